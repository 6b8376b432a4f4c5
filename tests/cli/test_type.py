"""Keys on standard input as text."""

import io
import sys

import pytest

from tests.cli.conftest import Desk


def give(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(keys.encode())))


@pytest.mark.parametrize(
    ("layout", "keys", "text"),
    [
        ("inscript", "vcmdls ⎇4\n", "नमस्ते ४\n"),
        ("remington-gail", "iqfru mRrj dksfj;k é!\n", "पुतिन उत्तर कोरिया é।\n"),
        ("phonetic", "putin 2026|\n", "पुतिन 2026।\n"),
        ("remington-cbi", "iqfru 2026A\n", "पुतिन २०२६।\n"),
    ],
)
def test_keys_become_text(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, layout: str, keys: str, text: str
) -> None:
    give(monkeypatch, keys)
    assert desk("type", "--layout", layout).out == text


def test_the_text_is_given_to_programs_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "fgUnh")
    assert desk("type", "--layout", "remington-gail", "--json").json == {"text": "हिन्दी"}


def test_an_unknown_layout_is_refused_with_those_that_there_are(desk: Desk) -> None:
    said = desk("type", "--layout", "dvorak")
    assert said.code == 2
    assert "inscript" in said.err
    assert "dvorak" in said.err


def test_no_keys_make_no_text(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "")
    said = desk("type", "--layout", "inscript")
    assert (said.code, said.out) == (0, "")


def test_long_input_comes_out_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, "ljdkj dez " * 4_000)
    assert desk("type", "--layout", "remington-gail").out == "सरकार कम्र " * 4_000
