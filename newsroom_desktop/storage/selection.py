"""The articles that a list shall show: counted, and found in pieces in their order."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    ScalarSelect,
    Select,
    Text,
    and_,
    cast,
    except_,
    func,
    literal,
    not_,
    null,
    or_,
    select,
)

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.query import Query
from newsroom_desktop.article.survey import Bucket, Group
from newsroom_desktop.article.wanted import Sort, Wanted
from newsroom_desktop.storage import tables
from newsroom_desktop.storage.fields import is_text
from newsroom_desktop.storage.lenient import letters
from newsroom_desktop.storage.search import SearchTexts
from newsroom_desktop.storage.tables import ARTICLE, READ_MARK

_AT_ONCE = 500

_KEYS: Mapping[Sort, ColumnElement[Any]] = MappingProxyType(
    {Sort.HEADLINE: ARTICLE.c.headline_key, Sort.CREATED: ARTICLE.c.created_ms, Sort.WORDS: ARTICLE.c.words}
)
"""Where nearly every article has another value: the list is ordered by it."""

_VALUES: Mapping[Sort, ColumnElement[Any]] = MappingProxyType(
    {
        Sort.CATEGORY: ARTICLE.c.category,
        Sort.STATUS: ARTICLE.c.status,
        Sort.AUTHOR: ARTICLE.c.author,
        Sort.DESK: ARTICLE.c.desk,
        Sort.URGENCY: ARTICLE.c.urgency,
    }
)
"""Where many have the same: they stand in a bucket, and whoever lists them orders the buckets."""

_BY_KEY: Mapping[Sort, str] = MappingProxyType(
    {Sort.HEADLINE: tables.BY_HEADLINE, Sort.CREATED: tables.BY_CREATED, Sort.WORDS: tables.BY_WORDS}
)
_COUNTED_BY: Mapping[Sort, str] = MappingProxyType(
    {
        Sort.CATEGORY: tables.BY_CATEGORY,
        Sort.AUTHOR: tables.BY_AUTHOR,
        Sort.DESK: tables.BY_DESK,
        Sort.URGENCY: tables.BY_CHANGE,
    }
)


class Selection:
    """The articles of `wanted` at `now_ms`, as one unit of work sees them; `query` is what its text means."""

    def __init__(
        self, connection: Connection, person: str, wanted: Wanted, query: Query, now_ms: int
    ) -> None:
        self._connection = connection
        self._wanted = wanted
        self._is_breaking = and_(ARTICLE.c.breaking_start_ms <= now_ms, ARTICLE.c.breaking_end_ms > now_ms)
        self._is_not_breaking = or_(
            ARTICLE.c.breaking_end_ms.is_(None),
            ARTICLE.c.breaking_end_ms <= now_ms,
            ARTICLE.c.breaking_start_ms > now_ms,
        )
        self._conditions = [*self._filters(person), *SearchTexts(connection).matching(query)]

    def _filters(self, person: str) -> list[ColumnElement[bool]]:
        wanted = self._wanted
        is_binned = ARTICLE.c.binned_ms.is_not(None)
        found: list[ColumnElement[bool]] = [is_binned if wanted.binned else ARTICLE.c.binned_ms.is_(None)]
        one_of: list[tuple[ColumnElement[Any], frozenset[Any]]] = [
            (ARTICLE.c.category, wanted.categories),
            (ARTICLE.c.status, frozenset(status.value for status in wanted.statuses)),
            (ARTICLE.c.author, wanted.authors),
            (ARTICLE.c.desk, wanted.desks),
            (ARTICLE.c.urgency, wanted.urgencies),
        ]
        found += [column.in_(sorted(values)) for column, values in one_of if values]
        if wanted.breaking is not None:
            found.append(self._is_breaking if wanted.breaking else self._is_not_breaking)
        if wanted.has_image is not None:
            found.append(ARTICLE.c.has_image.is_(wanted.has_image))
        if wanted.has_comments is not None:
            found.append(ARTICLE.c.open_comments > 0 if wanted.has_comments else ARTICLE.c.open_comments == 0)
        if wanted.marked_for_me:
            found.append(ARTICLE.c.marked_for == person)
        if wanted.unread is not None:
            unread = ARTICLE.c.change_no.in_(_unread_by(person, found[0]))
            found.append(unread if wanted.unread else not_(unread))
        if wanted.since_ms is not None:
            found.append(ARTICLE.c.updated_ms >= wanted.since_ms)
        if wanted.until_ms is not None:
            found.append(ARTICLE.c.updated_ms < wanted.until_ms)
        return found

    def counts(self) -> list[Bucket]:
        """The buckets, none of them empty, in any order."""
        found: Counter[tuple[Group, Any]] = Counter()
        wanted = self._wanted
        for status, value, count in self._counted(self._count_index()):
            found[_group_of(status) if wanted.grouped else Group.ALL, value] += count
        if wanted.grouped:
            for status, value, count in self._counted(tables.BY_BREAKING, self._is_breaking):
                found[_group_of(status), value] -= count
                found[Group.BREAKING, value] += count
        return [
            Bucket(group=group, value=value, count=count)
            for (group, value), count in found.items()
            if count > 0
        ]

    def _counted(self, index: str | None, *more: ColumnElement[bool]) -> list[tuple[Any, Any, int]]:
        value = _VALUES.get(self._wanted.sort)
        by = [] if value is None else [value]
        if self._wanted.grouped and value is not ARTICLE.c.status:
            by.append(ARTICLE.c.status)
        asked = select(*by, func.count()).select_from(ARTICLE).where(*self._conditions, *more).group_by(*by)
        counted = []
        for row in self._connection.execute(_using(asked, index)):
            said = dict(zip((column.key for column in by), row, strict=False))
            counted.append((said.get("status"), said.get(value.key) if value is not None else None, row[-1]))
        return counted

    def _count_index(self) -> str | None:
        wanted = self._wanted
        if wanted.binned:
            return tables.BINNED
        if wanted.text.strip():
            return None
        if wanted.breaking:
            return tables.BY_BREAKING
        if wanted.is_filtered:
            return tables.BY_CHANGE
        return _COUNTED_BY.get(wanted.sort, tables.BY_STATUS)

    def article_ids(self, bucket: Bucket, offset: int, limit: int) -> list[str]:
        """The `limit` articles of `bucket` from `offset`, in their order; a damaged id is that of none."""
        rest = max(0, bucket.count - offset - limit)
        # What is nearer to the end is found from there: at most half of the bucket is passed over.
        is_from_end = rest < offset
        asked = (
            select(ARTICLE.c.article_id)
            .where(*self._conditions, *self._conditions_of(bucket))
            .order_by(*(self._order(is_reverse=is_from_end)))
            .limit(min(limit, bucket.count - offset))
            .offset(rest if is_from_end else offset)
        )
        found = [letters(name) for name in self._connection.scalars(_using(asked, self._index_of(bucket)))]
        return found[::-1] if is_from_end else found

    def each(self, bucket: Bucket) -> Iterator[str]:
        """The articles of `bucket` read in their order as they are asked for, without damaged ids."""
        asked = select(ARTICLE.c.article_id).where(*self._conditions, *self._conditions_of(bucket))
        ordered = _using(asked.order_by(*self._order(is_reverse=False)), self._index_of(bucket))
        yield from filter(is_text, self._connection.scalars(ordered.execution_options(yield_per=_AT_ONCE)))

    def _order(self, *, is_reverse: bool) -> list[ColumnElement[Any]]:
        key, newest = _KEYS.get(self._wanted.sort), ARTICLE.c.change_no
        if key is None:
            is_newest_first = self._wanted.descending or self._wanted.sort is not Sort.NEWEST
            return [newest.desc() if is_newest_first is not is_reverse else newest.asc()]
        if self._wanted.descending is not is_reverse:
            return [key.desc(), newest.asc()]
        return [key.asc(), newest.desc()]

    def _conditions_of(self, bucket: Bucket) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = []
        if bucket.value is not None:
            found.append(_VALUES[self._wanted.sort] == _as_stored(bucket.value))
        if bucket.group is Group.BREAKING:
            found.append(self._is_breaking)
        elif bucket.group is not Group.ALL:
            status = bucket.group.status
            known = [each.value for each in Status]
            found.append(
                ARTICLE.c.status.not_in(known) if status is None else ARTICLE.c.status == status.value
            )
            found.append(self._is_not_breaking)
        return found

    def _index_of(self, bucket: Bucket) -> str | None:
        wanted = self._wanted
        if wanted.binned:
            return tables.BINNED
        if wanted.text.strip():
            return None
        if bucket.group is Group.BREAKING or wanted.breaking:
            return tables.BY_BREAKING
        if wanted.sort in _BY_KEY:
            return _BY_KEY[wanted.sort]
        is_status_alone = bucket.group.status is not None and wanted.sort is Sort.NEWEST
        return tables.BY_STATUS if is_status_alone and not wanted.is_filtered else tables.BY_CHANGE

    def bucket_of(self, article_id: str, buckets: Sequence[Bucket]) -> Bucket | None:
        """The one of `buckets` in which the article stands; None where it is not wanted."""
        value = _VALUES.get(self._wanted.sort)
        asked = select(
            ARTICLE.c.status,
            null() if value is None else value.label("value"),
            self._is_breaking.label("is_breaking"),
        ).where(ARTICLE.c.article_id == article_id, *self._conditions)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            return None
        group = Group.ALL
        if self._wanted.grouped:
            group = Group.BREAKING if row[2] else _group_of(row[0])
        here = (group, row[1])
        return next((bucket for bucket in buckets if (bucket.group, bucket.value) == here), None)

    def count_before(self, article_id: str, bucket: Bucket) -> int:
        """How many articles of `bucket` stand before this one, which is among them."""
        key, newest = _KEYS.get(self._wanted.sort), ARTICLE.c.change_no
        columns = [newest] if key is None else [newest, key]
        change_no, *at = self._connection.execute(
            select(*columns).where(ARTICLE.c.article_id == article_id)
        ).one()
        is_descending = self._wanted.descending
        if key is None:
            is_newest_first = is_descending or self._wanted.sort is not Sort.NEWEST
            before = newest > change_no if is_newest_first else newest < change_no
        elif is_descending:
            before = or_(key > at[0], and_(key == at[0], newest < change_no))
        else:
            before = or_(key < at[0], and_(key == at[0], newest > change_no))
        asked = select(func.count()).select_from(ARTICLE)
        asked = asked.where(*self._conditions, *self._conditions_of(bucket), before)
        return self._connection.scalar(_using(asked, self._index_of(bucket))) or 0


def _group_of(status: object) -> Group:
    """The group of a status as it stands in a row, which need not be one."""
    known = {each.value: Group(each.value) for each in Status}
    return known.get(status, Group.UNREADABLE) if isinstance(status, str) else Group.UNREADABLE


def _as_stored(value: str | int) -> Any:
    """`value` as it came out of a row, even if there are bytes in it that are no letters."""
    try:
        str(value).encode()
    except UnicodeEncodeError:
        return cast(literal(str(value).encode(errors="surrogateescape"), LargeBinary), Text)
    return value


def _unread_by(person: str, where: ColumnElement[bool]) -> ScalarSelect[int]:
    """The changes that are the last of an article `where` something holds, and that the person has not read.

    No two articles ever have the same number, so a number that stands in a mark of whatever article is read.
    Both sides are sorted: SQLite goes along them once.
    """
    read = select(READ_MARK.c.change_no).where(READ_MARK.c.person == person)
    return except_(select(ARTICLE.c.change_no).where(where), read).order_by("change_no").scalar_subquery()


def _using(asked: Select[Any], index: str | None) -> Select[Any]:
    """`asked` by way of `index` on SQLite, which has no figures to choose by."""
    return asked if index is None else asked.with_hint(ARTICLE, f"INDEXED BY {index}", "sqlite")
