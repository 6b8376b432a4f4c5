"""What a saved web page says."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.site import Site
from newsroom_desktop.intake.files import read_file
from newsroom_desktop.intake.page import Recognised
from tests.documents import picture

TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"


def opened(folder: Path, data: str | bytes, name: str = "ख़बर.html") -> Recognised:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_file(path, Site())


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        (f"<title>साइट</title><h1>पुतिन का <b>दौरा</b></h1><p>{TEXT}</p>", "पुतिन का दौरा"),
        (f"<title>पुतिन का दौरा | समाचार साइट</title><p>{TEXT}</p>", "पुतिन का दौरा"),
        (f"<title>पुतिन का दौरा - साइट</title><p>{TEXT}</p>", "पुतिन का दौरा"),
        (f"<meta property='og:title' content='पुतिन &amp; किम'><title>x</title><p>{TEXT}</p>", "पुतिन & किम"),
        (f"<h1>साइट</h1><h1>पुतिन</h1><title>पुतिन का दौरा</title><p>{TEXT}</p>", "पुतिन का दौरा"),
        (f"<title>असली | साइट</title><p>{TEXT}</p><h1>बीच का</h1><p>{TEXT}</p>", "असली"),
        ("<p>भारत और रूस</p><p>पुतिन आज भारत आ रहे हैं.</p><h1>बीच का</h1><p>" + TEXT, "भारत और रूस"),
        (f"<p>भारत और रूस</p><p>{TEXT}</p><h1>बीच का</h1><p>{TEXT}</p>", "भारत और रूस"),
        (f"<title>पुतिन का दौरा</title><p>कुकी मान लें।</p><h1>पुतिन का दौरा</h1><p>{TEXT}</p>", "पुतिन का दौरा"),
        (
            f"<header><p>{TEXT}</p></header><p>भाषा, पटना</p><h1>पुतिन का दौरा</h1><p>{TEXT}</p>",
            "पुतिन का दौरा",
        ),
        (f"<p>{TEXT}</p>", ""),
    ],
)
def test_the_headline_of_a_page(tmp_path: Path, html: str, headline: str) -> None:
    found = opened(tmp_path, html)
    assert found.headline == headline
    assert found.blocks[-1].text == TEXT


@pytest.mark.parametrize(
    "data",
    [
        f"<meta charset=windows-1252><p>{TEXT}</p>".encode(),
        f"<p>{TEXT}</p>".encode("utf-8-sig"),
        f"<p>{TEXT}</p>".encode("utf-16"),
        f"<?xml version='1.0' encoding='UTF-8'?><html><body><p>{TEXT}</p></body></html>".encode(),
    ],
)
def test_letters_of_a_page_are_sure(tmp_path: Path, data: bytes) -> None:
    assert opened(tmp_path, data).body == TEXT


def test_an_old_page_says_its_encoding(tmp_path: Path) -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
    assert opened(tmp_path, f"{head}<p>“Café” opens</p>".encode("cp1252")).body == "“Café” opens"


def test_letters_that_nothing_tells_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        opened(tmp_path, "<p>“Café” opens</p>".encode("cp1252"))
    assert refused.value.code == "file_wrong_encoding"


def test_of_a_page_the_article_is_taken_and_nothing_is_fetched(tmp_path: Path) -> None:
    found = opened(
        tmp_path,
        "<html><body><nav><a href='/'>होम</a> <a href='/w'>दुनिया</a></nav><article><h1>पुतिन का दौरा</h1>"
        f"<p>पटना। {TEXT}</p><img src='https://example.com/a.jpg'><img src='a_files/b.jpg'>"
        "<script>alert(1)</script></article><footer>© साइट</footer></body></html>",
    )
    assert (found.headline, found.dateline, found.body) == ("पुतिन का दौरा", "पटना", TEXT)
    assert found.pictures == ()
    assert {error.code: error.values["count"] for error in found.skipped}["part_pictures_linked"] == 2


def test_pictures_beside_a_page_come_along_and_none_from_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / "पेज"
    (folder / "ख़बर_files").mkdir(parents=True)
    (folder / "ख़बर_files" / "नदी 1.png").write_bytes(picture())
    (folder / "नोट.txt").write_text(TEXT, "utf-8")
    (tmp_path / "निजी.png").write_bytes(picture())
    (folder / "कड़ी.png").symlink_to(tmp_path / "निजी.png")
    sources = ["%E0%A4%96%E0%A4%BC%E0%A4%AC%E0%A4%B0_files/%E0%A4%A8%E0%A4%A6%E0%A5%80%201.png"]
    sources += [
        "ख़बर_files/नदी 1.png",
        "../निजी.png",
        "कड़ी.png",
        "नोट.txt",
        str(tmp_path / "निजी.png"),
        "नहीं.png",
    ]
    found = opened(folder, "".join(f"<p>{TEXT}</p><img src='{source}'>" for source in sources))
    assert [each.data for each in found.pictures] == [picture(), picture()]
    assert {error.code: error.values["count"] for error in found.skipped}["part_pictures_linked"] == 5


def test_a_page_in_a_mail_takes_no_pictures_from_here(tmp_path: Path) -> None:
    (tmp_path / "नदी.png").write_bytes(picture())
    made = EmailMessage()
    made["Subject"], made["From"] = "ख़बर", "a@example.com"
    made.set_content(TEXT)
    page = f"<p>{TEXT}</p><img src='{(tmp_path / 'नदी.png').as_posix()}'><img src='नदी.png'>"
    made.add_attachment(page.encode(), "text", "html", filename=str(tmp_path / "ख़बर.html"))
    (inner,) = opened(tmp_path, made.as_bytes(), "ख़बर.eml").attached
    assert inner.pictures == ()


@pytest.mark.parametrize(
    "html", ["<h1>" * 100_000, "<h1 " * 100_000, "<meta " * 100_000, "<title>" * 100_000, "<" * 500_000]
)
def test_hostile_pages_do_not_hold_the_program(tmp_path: Path, html: str) -> None:
    try:
        found = opened(tmp_path, html + f"<p>{TEXT}</p>")
    except FileRefused:
        return
    assert found.headline == ""
