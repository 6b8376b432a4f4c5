"""The interface speaks Hindi unless the system is English."""

import pytest

from newsroom_desktop.base import texts
from newsroom_desktop.base.texts import mark, mark_c, tr, tr_c, tr_n


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "hi_IN.UTF-8"}, "hi"),
        ({"LANG": "en_IN.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "hi_IN.UTF-8"}, "hi"),
        ({"LANG": "hi_IN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "hi"),
        ({"LANG": "mr_IN.UTF-8"}, "hi"),
    ],
)
def test_system_language(environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert texts.system_language() == expected


def test_english_needs_no_catalogue() -> None:
    texts.use("en")
    assert texts.current() == "en"
    assert tr("Saved {time}", time="10:30") == "Saved 10:30"
    assert tr_n("{n} word", "{n} words", 1) == "1 word"
    assert tr_n("{n} word", "{n} words", 2) == "2 words"
    assert tr_c("QFileDialog", "&Open") == "&Open"


def test_braces_are_kept_where_nothing_is_filled_in() -> None:
    assert tr("a {place} that stays") == "a {place} that stays"


def test_marked_sentences_are_returned_as_they_are() -> None:
    assert mark("Save") == "Save"
    assert mark_c("QFileDialog", "&Open") == ("QFileDialog", "&Open")


@pytest.mark.usefixtures("hindi")
def test_hindi_is_there() -> None:
    assert texts.current() == "hi"
    assert tr("Save") == "सहेजें"
    assert tr_c("QFileDialog", "&Open") != "&Open"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1_000, "1,000"),
        (99_999, "99,999"),
        (1_00_000, "1,00,000"),
        (12_34_567, "12,34,567"),
        (1_23_45_678, "1,23,45,678"),
    ],
)
def test_numbers_are_grouped_as_india_writes_them(number: int, text: str) -> None:
    assert tr_n("{n} word", "{n} words", number) == f"{text} words"
