"""Listing: which articles there are, and what a list shows of them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.query import Query, read_query
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.article.survey import Bucket, Group, Survey
from newsroom_desktop.article.wanted import EVERYTHING, Sort, Wanted
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.periods import dated
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.hindi.ordering import order_key
from newsroom_desktop.hindi.words import count_words
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import Current, all_current, current
from newsroom_desktop.storage.selection import Selection
from newsroom_desktop.storage.unit import Unit

_AT_ONCE = 500
"""Articles that are read together: few statements, and not all texts at a time."""

_GROUPS = list(Group)
_STATUSES = [group.value for group in Group if group.status is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the articles outside the bin can be filtered by, each with their number.

    The categories stand as the site has them, the others as in a dictionary.
    """

    categories: tuple[tuple[str, int], ...]
    authors: tuple[tuple[str, int], ...]
    desks: tuple[tuple[str, int], ...]


class Listing:
    """The verbs of looking something up."""

    def __init__(self, archive: Archive, settling: Settling, now: Clock) -> None:
        self._archive = archive
        self._settling = settling
        self._now = now

    def survey(self, wanted: Wanted, now_ms: int) -> Survey:
        """How many articles are wanted at `now_ms`, and where each part of them lies."""
        wanted = dated(wanted, now_ms)
        with self._archive.reading() as unit:
            counts = unit.selection(wanted, self._query(wanted.text, now_ms), now_ms).counts()
        return Survey(wanted=wanted, now_ms=now_ms, buckets=tuple(self._ordered(wanted, counts)))

    def page(self, survey: Survey, offset: int, limit: int) -> list[ArticleRow]:
        """The rows of those that were surveyed, some hundred at most from `offset`, in their order.

        Of an article that cannot be read there is what is left of its row. What has changed since the survey
        is as it is now.
        """
        with self._archive.reading() as unit:
            ids = self._ids(unit, survey, offset, limit)
            rows = _rows(unit, ids)
        return [rows.get(article_id) or _unreadable(article_id) for article_id in ids]

    def article_ids(self, survey: Survey, offset: int, limit: int) -> list[str]:
        """The ids of the `limit` surveyed articles from `offset`, in their order: 100,000 take 9 MB."""
        with self._archive.reading() as unit:
            return self._ids(unit, survey, offset, limit)

    def _ids(self, unit: Unit, survey: Survey, offset: int, limit: int) -> list[str]:
        selection = self._selection(unit, survey)
        return [
            article_id
            for bucket, first, count in survey.parts(offset, limit)
            for article_id in selection.article_ids(bucket, first, count)
        ]

    def place_of(self, article_id: str, survey: Survey) -> int | None:
        """How many of the surveyed articles stand before this one; None when it is not among them."""
        with self._archive.reading() as unit:
            selection = self._selection(unit, survey)
            bucket = selection.bucket_of(article_id, survey.buckets)
            if bucket is None:
                return None
            return survey.before(bucket) + selection.count_before(article_id, bucket)

    def ids(self, wanted: Wanted = EVERYTHING) -> list[str]:
        """The ids of all that is wanted now, in their order, for something that is done with each of them.

        100,000 take 9 MB.
        """
        with self._archive.reading() as unit:
            return list(self._wanted_now(unit, wanted))

    def _wanted_now(self, unit: Unit, wanted: Wanted) -> Iterator[str]:
        now_ms = self._now()
        wanted = dated(wanted, now_ms)
        selection = unit.selection(wanted, self._query(wanted.text, now_ms), now_ms)
        for bucket in self._ordered(wanted, selection.counts()):
            yield from selection.each(bucket)

    def has_any(self) -> bool:
        """Whether there is an article, in the bin or outside it."""
        now_ms = self._now()
        return any(self.survey(wanted, now_ms).total for wanted in (EVERYTHING, Wanted(binned=True)))

    def pieces(self) -> Iterator[Sequence[str]]:
        """The ids of all articles outside the bin, some hundred at a time, each piece read for itself."""
        last = ""
        while True:
            with self._archive.reading() as unit:
                ids = unit.articles.ids_after(last, _AT_ONCE)
            if not ids:
                return
            yield ids
            last = ids[-1]

    def choices(self) -> Choices:
        """What the articles can be filtered by."""
        return Choices(
            categories=self._counted_by(Sort.CATEGORY),
            authors=self._counted_by(Sort.AUTHOR),
            desks=self._counted_by(Sort.DESK),
        )

    def _counted_by(self, sort: Sort) -> tuple[tuple[str, int], ...]:
        buckets = self.survey(Wanted(sort=sort, descending=False), 0).buckets
        return tuple((str(bucket.value), bucket.count) for bucket in buckets if bucket.value)

    def _ordered(self, wanted: Wanted, buckets: Sequence[Bucket]) -> list[Bucket]:
        """`buckets` in their order: by groups, in each by what is sorted by, and what has none of it last."""
        names = [category.name for category in self._settling.site.categories]
        order = {Sort.CATEGORY: names, Sort.STATUS: _STATUSES}.get(wanted.sort, [])
        places = {name: place for place, name in enumerate(order)}

        def key(bucket: Bucket) -> tuple[int, str, str]:
            value = bucket.value
            if isinstance(value, int):
                return value, "", ""
            text = str(value)
            return places.get(text, len(places)), order_key(text), text

        by_value = sorted(buckets, key=key, reverse=wanted.descending)
        return sorted(by_value, key=lambda bucket: (_GROUPS.index(bucket.group), bucket.value == ""))

    def _query(self, text: str, now_ms: int) -> Query:
        return read_query(text, self._settling.site, now_ms, typing=True)

    def _selection(self, unit: Unit, survey: Survey) -> Selection:
        query = self._query(survey.wanted.text, survey.now_ms)
        return unit.selection(survey.wanted, query, survey.now_ms)

    def rows(self, article_ids: Sequence[str]) -> list[ArticleRow]:
        """The rows of `article_ids`, in their order.

        In the place of a damaged one stands what its article says; if that is damaged too, there is none.
        """
        with self._archive.reading() as unit:
            rows = _rows(unit, article_ids)
        return [rows[article_id] for article_id in article_ids if article_id in rows]

    def articles(self) -> Iterator[Article | ArticleDamaged]:
        """All articles as they stand, those in the bin too, the newest first.

        In the place of one that cannot be read stands why.
        """
        with self._archive.reading() as unit:
            yield from _all(unit, unit.articles.each_id())

    def found(self, wanted: Wanted) -> Iterator[Article | ArticleDamaged]:
        """All articles that are wanted now, in their order; in the place of one that cannot be read, why."""
        with self._archive.reading() as unit:
            yield from _all(unit, self._wanted_now(unit, wanted))

    def these(self, article_ids: Sequence[str]) -> list[Article | ArticleDamaged]:
        """These articles as they stand, without those that are gone; in the place of a damaged one, why."""
        with self._archive.reading() as unit:
            there = [article_id for article_id in article_ids if unit.articles.has(article_id)]
            return [
                each
                for start in range(0, len(there), _AT_ONCE)
                for each in _each(unit, there[start : start + _AT_ONCE])
            ]

    def id_of(self, start: str) -> str:
        """The id of the article whose id alone begins so, even if it cannot be read.

        Raises:
            ArticleUnknown: no article's id does, or more than one.
        """
        with self._archive.reading() as unit:
            return unit.articles.id_beginning(start)

    def article(self, id_or_start: str) -> Article:
        """The article with this id, or whose id alone begins so, as it stands.

        Raises:
            ArticleUnknown: no article's id does, or more than one.
            ArticleDamaged: it cannot be read.
        """
        with self._archive.reading() as unit:
            return current(unit, unit.articles.id_beginning(id_or_start)).article


