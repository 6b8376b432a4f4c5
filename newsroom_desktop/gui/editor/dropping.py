"""Where in the text something goes that is dropped on it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from newsroom_desktop.gui.dropped import local_files
from newsroom_desktop.gui.editor.clipboard import blocks_in
from newsroom_desktop.gui.editor.passage import all_cards
from newsroom_desktop.markup.labels import adopted


def place_of_drop(edit: QTextEdit, event: QDropEvent) -> QTextCursor:
    """A cursor where `event` fell; for cards, at the nearer edge of the paragraph there."""
    place = edit.cursorForPosition(event.position().toPoint())
    if _brings_cards(event.mimeData()):
        room = edit.document().documentLayout().blockBoundingRect(place.block())
        is_below = event.position().y() + edit.verticalScrollBar().value() > room.center().y()
        edges = QTextCursor.MoveOperation
        place.movePosition(edges.EndOfBlock if is_below else edges.StartOfBlock)
    return place


def is_image(source: QMimeData) -> bool:
    """Whether `source` is a picture that no file holds."""
    return source.hasImage() and not source.text().strip()


def _brings_cards(source: QMimeData) -> bool:
    return bool(local_files(source)) or is_image(source) or all_cards(adopted(blocks_in(source), ())[0])
