import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.sections import sections


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("", ""),
        ("**“उद्धरण”**के", "<p><strong>“उद्धरण”</strong>के</p>"),
        ("~~क~~ <u>ख</u>", "<p><del>क</del> <u>ख</u></p>"),
        ("# क\n\n## ख", "<h2>क</h2>\n<h2>ख</h2>"),
        ("![चित्र](media/0a1b.jpg)", '<p><img alt="चित्र" src="media/0a1b.jpg"></p>'),
        ("क  \nख", "<p>क<br>\nख</p>"),
        ("1. एक\n2. दो", "<ol>\n<li>एक</li>\n<li>दो</li>\n</ol>"),
        (
            "1. एक\n1. दो\n\n1. तीन",
            "<ol>\n<li>एक</li>\n<li>\n<p>दो</p>\n</li>\n<li>\n<p>तीन</p>\n</li>\n</ol>",
        ),
        ("19. जून को बैठक\n21. जून को फिर", "<p>19. जून को बैठक\n21. जून को फिर</p>"),
        ("2024. में चुनाव\n\n19. जून को", "<p>2024. में चुनाव</p>\n<p>19. जून को</p>"),
        ("1. जून को\n\n21. जून को", "<ol>\n<li>जून को</li>\n</ol>\n<p>21. जून को</p>"),
        ("1. एक\n3. तीन\n2. दो", "<ol>\n<li>एक\n3. तीन</li>\n<li>दो</li>\n</ol>"),
        ("1. एक\n    2. दो", "<ol>\n<li>एक\n    2. दो</li>\n</ol>"),
        ("- एक\n    1. क\n    3. ख", "<ul>\n<li>एक<ol>\n<li>क\n3. ख</li>\n</ol>\n</li>\n</ul>"),
        ("7" * 5000 + ". एक", "<p>" + "7" * 5000 + ". एक</p>"),
        ("01. एक", "<p>01. एक</p>"),
        ("![](क.png)", '<p><img alt="" src="क.png"></p>'),
        (
            "<img src=x alt='ख'> <img title='\" alt=' src=y>",
            '<p><img src="x" alt="ख"> <img alt="" title="&quot; alt=" src="y"></p>',
        ),
        (
            "| क | ख |\n|---|--:|\n| 1 | 2 |",
            (
                '<table>\n<thead>\n<tr>\n<th>क</th>\n<th style="text-align:right">ख</th>\n</tr>\n'
                "</thead>\n<tbody>\n"
                '<tr>\n<td>1</td>\n<td style="text-align:right">2</td>\n</tr>\n</tbody>\n</table>'
            ),
        ),
        ("```\n<क> *ख*\n```", "<pre><code>&lt;क&gt; *ख*\n</code></pre>"),
    ],
)
def test_html_of(markdown: str, html: str) -> None:
    assert render(markdown) == html


@pytest.mark.parametrize(
    "markdown",
    [
        "1. क\n\n2. ख\n\n3. ग\n\n4. घ",
        "1. क\n\n2. ख\n3. ग\n\n4. घ",
        "1. क\n\n    और\n\n2. ख\n\n    और\n\n3. ग\n\n4. घ",
        "1. क\n\n1. ख\n\n1. ग\n\n1. घ",
    ],
)
def test_a_numbered_list_with_empty_lines_is_one_list(markdown: str) -> None:
    html = render(markdown)
    assert html.count("<ol>") == 1
    assert html.count("<li>") == 4
    assert sections(markdown) == (markdown,)


@given(
    st.lists(st.integers(1, 12), min_size=1, max_size=8),
    st.permutations([str(label) for label in range(1, 13)]),
)
def test_footnotes_are_numbered_as_they_are_met(called: list[int], defined: list[str]) -> None:
    text = "\n\n".join(f"बैठक[^{label}] में" for label in called)
    html = render("\n\n".join([text, *(f"[^{label}]: टिप्पणी {label}" for label in defined)]))
    met = list(dict.fromkeys(called))
    numbers = [int(number) for number in re.findall(r'href="#fn:[0-9]+">([0-9]+)<', html)]
    assert numbers == [met.index(label) + 1 for label in called]
    below = [int(number) for number in re.findall(r"<p>टिप्पणी ([0-9]+)", html)]
    assert below == [*met, *(int(label) for label in defined if int(label) not in met)]


def test_a_note_that_only_a_note_calls_is_numbered_behind_those_of_the_text() -> None:
    html = render("क[^2] ख[^3]\n\n[^1]: सूत्र\n\n[^2]: देखें[^1]\n\n[^3]: टिप्पणी")
    assert re.findall(r'href="#fn:([0-9]+)">([0-9]+)<', html) == [("2", "1"), ("3", "2"), ("1", "3")]
    assert re.findall(r"<p>([^<&]+)", html)[1:] == ["देखें", "टिप्पणी", "सूत्र"]


