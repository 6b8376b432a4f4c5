"""Footnotes that come with a passage: each sign calls the note that it called where it stood."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.markup.blocks import Block, Run, note, verbatim
from newsroom_desktop.markup.labels import (
    adopted,
    is_only_note,
    notes_in,
    numbered_names,
    relabelled,
    with_called_notes,
)
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.write import write_blocks

LABELS = st.sampled_from(["1", "2", "3", "10", "स्रोत"])
WORDS = st.sampled_from(["सोमवार को", "राजधानी", "सूत्र", "और\n\n    आगे"])


@st.composite
def stories(draw: st.DrawFn) -> tuple[Block, ...]:
    notes = draw(st.dictionaries(LABELS, WORDS, min_size=1))
    called = draw(st.lists(st.sampled_from(sorted(notes)), max_size=5))
    texts = (Block(runs=(Run(text="बैठक"), note(label))) for label in called)
    return (*texts, *(verbatim(f"[^{label}]: {words}") for label, words in notes.items()))


def called_words(blocks: tuple[Block, ...]) -> list[str]:
    """What the notes say that the signs in `blocks` call, one after the other."""
    notes = {label: words for block in blocks for label, words in notes_in(block).items()}
    return [notes[run.text] for block in blocks if not block.is_source for run in block.runs[1:]]


@given(stories(), st.data(), stories())
def test_signs_call_what_they_called(
    story: tuple[Block, ...], data: st.DataObject, there: tuple[Block, ...]
) -> None:
    texts = [block for block in story if not block.is_source]
    passage = tuple(data.draw(st.lists(st.sampled_from(texts), max_size=3)) if texts else ())
    copied = with_called_notes(passage, story)
    text, below = adopted(copied, there)
    after = (*text, *there, *below)
    assert called_words(after) == called_words((*passage, *story))[: len(passage)] + called_words(there)
    defined = [label for block in after for label in notes_in(block)]
    assert len(defined) == len(set(defined))


@given(stories(), stories())
def test_labels_that_are_numbers_are_those_of_the_page(
    story: tuple[Block, ...], more: tuple[Block, ...]
) -> None:
    text, below = adopted(more, story)
    blocks = (*text, *story, *below)
    numbered = tuple(relabelled(block, numbered_names(blocks)) for block in blocks)
    assert called_words(numbered) == called_words(blocks)
    shown = re.findall(r'href="#fn:([0-9]+)">([0-9]+)<', render(write_blocks(numbered)))
    assert all(label == number for label, number in shown)


@pytest.mark.parametrize(
    ("markdown", "is_only"),
    [
        ("[^1]: राजधानी", True),
        ("[^1]: राजधानी\n\n    और", True),
        ("[^1]: राजधानी\nआगे", True),
        ("[^1]: राजधानी\n[^2]: सूत्र", False),
        ("[^1]: राजधानी\n[नाम]: https://a.b", False),
        ("[^1]: राजधानी\n\nपाठ", False),
        ("पाठ\n[^1]: राजधानी", False),
    ],
)
def test_is_only_note(markdown: str, *, is_only: bool) -> None:
    assert is_only_note(verbatim(markdown)) is is_only


def test_letters_that_look_like_a_label_stay_what_they_are() -> None:
    block = verbatim("`[^1]` \\[^1] [^1]\n\n[^1]: क")
    assert relabelled(block, {"1": "2"}).text == "`[^1]` \\[^1] [^2]\n\n[^2]: क"


def test_a_sign_without_a_note_finds_none() -> None:
    blocks = (Block(runs=(note("1"), note("3"))), verbatim("[^3]: सूत्र"))
    assert numbered_names(blocks) == {}
