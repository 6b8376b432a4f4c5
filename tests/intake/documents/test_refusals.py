"""Files that are damaged, hostile or not what their name says."""

import io
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.site import Site
from newsroom_desktop.intake.documents.package import MOST_MEMBERS
from newsroom_desktop.intake.files import read_file
from tests.documents import packed, word, word_paragraph, writer

TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"
STORY = word(word_paragraph(TEXT))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = (
    b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><w>&c;</w>'
)
FOREIGN = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'


def with_flag(data: bytes, flag: int) -> bytes:
    """A zip file whose parts say that they are encrypted, in both lists."""
    changed = bytearray(data)
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<H", changed, at + place, flag)
            at = data.find(mark, at + 1)
    return bytes(changed)


def bomb(size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", "x" * 1000)
        file.writestr("word/media/image1.png", bytes(size))
    return out.getvalue()


def many_parts() -> bytes:
    return packed({f"word/{number}": "" for number in range(MOST_MEMBERS + 1)})


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.docx", b"", "file_empty"),
        ("empty.odt", b"", "file_empty"),
        ("empty.html", b"", "file_empty"),
        ("cut.docx", STORY[: len(STORY) // 2], "document_broken"),
        ("cut.odt", writer(f"<text:p>{TEXT}</text:p>")[:-30], "document_broken"),
        ("flipped.docx", STORY.replace(STORY[80:90], b"\0" * 10), "document_broken"),
        ("head.docx", b"PK\x03\x04", "document_broken"),
        ("none.docx", packed({}), "document_other"),
        ("noise.docx", bytes(range(256)) * 50, "document_broken"),
        ("table.xlsx", packed({"xl/workbook.xml": "<x/>"}), "document_other"),
        ("table.docx", writer("<text:p/>", mimetype="spreadsheet"), "document_other"),
        ("story.zip", packed({"a.txt": TEXT}), "document_other"),
        ("words.docx", word(parts={"document.xml": "<w:document><w:body>"}), "document_broken"),
        ("words.docx", word(parts={"document.xml": b"<a/>"}), "document_broken"),
        ("nothing.docx", word(), "file_empty"),
        ("words.odt", packed({"content.xml": "<a>"}), "document_broken"),
        ("words.odt", packed({"content.xml": "<a/>"}), "document_broken"),
        ("laughs.docx", word(parts={"document.xml": LAUGHS}), "document_unsafe"),
        ("styles.docx", word(word_paragraph(TEXT), parts={"styles.xml": LAUGHS}), "document_unsafe"),
        ("laughs.odt", packed({"content.xml": LAUGHS}), "document_unsafe"),
        ("foreign.odt", packed({"content.xml": FOREIGN}), "document_unsafe"),
        ("utf16.odt", packed({"content.xml": FOREIGN.decode().encode("utf-16")}), "document_unsafe"),
        ("deep.odt", writer("<text:p>" * 5000 + "</text:p>" * 5000), "document_unsafe"),
        ("deep.docx", word("<w:p>" * 5000 + "</w:p>" * 5000), "document_unsafe"),
        ("bomb.docx", bomb(50_000_000), "document_unsafe"),
        ("parts.docx", many_parts(), "document_unsafe"),
        ("long.docx", word(parts={"document.xml": b" " * 13_000_000}), "document_unsafe"),
        ("locked.docx", with_flag(STORY, 1), "document_encrypted"),
        ("locked.docx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "document_encrypted"),
        ("old.doc", OLE + bytes(600), "file_is_document"),
        ("old.docx", OLE + bytes(600), "file_is_document"),
        ("rich.rtf", b"{\\rtf1 Putin}", "file_is_document"),
        ("rich.docx", b"{\\rtf1 Putin}", "file_is_document"),
        ("print.docx", b"%PDF-1.7", "file_is_pdf"),
        ("page.mht", b"MIME-Version: 1.0", "file_is_web_page"),
    ],
)
def test_what_is_no_good_document_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileRefused) as refused:
        read_file(path, Site())
    assert refused.value.code == code
    assert str(path) in sentence(refused.value)
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.odt", STORY),
        ("a.txt", STORY),
        ("a.doc", STORY),
        ("a.docx", writer(f"<text:p>{TEXT}</text:p>")),
        ("a.docx", TEXT.encode()),
        ("a.doc", f"<html><body><p>{TEXT}</p></body></html>".encode()),
        ("a.docx", f"From: a@example.com\nSubject: x\nMIME-Version: 1.0\n\n{TEXT}".encode()),
        ("a.html", f"From: a@example.com\nSubject: x\nMIME-Version: 1.0\n\n{TEXT}".encode()),
        ("a.eml", f"<html><body><p>{TEXT}</p></body></html>".encode()),
        ("a", STORY),
    ],
)
def test_a_wrong_ending_does_not_matter(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert read_file(path, Site()).body == TEXT


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_about_html_stays_a_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("<html> कैसे लिखें\n\nदूसरा।", "utf-8")
    assert "<html>" in read_file(path, Site()).headline + read_file(path, Site()).body.replace("\\", "")


@pytest.mark.parametrize("size", [1, 30, 200, 700, 1500])
def test_documents_cut_anywhere_are_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(STORY[:-size])
    with pytest.raises(FileRefused):
        read_file(path, Site())


def test_any_flipped_byte_is_refused_or_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for place in range(0, len(STORY), 37):
        path.write_bytes(STORY[:place] + bytes([STORY[place] ^ 0xFF]) + STORY[place + 1 :])
        with suppress(FileRefused):
            read_file(path, Site())


def test_a_document_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(60_000_000)
    with pytest.raises(FileRefused) as refused:
        read_file(path, Site())
    assert (refused.value.code, refused.value.values["most"]) == ("file_too_big", 50)
