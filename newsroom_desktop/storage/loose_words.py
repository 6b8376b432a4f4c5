"""Words of another archive that no revision holds: its drafts, and what somebody wrote into its files."""

from contextlib import suppress

from sqlalchemy import delete, insert, select

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.current import differs
from newsroom_desktop.storage.fields import article_from
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.tables import HEAD, REVISION
from newsroom_desktop.storage.taking_out import Carried, Values, heads_of
from newsroom_desktop.storage.unit import Unit

_AT_ONCE = 100


def take_draft(unit: Unit, article_id: str, draft: Values) -> bool:
    """Keep a draft that came, whether or not there is something new in it.

    It is the draft here too where nothing was written upon its base since. Else it becomes a revision, but no
    head: the article has gone on without it.

    Raises:
        ArticleDamaged: it cannot be read.
    """
    article = article_from(article_id, draft["fields"], draft["body"])
    heads = unit.revisions.head_ids(article_id)
    if not unit.drafts.has(article_id) and (draft["base_id"] in heads or not heads):
        unit.drafts.put(article, draft["base_id"], draft["kept_ms"])
        return True
    if _typed_here(unit, article_id) == article or saying_the_same(unit, article) is not None:
        return False
    _add_aside(unit, article, draft, heads)
    return True


def _typed_here(unit: Unit, article_id: str) -> Article | None:
    """What the draft here says; None where there is none, or it cannot be read."""
    with suppress(ArticleDamaged):
        draft = unit.drafts.find(article_id)
        return draft.article if draft is not None else None
    return None


def _add_aside(unit: Unit, article: Article, draft: Values, heads: set[str]) -> None:
    base = _find(unit, draft["base_id"])
    made = unit.revisions.add(article, (base,) if base else (), Reason.IMPORT, draft["kept_ms"])
    if heads:
        unit.connection.execute(delete(HEAD).where(HEAD.c.revision_id == made.revision_id))
    if base is not None and base.revision_id in heads:
        head = {"article_id": article.article_id, "revision_id": base.revision_id}
        unit.connection.execute(insert(HEAD).values(head))


def take_edit(unit: Unit, edited: Article, carried: Carried, now_ms: int) -> bool:
    """Make a revision of `edited`, which somebody wrote upon what `carried` says; whether it is new here.

    What `carried` says has been taken in. Its draft becomes a revision too, as `edited` was written upon it.

    Raises:
        ArticleDamaged: what it was written upon is not in `carried`, and cannot be read here.
    """
    if saying_the_same(unit, edited) is not None:
        return False
    base = _base(unit, carried)
    if carried.draft is not None:
        typed = article_from(carried.article_id, carried.draft["fields"], carried.draft["body"])
        base = saying_the_same(unit, typed) or unit.revisions.add(
            typed, (base,) if base else (), Reason.IMPORT, carried.draft["kept_ms"]
        )
        here = _typed_here(unit, carried.article_id)
        if here is not None and not differs(here, typed):
            unit.drafts.drop(carried.article_id)
    unit.revisions.add(edited, (base,) if base else (), Reason.IMPORT, now_ms)
    return True


def _base(unit: Unit, carried: Carried) -> Revision | None:
    """The revision that the text of `carried` is of, or was typed upon."""
    if carried.draft is not None:
        return _find(unit, carried.draft["base_id"])
    heads = heads_of(carried)
    if heads:
        return _find(unit, heads[0]["revision_id"])
    here = unit.revisions.heads(carried.article_id)
    return here[0] if here else None


def saying_the_same(unit: Unit, article: Article) -> Revision | None:
    """A revision here that says what `article` says, if there is one."""
    statement = (
        select(REVISION.c.revision_id)
        .where(REVISION.c.article_id == article.article_id, REVISION.c.body == article.body)
        .order_by(REVISION.c.generation.desc())
    )
    ids = list(unit.connection.scalars(statement))
    for start in range(0, len(ids), _AT_ONCE):
        for found in unit.revisions.these(ids[start : start + _AT_ONCE]).values():
            if not differs(found.article, article):
                return found
    return None


def _find(unit: Unit, revision_id: str | None) -> Revision | None:
    return unit.revisions.these([revision_id]).get(revision_id) if revision_id else None
