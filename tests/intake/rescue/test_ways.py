"""The clipboard is taken in the way that suits it, and offers no other."""

from pathlib import Path

import pytest

from newsroom_desktop.intake.rescue.addresses import local_path
from newsroom_desktop.intake.rescue.ways import Way, rescued, ways, with_formats
from newsroom_desktop.markup.blocks import Block, Mark, Run
from newsroom_desktop.markup.write import write_blocks

WRAPPED = (
    "राज्य सरकार ने किसानों के लिए नई योजना की घोषणा की है जिसमें\n"
    "बीज और खाद पर छूट मिलेगी और भुगतान सीधे खाते में आएगा तथा\n"
    "अगले महीने से पंजीकरण शुरू होगा।"
)


@pytest.mark.parametrize(
    ("text", "html", "markdown"),
    [
        ("क\nख", "", "क\n\nख"),
        (WRAPPED, "", WRAPPED.replace("\n", " ")),
        ("क", "<b>क</b>", "**क**"),
        ("क", "<script>x</script>", "क"),
        ("", "<p>क</p>", "क"),
        ("दल\tसीट\nक\t12", "", "| दल | सीट |\n| --- | --- |\n| क | 12 |"),
        ("[10:32, 23/11/2026] रमेश: *क*", "<div>[10:32, 23/11/2026] रमेश: क</div>", "**क**"),
        ("बात\n[10:32, 23/11/2026] रमेश: क", "", "बात\n\nक"),
        ("बात\n[10:32, 23/11/2026] रमेश: क", "<b>बात</b>", "**बात**"),
        ("क\0ख\x07ग\x1fघ", "", "क ख गघ"),
        ("*क*", "", "\\*क\\*"),
    ],
)
def test_the_way_that_suits_it(text: str, html: str, markdown: str) -> None:
    assert write_blocks(rescued(text, html).blocks) == markdown


@pytest.mark.parametrize(
    ("text", "html", "offered"),
    [
        ("क", "", [Way.PLAIN]),
        ("क", "<p>क</p>", [Way.FORMATS]),
        ("क", "<b>क</b>", [Way.FORMATS, Way.PLAIN]),
        ("क\nख", "", [Way.PLAIN, Way.JOINED]),
        ("क, ख\nग, घ", "", [Way.PLAIN, Way.JOINED, Way.TABLE]),
        ("_क_", "", [Way.PLAIN, Way.WHATSAPP]),
        ("", "", []),
    ],
)
def test_ways_that_show_the_same_are_offered_once(text: str, html: str, offered: list[Way]) -> None:
    assert list(ways(text, html)) == offered


def test_a_paragraph_takes_its_formats_from_the_one_that_says_the_same() -> None:
    plain = tuple(Block(runs=(Run(text=text),)) for text in ("क", "ख", "क"))
    bold = Block(runs=(Run(text="ख", marks=frozenset({Mark.BOLD})),))
    assert with_formats(plain, (bold,)) == (plain[0], bold, plain[2])


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///home/a%20b.png", Path("/home/a b.png")),
        ("file://localhost/home/a.png", Path("/home/a.png")),
        ("file://server/share/a.png", None),
        ("file:////server/share/a.png", None),
        ("file:///home/a%00.png", None),
        ("https://example.com/a.png", None),
        ("cid:image001", None),
        ("", None),
    ],
)
def test_pictures_are_taken_from_this_computer_only(address: str, path: Path | None) -> None:
    assert local_path(address) == path
