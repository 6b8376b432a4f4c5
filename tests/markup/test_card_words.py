"""The words of tables and pictures, and these with other words in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note
from newsroom_desktop.markup.card_words import Change, with_words, words_between_notes, words_of
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.figures import Figure, figure_markdown, read_figure
from newsroom_desktop.markup.tables import Table, read_table, table_markdown

WORDS = st.sampled_from(["दल", "सीटें 12", "क|ख", "*तारा*", "श्रद्धालु, पटना", "<b>", "!"])
BOLD = frozenset({Mark.BOLD})


def card(kind: Kind, markdown: str) -> Block:
    return Block(kind=kind, runs=(Run(text=markdown),))


FIGURE = card(
    Kind.FIGURE, figure_markdown(Figure(address="media/a.jpg", alt="मंच", caption="क्या! हाँ!", credit="पीटीआई"))
)
TABLE = card(Kind.TABLE, "| दल | **सीटें** |\n| --- | ---: |\n| क! | 12! |")


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (FIGURE, ("मंच", "क्या! हाँ!", "पीटीआई")),
        (TABLE, ("दल", "सीटें", "क!", "12!")),
        (embed("https://youtu.be/ab"), ()),
        (card(Kind.TABLE, "| टूटी"), ()),
        (card(Kind.VERBATIM, TABLE.text), ()),
        (Block(runs=(Run(text="पाठ"),)), ()),
    ],
)
def test_the_words_of_a_block(block: Block, words: tuple[str, ...]) -> None:
    assert words_of(block) == words


def test_words_are_changed_and_nothing_else_is() -> None:
    changed = with_words(
        FIGURE, {1: [Change(start_cp=4, end_cp=5, text="।"), Change(start_cp=9, end_cp=10, text="।")]}
    )
    assert read_figure(changed.text) == Figure(
        address="media/a.jpg", alt="मंच", caption="क्या। हाँ।", credit="पीटीआई"
    )
    changed = with_words(
        TABLE, {0: [Change(start_cp=0, end_cp=2, text="पार्टी")], 3: [Change(start_cp=2, end_cp=3, text="|")]}
    )
    table = read_table(changed.text)
    assert table is not None
    assert words_of(changed) == ("पार्टी", "सीटें", "क!", "12|")
    assert (table.rows[0][1][0].marks, table.alignments) == (BOLD, ("", "right"))


def test_what_is_changed_in_a_cell_is_set_as_its_first_letter() -> None:
    cell = (Run(text="मोटा ", marks=BOLD), Run(text="पाठ यहाँ"))
    table = Table(rows=((cell,),), alignments=("",))
    changed = with_words(
        card(Kind.TABLE, table_markdown(table)), {0: [Change(start_cp=0, end_cp=8, text="नया")]}
    )
    written = read_table(changed.text)
    assert written is not None
    assert written.rows[0][0] == (Run(text="नया", marks=BOLD), Run(text=" यहाँ"))


def test_signs_of_footnotes_are_no_words() -> None:
    runs = (Run(text="बात"), note("1"), Run(text=" और"), note("2"))
    assert list(words_between_notes(runs)) == [(0, "बात"), (4, " और"), (8, "")]


@given(st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=4), st.data())
def test_a_changed_table_says_the_changed_words(rows: list[list[str]], data: st.DataObject) -> None:
    table = Table(rows=tuple(tuple((Run(text=text),) for text in row) for row in rows), alignments=("", ""))
    block = card(Kind.TABLE, table_markdown(table))
    words = list(words_of(block))
    assert words == [text for row in rows for text in row]
    number = data.draw(st.integers(0, len(words) - 1))
    new = data.draw(WORDS)
    changed = with_words(block, {number: [Change(start_cp=0, end_cp=len(words[number]), text=new)]})
    words[number] = new
    assert list(words_of(changed)) == words
