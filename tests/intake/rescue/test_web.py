"""HTML of other programs, construct by construct."""

import base64

import pytest

from newsroom_desktop.intake.rescue.rescued import Left, Rescued, with_figures
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.markup.blocks import plain_text
from newsroom_desktop.markup.figures import Figure
from newsroom_desktop.markup.write import write_blocks


def markdown(html: str) -> str:
    return write_blocks(blocks_of_web(html).blocks)


def left_out(rescued: Rescued) -> dict[Left, int]:
    return {each.kind: each.count for each in rescued.left_out}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>मोटा</b>, <em>तिरछा</em>", "**मोटा**, *तिरछा*"),
        ("<span style='font-weight:700'>मोटा</span>", "**मोटा**"),
        ("<b>मोटा <span style='font-weight:normal'>सादा</span></b>", "**मोटा** सादा"),
        ("<b style='font-weight:normal'>सादा</b>", "सादा"),
        ("<span style='font-style:italic;text-decoration:underline line-through'>क</span>", "*<u>~~क~~</u>*"),
        ("<span style='mso-bidi-font-weight:bold'>हिंदी</span>", "**हिंदी**"),
        ("<span style='mso-bidi-font-weight:bold'>English</span>", "English"),
        ("<b style='mso-bidi-font-weight:normal'>हिंदी</b> <b>English</b>", "हिंदी **English**"),
        ("<h3><b>उपशीर्षक</b></h3>", "### उपशीर्षक"),
        ("<h1>क</h1><h2>ख</h2><h3>ग</h3><h4>घ</h4><h6>च</h6>", "## क\n\n## ख\n\n### ग\n\n#### घ\n\n#### च"),
        ("<p class=MsoTitle>शीर्षक</p>", "## शीर्षक"),
        ("<p class=MsoQuote>हम आएँगे।</p><p class=MsoNormal>बाद", "> हम आएँगे।\n\nबाद"),
        ("<p class=MsoIntenseQuote>हम आएँगे।</p>", "> हम आएँगे।"),
        ("<p>पहले <del>सात</del> <ins>पाँच</ins></p>", "पहले ~~सात~~ <u>पाँच</u>"),
        ("E=mc<sup>2</sup>, H<sub>2</sub>O, 1<sup>st</sup>", "E=mc², H2O, 1st"),
        ("10<span style='font-size:0.6em;vertical-align:super'>6</span> वोट", "10⁶ वोट"),
        ("१०<sup>−६ </sup>मीटर", "१०⁻⁶ मीटर"),
        ("<td style='vertical-align:top'>6</td>", "6"),
        ("<q>हाँ</q>", "“हाँ”"),
        ("<img src='https://a.b/1f600.png' alt='😀'> हँसी", "😀 हँसी"),
        ("5 < 6 && a<b; &lt;ANI&gt; &amp;lt;", "5 < 6 && a&lt;b; &lt;ANI> &amp;lt;"),
    ],
)
def test_letters_keep_how_they_are_set(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://example.com/क", "https://example.com/क"),
        ("https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fa&sa=D", "https://example.com/a"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa&h=x", "https://example.com/a"),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fa&data=x",
            "https://example.com/a",
        ),
        (
            "https://www.google.com/url?q=javascript:alert(1)",
            "https://www.google.com/url?q=javascript:alert(1)",
        ),
        ("mailto:desk@example.com", "mailto:desk@example.com"),
        ("tel:112", "tel:112"),
        ("javascript:alert(1)", ""),
        ("#_Toc1", ""),
        ("file:///C:/a.docx", ""),
        ("https://[", ""),
    ],
)
def test_a_link_leads_where_it_led(href: str, address: str) -> None:
    (block,) = blocks_of_web(f"<p><a href='{href}'>कड़ी</a></p>").blocks
    assert [(run.text, run.href) for run in block.runs] == [("कड़ी", address)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("क<br>ख", "क  \nख"),
        ("क<br> &nbsp;<br>ख", "क\n\nख"),
        ("<div>क</div>ख<div>ग</div>", "क\n\nख\n\nग"),
        ("<p>&nbsp;</p><p> क&nbsp; ख </p><p><br></p>", "क ख"),
        ("क<span class='Apple-converted-space'>&nbsp;</span>ख", "क ख"),
        ("<p>क\n  ख</p>", "क ख"),
        ("<p style='white-space:pre-wrap'>क\nख\n\nग</p>", "क  \nख\n\nग"),
        ("<hr><p>क", "---\n\nक"),
        ("<blockquote><p>क</p><p>ख</p></blockquote>", "> क\n>\n> ख"),
        ("<blockquote style='margin:0 0 0 40px;border:none'>क</blockquote>", "क"),
        ("<pre>पहली पंक्ति\nदूसरी</pre>", "पहली पंक्ति  \nदूसरी"),
        ("<pre><code>a = [1]\n\n* b\n</code></pre>", "```\na = [1]\n\n* b\n```"),
        ("<pre><code>```</code></pre>", "````\n```\n````"),
        ("<p>1. <p>- क<p># ख<p>&gt; ग", "1\\.\n\n\\- क\n\n\\# ख\n\n\\> ग"),
        ("<p style='display:none'>छिपा</p>क", "क"),
        ("<style>p{}</style><script>x</script><title>शीर्षक</title>क", "क"),
    ],
)
def test_blocks_stay_what_they_are(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>क<ul><li>ख</ul><li>ग</ul>", "- क\n    - ख\n- ग"),
        ("<ul><li>क</li><ul><li>ख</li></ul></ul>", "- क\n    - ख"),
        ("<ol><li><p>क</p><p>ख</p></li><li>ग</li></ol>", "1. क  \n    ख\n2. ग"),
        ("<ul>क<li>ख</ul>", "- क\n- ख"),
        ("<li>क<li>ख", "- क\n- ख"),
        ("<ul><li>क</ul><ol><li>ख</ol>", "- क\n\n1. ख"),
        ("<ul><li><ul><li>ख</ul></ul>", "- ख"),
        ("<ul><li><h3>क</h3></ul>", "- क"),
        (
            "<ul><li>क<table><tr><td>1<td>2<tr><td>3<td>4</table>ख</ul>",
            "- क\n\n| 1 | 2 |\n| --- | --- |\n| 3 | 4 |\n\n- ख",
        ),
    ],
)
def test_lists_stay_lists_in_sloppy_forms_too(html: str, expected: str) -> None:
    assert markdown(html) == expected


