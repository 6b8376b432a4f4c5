"""The address of a video or post that the page shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.markup.embeds import embed_address


class EmbedDialog(QDialog):
    """Asks for the address."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, address: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Video or post"))
        self.setMinimumWidth(460)
        self._address, self._hint = LineField(address), Hint()
        self._address.setPlaceholderText("https://www.youtube.com/watch?v=…")
        buttons = answer_buttons(self, self._take)
        form = QFormLayout(self)
        form.addRow(tr("Address"), self._address)
        form.addRow(self._hint)
        form.addRow(buttons)
        self.finished.connect(self.deleteLater)

    def _take(self) -> None:
        address = embed_address(self._address.text())
        if not address:
            self._hint.say(
                tr(
                    "This is no address of a video or post. Copy it from its own page on YouTube, X,"
                    " Instagram or Facebook."
                )
            )
            return
        self.chosen.emit(address)
        self.accept()
