"""Mending: a damaged article brought back, without touching any other or a byte of what is left of it."""

from dataclasses import dataclass
from enum import StrEnum

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import rewritten
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.backing_up import BackingUp
from newsroom_desktop.desk.changes import NOTHING, Changes, changed
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.damages import whole_state
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.unit import Unit

_MOST_BACKUPS = 40


class Origin(StrEnum):
    """Where the words of a mended article are from."""

    NOT_NEEDED = "not needed"
    HERE = "here"
    BACKUP = "backup"
    AS_READ = "as read"
    """Letters of it may be broken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """An article that can be opened again, and where its words are from."""

    article: Article
    origin: Origin
    changes: Changes


class Mending:
    """The verb of mending."""

    def __init__(self, archive: Archive, backing_up: BackingUp, now: Clock) -> None:
        self._archive = archive
        self._backing_up = backing_up
        self._now = now

    def mend(self, article_id: str) -> Mended:
        """Make a revision of the newest state of the article that is whole, here or in a backup.

        Where only older ones are whole, the words of the newest are taken as they can be read. What is
        damaged stays in the history below; a draft that can be read goes on, and so does each version of an
        article that has two.

        Raises:
            ArticleUnknown: no article has this id.
            ArticleDamaged: nothing is left of it, here or in a backup.
            ArchiveRefused: the archive cannot be written.
        """
        in_backup = self._in_backups(article_id)
        with self._archive.writing() as unit:
            try:
                whole = current(unit, article_id).article
            except ArticleDamaged:
                return self._mended(unit, article_id, in_backup)
        return Mended(article=whole, origin=Origin.NOT_NEEDED, changes=NOTHING)

    def _mended(self, unit: Unit, article_id: str, in_backup: Revision | None) -> Mended:
        now_ms = self._now()
        heads = unit.damages.heads(article_id, now_ms)
        whole = unit.revisions.these([head.revision_id for head in heads])
        broken = tuple(head for head in heads if head.revision_id not in whole)
        is_apart = bool(broken and whole)  # from versions beside it, which say nothing of what it was
        here = None if is_apart else _newest_whole(unit, article_id)
        there = None if is_apart and not _is_of(in_backup, broken[0]) else in_backup
        origin, article = _best(broken[:1], here, there)
        for head in broken[1:]:  # two versions stay two, for a person to put them together
            unit.revisions.add(_as_it_was(head, in_backup), (head,), Reason.SALVAGE, now_ms)
        draft = _readable_draft(unit, article_id)
        if draft is None and (typed := unit.damages.draft(article_id, now_ms)) is not None:
            origin, article = Origin.AS_READ, typed
        if article is None:
            raise ArticleDamaged("article_lost", article_id=article_id)
        if origin is Origin.AS_READ:
            article = rewritten(article)
        parents = broken[:1] or _upon(unit, article_id, heads) or ((here,) if here is not None else ())
        made = unit.revisions.add(article, parents, Reason.SALVAGE, now_ms)
        if draft is not None:
            base_id = unit.drafts.base_id(article_id)
            unit.drafts.put(draft, base_id if base_id in whole else made.revision_id, now_ms)
        else:
            unit.drafts.drop(article_id)
        found = current(unit, article_id)
        unit.articles.put(found.article, has_draft=found.is_draft)
        return Mended(article=draft or made.article, origin=origin, changes=changed(article_id))

    def _in_backups(self, article_id: str) -> Revision | None:
        """The state of the article in the newest backup that has a whole one."""
        newest = self._backing_up.newest_first()[:_MOST_BACKUPS]
        return next(filter(None, (whole_state(each.path, article_id) for each in newest)), None)


def _is_of(state: Revision | None, head: Revision) -> bool:
    return state is not None and state.revision_id == head.revision_id


def _as_it_was(head: Revision, in_backup: Revision | None) -> Article:
    """The words of the damaged `head`: whole where the backup has that very one, else as they can be read."""
    if in_backup is not None and _is_of(in_backup, head):
        return in_backup.article
    return rewritten(head.article)


def _upon(unit: Unit, article_id: str, heads: tuple[Revision, ...]) -> tuple[Revision, ...]:
    """The one of `heads` that the draft was typed upon, else the first of them."""
    base_id = unit.drafts.base_id(article_id)
    return tuple(head for head in heads if head.revision_id == base_id) or heads[:1]


def _best(
    heads: tuple[Revision, ...], here: Revision | None, in_backup: Revision | None
) -> tuple[Origin, Article | None]:
    """What is nearest to what was there last: a whole state, unless the words of a damaged one are newer."""
    origin, best = Origin.HERE, here
    if in_backup is not None and (here is None or in_backup.generation > here.generation):
        origin, best = Origin.BACKUP, in_backup
    if heads and (best is None or best.generation < heads[0].generation):
        return Origin.AS_READ, heads[0].article
    return origin, best.article if best is not None else None


def _newest_whole(unit: Unit, article_id: str) -> Revision | None:
    for trace in unit.timelines.traces(article_id):
        found = unit.revisions.these([trace.revision_id]).get(trace.revision_id)
        if found is not None:
            return found
    return None


def _readable_draft(unit: Unit, article_id: str) -> Article | None:
    try:
        draft = unit.drafts.find(article_id)
    except ArticleDamaged:
        return None
    return draft.article if draft is not None else None
