"""The letters of a document and of a selection, each as it is: Qt's own plain text has no no-break space."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument

_LINE_ENDS = {0x2028: "\n", 0x2029: "\n"}
"""What Qt keeps for a line feed inside a block, and between two."""

PARAGRAPH_SEPARATOR = "\u2029"
"""What stands between two blocks in the raw text of a document."""


def letters_of(document: QTextDocument) -> str:
    """What stands in `document`, its blocks and lines parted by line feeds."""
    return document.toRawText().translate(_LINE_ENDS)


def as_letters(mime: QMimeData, cursor: QTextCursor) -> QMimeData:
    """`mime`, which Qt made of what `cursor` has selected, as the bare text of it."""
    mime.text()  # fills it, once: what is set before that does not stay
    mime.clear()
    mime.setText(cursor.selectedText().translate(_LINE_ENDS))
    return mime
