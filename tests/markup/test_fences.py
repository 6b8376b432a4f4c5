"""Code stays as it is, whatever its lines look like."""

from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_desktop.markup.blocks import Block, Kind, Run, verbatim
from newsroom_desktop.markup.fences import fenced, normal_code, read_code
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.write import write_blocks


def code(text: str) -> Block:
    return Block(kind=Kind.CODE, runs=(Run(text=text),))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("```\nकोड\n```", "कोड"),
        ("```\nकोड\n\n* तारा\n```", "कोड\n\n* तारा"),
        ("~~~\n```\n~~~", "```"),
        ("````\n```\nकोड\n```\n````", "```\nकोड\n```"),
        ("```python\nx = 1\n```", "x = 1"),
        ("``` { .py #क }\nx = 1\n```", "x = 1"),
        ("```\n\nकोड\n\n```", "\nकोड\n"),
        ("```\n````\n```", "````"),
    ],
)
def test_fenced_lines_are_code(markdown: str, text: str) -> None:
    assert read_blocks(markdown) == (code(text),)
    assert write_blocks(read_blocks(markdown)) == markdown


@pytest.mark.parametrize(
    "text", ["कोड", "```", "```\nकोड\n```", "````  \n```", "~~~", "", "[^1]: क", "<div>"]
)
def test_no_line_of_code_is_taken_for_its_fence(text: str) -> None:
    assert read_code(fenced(text)) == text


def test_changed_code_keeps_its_opening() -> None:
    (block,) = read_blocks("~~~py\nx = 1\n~~~")
    assert write_blocks([replace(block, runs=(Run(text="x = 2"),))]) == "~~~py\nx = 2\n~~~"
    assert write_blocks([replace(block, runs=(Run(text="~~~"),))]) == "~~~~py\n~~~\n~~~~"


def test_code_that_shows_nothing_is_left_out() -> None:
    assert normalised((code(" \n\t"), Block(runs=(Run(text="पाठ"),)))) == (Block(runs=(Run(text="पाठ"),)),)


def test_a_fence_that_was_left_open_does_not_swallow_the_code_behind_it() -> None:
    body = (verbatim("```\nखुला <sub>1</sub>"), code("कोड"), Block(runs=(Run(text="पाठ"),)))
    assert read_blocks(write_blocks(body))[-2:] == body[1:]


LINES = st.sampled_from(
    ["", " ", "```", "~~~", "````", "# क", "- क", "<b>", "&amp;", "\tक", "[^1]: क", "    क", "\\"]
)


@settings(max_examples=200)
@given(st.lists(LINES | st.text(max_size=5), max_size=6).map("\n".join))
def test_a_page_shows_code_letter_by_letter(text: str) -> None:
    kept = normal_code(text)
    if kept:
        assert read_blocks(write_blocks([code(text)])) == (code(kept),)
        shown = render(write_blocks([code(text)]))
        assert unescape(shown.removeprefix("<pre><code>").removesuffix("</code></pre>")) == kept + "\n"
