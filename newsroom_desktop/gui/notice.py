"""A bar that tells what happened, and stays until it is settled."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.icons import themed_icon

PROGRESS_PAUSE_MS = 400
"""What takes longer is told, and can be given up."""

Offer = tuple[str, Callable[[], None]]
"""The words on a button, and what it does."""


class NoticeBar(QFrame):
    """One sentence with its buttons; a new one takes the place of the old.

    Where it `stays`, no button hides it: only who has shown it does.
    """

    def __init__(self, parent: QWidget | None = None, *, stays: bool = False) -> None:
        super().__init__(parent)
        self._stays = stays
        self._topic = ""
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(
            self._text.sizePolicy().horizontalPolicy(), self.sizePolicy().Policy.Preferred
        )
        self._buttons = QHBoxLayout()
        self._offers: list[QPushButton] = []
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self._leave)
        self._written_in: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown; empty while the bar is hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, topic: str, text: str, *offers: Offer) -> None:
        """Show good or plain news about `topic`."""
        self._show("notice", topic, text, offers)

    def renew(self, topic: str, text: str) -> None:
        """Say `text` in place of what the bar says of `topic`, if it does so still; its buttons stay."""
        if self._topic == topic and not self.isHidden():
            self._text.setText(text)

    def mention(self, topic: str, text: str) -> None:
        """Show plain news about `topic`, but not in place of something else that has to be settled."""
        if self.isHidden() or self._topic == topic or self.property("kind") != "alert":
            self.tell(topic, text)

    def alert(self, topic: str, text: str, *offers: Offer) -> None:
        """Show something about `topic` that a person has to settle: by an offer, where there is one."""
        self._show("alert", topic, text, offers)

    def settle(self, topic: str) -> None:
        """Hide the bar if it still speaks of `topic`."""
        if self._topic == topic:
            self.hide()

    def _on_focus_changed(self, left: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and left is not None and not self.isAncestorOf(left):
            self._written_in = left

    def _leave(self) -> None:
        """Hide, and let a person who came by the keyboard write on where that was."""
        focused, before = QApplication.focusWidget(), self._written_in
        if focused is not None and self.isAncestorOf(focused) and before is not None and isValid(before):
            before.setFocus()
        self.hide()

    def _show(self, kind: str, topic: str, text: str, offers: tuple[Offer, ...]) -> None:
        self._topic = topic
        self._text.setText(text)
        for button in self._offers:
            button.deleteLater()
        self._offers.clear()
        before: QWidget = self._text
        for words, act in offers:
            button = QPushButton(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click writing goes on where it was
            if not self._stays:
                button.clicked.connect(self._leave)
            button.clicked.connect(act)
            self._buttons.addWidget(button)
            self._offers.append(button)
            QWidget.setTabOrder(before, button)  # where it is seen, not behind all that is in the window
            before = button
        self._close.setVisible(kind == "notice" or not offers)
        self._set_icon()
        self._close.setToolTip(tr("Close"))
        theme.set_trait(self, "kind", kind)
        self.show()

    def _set_icon(self) -> None:
        self._close.setIcon(themed_icon("x", self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the cross in sight in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._set_icon()
