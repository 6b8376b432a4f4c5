"""What other programs put on the clipboard, and the Markdown that it becomes."""

from pathlib import Path

import pytest

from newsroom_desktop.intake.rescue.rescued import Left, Rescued
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.intake.rescue.whatsapp import blocks_of_whatsapp
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.write import write_blocks

SAMPLES = Path(__file__).parent / "samples"


def rescued(name: str) -> Rescued:
    text = (SAMPLES / name).read_text("utf-8")
    return blocks_of_web(text) if name.endswith(".html") else blocks_of_whatsapp(text)


@pytest.mark.parametrize(
    "name",
    [
        "word.html",
        "libreoffice.html",
        "google-docs.html",
        "wordpress.html",
        "spreadsheet.html",
        "whatsapp.txt",
    ],
)
def test_a_sample_becomes_its_markdown(name: str) -> None:
    blocks = rescued(name).blocks
    markdown = write_blocks(blocks)
    assert markdown + "\n" == (SAMPLES / name).with_suffix(".md").read_text("utf-8")
    assert read_blocks(markdown) == normalised(blocks)


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("word.html", {}),
        ("google-docs.html", {}),
        ("wordpress.html", {Left.PAGE_PARTS: 8}),
        ("spreadsheet.html", {Left.MERGED_CELLS: 1}),
        ("whatsapp.txt", {Left.STAMPS: 5, Left.MEDIA: 1}),
    ],
)
def test_what_is_left_out_is_told(name: str, left_out: dict[Left, int]) -> None:
    assert {each.kind: each.count for each in rescued(name).left_out} == left_out


def test_pictures_stand_where_they_stood() -> None:
    word, page = rescued("word.html"), rescued("wordpress.html")
    assert [(each.place, each.address[-8:], each.alt) for each in word.pictures] == [
        (len(word.blocks), "e002.jpg", "धरने पर किसान")
    ]
    (picture,) = page.pictures
    assert (picture.place, picture.caption) == (1, page.blocks[1].text)
