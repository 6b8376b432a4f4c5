"""The list of articles: what is searched and filtered above, the rows, and what to do with those chosen."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.article_list.chips import ChipBar
from newsroom_desktop.gui.article_list.chosen import Chosen
from newsroom_desktop.gui.article_list.chosen_bar import ChosenBar
from newsroom_desktop.gui.article_list.column_bar import ColumnBar
from newsroom_desktop.gui.article_list.drawing import ListDrawing
from newsroom_desktop.gui.article_list.filter_menu import Counted, FilterMenus
from newsroom_desktop.gui.article_list.finding import FIRST_ROW, Found, Look, Stand
from newsroom_desktop.gui.article_list.head import ListHead
from newsroom_desktop.gui.article_list.lead_pictures import LeadPictures
from newsroom_desktop.gui.article_list.list_menu import ListMenu
from newsroom_desktop.gui.article_list.listed import Listed
from newsroom_desktop.gui.article_list.pages import Pages
from newsroom_desktop.gui.article_list.places import Places
from newsroom_desktop.gui.article_list.view import RowsView
from newsroom_desktop.gui.article_list.views_menu import ViewsMenu
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.search.found_texts import FoundTexts
from newsroom_desktop.gui.search.meant import Meant
from newsroom_desktop.gui.search.suggesting import Suggesting
from newsroom_desktop.gui.settings import WindowSettings

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

SEARCH_PAUSE_MS = 120


class ArticleListPanel(QWidget):
    """Shows what the desk lists; asks to open what is chosen."""

    open_requested = Signal(str)
    open_beside_requested = Signal(str)
    new_requested = Signal()
    menu_requested = Signal(QPoint)
    """The menu of what is chosen is wanted."""
    bin_requested = Signal()
    undo_requested = Signal()
    searched = Signal(str)
    """Something else is searched for; nothing where it is empty."""
    listed = Signal(int)
    """How many articles are listed now."""
    chosen_changed = Signal()

    def __init__(self, jobs: Jobs, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._settings = settings
        self._wanted = settings.list_order
        self._folded = settings.folded_groups
        self._open_id = ""
        self._opens_first = False
        self._is_other_list = False
        """Whether what is wanted is not what is shown: it is seen from its top."""
        self.setProperty("kind", "paper")
        self._make_parts()
        self._lay_out()
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._connect()
        self._set_texts()
        self._show_wanted()

    def _make_parts(self) -> None:
        self.search = LineField()
        self.pages = Pages(self._jobs, self)
        self.chosen = Chosen(self._jobs, self.pages)
        self._listed = Listed(self._jobs, self.pages, self.chosen)
        self._pictures = LeadPictures(self._jobs, self)
        self.found = FoundTexts(self._jobs, self)
        self.suggesting = Suggesting(self.search, self._jobs)
        self.meant = Meant(self._jobs)
        self.drawing = ListDrawing(self.font(), self._pictures, self.found)
        self.drawing.is_roomy = self._settings.list_is_roomy
        self.rows = RowsView(self.pages, self.chosen, self.drawing)
        self.filters = FilterMenus(self._count_values, self)
        self.chips = ChipBar(self.filters)
        self.views = ViewsMenu(self._jobs, self)
        self.list_menu = ListMenu(self)
        self.head = ListHead(self.search, self.views, self.filters, self.list_menu)
        self.column_bar = ColumnBar(self.drawing.columns)
        self.chosen_bar = ChosenBar(self.chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.meant)
        column.addWidget(self.chips)
        column.addWidget(self.column_bar)
        column.addWidget(self.rows, 1)
        column.addWidget(self.chosen_bar)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search_typed)
        self.search.returnPressed.connect(self._open_first)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search, self.search.clear)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._search_timer.timeout.connect(self._on_searched)
        self.head.new_requested.connect(self.new_requested)
        self._listed.found.connect(self._on_found)
        self._listed.not_found.connect(self._on_not_found)
        self._listed.mended.connect(self.reload)
        self.rows.open_requested.connect(self._on_open_requested)
        self.rows.open_beside_requested.connect(self.open_beside_requested)
        self.rows.menu_requested.connect(self.menu_requested)
        self.chosen_bar.menu_requested.connect(self.menu_requested)
        self.rows.bin_requested.connect(self.bin_requested)
        self.rows.undo_requested.connect(self.undo_requested)
        self.rows.fold_requested.connect(self.fold)
        self.rows.resized.connect(self.column_bar.use_width)
        self.rows.typed.connect(self._on_typed)
        self._pictures.loaded.connect(self.rows.viewport().update)
        self.found.loaded.connect(self.rows.viewport().update)
        self.suggesting.taken.connect(self._on_searched)
        self.meant.taken.connect(self._on_meant)
        self.chosen.changed.connect(self.chosen_changed)
        for part in (self.filters, self.chips, self.views):
            part.changed.connect(self.want)
        self.chips.left.connect(self.focus_list)
        self.views.renewed.connect(self._show_wanted)
        self.column_bar.sort_requested.connect(self.want)
        self.list_menu.changed.connect(self.want)
        self.list_menu.roomy_requested.connect(self.use_roomy_rows)
        self.list_menu.fold_all_requested.connect(self._fold_all)

    # what is listed

    def attach(self, desk: "Desk", *, reads_only: bool = False) -> None:
        """List the articles of `desk` from now on; no new one is offered where it `reads_only`."""
        self.drawing.site = self.filters.site = desk.site
        self.drawing.person, self.drawing.now = desk.person, desk.now
        self._pictures.attach(desk)
        for part in (self._listed, self.found, self.suggesting, self.meant, self.views):
            part.attach(desk)
        self.head.offer_new(offered=not reads_only and desk.reading_only is None)
        self.reload()

    @property
    def wanted(self) -> Wanted:
        """What the list shall show."""
        return self._wanted

    @property
    def row_count(self) -> int:
        """How many articles are listed."""
        return self._listed.survey.total if self._listed.survey is not None else 0

    @property
    def first_id(self) -> str:
        """The article that is listed first; empty where none is."""
        row = self.pages.row(0)
        return row.article_id if row is not None else ""

    @property
    def known_rows(self) -> list[ArticleRow]:
        """The rows that have been read, as they are listed: those in sight, and some around them."""
        return self.pages.rows()

    @property
    def message(self) -> str:
        """What stands above the rows: how many there are, or that there are none."""
        return self.head.message

    def want(self, wanted: Wanted) -> None:
        """List what is `wanted` from now on, from the top."""
        if self._search_timer.isActive():  # typed, and not searched for yet
            wanted = replace(wanted, text=self.search.text())
        if wanted == self._wanted:
            return
        is_other_search = wanted.text != self._wanted.text
        self._wanted = wanted
        self._settings.list_order = wanted
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
            self._search_timer.stop()
        self._show_wanted()
        self.chosen.choose_only("")
        self.chosen.take_from(None)
        if is_other_search:
            self.searched.emit(wanted.text)
        self._is_other_list = True
        self._read(self._stand())

    def _stand(self, moving: frozenset[str] = frozenset()) -> Stand:
        """Where a person stands in the list that is wanted; articles that are `moving` are no hold."""
        if self._is_other_list:
            return Stand(height=self.rows.viewport().height(), line=FIRST_ROW)
        return self.rows.stand(moving)

    def _show_wanted(self) -> None:
        self.filters.wanted = self.list_menu.wanted = self.views.wanted = self._wanted
        self.chips.show_wanted(self._wanted)
        self.column_bar.show_wanted(self._wanted)
        self.column_bar.setHidden(self.drawing.is_roomy)
        self.list_menu.is_roomy = self.drawing.is_roomy
        self.drawing.is_grouped = self._has_heads
        self.found.search(self._wanted.text)
        self.head.show_view(self.views.name)
        self.head.show_count(self._listed.survey, self._wanted)

    def _on_search_typed(self) -> None:
        self._opens_first = False
        self._search_timer.start()

    def _on_meant(self, text: str) -> None:
        self.search.setText(text)
        self.search.setFocus()
        self._on_searched()

    def _on_searched(self) -> None:
        self.want(replace(self._wanted, text=self.search.text()))

    def reload(self) -> None:
        """List anew; a person stays where they are."""
        self._read(self._stand())

    def refresh(self, article_ids: frozenset[str]) -> None:
        """List anew after these articles have changed: they may be elsewhere now."""
        self.found.forget()
        self._read(self._stand(article_ids))

    @property
    def _look(self) -> Look:
        return Look(measures=self.drawing.measures(has_heads=self._has_heads), folded=self._folded)

    @property
    def _has_heads(self) -> bool:
        return self._wanted.grouped and not self._wanted.binned

    def _read(self, stand: Stand) -> None:
        self._listed.read(self._wanted, self._look, stand)

    def _on_found(self, found: Found) -> None:
        self._is_other_list = False
        if found.look == self._look:
            self.rows.show_found(found)
        else:  # groups were folded meanwhile, or rows are of another height
            self.rows.show_places(self._places(), self.rows.top, self.rows.current_line)
        self.head.show_count(found.survey, self._wanted)
        self.meant.ask("" if found.survey.total else self._wanted.text)
        self.listed.emit(found.survey.total)
        if self._opens_first:
            self._opens_first = False
            self._open_first()

    def _on_not_found(self) -> None:
        self._opens_first = False

    def _places(self) -> Places:
        groups = self._listed.survey.groups if self._listed.survey is not None else ()
        return Places(groups, self._folded, self._look.measures)

    def _count_values(self, field: str, take: Callable[[Counted], None]) -> None:
        self._listed.count_values(self._wanted, field, take)

    # how it is shown

    def fold(self, key: str) -> None:
        """Fold the group with this key, or unfold it; its head stays in sight."""
        self._use_folded(self._folded ^ {key})
        line = self.rows.places.head_of(key)
        if line is not None:
            self.rows.go_to_line(line)

    def _fold_all(self) -> None:
        keys = frozenset(section.key for section in self.rows.places.sections)
        self._use_folded(self._folded - keys if keys <= self._folded else self._folded | keys)

    def _use_folded(self, folded: frozenset[str]) -> None:
        self._folded = self._settings.folded_groups = folded
        self.rows.show_places(self._places(), self.rows.top, self.rows.current_line)

    def use_roomy_rows(self, roomy: bool) -> None:  # noqa: FBT001 - a slot
        """Show rows with details and pictures, or compact ones in columns."""
        offset = self.rows.current_offset
        self.drawing.is_roomy = self._settings.list_is_roomy = roomy
        self.rows.show_places(self._places(), 0, 0)
        if offset is not None:
            self.rows.go_to(offset)
        self._show_wanted()

    def show_current(self, article_id: str) -> None:
        """Mark the article that stands in the editor, and show where it is listed; several chosen stay so."""
        if article_id == self._open_id:  # opened anew: what is chosen stays so
            return
        self._open_id = self.drawing.open_id = article_id
        if len(self.chosen) < 2:
            self.chosen.choose_only(article_id)
        offset = self.pages.offset_of(article_id)
        if offset is None:
            self._read(replace(self._stand(), current_id=article_id))
        else:
            self.rows.go_to(offset)
        self.rows.viewport().update()

    # opening

    def _on_open_requested(self, article_id: str) -> None:
        if article_id != self._open_id:
            self.open_requested.emit(article_id)

    def _open_first(self) -> None:
        """Open what is listed first, once that is what was searched for."""
        self.suggesting.put_away()
        self._search_timer.stop()
        self._on_searched()
        if self._is_other_list:
            self._opens_first = True
            if not self._listed.is_reading:  # it could not be read before
                self.reload()
        elif self.first_id:
            self._on_open_requested(self.first_id)

    def _on_typed(self, event: QKeyEvent) -> None:
        """Let the search take the key, as a Hindi layout reads it that is on."""
        self.search.setFocus()
        QApplication.sendEvent(self.search, event)

    def take_chosen(self, take: Callable[[list[str]], None]) -> None:
        """Give `take` the ids that are chosen if there are several, else those of all that are listed."""
        if len(self.chosen) > 1:
            take(self.chosen.ids)
        else:
            self._listed.take_all(take)

    def focus_filter(self) -> None:
        """Put the caret into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on from the search to the rows by Down, which means nothing else there."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.focus_list()
        else:
            super().keyPressEvent(event)

    def focus_list(self) -> None:
        """Put the focus on the rows; Enter opens one."""
        self.rows.setFocus()

    # words and fonts

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, and make room for the letters of another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()
        elif event.type() == QEvent.Type.FontChange:
            self.drawing.font = self.font()
            self._fit_columns()
            self.rows.show_places(self._places(), self.rows.top, self.rows.current_line)

    def _fit_columns(self) -> None:
        metrics = self.fontMetrics()
        self.drawing.columns.fit(metrics.averageCharWidth(), metrics.horizontalAdvance)

    def _set_texts(self) -> None:
        self._fit_columns()
        self.rows.setAccessibleName(tr("Articles"))
        self._show_wanted()
        self.rows.viewport().update()
