"""What stands above the list: the search, a new article, how many there are, and the buttons of its menus."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsroom_desktop.article.survey import Survey
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.article_list.filter_menu import FilterMenus
from newsroom_desktop.gui.article_list.list_menu import ListMenu
from newsroom_desktop.gui.article_list.menu_button import MenuButton
from newsroom_desktop.gui.article_list.views_menu import ViewsMenu
from newsroom_desktop.gui.button_text import button_text
from newsroom_desktop.gui.line_field import LineField

_MOST_LETTERS = 18
"""Of the name of a view; the menu has all of it."""


class ListHead(QWidget):
    """Shows them in two lines, in the language in use."""

    new_requested = Signal()

    def __init__(
        self, search: LineField, views: ViewsMenu, filters: FilterMenus, list_menu: ListMenu
    ) -> None:
        super().__init__()
        self._search = search
        self._search.setClearButtonEnabled(True)
        self._new = QPushButton()
        self._new.setProperty("kind", "primary")
        self._new.setEnabled(False)
        self._new.clicked.connect(self.new_requested)
        self._count = QLabel()
        self._count.setProperty("kind", "quiet")
        self._count.setWordWrap(True)
        self._survey: Survey | None = None
        self._wanted = Wanted()
        self.view_button = MenuButton("bookmark", views.menu, has_text=True)
        self.filter_button = MenuButton("list-filter", filters.whole)
        self.list_button = MenuButton("arrow-up-narrow-wide", list_menu.menu)
        self._lay_out()
        self._set_texts()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 4)
        top.setSpacing(8)
        top.addWidget(self._search, 1)
        top.addWidget(self._new)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(6, 0, 6, 2)
        buttons.setSpacing(2)
        buttons.addWidget(self.view_button)
        buttons.addWidget(self._count, 1)
        buttons.addWidget(self.filter_button)
        buttons.addWidget(self.list_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(buttons)

    @property
    def message(self) -> str:
        """How many articles there are, or that there are none."""
        return self._count.text()

    def offer_new(self, *, offered: bool) -> None:
        """Let a new article be begun, or not."""
        self._new.setEnabled(offered)

    def show_view(self, name: str) -> None:
        """Say what the view that is shown is called."""
        self.view_button.setText(button_text(name, self.font(), _MOST_LETTERS))

    def show_count(self, survey: Survey | None, wanted: Wanted) -> None:
        """Say how many articles a survey of what is `wanted` has found; nothing before the first."""
        self._survey, self._wanted = survey, wanted
        if survey is None:
            self._count.setText("")
        elif wanted.binned:
            count = tr_n("{n} article in the bin.", "{n} articles in the bin.", survey.total)
            self._count.setText(count + " " + tr("Nothing is ever deleted."))
        elif survey.total == 0 and (wanted.text or wanted.is_filtered):
            self._count.setText(tr("No article is like that."))
        else:
            self._count.setText(tr_n("{n} article", "{n} articles", survey.total))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self._search.setPlaceholderText(tr("Search articles"))
        self._search.setAccessibleName(tr("Search articles"))
        self._search.setToolTip(tr("Words, “phrases”, -without, लेखक:राम, तारीख:आज. More: Help, Shortcuts."))
        self._new.setText(tr("New"))
        for button, text in (
            (self.view_button, tr("Views of the list")),
            (self.filter_button, tr("Filter")),
            (self.list_button, tr("Order and rows")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.show_count(self._survey, self._wanted)
