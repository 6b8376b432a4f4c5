"""Colours, fonts and measures of the window, light and dark."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from newsroom_desktop.base import paths

TEXT_FAMILY = "Noto Sans Devanagari"
HEADLINE_FAMILY = "Mukta"
HEADLINE_LINE_HEIGHT = 85
"""Percent of what the font asks for, which is 1.66 times its size; the highest matras need 1.25."""
_FONT_FILES = (
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",
    "Mukta-Bold.ttf",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of one scheme, "light" or "dark".

    Letters in `text`, `quiet`, `accent`, `link`, `good` and `warning` on `window`, `paper` and `shade` reach
    WCAG AA (4.5:1), as `on_accent` on `accent` does, and `on_in_turn` on `in_turn`, which marks the hit in
    turn; `edge`, which controls are known by, reaches 3:1. `line` only parts what stands apart anyway.
    `misspelt`, `against_style` and `doubtful_name` underline what checks have found: thin lines, so they
    reach 4.5:1 on `paper` too. On `removed` and `added`, the grounds of words that differ, `text` is read as
    well.
    """

    name: str
    window: str
    paper: str
    text: str
    quiet: str
    line: str
    edge: str
    shade: str
    accent: str
    on_accent: str
    selection: str
    in_turn: str
    on_in_turn: str
    link: str
    alert: str
    good: str
    warning: str
    misspelt: str
    against_style: str
    doubtful_name: str
    removed: str
    added: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the body is set in; sizes in points, line heights in percent of the font's own.

    A document keeps its colours when the program is painted anew: they stand out on any paper, and no
    letter is drawn in them. `link` is that of an underline.
    """

    text_family: str
    headline_family: str
    code_family: str
    point_size: float
    line_height: int
    heading_line_height: int
    link: QColor
    shade: QColor
    found: QColor


LIGHT = Colours(
    name="light",
    window="#f3f2ef",
    paper="#ffffff",
    text="#1c1b19",
    quiet="#62605b",
    line="#d8d5ce",
    edge="#7f7b73",
    shade="#f3efe8",
    accent="#b3201b",
    on_accent="#ffffff",
    selection="#f6dcd8",
    in_turn="#f28c00",
    on_in_turn="#1c1b19",
    link="#1b5fae",
    alert="#fbe3e0",
    good="#1a6e38",
    warning="#8a5a00",
    misspelt="#d3262c",
    against_style="#1b66c0",
    doubtful_name="#8440c0",
    removed="#fbd9d5",
    added="#cdeed8",
)
DARK = Colours(
    name="dark",
    window="#1e1f22",
    paper="#26282c",
    text="#ecebe8",
    quiet="#a8a6a0",
    line="#3c3f45",
    edge="#80848d",
    shade="#303238",
    accent="#f07a72",
    on_accent="#1a0a09",
    selection="#5a2a28",
    in_turn="#f5a623",
    on_in_turn="#1a0a09",
    link="#7db3f2",
    alert="#4a2220",
    good="#6ccb8c",
    warning="#e6b85c",
    misspelt="#ff8a8f",
    against_style="#6db0ff",
    doubtful_name="#c79bf2",
    removed="#64302d",
    added="#1f5135",
)


def set_trait(widget: QWidget, name: str, value: object) -> None:
    """Give `widget` a property that the style asks for, and draw it as that says."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def colours() -> Colours:
    """The colours that the program is painted in."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def load_fonts() -> None:
    """Make the bundled Devanagari fonts known; the interface falls back on them."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resource("fonts", name)))
    font = QGuiApplication.font()
    font.setFamilies([font.family(), TEXT_FAMILY])
    font.setPointSizeF(max(font.pointSizeF(), 10.0))
    QApplication.setFont(font)


def headline_font(point_size: float) -> QFont:
    """The font headlines are set in."""
    font = QFont(HEADLINE_FAMILY)
    font.setFamilies([HEADLINE_FAMILY, TEXT_FAMILY])
    font.setPointSizeF(point_size)
    font.setWeight(QFont.Weight.Bold)
    return font


def text_font(point_size: float) -> QFont:
    """The font texts are set in."""
    font = QFont(TEXT_FAMILY)
    font.setPointSizeF(point_size)
    return font


def code_font(point_size: float) -> QFont:
    """The font code and Markdown are set in: all signs as wide, Devanagari as in texts."""
    font = QFont(_fixed_family())
    font.setFamilies([_fixed_family(), TEXT_FAMILY])
    font.setPointSizeF(point_size)
    return font


@lru_cache(maxsize=1)
def _fixed_family() -> str:
    """The family of the system's font in which all signs are as wide.

    By name: before a font of the program's own Qt passes over "monospace", as Linux calls any such font.
    """
    return QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)).family()


def body_look() -> Look:
    """How the body of an article is set."""
    return Look(
        text_family=TEXT_FAMILY,
        headline_family=HEADLINE_FAMILY,
        code_family=_fixed_family(),
        point_size=13.0,
        line_height=112,
        heading_line_height=HEADLINE_LINE_HEIGHT,
        link=QColor("#2f7bd6"),
        shade=QColor(128, 128, 128, 30),
        found=QColor(255, 190, 0, 95),
    )
