"""Two bodies made from one: what each side changed is there, and nothing is settled that both changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.markup.merge import Stretch, body_of, merge
from newsroom_desktop.markup.sections import BETWEEN, canonical, sections

FARMERS = "कृषि मंत्री ने कहा कि किसानों की मांगों पर विचार होगा।"
ARRESTED = "पुलिस ने बताया कि 5 लोगों को गिरफ्तार किया गया है।"
RAIN = "मौसम विभाग के अनुसार अगले दो दिन भारी बारिश हो सकती है।"

paragraphs = st.lists(
    st.sampled_from([FARMERS, ARRESTED, RAIN, "## आगे क्या", "- एक\n- दो", "> कथन", "नया"]), max_size=6
).map(BETWEEN.join)


def settled(base: str | None, mine: str, theirs: str) -> str | None:
    """The body where no person is needed, else None."""
    chosen = [stretch.settled for stretch in merge(base, mine, theirs)]
    return body_of([each for each in chosen if each is not None]) if None not in chosen else None


def joined(*some: str) -> str:
    return BETWEEN.join(some)


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        # each changed another paragraph
        (
            joined(FARMERS.replace("विचार होगा", "बैठक होगी"), ARRESTED, RAIN),
            joined(FARMERS, ARRESTED, RAIN.replace("दो", "तीन")),
            joined(FARMERS.replace("विचार होगा", "बैठक होगी"), ARRESTED, RAIN.replace("दो", "तीन")),
        ),
        # also where they are neighbours
        (
            joined(FARMERS.replace("विचार", "फ़ैसला"), ARRESTED, RAIN),
            joined(FARMERS, ARRESTED.replace("5", "7"), RAIN),
            joined(FARMERS.replace("विचार", "फ़ैसला"), ARRESTED.replace("5", "7"), RAIN),
        ),
        # one took a paragraph away, the other wrote one at the end
        (joined(FARMERS, RAIN), joined(FARMERS, ARRESTED, RAIN, "नया"), joined(FARMERS, RAIN, "नया")),
        # both did the same
        (joined(FARMERS, RAIN), joined(FARMERS, RAIN), joined(FARMERS, RAIN)),
    ],
)
def test_what_only_one_side_changed_is_taken(mine: str, theirs: str, both: str) -> None:
    base = joined(FARMERS, ARRESTED, RAIN)
    assert settled(base, mine, theirs) == canonical(both)
    assert settled(base, theirs, mine) == canonical(both)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (ARRESTED.replace("5", "7"), ARRESTED.replace("किया गया है", "नहीं किया गया है")),
        (ARRESTED.replace("5", "7"), ""),
        (joined(ARRESTED, "नया"), joined(ARRESTED, "दूसरा")),
    ],
)
def test_what_both_changed_waits_for_a_person(mine: str, theirs: str) -> None:
    (open_one,) = [each for each in merge(ARRESTED, mine, theirs) if each.settled is None]
    assert set(open_one.mine) <= set(sections(mine))
    assert set(open_one.theirs) <= set(sections(theirs))


def test_without_a_common_state_what_one_side_has_alone_is_kept_and_the_rest_is_asked() -> None:
    mine, theirs = joined(FARMERS, ARRESTED), joined(FARMERS, ARRESTED, RAIN)
    assert settled(None, mine, theirs) == canonical(theirs)
    found = merge(None, joined(FARMERS, ARRESTED), joined(FARMERS, RAIN))
    assert found[-1] == Stretch(base=(), mine=(ARRESTED,), theirs=(RAIN,))
    assert found[-1].settled is None


@given(base=paragraphs, mine=paragraphs, theirs=paragraphs)
def test_every_section_of_both_sides_stands_in_its_place(base: str, mine: str, theirs: str) -> None:
    for common in (base, None):
        found = merge(common, mine, theirs)
        assert body_of([stretch.mine for stretch in found]) == canonical(mine)
        assert body_of([stretch.theirs for stretch in found]) == canonical(theirs)
    assert body_of([stretch.base for stretch in merge(base, mine, theirs)]) == canonical(base)


@given(base=paragraphs, changed=paragraphs)
def test_a_side_that_changed_nothing_has_no_say(base: str, changed: str) -> None:
    assert settled(base, changed, base) == settled(base, base, changed) == canonical(changed)
    assert settled(base, changed, changed) == canonical(changed)


@given(base=paragraphs, mine=paragraphs, theirs=paragraphs)
def test_it_does_not_matter_whose_is_whose(base: str, mine: str, theirs: str) -> None:
    turned = [
        Stretch(base=each.base, mine=each.theirs, theirs=each.mine) for each in merge(base, theirs, mine)
    ]
    assert list(merge(base, mine, theirs)) == turned