SIGN = "<![if !supportLists]><span>{}<span>&nbsp;&nbsp; </span></span><![endif]>"


def word_item(sign: str, text: str, level: int = 1) -> str:
    return f"<p style='mso-list:l0 level{level} lfo1'>{SIGN.format(sign)}{text}</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (word_item("·", "क") + word_item("o", "ख", 2) + word_item("§", "ग", 3), "- क\n    - ख\n        - ग"),
        (word_item("1.", "क") + word_item("2.", "ख"), "1. क\n2. ख"),
        (word_item("1)", "क") + word_item("(क)", "ख", 2), "1. क\n    1. ख"),
        (word_item("१.", "क"), "1. क"),
        (
            "<p style='mso-list:l0 level1 lfo1'><!--[if !supportLists]-->·&nbsp;<!--[endif]-->क</p>",
            "- क",
        ),
        ("<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>क</p>", "- क"),
        (word_item("1.", "धारा") + word_item("1.1.", "उपधारा", 2), "1. धारा\n    1. उपधारा"),
        (word_item("१.१", "धारा"), "1. धारा"),
        ("<p class=MsoListParagraph>·<span>&nbsp;&nbsp;&nbsp;</span>क</p>", "- क"),
        ("<p class=MsoListParagraph>क</p>", "क"),
        ("<h2 style='mso-list:l0 level1 lfo1'>" + SIGN.format("1.") + "भूमिका</h2>", "## 1. भूमिका"),
        ("<ul><li class=MsoNormal style='mso-list:l0 level1 lfo1'>क</ul>", "- क"),
    ],
)
def test_lists_of_word_become_lists(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "lists"),
    [
        ("<ol start=5><li>क<li>ख</ol>", 1),
        ("<ol type=a><li>क<li>ख</ol>", 1),
        ("<ol><li value=3>क<li>ख</ol>", 1),
        ("<ol><li>क<li value=4>ख<li>ग</ol>", 1),
        ("<ol><li>क</ol><ol><li>ख<li>ग</ol>", 1),
        (word_item("5.", "क") + word_item("6.", "ख"), 1),
        (word_item("1.", "क") + word_item("1.1.", "ख", 2) + word_item("1.2.", "ग", 2), 1),
        (word_item("1.", "क") + word_item("2.", "ख") + word_item("1.", "ग"), 1),
        ("<ol><li>क<ul><li>ख</ul><li value=2>ग</ol><p>घ</p><ol><li>च</ol>", 0),
        ("<ol><li>क</ol><ol start=2><li>ख</ol>", 0),
        (word_item("१.", "क") + word_item("·", "ख", 2) + word_item("२.", "ग"), 0),
    ],
)
def test_lists_with_other_numbers_than_the_body_shows_are_told(html: str, lists: int) -> None:
    assert left_out(blocks_of_web(html)).get(Left.NUMBERING, 0) == lists


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><th>क<th>ख<tr><td>1<td>2</table>", "| क | ख |\n| --- | --- |\n| 1 | 2 |"),
        (
            "<table><tr><td>क<td>ख<td><tr><td>1<td><p>2<p>3<td></table>",
            "| क | ख |\n| --- | --- |\n| 1 | 2<br>3 |",
        ),
        (
            "<table><caption>नतीजे</caption><tr><td>क<td align=right>ख<tr><td>1<td>2</table>",
            "नतीजे\n\n| क | ख |\n| --- | ---: |\n| 1 | 2 |",
        ),
        (
            "<table><tr><td rowspan=2>क<td>ख<tr><td>ग</table>",
            "| क | ख |\n| --- | --- |\n|  | ग |",
        ),
        ("<table><tr><td>बाएं<td>दाएं</table>", "बाएं\n\nदाएं"),
        ("<table><tr><td><h2>क</h2><td>ख<tr><td>ग<td>घ</table>", "## क\n\nख\n\nग\n\nघ"),
        (
            "<table><tr><td><table><tr><td>क<td>ख<tr><td>1<td>2</table></table>",
            "| क | ख |\n| --- | --- |\n| 1 | 2 |",
        ),
    ],
)
def test_tables_of_figures_stay_tables_and_others_their_words(html: str, expected: str) -> None:
    assert markdown(html) == expected


