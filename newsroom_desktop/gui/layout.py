"""Where the panels stand: at first, as they were left, and on small and large screens."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from newsroom_desktop.gui.settings import WindowSettings

LAYOUT_VERSION = 1
USUAL_SIZE = QSize(1680, 960)
ROOMY_WIDTH = 1700
"""From this width on (in pixels) preview and details stand side by side."""


_PLACED = (
    "articles", "preview", "details", "outline", "statistics", "headline", "keyboard", "review", "history",
)  # fmt: skip


def arrange(window: QMainWindow, docks: dict[str, QDockWidget], settings: WindowSettings) -> None:
    """Place the panels as they were left, or as at first."""
    window.setDockNestingEnabled(True)
    available = window.screen().availableGeometry().size()
    if available.width() > USUAL_SIZE.width() and available.height() > USUAL_SIZE.height():
        window.resize(USUAL_SIZE)
    else:
        window.resize(available)
        window.setWindowState(Qt.WindowState.WindowMaximized)
    for dock in docks.values():
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    place(window, docks)
    geometry, state = settings.layout("geometry"), settings.layout("state")
    if not geometry.isEmpty():
        window.restoreGeometry(geometry)
    if not state.isEmpty():
        window.restoreState(state, LAYOUT_VERSION)


def place(window: QMainWindow, docks: dict[str, QDockWidget]) -> None:
    """Articles on the left, preview on the right, details beside or below it; the others wait, hidden."""
    articles, preview, details, outline, statistics, headline, keyboard, review, history = (
        docks[name] for name in _PLACED
    )
    for dock in docks.values():
        dock.setFloating(False)
        dock.setVisible(dock in (articles, preview, details))
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, articles)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, preview)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, keyboard)
    window.splitDockWidget(articles, outline, Qt.Orientation.Vertical)
    window.splitDockWidget(outline, statistics, Qt.Orientation.Vertical)
    window.splitDockWidget(statistics, headline, Qt.Orientation.Vertical)
    width = window.width()
    if width >= ROOMY_WIDTH:
        window.splitDockWidget(preview, details, Qt.Orientation.Horizontal)
        window.resizeDocks([articles, preview, details], [330, 560, 330], Qt.Orientation.Horizontal)
    else:
        window.splitDockWidget(preview, details, Qt.Orientation.Vertical)
        window.resizeDocks(
            [articles, preview], [width * 21 // 100, width * 33 // 100], Qt.Orientation.Horizontal
        )
        window.resizeDocks([preview, details], [52, 48], Qt.Orientation.Vertical)
    window.tabifyDockWidget(details, review)
    window.tabifyDockWidget(details, history)


def keep(window: QMainWindow, settings: WindowSettings) -> None:
    """Remember how the window was left."""
    settings.keep_layout("geometry", window.saveGeometry())
    settings.keep_layout("state", window.saveState(LAYOUT_VERSION))
    settings.sync()
