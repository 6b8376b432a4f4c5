"""Markdown as the editor shows it."""

from dataclasses import replace

import pytest

from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note, verbatim
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.write import write_blocks


def run(text: str, *marks: Mark, href: str = "") -> Run:
    return Run(text=text, marks=frozenset(marks), href=href)


def block(kind: Kind, *runs: Run | str, level: int = 0) -> Block:
    return Block(kind=kind, runs=tuple(run(r) if isinstance(r, str) else r for r in runs), level=level)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", []),
        ("नमस्ते", [block(Kind.PARAGRAPH, "नमस्ते")]),
        ("पहला\n\n\nदूसरा", [block(Kind.PARAGRAPH, "पहला"), block(Kind.PARAGRAPH, "दूसरा")]),
        ("एक\nपंक्ति", [block(Kind.PARAGRAPH, "एक पंक्ति")]),
        ("ऊपर  \nनीचे<br>और", [block(Kind.PARAGRAPH, "ऊपर\nनीचे\nऔर")]),
        ("**“उद्धरण”**के", [block(Kind.PARAGRAPH, run("“उद्धरण”", Mark.BOLD), "के")]),
        (
            "*क* ~~ख~~ <u>ग</u> `घ`",
            [
                block(
                    Kind.PARAGRAPH,
                    run("क", Mark.ITALIC),
                    " ",
                    run("ख", Mark.STRIKE),
                    " ",
                    run("ग", Mark.UNDERLINE),
                    " ",
                    run("घ", Mark.CODE),
                )
            ],
        ),
        ("***क***", [block(Kind.PARAGRAPH, run("क", Mark.BOLD, Mark.ITALIC))]),
        (
            "[**क**ख](https://a.b/c_d_e)",
            [
                block(
                    Kind.PARAGRAPH,
                    run("क", Mark.BOLD, href="https://a.b/c_d_e"),
                    run("ख", href="https://a.b/c_d_e"),
                )
            ],
        ),
        ("<https://a.b>", [block(Kind.PARAGRAPH, run("https://a.b", href="https://a.b"))]),
        ("&amp;amp; &lt;b&gt; 5 < 6 AT&T", [block(Kind.PARAGRAPH, "&amp; <b> 5 < 6 AT&T")]),
        ("\u00a0क\u00a0", [block(Kind.PARAGRAPH, "क\u00a0")]),
        ("&nbsp;क&#160;", [block(Kind.PARAGRAPH, "\u00a0क\u00a0")]),
        ("#हैशटैग और #किसान_की_बात", [block(Kind.PARAGRAPH, "#हैशटैग और #किसान_की_बात")]),
        ("१. पहला", [block(Kind.PARAGRAPH, "१. पहला")]),
        ("    दबी पंक्ति", [block(Kind.PARAGRAPH, "दबी पंक्ति")]),
        ("## शीर्षक ##", [block(Kind.HEADING, "शीर्षक", level=2)]),
        ("# सबसे ऊपर", [block(Kind.HEADING, "सबसे ऊपर", level=2)]),
        ("शीर्षक\n---\nपाठ", [block(Kind.HEADING, "शीर्षक", level=2), block(Kind.PARAGRAPH, "पाठ")]),
        ("---", [block(Kind.RULE)]),
        ("> क\n>\n> ख\n\nग", [block(Kind.QUOTE, "क"), block(Kind.QUOTE, "ख"), block(Kind.PARAGRAPH, "ग")]),
        (
            "- क\n    1. ख\n    2. ग\n- घ",
            [
                block(Kind.BULLET, "क"),
                block(Kind.NUMBER, "ख", level=1),
                block(Kind.NUMBER, "ग", level=1),
                block(Kind.BULLET, "घ"),
            ],
        ),
        ("* क\n\n* ख", [block(Kind.BULLET, "क"), block(Kind.BULLET, "ख")]),
        ("<p>क</p>\n<ul><li>ख</li></ul>", [block(Kind.PARAGRAPH, "क"), block(Kind.BULLET, "ख")]),
    ],
)
def test_blocks_of(markdown: str, expected: list[Block]) -> None:
    assert read_blocks(markdown) == tuple(expected)


