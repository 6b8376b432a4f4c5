"""Legacy text through standard input and output."""

import io
from collections.abc import Callable

import pytest

from tests.cli.conftest import Desk, Said

Convert = Callable[..., Said]


@pytest.fixture
def convert(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Convert:
    """Calls the verb with bytes as standard input."""

    def call(given: bytes, read: str, written: str, *more: str) -> Said:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
        return desk("convert", "--from", read, "--to", written, *more)

    return call


@pytest.mark.parametrize(
    ("read", "given", "said"),
    [
        ("krutidev010", "Hkkjr us WhatsApp ij dgkA\n", "भारत ने WhatsApp पर कहा।\n"),
        ("devlys", "fnYyh\r\n\r\nvkxjk", "दिल्ली\r\n\r\nआगरा"),
        ("chanakya", "ÂýÏæÙ×¢˜æè Ùð\n", "प्रधानमंत्री ने\n"),
        ("chanakya", "osQ oqQN fiQj\n", "के कुछ फिर\n"),
        ("walkman-chanakya905", "{ks=k\n", "क्षेत्र\n"),
        ("4cgandhi", "²ffd¸fÊIY\n", "धार्मिक\n"),
    ],
)
def test_each_font_becomes_unicode(convert: Convert, read: str, given: str, said: str) -> None:
    assert convert(given.encode(), read, "unicode") == Said(code=0, out=said, err="")


def test_a_file_of_old_windows_is_read(convert: Convert) -> None:
    assert convert("mÙkj\n".encode("cp1252"), "krutidev010", "unicode").out == "उत्तर\n"
    assert convert("ÂýÏæÙ ".encode("cp1252") + b"\x81\xe6\xe6", "chanakya", "unicode").out == "प्रधान खा"


def test_unicode_becomes_kruti_dev_and_what_it_cannot_show_is_told(convert: Convert) -> None:
    said = convert("मोदी ने 50% कहा WhatsApp पर\n".encode(), "unicode", "krutidev010")
    assert (said.code, said.out) == (0, "eksnh us 50% dgk WhatsApp ij\n")
    assert (
        said.err == "Kruti Dev has no letters for 2 words or signs. Set them in another font: %, WhatsApp\n"
    )
    assert convert("ÂýÏæÙ".encode(), "chanakya", "krutidev010").out == "iz/kku"


def test_many_lines_come_in_their_order(convert: Convert) -> None:
    text = "".join(f"Hkkjr {number}\n" for number in range(20_000))
    assert convert(text.encode(), "krutidev010", "unicode").out == text.replace("Hkkjr", "भारत")


def test_nothing_gives_nothing(convert: Convert) -> None:
    assert convert(b"", "krutidev010", "unicode") == Said(code=0, out="", err="")
    assert convert(b"\xef\xbb\xbfjke", "krutidev010", "unicode", "--json").json == {"text": "राम"}


def test_what_cannot_be_done_is_refused(convert: Convert) -> None:
    same = convert(b"jke", "krutidev010", "devlys")
    assert (same.code, same.out) == (1, "")
    assert "Nothing would change" in same.err
    assert convert(b"jke", "unicode", "chanakya").code == 2
    broken = convert(b"\xff\n", "unicode", "krutidev010")
    assert (broken.code, broken.out) == (1, "")
    assert "not in UTF-8" in broken.err
    for order in ("utf-16-le", "utf-16-be"):
        other = convert("\ufeffjke".encode(order), "krutidev010", "unicode")
        assert (other.code, other.out) == (1, "")
        assert "not in UTF-8" in other.err
