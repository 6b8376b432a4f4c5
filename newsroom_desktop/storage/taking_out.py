"""All that an archive holds of its articles, as plain values that another archive can take in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, func, select, union

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.storage.current import standing
from newsroom_desktop.storage.fields import article_from
from newsroom_desktop.storage.lenient import letters
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.tables import (
    ARTICLE,
    COMMENT,
    DRAFT,
    HEAD,
    MEDIA,
    PARENT,
    READ_MARK,
    REVISION,
    SAVED_VIEW,
)
from newsroom_desktop.storage.unit import Unit

Values = Mapping[str, Any]

_HOLDERS = (ARTICLE, DRAFT, REVISION, HEAD, COMMENT, READ_MARK)
"""Tables that hold something of an article."""

LISTED = ("change_no", "author", "caret_cp", "headline", "category", "status", "updated_ms")
"""What of the list's row cannot be made anew from the revisions, or not while they cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The rows of one article; beside its columns a revision has `parents`, and `head` where it is one."""

    article_id: str
    listed: Values | None = None
    draft: Values | None = None
    revisions: tuple[Values, ...] = ()
    comments: tuple[Values, ...] = ()
    read_marks: tuple[Values, ...] = ()


def all_article_ids(unit: Unit) -> list[str]:
    """The ids of all articles of which there is anything, those changed last at the end.

    Of a damaged id there is what can be read of it, and nothing under that.
    """
    everywhere = union(*(select(table.c.article_id) for table in _HOLDERS)).subquery()
    statement = (
        select(everywhere.c.article_id)
        .outerjoin(ARTICLE, ARTICLE.c.article_id == everywhere.c.article_id)
        .order_by(func.coalesce(ARTICLE.c.change_no, 0), everywhere.c.article_id)
    )
    return [letters(article_id) for article_id in unit.connection.scalars(statement)]


def taken_out(unit: Unit, article_ids: Sequence[str]) -> list[Carried]:
    """All there is of some hundred articles at most, in the order of their ids."""
    connection = unit.connection
    listed, drafts = _of_each(connection, ARTICLE, article_ids), _of_each(connection, DRAFT, article_ids)
    revisions = _revisions(connection, article_ids)
    comments = _of_each(connection, COMMENT, article_ids, COMMENT.c.place, COMMENT.c.comment_id)
    marks = _of_each(connection, READ_MARK, article_ids, READ_MARK.c.person)
    return [
        Carried(
            article_id=each,
            listed=next(({name: row[name] for name in LISTED} for row in listed[each]), None),
            draft=next(iter(drafts[each]), None),
            revisions=tuple(revisions[each]),
            comments=tuple(comments[each]),
            read_marks=tuple(marks[each]),
        )
        for each in article_ids
    ]


def heads_of(carried: Carried) -> list[Values]:
    """The heads, the one that is shown first."""
    heads = [each for each in carried.revisions if each.get("head")]
    return sorted(heads, key=_rank)


def _rank(head: Values) -> tuple[int, str]:
    """Where a head stands among others; behind them where its generation is no number any more."""
    generation = head["generation"]
    return -generation if isinstance(generation, int) else 1, str(head["revision_id"])


def standing_of(carried: Carried) -> Article:
    """The article as it stands: its draft, else its first head.

    Raises:
        ArticleDamaged: it cannot be read, or neither is left.
    """
    article_id, heads = carried.article_id, heads_of(carried)[:1]
    read = tuple(
        Revision(
            revision_id=each["revision_id"],
            generation=each["generation"],
            made_ms=each["made_ms"],
            article=article_from(article_id, each["fields"], each["body"]),
        )
        for each in heads
    )
    if carried.draft is not None:
        return standing(article_from(article_id, carried.draft["fields"], carried.draft["body"]), read)
    if not read:
        raise ArticleDamaged("article_damaged", article_id=article_id)
    return read[0].article


def media_rows(unit: Unit) -> list[Values]:
    """The rows of all pictures, in the order in which they came."""
    return _rows(unit.connection, select(MEDIA).order_by(MEDIA.c.added_ms, MEDIA.c.media_id))


def view_rows(unit: Unit) -> list[Values]:
    """What people have the list show, and under which names."""
    order = (SAVED_VIEW.c.person, SAVED_VIEW.c.place, SAVED_VIEW.c.name)
    return _rows(unit.connection, select(SAVED_VIEW).order_by(*order))


def _revisions(connection: Connection, article_ids: Sequence[str]) -> dict[str, list[Values]]:
    here = REVISION.c.article_id.in_(article_ids)
    parents: dict[str, list[str]] = defaultdict(list)
    of_these = PARENT.join(REVISION, REVISION.c.revision_id == PARENT.c.revision_id)
    links = select(PARENT).select_from(of_these).where(here).order_by(PARENT.c.parent_id)
    for revision_id, parent_id in connection.execute(links):
        parents[revision_id].append(parent_id)
    heads = set(connection.scalars(select(HEAD.c.revision_id).where(HEAD.c.article_id.in_(article_ids))))
    rows = _of_each(connection, REVISION, article_ids, REVISION.c.generation, REVISION.c.revision_id)
    found: dict[str, list[Values]] = defaultdict(list)
    for article_id, of_one in rows.items():
        for row in of_one:
            head = {"head": True} if row["revision_id"] in heads else {}
            found[article_id].append({**row, "parents": parents[row["revision_id"]], **head})
    return found


def _of_each(
    connection: Connection, table: Table, article_ids: Sequence[str], *order: Column[Any]
) -> dict[str, list[Values]]:
    found: dict[str, list[Values]] = defaultdict(list)
    for row in _rows(connection, select(table).where(table.c.article_id.in_(article_ids)).order_by(*order)):
        found[row["article_id"]].append(row)
    return found


def _rows(connection: Connection, statement: Select[Any]) -> list[Values]:
    return [dict(row) for row in connection.execute(statement).mappings()]
