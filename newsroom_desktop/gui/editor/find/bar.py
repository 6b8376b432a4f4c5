"""The bar that asks what is looked for, and what comes in its place."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.icons import themed_icon
from newsroom_desktop.gui.keys import ENTER_KEYS
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.hindi.find import Wanted


class FindBar(QFrame):
    """Knows what a person asks for, and nothing of the text."""

    changed = Signal()
    """Something else is looked for."""
    step_requested = Signal(int)
    """The next hit (1) or the one before (-1)."""
    replace_requested = Signal()
    replace_all_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._sought, self._new, self._told = LineField(), LineField(), QLabel()
        self._previous, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        self._replace, self._replace_all = QPushButton(), QPushButton()
        self._word, self._case, self._pattern, self._fold = (QCheckBox() for _ in range(4))
        self._fold.setChecked(True)
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for button in (self._previous, self._next, self._close):
            button.setAutoRaise(True)
        self._lay_out()
        self._connect()
        self._set_texts()

    def _lay_out(self) -> None:
        """Two fields of one width, and a line of constant height below them."""
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 8, 6)
        grid.setSpacing(6)
        grid.setColumnStretch(0, 1)
        switches = (self._word, self._case, self._pattern, self._fold)
        for row, (field, buttons) in enumerate(
            (
                (self._sought, (self._previous, self._next, None, self._close)),
                (self._new, (self._replace, self._replace_all)),
            )
        ):
            grid.addWidget(field, row, 0)
            grid.addLayout(_line(*buttons), row, 1)
        below = _line(*switches)
        below.addWidget(self._told, 1)
        self._told.setFixedHeight(2 * self.fontMetrics().lineSpacing())
        grid.addLayout(below, 2, 0, 1, 2)
        steps = (self._previous, self._next, self._replace, self._replace_all)
        for before, after in pairwise((self._sought, self._new, *steps, *switches, self._close)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._sought.textChanged.connect(self.changed)
        for box in (self._word, self._case, self._pattern, self._fold):
            box.toggled.connect(self.changed)
        self._pattern.toggled.connect(self._fold.setDisabled)
        self._previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self._next.clicked.connect(lambda: self.step_requested.emit(1))
        self._replace.clicked.connect(self.replace_requested)
        self._replace_all.clicked.connect(self.replace_all_requested)
        self._close.clicked.connect(self.closed)

    def ask(self, text: str, *, to_replace: bool) -> None:
        """Show the bar; `text`, if any, is what is looked for."""
        if text:
            self._sought.setText(text)
        for part in (self._new, self._replace, self._replace_all):
            part.setVisible(to_replace)
        self.show()
        self._sought.selectAll()
        self._sought.setFocus()

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(
            text=self._sought.text(),
            whole_word=self._word.isChecked(),
            match_case=self._case.isChecked(),
            is_pattern=self._pattern.isChecked(),
            folded=self._fold.isChecked(),
        )

    @property
    def replacement(self) -> str:
        """What comes in its place."""
        return self._new.text()

    def tell(self, text: str) -> None:
        """Say what was found."""
        self._say(text, "quiet")

    def warn(self, text: str) -> None:
        """Say why nothing can be found or replaced."""
        self._say(text, "warning")

    def _say(self, text: str, kind: str) -> None:
        self._told.setText(text)
        self._told.setToolTip(text)
        theme.set_trait(self._told, "kind", kind)

    @property
    def is_warning(self) -> bool:
        """Whether the bar says why nothing can be found or replaced."""
        return bool(self._told.property("kind") == "warning")

    @property
    def told(self) -> str:
        """What the bar says about what was found."""
        return self._told.text()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from shortcuts of the window: here it leaves the bar."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from hit to hit with Enter and Shift+Enter, replace with Enter below, leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER_KEYS and self._new.hasFocus():
            self.replace_requested.emit()
        elif event.key() in ENTER_KEYS and self._sought.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()
            self.changed.emit()
        elif event.type() == QEvent.Type.PaletteChange:
            self._set_icons()

    def _set_icons(self) -> None:
        for button, icon in ((self._previous, "arrow-up"), (self._next, "arrow-down"), (self._close, "x")):
            button.setIcon(themed_icon(icon, self.palette()))

    def _set_texts(self) -> None:
        self._set_icons()
        for field, text in ((self._sought, tr("Find in the text")), (self._new, tr("Replace with"))):
            field.setPlaceholderText(text)
            field.setAccessibleName(text)
        for button, text in (
            (self._previous, tr("Previous (Shift+Enter)")),
            (self._next, tr("Next (Enter)")),
            (self._close, tr("Close")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._replace.setText(tr("Replace"))
        self._replace_all.setText(tr("Replace all"))
        self._word.setText(tr("Whole word"))
        self._case.setText(tr("Match case"))
        self._pattern.setText(tr("Pattern"))
        self._pattern.setToolTip(
            tr("A regular expression; \\X is a syllable, \\1 in the replacement the first group")
        )
        self._fold.setText("हिंदी = हिन्दी")
        self._fold.setToolTip(
            tr('Find spellings that a reader takes for the same; " also finds “ and ”, - also finds –')
        )


def _line(*parts: QWidget | None) -> QHBoxLayout:
    """The parts side by side; None is room between two."""
    line = QHBoxLayout()
    line.setSpacing(6)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line
