from concurrent.futures import ThreadPoolExecutor

import pytest

from newsroom_desktop.markup.dialect import convert
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.sections import canonical
from newsroom_desktop.markup.write import write_blocks


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("***क***", "<p><strong><em>क</em></strong></p>"),
        ("***क** ख*", "<p><em><strong>क</strong> ख</em></p>"),
        ("***क* ख**", "<p><strong><em>क</em> ख</strong></p>"),
        ("*क **ख***", "<p><em>क <strong>ख</strong></em></p>"),
        ("**क *ख***", "<p><strong>क <em>ख</em></strong></p>"),
        ("~~**क**~~ख", "<p><del><strong>क</strong></del>ख</p>"),
        ("__क__ _ख_", "<p><strong>क</strong> <em>ख</em></p>"),
        ("2 * 3 * 4 ~~ 5", "<p>2 * 3 * 4 ~~ 5</p>"),
        ("राजनीति_की_बात_में_ है", "<p>राजनीति_की_बात_में_ है</p>"),
        ("\\~~क~~", "<p>~~क~~</p>"),
    ],
)
def test_emphasis(text: str, html: str) -> None:
    assert convert(text).html == html


@pytest.mark.parametrize(
    "text", ["*_**ख*क ***&", "*क**~*  \n_", "&#ख</b>ग &#घ</u>", "क\n<?ख</b>ग\n<!घ\n</p>"]
)
def test_letters_that_python_markdown_alone_would_lose_stay(text: str) -> None:
    assert [letter for letter in convert(text).html if letter in "कखगघ"] == [x for x in text if x in "कखगघ"]


@pytest.mark.parametrize(
    "text",
    [
        "- " * 500 + "क",
        "[" * 3000,
        "<a " * 3000,
        "    " * 300 + "- क",
        "> " * 2000 + "क",
        "पाठ\n---\nऔर\n" * 1001,
        "<div>\n\n" * 1001 + "</div>",
        "<!-- क\n\n" * 1001,
    ],
)
def test_tangles_are_shown_and_kept(text: str) -> None:
    assert render(text)
    assert write_blocks(read_blocks(text)) == canonical(text)


def test_lanes_do_not_disturb_each_other() -> None:
    texts = [
        f"**क{number}** [x{number % 7}]\n\n[x{number % 7}]: https://a.b/{number}" for number in range(60)
    ]
    with ThreadPoolExecutor(8) as lanes:
        together = list(lanes.map(render, texts))
    assert together == [render(text) for text in texts]
    assert all(f"https://a.b/{number}" in html for number, html in enumerate(together))
