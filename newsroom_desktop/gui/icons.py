"""The icons, drawn in the colours of the palette."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPalette, QPixmap

from newsroom_desktop.base import paths

_SIZES = (16, 20, 24, 32, 40)


def themed_icon(name: str, palette: QPalette) -> QIcon:
    """The icon `name` of resources/icons in the palette's text colours."""
    icon = QIcon()
    for mode, role in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        colour = palette.color(role, QPalette.ColorRole.ButtonText).name()
        for size in _SIZES:
            icon.addPixmap(_drawn(name, colour, size), mode)
    return icon


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - loaded with the first icon

    source = paths.resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    return QPixmap.fromImage(image)
