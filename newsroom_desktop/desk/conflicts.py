"""Conflicts: an article that was written on in two places at once, and how it becomes one again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsroom_desktop.article.ancestry import common_ancestor
from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import NotAllowed
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.trace import Trace
from newsroom_desktop.article.workflow import rewritten
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import Changes, changed
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.markup.merge import Stretch, merge
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import standing
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.unit import Unit

FIELDS = (
    "kicker", "headline", "deck", "dateline", "byline", "category", "tags", "urgency", "slug", "breaking",
    "lead_image", "desk", "marked_for", "status",
)  # fmt: skip
"""What can be different beside the body; a person is asked where both sides changed one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two versions of an article, neither of which knows of the other.

    `base` is the newest one that both were made from, None where it is there no more. `body` are the
    stretches of both bodies; `merged` has the fields that are settled, `open_fields` are those of FIELDS that
    both sides changed. `traces` tell who made mine and theirs, and when.
    """

    mine: Article
    theirs: Article
    base: Article | None
    traces: tuple[Trace, Trace]
    body: tuple[Stretch, ...]
    merged: Article
    open_fields: tuple[str, ...]

    @property
    def head_ids(self) -> tuple[str, str]:
        """The ids of both versions."""
        mine, theirs = self.traces
        return mine.revision_id, theirs.revision_id


class Conflicts:
    """The verbs of making one version of two."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def find(self, article_id: str) -> Conflict | None:
        """The first two versions of the article that stand beside each other; None where there is one.

        Raises:
            ArticleDamaged: one of them cannot be read.
        """
        with self._archive.reading() as unit:
            heads = unit.revisions.heads(article_id)
            if len(heads) < 2:
                return None
            mine, theirs = heads[:2]
            traces = unit.timelines.traces(article_id)
            base = _base(unit, traces, (mine.revision_id, theirs.revision_id))
        by_id = {trace.revision_id: trace for trace in traces}
        both = (by_id[mine.revision_id], by_id[theirs.revision_id])
        return _conflict(mine.article, theirs.article, base, both)

    def settle(self, article: Article, head_ids: tuple[str, str]) -> tuple[Article, Changes]:
        """Make of the versions with `head_ids` the one that `article` says; gives it as stored.

        Both stay in the history. One that says something else than the version that was approved, or is out,
        awaits the desk again.

        Raises:
            NotAllowed: one of them was written on meanwhile, or something was typed that no version has.
        """
        with self._archive.writing() as unit:
            heads = {head.revision_id: head for head in unit.revisions.heads(article.article_id)}
            is_typed_on = unit.drafts.find(article.article_id) is not None
            if is_typed_on or not heads.keys() >= set(head_ids):
                raise NotAllowed("versions_changed")
            now_ms = self._now()
            parents = tuple(heads[name] for name in head_ids)
            settled = _as_the_desk_knows(replace(tidied(article), updated_ms=now_ms), parents)
            unit.revisions.add(settled, parents, Reason.MERGE, now_ms)
            unit.articles.put(settled, has_draft=False)
        return settled, changed(article.article_id)


def _as_the_desk_knows(settled: Article, versions: Sequence[Revision]) -> Article:
    """`settled`; with the status after its own where none of the `versions` that have that says the same."""
    known = [each for each in versions if each.article.status is settled.status]
    is_known = any(standing(settled, (each,)).status is settled.status for each in known)
    return settled if is_known else rewritten(settled)


def _base(unit: Unit, traces: Sequence[Trace], head_ids: tuple[str, str]) -> Article | None:
    base_id = common_ancestor(traces, *head_ids)
    if base_id is None:
        return None
    found = unit.revisions.these([base_id]).get(base_id)
    return found.article if found is not None else None


def _conflict(ours: Article, others: Article, base: Article | None, traces: tuple[Trace, Trace]) -> Conflict:
    settled: dict[str, Any] = {}
    open_fields = []
    for name in FIELDS:
        both = (getattr(ours, name), getattr(others, name))
        was = getattr(base, name) if base is not None else None
        if both[0] != both[1] and (base is None or was not in both):
            open_fields.append(name)
        settled[name] = both[1] if base is not None and both[0] == was else both[0]
    return Conflict(
        mine=ours,
        theirs=others,
        base=base,
        traces=traces,
        body=merge(base.body if base is not None else None, ours.body, others.body),
        merged=replace(ours, **settled, **_of_both(ours, others)),
        open_fields=tuple(open_fields),
    )


def _of_both(ours: Article, others: Article) -> Mapping[str, Any]:
    """What nobody has to choose: the address that readers have, and what was let stand on either side."""
    published = [article.published_ms for article in (ours, others) if article.published_ms is not None]
    return {
        "published_ms": min(published, default=None),
        "let_stand": tuple(dict.fromkeys((*ours.let_stand, *others.let_stand))),
        "binned_ms": None if ours.binned_ms is None or others.binned_ms is None else ours.binned_ms,
        "created_ms": min(ours.created_ms, others.created_ms),
    }
