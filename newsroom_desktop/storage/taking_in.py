"""Rows of another archive, taken in beside what is there already.

Nothing is doubled and nothing is taken away: revisions keep their names, their parents and their places as
heads, and of what the two archives hold differently both is kept.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, insert, select, update

from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.trace import BY_ITSELF
from newsroom_desktop.storage.articles import Articles
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.loose_words import take_draft
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.rebuilding import Listed, left_of
from newsroom_desktop.storage.row_checks import fits, picture_from
from newsroom_desktop.storage.tables import (
    ARTICLE,
    COMMENT,
    HEAD,
    PARENT,
    READ_MARK,
    REVISION,
    SAVED_VIEW,
)
from newsroom_desktop.storage.taking_out import Carried, Values, heads_of
from newsroom_desktop.storage.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What came of one article: whether it was unknown, whether anything is new, how many revisions are.

    `in_conflict` tells that it has more heads now than it had here or there.
    """

    was_unknown: bool
    is_new: bool
    revisions: int
    in_conflict: bool


def take_in(unit: Unit, carried: Carried) -> TakenIn:
    """Let the archive hold all of `carried`, which `row_checks` has looked at, and list the article."""
    article_id = carried.article_id
    was_unknown = not unit.articles.has(article_id)
    heads_before = max(count_heads(unit, article_id), len(heads_of(carried)), 1)
    revisions = _add_revisions(unit, carried)
    is_drafted = carried.draft is not None and take_draft(unit, article_id, carried.draft)
    is_remarked = _add_comments(unit, carried)
    is_new = bool(was_unknown or revisions or is_drafted or is_remarked)
    if is_new:
        put_row(unit, carried)
    if carried.read_marks:
        _add_marks(unit, carried)
    return TakenIn(
        was_unknown=was_unknown,
        is_new=is_new,
        revisions=revisions,
        in_conflict=bool(revisions) and count_heads(unit, article_id) > heads_before,
    )


def count_heads(unit: Unit, article_id: str) -> int:
    """How many heads the article has."""
    return _count(unit, HEAD, HEAD.c.article_id == article_id)


def _add_revisions(unit: Unit, carried: Carried) -> int:
    """Add those that are not there yet; how many they are."""
    of_this = REVISION.c.article_id == carried.article_id
    known = set(unit.connection.scalars(select(REVISION.c.revision_id).where(of_this)))
    new = {each["revision_id"]: each for each in carried.revisions if each["revision_id"] not in known}
    if not new:
        return 0
    heads = _heads(unit, carried, known)
    _insert_all(unit, REVISION, [_columns(REVISION, each) for each in new.values()])
    links = [(revision_id, parent_id) for revision_id, each in new.items() for parent_id in each["parents"]]
    _insert_all(unit, PARENT, [{"revision_id": child, "parent_id": parent} for child, parent in links])
    article_id = carried.article_id
    unit.connection.execute(delete(HEAD).where(HEAD.c.article_id == article_id))
    _insert_all(unit, HEAD, [{"article_id": article_id, "revision_id": head} for head in sorted(heads)])
    return len(new)


def _heads(unit: Unit, carried: Carried, known: set[str]) -> set[str]:
    """The heads of here and of there that the other one has not gone on from.

    That another revision was made from one does not tell by itself: a draft that was set aside is made from
    a head, which stays one. Where nobody knows a head, all that no other was made from are.
    """
    here = unit.revisions.head_ids(carried.article_id)
    there = {each["revision_id"] for each in heads_of(carried)}
    of_there = {each["revision_id"]: each for each in carried.revisions}
    named_there = {parent_id for each in carried.revisions for parent_id in each["parents"]}
    # What is named and is not there any more was thinned, and so was no head.
    passed_there = (of_there.keys() - there if there else set()) | (named_there - of_there.keys())
    named_here = _named(unit, carried.article_id) if known else set()
    came = {each for each in there - known - named_here if not (known and _was_thinned(unit, of_there[each]))}
    without_children = (known | of_there.keys()) - named_there - named_here
    return (here - passed_there) | came or here or without_children


def _named(unit: Unit, article_id: str) -> set[str]:
    """The revisions that others of the article were made from, also those that were thinned."""
    children = PARENT.join(REVISION, REVISION.c.revision_id == PARENT.c.revision_id)
    named = select(PARENT.c.parent_id).select_from(children).where(REVISION.c.article_id == article_id)
    return set(unit.connection.scalars(named))


