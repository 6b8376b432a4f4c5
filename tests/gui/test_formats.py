"""Marks and links: what a selection has and gets, and what stays as it is."""

import pytest

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.document import char_format
from newsroom_desktop.gui.editor.mirror import BlockMirror
from newsroom_desktop.gui.editor.passage import selected
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note, plain_text
from newsroom_desktop.markup.write import write_blocks
from tests.gui.test_pasting import put_caret
from tests.gui.test_syllables import select

BOLD, UNDERLINE = frozenset({Mark.BOLD}), frozenset({Mark.UNDERLINE})
ADDRESS, OTHER = "https://a.b", "https://c.d"
MIXED = Block(
    runs=(
        Run(text="अब "),
        Run(text="मोटा", marks=BOLD),
        Run(text=" "),
        Run(text="यहाँ", href=ADDRESS),
        Run(text="भी", href=ADDRESS, marks=BOLD),
        Run(text=" तक"),
    )
)
CALLED = Block(runs=(Run(text="सियोल", marks=BOLD), note("12"), Run(text=" में")))
NOTE = Block(kind=Kind.VERBATIM, runs=(Run(text="[^12]: राजधानी"),))


def blocks_of(body: BodyEdit) -> tuple[Block, ...]:
    return BlockMirror(body.document()).blocks()


@pytest.mark.parametrize(
    ("start", "end", "marks", "href"),
    [
        (3, 7, BOLD, ""),
        (3, 8, BOLD, ""),
        (2, 8, BOLD, ""),
        (0, 7, frozenset(), ""),
        (8, 14, frozenset(), ADDRESS),
        (12, 14, BOLD, ADDRESS),
        (8, 17, frozenset(), ""),
        (3, 14, frozenset(), ""),
    ],
)
def test_a_selection_has_what_all_its_letters_have(
    body: BodyEdit, start: int, end: int, marks: frozenset[Mark], href: str
) -> None:
    put_caret(body, (MIXED,), 0, 0)
    for from_u16, to_u16 in ((start, end), (end, start)):
        select(body, from_u16, to_u16)
        assert (body.marks_at_caret(), body.link_at_caret()) == (marks, href)


@pytest.mark.parametrize(("start", "end"), [(3, 7), (7, 3)])
def test_a_mark_goes_and_comes_whichever_way_it_was_selected(body: BodyEdit, start: int, end: int) -> None:
    put_caret(body, (MIXED,), 0, 0)
    select(body, start, end)
    body.toggle_mark(Mark.BOLD)
    assert blocks_of(body)[0].runs[0] == Run(text="अब मोटा ")
    body.toggle_mark(Mark.BOLD)
    assert blocks_of(body) == (MIXED,)
    select(body, 0, 7)
    body.toggle_mark(Mark.BOLD)
    assert blocks_of(body)[0].runs[0] == Run(text="अब मोटा", marks=BOLD)


@pytest.mark.parametrize("place", [8, 10, 12, 14])
@pytest.mark.parametrize("href", ["", OTHER])
def test_a_link_is_changed_whole_wherever_the_caret_stands_in_it(
    body: BodyEdit, place: int, href: str
) -> None:
    runs = (Run(text="यहाँ", href=ADDRESS), Run(text="भी", href=ADDRESS, marks=BOLD), Run(text=" तक"))
    put_caret(body, (Block(runs=runs),), 0, place - 8)
    body.set_link(href)
    assert blocks_of(body)[0].runs == (
        Run(text="यहाँ", href=href),
        Run(text="भी", href=href, marks=BOLD),
        Run(text=" तक"),
    )


@pytest.mark.parametrize(
    ("href", "after"),
    [
        (ADDRESS, "[**सियोल**](https://a.b)[^12] [में](https://a.b)"),
        ("", "**सियोल**[^12] में"),
    ],
)
def test_a_link_over_a_sign_leaves_the_sign(body: BodyEdit, href: str, after: str) -> None:
    put_caret(body, (CALLED, NOTE), 0, 0)
    select(body, 0, 10)
    body.set_link(href)
    assert write_blocks(blocks_of(body)) == f"{after}\n\n[^12]: राजधानी"


@pytest.mark.parametrize("end", [6, 7, 10])
def test_a_pasted_address_over_a_sign_leaves_the_sign(body: BodyEdit, end: int) -> None:
    put_caret(body, (CALLED, NOTE), 0, 0)
    select(body, 0, end)
    body.insert_lines([ADDRESS])
    assert blocks_of(body)[0].runs[:2] == (Run(text="सियोल", marks=BOLD, href=ADDRESS), note("12"))


def test_cleared_formats_leave_the_sign(body: BodyEdit) -> None:
    put_caret(body, (CALLED, NOTE), 0, 0)
    select(body, 0, 10)
    body.toggle_mark(Mark.BOLD)
    assert blocks_of(body)[0].runs[1] == note("12", BOLD)
    body.clear_format()
    assert blocks_of(body)[0].runs == (Run(text="सियोल"), note("12"), Run(text=" में"))