NESTED = "<table><tr><td>मतदान<td>62%</table>"


@pytest.mark.parametrize(
    ("html", "expected", "tables"),
    [
        (
            f"<table><tr><td>राज्य<td>सीट<tr><td>बिहार<td>40{NESTED}</table>",
            "| राज्य | सीट |\n| --- | --- |\n| बिहार | 40<br>मतदान<br>62% |",
            1,
        ),
        ("<table><tr><td>क<td>ख<tr><td>ग<td>" + "<p>घ" * 7 + "</table>", "\n\n".join("कखगघघघघघघघ"), 1),
        (
            f"<table><tr><td>{NESTED}<td>ख<tr><td>{NESTED}<td>घ</table>",
            "मतदान\n\n62%\n\nख\n\nमतदान\n\n62%\n\nघ",
            0,
        ),
        ("<table><tr><td>बाएं<td>दाएं</table>", "बाएं\n\nदाएं", 0),
    ],
)
def test_tables_that_lose_their_form_are_told(html: str, expected: str, tables: int) -> None:
    rescued = blocks_of_web(html)
    assert write_blocks(rescued.blocks) == expected
    assert left_out(rescued).get(Left.TABLES, 0) == tables


def test_a_table_too_large_for_a_story_is_a_paragraph_a_row() -> None:
    blocks = blocks_of_web("<table>" + "<tr><td>क<td>ख" * 400 + "</table>").blocks
    assert [block.text for block in blocks] == ["क | ख"] * 400


LINKS = "<a href=/>होम</a> <a href=/desh>देश</a> <a href=/khel>खेल</a> <a href=/rajya>राज्य</a>"
LONG = "राज्य सरकार ने किसानों के लिए नई योजना की घोषणा की है जिसमें बीज और खाद पर छूट मिलेगी और भुगतान सीधे खाते में आएगा।"


def test_pictures_bring_their_bytes_along() -> None:
    data = base64.b64encode(b"\x89PNG bytes").decode()
    html = (
        f"<p>क <img src='data:image/png;base64,{data}' alt='चित्र'></p><p>ख</p>"
        "<img src='cid:image001.png@01'><img src=https://a.b/c.png width=1 height=1>"
        "<img src='data:image/png;base64,*'>"
    )
    pictures = blocks_of_web(html).pictures
    assert [(each.place, each.address, each.data, each.alt) for each in pictures] == [
        (1, "", b"\x89PNG bytes", "चित्र"),
        (2, "cid:image001.png@01", b"", ""),
        (2, "", b"", ""),
    ]


