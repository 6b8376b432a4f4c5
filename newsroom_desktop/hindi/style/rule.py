"""What a rule of the house style is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.sheet import Sheet


class Group(StrEnum):
    """What a rule is about; the values are headings, English keys of the catalogue."""

    MARKS = mark("Marks and spaces")
    NUMBERS = mark("Numbers, dates and times")
    SPELLINGS = mark("Spellings that vary")
    WORDS = mark("Words")
    SENTENCES = mark("Sentences")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place in a passage that a rule is about, and what should stand there; see `Finding`."""

    start_cp: int
    end_cp: int
    fix: str | None = None


Look = Callable[[Sheet, HouseStyle], Iterable[Hit]]
Compare = Callable[[Sequence[Sheet], HouseStyle], Iterable[tuple[int, Hit]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: it looks at passages one by one, or compares those of an article and numbers its hits.

    `name` stands in files and in JSON and never changes. `title` says what the rule wants, `reason` what is
    wrong in one place; both are English keys of the catalogue, `{found}` and `{fix}` are filled in the
    reason. `bad` and `good` are an example. Hits of one rule do not overlap. With `awaits_more` they are
    about what is missing, which may come while the paragraph is typed.
    """

    name: str
    group: Group
    title: str
    reason: str
    bad: str
    good: str
    look: Look | None = None
    compare: Compare | None = None
    fixes: bool = True
    awaits_more: bool = False
