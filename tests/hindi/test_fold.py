import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom_desktop.hindi.fold import fold

DEVANAGARI = st.text(alphabet=st.characters(min_codepoint=0x900, max_codepoint=0x97F) | st.just("\u200d"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("हिंदी", "हिन्दी"),
        ("पंजाब", "पञ्जाब"),
        ("गंगा", "गङ्गा"),
        ("ठंडा", "ठण्डा"),
        ("मुंबई", "मुम्बई"),
        ("एजेंसी", "एजेन्सी"),
        ("इंटरनेट", "इन्टरनेट"),
        ("संवाद", "सम्वाद"),
        ("हँसना", "हंसना"),
        ("ज़मीन", "जमीन"),
        ("बड़ा", "बडा"),
        ("\u095bमीन", "ज\u093cमीन"),
        ("क्\u200dषमा", "क्षमा"),
        ("राष्\u200cट्र", "राष्ट्र"),
        ("जगत्", "जगत"),
        ("महान् नेता", "महान नेता"),
        ("२०२४", "2024"),
        ("PUTIN", "putin"),
        ("Café", "cafe"),
        ("Ｋｉｍ", "kim"),
    ],
)
def test_fold_makes_spellings_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("काम", "किम"), ("काम", "कम"), ("दिन", "दीन"), ("बाल", "बल"), ("अन्न", "अन"), ("कल", "फल")],
)
def test_fold_keeps_words_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text() | DEVANAGARI)
@example("\U00010d40")  # a digit of Unicode 16, younger than Python 3.11
def test_fold_twice_is_fold_once(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
