import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.normal import normal, normal_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("एक\r\nदो\rतीन\nचार", "एक\nदो\nतीन\nचार"),
        ("एक\vदो\fतीन\u2028चार\u2029पाँच\x85छह", "एक\nदो\nतीन\nचार\nपाँच\nछह"),
        ("\ufeffशीर्षक", "शीर्षक"),
        ("का\x00म\x07", "काम"),
        ("स्तंभ\tदूसरा", "स्तंभ\tदूसरा"),
        ("\u0958\u0959\u095b\u095c\u095d\u095e", "क़ख़ज़ड़ढ़फ़"),
        ("न\u093c", "\u0929"),
        ("क्\u200dष क्\u200cष", "क्\u200dष क्\u200cष"),
        ("e\x01\u0301", "é"),
        ("चित्र \ufffc यहाँ\ufdd0, वहाँ\ufdef", "चित्र  यहाँ, वहाँ"),
        ("आधा \ud83d सही", "आधा \ufffd सही"),
        ("सियोल.\u00a0अमेरिका", "सियोल.\u00a0अमेरिका"),
    ],
)
def test_normal_keeps_the_words_and_drops_what_breaks_files(text: str, expected: str) -> None:
    assert normal(text) == expected


@given(st.text() | st.text(alphabet=st.characters(categories=["Cc", "Cs", "Zl", "Zp", "Mn", "Lo"])))
def test_normal_twice_is_normal_once(text: str) -> None:
    once = normal(text)
    assert normal(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode("utf-8").decode("utf-8") == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  दो पंक्ति \r\n का शीर्षक\n", "दो पंक्ति का शीर्षक"),
        ("एक\n\n\nदो", "एक दो"),
        ("एक\tदो", "एक दो"),
        ("\u00a0शीर्षक\u00a0", "शीर्षक"),
        ("", ""),
    ],
)
def test_normal_line_is_one_line(text: str, expected: str) -> None:
    assert normal_line(text) == expected


@given(st.text())
def test_normal_line_twice_is_normal_line_once(text: str) -> None:
    once = normal_line(text)
    assert "\n" not in once
    assert normal_line(once) == once
