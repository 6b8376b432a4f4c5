"""The name that a person works under."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.line_field import LineField


class NameDialog(QDialog):
    """Asks for a name; an empty one is none."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("My name"))
        self.setMinimumWidth(440)
        about = QLabel(
            tr(
                "The history, comments and marks bear this name, and others mark articles for you by it."
                " What you have written before stays under the name it has."
            )
        )
        about.setWordWrap(True)
        self._name, self._hint = LineField(name), Hint()
        self._name.setAccessibleName(tr("My name"))
        self._name.selectAll()
        column = QVBoxLayout(self)
        for part in (about, self._name, self._hint, answer_buttons(self, self._take)):
            column.addWidget(part)
        self.finished.connect(self.deleteLater)

    def say(self, text: str) -> None:
        """Say why the name was not taken."""
        self._hint.say(text)

    def _take(self) -> None:
        if self._name.text().strip():
            self.chosen.emit(self._name.text())
        else:
            self.say(tr("Write a name, as colleagues know you."))
