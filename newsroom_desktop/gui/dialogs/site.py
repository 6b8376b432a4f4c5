"""The settings of the site that the pages are made for."""

from dataclasses import replace

from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from newsroom_desktop.article.site import Site
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.line_field import LineField

_FIELDS = ("name", "address", "home_label", "comment_target")


class SiteDialog(QDialog):
    """Asks for name, address and comment form of the site; the owner saves, and shows refusals."""

    site_chosen = Signal(object)

    def __init__(self, site: Site, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Site settings"))
        self.setMinimumWidth(520)
        self._site = site
        self._fields = {name: LineField(getattr(site, name)) for name in _FIELDS}
        self._fields["comment_target"].setPlaceholderText(tr("empty: the page has no comment form"))
        self._zone = QComboBox()
        self._zone.addItems(sorted(bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds()))
        self._zone.setCurrentText(site.time_zone)
        self._refusal = QLabel()
        self._refusal.setWordWrap(True)
        self._refusal.setProperty("kind", "warning")
        form = QFormLayout(self)
        form.addRow(tr("Name of the site"), self._fields["name"])
        form.addRow(tr("Address"), self._fields["address"])
        form.addRow(tr("First word of the path line"), self._fields["home_label"])
        form.addRow(tr("Leave a Reply form posts to"), self._fields["comment_target"])
        form.addRow(tr("Time zone"), self._zone)
        form.addRow(self._refusal)
        buttons = answer_buttons(self, self._choose, QDialogButtonBox.StandardButton.Save)
        form.addRow(buttons)
        self.finished.connect(self.deleteLater)

    def show_refusal(self, text: str) -> None:
        """Say why the settings could not be taken; what was typed stays."""
        self._refusal.setText(text)

    def _choose(self) -> None:
        site = replace(
            self._site,
            name=self._text("name"),
            address=self._text("address").rstrip("/"),
            home_label=self._text("home_label"),
            comment_target=self._text("comment_target"),
            time_zone=self._zone.currentText(),
        )
        self.site_chosen.emit(site)

    def _text(self, name: str) -> str:
        return self._fields[name].text().strip()
