"""Bytes as text: sure of every letter, or refused with a reason."""

import codecs
import re

from newsroom_desktop.article.errors import FileRefused

_REFUSED_BEGINNINGS = {
    b"%PDF-": "file_is_pdf",
    b"{\\rtf": "file_is_document",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "file_is_document",
    b"\x89PNG\r\n": "file_is_picture",
    b"\xff\xd8\xff": "file_is_picture",
}
_MARKS = (  # the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b")
_USUAL = re.compile("[\t\n\r -~\u0900-\u097f\u200c\u200d\u2013\u2014\u2018-\u201d\u2026]")
_HINDI = re.compile("[\u0900-\u097f\u2000-\u206f]")
_BROKEN = re.compile("[\udc80-\udcff]")
SAMPLE = 65_536
"""Bytes from the beginning by which the kind of a file is judged."""


def decoded(path: str, data: bytes) -> str:
    """`data` as text: UTF-8, or UTF-16 and UTF-32 with their mark; `path` is how a person knows it.

    Raises:
        FileRefused: it is no text, damaged, or in another encoding; the code says which.
    """
    for beginning, code in _REFUSED_BEGINNINGS.items():
        if data.startswith(beginning):
            raise FileRefused(code, path=path)
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig" and _is_mostly_utf8(data[:SAMPLE]):
            line = len((error.object[: error.start] + b".").splitlines())
            raise FileRefused("file_utf8_broken", path=path, line=line) from error
        raise _not_decoded(path, data, encoding) from error
    sample = data[:SAMPLE]
    if encoding == "utf-8-sig" and text.strip() and (_is_unmarked_utf16(sample) or is_binary(sample)):
        raise _not_decoded(path, data, encoding)
    if "\0" in text:  # taking them out would join what stood apart
        line = len(text[: text.index("\0") + 1].splitlines())
        raise FileRefused("file_has_zero_bytes", path=path, line=line)
    return text


def decoded_as(path: str, data: bytes, declared: str) -> str:
    """`data` as text, where something beside it declares its encoding.

    Bytes that are UTF-8 are taken for it whatever is declared: those of no other text are so by chance.
    What is declared as Latin-1 or ASCII is Windows-1252 (WHATWG Encoding Standard).

    Raises:
        FileRefused: as for `decoded`, when what is declared is unknown or not true.
    """
    encoding = _DECLARED.get(declared.strip().lower().replace("_", "-"))
    if encoding is not None and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        for tried in ("utf-8-sig", encoding):
            try:
                text = data.decode(tried)
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return text
    return decoded(path, data)


_DECLARED = {
    **dict.fromkeys(
        ("ascii", "us-ascii", "iso-8859-1", "latin-1", "latin1", "windows-1252", "cp1252"), "cp1252"
    ),
    **{name: name for name in ("utf-16", "utf-16le", "utf-16be", "iso-8859-15", "windows-1251", "koi8-r")},
    **{name: name for name in ("gb18030", "gbk", "gb2312", "big5", "shift-jis", "euc-jp", "euc-kr")},
    **{f"iso-8859-{number}": f"iso-8859-{number}" for number in range(2, 10)},
}


def _not_decoded(path: str, data: bytes, tried: str) -> FileRefused:
    """Why `data` is no text, as far as its first bytes tell."""
    sample = data[:SAMPLE]
    if tried != "utf-8-sig":
        return FileRefused("file_wrong_encoding", path=path, encoding=tried.upper())
    if _is_unmarked_utf16(sample):
        return FileRefused("file_utf16_unmarked", path=path)
    if is_binary(sample):
        return FileRefused("file_not_text", path=path)
    # The old Hindi code has nearly all letters above 127, a Western one (fonts such as Kruti Dev) few.
    high = sum(byte > 0x7F for byte in sample) * 2 > sum(not chr(byte).isspace() for byte in sample)
    return FileRefused("file_wrong_encoding", path=path, encoding="ISCII" if high else "Windows-1252")


def is_binary(sample: bytes) -> bool:
    """Whether more than one byte in a hundred is a control character that no text holds."""
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in sample)
    return controls * 100 > len(sample)


def _is_mostly_utf8(sample: bytes) -> bool:
    """Whether `sample`, taken for UTF-8, has more letters of Hindi than bytes that are none."""
    text = sample.decode("utf-8", errors="surrogateescape")
    return len(_HINDI.findall(text)) > len(_BROKEN.findall(text))


def _is_unmarked_utf16(sample: bytes) -> bool:
    """Whether `sample` reads as Hindi or English when it is taken for UTF-16.

    Then each space and line end has a zero byte; without one it may be a word, but hardly lines with tabs.
    """
    if b"\0" not in sample and b"\n" in sample:
        return False
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, errors="ignore")
        if text and len(_USUAL.findall(text)) * 10 > len(text) * 9:
            return True
    return False