def test_a_caption_goes_into_its_figure_and_stays_a_paragraph_without_it() -> None:
    rescued = blocks_of_web("<figure><img src=cid:a><figcaption>शीर्ष <b>बैठक</b></figcaption></figure><p>पाठ")
    assert write_blocks(rescued.blocks) == "शीर्ष **बैठक**\n\nपाठ"
    figure = Figure(address="media/a.jpg", caption=rescued.pictures[0].caption)
    assert write_blocks(with_figures(rescued, {0: figure})) == (
        '<figure><img src="media/a.jpg" alt=""><figcaption>शीर्ष बैठक</figcaption></figure>\n\nपाठ'
    )
    assert with_figures(rescued, {}) == rescued.blocks


def test_a_video_is_a_link_and_other_frames_are_told() -> None:
    rescued = blocks_of_web(
        "<iframe src='https://www.youtube.com/embed/abc?x=1'></iframe><iframe src='https://ads.b/'>"
    )
    assert plain_text(rescued.blocks) == "https://www.youtube.com/watch?v=abc"
    assert left_out(rescued) == {Left.EMBEDS: 1}


BY = "cite='mailto:राम कुमार' datetime=2026-01-01T10:00"


@pytest.mark.parametrize(
    ("html", "markdown", "kind"),
    [
        ("<p>पाठ</p><div style='mso-element:comment-list'><p>जाँचें</p></div>", "पाठ", Left.COMMENTS),
        ("<p>पाठ<a class=msocomanchor href='#_msocom_1'>[A1]</a> आगे</p>", "पाठ आगे", Left.COMMENTS),
        (f"<p>सेना ने <del {BY}>सात</del><ins {BY}>पाँच</ins> लोग बचाए</p>", "सेना ने पाँच लोग बचाए", Left.DELETED),
        ("<p>पाठ</p><div title=footer><p>पृष्ठ 1</p></div>", "पाठ", Left.PAGE_PARTS),
    ],
)
def test_what_stands_around_the_text_of_a_document_is_told(html: str, markdown: str, kind: Left) -> None:
    rescued = blocks_of_web(html)
    assert (write_blocks(rescued.blocks), left_out(rescued)) == (markdown, {kind: 1})


def test_notes_of_writer_have_their_number_in_brackets() -> None:
    sign = "<a class=sdfootnote{0} name=sdfootnote1{0} href='#x'>{1}</a>"
    html = f"<p>पाठ<sup>{sign.format('anc', '<sup>1</sup>')}</sup> आगे</p>"
    html += f"<div id=sdfootnote1><p class=sdfootnote>{sign.format('sym', '1')}पाद टिप्पणी</p></div>"
    assert [block.text for block in blocks_of_web(html).blocks] == ["पाठ[1] आगे", "[1] पाद टिप्पणी"]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "क" + "</div>" * 100_000,
        "<b>" * 100_000 + "क",
        "".join(f"<b class={number}>" for number in range(20_000)) + "<p>क" * 20_000,
        "<ul><li>" * 50_000 + "क",
        "<table><tr><td>" * 30_000 + "क",
        "<p>" + "क ख " * 2_000_000,
    ],
)
def test_of_a_tangle_the_words_come(html: str) -> None:
    rescued = blocks_of_web(html)
    assert set(plain_text(rescued.blocks)) <= set("कख \n")
    assert plain_text(rescued.blocks).count("क") == html.count("क")


@pytest.mark.parametrize(
    "html",
    [
        "<" * 200_000,
        "<a " * 100_000,
        '<a b="' * 50_000,
        "<!--" * 100_000,
        "<![if !supportLists]>" * 20_000,
        "&" * 500_000,
        "&nbsp;" * 200_000,
        "<br><br>" * 50_000,
        "<ul><li>" + "<p>क" * 20_000,
        "<table>" + "<tr><td colspan=99999 rowspan=99999>क" * 2_000,
        "",
        "\x00",
        "</p>",
    ],
)
def test_broken_html_ends_at_once(html: str) -> None:
    blocks_of_web(html)
