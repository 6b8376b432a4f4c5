"""What is done with the articles that are chosen in the list, one or thousands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.article_list.panel import ArticleListPanel
from newsroom_desktop.gui.dialogs.not_done import NotDoneDialog
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.late_telling import LateTelling
from newsroom_desktop.gui.notice import Offer
from newsroom_desktop.gui.tabs import ArticleTabs

if TYPE_CHECKING:
    from newsroom_desktop.article.article import Article
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.each import Outcome

Verb = Callable[[Sequence[str], Progress], "Outcome"]

_TOPIC = "handling"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deed:
    """What is done with each article, how it is told of so many, and what takes it back where something can.

    `is_moving` tells that the articles are not where they were chosen any more.
    """

    verb: Callable[["Desk"], Verb]
    told: Callable[[int], str]
    back: Callable[[Sequence[str]], None] | None = None
    is_moving: bool = False


class Handling(QObject):
    """Has the desk do it beside the write lane, so that typing goes on being kept, and tells what was done.

    What is typed in the open article is saved before; it is opened anew where it was among those changed.
    """

    changed = Signal(object)
    """The ids of articles whose rows are new."""

    def __init__(self, articles: ArticleListPanel, editor: EditorPanel, tabs: ArticleTabs) -> None:
        super().__init__(articles)
        self._articles = articles
        self._session = editor.session
        self._notice = editor.notice
        self._tabs = tabs
        self._desk: Desk | None = None
        self._seen_id = ""
        self._undo: Callable[[], None] | None = None
        """Takes back what was done last; None where that cannot be."""
        self._telling = LateTelling(self._notice, _TOPIC, self)

    def attach(self, desk: "Desk") -> None:
        """Work on articles of `desk` from now on, where they are not only read."""
        self._desk = desk if desk.reading_only is None else None

    @property
    def ids(self) -> list[str]:
        """The articles that are chosen."""
        return self._articles.chosen.ids

    # many at once

    def set_category(self, name: str) -> None:
        """Let the chosen articles have the category called `name`, or none."""
        self._with_each(
            _Deed(
                verb=lambda desk: lambda ids, progress: desk.bulk.set_category(ids, name, progress),
                told=lambda n: tr_n(
                    "{n} article has the category now.", "{n} articles have the category now.", n
                ),
            )
        )

    def add_tags(self, tags: Sequence[str]) -> None:
        """Let the chosen articles have these tags beside their own."""
        self._with_each(
            _Deed(
                verb=lambda desk: lambda ids, progress: desk.bulk.add_tags(ids, tags, progress),
                told=lambda n: tr_n("{n} article has new tags.", "{n} articles have new tags.", n),
            )
        )

    def remove_tags(self, tags: Sequence[str]) -> None:
        """Take these tags from the chosen articles."""
        self._with_each(
            _Deed(
                verb=lambda desk: lambda ids, progress: desk.bulk.remove_tags(ids, tags, progress),
                told=lambda n: tr_n("{n} article has lost the tags.", "{n} articles have lost the tags.", n),
            )
        )

    def set_desk(self, name: str) -> None:
        """Let the chosen articles belong to the desk called `name`, or to none."""
        self._with_each(
            _Deed(
                verb=lambda desk: lambda ids, progress: desk.bulk.set_desk(ids, name, progress),
                told=lambda n: tr_n(
                    "{n} article belongs to the desk now.", "{n} articles belong to the desk now.", n
                ),
            )
        )

    def mark_for(self, person: str) -> None:
        """Mark the chosen articles for `person`, or for nobody."""
        self._with_each(
            _Deed(
                verb=lambda desk: lambda ids, progress: desk.bulk.mark_for(ids, person, progress),
                told=lambda n: tr_n(
                    "The mark of {n} article was changed.", "The marks of {n} articles were changed.", n
                ),
            )
        )

    def move(self, step: Step) -> None:
        """Take the chosen articles a step further."""
        self._with_each(
            _Deed(
                verb=lambda desk: lambda ids, progress: desk.bulk.move(ids, step, progress),
                told=lambda n: tr_n("{n} article is a step further.", "{n} articles are a step further.", n),
            )
        )

    def bin(self) -> None:
        """Put the chosen articles into the bin, and offer to take them out again."""
        self._with_each(
            _Deed(
                verb=lambda desk: desk.binning.bin,
                told=lambda n: tr_n(
                    "{n} article is in the bin. It is not deleted.",
                    "{n} articles are in the bin. They are not deleted.",
                    n,
                ),
                back=self._put_back,
                is_moving=True,
            )
        )

    def put_back(self) -> None:
        """Take the chosen articles out of the bin."""
        self._put_back(self.ids)

    def _put_back(self, article_ids: Sequence[str]) -> None:
        self._with_each(
            _Deed(
                verb=lambda desk: desk.binning.unbin,
                told=lambda n: tr_n(
                    "{n} article is in the list again.", "{n} articles are in the list again.", n
                ),
                is_moving=True,
            ),
            article_ids,
        )

    def undo(self) -> None:
        """Take back what was done last, where that is offered: put articles back out of the bin."""
        if self._undo is not None:
            self._undo()

    def mark_read(self, *, is_read: bool) -> None:
        """Let the chosen articles be read, or not, for the person who works here."""
        desk, ids = self._desk, self.ids
        if desk is None or not ids:
            return
        mark = desk.reading.mark_read if is_read else desk.reading.mark_unread
        self._session.jobs.send(lambda: mark(ids), self._on_marked)  # 100,000 take 9 s

    def mark_open_read(self, article_id: str) -> None:
        """Let the article that has been opened be read, and the one that was open before.

        Where the list shows what is not read, that waits until it is left: its row would go from under the
        person who goes through them.
        """
        waits = self._articles.wanted.unread is True
        seen, self._seen_id = self._seen_id, article_id if waits else ""
        self._mark_read([each for each in (seen, "" if waits else article_id) if each])

    def mark_left_read(self) -> None:
        """Let the open article be read, where that waited."""
        seen, self._seen_id = self._seen_id, ""
        self._mark_read([seen] if seen else [])

    def _mark_read(self, article_ids: list[str]) -> None:
        desk = self._desk
        if desk is not None and article_ids:
            self._session.jobs.write(lambda: desk.reading.mark_read(article_ids), self._on_marked)

    def _on_marked(self, changes: "Changes") -> None:
        if changes.article_ids:
            self.changed.emit(changes.article_ids)

    def _with_each(self, deed: _Deed, article_ids: Sequence[str] | None = None) -> None:
        desk, ids = self._desk, self.ids if article_ids is None else list(article_ids)
        if desk is None or not ids:
            return
        if self._telling.is_under_way:
            self._telling.tell_again()
            return
        self._undo = None
        progress = self._telling.begin(_said, len(ids))

        def start() -> None:
            self._session.jobs.send(lambda: deed.verb(desk)(ids, progress), done, failed)

        def done(outcome: "Outcome") -> None:
            self._telling.end()
            self._on_done(outcome, deed)

        def failed(error: Exception) -> None:
            self._telling.end()
            self._session.jobs.refused.emit(error)

        self._session.leave(start, lambda _error: self._telling.end())

    def _on_done(self, outcome: "Outcome", deed: _Deed) -> None:
        changed = outcome.changes.article_ids
        if deed.is_moving:
            self._articles.chosen.forget(changed)
        self.changed.emit(changed)
        article = self._session.article
        if article is not None and article.article_id in changed:
            self._session.reload()
        said = [deed.told(len(changed))] if changed else []
        offers: list[Offer] = []
        if outcome.awaiting_desk:
            count = len(outcome.awaiting_desk)
            said.append(tr_n("{n} awaits the desk again.", "{n} await the desk again.", count))
        if outcome.is_cancelled:
            said.append(tr("Then it was stopped."))
        if outcome.failures:
            count = len(outcome.failures)
            said.append(tr_n("Not done with {n} article.", "Not done with {n} articles.", count))
            offers.append((tr("Which ones?"), lambda: self._show_failures(outcome)))
        if not said:
            said.append(tr("Nothing had to be changed."))
        if deed.back is not None and changed:
            back = deed.back
            self._undo = lambda: back(sorted(changed))
            offers.append((tr("Put back"), self._undo))
        self._notice.tell(_TOPIC, " ".join(said), *offers)

    def _show_failures(self, outcome: "Outcome") -> None:
        NotDoneDialog(outcome.failures, self._articles.window()).open()

    # one alone

    def duplicate(self, article_id: str) -> None:
        """Open a new draft that says what the article says."""
        if self._desk is not None:
            self._begin(lambda desk: desk.copying.duplicate(article_id))

    def follow_up(self, article_id: str) -> None:
        """Open a new draft with the category, tags, desk and place of the article."""
        if self._desk is not None:
            self._begin(lambda desk: desk.copying.follow_up(article_id))

    def _begin(self, verb: "Callable[[Desk], tuple[Article, Changes]]") -> None:
        desk = self._desk
        if desk is None:
            return

        def done(answer: "tuple[Article, Changes]") -> None:
            article, changes = answer
            self.changed.emit(changes.article_ids)
            self._tabs.open_beside(article.article_id)

        self._session.leave(lambda: self._session.jobs.write(lambda: verb(desk), done))


def _said(done: int, total: int) -> str:
    return tr("Working on the chosen articles: {done} of {total}", done=done, total=total)
