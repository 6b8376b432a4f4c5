"""Unicode text in Kruti Dev, and the law that it can be read again."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.legacy.latin import GUARD
from newsroom_desktop.hindi.legacy.reading import to_unicode
from newsroom_desktop.hindi.legacy.tables import LegacyFont
from newsroom_desktop.hindi.legacy.writing import to_krutidev
from newsroom_desktop.hindi.spelling.lexicon import load_lexicon

_CORPUS = Path(__file__).resolve().parents[3].parent / "shared" / "corpus" / "news-hi.txt"
_SENTENCES = (
    "प्रधानमंत्री ने कहा, “हम 1,50,000 लोगों को घर देंगे।” यह 2.5% है: सच!",
    "कार्यकर्ताओं ने राष्ट्रीय शृंगार-उत्सव में ‘उज्ज्वल’ चिट्ठी पढ़ी; क्या आप (वहाँ) थे?",
    'उसने "WhatsApp" पर लिखा: BJP और NDA के बीच — 10:30 बजे – बात… अतः प्रात:काल जगत् में दुःख',
    "देखें https://www.bbc.com/hindi/a.b?x=1 या desk@example.com पर ₹500, $5 और £12,000 😀",
    "Ministry of Defence ने in पद us ने में",
    "धारा३ और धारा ३ तथा १३… ३री है…",
    "ज़्यादा फ़र्ज़ क्‍या क्‌ष द्वंद्व त्र्यंबक ॐ ऑफ़िस ॲप",
)


def _read_again(text: str) -> str:
    return to_unicode(to_krutidev(text).text, LegacyFont.KRUTI_DEV)


@pytest.mark.parametrize(
    ("letters", "codes"),
    [
        ("प्रधानमंत्री ने कहा।", "iz/kkuea=h us dgkA"),
        ("राष्ट्रीय कार्यकर्ताओं, स्थिति", 'jk"Vªh; dk;ZdrkZvksa] fLFkfr'),
        ("कर्मों ट्रेन द्वंद्व ईंट जगत्", "deks± Vªsu }a} b±V txr~"),
        ("ज़्यादा ख़बर चिट्ठी रुपये रूस", "T;knk".replace("T;", "T+;") + " [+kcj fpëh #i;s :l"),
        ("“हाँ” ‘ना’ (सात) 2.5 बजे?", "Þgk¡ß ^uk* ¼lkr½ 2-5 cts\\"),
    ],
)
def test_words_are_written_as_the_font_shows_them(letters: str, codes: str) -> None:
    assert to_krutidev(letters).text == codes


def test_what_has_no_codes_stays_and_is_named() -> None:
    written = to_krutidev("WhatsApp पर ₹500 का 5% और in")
    assert written.text == f"WhatsApp ij ₹500 dk 5% vkSj {GUARD}in{GUARD}"
    assert written.others == ("WhatsApp", "₹", "%", "in")


@pytest.mark.parametrize("piece", ["क", "क्", "कि", "a", "कa", "“", ":", "र्क", "1,", "पद ", "A "])
def test_long_text_without_words_is_read_again(piece: str) -> None:
    for times in (1, 149, 301, 5_000):
        assert _read_again(piece * times) == piece * times


def test_every_sentence_is_read_again() -> None:
    lines = _CORPUS.read_text(encoding="utf-8").splitlines() if _CORPUS.exists() else []
    for sentence in (*_SENTENCES, *lines):
        assert _read_again(sentence) == unicodedata.normalize("NFC", sentence)


def test_all_words_of_the_dictionary_are_read_again() -> None:
    words = list(load_lexicon().words())
    assert len(words) > 10_000
    assert [word for word in words if _read_again(word) != word] == []


_CONSONANTS = st.sampled_from("कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह")
_SYLLABLES = st.builds(
    lambda cluster, nukta, matra, nasal: "\u094d".join(cluster) + nukta + matra + nasal,
    st.lists(_CONSONANTS, min_size=1, max_size=4),
    st.sampled_from(("", "", "", "\u093c")),
    st.sampled_from(("", *"\u093e\u093f\u0940\u0941\u0942\u0943\u0947\u0948\u0949\u094b\u094c", "\u094d")),
    st.sampled_from(("", "", "\u0902", "\u0901")),
) | st.sampled_from("अआइईउऊऋएऐओऔऑ")


@given(st.lists(_SYLLABLES, min_size=1, max_size=8).map("".join))
def test_syllables_are_read_again(word: str) -> None:
    assert _read_again(word) == unicodedata.normalize("NFC", word)


@given(
    st.text(
        st.characters(blacklist_categories=["Cs"]) | st.sampled_from(" \u094d\u093f\u0902:%\"'–…Aa1।"),
        max_size=30,
    )
)
def test_any_text_is_read_again(text: str) -> None:
    assert _read_again(text) == unicodedata.normalize("NFC", text).replace(GUARD, "")


@given(st.text("abcdefghijkZAMTU;,.'\"[]{}~+`%^*fqwsh 1", max_size=30))
def test_any_codes_give_text_without_private_signs(codes: str) -> None:
    for font in LegacyFont:
        assert not any("\ue000" <= sign <= "\uf8ff" for sign in to_unicode(codes, font))
