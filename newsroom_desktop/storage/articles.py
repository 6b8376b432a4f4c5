"""The rows of the list: found, filtered, and made from what an article says."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeGuard

from sqlalchemy import BigInteger, Connection, Row, cast, exists, func, insert, select, update

from newsroom_desktop.article.article import Article, Breaking, Status
from newsroom_desktop.article.errors import ArticleUnknown
from newsroom_desktop.article.query import ANY, Query
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.hindi.ordering import order_key
from newsroom_desktop.hindi.words import count_words
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.storage.comments import Comments
from newsroom_desktop.storage.fields import check_numbers, check_texts, check_times, is_text
from newsroom_desktop.storage.read_marks import ReadMarks
from newsroom_desktop.storage.revisions import Maker, Revisions
from newsroom_desktop.storage.search import SearchTexts
from newsroom_desktop.storage.tables import ARTICLE

_AT_ONCE = 500
"""Ids in one statement: SQLite takes 32,766 parameters, PostgreSQL 65,535."""

KEY_CP = 32
"""So much of a headline is sorted by."""

_PAST_NOS = 1 << 62
"""Above all numbers of changes that there will ever be."""

_ID_LETTERS = frozenset("0123456789abcdef")
_AFTER_ID_LETTERS = "g"


class Articles:
    """The list's rows of one unit of work; an id that is damaged is that of no article."""

    def __init__(self, connection: Connection, person: str) -> None:
        self._connection = connection
        self._person = person
        self._comments = Comments(connection, person)
        self._read_marks = ReadMarks(connection, person)
        self._revisions = Revisions(connection, Maker(author=person, device=""))
        self._search_texts = SearchTexts(connection)

    def put(
        self, article: Article, *, has_draft: bool, caret_cp: int | None = None, is_read: bool = True
    ) -> None:
        """Let the row show `article`, and a search find it; without `caret_cp` the caret stays as it was.

        What a person changes, that person has read, unless `is_read` says no.
        """
        here = ARTICLE.c.article_id == article.article_id
        before = self._connection.execute(select(ARTICLE).where(here)).one_or_none()
        is_changed = before is None or before.updated_ms != article.updated_ms or not _is_no(before.change_no)
        change_no = self._next_change_no() if before is None or is_changed else before.change_no
        shown_text = plain_text_of(article.body)
        values = _values(article) | {
            "change_no": change_no,
            "author": article.byline or self._writer(article.article_id, before),
            "words": count_words(shown_text),
            "has_draft": has_draft,
        }
        if caret_cp is not None:
            values["caret_cp"] = caret_cp
        if before is None:
            open_comments = self._comments.count_open(article.article_id)
            new = {"article_id": article.article_id, "caret_cp": 0, "open_comments": open_comments}
            self._connection.execute(insert(ARTICLE).values(new | values))
        else:
            self._connection.execute(update(ARTICLE).where(here).values(values))
        self._search_texts.put(article, values["author"], shown_text, change_no)
        if is_changed and is_read:
            self._read_marks.put({article.article_id: change_no})

    def _writer(self, article_id: str, before: Row[Any] | None) -> str:
        """Who wrote the article first; in its row `before` may stand a byline that it has no more."""
        first = self._revisions.first_author(article_id)
        kept = before.author if before is not None and is_text(before.author) else self._person
        return first or kept

    def _next_change_no(self) -> int:
        highest = self._connection.scalar(select(func.max(ARTICLE.c.change_no)))
        if not _is_no(highest):  # a damaged row must keep nobody from saving
            number = cast(ARTICLE.c.change_no, BigInteger)
            highest = self._connection.scalar(select(func.max(number)).where(ARTICLE.c.change_no < _PAST_NOS))
        return max(highest or 0, 0) + 1

    def put_caret(self, article_id: str, caret_cp: int) -> None:
        """Remember where the caret stands; nothing happens to an article without a row."""
        self._connection.execute(
            update(ARTICLE).where(ARTICLE.c.article_id == article_id).values(caret_cp=caret_cp)
        )

    def caret_cp(self, article_id: str) -> int:
        """Where the caret stood, in code points of the shown text; 0 for an article without a row."""
        found = self._connection.scalar(select(ARTICLE.c.caret_cp).where(ARTICLE.c.article_id == article_id))
        return found if isinstance(found, int) else 0

    def ids(self, query: Query = ANY) -> list[str]:
        """The ids of all articles that are meant by `query`, the newest first."""
        statement = select(ARTICLE.c.article_id).where(*self._search_texts.matching(query))
        found = self._connection.scalars(statement.order_by(ARTICLE.c.change_no.desc()))
        return list(filter(is_text, found))

    def each_id(self) -> Iterator[str]:
        """The ids of all articles, the newest first, read as they are asked for."""
        asked = select(ARTICLE.c.article_id).order_by(ARTICLE.c.change_no.desc())
        yield from filter(is_text, self._connection.scalars(asked.execution_options(yield_per=_AT_ONCE)))

    def ids_after(self, article_id: str, limit: int) -> list[str]:
        """The next ids after this one, of articles outside the bin, in the order of the ids."""
        asked = select(ARTICLE.c.article_id).where(
            ARTICLE.c.article_id > article_id, ARTICLE.c.binned_ms.is_(None)
        )
        found = self._connection.scalars(asked.order_by(ARTICLE.c.article_id).limit(limit))
        return list(filter(is_text, found))

    def rows(self, article_ids: Sequence[str]) -> list[ArticleRow]:
        """The rows of `article_ids`, in their order; those that are gone or damaged are left out."""
        found: dict[str, ArticleRow] = {}
        for start in range(0, len(article_ids), _AT_ONCE):
            some = article_ids[start : start + _AT_ONCE]
            read_to = self._read_marks.read_to(some)
            for row in self._connection.execute(select(ARTICLE).where(ARTICLE.c.article_id.in_(some))):
                with suppress(ValueError, TypeError):
                    found[row.article_id] = _value(row, read_to.get(row.article_id, 0))
        return [found[article_id] for article_id in article_ids if article_id in found]

    def change_no(self, article_id: str) -> int:
        """The number of its last change; 0 for an article without a row, or where it is none."""
        found = self._connection.scalar(select(ARTICLE.c.change_no).where(ARTICLE.c.article_id == article_id))
        return found if _is_no(found) else 0

    def has(self, article_id: str) -> bool:
        """Whether the article has a row."""
        return bool(self._connection.scalar(select(exists().where(ARTICLE.c.article_id == article_id))))

    def id_beginning(self, start: str) -> str:
        """The one id that begins with `start`.

        Raises:
            ArticleUnknown: no article's id does, or more than one.
        """
        wanted = start.strip().lower()
        # A range, unlike LIKE, is looked up in the primary key.
        statement = select(ARTICLE.c.article_id).where(
            ARTICLE.c.article_id >= wanted, ARTICLE.c.article_id < wanted + _AFTER_ID_LETTERS
        )
        is_id = bool(wanted) and _ID_LETTERS.issuperset(wanted)
        found: list[str] = list(self._connection.scalars(statement.limit(2))) if is_id else []
        if not found:
            raise ArticleUnknown("article_unknown", article_id=start)
        if len(found) > 1:
            raise ArticleUnknown("article_ambiguous", article_id=start)
        return found[0]


