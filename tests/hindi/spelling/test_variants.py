"""Spellings that are a matter of style."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.spelling.variants import key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("हिंदी", "हिन्दी"),
        ("पंडित", "पण्डित"),
        ("इंडिया", "इन्डिया"),
        ("संबंध", "सम्बन्ध"),
        ("हँस", "हंस"),
        ("क़ानून", "कानून"),
        ("फ़िल्म", "फिल्म"),
        ("अर्द्ध", "अर्ध"),
        ("महत्त्व", "महत्व"),
        ("रा\u200dष्ट्र", "राष्ट्र"),
        ("\u0958ानून", "कानून"),
    ],
)
def test_style_makes_no_other_word(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("लड़का", "लडका"), ("पढ़ना", "पढना"), ("में", "मेँ"), ("हिंदी", "हिम्दी"), ("सम्मान", "संमान"), ("दिन", "दीन")],
)
def test_an_error_is_no_style(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text("कगङञणनमतदचटपव्ँं़िाे\u200c\u200d-", max_size=12))
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert key(key(text)) == key(text)
