"""The program painted in one of its schemes: its palette, and what its controls look like."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from newsroom_desktop.base import paths
from newsroom_desktop.gui.theme import DARK, LIGHT, Colours

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def paint(appearance: str) -> None:
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
    parts = (_bars, _fields, _indicators, _scroll_bars, _buttons, _surfaces, _lists, _file_dialog)
    return "".join(part(now) for part in parts)


def _drawing(name: str) -> str:
    """The address of a drawing of resources/controls, as a style sheet names it."""
    return f'url("{paths.resource("controls", f"{name}.svg").as_posix()}")'


def _bars(now: Colours) -> str:
    return f"""
        QMainWindow::separator {{ background: {now.line}; width: 1px; height: 1px; }}
        QMainWindow::separator:hover {{ background: {now.accent}; }}
        QMenuBar {{ background: {now.window}; border-bottom: 1px solid {now.line}; padding: 2px 4px; }}
        QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; }}
        QMenuBar::item:selected, QMenu::item:selected {{ background: {now.selection}; color: {now.text}; }}
        QMenu {{ background: {now.paper}; border: 1px solid {now.line}; padding: 4px; }}
        QMenu::item {{ padding: 5px 28px 5px 10px; border-radius: 4px; }}
        QMenu::icon, QMenu::indicator {{ padding-left: 4px; }}
        QMenu::icon:checked {{ background: {now.selection}; border-radius: 4px; }}
        QMenu::indicator {{ width: 16px; height: 16px; }}
        QMenu::item:disabled {{ color: {now.quiet}; }}
        QMenu::separator {{ height: 1px; background: {now.line}; margin: 4px 6px; }}
        QToolBar {{ background: {now.paper}; border: none; spacing: 1px; padding: 3px 6px; }}
        QToolBar QToolButton {{ padding: 4px 2px; border-radius: 4px; }}
        QToolBar QToolButton#qt_toolbar_ext_button {{ padding: 0; }}
        QToolBar QToolButton:hover {{ background: {now.shade}; }}
        QToolBar QToolButton:checked {{ background: {now.selection}; }}
        QToolBar::separator {{ background: {now.line}; width: 1px; margin: 4px 3px; }}
        QDockWidget {{
            titlebar-close-icon: {_drawing("panel-close")}; titlebar-normal-icon: {_drawing("panel-float")};
        }}
        QDockWidget::title {{ background: {now.window}; padding: 6px 8px; }}
        QStatusBar {{ background: {now.window}; border-top: 1px solid {now.line}; }}
        QStatusBar::item {{ border: none; }}
        QStatusBar QLabel {{ padding: 1px 8px; }}
    """


def _fields(now: Colours) -> str:
    return f"""
        QLineEdit, QComboBox, QAbstractSpinBox {{
            background: {now.paper}; border: 1px solid {now.edge}; border-radius: 5px;
            padding: 3px 6px; min-height: 22px;
            selection-background-color: {now.selection}; selection-color: {now.text};
        }}
        QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {now.accent}; }}
        QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ border-color: {now.line}; }}
        QComboBox {{ padding-left: 8px; }}
        QAbstractSpinBox {{ padding: 1px 6px; }}
        QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0; }}
        QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: none; width: 22px; }}
        QComboBox::down-arrow, QDateTimeEdit::down-arrow, QAbstractSpinBox::down-arrow {{
            image: {_drawing("arrow-down")}; width: 10px; height: 10px;
        }}
        QAbstractSpinBox::up-arrow {{ image: {_drawing("arrow-up")}; width: 10px; height: 10px; }}
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px; }}
        QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {now.window}; }}
        QCalendarWidget {{ min-width: 20em; min-height: 14em; }}
        QCalendarWidget QToolButton {{ padding: 3px 6px; border: none; border-radius: 4px; }}
        QCalendarWidget QToolButton:hover {{ background: {now.shade}; }}
        QToolButton#qt_calendar_prevmonth {{ qproperty-icon: {_drawing("arrow-left")}; }}
        QToolButton#qt_calendar_nextmonth {{ qproperty-icon: {_drawing("arrow-right")}; }}
        QComboBox QAbstractItemView {{
            background: {now.paper}; border: 1px solid {now.edge}; padding: 4px; outline: none;
            selection-background-color: {now.selection}; selection-color: {now.text};
        }}
        QComboBox QAbstractItemView::item {{ min-height: 26px; padding: 0 6px; border-radius: 4px; }}
    """


def _indicators(now: Colours) -> str:
    return f"""
        QCheckBox, QRadioButton {{ spacing: 7px; }}
        QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator {{
            width: 14px; height: 14px; border: 1px solid {now.edge}; background: {now.paper};
        }}
        QCheckBox::indicator, QTreeView::indicator {{ border-radius: 3px; }}
        QRadioButton::indicator {{ border-radius: 8px; }}
        QCheckBox::indicator:focus, QCheckBox::indicator:hover,
        QRadioButton::indicator:focus, QRadioButton::indicator:hover {{ border-color: {now.accent}; }}
        QCheckBox::indicator:checked, QTreeView::indicator:checked {{
            background: {now.accent}; border-color: {now.accent}; image: {_drawing(f"tick-{now.name}")};
        }}
        QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {now.accent}; }}
        QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {now.line}; }}
        QCheckBox::indicator:checked:disabled {{ background: {now.line}; }}
    """


def _scroll_bars(now: Colours) -> str:
    return f"""
        QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
        QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
        QScrollBar::handle {{ background: {now.line}; border-radius: 5px; }}
        QScrollBar::handle:vertical {{ min-height: 28px; }}
        QScrollBar::handle:horizontal {{ min-width: 28px; }}
        QScrollBar::handle:hover {{ background: {now.quiet}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _buttons(now: Colours) -> str:
    return f"""
        QPushButton {{
            background: {now.paper}; border: 1px solid {now.edge}; border-radius: 5px; padding: 5px 12px;
            min-height: 22px;
        }}
        QPushButton:hover {{ background: {now.shade}; }}
        QPushButton:focus {{ border-color: {now.accent}; }}
        QPushButton:disabled {{ color: {now.quiet}; border-color: {now.line}; }}
        QPushButton[kind="primary"] {{
            background: {now.accent}; color: {now.on_accent}; border-color: {now.accent}; font-weight: 600;
        }}
        QPushButton[kind="primary"]:focus {{ border-color: {now.text}; }}
        QPushButton[kind="primary"]:disabled {{
            background: {now.line}; color: {now.quiet}; border-color: {now.line};
        }}
        QFrame[kind="notice"] QToolButton, QFrame[kind="alert"] QToolButton {{
            border: 1px solid transparent; border-radius: 4px; padding: 2px;
        }}
        QFrame[kind="notice"] QToolButton:hover, QFrame[kind="alert"] QToolButton:hover {{
            background: {now.shade};
        }}
        QFrame[kind="notice"] QToolButton:focus, QFrame[kind="alert"] QToolButton:focus {{
            border-color: {now.accent};
        }}
        QToolButton[kind="filter"] {{
            background: {now.paper}; border: 1px solid {now.line}; border-radius: 5px; padding: 3px 8px;
        }}
        QToolButton[kind="filter"]:checked {{ background: {now.selection}; border-color: {now.accent}; }}
        QToolButton[kind="filter"]:focus {{ border-color: {now.text}; }}
        QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    """


def _surfaces(now: Colours) -> str:
    return f"""
        QLabel[kind="quiet"] {{ color: {now.quiet}; }}
        QLabel[kind="warning"] {{ color: {now.warning}; }}
        QLabel[kind="title"] {{ font-size: 20pt; font-weight: 700; }}
        QFrame[kind="paper"], QWidget[kind="paper"] {{ background: {now.paper}; }}
        QFrame[kind="notice"] {{ background: {now.shade}; border-bottom: 1px solid {now.line}; }}
        QFrame[kind="alert"] {{ background: {now.alert}; border-bottom: 1px solid {now.accent}; }}
        QTextEdit, QListView {{
            background: {now.paper}; border: none;
            selection-background-color: {now.selection}; selection-color: {now.text};
        }}
        QTextEdit[searched="true"], QPlainTextEdit[searched="true"] {{
            selection-background-color: {now.in_turn}; selection-color: {now.on_in_turn};
        }}
        QTextEdit {{ placeholder-text-color: {now.quiet}; }}
        QTextEdit[kind="kicker"] {{ color: {now.accent}; }}
        QTextEdit[kind="deck"] {{ color: {now.quiet}; }}
        QScrollArea {{ border: none; }}
        QToolTip {{ background: {now.paper}; color: {now.text}; border: 1px solid {now.line}; padding: 3px; }}
    """


def _lists(now: Colours) -> str:
    return f"""
        QFrame[kind="chip"] {{
            background: {now.selection}; border: 1px solid {now.edge}; border-radius: 5px;
        }}
        QFrame[kind="chip"] QToolButton, QToolButton[kind="menu"] {{
            border: 1px solid transparent; border-radius: 4px; padding: 2px 4px;
        }}
        QFrame[kind="chip"] QToolButton:hover, QToolButton[kind="menu"]:hover {{ background: {now.shade}; }}
        QFrame[kind="chip"] QToolButton:focus, QToolButton[kind="menu"]:focus {{
            border-color: {now.accent};
        }}
        QPushButton[kind="link"] {{
            color: {now.link}; background: transparent; border: 1px solid transparent; border-radius: 4px;
            text-align: left; padding: 4px 10px;
        }}
        QPushButton[kind="link"]:hover {{ background: {now.shade}; }}
        QPushButton[kind="link"]:focus {{ border-color: {now.accent}; }}
        QTabBar#article_tabs {{ background: {now.window}; border-bottom: 1px solid {now.line}; }}
        QTabBar#article_tabs::tab {{
            background: {now.window}; color: {now.quiet}; border: none; border-right: 1px solid {now.line};
            padding: 6px 8px; min-width: 60px; max-width: 210px;
        }}
        QTabBar#article_tabs::tab:selected {{
            background: {now.paper}; color: {now.text}; border-top: 2px solid {now.accent};
        }}
        QTabBar#article_tabs::tab:hover {{ background: {now.shade}; }}
        QTabBar#article_tabs::close-button {{
            image: {_drawing("close")}; width: 12px; height: 12px; border-radius: 3px;
        }}
        QTabBar#article_tabs::close-button:hover {{ background: {now.line}; }}
        QPushButton[kind="small"] {{ padding: 1px 8px; min-height: 16px; }}
        QListWidget::item {{ padding: 5px 10px; }}
        QListWidget[kind="report"] {{ outline: none; }}
        QListWidget[kind="choices"] {{ border: 1px solid {now.edge}; outline: none; }}
        QTableView {{
            background: {now.paper}; border: 1px solid {now.edge}; gridline-color: {now.line}; outline: none;
            selection-background-color: {now.selection}; selection-color: {now.text};
        }}
        QTableView::item {{ padding: 0 8px; }}
        QCalendarWidget QTableView::item {{ padding: 0; }}
        QTreeView {{
            background: {now.paper}; border: 1px solid {now.edge}; outline: none;
            selection-background-color: {now.selection}; selection-color: {now.text};
        }}
        QTreeView::item {{ padding: 3px 8px; }}
        QTreeView::item:selected {{ background: {now.selection}; color: {now.text}; }}
        QHeaderView {{ background: {now.window}; }}
        QHeaderView::section {{
            background: {now.window}; border: none; border-right: 1px solid {now.line};
            border-bottom: 1px solid {now.line}; padding: 5px 8px;
        }}
        QDialog QListWidget, QDialog QTextEdit, QDialog QPlainTextEdit {{
            border: 1px solid {now.edge}; border-radius: 5px;
        }}
    """


def _file_dialog(_now: Colours) -> str:
    """Qt's own dialog, where the system has none: wide enough for its columns, arrows seen on any paper."""
    return f"""
        QFileDialog {{ min-width: 760px; }}
        QFileDialog QToolButton#backButton {{ qproperty-icon: {_drawing("arrow-left")}; }}
        QFileDialog QToolButton#forwardButton {{ qproperty-icon: {_drawing("arrow-right")}; }}
        QFileDialog QToolButton#toParentButton {{ qproperty-icon: {_drawing("arrow-up")}; }}
        QFileDialog QListView#sidebar {{ min-width: 110px; }}
    """
