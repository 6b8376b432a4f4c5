"""The address of a link."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from newsroom_desktop.base.texts import tr

_SCHEMES = ("http", "https", "mailto", "tel")


class LinkDialog(QDialog):
    """Asks for an address, and for the words when nothing was selected."""

    chosen = Signal(str, str)
    """The address (empty: no link) and the words for it."""

    def __init__(self, parent: QWidget, *, href: str, needs_text: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Link"))
        self.setMinimumWidth(420)
        self._href, self._text, self._hint = QLineEdit(href), QLineEdit(), QLabel()
        self._href.setPlaceholderText("https://")
        self._hint.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        form = QFormLayout(self)
        form.addRow(tr("Address"), self._href)
        if needs_text:
            form.addRow(tr("Words"), self._text)
        form.addRow(self._hint)
        if href:
            remove = buttons.addButton(tr("Remove the link"), QDialogButtonBox.ButtonRole.DestructiveRole)
            remove.clicked.connect(self._remove)
        form.addRow(buttons)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _take(self) -> None:
        address = self._href.text().strip()
        if address and "://" not in address and not address.startswith(("mailto:", "tel:")):
            address = f"https://{address}"
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if not url.isValid() or url.scheme() not in _SCHEMES or not (url.host() or url.path()):
            self._hint.setText(tr("This is no web address. Write it like https://example.com/news"))
            return
        self.chosen.emit(address, self._text.text() or address)
        self.accept()

    def _remove(self) -> None:
        self.chosen.emit("", "")
        self.accept()
