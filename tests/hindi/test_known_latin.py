import re
from collections import Counter

import pytest

from newsroom_desktop.base.paths import resource
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.known_latin import known


@pytest.mark.parametrize("table", ["territories.tsv", "latin.tsv", "loanwords.tsv"])
def test_every_row_is_a_latin_word_and_its_hindi_spellings(table: str) -> None:
    lines = resource("names", table).read_text("utf-8").splitlines()
    assert lines[0].startswith("#")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", latin) for latin, _ in rows)
    spellings = Counter(fold(word) for _, hindi in rows for word in hindi.split())
    assert [word for word, times in spellings.items() if times > 1] == []


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("फिल्म", "film"),
        ("फ़िल्म", "film"),
        ("कम्पनी", "company"),
        ("फैन्स", "fans"),
        ("हिंदी", ""),
        ("", ""),
        ("ों", ""),
        ("टीमें", "teams"),
        ("बसें", "buses"),
        ("फैक्ट्रियां", "factories"),
        ("सैंपलों", "samples"),
    ],
)
def test_known_words_are_found_in_every_spelling(word: str, latin: str) -> None:
    assert known(word) == latin
