"""The documents of the articles that were open lately, with what can be undone in each."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom_desktop.gui.editor.document import char_format
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import fill
from newsroom_desktop.gui.editor.upkeep import Upkeep
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run

KEPT = 32
"""Articles between which a desk goes back and forth; an older one is opened without its history.

One of 1,000 words takes 0.4 MB here.
"""


_SPACED = frozenset(
    {Kind.PARAGRAPH, Kind.HEADING, Kind.BULLET, Kind.NUMBER, Kind.QUOTE, Kind.PULL_QUOTE},
)


class Sheet:
    """The body of an article as a document, its blocks and caret, and documents of its other texts."""

    def __init__(self, look: Look, parent: QObject) -> None:
        self.document = QTextDocument(parent)
        self.caret_u16 = 0
        self.mirror = BlockMirror(self.document)
        Upkeep(self.document, look)
        self._look = look
        self._fields: dict[str, QTextDocument] = {}

    def part_from_what_comes(self) -> None:
        """Let a space stand behind the last word again: nothing keeps it, and the next would run into it.

        It has the marks of the word, and is in no link and no note, which end with their last letter.
        """
        last = self.mirror.blocks()[-1]
        if last.kind in _SPACED and last.runs:
            space = Run(text=" ", marks=last.runs[-1].marks - {Mark.NOTE})
            self.document.setUndoRedoEnabled(False)
            cursor = QTextCursor(self.document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(space.text, char_format(last, space, self._look))
            self.document.setUndoRedoEnabled(True)
            self.document.setModified(False)

    def field(self, name: str) -> QTextDocument:
        """The document of the one-line text `name`; it is empty when it is asked for first."""
        if name not in self._fields:
            self._fields[name] = QTextDocument(self.document)
        return self._fields[name]


class Sheets(QObject):
    """Gives each article a sheet of its own; `on_change` is called when a letter of any changes."""

    def __init__(self, look: Look, on_change: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._on_change = on_change
        self._sheets: OrderedDict[str, Sheet] = OrderedDict()

    def blank(self) -> Sheet:
        """A sheet that belongs to no article."""
        sheet = Sheet(self._look, self)
        sheet.document.contentsChanged.connect(self._on_change)
        return sheet

    def blocks_of(self, article_id: str) -> tuple[Block, ...] | None:
        """What stands in the sheet of the article; None when it has none any more."""
        sheet = self._sheets.get(article_id)
        return sheet.mirror.blocks() if sheet is not None else None

    def take(self, article_id: str) -> Sheet:
        """The sheet of the article as it was left."""
        self._sheets.move_to_end(article_id)
        return self._sheets[article_id]

    def filled(self, article_id: str, blocks: tuple[Block, ...]) -> Sheet:
        """A sheet for the article with `blocks` in it, and nothing to undo."""
        sheet = self._sheets.get(article_id) or self.blank()
        fill(sheet.document, blocks, self._look)
        self._sheets[article_id] = sheet
        self._sheets.move_to_end(article_id)
        if len(self._sheets) > KEPT:
            _, oldest = self._sheets.popitem(last=False)
            oldest.document.deleteLater()
        return sheet
