"""The line below the list that tells how many articles are chosen, and what can be done with them."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.article_list.chosen import Chosen
from newsroom_desktop.gui.icons import themed_icon


class ChosenBar(QFrame):
    """Is there while several articles are chosen."""

    menu_requested = Signal(QPoint)
    """The menu of what is chosen is wanted at a place on the screen."""

    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.setProperty("kind", "notice")
        self._text = QLabel()
        self._act = QPushButton()
        self._leave = QToolButton()
        self._leave.setAutoRaise(True)
        for button in (self._act, self._leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        row.addWidget(self._leave)
        self._act.clicked.connect(
            lambda: self.menu_requested.emit(self._act.mapToGlobal(QPoint(0, self._act.height())))
        )
        self._leave.clicked.connect(lambda: chosen.choose_only(""))
        chosen.changed.connect(self._show)
        self._set_texts()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, in the new colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._set_texts()

    def _set_texts(self) -> None:
        self._act.setText(tr("What to do with them…"))
        self._leave.setIcon(themed_icon("x", self.palette()))
        self._leave.setToolTip(tr("Choose none"))
        self._show()

    def _show(self) -> None:
        count = len(self._chosen)
        self._text.setText(tr_n("{n} chosen", "{n} chosen", count))
        self.setVisible(count > 1)
