"""What a file names its title and is a whole paragraph: it stands in the text, where a person finds it."""

from pathlib import Path

import pytest

from newsroom_desktop.article.site import Site
from newsroom_desktop.intake.files import read_file
from tests.documents import picture, word, word_paragraph, word_picture

TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"
LONG = "सियोल में शिखर बैठक " * 25


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", word(word_paragraph(LONG, style="a3"), word_paragraph(TEXT))),
        ("a.html", f"<title>{LONG}</title><p>{TEXT}</p>".encode()),
        ("a.eml", f"From: a@example.com\nSubject: {LONG}\n\n{TEXT}\n".encode()),
    ],
)
def test_a_title_that_is_a_paragraph_is_the_first_one(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found = read_file(path, Site())
    assert found.headline == ""
    assert [block.text for block in found.blocks] == [LONG.strip(), TEXT]


def test_front_matter_with_such_a_title_stays_in_the_markdown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: {LONG}\n---\n\n{TEXT}", "utf-8")
    found = read_file(path, Site())
    assert found.headline == ""
    assert LONG.strip() in found.body


def test_pictures_stay_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    shown = word_paragraph(word_picture("P"))
    path.write_bytes(
        word(
            word_paragraph(LONG, style="a3"),
            word_paragraph(TEXT),
            shown,
            relations={"P": ("image", "media/1.png")},
            parts={"media/1.png": picture()},
        )
    )
    found = read_file(path, Site())
    assert [each.place for each in found.pictures] == [2]
