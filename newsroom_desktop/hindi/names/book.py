"""What is known of names: a desk's choices, then what stands in its archive, then the usual names."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from newsroom_desktop.hindi.names.choices import NO_CHOICES, Choices
from newsroom_desktop.hindi.names.likeness import are_alike, key
from newsroom_desktop.hindi.names.mentions import is_known_name
from newsroom_desktop.hindi.names.sounds import sounds
from newsroom_desktop.hindi.names.tally import Tally
from newsroom_desktop.hindi.names.usual import usual_names
from newsroom_desktop.hindi.spelling.variants import key as style_key

_CLEARLY = 3
"""So many times as much as any other spelling, the desk's form stands in the archive."""

SETTLED = 5
"""In so many articles a spelling stands that is no slip of the hand."""


class Ground(Enum):
    """Why a spelling is the desk's."""

    FIXED = "fixed"
    FREQUENT = "frequent"
    USUAL = "usual"
    NONE = "none"
    """It is not: the archive has both, and nobody has decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """`form` may take the place of a spelling, in so many articles of the archive it stands."""

    form: str
    ground: Ground
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameBook:
    """Answers for one state of archive and choices; any thread may ask."""

    tally: Tally = field(default_factory=Tally)
    choices: Choices = NO_CHOICES
    _advised: dict[str, Advice | None] = field(default_factory=dict, init=False, repr=False)
    """What was answered: the words of an article are asked for at every check."""

    def is_name(self, spelling: str) -> bool:
        """Whether somebody or something is known to be called so."""
        if spelling in self.choices.no_names:
            return False
        table = usual_names()
        return (
            self.tally.count(spelling).cued > 0
            or self.choices.form_of(spelling) is not None
            or (table.find(spelling) is not None and not table.is_ambiguous(spelling))
        )

    def may_be_one(self, one: str, other: str) -> bool:
        """Whether two spellings are one name as far as is known.

        Not two that the archive has in many articles each, nor two that the dictionary knows as names, unless
        no ear can tell them apart.
        """
        if self.choices.are_apart(one, other) or {one, other} & self.choices.no_names:
            return False
        fixed = self.choices.form_of(one)
        if fixed is not None and fixed == self.choices.form_of(other):
            return True
        table = usual_names()
        usual, another = table.find(one), table.find(other)
        if usual is not None and another is not None:
            return usual is another
        if frozenset((one, other)) in table.apart or not are_alike(one, other):
            return False
        if sounds(one) == sounds(other):
            return True
        both = (one, other)
        return not (
            all(self.tally.count(each).articles >= SETTLED for each in both) or all(map(is_known_name, both))
        )

    def rivals(self, spelling: str) -> list[str]:
        """Other spellings of the same name that are fixed, usual, or stand in the archive."""
        found: dict[str, None] = {}
        if (form := self.choices.form_of(spelling)) is not None:
            found |= dict.fromkeys((form, *self.choices.forms[form]))
        if (usual := usual_names().find(spelling)) is not None:
            found |= dict.fromkeys((usual.form, *usual.others))
        sound = key(spelling)
        found |= dict.fromkeys(self.tally.by_key.get(sound, ()))
        found |= dict.fromkeys(usual_names().by_key.get(sound, ()))
        found |= dict.fromkeys(self.choices.forms_like(spelling))
        return [each for each in found if each != spelling and self.may_be_one(spelling, each)]

    def advice(self, spelling: str) -> Advice | None:
        """What to write in the place of `spelling`; None when nothing is against it.

        Nothing is against a word that may be another one too, unless a person has decided about it.
        """
        if spelling not in self._advised:
            is_open = self.choices.form_of(spelling) is None and usual_names().is_ambiguous(spelling)
            is_right = is_open or spelling in self.choices.no_names
            self._advised[spelling] = None if is_right else next(self._advices(spelling), None)
        return self._advised[spelling]

    def is_desks(self, spelling: str) -> bool:
        """Whether `spelling` is the desk's form: fixed, usual, or the one that is clearly more frequent."""
        if (form := self.choices.form_of(spelling)) is not None:
            return form == spelling
        usual = usual_names().find(spelling)
        is_listed = usual is not None and style_key(usual.form) == style_key(spelling)
        return self.advice(spelling) is None and (is_listed or self.tally.count(spelling).articles >= SETTLED)

    def is_exact(self, spelling: str) -> bool:
        """Whether `spelling` is a fixed or usual form to the letter, nuktas and half nasals included."""
        usual = usual_names().find(spelling)
        return spelling in self.choices.forms or (usual is not None and usual.form == spelling)

    def _advices(self, spelling: str) -> Iterator[Advice]:
        rivals = self.rivals(spelling)
        if self.choices.form_of(spelling) == spelling:
            return
        for form in rivals:
            if form in self.choices.forms:
                yield self._advice(form, Ground.FIXED)
        count = self.tally.count(spelling)
        named = [each for each in rivals if self.is_name(each)]
        best = max(named, key=lambda each: self.tally.count(each).weight, default="")
        most = self.tally.count(best)
        if best and most.articles >= SETTLED and most.weight >= _CLEARLY * count.weight:
            yield self._advice(best, Ground.FREQUENT)
        if count.articles >= SETTLED and count.weight >= _CLEARLY * most.weight:
            return
        usual = _usual_form(spelling, rivals)
        if usual is not None and not self.choices.are_apart(spelling, usual):
            yield self._advice(usual, Ground.USUAL)
        is_usual = usual_names().find(spelling) is not None or style_key(spelling) == style_key(best)
        if best and most.articles > 1 and count.articles > 1 and self.is_name(spelling) and not is_usual:
            yield self._advice(best, Ground.NONE)

    def _advice(self, form: str, ground: Ground) -> Advice:
        return Advice(form=form, ground=ground, articles=self.tally.count(form).articles)


def _usual_form(spelling: str, rivals: list[str]) -> str | None:
    """The form in the table for `spelling`, or for what it is made from; None where it is right already."""
    table = usual_names()
    usual = table.find(spelling)
    if usual is not None:
        is_right = style_key(usual.form) == style_key(spelling)
        return None if is_right else usual.form
    for form in table.by_key.get(key(spelling), ()):
        if form in rivals:
            return None if style_key(form) == style_key(spelling) else form
    return table.made_from(spelling)
