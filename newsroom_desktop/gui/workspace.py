"""The workspace: editor, details, preview and commands of a window, and how they work together."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDesktopServices

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.actions.book import ActionBook
from newsroom_desktop.gui.archive_care import ArchiveCare
from newsroom_desktop.gui.article_list.panel import ArticleListPanel
from newsroom_desktop.gui.asking import Asking
from newsroom_desktop.gui.backups.asking import Backups
from newsroom_desktop.gui.conflicts.asking import ConflictAsking
from newsroom_desktop.gui.details.panel import DetailsPanel
from newsroom_desktop.gui.dialogs.help import ShortcutsDialog, about_box
from newsroom_desktop.gui.editor.column import LineWidth
from newsroom_desktop.gui.editor.context_menu import show_context_menu
from newsroom_desktop.gui.editor.find.searched import SearchedHits
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.everything import EverythingCare
from newsroom_desktop.gui.export import Exporter
from newsroom_desktop.gui.field_in_use import FieldInUse
from newsroom_desktop.gui.focus import FocusMode
from newsroom_desktop.gui.handling import Handling
from newsroom_desktop.gui.handling_menu import HandlingMenu
from newsroom_desktop.gui.headline.panel import HeadlinePanel
from newsroom_desktop.gui.history.looking_back import LookingBack
from newsroom_desktop.gui.house_style import StyleAsking
from newsroom_desktop.gui.intake import Intake
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.keyboard.choices import Choices
from newsroom_desktop.gui.keyboard.dialogs import KeysInDialogs
from newsroom_desktop.gui.keyboard.keyboard import HindiKeyboard
from newsroom_desktop.gui.keyboard.panel import KeyboardPanel
from newsroom_desktop.gui.keyboard_memory import KeyboardMemory
from newsroom_desktop.gui.keys import PhysicalLetters, PhysicalShortcuts
from newsroom_desktop.gui.lead_picture import LeadPicture
from newsroom_desktop.gui.left_behind import LeftBehind
from newsroom_desktop.gui.mending import tell_refusal
from newsroom_desktop.gui.names.asking import NamesAsking
from newsroom_desktop.gui.names.learning import Learning
from newsroom_desktop.gui.opening import Opening
from newsroom_desktop.gui.outline.panel import OutlinePanel
from newsroom_desktop.gui.preview.at_rest import WarmingAtRest
from newsroom_desktop.gui.preview.panel import PreviewPanel
from newsroom_desktop.gui.reading import Reading
from newsroom_desktop.gui.reading_only import ReadingOnly
from newsroom_desktop.gui.review.own_words import WordsAsking
from newsroom_desktop.gui.review.reviewing import Reviewing
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.gui.statistics.panel import StatisticsPanel
from newsroom_desktop.gui.status import StatusLine
from newsroom_desktop.gui.tabs import ArticleTabs
from newsroom_desktop.gui.unsaved import Unsaved
from newsroom_desktop.hindi.autocorrect import ALL_RULES

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.publishing import Receipt
    from newsroom_desktop.gui.window import MainWindow

EXPIRY_TICK_MS = 60_000


class Workspace(QObject):
    """Fills the frame of `window`; a command reaches everything through it.

    `desk` is None until the archive is open.
    """

    window: "MainWindow"
    settings: WindowSettings
    jobs: Jobs
    articles: ArticleListPanel
    session: EditSession
    editor: EditorPanel
    tabs: ArticleTabs
    reading: Reading
    handling: Handling
    handling_menu: HandlingMenu
    field_in_use: FieldInUse
    keyboard: HindiKeyboard
    keyboard_panel: KeyboardPanel
    details: DetailsPanel
    reviewing: Reviewing
    learning: Learning
    names: NamesAsking
    searched: SearchedHits
    preview: PreviewPanel
    looking_back: LookingBack
    outline: OutlinePanel
    statistics: StatisticsPanel
    headline: HeadlinePanel
    focus: FocusMode
    lead_picture: LeadPicture
    intake: Intake
    export: Exporter
    asking: Asking
    archive_care: ArchiveCare
    everything: EverythingCare
    backups: Backups
    house_style: StyleAsking
    own_words: WordsAsking
    conflicts: ConflictAsking
    unsaved: Unsaved

    attached = Signal()
    """The archive is open, and the article that was open last is on its way."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.desk: Desk | None = None
        self._reading_only: ReadingOnly | None = None
        self.window = window
        self.settings = window.settings
        self.articles = window.articles
        self.jobs = window.jobs
        self.session = EditSession(self.jobs, theme.body_look(), self)
        self._status = StatusLine(window.statusBar())
        self._make_panels()
        self.focus = FocusMode(window, [self.editor.bar, self.tabs])
        self.lead_picture = LeadPicture(self.session, self.editor, window)
        self.intake = Intake(self.session, self.lead_picture, self.editor.notice, window)
        self.export = Exporter(self.jobs, self.editor, self.settings, self.articles.take_chosen, window)
        self.handling = Handling(self.articles, self.editor, self.tabs)
        self.handling_menu = HandlingMenu(self)
        self.asking = Asking(self)
        self.archive_care = ArchiveCare(self)
        self.everything = EverythingCare(self)
        self.unsaved = Unsaved(self.session, self.editor.unsaved, window)
        self._opening = Opening(self)
        self._left_behind = LeftBehind(self.session, self.editor, self)
        self.backups = Backups(self)
        self.house_style = StyleAsking(self)
        self.own_words = WordsAsking(self)
        self.conflicts = ConflictAsking(self)
        self._make_commands()
        self._warming = WarmingAtRest(self.preview, self.session)
        self._expiry_timer = QTimer(self, interval=EXPIRY_TICK_MS)
        self._connect()
        self._take_settings()
        self._expiry_timer.start()
        self._put_in_place()

    def _make_panels(self) -> None:
        self.editor = EditorPanel(self.session)
        self.tabs = ArticleTabs(self.session)
        self.editor.put_on_top(self.tabs)
        self.reading = Reading(self.jobs, self.window)
        self.field_in_use = FieldInUse(self)
        self.keyboard = HindiKeyboard(self.field_in_use)
        self.keyboard_panel = KeyboardPanel(self.keyboard, self.field_in_use)
        self._keyboard_memory = KeyboardMemory(self.keyboard, self.settings, self._status, self.jobs)
        self._choices = Choices(self.keyboard)
        self.details = DetailsPanel(self.session, self.settings)
        self.reviewing = Reviewing(self.editor, self.details.checked_fields, self.settings)
        self.learning = Learning(self.session, self)
        self.names = NamesAsking(self.jobs, self.learning, self)
        self.searched = SearchedHits(self.session, self.editor.marks, self)
        self.preview = PreviewPanel(self._media_file)
        self.looking_back = LookingBack(self.session, self.preview, self.editor.notice, self.settings)
        self.outline = OutlinePanel(self.session, self.editor.body)
        self.statistics = StatisticsPanel(self.session, self.editor.body)
        self.headline = HeadlinePanel(self.session)

    def _make_commands(self) -> None:
        """Make the commands, and put them where they can be seen."""
        book = self.actions_book = ActionBook(self, self.window.menus)
        self._keys = PhysicalShortcuts(self.window, self.window.docks)
        self._letters = PhysicalLetters(book.menus, self)
        switches = [book.action("keyboard.hindi"), *book.choices("keyboard layout")]
        self._keys_in_dialogs = KeysInDialogs(self.field_in_use, switches)
        self.editor.set_format_bar(book.choices("kind"), book.bar("format", "insert"))
        self.details.set_steps([book.action(f"desk.{step}") for step in ("submit", "approve", "return")])
        self.set_icons()

    def _put_in_place(self) -> None:
        window = self.window
        window.middle.addWidget(self.editor)
        window.dock("preview").setWidget(self.preview)
        window.dock("details").setWidget(self.details)
        window.dock("outline").setWidget(self.outline)
        window.dock("statistics").setWidget(self.statistics)
        window.dock("headline").setWidget(self.headline)
        window.dock("keyboard").setWidget(self.keyboard_panel)
        window.dock("review").setWidget(self.reviewing.panel)
        window.dock("history").setWidget(self.looking_back.panel)
        window.statusBar().addPermanentWidget(self.reviewing.button)

    def _take_settings(self) -> None:
        """Let the text stand as it did before."""
        column, settings = self.editor.column, self.settings
        column.zoom, column.typewriter = settings.zoom, settings.typewriter
        if settings.line_width in set(LineWidth):
            column.line_width = LineWidth(settings.line_width)
        self.editor.body.autocorrect.rules = ALL_RULES - settings.autocorrect_off
        self._keyboard_memory.restore()

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        self.editor.column.zoom_changed.connect(self._status.show_zoom)
        session.changed.connect(lambda _article: self.actions_book.refresh("desk"))
        session.keeping_changed.connect(self._status.show_keeping)
        session.counted.connect(self._status.show_counts)
        session.archive_changed.connect(self.articles.refresh)
        session.archive_changed.connect(self.reading.refresh)
        self.articles.searched.connect(self.searched.look_for)
        self.articles.menu_requested.connect(self.handling_menu.show)
        self.articles.bin_requested.connect(self._on_bin_requested)
        self.articles.undo_requested.connect(self.handling.undo)
        self.handling.changed.connect(session.archive_changed)
        self.tabs.kept.connect(lambda _ids: self.actions_book.refresh("view"))
        self.articles.listed.connect(lambda _count: self.actions_book.refresh("article"))
        self.editor.files_dropped.connect(self.intake.take_files)
        for menu in ("format", "insert"):
            self.editor.body.format_changed.connect(partial(self.actions_book.refresh, menu))
            self.field_in_use.changed.connect(partial(self.actions_book.refresh, menu))
        body = self.editor.body
        body.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        body.customContextMenuRequested.connect(
            partial(show_context_menu, body, self.actions_book, self.reviewing.offer_in_menu)
        )
        self.editor.source_toggled.connect(self.actions_book.refresh)
        self.editor.welcome.files_requested.connect(self.intake.choose_files)
        self.details.picture.crop_requested.connect(self.lead_picture.crop)
        self.details.picture_requested.connect(self.lead_picture.choose)
        self.details.field_refused.connect(self.show_refusal)
        self.intake.imported.connect(lambda ids: self.articles.refresh(frozenset(ids)))
        self.intake.open_requested.connect(session.open)
        self.export.exported.connect(self._on_exported)
        self.preview.link_clicked.connect(QDesktopServices.openUrl)
        self.looking_back.panel.left.connect(self.editor.body.setFocus)
        self._expiry_timer.timeout.connect(session.refresh)
        self._expiry_timer.timeout.connect(self.articles.reload)
        self._connect_keyboard()
        self._connect_checks()

    def _connect_keyboard(self) -> None:
        self.field_in_use.changed.connect(lambda: self._keys.watch(self.field_in_use.text_field))
        self.keyboard.changed.connect(partial(self.actions_book.refresh, "edit"))
        self.keyboard.under_way_changed.connect(self.session.keep_composed)

    def _connect_checks(self) -> None:
        """Check again when somebody has decided something, and at rest when something was learnt."""
        review = self.reviewing.review
        self.reviewing.button.clicked.connect(self.actions_book.action("review.panel").trigger)
        self.own_words.changed.connect(review.check)
        self.house_style.changed.connect(lambda _style: review.check())
        self.learning.learnt.connect(review.check_at_rest)
        self.names.changed.connect(review.check_at_rest)

    # the desk

    def attach(self, desk: "Desk") -> None:
        """Work on the archive of `desk`; opens the article that was open last."""
        self.desk = desk
        for part in (
            self.session,
            self.editor,
            self.details,
            self.statistics,
            self.lead_picture,
            self.intake,
            self.export,
            self.unsaved,
            self.reading,
            self.handling,
            self.searched,
            self.names,
            self.looking_back,
        ):
            part.attach(desk)
        self.editor.notice.settle("archive")
        if desk.reading_only is None:
            self._attach_writers(desk)
        else:
            self._reading_only = ReadingOnly(self, desk.reading_only)
        self.actions_book.refresh()
        self._opening.attach(desk)
        self._warming.start()
        self._keyboard_memory.read()
        self.attached.emit()

    def _attach_writers(self, desk: "Desk") -> None:
        """Let those begin who write by themselves, or whose findings are mended in the text."""
        self.reviewing.attach(desk)
        self.learning.attach(desk)
        self.backups.schedule.attach(desk)
        self.backups.look(desk)
        self.looking_back.thinning.attach(desk)
        self._left_behind.look(desk)

    def _on_bin_requested(self) -> None:
        if not self.articles.wanted.binned:
            self.handling.bin()

    def close(self) -> None:
        """Stop what runs by itself, and remember how the text stood."""
        column = self.editor.column
        self.settings.zoom, self.settings.typewriter = column.zoom, column.typewriter
        self.settings.line_width = column.line_width.value
        if self.session.has_unsaved and not self.session.is_blank:
            self.session.keep_draft()  # of a key that came since all was saved
        self.session.stop()
        self.handling.mark_left_read()
        self.details.comments.keep_begun()
        self.reviewing.review.stop()
        self.learning.stop()
        self.searched.stop()
        self.looking_back.stop()
        self.intake.stop()
        self.backups.stop()
        self.everything.stop()
        self._warming.stop()
        self._expiry_timer.stop()
        self.reading.close()
        self.preview.close_engine()

    def _media_file(self, media_id: str) -> Path | None:
        return self.desk.pictures.file(media_id) if self.desk is not None else None

    # articles

    def _on_opened(self, article: Article) -> None:
        self.handling.mark_open_read(article.article_id)
        self.articles.show_current(article.article_id)
        self.actions_book.refresh()

    def _on_exported(self, receipts: "list[Receipt]") -> None:
        self.articles.refresh(frozenset(receipt.article_id for receipt in receipts))
        self.looking_back.refresh()
        article, desk = self.session.article, self.desk
        if article is not None and desk is not None:
            article_id = article.article_id
            self.jobs.read("published", lambda: desk.listing.article(article_id), self.session.take_published)

    # what went wrong

    def show_refusal(self, error: DeskError) -> None:
        """Say what could not be done, and what to do."""
        tell_refusal(self, error)

    # what everybody sees

    def show_shortcuts(self) -> None:
        """Show all commands and their keys."""
        ShortcutsDialog(self.window).open()

    def show_about(self) -> None:
        """Show what the program is."""
        about_box(self.window).open()

    def set_icons(self) -> None:
        """Draw icons in the colours in use."""
        self.actions_book.set_icons()
        self.editor.set_icons()

    def set_texts(self) -> None:
        """Say everything in the language in use."""
        self.actions_book.set_texts()
        self._status.set_texts()
        if self._reading_only is not None:
            self._reading_only.set_texts()
        self.unsaved.set_texts()
        self.backups.telling.set_texts()
        self.reviewing.review.check()