def _all(unit: Unit, article_ids: Iterable[str]) -> Iterator[Article | ArticleDamaged]:
    for some in _pieces(article_ids):
        yield from _each(unit, some)


def _pieces(article_ids: Iterable[str]) -> Iterator[Sequence[str]]:
    ids = iter(article_ids)
    while some := list(islice(ids, _AT_ONCE)):
        yield some


def _each(unit: Unit, article_ids: Sequence[str]) -> list[Article | ArticleDamaged]:
    try:
        return [found.article for found in all_current(unit, article_ids)]
    except ArticleDamaged as error:
        if len(article_ids) == 1:
            return [error]
    middle = len(article_ids) // 2  # halved until the damaged one is found
    return _each(unit, article_ids[:middle]) + _each(unit, article_ids[middle:])


def _rows(unit: Unit, article_ids: Sequence[str]) -> dict[str, ArticleRow]:
    rows = {row.article_id: row for row in unit.articles.rows(article_ids)}
    for article_id in article_ids:
        if article_id not in rows:
            with suppress(ArticleDamaged, ArticleUnknown):
                rows[article_id] = _row(unit, current(unit, article_id))
    return rows


def _unreadable(article_id: str) -> ArticleRow:
    return ArticleRow(
        article_id=article_id,
        headline="",
        category="",
        breaking=None,
        status=Status.DRAFT,
        updated_ms=0,
        has_draft=False,
    )


def _row(unit: Unit, found: Current) -> ArticleRow:
    """What the row of an article says, made of the article itself."""
    article = found.article
    article_id = article.article_id
    change_no = unit.articles.change_no(article_id)
    return ArticleRow(
        article_id=article_id,
        headline=article.headline,
        category=article.category,
        breaking=article.breaking,
        status=article.status,
        updated_ms=article.updated_ms,
        has_draft=found.is_draft,
        change_no=change_no,
        urgency=article.urgency,
        desk=article.desk,
        author=article.byline or unit.revisions.first_author(article_id),
        marked_for=article.marked_for,
        lead_media_id=article.lead_image.media_id if article.lead_image else None,
        words=count_words(plain_text_of(article.body)),
        created_ms=article.created_ms,
        binned_ms=article.binned_ms,
        is_unread=unit.read_marks.read_to([article_id]).get(article_id, 0) < change_no,
    )
