"""History: the revisions of an article, what each changed, how two differ, and the way back to one."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.comparison import Comparison, comparison, words_between
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.thinning import KEPT_NEWEST, thinned
from newsroom_desktop.article.trace import Trace
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.backing_up import BackingUp
from newsroom_desktop.desk.changes import Changes, changed
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.meanwhile import heads_for, with_what_was_set
from newsroom_desktop.desk.saving import store
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import differs, standing
from newsroom_desktop.storage.unit import Unit

PAGE = 50
"""Revisions of a timeline that are read at once."""

_COUNTED_AT_ONCE = 5
_MOST_LETTERS = 400_000
"""Code points of texts whose words are counted, in 0.2 s, before what there is is shown."""

_AT_ONCE = 100
"""Revisions that are taken out in one statement."""

_MOST_COUNTED = 20_000
"""Counts that are kept in memory, in some 6 MB."""

_Counts = dict[tuple[str, str | None], tuple[int, int]]
"""Words added and removed, by a revision and the one that it is compared with."""

_RESTORED = (
    "headline", "kicker", "deck", "dateline", "byline", "body", "category", "tags", "urgency", "slug",
    "lead_image", "let_stand",
)  # fmt: skip
"""What an article says. Where it stands, and whether it is breaking, stay as they are now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A revision in the timeline, with how many words it `added` and `removed`.

    They are counted against `before_id`: its parent, or the nearest revision before where that is gone; None
    where there is none. Both are None where a text cannot be read.
    """

    trace: Trace
    before_id: str | None
    added: int | None
    removed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A part of the revisions of an article, the newest first; `total` is how many it has."""

    entries: tuple[Entry, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """An article after a restore; `before_id` is the revision to go back to, None where nothing changed."""

    article: Article
    before_id: str | None
    changes: Changes


class History:
    """The verbs of looking back."""

    def __init__(self, archive: Archive, settling: Settling, backing_up: BackingUp, now: Clock) -> None:
        self._archive = archive
        self._settling = settling
        self._backing_up = backing_up
        self._now = now
        self._counted: _Counts = {}

    def timeline(self, article_id: str, start: int = 0, limit: int = PAGE) -> Timeline:
        """The revisions of the article from the place `start` on, `limit` at most.

        There are fewer where their texts are so long that they would be long in coming.
        """
        with self._archive.reading() as unit:
            traces = unit.timelines.traces(article_id)
            places = range(len(traces))[start : start + limit]
            pairs = [(traces[place], _before(traces, place)) for place in places]
            entries: list[Entry] = []
            letters = 0
            while len(entries) < len(pairs) and letters < _MOST_LETTERS:
                some = pairs[len(entries) : len(entries) + _COUNTED_AT_ONCE]
                counts, read = self._counts(unit, some)
                letters += read
                entries += [_entry(*pair, counts) for pair in some]
        return Timeline(entries=tuple(entries), total=len(traces))

    def _counts(self, unit: Unit, pairs: list[tuple[Trace, str | None]]) -> tuple[_Counts, int]:
        """How many words each of `pairs` added and removed, counted once: revisions never change.

        Gives the code points of the texts that had to be read, too.
        """
        keys = [(trace.revision_id, before) for trace, before in pairs]
        counts = {key: count for key in keys if (count := self._counted.get(key)) is not None}
        new = [key for key in keys if key not in counts]
        states = unit.revisions.these(list({name for key in new for name in key if name is not None}))
        for revision_id, before in new:
            if revision_id in states and (before is None or before in states):
                old = states[before].article if before is not None else None
                counts[revision_id, before] = words_between(old, states[revision_id].article)
        if len(self._counted) > _MOST_COUNTED:
            self._counted.clear()
        self._counted |= counts
        return counts, sum(len(state.article.body) for state in states.values())

    def revision(self, article_id: str, id_or_start: str) -> Article:
        """The article as it was in the revision with this id, or whose id alone begins so.

        Raises:
            ArticleUnknown: no revision of the article does, or more than one.
            ArticleDamaged: it cannot be read.
        """
        with self._archive.reading() as unit:
            return _state(unit, article_id, id_or_start)

    def compare(self, old: Article, new: Article) -> Comparison:
        """What `old` became in `new`."""
        return comparison(tidied(old), tidied(new), self._settling.site)

    def restore(
        self,
        article: Article,
        revision_id: str,
        touched: AbstractSet[str] | None = None,
        sitting: Sitting | None = None,
    ) -> Restored:
        """Make a new revision that says what the one with this id says.

        `article` is what stands on the screen: where no revision holds it, one is made of it first. Status,
        desk, marks and breaking stay as they are, and so does the slug of what is out. To take it back,
        restore the one before. `touched` and `sitting` are meant as for `keep_draft`.

        Raises:
            ArticleUnknown: the article has no such revision.
            ArticleDamaged: it cannot be read.
        """
        with self._archive.writing() as unit:
            state = _state(unit, article.article_id, revision_id)
            heads = heads_for(unit, article.article_id, sitting, self._now())
            typed = standing(with_what_was_set(unit, tidied(article), heads, touched), heads)
            before = store(unit, typed, Reason.SAVE, self._now(), sitting=sitting)
            said = {name: getattr(state, name) for name in _RESTORED}
            if typed.published_ms is not None:
                said["slug"] = typed.slug
            restored = standing(replace(typed, **said), (before,))
            before_id = before.revision_id if differs(restored, typed) else None
            if before_id is not None:
                restored = replace(restored, updated_ms=self._now())
            seen = Sitting(kept=typed, upon=before)
            made = store(unit, restored, Reason.RESTORE, self._now(), sitting=seen)
        if sitting is not None:
            sitting.renew(restored, made)
        return Restored(article=restored, before_id=before_id, changes=changed(restored.article_id))

    def crowded(self) -> list[str]:
        """The ids of the articles of which some revisions may go; none before there is a backup of all."""
        if not any(each.is_whole for each in self._backing_up.newest_first()):
            return []
        with self._archive.reading() as unit:
            return unit.timelines.longer_than(KEPT_NEWEST)

    def thin(self, article_id: str) -> int:
        """Take out the revisions of the article that `article.thinning` lets go; how many they were."""
        with self._archive.reading() as unit:  # most have nothing that goes: nobody waits for those
            if not self._thinned(unit, article_id):
                return 0
        with self._archive.writing() as unit:
            gone = self._thinned(unit, article_id)
            for start in range(0, len(gone), _AT_ONCE):
                unit.timelines.drop(gone[start : start + _AT_ONCE])
        return len(gone)

    def _thinned(self, unit: Unit, article_id: str) -> list[str]:
        heads = [head.article for head in unit.revisions.heads(article_id)]
        return sorted(thinned(unit.timelines.traces(article_id), heads, self._now()))


def _entry(trace: Trace, before_id: str | None, counts: _Counts) -> Entry:
    added, removed = counts.get((trace.revision_id, before_id), (None, None))
    return Entry(trace=trace, before_id=before_id, added=added, removed=removed)


def _before(traces: list[Trace], place: int) -> str | None:
    """The id of what the revision at `place` is compared with: its highest parent that is there.

    Where all are gone, the highest revision below it is: the one that the missing ones led to.
    """
    trace = traces[place]
    older = [each for each in traces[place + 1 :] if each.generation < trace.generation]
    if not trace.parent_ids or not older:
        return None
    parents = [each for each in older if each.revision_id in trace.parent_ids]
    return (parents or older)[0].revision_id


def _state(unit: Unit, article_id: str, id_or_start: str) -> Article:
    traces = unit.timelines.traces(article_id)
    wanted = id_or_start.strip().lower()
    found = [each.revision_id for each in traces if wanted and each.revision_id.startswith(wanted)]
    if len(found) != 1:
        code = "revision_ambiguous" if found else "revision_unknown"
        raise ArticleUnknown(code, revision_id=id_or_start)
    states = unit.revisions.these(found)
    if not states:
        raise ArticleDamaged("revision_damaged", revision_id=id_or_start)
    return states[found[0]].article
