import os
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.paths import resource
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.files import MOST_MEGABYTES, read_file, read_text
from newsroom_desktop.intake.page import recognise
from newsroom_desktop.markup.read import read_blocks

HINDI = "पुतिन का दौरा\n\nरूस के राष्ट्रपति आज आ रहे हैं.\n"
ISCII = bytes(range(0xA4, 0xE8)) * 4 + b" " + bytes(range(0xA4, 0xE8))


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        HINDI.encode(),
        HINDI.encode("utf-8-sig"),
        HINDI.encode("utf-16"),
        b"\xfe\xff" + HINDI.encode("utf-16-be"),
        HINDI.encode("utf-32"),
        HINDI.replace("\n", "\r\n").encode(),
    ],
)
def test_read_text_reads_what_is_certain(tmp_path: Path, data: bytes) -> None:
    assert normal(read_text(written(tmp_path, "समाचार.txt", data))) == HINDI


@pytest.mark.parametrize("text", ["", " \n", "एक\r\nदो\u2028तीन", "\u0958लम", "e\u0301"])
def test_read_text_gives_every_sign_as_it_is(tmp_path: Path, text: str) -> None:
    assert read_text(written(tmp_path, "समाचार.txt", text.encode())) == text


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_read_file_refuses_what_is_empty(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FileRefused, match="file_empty"):
        read_file(written(tmp_path, "empty.txt", data), Site())


@pytest.mark.parametrize(
    "text", [" a b c d e f\n", "> " * 20 + "क\n", "( ) / _ - " * 5, "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\n11\t12\n"]
)
def test_read_text_takes_no_short_words_for_utf_16(tmp_path: Path, text: str) -> None:
    assert read_text(written(tmp_path, "अंक.txt", text.encode())) == text


