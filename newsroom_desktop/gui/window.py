"""The main window: a frame that is painted first, and filled with the list and the workspace."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui.actions.spec import MENUS
from newsroom_desktop.gui.dropped import local_files
from newsroom_desktop.gui.faults import Faults
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.layout import arrange, keep, place
from newsroom_desktop.gui.settings import WindowSettings

if TYPE_CHECKING:
    from newsroom_desktop.article.errors import DeskError
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.article_list.panel import ArticleListPanel
    from newsroom_desktop.gui.workspace import Workspace

PANELS = {
    "articles": mark("Articles"),
    "preview": mark("Preview"),
    "details": mark("Details"),
    "outline": mark("Outline"),
    "statistics": mark("Statistics"),
    "headline": mark("Headline"),
    "keyboard": mark("Keyboard"),
    "review": mark("Findings"),
    "history": mark("History"),
}


class MainWindow(QMainWindow):
    """One window on one archive.

    What takes long to load and to make comes after what a person sees first: the frame is painted, then
    the archive is opened and listed, then the workspace is made.
    """

    first_painted = Signal()
    desk_attached = Signal()
    closed = Signal()
    language_requested = Signal(str)
    appearance_requested = Signal(str)
    archive_requested = Signal(object)
    """The Path of another archive that is to be opened; all words are kept."""
    move_requested = Signal(object)
    """The Path of a folder that the archive is to lie in; all words are kept."""
    restore_requested = Signal(object)
    """The Path of a backup that is to be put in the place of the archive; all words are kept."""

    def __init__(self, jobs: Jobs, settings: WindowSettings) -> None:
        super().__init__()
        self.jobs = jobs
        self.settings = settings
        self._articles: ArticleListPanel | None = None
        self._workspace: Workspace | None = None
        self._was_painted = False
        self._may_close = False
        self.faults = Faults(self, self._keep_draft)
        self.menus = {name: self.menuBar().addMenu("") for name in MENUS}
        self._docks = {name: self._dock(name) for name in PANELS}
        self.middle = QStackedWidget()  # a central widget that is replaced takes the panels' sizes away
        self.setCentralWidget(self.middle)
        self.statusBar().setSizeGripEnabled(False)
        self.setAcceptDrops(True)
        self.first_painted.connect(lambda: QTimer.singleShot(0, self, self._on_first_painted))
        self.jobs.refused.connect(self._on_refused)
        self.jobs.broke.connect(self.faults.take)
        self._set_texts()
        arrange(self, self._docks, settings)

    def _dock(self, name: str) -> QDockWidget:
        dock = QDockWidget(self)
        dock.setObjectName(name)
        return dock

    def dock(self, name: str) -> QDockWidget:
        """The dock of a panel: one of PANELS."""
        return self._docks[name]

    def bring_forward(self, name: str) -> None:
        """Show the panel of that name, before those that share its place."""
        dock = self._docks[name]
        dock.show()
        dock.raise_()

    @property
    def docks(self) -> tuple[QDockWidget, ...]:
        """The docks of all panels."""
        return tuple(self._docks.values())

    @property
    def articles(self) -> "ArticleListPanel":
        """The list of articles; made when it is first asked for."""
        if self._articles is None:
            from newsroom_desktop.gui.article_list.panel import ArticleListPanel  # noqa: PLC0415 - as below

            self._articles = ArticleListPanel(self.jobs, self.settings)
            self._docks["articles"].setWidget(self._articles)
        return self._articles

    @property
    def workspace(self) -> "Workspace":
        """The workspace; made when it is first asked for."""
        if self._workspace is None:
            from newsroom_desktop.gui.workspace import Workspace  # noqa: PLC0415 - loaded after the first paint

            self._workspace = Workspace(self)
            self._workspace.attached.connect(self.desk_attached)
        return self._workspace

    def _on_first_painted(self) -> None:
        self.articles.show()
        for dock in self.docks:
            if dock.isFloating():
                dock.raise_()

    def attach(self, desk: "Desk") -> None:
        """Work on the archive of `desk`: list its articles, then make the workspace."""
        self.jobs.became_idle.connect(
            lambda: QTimer.singleShot(0, self, lambda: self._fill(desk)),
            Qt.ConnectionType.SingleShotConnection,
        )
        self.articles.attach(desk)

    def _fill(self, desk: "Desk") -> None:
        if self._may_close:
            return
        workspace = self.workspace
        self.jobs.write(desk.load, lambda _loaded: workspace.attach(desk))

    def _on_refused(self, error: "DeskError") -> None:
        self.workspace.show_refusal(error)

    def _keep_draft(self) -> None:
        if self._workspace is not None:
            self._workspace.session.keep_draft()

    def reset_layout(self) -> None:
        """Put all panels where they were at first."""
        place(self, self._docks)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_icons(self) -> None:
        """Draw icons in the colours in use."""
        if self._workspace is not None:
            self._workspace.set_icons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self.setWindowTitle(tr("Newsroom Desktop"))
        for name, text in MENUS.items():
            self.menus[name].setTitle(tr(text))
        for name, text in PANELS.items():
            self._docks[name].setWindowTitle(tr(text))
        if self._workspace is not None:
            self._workspace.set_texts()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped on the list or anywhere else."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make articles of dropped files."""
        event.acceptProposedAction()
        self.workspace.intake.take_files(local_files(event.mimeData()))

    def close_soon(self) -> None:
        """Close once the menu that asked for it is gone."""
        QTimer.singleShot(0, self, self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when every word is in the archive."""
        if self._may_close or self._workspace is None:
            self._may_close = True
            if self._workspace is not None:
                self._workspace.close()
            keep(self, self.settings)
            self.closed.emit()
            super().closeEvent(event)
            return
        event.ignore()
        self._workspace.session.leave(self._close_now, self._on_cannot_close)

    def _on_cannot_close(self, error: "DeskError") -> None:
        self.workspace.unsaved.ask_before_closing(error, self.close, self._close_now)

    def _close_now(self) -> None:
        self.workspace.focus.leave()
        self._may_close = True
        self.close_soon()