def _was_thinned(unit: Unit, values: Values) -> bool:
    """Whether a head of there was taken out here once something had been made from it, as far as can be told.

    Only what the program made by itself is ever taken out, and what was made from it still names its parent.
    """
    if values["reason"] not in BY_ITSELF:
        return False
    parents = PARENT.join(REVISION, REVISION.c.revision_id == PARENT.c.revision_id)
    known = select(REVISION.c.revision_id)
    gaps = (
        select(PARENT.c.parent_id)
        .select_from(parents)
        .where(
            REVISION.c.article_id == values["article_id"],
            REVISION.c.generation > values["generation"],
            REVISION.c.device == values["device"],
            PARENT.c.parent_id.not_in(known),
        )
    )
    return unit.connection.execute(gaps.limit(1)).first() is not None


def _add_comments(unit: Unit, carried: Carried) -> bool:
    """Add those that are not there yet, and settle those that were settled there; whether there was any."""
    is_any = False
    for values in carried.comments:
        here = COMMENT.c.comment_id == values["comment_id"]
        if not _count(unit, COMMENT, here):
            _insert(unit, COMMENT, _columns(COMMENT, values))
            is_any = True
        elif values["settled_ms"] is not None:
            settle = update(COMMENT).where(here, COMMENT.c.settled_ms.is_(None))
            done = unit.connection.execute(settle.values(settled_ms=values["settled_ms"]))
            is_any = is_any or done.rowcount > 0
    return is_any


def _add_marks(unit: Unit, carried: Carried) -> None:
    """Let those who have read the article as it stands there have read it here, if it stands so here too."""
    article_id, change_no = carried.article_id, unit.articles.change_no(carried.article_id)
    is_same = unit.revisions.head_ids(article_id) == {each["revision_id"] for each in heads_of(carried)}
    for values in carried.read_marks:
        here = (READ_MARK.c.person == values["person"]) & (READ_MARK.c.article_id == article_id)
        was_read = carried.listed is not None and values["change_no"] >= carried.listed["change_no"]
        if not _count(unit, READ_MARK, here):
            mark = {"person": values["person"], "article_id": article_id}
            read_to = change_no if was_read and is_same else 0  # the number before may be another article's
            _insert(unit, READ_MARK, mark | {"change_no": read_to})
        elif was_read and is_same:
            unit.connection.execute(update(READ_MARK).where(here).values(change_no=change_no))


def put_row(unit: Unit, carried: Carried) -> None:
    """List the article as it stands; of one that cannot be read the list shows what it showed there."""
    listed = carried.listed or {}
    article_id = carried.article_id
    try:
        found = current(unit, article_id)
        article, is_draft = found.article, found.is_draft
    except (ArticleDamaged, ArticleUnknown):
        names = ("headline", "category", "status", "updated_ms")
        left = Listed(article_id=article_id, **{name: listed[name] for name in names if name in listed})
        article, is_draft = left_of(left), False
    articles = Articles(unit.connection, str(listed.get("author", "")))
    caret_cp = None if articles.has(article_id) else listed.get("caret_cp")
    articles.put(article, has_draft=is_draft, caret_cp=caret_cp, is_read=False)
    if carried.comments:
        row = update(ARTICLE).where(ARTICLE.c.article_id == article_id)
        unit.connection.execute(row.values(open_comments=unit.comments.count_open(article_id)))


def take_picture(unit: Unit, values: Values) -> StoredPicture | None:
    """Keep the row of a picture, if there is none yet, and give what it tells; None where it is none."""
    picture = picture_from(values)
    if picture is not None:
        unit.media.put(picture, values["added_ms"])
    return picture


def take_view(unit: Unit, values: Values) -> bool:
    """Keep what a person has the list show, under another name if that is taken; whether it is such a row."""
    if not fits(SAVED_VIEW, values):
        return False
    view = _columns(SAVED_VIEW, values)
    here = select(SAVED_VIEW.c.name, SAVED_VIEW.c.wanted).where(SAVED_VIEW.c.person == view["person"])
    known = {row.name: row.wanted for row in unit.connection.execute(here)}
    number, name = 1, view["name"]
    while known.get(name, view["wanted"]) != view["wanted"]:
        number += 1
        name = f"{view['name']} {number}"
    if name not in known:
        _insert(unit, SAVED_VIEW, view | {"name": name})
    return True


def _count(unit: Unit, table: Table, condition: ColumnElement[bool]) -> int:
    return unit.connection.scalar(select(func.count()).select_from(table).where(condition)) or 0


def _columns(table: Table, values: Values) -> dict[str, Any]:
    return {column.name: values[column.name] for column in table.columns}


def _insert_all(unit: Unit, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        unit.connection.execute(insert(table), rows)


def _insert(unit: Unit, table: Table, values: dict[str, Any]) -> None:
    unit.connection.execute(insert(table).values(values))
