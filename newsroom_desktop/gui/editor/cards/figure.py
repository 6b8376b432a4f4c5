"""A picture as a card: small, with its words below it, and what is wrong with it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.cards.style import CardStyle, Line
from newsroom_desktop.gui.picture_facts import facts, said, worry_about
from newsroom_desktop.gui.thumbnails import Thumbnail

if TYPE_CHECKING:  # brings markdown along
    from newsroom_desktop.markup.figures import Figure

_TALLEST_PICTURE = 230.0
_USUAL_RATIO = 16 / 9


def figure_height(figure: "Figure", width: float, style: CardStyle) -> float:
    """The height of its card in pixels, in a card of `width`."""
    lines = len(list(_words_of(figure))) + bool(figure.media_id)
    return _picture_size(figure, width, style).height() + lines * style.line_height + 3 * style.padding


def draw_figure(
    painter: QPainter, rect: QRectF, figure: "Figure", thumbnail: Thumbnail | None, style: CardStyle
) -> None:
    """Draw the card of `figure` into `rect`; its place is empty while there is no `thumbnail`."""
    now = theme.colours()
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    inner = rect.adjusted(style.padding, style.padding, -style.padding, -style.padding)
    place = QRectF(inner.topLeft(), _picture_size(figure, rect.width(), style))
    if thumbnail is not None:
        own_shape = QSizeF(thumbnail.image.size()).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(place.topLeft(), own_shape), thumbnail.image)
    else:
        painter.fillRect(place, QColor(now.shade))
    if not figure.media_id:
        style.draw(painter, place, Line(text=figure.address, colour=now.quiet, side="center"))
    below = QRectF(inner.left(), place.bottom() + style.padding, inner.width(), style.line_height)
    for line in _words_of(figure):
        style.draw(painter, below, line)
        below.translate(0, style.line_height)
    if thumbnail is not None:
        _draw_facts(painter, below, thumbnail, style)


def _draw_facts(painter: QPainter, rect: QRectF, thumbnail: Thumbnail, style: CardStyle) -> None:
    now = theme.colours()
    size = facts(thumbnail.width, thumbnail.height, thumbnail.size_bytes)
    style.draw(painter, rect, Line(text=size, colour=now.quiet))
    behind = rect.adjusted(style.width_of(size) + 2 * style.padding, 0, 0, 0)
    worry = said(worry_about(thumbnail.width, thumbnail.size_bytes))
    style.draw(painter, behind, Line(text=worry, colour=now.warning))


def _words_of(figure: "Figure") -> Iterator[Line]:
    """The words that go with a picture, and what is asked for where they are missing."""
    now = theme.colours()
    if figure.caption:
        yield Line(text=figure.caption, colour=now.text)
    if figure.credit:
        yield Line(text=figure.credit, colour=now.quiet)
    if not figure.alt:
        asked = tr("Not described yet: press Enter to write what the picture shows")
        yield Line(text=asked, colour=now.warning)


def _picture_size(figure: "Figure", width: float, style: CardStyle) -> QSizeF:
    """How large the picture is drawn in a card of `width`: in its own shape, and no taller than usual."""
    ratio = figure.width / figure.height if figure.width and figure.height else _USUAL_RATIO
    height = min((width - 2 * style.padding) / ratio, _TALLEST_PICTURE * style.scale)
    return QSizeF(height * ratio, height)
