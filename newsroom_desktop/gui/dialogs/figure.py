"""A picture of the body: what it shows, its caption and its credit."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:  # brings markdown along
    from newsroom_desktop.markup.figures import Figure

_SHOWN = QSize(460, 230)
_TEXTS = ("alt", "caption", "credit")


class FigureDialog(QDialog):
    """Asks for the words that go with a picture."""

    chosen = Signal(object)
    """The Figure with its words."""

    def __init__(self, parent: QWidget, figure: "Figure", picture: QImage | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Picture in the text"))
        self.setMinimumWidth(520)
        self._figure = figure
        self._shown = QLabel(figure.address if picture is None else "")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if picture is not None:
            self.show_picture(figure.media_id, picture)
        self.fields = {name: QLineEdit(getattr(figure, name)) for name in _TEXTS}
        self.fields["alt"].setPlaceholderText(tr("What is seen, for people who cannot see it"))
        self.fields["caption"].setPlaceholderText(tr("What the picture is about, where and when"))
        self.fields["credit"].setPlaceholderText(tr("Who took it: photographer, agency"))
        form = QFormLayout(self)
        form.addRow(self._shown)
        for name, label in zip(_TEXTS, (tr("Alternative text"), tr("Caption"), tr("Credit")), strict=True):
            form.addRow(label, self.fields[name])
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        form.addRow(buttons)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self.fields["alt"].setFocus()

    def show_picture(self, media_id: str, picture: QImage) -> None:
        """Show the picture above its words, if it is the one with this id."""
        if media_id != self._figure.media_id:
            return
        small = picture.scaled(
            _SHOWN, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._shown.setPixmap(QPixmap.fromImage(small))

    def _take(self) -> None:
        alt, caption, credit = (self.fields[name].text().strip() for name in _TEXTS)
        self.chosen.emit(replace(self._figure, alt=alt, caption=caption, credit=credit))
        self.accept()
