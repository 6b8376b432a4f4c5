"""No word of what is pasted is lost, and what it becomes can be written and read."""

import unicodedata
from collections import Counter
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.rescue.csv_table import blocks_of_rows, rows_of
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.intake.rescue.whatsapp import blocks_of_whatsapp
from newsroom_desktop.markup.blocks import Block
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.markup.texts import LETTERS, SIGNS, typed

law = settings(max_examples=200)

WITHIN = ("b", "i", "u", "s", "span", "font", "a", "code", "strong", "del", "o:p", "mark")
AROUND = ("p", "div", "h1", "h3", "ul", "ol", "li", "blockquote", "pre", "table", "tr", "td", "section", "dl")
STYLES = ["", "font-weight:700", "font-style:italic", "mso-bidi-font-weight:bold", "white-space:pre-wrap"]
STYLES += ["mso-list:l0 level2 lfo1", "text-decoration:underline", "display:block", "font:7pt"]
TAGS = [f"<{end}{name}>" for name in (*WITHIN, *AROUND) for end in ("", "/")]
TAGS += [
    "<br>",
    "<br/>",
    "<hr>",
    "<![if !supportLists]>",
    "<![endif]>",
    "<img src=x alt=क>",
    "<p",
    "<!--",
    "-->",
]
TAGS += ["<script>", "</script>", "<td colspan=3>", "<a href='https://a.b/'>", "<nav>", "<article>", "&nbsp;"]
TAGS += [
    "<pre><code>",
    "<span style='mso-list:Ignore'>",
    "<p style='mso-list:l0 level1 lfo1'>",
    "&#2325;",
    "&#0;",
]


def joined(pieces: list[str]) -> str:
    return "".join(pieces)


def element(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, style, inner: f'<{tag} style="{style}">{joined(inner)}</{tag}>',
        st.sampled_from(WITHIN + AROUND),
        st.sampled_from(STYLES),
        st.lists(content, max_size=4),
    )


pages = st.lists(st.recursive(typed.map(escape), element, max_leaves=20), max_size=6).map(joined)
soup = st.lists(st.sampled_from([*TAGS, *LETTERS, *SIGNS]), max_size=40).map(joined)


def seen(text: str) -> Counter[str]:
    """The letters of `text`, those that NFC joins apart: they may stand in two elements."""
    return Counter("".join(unicodedata.normalize("NFD", normal(text)).split()))


def writes_and_reads(blocks: tuple[Block, ...]) -> None:
    assert read_blocks(write_blocks(blocks)) == normalised(blocks)


@law
@given(pages)
def test_every_letter_of_any_html_comes(html: str) -> None:
    words = seen(joined(_texts(html)))
    assert seen(plain_text_of(write_blocks(blocks_of_web(html).blocks))) == words


def _texts(html: str) -> list[str]:
    """What a page of `pages` shows: it has no `<` but those of its tags."""
    return [
        unescape(part.partition(">")[2] if number else part) for number, part in enumerate(html.split("<"))
    ]


@law
@given(pages | soup)
def test_what_was_rescued_can_be_written(html: str) -> None:
    writes_and_reads(blocks_of_web(html).blocks)


@law
@given(st.lists(typed, max_size=5).map("\n[10:32, 23/11/2026] नाम: ".join))
def test_any_message_can_be_written(text: str) -> None:
    writes_and_reads(blocks_of_whatsapp(text).blocks)


@law
@given(st.lists(st.lists(typed, min_size=2, max_size=3).map("\t".join), max_size=4).map("\n".join))
def test_any_rows_can_be_written(text: str) -> None:
    if rows := rows_of(text, sure=False):
        writes_and_reads(blocks_of_rows(rows).blocks)


@pytest.mark.parametrize("word", ["क\u0958", "e\u0301", "क्\u200dष", "र\u200dय", "👩\u200d💻", "ड\u093cि"])
def test_no_syllable_breaks_between_two_formats(word: str) -> None:
    html = "<p>" + "".join(f"<b>{letter}</b><i>" for letter in word) + "</i>" * len(word)
    assert seen(plain_text_of(write_blocks(blocks_of_web(html).blocks))) == seen(word)
