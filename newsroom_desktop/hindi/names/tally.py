"""How often names stand in an archive, kept article by article, so that one can be counted anew."""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from newsroom_desktop.hindi.findings import Passage
from newsroom_desktop.hindi.names.likeness import key
from newsroom_desktop.hindi.names.mentions import found_mentions


class Seen(NamedTuple):
    """The names of one article: those that stood as names, and words that only may be some.

    `stamp` says which state of the article was read; what is more than a draft has a higher `weight`.
    """

    stamp: str
    weight: int
    cued: tuple[str, ...]
    others: tuple[str, ...]


class Count(NamedTuple):
    """In how many articles a spelling stands, what they weigh, and in how many it stood as a name."""

    articles: int = 0
    weight: int = 0
    cued: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted; `by_key` has the spellings that sound alike."""

    seen: Mapping[str, Seen] = field(default_factory=dict)
    counts: Mapping[str, Count] = field(default_factory=dict)
    by_key: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def count(self, spelling: str) -> Count:
        """How often `spelling` stands in the archive."""
        return self.counts.get(spelling, _NONE)

    def updated(self, articles: Mapping[str, Seen | None]) -> "Tally":
        """The tally with these articles as they are now; None for those that are gone."""
        seen, counts, by_key = dict(self.seen), dict(self.counts), dict(self.by_key)
        for article_id, now in articles.items():
            before = seen.pop(article_id, None)
            if before is not None:
                _add(counts, before, -1)
            if now is not None:
                seen[article_id] = now
                _add(counts, now, 1)
            for spelling in {*_spellings(before), *_spellings(now)}:
                _index(by_key, spelling, is_there=spelling in counts)
        return Tally(seen=seen, counts=counts, by_key=by_key)


_NONE = Count()


def seen_in(passages: Iterable[Passage], stamp: str, weight: int) -> Seen:
    """The names in the passages of one article."""
    found = [mention for passage in passages for mention in found_mentions(passage)]
    cued = Counter(sys.intern(mention.text) for mention in found if mention.is_cued)
    others = {sys.intern(mention.text) for mention in found} - set(cued)
    return Seen(stamp, weight, tuple(sorted(cued)), tuple(sorted(others)))


def _spellings(seen: Seen | None) -> tuple[str, ...]:
    return () if seen is None else seen.cued + seen.others


def _add(counts: dict[str, Count], seen: Seen, sign: int) -> None:
    for spellings, cued in ((seen.cued, 1), (seen.others, 0)):
        for spelling in spellings:
            old = counts.get(spelling, _NONE)
            new = Count(old.articles + sign, old.weight + sign * seen.weight, old.cued + sign * cued)
            if new.articles:
                counts[spelling] = new
            else:
                counts.pop(spelling, None)


def _index(by_key: dict[str, tuple[str, ...]], spelling: str, *, is_there: bool) -> None:
    sound = key(spelling)
    listed = by_key.get(sound, ())
    if is_there and spelling not in listed:
        by_key[sound] = (*listed, spelling)
    elif not is_there and spelling in listed:
        left = tuple(each for each in listed if each != spelling)
        if left:
            by_key[sound] = left
        else:
            del by_key[sound]
