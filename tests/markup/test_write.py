"""What the editor's blocks look like as Markdown."""

from dataclasses import replace

import pytest

from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note, verbatim
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.write import write_blocks


def run(text: str, *marks: Mark, href: str = "") -> Run:
    return Run(text=text, marks=frozenset(marks), href=href)


def paragraph(*runs: Run | str) -> Block:
    return Block(runs=tuple(run(r) if isinstance(r, str) else r for r in runs))


def item(kind: Kind, text: str, level: int = 0) -> Block:
    return Block(kind=kind, runs=(run(text),), level=level)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (["नमस्ते!"], "नमस्ते!"),
        ([run("“उद्धरण”", Mark.BOLD), "के"], "**“उद्धरण”**के"),
        ([run("क", Mark.BOLD), run("ख", Mark.ITALIC)], "**क***ख*"),
        ([run("क", Mark.ITALIC), run("ख", Mark.ITALIC, Mark.BOLD)], "*क**ख***"),
        ([run("क", Mark.UNDERLINE), run("ख", Mark.STRIKE), run("ग", Mark.CODE)], "<u>क</u>~~ख~~`ग`"),
        ([run("`", Mark.CODE)], "`` ` ``"),
        ([run("लिंक", href="https://a.b/c_d?x=1&y=2")], "[लिंक](https://a.b/c_d?x=1&y=2)"),
        ([run("क]", href="media/a (1).jpg")], "[क\\]](<media/a (1).jpg>)"),
        (["वाह!", run("क", href="#x")], "वाह\\![क](#x)"),
        (
            ["5 * 3 < 16, AT&T, snake_case, #टैग, ~5, (क) [ख]"],
            "5 * 3 < 16, AT&T, snake_case, #टैग, ~5, (क) \\[ख]",
        ),
        (["*क* _ख_ `ग` \\*"], "\\*क\\* \\_ख\\_ \\`ग\\` \\\\\\*"),
        (["&amp; &#2325; <b>"], "&amp;amp; &amp;#2325; &lt;b>"),
        (["ऊपर\nनीचे"], "ऊपर  \nनीचे"),
        (["ऊपर\n\nनीचे"], "ऊपर<br><br>नीचे"),
        (["\u00a0क\u00a0ख\u00a0"], "&nbsp;क\u00a0ख&nbsp;"),
        (["1. एक"], "1\\. एक"),
        (["१. एक"], "१. एक"),
        (["- क"], "\\- क"),
        (["+91 22"], "+91 22"),
        (["# क"], "\\# क"),
        (["> क"], "\\> क"),
        (["---"], "\\---"),
        (["क\n==="], "क  \n&#61;=="),
        (["क | ख\n---|---"], "क | ख<br>---|---"),
    ],
)
def test_paragraphs_read_as_a_person_would_type_them(runs: list[Run | str], expected: str) -> None:
    assert write_blocks([paragraph(*runs)]) == expected
    assert read_blocks(expected) == normalised([paragraph(*runs)])


def test_other_blocks() -> None:
    body = [
        Block(kind=Kind.HEADING, level=3, runs=(run("C# और #"),)),
        Block(kind=Kind.QUOTE, runs=(run("क\nख"),)),
        Block(kind=Kind.QUOTE, runs=(run("ग"),)),
        Block(kind=Kind.RULE),
        item(Kind.NUMBER, "एक"),
        item(Kind.NUMBER, "दो\nढाई"),
        item(Kind.BULLET, "क", level=1),
        item(Kind.NUMBER, "तीन"),
        item(Kind.BULLET, "ख"),
    ]
    written = write_blocks(body)
    assert written == (
        "### C# और \\#\n\n> क  \n> ख\n>\n> ग\n\n---\n\n1. एक\n2. दो  \n    ढाई\n    - क\n3. तीन\n\n- ख"
    )
    assert read_blocks(written) == tuple(body)


def test_only_the_touched_block_is_written_anew() -> None:
    text = "__क__ पुराना\n\n* एक\n* __दो__\n* तीन\n\n![चित्र](a.jpg)\n\nअंत *में*"
    body = list(read_blocks(text))
    body[1] = replace(body[1], runs=(run("नया"),))
    assert write_blocks(body) == text.replace("* एक", "- नया")


def test_a_source_is_dropped_where_it_means_something_else() -> None:
    defined = verbatim("[क]: https://a.b")
    literal = read_blocks("सूची [क] में")[0]
    assert write_blocks([literal]) == "सूची [क] में"
    assert write_blocks([literal, defined]) == "सूची \\[क] में\n\n[क]: https://a.b"


def test_a_list_stays_apart_from_a_verbatim_one_before_it() -> None:
    body = [verbatim("- क\n\n    और"), item(Kind.BULLET, "ख")]
    written = write_blocks(body)
    assert written == "- क\n\n    और\n\n<ul>\n<li>ख</li>\n</ul>"
    assert read_blocks(written) == tuple(body)


def test_a_list_with_a_footnote_stays_apart_and_keeps_it() -> None:
    called = Block(kind=Kind.BULLET, runs=(run("अ"), note("1")))
    body = (called, verbatim("- क\n\n    ख"), called, verbatim("[^1]: सूत्र"))
    written = write_blocks(body)
    assert written == (
        "<!-- -->\n- अ[^1]\n<!-- -->\n\n- क\n\n    ख\n\n<!-- -->\n- अ[^1]\n<!-- -->\n\n[^1]: सूत्र"
    )
    assert read_blocks(written) == body
    assert 'href="#fn:1"' in render(written)


@pytest.mark.parametrize(
    ("left_open", "end", "later"),
    [
        ("##### क\n```", "\n```", "```\nकोड\n```\nख"),
        ("##### क\n~~~~ py\nग", "\n~~~~", "ख\n~~~~\nघ <sub>2</sub>"),
        ("#### क\n````\n```\nग", "\n```", "```\nकोड\n```\nख"),
        ("<div>क <ul><li>ग", "</li></ul></div>", "</div>"),
        ("<!-- क", " -->", "ख --> <sub>2</sub>"),
    ],
)
def test_what_is_left_open_does_not_take_in_the_text_below(left_open: str, end: str, later: str) -> None:
    body = (verbatim(left_open), paragraph("पाठ"), verbatim(later))
    written = write_blocks(body)
    assert written == f"{left_open}{end}\n\nपाठ\n\n{later}"
    assert read_blocks(written)[1] == paragraph("पाठ")
    assert write_blocks(body[:2]) == f"{left_open}\n\nपाठ"


def test_lists_of_two_kinds_under_one_item() -> None:
    body = (
        item(Kind.BULLET, "क"),
        item(Kind.BULLET, "ख", level=1),
        item(Kind.NUMBER, "ग", level=1),
        item(Kind.BULLET, "घ"),
    )
    assert read_blocks(write_blocks(body)) == body


def test_fences_that_were_text_do_not_swallow_what_is_between_them() -> None:
    fence = read_blocks("```\nक")[0]
    body = (fence, paragraph("ख"), read_blocks("ग\n```")[0])
    assert read_blocks(write_blocks(body)) == normalised(body)