@pytest.mark.parametrize(
    "markdown",
    [
        "पाठ ![चित्र](media/0a1b.jpg) पाठ",
        "```\nकोड\n```\nपाठ",
        "```\n\n```",
        "##### छोटा",
        "<div>\n\nक\n\n</div>",
        "<!-- संपादक\n\nके लिए -->",
        "क <!-- टिप्पणी --> ख",
        "क <span lang='en'>b</span>",
        "- क\n\n    उसी का दूसरा अनुच्छेद",
        "- \n- क",
        "> ## उद्धरण में शीर्षक",
        "> > दोहरा",
        '[क](https://a.b "शीर्षक")',
        "[क]()",
        "[क](javascript:alert(1))",
        "<u>**क</u>**",
        "क&#1;ख",
    ],
)
def test_what_blocks_cannot_say_stays_verbatim(markdown: str) -> None:
    assert read_blocks(markdown) == (verbatim(markdown),)
    assert read_blocks(markdown)[0].source == markdown


@pytest.mark.parametrize(
    ("markdown", "kind"),
    [
        ("| दल | सीटें |\n|---|---|\n| क | 12 |", Kind.TABLE),
        ("![चित्र](media/0a1b.jpg)", Kind.FIGURE),
        ('<figure><img src="media/0a1b.jpg" alt=""></figure>', Kind.FIGURE),
    ],
)
def test_tables_and_figures_keep_their_markdown(markdown: str, kind: Kind) -> None:
    (found,) = read_blocks(markdown)
    assert (found.kind, found.text, found.is_source) == (kind, markdown, True)


def test_a_table_with_a_note_stays_verbatim() -> None:
    kinds = [block.kind for block in read_blocks("| दल[^1] |\n|---|\n\n[^1]: सूत्र")]
    assert kinds == [Kind.VERBATIM, Kind.VERBATIM]


def test_a_pull_quote_is_a_quotation_of_its_own_class() -> None:
    markdown = '<blockquote class="pullquote">\n<p>हम <strong>लड़ेंगे</strong></p>\n</blockquote>'
    (found,) = read_blocks(markdown)
    assert (found.kind, found.text) == (Kind.PULL_QUOTE, "हम लड़ेंगे")
    assert found.runs[1].marks == {Mark.BOLD}
    assert write_blocks([replace(found, source=None)]) == markdown


@pytest.mark.parametrize(
    ("markdown", "kind"),
    [
        ("<https://youtu.be/a_b-C1>", Kind.EMBED),
        ("[https://x.com/ANI/status/12](https://x.com/ANI/status/12)", Kind.EMBED),
        ("<https://www.youtube.com/@ani>", Kind.PARAGRAPH),
        ("[देखें](https://youtu.be/a_b-C1)", Kind.PARAGRAPH),
        ("https://youtu.be/a_b-C1", Kind.PARAGRAPH),
        ("देखें <https://youtu.be/a_b-C1>", Kind.PARAGRAPH),
    ],
)
def test_a_bare_link_to_a_video_is_an_embed(markdown: str, kind: Kind) -> None:
    (found,) = read_blocks(markdown)
    assert found.kind is kind
    assert write_blocks([found]) == markdown


def test_a_definition_makes_verbatim_only_what_it_changes() -> None:
    kinds = [b.kind for b in read_blocks("क [नाम]\n\nख [ग](https://a.b)\n\n[x]\n\n[नाम]: https://a.b")]
    assert kinds == [Kind.VERBATIM, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.VERBATIM]


@pytest.mark.parametrize("definition", ["> [रपट]: https://a.b", "- क\n\n    [रपट]: https://a.b"])
def test_an_address_that_is_defined_inside_is_known_everywhere(definition: str) -> None:
    text = f"देखें [रपट]\n\n{definition}"
    assert [b.kind for b in read_blocks(text)] == [Kind.VERBATIM, Kind.VERBATIM]
    new = block(Kind.PARAGRAPH, "यह [रपट] है")
    assert write_blocks([new, verbatim(definition)]) == f"यह \\[रपट] है\n\n{definition}"


