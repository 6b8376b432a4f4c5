"""A question that is answered in one line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QLabel, QVBoxLayout, QWidget

from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.line_field import LineField


class OneLineDialog(QDialog):
    """Asks `question`; the answer stays until who takes it closes the dialog."""

    answered = Signal(str)

    def __init__(
        self, title: str, question: str, parent: QWidget, text: str = "", known: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self.field = LineField(text)
        self.hint = Hint()
        if known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.field.setCompleter(completer)
        label = QLabel(question)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.hint)
        column.addWidget(answer_buttons(self, lambda: self.answered.emit(self.field.text().strip())))
        self.field.selectAll()
        self.finished.connect(self.deleteLater)
