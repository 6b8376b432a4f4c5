"""Colours, fonts and measures of the window, light and dark."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from newsroom_desktop.base import paths

TEXT_FAMILY = "Noto Sans Devanagari"
HEADLINE_FAMILY = "Mukta"
_FONT_FILES = (
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansDevanagari-Bold.ttf",
    "Mukta-Bold.ttf",
)

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of one scheme; text on `paper`, `window` and `accent` reaches WCAG AA."""

    window: str
    paper: str
    text: str
    quiet: str
    line: str
    shade: str
    accent: str
    on_accent: str
    selection: str
    link: str
    alert: str
    good: str
    warning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the body is set in; sizes in points, `line_height` in percent of the font's own."""

    text_family: str
    headline_family: str
    point_size: float
    line_height: int
    link: QColor
    shade: QColor
    found: QColor


LIGHT = Colours(
    window="#f3f2ef",
    paper="#ffffff",
    text="#1c1b19",
    quiet="#62605b",
    line="#d8d5ce",
    shade="#f3efe8",
    accent="#b3201b",
    on_accent="#ffffff",
    selection="#f6dcd8",
    link="#1b5fae",
    alert="#fbe3e0",
    good="#1f7a3f",
    warning="#8a5a00",
)
DARK = Colours(
    window="#1e1f22",
    paper="#26282c",
    text="#ecebe8",
    quiet="#a8a6a0",
    line="#3c3f45",
    shade="#303238",
    accent="#e5534b",
    on_accent="#1a0a09",
    selection="#5a2a28",
    link="#7db3f2",
    alert="#4a2220",
    good="#6ccb8c",
    warning="#e6b85c",
)


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


def body_look() -> Look:
    """How the body of an article is set; its few colours are readable on light and dark paper."""
    return Look(
        text_family=TEXT_FAMILY,
        headline_family=HEADLINE_FAMILY,
        point_size=13.0,
        line_height=112,
        link=QColor("#2f7bd6"),
        shade=QColor(128, 128, 128, 30),
        found=QColor(255, 190, 0, 95),
    )


def apply(appearance: str) -> None:
    """Paint the program in `appearance`: "system", "light" or "dark"."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a theme needs a QApplication")
    hints = app.styleHints()
    hints.setColorScheme(_SCHEMES[appearance])
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark if appearance == "system" else appearance == "dark"
    now = DARK if is_dark else LIGHT
    app.setPalette(_palette(now))
    app.setStyleSheet(_style_sheet(now))


def _palette(now: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for places, colour in (
        ((role.Window, role.Button), now.window),
        ((role.Base, role.ToolTipBase), now.paper),
        ((role.AlternateBase,), now.shade),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText), now.text),
        ((role.PlaceholderText,), now.quiet),
        ((role.Highlight,), now.selection),
        ((role.Accent,), now.accent),
        ((role.Link,), now.link),
        ((role.Mid, role.Midlight), now.line),
    ):
        for place in places:
            palette.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        quiet = QColor(now.quiet)
        quiet.setAlpha(140)
        palette.setColor(QPalette.ColorGroup.Disabled, place, quiet)
    return palette


def _style_sheet(now: Colours) -> str:
    return f"""
        QMainWindow::separator {{ background: {now.line}; width: 1px; height: 1px; }}
        QMainWindow::separator:hover {{ background: {now.accent}; }}
        QMenuBar {{ background: {now.window}; border-bottom: 1px solid {now.line}; padding: 2px 4px; }}
        QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; }}
        QMenuBar::item:selected, QMenu::item:selected {{ background: {now.selection}; color: {now.text}; }}
        QMenu {{ background: {now.paper}; border: 1px solid {now.line}; padding: 4px; }}
        QMenu::item {{ padding: 5px 28px 5px 26px; border-radius: 4px; }}
        QMenu::item:disabled {{ color: {now.quiet}; }}
        QMenu::separator {{ height: 1px; background: {now.line}; margin: 4px 6px; }}
        QToolBar {{ background: {now.paper}; border: none; spacing: 1px; padding: 3px 6px; }}
        QToolBar QToolButton {{ padding: 4px; border-radius: 4px; }}
        QToolBar QToolButton#qt_toolbar_ext_button {{ padding: 0; }}
        QToolBar QToolButton:hover {{ background: {now.shade}; }}
        QToolBar QToolButton:checked {{ background: {now.selection}; }}
        QToolBar::separator {{ background: {now.line}; width: 1px; margin: 4px 5px; }}
        QDockWidget::title {{ background: {now.window}; padding: 6px 8px; }}
        QStatusBar {{ background: {now.window}; border-top: 1px solid {now.line}; }}
        QStatusBar::item {{ border: none; }}
        QStatusBar QLabel {{ padding: 1px 8px; }}
        QLineEdit {{
            background: {now.paper}; border: 1px solid {now.line}; border-radius: 5px;
            padding: 3px 6px; min-height: 22px;
            selection-background-color: {now.selection}; selection-color: {now.text};
        }}
        QLineEdit:focus {{ border-color: {now.accent}; }}
        QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0; }}
        QComboBox, QAbstractSpinBox {{ min-height: 26px; }}
        QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
        QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
        QScrollBar::handle {{ background: {now.line}; border-radius: 5px; }}
        QScrollBar::handle:vertical {{ min-height: 28px; }}
        QScrollBar::handle:horizontal {{ min-width: 28px; }}
        QScrollBar::handle:hover {{ background: {now.quiet}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        QPushButton {{
            background: {now.paper}; border: 1px solid {now.line}; border-radius: 5px; padding: 5px 12px;
            min-height: 22px;
        }}
        QPushButton:hover {{ background: {now.shade}; }}
        QPushButton:focus {{ border-color: {now.accent}; }}
        QPushButton:disabled {{ color: {now.quiet}; }}
        QPushButton[kind="primary"] {{
            background: {now.accent}; color: {now.on_accent}; border-color: {now.accent}; font-weight: 600;
        }}
        QPushButton[kind="primary"]:disabled {{ background: {now.line}; color: {now.quiet};
            border-color: {now.line}; }}
        QLabel[kind="quiet"] {{ color: {now.quiet}; }}
        QLabel[kind="title"] {{ font-size: 20pt; font-weight: 700; }}
        QFrame[kind="paper"], QWidget[kind="paper"] {{ background: {now.paper}; }}
        QFrame[kind="notice"] {{ background: {now.shade}; border-bottom: 1px solid {now.line}; }}
        QFrame[kind="alert"] {{ background: {now.alert}; border-bottom: 1px solid {now.accent}; }}
        QTextEdit, QListView {{
            background: {now.paper}; border: none;
            selection-background-color: {now.selection}; selection-color: {now.text};
        }}
        QTextEdit {{ placeholder-text-color: {now.quiet}; }}
        QTextEdit[kind="kicker"] {{ color: {now.accent}; }}
        QTextEdit[kind="deck"] {{ color: {now.quiet}; }}
        QListWidget::item {{ padding: 5px 10px; }}
        QScrollArea {{ border: none; }}
        QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
        QToolTip {{ background: {now.paper}; color: {now.text}; border: 1px solid {now.line}; padding: 3px; }}
    """
