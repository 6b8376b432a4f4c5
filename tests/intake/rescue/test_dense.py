"""What would hold up writing or typing is divided between sentences; no letter goes, no syllable is torn."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.intake.rescue.dense import MOST_LETTERS, MOST_RUNS, MOST_SIGNS, divided, manageable
from newsroom_desktop.intake.rescue.rescued import Left, LeftOut, Picture, Rescued
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run

SENTENCE = "रूस के राष्ट्रपति आज आ रहे हैं। "
BOLD = frozenset({Mark.BOLD})


def block(*texts: str, kind: Kind = Kind.PARAGRAPH) -> Block:
    """A block whose every second run is bold."""
    runs = (Run(text=text, marks=BOLD if number % 2 else frozenset()) for number, text in enumerate(texts))
    return Block(kind=kind, runs=tuple(runs))


def test_a_paragraph_that_is_far_too_long_ends_its_pieces_with_sentences() -> None:
    whole = block(SENTENCE * (3 * MOST_LETTERS // len(SENTENCE)))
    pieces, (count,) = divided((whole,))
    assert count == len(pieces) > 1
    assert all(len(piece.text) <= MOST_LETTERS and piece.text.endswith("हैं। ") for piece in pieces)
    assert "".join(piece.text for piece in pieces) == whole.text


def test_formats_count_like_signs() -> None:
    whole = block(*["क ", "ख "] * (2 * MOST_SIGNS))
    pieces, _ = divided((whole,))
    assert all(sum(map(bool, (run.marks for run in piece.runs))) <= MOST_SIGNS for piece in pieces)
    assert [run for piece in pieces for run in piece.runs] == list(whole.runs)


@pytest.mark.parametrize("kind", [Kind.TABLE, Kind.VERBATIM])
def test_markdown_that_is_kept_stays_in_one_piece(kind: Kind) -> None:
    table = block("| १२ " * 2 * MOST_SIGNS, kind=kind)
    assert divided((table,)) == ((table,), (1,))


def test_what_no_person_reads_is_left_alone() -> None:
    usual = block(SENTENCE * 1_000, SENTENCE)
    assert divided((usual,)) == ((usual,), (1,))


@given(
    st.lists(
        st.sampled_from(["क्षि", "क\u0301\u0302", "😀\u200d🔥", "<", "*", "ी", " ", "। "]),
        min_size=1,
        max_size=40,
    )
)
@example(["<", " ", "ी"])
def test_no_syllable_is_torn_wherever_it_is_cut(texts: list[str]) -> None:
    text = "".join(texts) * (1 + 2 * MOST_SIGNS // max(1, len(texts)))
    pieces, _ = divided((block(text),))
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    assert [cluster for piece in pieces for cluster in clusters(piece.text)] == clusters(text)


def test_too_many_formats_go_and_the_words_stay() -> None:
    blocks = (block(*["क ", "ख "] * MOST_RUNS), block("सूची", kind=Kind.BULLET))
    found = manageable(Rescued(blocks=blocks))
    assert "".join(each.text for each in found.blocks) == "".join(each.text for each in blocks)
    assert found.blocks[-1] == blocks[-1]
    assert not any(run.marks for each in found.blocks for run in each.runs)
    assert LeftOut(kind=Left.FORMATS, count=1) in found.left_out


def test_pictures_stay_where_they_stood_and_what_was_divided_is_told() -> None:
    blocks = (block("क"), block(SENTENCE * (2 * MOST_LETTERS // len(SENTENCE))), block("ख"))
    pictures = tuple(Picture(place=place, alt=str(place)) for place in range(4))
    found = manageable(Rescued(blocks=blocks, pictures=pictures))
    more = len(found.blocks) - len(blocks)
    assert [picture.place for picture in found.pictures] == [0, 1, 2 + more, 3 + more]
    assert found.left_out == (LeftOut(kind=Left.DIVIDED, count=more),)
