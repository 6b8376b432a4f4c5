"""A picture of the body: what it shows, its caption and its credit."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.dialogs.buttons import answer_buttons, ask_to_throw_away
from newsroom_desktop.gui.facts_label import FactsLabel
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.picture_words import PICTURE_WORDS
from newsroom_desktop.gui.thumbnails import Thumbnail

if TYPE_CHECKING:  # brings markdown along
    from newsroom_desktop.markup.figures import Figure

_SHOWN = QSize(460, 230)


class FigureDialog(QDialog):
    """Asks for the words that go with a picture."""

    chosen = Signal(object)
    """The Figure with its words."""
    crop_requested = Signal(str)
    """A part of the picture with this media id is wanted."""

    def __init__(self, parent: QWidget, figure: "Figure", note: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Picture in the text"))
        self.setMinimumWidth(520)
        self._figure = figure
        self._note = note
        self._shown = QLabel("" if figure.media_id else figure.address)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fields = {name: LineField(getattr(figure, name)) for name in PICTURE_WORDS}
        form = QFormLayout(self)
        self._facts = FactsLabel()
        self._crop = QPushButton(tr("Crop…"))
        self._crop.setAutoDefault(False)
        self._crop.setVisible(bool(figure.media_id))
        self._crop.clicked.connect(lambda: self.crop_requested.emit(self._figure.media_id))
        below = QHBoxLayout()
        below.addWidget(self._facts, 1)
        below.addWidget(self._crop)
        form.addRow(self._shown)
        form.addRow(below)
        for name, (text, hint) in PICTURE_WORDS.items():
            form.addRow(tr(text), self.fields[name])
            self.fields[name].setPlaceholderText(tr(hint))
        buttons = answer_buttons(self, self._take)
        self._confirm = buttons.button(QDialogButtonBox.StandardButton.Ok)
        form.addRow(buttons)
        self.finished.connect(self.deleteLater)
        self.fields["alt"].setFocus()
        self._given = self.figure()

    def show_picture(self, media_id: str, picture: Thumbnail) -> None:
        """Show the picture above its words, and say what it weighs, if it is the one with this id."""
        if media_id != self._figure.media_id:
            return
        small = picture.image.scaled(
            _SHOWN, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._shown.setPixmap(QPixmap.fromImage(small))
        self._facts.show_facts(picture, self._note)

    def show_refusal(self, text: str) -> None:
        """Say what could not be done with the picture."""
        self._facts.warn(text)

    @property
    def facts(self) -> str:
        """What is said of the picture's size and weight."""
        return self._facts.text

    def take_picture(self, address: str, width: int, height: int) -> None:
        """Go on with another picture, whose words stay."""
        self._note = ""
        self._figure = replace(self._figure, address=address, width=width, height=height)

    def wait_for_part(self, *, waits: bool) -> None:
        """Keep from being confirmed while a part of the picture is made, which would be lost."""
        self._confirm.setEnabled(not waits)
        self._crop.setEnabled(not waits)

    @property
    def media_id(self) -> str:
        """The id of the picture that is asked about; empty for one from elsewhere."""
        return self._figure.media_id

    # the answer

    def figure(self) -> "Figure":
        """The picture with its words as they stand in the dialog."""
        alt, caption, credit = (self.fields[name].text().strip() for name in PICTURE_WORDS)
        return replace(self._figure, alt=alt, caption=caption, credit=credit)

    def _take(self) -> None:
        self.chosen.emit(self.figure())
        self.accept()

    def reject(self) -> None:
        """Close when nothing was changed; else ask first."""
        commit_composed()
        if self.figure() == self._given:
            super().reject()
        else:
            question = tr("Throw away what was changed about the picture?")
            ask_to_throw_away(self, question, tr("Go on with the picture"))
