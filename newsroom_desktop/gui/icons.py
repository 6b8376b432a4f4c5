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
        for side in SIZES:
            icon.addPixmap(_drawn(name, colour, side, ratio), mode)
    return icon


def picture(name: str, colour: str, side: int) -> QPixmap:
    """The icon `name` in `colour`, `side` device-independent pixels wide and high."""
    return _drawn(name, colour, side, QGuiApplication.primaryScreen().devicePixelRatio())


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    source = paths.resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    pixels = round(side * ratio)
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
