"""How the desk writes: its rules, its choices and its own words."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.dialogs.search_field import SearchField
from newsroom_desktop.gui.dialogs.style_choices import StyleChoices, WordPairs
from newsroom_desktop.gui.dialogs.style_rules import RuleList, example
from newsroom_desktop.hindi.style.house_style import HouseStyle

_SIZE = (860, 640)
_LONGEST_GC = 60


class HouseStyleDialog(QDialog):
    """Asks for the house style; the owner keeps, imports and exports it, and shows refusals."""

    style_chosen = Signal(object)
    """A HouseStyle to keep."""
    import_requested = Signal()
    export_requested = Signal(object)
    """A HouseStyle to hand on."""

    def __init__(self, style: HouseStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("House style"))
        self.resize(*_SIZE)
        self._style = style
        self.rules = RuleList()
        self.choices = StyleChoices()
        self.words = WordPairs()
        self.search = SearchField(tr("Search the rules"), self.rules)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setMinimumHeight(3 * self.about.fontMetrics().lineSpacing())
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hint = Hint()
        self.tabs = QTabWidget()
        self.tabs.addTab(self._rules_page(), tr("&Rules"))
        self.tabs.addTab(self.choices, tr("&Choices"))
        self.tabs.addTab(self.words, tr("Own &words"))
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(self.hint)
        column.addLayout(self._buttons())
        self.search.textChanged.connect(self.rules.show_matching)
        self.rules.currentItemChanged.connect(lambda _now, _before: self._explain())
        self.finished.connect(self.deleteLater)
        self.show_style(style)
        self._explain()
        self.rules.setFocus()

    def show_style(self, style: HouseStyle) -> None:
        """Show `style` in place of what was chosen so far."""
        self._style = style
        self.rules.off = style.off
        self.choices.show_style(style)
        self.words.show_pairs(style.replacements)

    def say(self, text: str) -> None:
        """Say what came of something, or why it could not be done; what was chosen stays."""
        self.hint.say(text)

    @property
    def shown(self) -> HouseStyle:
        """The style as it is chosen now."""
        words = self.words.pairs
        return replace(self._style, off=self.rules.off, replacements=words, **self.choices.chosen)

    def _rules_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self.search)
        column.addWidget(self.rules)
        column.addWidget(self.about)
        return page

    def _buttons(self) -> QHBoxLayout:
        self.import_button = QPushButton(tr("&Import…"))
        self.export_button = QPushButton(tr("&Export…"))
        self.usual_button = QPushButton(tr("As &usual"))
        row = QHBoxLayout()
        for button in (self.import_button, self.export_button, self.usual_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        row.addWidget(answer_buttons(self, self._take, QDialogButtonBox.StandardButton.Save))
        self.import_button.clicked.connect(self.import_requested)
        self.export_button.clicked.connect(self._export)
        self.usual_button.clicked.connect(lambda: self.show_style(HouseStyle()))
        return row

    def _explain(self) -> None:
        rule = self.rules.current
        if rule is not None:
            reason = tr(rule.reason, found="…", fix="…")
            self.about.setText(f"{reason}\n{example(rule, _LONGEST_GC)}")

    def _take(self) -> None:
        if self._ready():
            self.style_chosen.emit(self.shown)

    def _export(self) -> None:
        if self._ready():
            self.export_requested.emit(self.shown)

    def _ready(self) -> bool:
        line = self.words.broken_line
        if line:
            self.tabs.setCurrentWidget(self.words)
            self.words.edit.setFocus()
            self.say(tr("Line {line} of the own words is no pair. Write it like: बंबई = मुंबई", line=line))
        return not line