def test_the_call_of_a_footnote_is_its_label() -> None:
    body = "क[^1] **ख[^स्रोत-2]**\n\n[^1]: टिप्पणी\n\n    और\n\n[^स्रोत-2]: सूत्र"
    blocks = read_blocks(body)
    assert [b.kind for b in blocks] == [Kind.PARAGRAPH, Kind.VERBATIM, Kind.VERBATIM]
    assert blocks[0].runs == (
        run("क"),
        note("1"),
        run(" "),
        run("ख", Mark.BOLD),
        note("स्रोत-2", frozenset({Mark.BOLD})),
    )
    assert write_blocks(blocks) == body
    assert write_blocks([replace(b, source=None) for b in blocks]) == body


@pytest.mark.parametrize(
    "call", ["क[^1][^1]", "[क[^1]](https://a.b)", "क[^1] <sup>2</sup>", "क[^ख ग]", "क[^1] [ख]"]
)
def test_what_stands_with_a_footnote_and_cannot_be_said_is_verbatim(call: str) -> None:
    definitions = "[^1]: टिप्पणी\n\n[^ख ग]: दूसरी\n\n[ख]: https://a.b"
    assert read_blocks(f"{call}\n\n{definitions}")[0] == verbatim(call)


def test_the_call_of_a_footnote_that_is_not_there_is_text() -> None:
    assert normalised([Block(runs=(run("क"), note("1")))]) == (Block(runs=(run("क[^1]"),)),)
    assert write_blocks([Block(runs=(run("क"), note("1")))]) == "क\\[^1]"


def test_fenced_code_is_kept_byte_for_byte() -> None:
    code = "\tक = 1  \n   \n\n\n\tवापस\t# टिप्पणी"
    text = f"पहले\tऔर\n   \n\n\n```py\n{code}\n```\n \t \n~~~\n\t\n~~~"
    blocks = read_blocks(text)
    assert [b.text for b in blocks] == ["पहले    और", code, "~~~\n\t\n~~~"]
    assert write_blocks(blocks) == f"पहले    और\n\n```py\n{code}\n```\n\n~~~\n\t\n~~~"
    assert f"{code}\n</code></pre>" in render(text)


def test_html_that_is_never_closed_does_not_swallow_the_article() -> None:
    assert [b.text for b in read_blocks("<div>\n\nक\n\nख")] == ["<div>", "क", "ख"]


@pytest.mark.parametrize(
    ("markdown", "sources"),
    [
        ("क\n\n\n\n__ख__", ["क", "__ख__"]),
        ("* क\n* ख\n    और", ["* क", "* ख\n    और"]),
        ("* क\n\n* ख", ["* क\n", "* ख"]),
        ("> क\n>\n> ख", ["> क\n>\n> ख", ""]),
        ("## क\nख", ["## क\nख", ""]),
    ],
)
def test_sources_say_where_blocks_stood(markdown: str, sources: list[str]) -> None:
    assert [b.source for b in read_blocks(markdown)] == sources


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([block(Kind.PARAGRAPH), block(Kind.PARAGRAPH, " \n "), block(Kind.BULLET)], []),
        ([block(Kind.PARAGRAPH, "\tक  ख \n ग ")], [block(Kind.PARAGRAPH, "क  ख\nग")]),
        ([block(Kind.PARAGRAPH, "\u00a0")], [block(Kind.PARAGRAPH, "\u00a0")]),
        ([block(Kind.HEADING, "क", level=1)], [block(Kind.HEADING, "क", level=2)]),
        (
            [block(Kind.BULLET, "क", level=3), block(Kind.BULLET), block(Kind.NUMBER, "ख", level=4)],
            [block(Kind.BULLET, "क"), block(Kind.NUMBER, "ख", level=1)],
        ),
        ([verbatim("- क")], [block(Kind.BULLET, "क")]),
        ([verbatim("```\nक"), verbatim("ख\n```")], [block(Kind.CODE, "क\n\nख")]),
    ],
)
def test_normal_form_of_a_body(body: list[Block], expected: list[Block]) -> None:
    assert normalised(body) == tuple(expected)


def test_a_footnotes_label_is_no_code() -> None:
    body = [Block(runs=(run("क"), note("1", frozenset({Mark.CODE})))), verbatim("[^1]: टिप्पणी")]
    assert write_blocks(body) == "क[^1]\n\n[^1]: टिप्पणी"
