"""Passages checked against the house style."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.hindi.findings import Finding, Passage
from newsroom_desktop.hindi.graphemes import is_boundary
from newsroom_desktop.hindi.style.choices import OWN_WORDS
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Hit, Rule
from newsroom_desktop.hindi.style.rules import RULES
from newsroom_desktop.hindi.style.sheet import Sheet, sheet_of

_Found = tuple[Rule, Hit]

MOST_OF_A_KIND = 500
"""Findings of one rule in one passage; nobody reads more, and a row of 100,000 brackets has no more."""


def check(passage: Passage, style: HouseStyle) -> tuple[Finding, ...]:
    """What `passage` has against `style`, in the order of its places, as if it were all of the article."""
    return check_article((passage,), style)[0]


def check_article(
    passages: Sequence[Passage], style: HouseStyle, progress: Progress | None = None
) -> list[tuple[Finding, ...]]:
    """What each of `passages` has against `style`, rules that compare them with each other included.

    Of one kind at most MOST_OF_A_KIND are told in a passage. What was found in a passage is kept: the
    next check looks anew only at those that changed.

    Raises:
        Stopped: `progress` says so.
    """
    found = [list(_looked_at(passage, style)) for passage in (progress or Progress()).steps(passages)]
    seen = [_seen(passage) for passage in passages]
    for rule in RULES:
        if rule.compare is not None and rule.name not in style.off:
            counts = [0] * len(seen)
            for number, hit in rule.compare(seen, style):
                counts[number] += 1
                if counts[number] <= MOST_OF_A_KIND and _counts(seen[number].text, rule, hit, style):
                    found[number].append((rule, hit))
    return [tuple(_findings(passage.text, hits)) for passage, hits in zip(passages, found, strict=True)]


@lru_cache(maxsize=8192)
def _seen(passage: Passage) -> Sheet:
    return sheet_of(passage)


@lru_cache(maxsize=8192)
def _looked_at(passage: Passage, style: HouseStyle) -> tuple[_Found, ...]:
    sheet = _seen(passage)
    return tuple(
        (rule, hit)
        for rule in RULES
        if rule.look is not None and rule.name not in style.off
        for hit in islice(rule.look(sheet, style), MOST_OF_A_KIND)
        if _counts(sheet.text, rule, hit, style)
    )


@lru_cache(maxsize=8)
def _settled(replacements: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """What the desk's own list speaks of, on either side: about that no other rule knows better."""
    return frozenset(text for pair in replacements for text in pair)


def _findings(text: str, found: Iterable[_Found]) -> Iterable[Finding]:
    for rule, hit in sorted(found, key=lambda entry: (entry[1].start_cp, entry[1].end_cp)):
        words = text[hit.start_cp : hit.end_cp]
        yield Finding(
            rule=rule.name,
            start_cp=hit.start_cp,
            end_cp=hit.end_cp,
            reason=tr(rule.reason, found=words, fix=hit.fix or ""),
            fix=hit.fix,
            awaits_more=rule.awaits_more,
        )


def _counts(text: str, rule: Rule, hit: Hit, style: HouseStyle) -> bool:
    """Whether neither end of `hit` cuts a grapheme cluster, and no word of the desk's own settles it."""
    words = text[hit.start_cp : hit.end_cp]
    if rule.name != OWN_WORDS and words in _settled(style.replacements):
        return False
    return is_boundary(text, hit.start_cp) and is_boundary(text, hit.end_cp)
