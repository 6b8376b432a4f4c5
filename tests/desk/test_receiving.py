"""A page or a file becomes an article."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import Cancelled, FileRefused
from newsroom_desktop.base import paths
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.markup.figures import read_figure
from tests.desk.conftest import FakeClock
from tests.documents import picture, word, word_paragraph, word_picture

SAMPLE = paths.resource("samples", "sample-article.txt")


def test_the_sample_page_becomes_an_article(desk: Desk, clock: FakeClock) -> None:
    article, changes = desk.receiving.import_file(SAMPLE)
    assert changes.article_ids == {article.article_id}
    assert article.headline == SAMPLE.read_text("utf-8").splitlines()[0]
    assert (article.category, article.dateline) == ("World News", "सियोल")
    assert article.breaking is not None
    assert article.breaking.start_ms == clock.now_ms
    assert article.body.startswith("अमेरिका के दो कट्टर दुश्मन")
    assert article.body.count("\n\n") == 3
    assert desk.listing.article(article.article_id) == article


def test_a_file_that_is_refused_leaves_no_article(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(FileRefused):
        desk.receiving.import_file(tmp_path / "empty.txt")
    assert desk.listing.ids() == []


def story(folder: Path, *pictures: bytes) -> Path:
    """A Word document with `pictures` behind its first paragraph."""
    shown = [word_paragraph(word_picture(f"P{number}", alt="पुतिन")) for number, _ in enumerate(pictures)]
    path = folder / "ख़बर.docx"
    path.write_bytes(
        word(
            word_paragraph("पुतिन का दौरा", style="a3"),
            word_paragraph("पटना। रूस के राष्ट्रपति आए।"),
            *shown,
            word_paragraph("अंत।"),
            relations={f"P{number}": ("image", f"media/{number}.png") for number, _ in enumerate(pictures)},
            parts={f"media/{number}.png": data for number, data in enumerate(pictures)},
        )
    )
    return path


def test_the_pictures_of_a_document_are_stored_and_stand_in_its_text(desk: Desk, tmp_path: Path) -> None:
    article, _ = desk.receiving.import_file(story(tmp_path, picture()))
    assert (article.headline, article.dateline) == ("पुतिन का दौरा", "पटना")
    first, figure, last = article.body.split("\n\n")
    assert (first, last) == ("रूस के राष्ट्रपति आए।", "अंत।")
    read = read_figure(figure)
    assert read is not None
    assert (read.alt, read.width, read.height) == ("पुतिन", 40, 30)
    stored = desk.pictures.file(read.media_id)
    assert stored is not None
    assert read.address == f"media/{stored.name}"


def test_a_picture_that_cannot_be_used_is_told_and_the_rest_comes(desk: Desk, tmp_path: Path) -> None:
    (incoming,) = desk.receiving.read(story(tmp_path, picture(), b"EMF", picture(kind="GIF")))
    assert list(incoming.pictures) == [0]
    assert [(error.code, error.values["count"]) for error in incoming.skipped] == [("part_pictures", 2)]
    article, _ = desk.receiving.keep(incoming)
    assert article.body.count("<figure>") == 1


def test_reading_writes_nothing_and_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    path = story(tmp_path, picture())
    assert len(desk.receiving.read(path)) == 1
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        desk.receiving.read(path, stopped)
    assert desk.listing.ids() == []
    assert not (tmp_path / "media").exists()


def test_what_a_mail_brings_are_articles_and_a_mere_cover_is_none(desk: Desk, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "संलग्न", "a@example.com"
    mail.set_content("\n")
    mail.add_attachment(story(tmp_path).read_bytes(), "application", "octet-stream", filename="एक.docx")
    mail.add_attachment("दूसरी\n\nपाठ।".encode(), "text", "plain", filename="दो.txt")
    (tmp_path / "डाक.eml").write_bytes(mail.as_bytes())
    found = desk.receiving.read(tmp_path / "डाक.eml")
    assert [desk.receiving.keep(each)[0].headline for each in found] == ["पुतिन का दौरा", "दूसरी"]


@pytest.mark.parametrize("name", ["क" * 5_000, "कहीं नहीं.png", "..", "%00"])
def test_words_come_whatever_the_address_of_a_picture_beside_them(desk: Desk, name: str) -> None:
    rescued = desk.receiving.rescued("पाठ", f"<p>पाठ</p><img src='file:///tmp/{name}'>")
    found = desk.receiving.with_pictures(rescued)
    assert [block.text for block in found.blocks] == ["पाठ"]
    assert (found.missing, found.refused) == (1, 0)
