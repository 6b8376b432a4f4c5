"""A keyboard drawn: what each key gives alone, with Shift and with AltGr, and which is pressed and next."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.hindi.keyboard.layout import (
    LEVELS,
    US_ROWS,
    LayoutName,
    Level,
    key_of,
    on_level,
    outputs,
)
from newsroom_desktop.hindi.keyboard.phonetic import DANDA
from newsroom_desktop.hindi.keyboard.reading import read_exactly
from newsroom_desktop.hindi.keyboard.strokes import Stroke

_INDENTS = (0.0, 1.5, 1.8, 2.3)
"""How far right the rows begin, in keys: before them stand Tab, Caps Lock and Shift."""

_COLUMNS = 14.6
_ROWS = 5
_SPACE = (4.0, 6.0)
"""Where the space bar begins, and how wide it is, in keys."""

_GAP = 3.0
_LARGEST, _SMALLEST = QSizeF(82, 52), QSizeF(34, 30)
_HINTS = {"\u200c": "ZWNJ", "\u200d": "ZWJ"}
_MAIN, _ASIDE, _HINT = 0.40, 0.27, 0.19
"""How large letters are, in heights of a key: without AltGr, with it, names of joiners and keys."""

_RING = "\u25cc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lit:
    """What is lit: the key that was pressed last, and the stroke that comes next."""

    pressed: str = ""
    following: Stroke | None = None


class Chart(QWidget):
    """Draws the keys of one layout; the level that is held down is drawn in strong letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = LayoutName.INSCRIPT
        self._level = Level()
        self._lit = Lit()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(self.minimumSizeHint())

    def show_layout(self, name: LayoutName) -> None:
        """Draw the keys of `name`."""
        self._name = name
        self.update()

    def show_level(self, level: Level) -> None:
        """Draw what keys give while `level` is held down in strong letters."""
        if level != self._level:
            self._level = level
            self.update()

    def light(self, lit: Lit) -> None:
        """Light keys."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    @property
    def lit(self) -> Lit:
        """What is lit now."""
        return self._lit

    def minimumSizeHint(self) -> QSize:
        """Keys that can still be read."""
        return QSize(round(_COLUMNS * _SMALLEST.width()), round(_ROWS * _SMALLEST.height()))

    def sizeHint(self) -> QSize:
        """Keys of a good size."""
        return QSize(round(_COLUMNS * 60), round(_ROWS * 46))

    def output(self, stroke: Stroke) -> str:
        """What `stroke` gives in the layout that is drawn; empty where it gives nothing."""
        own = "" if stroke.alt_gr or stroke.sign == " " else stroke.sign
        if self._name is LayoutName.PHONETIC:
            if own.isalpha():
                return read_exactly(own)
            return outputs(LayoutName.INSCRIPT).get(stroke, "") if stroke.alt_gr else DANDA.get(own, own)
        return outputs(self._name).get(stroke, own)

    # drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all keys."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width() / _COLUMNS, _LARGEST.width())
        height = min(self.height() / _ROWS, _LARGEST.height())
        left = (self.width() - width * _COLUMNS) / 2
        size = QSizeF(width - _GAP, height - _GAP)
        for row, (keys, indent) in enumerate(zip(US_ROWS, _INDENTS, strict=True)):
            for column, key in enumerate(keys):
                corner = QPointF(left + (indent + column) * width, row * height + 1)
                self._draw_key(painter, QRectF(corner, size), key)
        start, length = _SPACE
        bar = QSizeF(length * width - _GAP, height - _GAP)
        self._draw_key(painter, QRectF(QPointF(left + start * width, 4 * height + 1), bar), " ")

    def _draw_key(self, painter: QPainter, place: QRectF, key: str) -> None:
        colours, following = theme.colours(), self._lit.following
        is_next = following is not None and key_of(following) == key
        is_pressed = key == self._lit.pressed
        painter.setBrush(QColor(colours.selection if is_pressed else colours.paper))
        ring = QPen(QColor(colours.accent), 2.4) if is_next else QPen(QColor(colours.edge), 1.0)
        painter.setPen(ring)
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(QColor(colours.quiet))
        painter.setFont(_sized(place.height() * _HINT))
        inner = place.adjusted(4, 1, -4, -1)
        if key != " ":
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, key.upper())
        shown = following if is_next else None
        for level in LEVELS:
            self._draw_level(painter, inner, key, level, wanted=shown)

    def _draw_level(
        self, painter: QPainter, inner: QRectF, key: str, level: Level, *, wanted: Stroke | None
    ) -> None:
        """Draw what `key` gives on `level` in its corner: Shift above, AltGr on the right."""
        stroke = on_level(key, level)
        text = self.output(stroke)
        if not text or (key == " " and level.shift):
            return
        colours = theme.colours()
        is_strong = level == self._level if wanted is None else stroke == wanted
        painter.setPen(
            QColor(colours.accent if stroke == wanted else colours.text if is_strong else colours.quiet)
        )
        shown = _HINTS.get(text, _RING + text if _hangs(text) else text)
        scale = _HINT if text in _HINTS else _ASIDE if level.alt_gr else _MAIN
        font = _sized(inner.height() * scale, bold=is_strong)
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance(shown)
        middle = (
            inner.center().x()
            if key == " "
            else inner.left() + inner.width() * (0.80, 0.42)[not level.alt_gr]
        )
        base = inner.top() + inner.height() * (0.45 if level.shift else 0.88)
        painter.drawText(QPointF(min(middle - width / 2, inner.right() - width + 2), base), shown)

    def describe(self) -> str:
        """What is drawn, for those who listen: the key that comes next."""
        following = self._lit.following
        return "" if following is None else said(following)


def said(stroke: Stroke) -> str:
    """`stroke` as a person says it: Shift + D."""
    key = key_of(stroke) or stroke.sign
    named = tr("Space bar") if key == " " else key.upper()
    held = ("AltGr" if stroke.alt_gr else "", "Shift" if key != stroke.sign else "")
    return " + ".join(part for part in (*held, named) if part)


def _hangs(text: str) -> bool:
    """Whether `text` needs a letter to hang on."""
    return unicodedata.category(text[0]) in ("Mn", "Mc")


def _sized(pixels: float, *, bold: bool = False) -> QFont:
    font = theme.text_font(10)
    font.setPixelSize(max(7, round(pixels)))
    font.setBold(bold)
    return font
