"""Cards: pictures, tables and videos of the body, drawn in the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.cards.figure import draw_figure, figure_height
from newsroom_desktop.gui.editor.cards.style import CardStyle, Line, room_in, style_in
from newsroom_desktop.gui.editor.cards.table import draw_table, table_height
from newsroom_desktop.gui.editor.document import CARD_OBJECT, card_markdown
from newsroom_desktop.gui.thumbnails import Thumbnail
from newsroom_desktop.markup.embeds import provider_of, read_embed

if TYPE_CHECKING:  # both bring markdown along
    from newsroom_desktop.markup.figures import Figure
    from newsroom_desktop.markup.tables import Table

_WIDTH_WITHOUT_LAYOUT = 560.0
_SELECTION_COLOUR = 0x822
"""Qt's ObjectSelectionBrush, which its Python side does not name: an object has it while it is selected."""

Thumbnails = Callable[[str], Thumbnail | None]
"""The picture with a media id, small; None while it is loaded or when there is none."""


class Cards(QPyTextObject):
    """Draws the cards of every document it is made known to."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.thumbnails: Thumbnails = lambda _media_id: None

    def draw_in(self, document: QTextDocument) -> None:
        """Draw the cards of `document` from now on."""
        document.documentLayout().registerHandler(CARD_OBJECT, self)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, ARG002, N803 - Qt's
        """How large the card is, in pixels, in the width that `doc` has."""
        room, style = room_in(doc), style_in(doc)
        width = room if room > 0 else _WIDTH_WITHOUT_LAYOUT
        figure, table = _read(card_markdown(format) or "")
        if figure is not None:
            return QSizeF(width, figure_height(figure, width, style))
        if table is not None:
            return QSizeF(width, table_height(table, style))
        return QSizeF(width, style.line_height + 2 * style.padding)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: ARG002, N803 - Qt's own signature
        format: QTextFormat,  # noqa: A002 - as above
    ) -> None:
        """Draw the card that `format` stands for into `rect`, in a frame when it is selected."""
        rect = QRectF(rect)
        is_selected = format.hasProperty(_SELECTION_COLOUR)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected:
            painter.fillRect(rect, QColor(theme.colours().paper))
        self._draw(painter, rect, card_markdown(format) or "", style_in(doc))
        if is_selected:
            _draw_frame(painter, rect)
        painter.restore()
        if is_selected:
            painter.setOpacity(0)  # Qt, which restores the painter, would wash the card with a colour now

    def _draw(self, painter: QPainter, rect: QRectF, markdown: str, style: CardStyle) -> None:
        now = theme.colours()
        painter.setPen(QPen(QColor(now.line), 1))
        painter.setBrush(QColor(now.paper))
        figure, table = _read(markdown)
        if figure is not None:
            thumbnail = self.thumbnails(figure.media_id) if figure.media_id else None
            draw_figure(painter, rect, figure, thumbnail, style)
        elif table is not None:
            draw_table(painter, rect, table, style)
        elif address := read_embed(markdown):
            _draw_embed(painter, rect, address, style)


def _read(markdown: str) -> "tuple[Figure | None, Table | None]":
    from newsroom_desktop.markup.figures import read_figure  # noqa: PLC0415 - the blocks were read with markdown
    from newsroom_desktop.markup.tables import read_table  # noqa: PLC0415 - as above

    figure = read_figure(markdown)
    return figure, read_table(markdown) if figure is None else None


def _draw_embed(painter: QPainter, rect: QRectF, address: str, style: CardStyle) -> None:
    now, name = theme.colours(), f"▶ {provider_of(address)}"
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    inner = rect.adjusted(style.padding, 0, -style.padding, 0)
    style.draw(painter, inner, Line(text=name, colour=now.accent, bold=True))
    behind = inner.adjusted(style.width_of(name, bold=True) + style.padding, 0, 0, 0)
    style.draw(painter, behind, Line(text=address, colour=now.quiet))


def _draw_frame(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(QColor(theme.colours().accent), 2))
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
