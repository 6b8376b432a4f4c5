"""The prose of Markdown and of plain text, with its places in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.addresses import OPAQUE
from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.markup.prose import prose

PAGE = """\
---
title: बजट
---

# **बड़ी** खबर

सियोल. [कहा](http://a.com/x "शीर्षक") `कोड` <b>गया</b>[^1]
<div>
अगली पंक्ति \\*

```
कोड ,,
```

| नाम | अंक |
|-----|---:|
| राम | 5 |

- पहला
1. दूसरा

***
> उद्धरण
> जारी

[x]: http://a.b/c
<!-- टिप्पणी -->
    कोड भी

नीचे
---
"""


def test_what_is_seen_of_markdown_and_what_it_is() -> None:
    assert [(stretch.passage.text, stretch.passage.role) for stretch in prose(PAGE, wrapped=True)] == [
        ("बड़ी खबर", Role.HEADLINE),
        (f"सियोल. कहा {OPAQUE} गया{OPAQUE}", Role.OPENING),
        ("अगली पंक्ति *", Role.PARAGRAPH),
        ("नाम", Role.CELL),
        ("अंक", Role.CELL),
        ("राम", Role.CELL),
        ("5", Role.CELL),
        ("पहला", Role.ITEM),
        ("दूसरा", Role.ITEM),
        ("उद्धरण जारी", Role.QUOTE),
        ("नीचे", Role.HEADING),
    ]


def test_lines_of_plain_text_are_passages() -> None:
    found = prose("बड़ी खबर\n\nसियोल. पहला.\nदूसरा.\r\n\n    तीसरा.", wrapped=False)
    assert [(stretch.passage.text, stretch.passage.role) for stretch in found] == [
        ("बड़ी खबर", Role.HEADLINE),
        ("सियोल. पहला.", Role.OPENING),
        ("दूसरा.", Role.PARAGRAPH),
        ("तीसरा.", Role.PARAGRAPH),
    ]


@pytest.mark.parametrize("word", ["बड़ी", "खबर", "कहा", "गया", "अगली", "राम", "दूसरा", "जारी", "नीचे"])
def test_a_word_is_found_at_its_place_in_the_file(word: str) -> None:
    stretch = next(stretch for stretch in prose(PAGE, wrapped=True) if word in stretch.passage.text)
    start_cp = stretch.passage.text.index(word)
    start, end = stretch.span(start_cp, start_cp + len(word))
    assert PAGE[start:end] == word
    assert stretch.is_whole(start_cp, start_cp + len(word))


def test_what_markup_stands_in_is_not_whole() -> None:
    (stretch,) = prose("यह **बड़ी** खबर", wrapped=True)
    assert stretch.passage.text == "यह बड़ी खबर"
    assert not stretch.is_whole(0, len("यह बड़ी"))
    assert stretch.is_whole(0, 3)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "---\n", "```\nकोड", "<!-- खुला", "|\n|-", "[", "# ", "> ", "- "]
)
def test_odd_beginnings_are_read(text: str) -> None:
    assert all(stretch.passage.text.strip() for stretch in prose(text, wrapped=True))


@given(text=st.text(alphabet="क ा*_`[]()<>!#-|\\:~&;^{}ab1.\n>", max_size=60), wrapped=st.booleans())
def test_every_sign_has_its_place_in_the_file(*, text: str, wrapped: bool) -> None:
    for stretch in prose(text, wrapped=wrapped):
        assert len(stretch.passage.text) == len(stretch.seen.starts) == len(stretch.seen.ends)
        for sign, start, end in zip(
            stretch.passage.text, stretch.seen.starts, stretch.seen.ends, strict=True
        ):
            assert 0 <= start < end <= len(text)
            assert sign in (text[start:end], OPAQUE, " ")


@pytest.mark.parametrize("sign", [*"`*_[<!&{|#>-=(", "<!--", "](", "[^", "<a "])
def test_a_long_row_of_one_sign_is_read(sign: str) -> None:
    assert isinstance(prose(sign * 20_000, wrapped=True), list)