def _is_no(value: object) -> TypeGuard[int]:
    """Whether `value` can be the number of a change."""
    return type(value) is int and 0 < value < _PAST_NOS


def _value(row: Row[Any], read_to: int) -> ArticleRow:
    check_texts(row.headline, row.category, row.author, row.desk, row.marked_for, row.lead_media_id or "")
    check_times(row.updated_ms, row.created_ms)
    check_numbers(row.change_no, row.urgency, row.words, row.open_comments)
    if row.binned_ms is not None:
        check_times(row.binned_ms)
    breaking = None
    if row.breaking_start_ms is not None and row.breaking_end_ms is not None:
        check_times(row.breaking_start_ms, row.breaking_end_ms)
        breaking = Breaking(start_ms=row.breaking_start_ms, end_ms=row.breaking_end_ms)
    return ArticleRow(
        article_id=row.article_id,
        headline=row.headline,
        category=row.category,
        breaking=breaking,
        status=Status(row.status),
        updated_ms=row.updated_ms,
        has_draft=row.has_draft,
        change_no=row.change_no,
        urgency=row.urgency,
        desk=row.desk,
        author=row.author,
        marked_for=row.marked_for,
        lead_media_id=row.lead_media_id,
        words=row.words,
        open_comments=row.open_comments,
        created_ms=row.created_ms,
        binned_ms=row.binned_ms,
        is_unread=read_to < row.change_no,
    )


def _values(article: Article) -> dict[str, Any]:
    window, image = article.breaking, article.lead_image
    return {
        "headline": article.headline,
        "headline_key": order_key(article.headline)[:KEY_CP],
        "category": article.category,
        "breaking_start_ms": window.start_ms if window else None,
        "breaking_end_ms": window.end_ms if window else None,
        "status": article.status.value,
        "created_ms": article.created_ms,
        "updated_ms": article.updated_ms,
        "urgency": article.urgency,
        "desk": article.desk,
        "marked_for": article.marked_for,
        "lead_media_id": image.media_id if image else None,
        "has_image": image is not None,
        "binned_ms": article.binned_ms,
    }
