"""The open article in a file, as long as the archive does not take it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui.editor.open_article import OpenArticle
from newsroom_desktop.gui.jobs import Jobs

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.desk import Desk

_NOTHING = -1


class Rescue(QObject):
    """Keeps the rescue file of the open article as new as what is typed."""

    changed = Signal()
    """The file is there, gone, or refused."""

    def __init__(self, jobs: Jobs, open_article: OpenArticle) -> None:
        super().__init__(open_article)
        self._jobs = jobs
        self._open = open_article
        self._desk: Desk | None = None
        self._path: Path | None = None
        self._given_touches = _NOTHING

    def attach(self, desk: "Desk") -> None:
        """Keep articles of `desk` from now on."""
        self._desk = desk

    @property
    def path(self) -> Path | None:
        """Where the text is kept; None while it is in no file."""
        return self._path

    def keep(self) -> None:
        """Put what was typed up to now into the file, the word being composed included."""
        desk, article, touches = self._desk, self._open.article, self._open.touches
        if desk is None or article is None or touches == self._given_touches:
            return
        self._given_touches = touches
        typed, blocks = self._open.with_composed(article)
        self._jobs.rescue(
            lambda: desk.rescuing.keep(desk.editing.composed(typed, blocks)), self._on_kept, self._on_refused
        )

    def settle(self, touches: int) -> None:
        """The archive has all that was typed up to `touches`; the file is set aside if it has no more."""
        desk, article = self._desk, self._open.article
        if desk is None or article is None or not _NOTHING < self._given_touches <= touches:
            return
        self._given_touches = _NOTHING
        self._show(None)
        self._jobs.rescue(lambda: desk.rescuing.settle(article.article_id))

    def begin(self) -> None:
        """Nothing of the article that is open now is in a file."""
        self._given_touches = _NOTHING
        self._show(None)

    def _on_kept(self, path: Path) -> None:
        if self._given_touches != _NOTHING:
            self._show(path)

    def _on_refused(self, _error: DeskError) -> None:
        self._given_touches = _NOTHING
        self._show(None)

    def _show(self, path: Path | None) -> None:
        if path != self._path:
            self._path = path
            self.changed.emit()