def test_footnotes_lead_there_and_back() -> None:
    html = render("क[^1] **ख[^2]**\n\n- ग[^1]\n\n[^1]: टिप्पणी\n\n[^2]: सूत्र[^1]\n\n    - और")
    assert html == (
        '<p>क<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
        ' <strong>ख<sup id="fnref:2"><a class="footnote-ref" href="#fn:2">2</a></sup></strong></p>\n'
        '<ul>\n<li>ग<sup id="fnref2:1"><a class="footnote-ref" href="#fn:1">1</a></sup></li>\n</ul>\n'
        '<div class="footnote">\n<hr>\n<ol>\n<li id="fn:1">\n<p>टिप्पणी&nbsp;'
        '<a class="footnote-backref" href="#fnref:1" title="टिप्पणी 1 से पाठ पर लौटें">↩</a>'
        '<a class="footnote-backref" href="#fnref2:1" title="टिप्पणी 1 से पाठ पर लौटें">↩</a>'
        '<a class="footnote-backref" href="#fnref3:1" title="टिप्पणी 1 से पाठ पर लौटें">↩</a></p>\n</li>\n'
        '<li id="fn:2">\n'
        '<p>सूत्र<sup id="fnref3:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>\n'
        "<ul>\n<li>और</li>\n</ul>\n"
        '<p><a class="footnote-backref" href="#fnref:2" title="टिप्पणी 2 से पाठ पर लौटें">↩</a></p>\n</li>\n'
        "</ol>\n</div>"
    )


def test_a_note_in_a_note_is_not_lost() -> None:
    assert plain_text_of("क[^1]\n\n[^1]: एक\n\n    [^2]: दो").split() == ["क1", "एक", "↩", "दो", "↩"]


def test_a_definition_parts_two_lists() -> None:
    html = render("- क\n\n[^1]: टिप्पणी\n\n- ख\n\n[नाम]: https://a.b\n\n    ग")
    assert html.startswith("<ul>\n<li>क</li>\n</ul>\n<ul>\n<li>ख</li>\n</ul>\n<p>ग</p>\n<div")


@pytest.mark.parametrize(
    "markdown",
    [
        "[क](javascript:alert(1))",
        "[क](JAVASCRIPT:alert(1))",
        "[क](java&#115;cript:alert(1))",
        "<javascript:alert(1)>",
        '<a href="data:text/html,x">क</a>',
        "![क](data:image/svg+xml;base64,PHN2Zz4=)",
        '<img src="x" onerror="alert(1)">',
        "<p onclick='alert(1)'>क</p>",
        "क {: onfocus='alert(1)' }",
        "<iframe src='https://a.b'></iframe>",
        "<form action='https://a.b'><input name='x'></form>",
        "<div style='position:fixed' class='dateline' id='article-body'>क</div>",
        "<svg onload=alert(1)>",
        "<math><mi//xlink:href='data:x,<script>alert(4)</script>'>",
    ],
)
def test_nothing_that_runs_or_disguises_itself_comes_out(markdown: str) -> None:
    html = render(markdown).casefold()
    elements = "".join(part.partition(">")[0] for part in html.split("<")[1:])
    for sign in (
        "script",
        "onerror",
        "onclick",
        "onfocus",
        "onload",
        "data:",
        "style",
        "class",
        "id=",
        "iframe",
    ):
        assert sign not in elements
    assert not any(f"<{tag}" in html for tag in ("form", "input", "svg", "math"))


@pytest.mark.parametrize(
    "text",
    [
        "<Photo: PTI>",
        "AT <ANI> बोला",
        "a<b और c>d यह पाठ",
        "<p और>",
        "</b और>",
        "<b: क>",
        "<a href=क ख>",
        "<svg><text>ग</text></svg>",
        "<style>ग</style>",
        "<script>alert(1)</script>",
        "<!DOCTYPE ग>",
        "<?ग?>",
        "<![CDATA[ग]]>",
        "क <!-- ग",
        "<!--> ग -->",
        "<!-- ग --!> घ",
        "[संपादक]: नहीं",
        "[PTI]: #मोदी",
    ],
)
def test_what_only_looks_like_markup_is_shown(text: str) -> None:
    for markdown in (text, f"- {text}", f"<b>{text}</b>", f"<div>{text}</div>"):
        assert text in unescape(render(markdown))


def test_comments_are_not_shown() -> None:
    assert render("क <!-- ग\nघ --> ख") == "<p>क  ख</p>"
    assert render("क\n\n<!-- ग\n\n<ANI> -->\n\nख") == "<p>क</p>\n<p>ख</p>"


def test_addresses_in_angle_brackets_are_links_but_not_inside_html() -> None:
    assert render("<https://a.b/c>") == '<p><a href="https://a.b/c">https://a.b/c</a></p>'
    assert render("[क](<media/a b.jpg>)") == '<p><a href="media/a b.jpg">क</a></p>'
    assert render("[क][1]\n\n[1]: <https://a.b>") == '<p><a href="https://a.b">क</a></p>'
    assert "&lt;https://a.b/c&gt;" in render("<div><https://a.b/c></div>")


def test_what_is_left_open_does_not_reach_the_next_paragraph() -> None:
    assert render("<b>क\n\nख") == "<p><b>क</b></p>\n<p>ख</p>"
    assert render("<div>\n\n**क**") == "<div></div>\n<p><strong>क</strong></p>"
    assert render("<div>\n\n**क** [ख]\n\n[ख]: https://a.b") == (
        '<div></div>\n<p><strong>क</strong> <a href="https://a.b">ख</a></p>'
    )
    assert "<li>\n<p>ख</p>\n</li>" not in render("[^1]: <div>क\n\n[^2]: ख")
