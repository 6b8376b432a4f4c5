"""The icons, drawn in the colours of the palette."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from newsroom_desktop.base import paths

SIZES = (16, 18)
"""Sides in device-independent pixels: of menus, and of the formatting bar."""


def themed_icon(name: str, palette: QPalette) -> QIcon:
    """The icon `name` of resources/icons in the palette's text colours, as sharp as the screen."""
    icon = QIcon()
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    for mode, role in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        colour = palette.color(role, QPalette.ColorRole.ButtonText).name()
        for pixmap in _drawn(name, colour, ratio):
            icon.addPixmap(pixmap, mode)
    return icon


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, ratio: float) -> tuple[QPixmap, ...]:
    source = paths.resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    pixmaps = []
    for size in SIZES:
        side = round(size * ratio)
        image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.setDevicePixelRatio(ratio)
        pixmaps.append(QPixmap.fromImage(image))
    return tuple(pixmaps)