@pytest.mark.parametrize("place", [5, 6, 7])
def test_a_sign_is_no_link(body: BodyEdit, place: int) -> None:
    put_caret(body, (CALLED, NOTE), 0, place)
    assert body.link_at_caret() == ""
    body.set_link("")
    assert blocks_of(body) == (CALLED, NOTE)
    body.set_link(ADDRESS, "यहाँ")
    assert blocks_of(body)[0].runs[1 if place > 5 else 2] == note("12")
    assert Run(text="यहाँ", href=ADDRESS) in [
        Run(text=run.text, href=run.href) for run in blocks_of(body)[0].runs
    ]


@pytest.mark.parametrize("text", ["", "यहाँ देखें"])
def test_a_link_is_one_step(body: BodyEdit, text: str) -> None:
    put_caret(body, (MIXED, CALLED), 0, 0)
    if not text:
        body.selectAll()
    body.set_link(OTHER, text)
    assert blocks_of(body) != (MIXED, CALLED)
    body.undo()
    assert blocks_of(body) == (MIXED, CALLED)
    assert not body.document().isUndoAvailable()


def test_words_with_a_link_stand_behind_a_block_of_code(body: BodyEdit) -> None:
    code = Block(kind=Kind.CODE, runs=(Run(text="पहली\nदूसरी"),))
    put_caret(body, (code,), 0, 5)
    body.set_link(ADDRESS, "यहाँ")
    assert blocks_of(body) == (code, Block(runs=(Run(text="यहाँ", href=ADDRESS),)))


@pytest.mark.parametrize("first", ["underline", "link"])
def test_an_underline_and_a_link_go_one_by_one(body: BodyEdit, first: str) -> None:
    put_caret(body, (Block(runs=(Run(text="यहाँ", href=ADDRESS, marks=UNDERLINE),)),), 0, 0)
    body.selectAll()
    left = Run(text="यहाँ", marks=UNDERLINE)
    if first == "underline":
        body.toggle_mark(Mark.UNDERLINE)
        left = Run(text="यहाँ", href=ADDRESS)
    else:
        body.set_link("")
    assert blocks_of(body) == (Block(runs=(left,)),)
    assert body.currentCharFormat().fontUnderline()
    assert body.currentCharFormat() == char_format(Block(), left, theme.body_look())
    body.set_link("")
    if first == "link":
        body.toggle_mark(Mark.UNDERLINE)
    assert not body.currentCharFormat().fontUnderline()


@pytest.mark.parametrize(
    ("before", "place"),
    [
        (Block(runs=(Run(text="वह मोटा है", marks=BOLD),)), 3),
        (Block(kind=Kind.HEADING, level=3, runs=(Run(text="उपशीर्षक"),)), 0),
        (Block(kind=Kind.BULLET, runs=(Run(text="बात"),)), 3),
        (Block(), 0),
        (Block(kind=Kind.RULE), 0),
    ],
)
def test_a_block_becomes_code_and_a_paragraph_again(body: BodyEdit, before: Block, place: int) -> None:
    last = Block(runs=(Run(text="आख़िरी"),))
    put_caret(body, (before, last), 0, place)
    body.toggle_code()
    assert body.kind_at_caret()[0] is Kind.CODE
    body.undo()
    assert blocks_of(body) == (before, last)
    put_caret(body, (before, last), 0, place)
    body.toggle_code()
    body.insertPlainText("!")
    text = f"{before.text[:place]}!{before.text[place:]}"
    assert blocks_of(body) == (Block(kind=Kind.CODE, runs=(Run(text=text),)), last)
    body.toggle_code()
    assert blocks_of(body) == (Block(runs=(Run(text=text),)), last)


def test_a_selection_that_ends_inside_a_sign_has_those_that_are_whole(body: BodyEdit) -> None:
    put_caret(body, (Block(runs=(Run(text="क😀ख", marks=BOLD),)),), 0, 0)
    select(body, 0, 2)
    assert body.marks_at_caret() == BOLD
    assert body.createMimeDataFromSelection().text() == "क"


def test_other_source_keeps_all_its_letters(body: BodyEdit) -> None:
    put_caret(body, (Block(kind=Kind.VERBATIM, runs=(Run(text="<div>कच्चा</div>"),)),), 0, 0)
    body.set_kind(Kind.PARAGRAPH)
    assert blocks_of(body) == (Block(runs=(Run(text="<div>कच्चा</div>"),)),)


@pytest.mark.parametrize(("start", "end", "copied"), [(0, 2, "क"), (2, 4, "ख"), (2, 3, "")])
def test_half_of_a_sign_is_no_letter(body: BodyEdit, start: int, end: int, copied: str) -> None:
    put_caret(body, (Block(runs=(Run(text="क🇮ख"),)),), 0, 0)
    select(body, start, end)
    assert body.marks_at_caret() == frozenset()
    assert plain_text(selected(body.textCursor())) == copied
    body.toggle_mark(Mark.BOLD)
    assert "🇮" in [run.text.strip("कख") for run in blocks_of(body)[0].runs]
