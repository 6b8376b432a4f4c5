"""What a desk decides about names, and what one decision does to another."""

from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.names.choices import NO_CHOICES, Choices


def test_form_takes_over_what_was_fixed_for_its_spellings() -> None:
    choices = NO_CHOICES.with_form("सोल", ["सिओल"]).with_form("सियोल", ["सोल"])
    assert choices.forms == {"सियोल": ("सिओल", "सोल")}
    assert choices.form_of("सिओल") == choices.form_of("सियोल") == "सियोल"


def test_form_can_be_changed_for_one_of_its_spellings() -> None:
    choices = NO_CHOICES.with_form("पुतिन", ["पूतिन", "पुतीन"]).with_form("पूतिन", ["पुतिन"])
    assert choices.forms == {"पूतिन": ("पुतिन", "पुतीन")}


def test_form_joins_what_was_apart_and_names_what_was_none() -> None:
    choices = NO_CHOICES.with_apart("विनोद", "बिनोद").without("विनोद").with_form("विनोद", ["बिनोद"])
    assert choices == NO_CHOICES.with_form("विनोद", ["बिनोद"])


def test_apart_parts_what_was_one() -> None:
    choices = NO_CHOICES.with_form("विनोद", ["बिनोद", "विणोद"]).with_apart("बिनोद", "विनोद")
    assert choices.are_apart("विनोद", "बिनोद")
    assert choices.forms == {"विनोद": ("विणोद",)}


def test_undecided_takes_all_back() -> None:
    choices = NO_CHOICES.with_form("पुतिन", ["पूतिन"]).with_apart("विनोद", "बिनोद").without("सोल")
    assert choices.undecided("पूतिन").undecided("बिनोद").undecided("सोल") == NO_CHOICES


_SPELLINGS = st.sampled_from(["पुतिन", "पूतिन", "पुतीन", "सोल"])
_STEPS = st.one_of(
    st.tuples(st.just("form"), _SPELLINGS, _SPELLINGS),
    st.tuples(st.just("apart"), _SPELLINGS, _SPELLINGS),
    st.tuples(st.just("without"), _SPELLINGS, _SPELLINGS),
)


@given(st.lists(_STEPS, max_size=8))
def test_every_spelling_has_one_form_at_most(steps: list[tuple[str, str, str]]) -> None:
    choices: Choices = NO_CHOICES
    for verb, one, other in steps:
        if verb == "form":
            choices = choices.with_form(one, [other])
            assert choices.form_of(other) == one
        elif verb == "apart" and one != other:
            choices = choices.with_apart(one, other)
            assert one not in choices.forms.get(other, ())
        else:
            choices = choices.without(one)
            assert choices.form_of(one) is None
        given_up = [each for others in choices.forms.values() for each in others]
        assert len(given_up) == len(set(given_up))
        assert not set(given_up) & set(choices.forms)
