"""The lead picture of an article: what it looks like, and the words that go with it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.facts_label import FactsLabel
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.picture_words import PICTURE_WORDS
from newsroom_desktop.gui.thumbnails import Thumbnail, thumbnail_of

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

_THUMBNAIL = QSize(260, 120)


class PictureField(QWidget):
    """A thumbnail with its words below it, and a reminder while nobody has described it."""

    choose_requested = Signal()
    crop_requested = Signal(object)
    """A part of the LeadImage, or its focal point, shall be chosen."""
    changed = Signal(object)
    """The LeadImage after a person changed it; None when it was taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: LeadImage | None = None
        self._jobs: Jobs | None = None
        self._desk: Desk | None = None
        self._title = QLabel()
        self._thumbnail = QLabel()
        self._facts = FactsLabel()
        self._choose, self._crop, self._remove = QPushButton(), QPushButton(), QPushButton()
        self._fields = {name: LineField() for name in PICTURE_WORDS}
        self._labels = {name: QLabel() for name in PICTURE_WORDS}
        self._reminder = QLabel()
        self._reminder.setProperty("kind", "warning")
        self._reminder.setWordWrap(True)
        self._words = QWidget()
        form = QFormLayout(self._words)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self._reminder)
        for name, field in self._fields.items():
            form.addRow(self._labels[name], field)
            self._labels[name].setBuddy(field)
            field.textEdited.connect(lambda text, name=name: self._on_words(name, text))
        buttons = QHBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._crop)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        for part in (self._title, self._thumbnail, self._facts):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self._words)
        self._choose.clicked.connect(self.choose_requested)
        self._crop.clicked.connect(lambda: self.crop_requested.emit(self._image))
        self._remove.clicked.connect(lambda: self.changed.emit(None))
        self._set_texts()
        self.show_image(None)

    def words(self, name: str) -> LineField:
        """The field of the picture's alt, caption or credit."""
        return self._fields[name]

    def attach(self, jobs: Jobs, desk: "Desk") -> None:
        """Find stored pictures with `desk`, beside the typing."""
        self._jobs, self._desk = jobs, desk

    def show_image(self, image: LeadImage | None) -> None:
        """Show `image`, or the offer to choose one."""
        is_other = (image and image.media_id) != (self._image and self._image.media_id)
        self._image = image
        self._thumbnail.setVisible(image is not None)
        self._words.setVisible(image is not None)
        self._remove.setVisible(image is not None)
        self._crop.setVisible(image is not None)
        self._facts.setVisible(image is not None)
        if image is None:
            return
        self._reminder.setVisible(not image.alt)
        if is_other:
            self._load(image.media_id)
        for name, field in self._fields.items():
            if field.text() != getattr(image, name):
                field.setText(getattr(image, name))

    def _load(self, media_id: str) -> None:
        self._thumbnail.clear()
        self._facts.show_facts(None)
        desk = self._desk
        if desk is None or self._jobs is None:
            return

        def show(found: Thumbnail | None) -> None:
            if found is not None:
                small = found.image.scaled(
                    _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
                self._thumbnail.setPixmap(QPixmap.fromImage(small))
                self._facts.show_facts(found)

        self._jobs.read("lead picture", lambda: thumbnail_of(desk.pictures.file(media_id)), show)

    def _on_words(self, name: str, text: str) -> None:
        if self._image is not None:
            image = self._image
            words = {"alt": image.alt, "caption": image.caption, "credit": image.credit, name: text}
            self.changed.emit(
                replace(image, alt=words["alt"], caption=words["caption"], credit=words["credit"])
            )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self._title.setText(tr("Lead picture"))
        self._choose.setText(tr("Choose…"))
        self._crop.setText(tr("Crop…"))
        self._remove.setText(tr("Take away"))
        self._reminder.setText(tr("Not described yet: write what the picture shows"))
        for name, (text, hint) in PICTURE_WORDS.items():
            self._labels[name].setText(tr(text))
            self._fields[name].setPlaceholderText(tr(hint))
