"""The lead picture of an article: what it looks like, and the words that go with it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.base.texts import tr

_THUMBNAIL = QSize(260, 120)
_TEXTS = ("alt", "caption", "credit")


class PictureField(QWidget):
    """A thumbnail with alternative text, caption and credit below it."""

    choose_requested = Signal()
    changed = Signal(object)
    """The LeadImage after a person changed it; None when it was taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: LeadImage | None = None
        self._file: Callable[[str], Path | None] | None = None
        self._title = QLabel()
        self._thumbnail = QLabel()
        self._choose, self._remove = QPushButton(), QPushButton()
        self._fields = {name: QLineEdit() for name in _TEXTS}
        self._labels = {name: QLabel() for name in _TEXTS}
        self._words = QWidget()
        form = QFormLayout(self._words)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, field in self._fields.items():
            form.addRow(self._labels[name], field)
            field.textEdited.connect(lambda text, name=name: self._on_words(name, text))
        buttons = QHBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        for part in (self._title, self._thumbnail):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self._words)
        self._choose.clicked.connect(self.choose_requested)
        self._remove.clicked.connect(lambda: self.changed.emit(None))
        self._set_texts()
        self.show_image(None)

    def attach(self, file_of: Callable[[str], Path | None]) -> None:
        """Find stored pictures through `file_of`, which maps a media id to a path."""
        self._file = file_of

    def show_image(self, image: LeadImage | None) -> None:
        """Show `image`, or the offer to choose one."""
        is_other = (image and image.media_id) != (self._image and self._image.media_id)
        self._image = image
        self._thumbnail.setVisible(image is not None)
        self._words.setVisible(image is not None)
        self._remove.setVisible(image is not None)
        if image is None:
            return
        path = self._file(image.media_id) if is_other and self._file is not None else None
        if path is not None:
            self._thumbnail.setPixmap(_thumbnail(path))
        for name, field in self._fields.items():
            if field.text() != getattr(image, name):
                field.setText(getattr(image, name))

    def _on_words(self, name: str, text: str) -> None:
        if self._image is not None:
            self.changed.emit(replace(self._image, **{name: text}))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self._title.setText(tr("Lead picture"))
        self._choose.setText(tr("Choose…"))
        self._remove.setText(tr("Take away"))
        self._labels["alt"].setText(tr("Alternative text"))
        self._labels["caption"].setText(tr("Caption"))
        self._labels["credit"].setText(tr("Credit"))


def _thumbnail(path: Path) -> QPixmap:
    reader = QImageReader(str(path))
    size = reader.size().scaled(_THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(size)
    return QPixmap.fromImage(reader.read())
