"""A body put into the editor's document and read out again, without a window."""

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import fill
from newsroom_desktop.markup.blocks import Block


class Trial:
    """The editor's document with nobody before it; one at a time in a process."""

    def __init__(self) -> None:
        self._app = QApplication.instance() or QApplication(["newsroom-desktop", "-platform", "offscreen"])
        QLoggingCategory.setFilterRules("qt.text.font.db=false")  # no word about scripts no font here has
        theme.load_fonts()

    def read_back(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """`blocks` as the document gives them back untouched."""
        document = QTextDocument()
        mirror = BlockMirror(document)
        fill(document, blocks, theme.body_look())
        return mirror.blocks()
