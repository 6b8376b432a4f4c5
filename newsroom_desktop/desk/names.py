"""Naming: the names in the archive, how often each spelling stands there, and which one is the desk's."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import reduce
from typing import TypeVar

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArchiveRefused, ArticleDamaged, FieldRefused
from newsroom_desktop.base.files import Stamp, stamp
from newsroom_desktop.desk.listing import Listing
from newsroom_desktop.hindi.names.book import NameBook
from newsroom_desktop.hindi.names.choices import NO_CHOICES, Choices
from newsroom_desktop.hindi.names.mentions import is_spelling, lines
from newsroom_desktop.hindi.names.tally import Seen, Tally, seen_in
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.names_file import names_path, read_names, write_names
from newsroom_desktop.storage.names_learnt import learnt_path, read_learnt, write_learnt

T = TypeVar("T")

_RECALLED_AT_ONCE = 500
_READ_AT_ONCE = 40
"""Articles of one step: some 20 ms."""

_STEPS_BEFORE_KEEPING = 50
_PUBLISHED = (Status.APPROVED, Status.EXPORTED)
_PUBLISHED_WEIGHT = 3


class Naming:
    """Holds what is known of names; any thread may ask for `book`, one at a time may learn, one choose."""

    def __init__(self, archive: Archive, listing: Listing) -> None:
        self._listing = listing
        self.path = names_path(archive.path)
        self._learnt_path = learnt_path(archive.path)
        self._is_recalled = False
        self._stamp: Stamp = None
        self.refusal: ArchiveRefused | None = None
        """Why the file of what was decided cannot be read, as it was when it was last looked at."""
        self._tally = Tally()
        self._choices = NO_CHOICES
        self._book = NameBook()

    @property
    def book(self) -> NameBook:
        """What is known now: another value after every change, the same one until then."""
        tally, choices = self._tally, self._choices
        if self._book.tally is not tally or self._book.choices is not choices:
            self._book = NameBook(tally=tally, choices=choices)
        return self._book

    # learning

    def learning(self) -> Iterator[tuple[int, int]]:
        """Learn from what has changed, in steps of some 20 ms; gives how many articles of how many are done.

        Who goes on no further has learnt what was done by then.
        """
        yield from self._recall()
        changed: list[tuple[str, str]] = []
        gone = set(self._tally.seen)
        for some in self._listing.pieces():
            changed += self._changed(some)
            gone.difference_update(some)
            yield 0, 0
        self._take(dict.fromkeys(gone))
        changed.sort(key=_newest_first)
        done = 0
        for number, piece in enumerate(_pieces(changed, _READ_AT_ONCE), 1):
            self._take(self._seen(piece))
            done += len(piece)
            if number % _STEPS_BEFORE_KEEPING == 0:
                self._keep()
            yield done, len(changed)
        if gone or changed:
            self._keep()

    def learn(self, article_ids: Sequence[str]) -> None:
        """Learn from these articles as they stand."""
        self._take(self._seen(self._changed(article_ids)))

    def _recall(self) -> Iterator[tuple[int, int]]:
        if self._is_recalled:
            return
        self._is_recalled = True
        for piece in _pieces(list(read_learnt(self._learnt_path).items()), _RECALLED_AT_ONCE):
            self._take(dict(piece))
            yield 0, 0

    def _changed(self, article_ids: Sequence[str]) -> list[tuple[str, str]]:
        """Those of the articles that do not stand as they were read, with how they stand."""
        seen = self._tally.seen
        stamps = [
            (row.article_id, f"{row.updated_ms} {row.status}") for row in self._listing.rows(article_ids)
        ]
        return [(name, stamp) for name, stamp in stamps if name not in seen or seen[name].stamp != stamp]

    def _seen(self, changed: Sequence[tuple[str, str]]) -> dict[str, Seen]:
        stamps = dict(changed)
        return {
            article.article_id: _names_of(article, stamps[article.article_id])
            for article in self._listing.these(list(stamps))
            if not isinstance(article, ArticleDamaged)
        }

    def _take(self, articles: Mapping[str, Seen | None]) -> None:
        if articles:
            self._tally = self._tally.updated(articles)

    def _keep(self) -> None:
        with suppress(OSError):  # where it cannot be kept, it is learnt anew at the next start
            write_learnt(self._learnt_path, self._tally.seen)

    # choosing

    def look(self) -> None:
        """Read what the desk has decided again, if its file has changed on the disk.

        Raises:
            ArchiveRefused: it cannot be read, which is told of each change once; what was known still is.
        """
        now = stamp(self.path)
        if now != self._stamp:
            self._stamp = now
            try:
                self._choices = read_names(self.path)
            except ArchiveRefused as error:
                self.refusal = error
                raise
            self.refusal = None

    def fix(self, form: str, others: Iterable[str] = ()) -> None:
        """Make `form` the desk's for the spellings `others`.

        Raises:
            FieldRefused: `form` has no letter of Hindi.
            ArchiveRefused: the file of names cannot be read or written; what was in it still is.
        """
        form = normal_line(form)
        if not is_spelling(form):
            raise FieldRefused("name_unusable", value=form)
        self._choose(lambda choices: choices.with_form(form, others))

    def part(self, one: str, other: str) -> None:
        """Take these two for two names from now on.

        Raises:
            ArchiveRefused: as for `fix`.
        """
        self._choose(lambda choices: choices.with_apart(one, other))

    def drop(self, spellings: Iterable[str]) -> None:
        """Take these for no names from now on.

        Raises:
            ArchiveRefused: as for `fix`.
        """
        self._choose(lambda choices: reduce(Choices.without, spellings, choices))

    def forget(self, spellings: Iterable[str]) -> None:
        """Let nothing be decided of these any more.

        Raises:
            ArchiveRefused: as for `fix`.
        """
        self._choose(lambda choices: reduce(Choices.undecided, spellings, choices))

    def _choose(self, change: Callable[[Choices], Choices]) -> None:
        choices = change(read_names(self.path))
        write_names(self.path, choices)
        self._stamp = stamp(self.path)
        self._choices, self.refusal = choices, None


def _newest_first(changed: tuple[str, str]) -> int:
    _article_id, stamp = changed
    return -int(stamp.partition(" ")[0])


def _names_of(article: Article, stamp: str) -> Seen:
    texts = lines(article.headline, article.kicker, article.deck, article.dateline, article.body)
    weight = _PUBLISHED_WEIGHT if article.status in _PUBLISHED else 1
    return seen_in(texts, stamp, weight)


def _pieces(whole: Sequence[T], length: int) -> Iterator[Sequence[T]]:
    return (whole[start : start + length] for start in range(0, len(whole), length))
