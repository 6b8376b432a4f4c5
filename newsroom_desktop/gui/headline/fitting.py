"""A headline laid out in a place: the lines that are seen there, cut as they are cut there.

Drawn and measured with Qt's layout, which shapes Devanagari as a browser does. A cut is never inside a
grapheme cluster.
"""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.utf16 import between_u16
from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.hindi.headline_places import Cut, Face, HeadlinePlace

MOST_SYLLABLES = 250
"""Of a headline that is looked at: what is longer is cut in every place."""

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a headline stands in a place.

    `lines` are seen, the last one with … where it is cut; `needed` is how many it takes whole, and `width`
    how long it is in one line, in pixels. `kept` is what is seen of it when it is cut, else all of it.
    """

    lines: tuple[str, ...]
    needed: int
    width: int
    kept: str
    is_cut: bool


def place_font(place: HeadlinePlace) -> QFont:
    """The font that `place` draws with; its size in pixels."""
    font = theme.headline_font(10) if place.face is Face.HEADLINE else theme.text_font(10)
    font.setWeight(QFont.Weight.Bold if place.bold else QFont.Weight.Normal)
    font.setPixelSize(place.size)
    return font


def fit(headline: str, place: HeadlinePlace) -> Fit:
    """`headline` as it stands in `place`; spaces at its ends and doubled ones are not seen there."""
    font = place_font(place)
    text = " ".join(headline[: 8 * MOST_SYLLABLES].split())
    signs = clusters(text)
    if len(signs) > MOST_SYLLABLES:
        text = "".join(signs[:MOST_SYLLABLES])
    starts = _line_starts(text, font, place.width)
    lines = tuple(
        text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    )
    width = round(QFontMetricsF(font).horizontalAdvance(text))
    if place.cut is Cut.NO or len(lines) <= place.lines:
        return Fit(lines=lines, needed=len(lines), width=width, kept=text, is_cut=False)
    start = starts[place.lines - 1]
    last = _shortened(text[start:], font, place)
    return Fit(
        lines=(*lines[: place.lines - 1], last + _ELLIPSIS),
        needed=len(lines),
        width=width,
        kept=text[:start] + last,
        is_cut=True,
    )


def _line_starts(text: str, font: QFont, width: int) -> list[int]:
    """Where the lines of `text` begin, in code points; a headline without a letter has one."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts_u16 = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts_u16.append(line.textStart())
    layout.endLayout()
    return [len(between_u16(text, 0, start)) for start in starts_u16] or [0]


def _shortened(rest: str, font: QFont, place: HeadlinePlace) -> str:
    """As much of `rest` as stands in one line with an ellipsis behind it."""
    signs, metrics = clusters(rest), QFontMetricsF(font)

    def fits(count: int) -> bool:
        return metrics.horizontalAdvance("".join(signs[:count]).rstrip() + _ELLIPSIS) <= place.width

    least, most = 0, len(signs)
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(middle) else (least, middle - 1)
    kept = "".join(signs[:least])
    if place.cut is Cut.WORD and least < len(signs) and not signs[least].isspace() and " " in kept.strip():
        kept = kept.rpartition(" ")[0]
    return kept.rstrip()