@pytest.mark.parametrize("name", ["समाचार", "समाचार.txt", "समाचार.TEXT", "समाचार.v2", "समाचार.md"])
def test_read_text_judges_other_endings_by_what_is_inside(tmp_path: Path, name: str) -> None:
    assert read_text(written(tmp_path, name, HINDI.encode())) == HINDI


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("iscii.txt", ISCII, "file_wrong_encoding"),
        ("western.txt", "“Putin” visits".encode("cp1252"), "file_wrong_encoding"),
        ("cut.txt", HINDI.encode("utf-16")[:-1], "file_wrong_encoding"),
        ("cut8.txt", HINDI.encode()[:-3], "file_utf8_broken"),
        ("english8.txt", "“Putin” ".encode() + b"visits\x94", "file_utf8_broken"),
        ("le.txt", HINDI.encode("utf-16-le"), "file_utf16_unmarked"),
        ("be.txt", HINDI.encode("utf-16-be"), "file_utf16_unmarked"),
        ("word.txt", "पुतिन".encode("utf-16-le"), "file_utf16_unmarked"),
        ("english.txt", "Putin visits".encode("utf-16-le"), "file_utf16_unmarked"),
        ("zero.txt", HINDI.replace("दौरा", "दौ\0रा").encode(), "file_has_zero_bytes"),
        ("zero16.txt", HINDI.replace("दौरा", "दौ\0रा").encode("utf-16"), "file_has_zero_bytes"),
        ("zeros.txt", bytes(5000), "file_not_text"),
        ("noise.txt", bytes(range(256)) * 20, "file_not_text"),
        ("story.docx", b"PK\x03\x04", "file_not_markdown"),
        ("story.txt", b"PK\x03\x04", "file_not_markdown"),
        ("story.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), "file_is_document"),
        ("rich.txt", b"{\\rtf1\\ansi Putin}", "file_is_document"),
        ("story.pdf", b"%PDF-1.7", "file_is_pdf"),
        ("pdf.txt", b"%PDF-1.7\n", "file_is_pdf"),
        ("photo.jpg", b"\xff\xd8\xff\xe0", "file_is_picture"),
        ("drawing.svg", b"<svg/>", "picture_not_allowed"),
        ("moving.gif", b"GIF89a", "picture_not_allowed"),
        ("photo.txt", b"\xff\xd8\xff\xe0", "file_is_picture"),
        ("story.html", b"<p>Putin</p>", "file_not_markdown"),
        ("story.mht", b"<p>Putin</p>", "file_is_web_page"),
    ],
)
def test_read_text_refuses_the_rest(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = written(tmp_path, name, data)
    with pytest.raises(FileRefused) as refused:
        read_text(path)
    assert refused.value.code == code
    assert refused.value.values["path"] == str(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("data", "encoding"), [(ISCII, "ISCII"), ("“Putin” visits".encode("cp1252"), "Windows-1252")]
)
def test_read_text_names_the_likely_encoding(tmp_path: Path, data: bytes, encoding: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read_text(written(tmp_path, "old.txt", data))
    assert refused.value.values["encoding"] == encoding


def test_read_text_looks_at_the_size_before_it_reads(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(FileRefused) as refused:
        read_text(path)
    assert refused.value.code == "file_too_big"
    assert refused.value.values == {"path": str(path), "megabytes": 50, "most": MOST_MEGABYTES}


def test_read_text_takes_a_file_of_just_the_size(tmp_path: Path) -> None:
    line = "x" * 99_999 + "\n"
    assert len(read_text(written(tmp_path, "just.txt", (line * 100).encode()))) == 10_000_000
    with pytest.raises(FileRefused):
        read_text(written(tmp_path, "over.txt", (line * 100 + "x").encode()))


def test_read_text_of_a_missing_file_or_a_folder(tmp_path: Path) -> None:
    file = written(tmp_path, "a.txt", b"a")
    for path, code in (
        (tmp_path / "no.txt", "file_missing"),
        (file / "b.txt", "file_missing"),
        (tmp_path, "file_is_folder"),
    ):
        with pytest.raises(FileRefused) as refused:
            read_text(path)
        assert refused.value.code == code


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of Unix")
def test_read_text_of_what_cannot_be_read(tmp_path: Path) -> None:
    loop, pipe = tmp_path / "loop.txt", tmp_path / "pipe.txt"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    for path, code in (
        (loop, "file_unreadable"),
        (tmp_path / ("x" * 300), "file_unreadable"),
        (pipe, "file_not_text"),
    ):
        with pytest.raises(FileRefused) as refused:
            read_text(path)
        assert refused.value.code == code


def test_read_file_recognises_a_page() -> None:
    path = resource("samples", "sample-article.txt")
    assert read_file(path, Site()) == recognise(path.read_text("utf-8"), Site())


@pytest.mark.parametrize(
    ("text", "headline", "paragraphs"),
    [
        (HINDI, "पुतिन का दौरा", ["रूस के राष्ट्रपति आज आ रहे हैं."]),
        ("\n\n क्या होगा? \n\n1. एक\n- दो", "क्या होगा?", ["1. एक", "- दो"]),
        ("पहला.\nदूसरा.", "", ["पहला.", "दूसरा."]),
        ("केवल एक पंक्ति", "", ["केवल एक पंक्ति"]),
        ("शब्द " * 80 + "\n\nदूसरा.", "", [("शब्द " * 80).strip(), "दूसरा."]),
        ("क" * 200 + "\n\nदूसरा.", "क" * 200, ["दूसरा."]),
        ("क" * 201 + "\n\nदूसरा.", "", ["क" * 201, "दूसरा."]),
        ("# तारा\n\nपटना. बाढ़", "तारा", ["पटना. बाढ़"]),
    ],
)
def test_read_file_of_plain_text(tmp_path: Path, text: str, headline: str, paragraphs: list[str]) -> None:
    found = read_file(written(tmp_path, "a.txt", text.encode()), Site())
    assert found.headline == headline
    assert [block.text for block in found.blocks] == paragraphs
    assert read_blocks(found.body) == found.blocks
    assert (found.dateline, found.category, found.breaking, found.left_out) == ("", "", False, ())


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("# पुतिन का दौरा\n\n**रूस** के\n", "पुतिन का दौरा", "**रूस** के"),
        ("# पुतिन **का** दौरा #\nरूस", "पुतिन का दौरा", "रूस"),
        ("# पुतिन का <mark>दौरा</mark> और `कोड`\n\nरूस", "पुतिन का दौरा और कोड", "रूस"),
        ("# ![](a.jpg)\n\nरूस", "", "# ![](a.jpg)\n\nरूस"),
        ("# 1. C# सीखें\n\nरूस", "1. C# सीखें", "रूस"),
        ("पुतिन का दौरा\n=====\n\nरूस", "पुतिन का दौरा", "रूस"),
        ("पुतिन का *दौरा*\n\n- एक\n- दो\n", "पुतिन का दौरा", "- एक\n- दो"),
        ("- एक\n\n- दो", "", "- एक\n\n- दो"),
        ("## छोटा\n\nरूस", "", "## छोटा\n\nरूस"),
        ("रूस\nऔर अमेरिका", "", "रूस\nऔर अमेरिका"),
        ("    कोड\n\nरूस", "", "    कोड\n\nरूस"),
    ],
)
def test_read_file_keeps_markdown(tmp_path: Path, text: str, headline: str, body: str) -> None:
    found = read_file(written(tmp_path, "a.md", text.encode()), Site())
    assert (found.headline, found.body) == (headline, body)
    assert found.blocks == read_blocks(body)


def test_a_text_in_kruti_dev_is_told_and_read_on_wish(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    letters = "mÙkj izns'k ljdkj us dgk gS fd og ;g dke vkt gh djsxhA"
    for encoding in ("cp1252", "utf-8"):
        path.write_bytes(letters.encode(encoding))
        raw = read_file(path, Site())
        assert raw.blocks[0].text == letters
        assert [error.code for error in raw.skipped] == ["part_legacy_text"]
        read = read_file(path, Site(), in_unicode=True)
        assert read.blocks[0].text == "उत्तर प्रदेश सरकार ने कहा है कि वह यह काम आज ही करेगी।"
        assert [error.code for error in read.skipped] == ["part_legacy_font"]


def test_letters_of_chanakya_that_windows_does_not_know_are_read(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(
        "âÚU·¤æÚU Ùð ·¤ãæ ãñ ç·¤ ßã ØãU ·¤æ× ·¤ÚUÙð ·ð¤ çÜ° ".encode("cp1252") + b"\x81\xe6\xe6\xcc\xf0"
    )
    assert read_file(path, Site(), in_unicode=True).blocks[0].text.endswith("करने के लिए खाते")
