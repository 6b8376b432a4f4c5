"""Mails (.eml): the text, its pictures, and the files that came with it.

Of a mail that says the same twice the form with formats is taken, else the plain one. What the mail program
has written is left out; what is quoted with `>` is a quotation. Pictures in the text and attached ones come
along.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header
from email.message import EmailMessage
from html import escape
from pathlib import PurePath
from typing import cast
from urllib.parse import unquote

import regex

from newsroom_desktop.article.errors import FileRefused, PartSkipped
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.intake.documents.document import (
    MOST_PICTURES,
    PICTURE_ADDRESS,
    Attachment,
    Document,
    skipped_parts,
)
from newsroom_desktop.intake.documents.mail_html import without_mail_lines
from newsroom_desktop.intake.documents.mail_text import html_of_text
from newsroom_desktop.intake.letters import decoded_as
from newsroom_desktop.intake.rescue.tags import letters

ARTICLES = frozenset(
    (".docx", ".docm", ".doc", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".text", ".eml")
)
"""Endings of attached files that become articles of their own, or are refused like files that are opened."""

_MOST_PARTS = 100
_MOST_ATTACHED = 20
_LONGEST_FIELD = 5_000
_CONTENT_TYPE = re.compile(rb"^content-type:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(rb"(?:\xef\xbb\xbf)?(?:From [^\n]*\n)?([!-9;-~]{2,40}):", re.IGNORECASE)
_FIELDS = re.compile(
    rb"^(?:mime-version|received|return-path|message-id|date|from|subject):", re.IGNORECASE | re.MULTILINE
)
_REPLY = re.compile(r"\A(?:\s*(?:re|fw|fwd|aw|wg|अग्रे|उत्तर|जवाब)\s*(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)
_BROKEN = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the parser of mails raises for fields that are put together wrongly."""

_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}\p{P}\p{S}]")
_ADDRESS = re.compile(r"https?://\S+")


def is_mail(data: bytes) -> bool:
    """Whether `data` begins with the fields of a mail."""
    head = data[:20_000].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _FIELD.match(head) is not None and len(_FIELDS.findall(head)) >= 2


def read_mail(path: str, data: bytes) -> Document:
    """What a mail says; its subject is the headline.

    Raises:
        FileRefused: it is empty, damaged, or its letters are in no encoding that can be told.
    """
    if data.count(b"boundary=") > _MOST_PARTS or any(
        len(found[0]) > _LONGEST_FIELD for found in _CONTENT_TYPE.finditer(data)
    ):
        raise FileRefused("document_unsafe", path=path)
    mail = _Mail(path)
    try:
        message = message_from_bytes(data, policy=policy.default)
        mail.read(message)
    except (MessageError, *_BROKEN) as error:
        raise FileRefused("document_broken", path=path) from error
    if not mail.length and not mail.attached and not mail.pictures:
        raise FileRefused("file_empty", path=path)
    return Document(
        html="".join(mail.pieces + mail.loose_pictures()),
        headline=_subject(message),
        pictures=mail.pictures,
        skipped=(*skipped_parts(mail.counts), *mail.skipped),
        attached=tuple(mail.attached),
    )


