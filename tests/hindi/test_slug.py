import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.slug import LONGEST, slug_from


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("घर", "ghar"),
        ("न", "na"),
        ("नमक", "namak"),
        ("जनता", "janta"),
        ("सरकार", "sarkar"),
        ("बचपन", "bachpan"),
        ("समझना", "samajhna"),
        ("राजनीति", "rajniti"),
        ("भारतीय", "bhartiya"),
        ("समय", "samay"),
        ("मित्र", "mitra"),
        ("सत्य", "satya"),
        ("धर्म", "dharm"),
        ("राष्ट्रीय", "rashtriya"),
        ("क्षत्रिय", "kshatriya"),
        ("विज्ञान", "vigyan"),
        ("प्रधानमंत्री", "pradhanmantri"),
        ("लोकसभा", "loksabha"),
        ("विधानसभा", "vidhansabha"),
        ("श्रीनगर", "shrinagar"),
        ("मुंबई", "mumbai"),
        ("संवाद", "samvad"),
        ("हिंदी", "hindi"),
        ("हिन्दी", "hindi"),
        ("बड़ा", "bara"),
        ("ज़मीन", "zamin"),
        ("फ़िल्म", "film"),
        ("\u095eिल्म", "film"),
        ("छत्तीसगढ़", "chhattisgarh"),
        ("दुःख", "duhkh"),
        ("ॐ", "om"),
        ("कॉलेज", "kolej"),
        ("क्\u200dषमा", "kshama"),
        ("सिंह", "singh"),
        ("थर-थर", "thar-thar"),
        ("२०२४", "2024"),
    ],
)
def test_slug_writes_a_word_as_hindi_speaks_it(word: str, expected: str) -> None:
    assert slug_from(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "अब थर-थर कांपेगा अमेरिका! साथ आ गए उसके 2 कट्टर दुश्मन, पुतिन ने कहा- दोस्त",
            "ab-thar-thar-kampega-amerika-sath-a-gae-uske-2-kattar",
        ),
        ("नई दिल्ली में PM मोदी", "nai-delhi-mein-pm-modi"),
        ("PM's Café, don’t!", "pms-cafe-dont"),
        ("  --  ", ""),
        ("日本", ""),
        ("", ""),
        ("x" * 61, ""),
        ("x" * 60 + " दो", "x" * 60),
        ("x" * 61 + " दो", "do"),
    ],
)
def test_slug_of_a_headline_is_cut_between_words(text: str, expected: str) -> None:
    assert slug_from(text) == expected


@given(st.text() | st.text(alphabet=st.characters(min_codepoint=0x900, max_codepoint=0x97F) | st.just(" ")))
def test_slug_is_safe_in_an_address(text: str) -> None:
    slug = slug_from(text)
    assert slug == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= LONGEST


@given(st.text())
def test_slug_of_a_slug_is_the_slug(text: str) -> None:
    slug = slug_from(text)
    assert slug_from(slug) == slug
