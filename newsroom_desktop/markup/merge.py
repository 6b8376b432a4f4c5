"""Two bodies that were both made from a third, put together section by section.

What one side changed and the other left alone is taken; where both changed the same section a person has to
say. Nothing finer is put together by itself: within a sentence that makes words and statements that nobody
wrote. After Khanna, Kunal and Pierce, A Formal Investigation of Diff3 (2007).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom_desktop.hindi.differences.alignment import Alignment
from newsroom_desktop.hindi.differences.matching import matched
from newsroom_desktop.markup.sections import BETWEEN, sections

Sections = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Sections that belong together: as they were in `base`, and what they are on both sides."""

    base: Sections
    mine: Sections
    theirs: Sections

    @property
    def settled(self) -> Sections | None:
        """What both sides come to; None where a person has to say."""
        if self.theirs in (self.mine, self.base):
            return self.mine
        return self.theirs if self.mine == self.base else None


def merge(base: str | None, mine: str, theirs: str) -> tuple[Stretch, ...]:
    """The stretches of the bodies `mine` and `theirs`, in order; `base` is what both were made from.

    Where nobody knows that any more, what only one side has is kept.
    """
    ours, others = sections(mine), sections(theirs)
    common = tuple(ours[place] for place, _ in matched(ours, others)) if base is None else sections(base)
    return tuple(_stretches(common, ours, others))


def body_of(chosen: Sequence[Sections]) -> str:
    """The body that has these sections."""
    return BETWEEN.join(section for some in chosen for section in some)


def _stretches(base: Sections, mine: Sections, theirs: Sections) -> Iterator[Stretch]:
    in_mine, in_theirs = dict(matched(base, mine)), dict(matched(base, theirs))
    last = (-1, -1, -1)
    stable = [
        (at, in_mine[at], in_theirs[at]) for at in range(len(base)) if at in in_mine and at in in_theirs
    ]
    for here in (*stable, (len(base), len(mine), len(theirs))):
        between = Stretch(
            base=base[last[0] + 1 : here[0]],
            mine=mine[last[1] + 1 : here[1]],
            theirs=theirs[last[2] + 1 : here[2]],
        )
        yield from _divided(between)
        if here[0] < len(base):
            yield Stretch(base=base[here[0] :][:1], mine=mine[here[1] :][:1], theirs=theirs[here[2] :][:1])
        last = here


def _divided(between: Stretch) -> Iterator[Stretch]:
    """`between`, section by section where both sides have each of them still, worked over."""
    if _is_one_to_one(between.base, between.mine) and _is_one_to_one(between.base, between.theirs):
        for was, ours, others in zip(between.base, between.mine, between.theirs, strict=True):
            yield Stretch(base=(was,), mine=(ours,), theirs=(others,))
    elif between.base or between.mine or between.theirs:
        yield between


def _is_one_to_one(base: Sections, changed: Sections) -> bool:
    if len(base) != len(changed):
        return False
    pairs = Alignment(base, changed).groups
    return pairs == [(range(at, at + 1), range(at, at + 1)) for at in range(len(base))]
