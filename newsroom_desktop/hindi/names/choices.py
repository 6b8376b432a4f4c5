"""What a desk has decided about names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from newsroom_desktop.hindi.names.likeness import key


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """`forms` has each form that a person fixed, with the other spellings that were given up for it.

    `apart` has pairs of spellings that are two names, `no_names` words that are none.
    """

    forms: Mapping[str, tuple[str, ...]]
    apart: frozenset[frozenset[str]] = frozenset()
    no_names: frozenset[str] = frozenset()
    _fixed: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _by_key: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        fixed = {other: form for form, others in self.forms.items() for other in others}
        by_key: dict[str, tuple[str, ...]] = {}
        for form in self.forms:
            by_key[key(form)] = (*by_key.get(key(form), ()), form)
        object.__setattr__(self, "_fixed", fixed | {form: form for form in self.forms})
        object.__setattr__(self, "_by_key", by_key)

    @property
    def in_parts(self) -> tuple[str, ...]:
        """The spellings that are more than one word."""
        return tuple(spelling for spelling in self._fixed if " " in spelling or "-" in spelling)

    def form_of(self, spelling: str) -> str | None:
        """The form that was fixed for `spelling`; None when nothing was."""
        return self._fixed.get(spelling)

    def forms_like(self, spelling: str) -> tuple[str, ...]:
        """The fixed forms that have the key of `spelling`."""
        return self._by_key.get(key(spelling), ())

    def are_apart(self, one: str, other: str) -> bool:
        """Whether a person has said that these are two names."""
        return frozenset((one, other)) in self.apart

    def with_form(self, form: str, others: Iterable[str] = ()) -> "Choices":
        """With `form` as the desk's for all of `others`, whatever was fixed for them before."""
        given_up = {*others, *self.forms.get(form, ())} - {form}
        for earlier, spellings in self.forms.items():
            if earlier in given_up:
                given_up |= set(spellings) - {form}
        kept = {
            earlier: tuple(each for each in spellings if each not in given_up and each != form)
            for earlier, spellings in self.forms.items()
            if earlier not in given_up and earlier != form
        }
        parted = {pair for pair in self.apart if not (form in pair and pair & given_up)}
        return replace(
            self,
            forms=kept | {form: tuple(sorted(given_up))},
            apart=frozenset(parted),
            no_names=self.no_names - given_up - {form},
        )

    def with_forms(self, forms: Mapping[str, Iterable[str]]) -> "Choices":
        """With each of `forms` as the desk's."""
        choices = self
        for form, others in forms.items():
            choices = choices.with_form(form, others)
        return choices

    def with_apart(self, one: str, other: str) -> "Choices":
        """With these two as two names; neither is given up for the other any more.

        A spelling stays one with itself.
        """
        if one == other:
            return self
        forms = {
            form: tuple(each for each in others if {form, each} != {one, other})
            for form, others in self.forms.items()
        }
        return replace(self, forms=forms, apart=self.apart | {frozenset((one, other))})

    def without(self, spelling: str) -> "Choices":
        """With `spelling` as no name: nothing is said of it any more."""
        forms = {
            form: tuple(each for each in others if each != spelling)
            for form, others in self.forms.items()
            if form != spelling
        }
        return replace(self, forms=forms, no_names=self.no_names | {spelling})

    def undecided(self, spelling: str) -> "Choices":
        """With nothing fixed for `spelling`: neither a form, nor that it is no name, nor that it is apart."""
        form = self.form_of(spelling)
        return replace(
            self,
            forms={fixed: others for fixed, others in self.forms.items() if fixed != form},
            apart=frozenset(pair for pair in self.apart if spelling not in pair),
            no_names=self.no_names - {spelling},
        )


NO_CHOICES = Choices(forms={})
