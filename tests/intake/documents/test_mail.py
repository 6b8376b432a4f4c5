"""What a mail says: its text, its pictures, and the documents that came with it."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.site import Site
from newsroom_desktop.intake.files import read_file
from newsroom_desktop.intake.page import Recognised
from tests.documents import picture, word, word_paragraph

TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"


def opened(folder: Path, mail: EmailMessage | bytes, name: str = "ख़बर.eml") -> Recognised:
    path = folder / name
    path.write_bytes(mail if isinstance(mail, bytes) else mail.as_bytes())
    return read_file(path, Site())


def mail(text: str = TEXT, subject: str = "पुतिन का दौरा", **settings: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = subject, "desk@example.com", "ram@example.com"
    made.set_content(text)
    for name, value in settings.items():
        made.set_param(name, value)
    return made


def raw(body: bytes, head: str = "Content-Type: text/plain; charset=utf-8") -> bytes:
    return f"From: a@example.com\nSubject: News\nMIME-Version: 1.0\n{head}\n\n".encode() + body


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("पुतिन का दौरा", "पुतिन का दौरा"),
        ("Fwd: पुतिन का दौरा", "पुतिन का दौरा"),
        ("Re: FW: RE[2]: पुतिन का दौरा", "पुतिन का दौरा"),
        ("", ""),
    ],
)
def test_the_subject_is_the_headline(tmp_path: Path, subject: str, headline: str) -> None:
    found = opened(tmp_path, mail(subject=subject))
    assert (found.headline, found.body) == (headline, TEXT)


@pytest.mark.parametrize(
    "field",
    [
        b"Subject: \xe0\xa4\xaa\xe0\xa5\x81\xe0\xa4\xb2",
        b"Subject: =?utf-8?B?4KSq4KWB4KSy?=",
        b"Subject: =?utf-8?B?4KSq4A==?=\n =?utf-8?B?pYHgpLI=?=",
    ],
)
def test_no_letter_of_a_subject_is_broken(tmp_path: Path, field: bytes) -> None:
    data = b"From: a@example.com\n" + field + b"\n\n" + TEXT.encode()
    assert opened(tmp_path, data).headline == "पुल"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"{TEXT}\n\n-- \nराम कुमार\nफ़ोन 98100 00000\n", TEXT),
        (f"सुनिए\n\n> {TEXT}\n> दूसरा।\n", f"सुनिए\n\n> {TEXT}\n>\n> दूसरा।"),
        (
            f"---------- Forwarded message ---------\nFrom: भाषा <a@b.in>\nSubject: दौरा\n\n\n{TEXT}\n",
            TEXT,
        ),
        (f"देखें\n\n-- \nराम\n\n-----Original Message-----\nFrom: क\n\n{TEXT}", f"देखें\n\n{TEXT}"),
        ("5 < 6 & **तारा**\n", "5 &lt; 6 & \\*\\*तारा\\*\\*"),
    ],
)
def test_lines_of_the_mail_program_are_left_out(tmp_path: Path, text: str, body: str) -> None:
    found = opened(tmp_path, mail(text))
    assert found.body.replace("\\<", "&lt;").replace("5 < 6", "5 &lt; 6") == body
    assert ("part_mail_lines" in {error.code for error in found.skipped}) is ("--" in text)


@pytest.mark.parametrize(
    ("deletes", "text", "body"),
    [
        ("no", "रूस के \nराष्ट्रपति आज \nआए।\nदूसरा।\n", "रूस के राष्ट्रपति आज आए।\n\nदूसरा।"),
        ("yes", "राष्ट्र \nपति आए।\n", "राष्ट्रपति आए।"),
        ("no", "> रूस के \n> राष्ट्रपति\n दूसरा।\n", "> रूस के राष्ट्रपति\n\nदूसरा।"),
    ],
)
def test_flowed_lines_are_joined(tmp_path: Path, deletes: str, text: str, body: str) -> None:
    data = raw(text.encode(), f"Content-Type: text/plain; charset=utf-8; format=flowed; delsp={deletes}")
    assert opened(tmp_path, data).body == body


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (TEXT.encode(), "utf-8", TEXT),
        (TEXT.encode(), "us-ascii", TEXT),
        (TEXT.encode(), "iso-8859-1", TEXT),
        (TEXT.encode(), "x-no-such-charset", TEXT),
        ("“Putin” – café".encode("cp1252"), "windows-1252", "“Putin” – café"),
        ("“Putin”".encode("cp1252"), "iso-8859-1", "“Putin”"),
        (TEXT.encode("utf-16"), "utf-16", TEXT),
    ],
)
def test_letters_are_read_as_they_are(tmp_path: Path, data: bytes, charset: str, text: str) -> None:
    assert opened(tmp_path, raw(data, f"Content-Type: text/plain; charset={charset}")).body == text


def test_a_subject_that_is_broken_is_none(tmp_path: Path) -> None:
    data = b"From: a@example.com\nSubject: =?utf-8?B?4KSq4KWB4?=\n\n" + TEXT.encode()
    assert opened(tmp_path, data).headline == ""


def test_broken_letters_are_refused_and_not_guessed(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        opened(tmp_path, raw(TEXT.encode()[:-2] + b"\n" + TEXT.encode()))
    assert refused.value.code == "file_utf8_broken"


def test_a_broken_form_gives_way_to_a_whole_one(tmp_path: Path) -> None:
    made = mail()
    made.add_alternative(TEXT.encode()[:-2], "text", "html", params={"charset": "utf-8"})
    assert opened(tmp_path, made).body == TEXT


def test_the_form_with_formats_is_taken(tmp_path: Path) -> None:
    made = mail("सादा")
    made.add_alternative(f"<p>पटना। <b>{TEXT}</b></p>", "html")
    found = opened(tmp_path, made)
    assert (found.dateline, found.body) == ("पटना", f"**{TEXT}**")


def test_an_empty_form_with_formats_gives_way(tmp_path: Path) -> None:
    made = mail()
    made.add_alternative("<p> </p>", "html")
    assert opened(tmp_path, made).body == TEXT


def test_pictures_in_the_text_and_attached_ones_come_along(tmp_path: Path) -> None:
    made = mail("सादा")
    made.add_alternative(f'<p>{TEXT}</p><img src="cid:a%40b" alt="पुतिन"><p>अंत।</p>', "html")
    html = made.get_payload(1)
    assert isinstance(html, EmailMessage)
    html.add_related(picture("#111111"), "image", "png", cid="<a@b>")
    made.add_attachment(picture("#222222"), "image", "png", filename="फ़ोटो.png")
    found = opened(tmp_path, made)
    assert [(each.place, each.alt, each.data) for each in found.pictures] == [
        (1, "पुतिन", picture("#111111")),
        (2, "", picture("#222222")),
    ]


def test_attached_documents_are_articles_and_the_rest_is_told(tmp_path: Path) -> None:
    made = mail("कृपया संलग्न ख़बर देखें।")
    story = word(word_paragraph("बाढ़ का पानी घटा", style="a3"), word_paragraph(TEXT))
    made.add_attachment(story, "application", "octet-stream", filename="बाढ़.docx")
    made.add_attachment(f"दूसरी ख़बर\n\n{TEXT}".encode(), "text", "plain", filename="दूसरी.txt")
    made.add_attachment(b"%PDF-1.7", "application", "pdf", filename="सूचना.pdf")
    made.add_attachment(b"PK\x03\x04", "application", "octet-stream", filename="टूटी.docx")
    found = opened(tmp_path, made)
    assert found.body == "कृपया संलग्न ख़बर देखें।"
    assert [(each.headline, each.body) for each in found.attached] == [
        ("बाढ़ का पानी घटा", TEXT),
        ("दूसरी ख़बर", TEXT),
    ]
    assert [(error.code, *error.values.values()) for error in found.skipped] == [
        ("part_attachment", "सूचना.pdf"),
        ("document_broken", "टूटी.docx"),
    ]


def test_a_mail_in_a_mail_is_an_article(tmp_path: Path) -> None:
    outer = mail("देखें।", subject="Fwd")
    outer.add_attachment(mail())
    (inner,) = opened(tmp_path, outer).attached
    assert (inner.headline, inner.body) == ("पुतिन का दौरा", TEXT)


def test_mails_in_mails_end_somewhere(tmp_path: Path) -> None:
    made = mail()
    for _ in range(8):
        outer = mail("देखें।")
        outer.add_attachment(made)
        made = outer
    found, depth = opened(tmp_path, made), 0
    while found.attached:
        (found,), depth = found.attached, depth + 1
    assert depth == 3
    assert found.skipped[0].code == "document_unsafe"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"Subject: x\nFrom: a@example.com\n\n \n", "file_empty"),
        (raw(b"x", "Content-Type: multipart/mixed; " + "boundary=a; " * 200), "document_unsafe"),
        (raw(b"x", "Content-Type: text/plain; x=" + "((((" * 5000), "document_unsafe"),
        (raw(b"x\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 3000), "document_unsafe"),
    ],
)
def test_a_mail_without_sense_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        opened(tmp_path, data)
    assert refused.value.code == code
