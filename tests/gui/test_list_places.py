"""Where the lines of the list stand: heads of groups and rows, folded and not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.gui.article_list.places import Measures, Places

GROUPS = (("breaking", 2), ("draft", 3), ("exported", 95_000))
MEASURES = Measures(row=80, head=30)


@st.composite
def any_places(draw: st.DrawFn) -> Places:
    counts = draw(st.lists(st.integers(1, 9), max_size=5))
    groups = [(f"g{number}", count) for number, count in enumerate(counts)]
    folded = draw(st.sets(st.sampled_from([key for key, _ in groups]))) if groups else set()
    head = draw(st.sampled_from([0, 3, 30]))
    return Places(groups, folded, Measures(row=draw(st.integers(1, 80)), head=head))


@given(any_places())
def test_lines_stand_below_each_other_without_gaps(places: Places) -> None:
    lines = [places.line(number) for number in range(places.line_count)]
    bottoms = [0, *(line.top + line.height for line in lines)]
    assert [line.top for line in lines] == bottoms[:-1]
    assert places.height == bottoms[-1]
    assert list(places.lines(0, places.height)) == lines


@given(any_places())
def test_each_pixel_belongs_to_the_line_that_is_drawn_there(places: Places) -> None:
    for number in range(places.line_count):
        line = places.line(number)
        assert {places.line_at(y) for y in (line.top, line.top + line.height - 1)} == {number}
    assert places.line_at(-1) is None
    assert places.line_at(places.height) is None


@given(any_places())
def test_a_row_is_found_by_its_offset_unless_its_group_is_folded(places: Places) -> None:
    shown = {places.line(number).offset: number for number in range(places.line_count)}
    for offset in range(places.total):
        assert places.line_of(offset) == shown.get(offset)
    assert places.line_of(places.total) is None
    assert [key for key in shown if key is not None] == sorted(key for key in shown if key is not None)


def test_what_is_seen_of_a_hundred_thousand_rows_is_found_at_once() -> None:
    places = Places(GROUPS, measures=MEASURES)
    assert (places.total, places.height) == (95_005, 95_005 * 80 + 3 * 30)
    assert places.offsets(places.height - 160, places.height) == [95_003, 95_004]
    assert places.offsets(0, 120) == [0, 1]


@pytest.mark.parametrize(
    ("folded", "lines"), [((), 8 + 95_000), (("exported",), 8), (("breaking", "draft", "exported"), 3)]
)
def test_a_folded_group_leaves_its_head(folded: tuple[str, ...], lines: int) -> None:
    places = Places(GROUPS, folded, MEASURES)
    assert places.line_count == lines
    assert [places.line(number).section.key for number in map(_head(places), folded)] == list(folded)


def _head(places: Places):  # type: ignore[no-untyped-def]
    def head(key: str) -> int:
        number = places.head_of(key)
        assert number is not None
        return number

    return head
