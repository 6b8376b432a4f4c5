"""The main window: places the panels, and connects their wishes to the session and the desk."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
)
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.actions.book import ActionBook
from newsroom_desktop.gui.article_list.panel import ArticleListPanel
from newsroom_desktop.gui.context import Context
from newsroom_desktop.gui.details.panel import DetailsPanel
from newsroom_desktop.gui.dialogs.help import ShortcutsDialog, about_box
from newsroom_desktop.gui.dialogs.site import SiteDialog
from newsroom_desktop.gui.dropped import local_files
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.editor.session import EditSession, Keeping, KeepingState
from newsroom_desktop.gui.export import Exporter
from newsroom_desktop.gui.faults import Faults
from newsroom_desktop.gui.intake import Intake
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.keys import PhysicalShortcuts
from newsroom_desktop.gui.layout import arrange, keep, place
from newsroom_desktop.gui.preview.panel import PreviewPanel
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.gui.status import StatusLine

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.publishing import Receipt

PREVIEW_WARM_MS = 350
EXPIRY_TICK_MS = 60_000


class MainWindow(QMainWindow):
    """One window on one archive."""

    first_painted = Signal()
    desk_attached = Signal()
    closed = Signal()
    language_requested = Signal(str)
    appearance_requested = Signal(str)

    def __init__(self, jobs: Jobs, settings: WindowSettings) -> None:
        super().__init__()
        self.intake: Intake
        self.export: Exporter
        self._settings = settings
        self._desk: Desk | None = None
        self._was_painted = False
        self._may_close = False
        self.jobs = jobs
        self.session = EditSession(jobs, theme.body_look(), self)
        self.articles = ArticleListPanel(jobs)
        self.editor = EditorPanel(self.session)
        self.details = DetailsPanel(self.session)
        self.preview = PreviewPanel(self._media_file)
        self.intake = Intake(jobs, self.session, self.editor.notice, self)
        self.export = Exporter(jobs, self.editor, settings, self.articles.chosen_ids, self)
        self.faults = Faults(self, self.session.keep_draft)
        self._status = StatusLine(self.statusBar())
        self.setCentralWidget(self.editor)
        self._docks = {
            "articles": self._dock("articles", self.articles),
            "preview": self._dock("preview", self.preview),
            "details": self._dock("details", self.details),
        }
        self.context = Context(
            window=self,
            jobs=jobs,
            settings=settings,
            session=self.session,
            articles=self.articles,
            editor=self.editor,
            details=self.details,
            preview=self.preview,
        )
        self.actions_book = ActionBook(self.context, self)
        self._keys = PhysicalShortcuts(self, tuple(self._docks.values()))
        self._warm_timer = QTimer(self)
        self._expiry_timer = QTimer(self)
        self.setAcceptDrops(True)
        self._connect()
        self.set_icons()
        self._set_texts()
        arrange(self, self._docks, settings)

    def _dock(self, name: str, panel: QWidget) -> QDockWidget:
        dock = QDockWidget(self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        return dock

    def dock(self, name: str) -> QDockWidget:
        """The dock of a panel: "articles", "preview" or "details"."""
        return self._docks[name]

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.changed.connect(lambda _article: self.actions_book.refresh("desk"))
        session.keeping_changed.connect(self._on_keeping_changed)
        session.page_made.connect(self.preview.show_page)
        session.counted.connect(self._status.show_counts)
        session.archive_changed.connect(self.articles.refresh)
        session.save_failed.connect(self._on_save_failed)
        self.articles.open_requested.connect(session.open)
        self.articles.new_requested.connect(self.start_new)
        self.articles.listed.connect(lambda _count: self.actions_book.refresh("article"))
        self.editor.files_dropped.connect(self.intake.take_files)
        self.editor.body.format_changed.connect(lambda: self.actions_book.refresh("format"))
        self.editor.welcome.new_requested.connect(self.start_new)
        self.editor.welcome.paste_requested.connect(self._start_from_clipboard)
        self.editor.welcome.files_requested.connect(self.intake.choose_files)
        self.editor.set_format_bar(self.actions_book.bar("format"))
        self.details.set_steps(
            [self.actions_book.action(f"desk.{step}") for step in ("submit", "approve", "return")]
        )
        self.details.picture_requested.connect(self.intake.choose_picture)
        self.details.field_refused.connect(self.show_refusal)
        self.intake.imported.connect(self._on_imported)
        self.export.exported.connect(self._on_exported)
        self.preview.link_clicked.connect(QDesktopServices.openUrl)
        self.jobs.refused.connect(self.show_refusal)
        self.jobs.broke.connect(self.faults.take)
        self._warm_timer.setSingleShot(True)
        self._warm_timer.timeout.connect(self._warm_preview)
        self._expiry_timer.timeout.connect(self.session.refresh)
        self._expiry_timer.start(EXPIRY_TICK_MS)

    # the desk

    def attach(self, desk: "Desk") -> None:
        """Work on the archive of `desk`; opens the article that was open last."""
        self._desk = self.context.desk = desk
        for part in (self.session, self.editor, self.details, self.articles, self.intake, self.export):
            part.attach(desk)
        self.editor.notice.settle("archive")
        self.actions_book.refresh()
        wanted = self._settings.open_article
        self.jobs.read("first", desk.listing.ids, lambda ids: self._open_first(ids, wanted))
        self._warm_timer.start(PREVIEW_WARM_MS)

    def _open_first(self, ids: list[str], wanted: str) -> None:
        if ids and self.session.article is None:
            self.session.open(wanted if wanted in ids else ids[0])
        self.desk_attached.emit()

    def _media_file(self, media_id: str) -> Path | None:
        return self._desk.pictures.file(media_id) if self._desk is not None else None

    def _warm_preview(self) -> None:
        if self.session.keeping.keeping is Keeping.TYPING:
            self._warm_timer.start(PREVIEW_WARM_MS)
        else:
            self.preview.warm()

    # articles

    def start_new(self) -> None:
        """Begin an article; the caret stands in its headline."""
        self.session.start_new()

    def _start_from_clipboard(self) -> None:
        self.session.start_new()
        self.editor.paste_text(QGuiApplication.clipboard().text())

    def _on_opened(self, article: Article) -> None:
        self._settings.open_article = article.article_id
        self.articles.show_current(article.article_id)
        self.actions_book.refresh()

    def _on_imported(self, article_ids: list[str]) -> None:
        self.articles.refresh(frozenset(article_ids))
        self.session.open(article_ids[-1])

    def _on_exported(self, receipts: "list[Receipt]") -> None:
        self.articles.refresh(frozenset(receipt.article_id for receipt in receipts))
        article, desk = self.session.article, self._desk
        if article is not None and desk is not None:
            article_id = article.article_id
            self.jobs.read("published", lambda: desk.listing.article(article_id), self.session.take_published)

    # what went wrong

    def show_refusal(self, error: DeskError) -> None:
        """Say what could not be done, and what to do."""
        self.editor.notice.alert("refusal", sentence(error))

    def _on_save_failed(self, error: DeskError) -> None:
        again = (tr("Try again"), self.session.save)
        self.editor.notice.alert(
            "save", sentence(error) + " " + tr("Your text is still in this window."), again
        )

    def _on_keeping_changed(self, state: KeepingState) -> None:
        self._status.show_keeping(state)
        if state.keeping in (Keeping.DRAFT, Keeping.SAVED):
            self.editor.notice.settle("save")

    # windows of their own

    def edit_site(self) -> None:
        """Ask for the settings of the site, and save them."""
        desk = self._desk
        if desk is None:
            return
        dialog = SiteDialog(desk.site, self)

        def saved(site: Site) -> None:
            dialog.accept()
            self.details.show_site(site)
            self.session.refresh()

        def choose(site: Site) -> None:
            self.jobs.write(
                lambda: desk.settling.save(site), saved, lambda error: dialog.show_refusal(sentence(error))
            )

        dialog.site_chosen.connect(choose)
        dialog.open()

    def show_shortcuts(self) -> None:
        """Show all commands and their keys."""
        ShortcutsDialog(self).open()

    def show_about(self) -> None:
        """Show what the program is."""
        about_box(self).open()

    # the window itself

    def reset_layout(self) -> None:
        """Put all panels where they were at first."""
        place(self, self._docks)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_icons(self) -> None:
        """Draw icons in the colours in use."""
        self.actions_book.set_icons()

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
        self.actions_book.set_texts()
        for name, text in (
            ("articles", tr("Articles")),
            ("preview", tr("Preview")),
            ("details", tr("Details")),
        ):
            self._docks[name].setWindowTitle(text)
        self._status.set_texts()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped on the list or anywhere else."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make articles of dropped files."""
        event.acceptProposedAction()
        self.intake.take_files(local_files(event.mimeData()))

    def close_soon(self) -> None:
        """Close once the menu that asked for it is gone."""
        QTimer.singleShot(0, self, self.close)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when every word is in the archive."""
        if self._may_close:
            keep(self, self._settings)
            self.closed.emit()
            super().closeEvent(event)
            return
        event.ignore()
        self.session.leave(self._close_now)

    def _close_now(self) -> None:
        self._may_close = True
        self.close_soon()