@dataclass
class _Mail:
    """Takes the parts of a mail apart."""

    path: str
    pieces: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    attached: list[Attachment] = field(default_factory=list)
    skipped: list[PartSkipped] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def length(self) -> int:
        """How many letters it shows, those of addresses apart: plain forms spell them out."""
        return sum(len(_LETTER.findall(_ADDRESS.sub("", letters(piece)))) for piece in self.pieces)

    def read(self, part: EmailMessage) -> None:
        """Take what is in `part`."""
        kind = part.get_content_type()
        if kind == "multipart/alternative":
            self._read_best(part)
        elif kind == "message/rfc822":
            for inner in part.iter_parts():
                self._attach(part, inner.as_bytes(), ".eml")
        elif part.is_multipart():
            for inner in part.iter_parts():
                self.read(cast("EmailMessage", inner))
        elif kind in ("text/plain", "text/html") and not part.get_filename() and not part.is_attachment():
            self.pieces.append(self._html(part, kind))
        elif part.get_content_maintype() == "image":
            self._take_picture(part)
        else:
            self._attach(part, _in_utf8(part), PurePath(_name(part)).suffix.lower())

    def loose_pictures(self) -> list[str]:
        """Those pictures that the text does not name, for its end."""
        text = unquote("".join(self.pieces))
        return [
            f'<p><img src="{escape(address)}" alt=""></p>' for address in self.pictures if address not in text
        ]

    def _read_best(self, alternatives: EmailMessage) -> None:
        """Take the last alternative that says most: they stand in the order of how much they can say.

        One that says less than half as much only asks to look at the other. What comes with any is taken.
        """
        refused: FileRefused | None = None
        forms: list[_Mail] = []
        for part in alternatives.iter_parts():
            found = _Mail(self.path)
            try:
                found.read(cast("EmailMessage", part))
            except FileRefused as error:
                refused = error
                continue
            forms.append(found)
            self.pictures |= found.pictures
            self.attached += found.attached
            self.skipped += found.skipped
        most = max((form.length for form in forms), default=0)
        best = next((form for form in reversed(forms) if form.length * 2 > most), None)
        if best is not None:
            self.pieces += best.pieces
            self.counts += best.counts
        elif refused is not None:
            raise refused

    def _html(self, part: EmailMessage, kind: str) -> str:
        text = decoded_as(self.path, _data(part), part.get_content_charset("us-ascii"))
        if kind == "text/html":
            html, left_out = without_mail_lines(text)
        else:
            is_flowed = part.get_param("format", "") == "flowed"
            deletes_space = part.get_param("delsp", "") == "yes"
            html, left_out = html_of_text(text, is_flowed=is_flowed, deletes_space=deletes_space)
        self.counts["part_mail_lines"] += left_out
        return html

    def _take_picture(self, part: EmailMessage) -> None:
        if len(self.pictures) >= MOST_PICTURES:
            self.counts["part_pictures_many"] += 1
            return
        name = str(part.get("content-id", "")).strip(" <>") or f"mail-{len(self.pictures) + 1}"
        self.pictures[PICTURE_ADDRESS + name] = _data(part)

    def _attach(self, part: EmailMessage, data: bytes, ending: str) -> None:
        name = _name(part) or normal_line(str(part.get("subject", "")))
        if ending in ARTICLES and len(self.attached) < _MOST_ATTACHED:
            self.attached.append(Attachment(name=name or f"{PurePath(self.path).name}{ending}", data=data))
        elif name:
            self.skipped.append(PartSkipped("part_attachment", name=name))


def _data(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _in_utf8(part: EmailMessage) -> bytes:
    """The bytes of an attached file; a text whose encoding the mail declares, and nothing else does, anew."""
    data, charset = _data(part), part.get_content_charset()
    if charset is None or part.get_content_maintype() != "text":
        return data
    try:
        return decoded_as("", data, charset).encode()
    except FileRefused:
        return data


def _name(part: EmailMessage) -> str:
    return PurePath(normal_line(part.get_filename() or "")).name


def _subject(message: EmailMessage) -> str:
    """The subject without `Re:` and `Fwd:`, "" when there is none or a letter of it is broken.

    Programs cut encoded words in the middle of a letter: neighbours are joined before they are decoded.
    """
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == "subject"), "")
    if len(raw) > _LONGEST_FIELD:
        return ""
    found = []
    try:
        for piece, encoding in decode_header(raw.replace("\r", "").replace("\n", "")):
            data = piece.encode("ascii", "surrogateescape") if isinstance(piece, str) else piece
            found.append(decoded_as("", data, encoding or "us-ascii"))
    except (FileRefused, MessageError, ValueError):
        return ""
    return normal_line(_REPLY.sub("", "".join(found)))
