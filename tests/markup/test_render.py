import pytest

from newsroom_desktop.markup.render import render


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("", ""),
        ("**“उद्धरण”**के", "<p><strong>“उद्धरण”</strong>के</p>"),
        ("~~क~~ <u>ख</u>", "<p><del>क</del> <u>ख</u></p>"),
        ("# क\n\n## ख", "<h2>क</h2>\n<h2>ख</h2>"),
        ("![चित्र](media/0a1b.jpg)", '<p><img alt="चित्र" src="media/0a1b.jpg"></p>'),
        ("क  \nख", "<p>क<br>\nख</p>"),
        ("2. दो\n3. तीन", '<ol start="2">\n<li>दो</li>\n<li>तीन</li>\n</ol>'),
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


def test_footnotes_lead_there_and_back() -> None:
    html = render("क[^1]\n\n[^1]: टिप्पणी")
    assert '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>' in html
    assert '<li id="fn:1">' in html
    assert 'href="#fnref:1"' in html


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


def test_scripts_go_with_what_is_in_them() -> None:
    assert render("क\n\n<script>alert(1)</script>\n\nख") == "<p>क</p>\n<p>ख</p>"


def test_what_is_left_open_does_not_reach_the_next_paragraph() -> None:
    assert render("<b>क\n\nख") == "<p><b>क</b></p>\n<p>ख</p>"
    assert render("<div>\n\n**क**") == "<div></div>\n<p><strong>क</strong></p>"
