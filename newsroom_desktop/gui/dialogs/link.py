"""The address of a link."""

import re

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.line_field import LineField

_WITH_HOST, _WITHOUT_HOST = ("http", "https"), ("mailto", "tel")
_MAIL = re.compile(r"[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+(?:\?\S*)?")
_HAS_SCHEME = re.compile(r"https?:|mailto:|tel:|[a-z][a-z0-9+.-]*://", re.IGNORECASE)


class LinkDialog(QDialog):
    """Asks for an address, and for the words when nothing was selected."""

    chosen = Signal(str, str)
    """The address (empty: no link) and the words for it."""

    def __init__(self, parent: QWidget, *, href: str, needs_text: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Link"))
        self.setMinimumWidth(420)
        self._before = href
        self._href, self._text, self._hint = LineField(href), LineField(), Hint()
        self._href.setPlaceholderText("https://")
        buttons = answer_buttons(self, self._take)
        form = QFormLayout(self)
        form.addRow(tr("Address"), self._href)
        if needs_text:
            form.addRow(tr("Words"), self._text)
        form.addRow(self._hint)
        if href:
            remove = buttons.addButton(tr("Remove the link"), QDialogButtonBox.ButtonRole.ResetRole)
            remove.clicked.connect(self._remove)
        form.addRow(buttons)
        self.finished.connect(self.deleteLater)

    def _take(self) -> None:
        typed = self._href.text().strip()
        address = typed if typed and typed == self._before else completed(typed)
        if not address:
            self._hint.say(tr("This is no web address. Write it like https://example.com/news"))
            return
        self.chosen.emit(address, self._text.text() or typed)
        self.accept()

    def _remove(self) -> None:
        self.chosen.emit("", "")
        self.accept()


def completed(typed: str) -> str:
    """The address that a person means by `typed`; "" where it is none.

    `https://` and `mailto:` may be left out: what is not written out needs a dot in its host.
    """
    address = typed
    if _MAIL.fullmatch(typed):
        address = f"mailto:{typed}"
    elif not _HAS_SCHEME.match(typed):
        address = f"https://{typed.removeprefix('//')}"
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if url.scheme() in _WITH_HOST:
        is_whole = url.host() != "" and (address == typed or "." in url.host())
    else:
        is_whole = url.scheme() in _WITHOUT_HOST and url.path() != ""
    return address if url.isValid() and is_whole else ""
