"""The words of a search, marked in the text of the open article."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat

from newsroom_desktop.article.article import Article
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.marks import Layer, Mark, Marks
from newsroom_desktop.gui.editor.session import EditSession

if TYPE_CHECKING:
    from newsroom_desktop.article.hits import Hits
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.editor.find.places import Places
    from newsroom_desktop.hindi.find import Hit

PAUSE_MS = 400
"""How long typing in the text rests before the words are looked up anew."""


class SearchedHits(QObject):
    """Marks in the body that the session writes what the list of articles is searched for."""

    def __init__(self, session: EditSession, marks: Marks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._marks = marks
        self._desk: Desk | None = None
        self._text = ""
        self._places: Places | None = None
        self._shown_id = ""
        self._comes = False
        self._progress = Progress()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        session.opened.connect(self._on_opened)
        session.edited.connect(self._on_edited)
        marks.sight_changed.connect(self._mark)

    def attach(self, desk: "Desk") -> None:
        """Read queries as `desk` does from now on."""
        self._desk = desk

    def look_for(self, text: str) -> None:
        """Mark what is meant by the query `text`; nothing where it is empty."""
        self._text = text
        self._look_up()

    def stop(self) -> None:
        """Look nothing up any more."""
        self._pause.stop()
        self._progress.cancel()

    def _on_opened(self, article: Article) -> None:
        self._comes = article.article_id != self._shown_id  # else it is open anew, and read somewhere
        self._shown_id = article.article_id
        self._look_up()

    def _on_edited(self) -> None:
        self._progress.cancel()  # what is on its way stands in the letters before
        self._places = None  # the marks in sight go along with the letters
        self._comes = False
        if self._text.strip():
            self._pause.start()

    def _look_up(self) -> None:
        self.stop()
        desk, text, article = self._desk, self._text, self._session.article
        if desk is None or article is None or not text.strip():
            self._take(None)
            return
        progress = self._progress = Progress()
        raw = self._session.document.toRawText()
        blocks = self._session.left_in(article.article_id) or ()  # also while its Markdown is written

        def work() -> "Places | None":
            # regex and the tables of Markdown come along
            from newsroom_desktop.gui.editor.find.places import look_through  # noqa: PLC0415

            return look_through(raw, blocks, _Looker(desk.searching.hits(text)), progress)

        def done(places: "Places | None") -> None:
            if not progress.cancelled:
                self._take(places)

        self._session.jobs.read("searched hits", work, done)

    def _take(self, places: "Places | None") -> None:
        self._places = places
        if places is None:
            self._marks.put(Layer.SEARCHED, [])
        elif self._comes:
            self._bring_into_sight(places)
        self._comes = False
        self._mark()

    def _bring_into_sight(self, places: "Places") -> None:
        """Show the first hit of an article that was opened, if none is seen; the caret stays where it was."""
        first, last = self._marks.in_sight
        seen = places.first_from((first, 0, 0))
        if not places or (seen < len(places) and places[seen].start_u16 <= last):
            return
        edit, start_u16 = self._marks.edit, places[0].start_u16
        top = edit.cursorRect(self._marks.selecting(start_u16, start_u16)).top()
        bar = edit.verticalScrollBar()
        bar.setValue(bar.value() + top - edit.viewport().height() // 3)

    def _mark(self) -> None:
        """Mark the hits in sight."""
        if self._places is None:
            return
        first, last = self._marks.in_sight
        letters = QTextCharFormat()
        letters.setBackground(theme.body_look().found)
        start, end = (self._places.first_from((position, 0, 0)) for position in (first, last + 1))
        in_sight = self._places[start:end]
        self._marks.put(
            Layer.SEARCHED,
            [Mark(self._marks.selecting(place.start_u16, place.end_u16), letters) for place in in_sight],
        )


class _Looker:
    """Finds what a query means, as `hindi.find.Search` finds letters."""

    def __init__(self, hits: "Hits") -> None:
        self._hits = hits

    def hits_in(
        self, texts: Sequence[str], progress: Progress | None = None
    ) -> "list[tuple[Hit, ...]] | None":
        """The hits in each of `texts`; None once `progress` is cancelled."""
        from newsroom_desktop.hindi.find import Hit  # noqa: PLC0415 - regex comes along

        found = []
        for text in texts:
            if progress is not None and progress.cancelled:
                return None
            found.append(tuple(Hit(start_cp=start, end_cp=end) for start, end in self._hits.spans(text)))
        return found
