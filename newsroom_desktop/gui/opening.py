"""Which articles are open: they are opened from the list, begun, and at the next start there as they were."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom_desktop.article.article import Article
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.paste.pasting import copied

if TYPE_CHECKING:
    from newsroom_desktop.article.row import ArticleRow
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.workspace import Workspace

_TOPIC = "clipboard"


class Opening(QObject):
    """Opens articles in the tabs of a workspace, and remembers which ones those are."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._articles = workspace.articles
        self._editor = workspace.editor
        self._tabs = workspace.tabs
        self._session = workspace.session
        self._reading = workspace.reading
        self._settings = workspace.settings
        self._desk: Desk | None = None
        self._articles.open_requested.connect(self._open)
        self._articles.open_beside_requested.connect(self._open_beside)
        self._articles.new_requested.connect(self._tabs.start_new)
        self._editor.welcome.new_requested.connect(self._tabs.start_new)
        self._editor.welcome.paste_requested.connect(self._start_from_clipboard)
        self._session.opened.connect(self._on_opened)
        self._tabs.kept.connect(self._on_tabs_kept)

    def attach(self, desk: "Desk") -> None:
        """Open the articles that were open last, those that are still there; else the first of the list.

        Who has begun to write meanwhile stays there: the next letters would go into another article.
        """
        self._desk = desk
        wanted, first, tabs = self._settings.open_article, self._articles.first_id, self._settings.open_tabs

        def open_them(rows: "list[ArticleRow]") -> None:
            there = {row.article_id: row.headline for row in rows}
            self._tabs.restore({article_id: there[article_id] for article_id in tabs if article_id in there})
            if self._session.article is not None:
                return
            if there:
                self._session.open(wanted if wanted in there else next(iter(there)))
            elif first:
                self._session.open(first)

        ids = list(dict.fromkeys([*tabs, wanted]))
        self._session.jobs.read("open as left", lambda: desk.listing.rows(ids), open_them)

    def _open(self, article_id: str) -> None:
        """Open the article to be written, or to be read while there is no desk to write at."""
        (self._session.open if self._desk is not None else self._reading.open)(article_id)

    def _open_beside(self, article_id: str) -> None:
        (self._tabs.open_beside if self._desk is not None else self._reading.open)(article_id)

    def _start_from_clipboard(self) -> None:
        text, html = copied()
        if not text.strip():
            self._editor.notice.tell(
                _TOPIC, tr("Nothing is copied yet. Copy the page first, then come back.")
            )
            return
        self._tabs.start_new()
        self._editor.paste_text(text, html)

    def _on_opened(self, article: Article) -> None:
        self._editor.notice.settle(_TOPIC)
        self._settings.open_article = article.article_id

    def _on_tabs_kept(self, article_ids: list[str]) -> None:
        self._settings.open_tabs = article_ids
