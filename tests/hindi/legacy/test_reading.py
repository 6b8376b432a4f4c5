"""Legacy text as Unicode: what desks have in their old files."""

import pytest

from newsroom_desktop.hindi.legacy.fonts import font_of_family, kind_of_chanakya
from newsroom_desktop.hindi.legacy.reading import to_unicode
from newsroom_desktop.hindi.legacy.tables import LegacyFont

_KRUTI_DEV = [
    ("iz/kkuea=h ujsUnz eksnh us dgkA", "प्रधानमंत्री नरेन्द्र मोदी ने कहा।"),
    (
        "dk;ZdrkZvksa us ikVhZ dk;kZy; esa /kkfeZd lkefxzd j[kh",
        "कार्यकर्ताओं ने पार्टी कार्यालय में धार्मिक सामग्रिक रखी",
    ),
    ("jk\"Vªh; f'k{kk uhfr] fo'ofo|ky; vkSj fo|kFkhZ", "राष्ट्रीय शिक्षा नीति, विश्वविद्यालय और विद्यार्थी"),
    ("fLFkfr] fpV~Bh] fpfM+;k] f=dks.k] fdz;k] fJ;k", "स्थिति, चिट्ठी, चिड़िया, त्रिकोण, क्रिया, श्रिया"),
    ("dbZ b±VsaA bZ'oj ,slk vkSj vkSj vkWfQl", "कई ईंटें। ईश्वर ऐसा और और ऑफिस"),
    ("t+ehu Q+kby [+kcj M+ <+ x+t+y d+ye", "ज़मीन फ़ाइल ख़बर ड़ ढ़ ग़ज़ल क़लम"),
    ("mÙkj fonsg izk;% nq%[k", "उत्तर विदेह प्रायः दुःख"),
    ("lHkh NksVs&cM+s ¼lkr½ Þusrkß ^xzke* dgk¡\\ ugha!", "सभी छोटे-बड़े (सात) “नेता” ‘ग्राम’ कहाँ? नहीं!"),
    ('#i;s :l d`ik ân; g`n; Ñ".k', "रुपये रूस कृपा हृदय हृदय कृष्ण"),
    (
        "ƒ‡ vxLr 2023 dks 10%30 cts 1]50]000 #i;s 2-5 çfr'kr",
        "१५ अगस्त 2023 को 10:30 बजे 1,50,000 रुपये 2.5 प्रतिशत",
    ),
    ("fo’o vkns”k ’kkafr", "विश्व आदेष शांति"),
    ("deksZa deks± loZ= dkjZokbZ Æ/keZ", "कर्मों कर्मों सर्वत्र कार्रवाई र्धिर्म"),
    ("Hkkjr@ikfdLrku jke(&", "भारत/पाकिस्तान राम;-"),
]


@pytest.mark.parametrize(("codes", "letters"), _KRUTI_DEV)
def test_kruti_dev_is_read(codes: str, letters: str) -> None:
    assert to_unicode(codes, LegacyFont.KRUTI_DEV) == letters


@pytest.mark.parametrize(
    ("codes", "letters"),
    [
        ("iz/kkuea=h us WhatsApp ij dgkA", "प्रधानमंत्री ने WhatsApp पर कहा।"),
        ("BJP vkSj NDA ds usrk", "BJP और NDA के नेता"),
        ("#BJP ij @narendramodi dks #i;s vkSj #d", "#BJP पर @narendramodi को रुपये और रुक"),
        ("Ministry of Defence us dgk", "Ministry of Defence ने कहा"),
        ("ns[ksa www.bbc.com/hindi ij", "देखें www.bbc.com/hindi पर"),
        ("irk desk.news@example.com gSA", "पता desk.news@example.com है।"),
        ("ljdkj (Government) us 12,345 ?kj fn,", "सरकार (Government) ने 12,345 घर दिए"),
        ("Reliance, Google vkSj Facebook", "Reliance, Google और Facebook"),
        ("dher 25% ?kVh 1.5 QhV $500", "कीमत 25% घटी 1.5 फीट $500"),
        ("COVID-19 dh tk¡p", "COVID-19 की जाँच"),
    ],
)
def test_english_words_numbers_and_addresses_stay(codes: str, letters: str) -> None:
    assert to_unicode(codes, LegacyFont.KRUTI_DEV) == letters


def test_three_dots_that_are_also_the_code_of_a_digit_are_told_by_what_is_before_them() -> None:
    assert to_unicode("us dgk… vkSj gS…", LegacyFont.KRUTI_DEV) == "ने कहा… और है…"
    assert to_unicode("/kkjk … vkSj „… ls ƒ…-… rd", LegacyFont.KRUTI_DEV) == "धारा ३ और २३ से १३.३ तक"


@pytest.mark.parametrize(
    ("codes", "letters"),
    [
        ("·ð¤ ÂýÏæÙ×¢˜æè ÙÚUð‹Îý ×ôÎè Ùð ·¤ãæ ç·¤ ÖæÚUÌ", "के प्रधानमंत्री नरेन्द्र मोदी ने कहा कि भारत"),
        ("Šææç×ü·¤ ·¤æØü·¤Ìæü ÚUæÁÙèçÌ", "धार्मिक कार्यकर्ता राजनीति"),
        ("ãñÐ çàæÿææ, çSÍçÌ", "है। शिक्षा, स्थिति"),
        ("v~y| ×ð¢ \u0081ææÌð", "1947 में खाते"),
    ],
)
def test_chanakya_is_read(codes: str, letters: str) -> None:
    assert to_unicode(codes, LegacyFont.CHANAKYA) == letters


@pytest.mark.parametrize(
    ("codes", "letters"),
    [
        ("osQ oqQN fiQj iQwy", "के कुछ फिर फूल"),
        ("f=kdks.k {ks=k m¡QpkbZ", "त्रिकोण क्षेत्र ऊँचाई"),
        ("Hkkjr dh lHkh fo|kFkhZ (d)", "भारत की सभी विद्यार्थी (क)"),
    ],
)
def test_walkman_chanakya_is_read(codes: str, letters: str) -> None:
    assert to_unicode(codes, LegacyFont.WALKMAN) == letters


@pytest.mark.parametrize(
    ("codes", "letters"),
    [
        ("IZY d»fE ·ffS°f ³fZ IYWf dI", "के लिए भारत ने कहा कि"),
        ("²ffd¸fÊIY ÷Y´f¹fZ IYf¹fÊIY°ffÊ", "धार्मिक रुपये कार्यकर्ता"),
        ("³fe°fe IYe dVfÃff", "नीती की शिक्षा"),
    ],
)
def test_4cgandhi_is_read(codes: str, letters: str) -> None:
    assert to_unicode(codes, LegacyFont.GANDHI) == letters


@pytest.mark.parametrize(
    "text",
    [
        "दिल्ली में आज बारिश हुई. क्या कल भी होगी? - हाँ, होगी; 50% लोग (सात) बोले: “ना”।",
        "A new law was passed - it is in force, and a second one (of 2023) is not; who knows?",
        "प्रधानमंत्री ने WhatsApp और Facebook पर कहा. The end.",
    ],
)
@pytest.mark.parametrize("font", list(LegacyFont))
def test_lines_that_are_in_no_legacy_font_stay(text: str, font: LegacyFont) -> None:
    assert to_unicode(text, font) == text


def test_unicode_words_amid_legacy_ones_stay() -> None:
    assert to_unicode("fnYyh esa बारिश. gqbZA", LegacyFont.KRUTI_DEV) == "दिल्ली में बारिश. हुई।"


def test_lines_and_spaces_stay_and_unicode_is_left_alone() -> None:
    assert to_unicode("jke\r\n\r\n  ';ke\t!\n", LegacyFont.KRUTI_DEV) == "राम\r\n\r\n  श्याम\t!\n"
    assert to_unicode("", LegacyFont.KRUTI_DEV) == ""
    assert to_unicode("दिल्ली में ₹500 😀", LegacyFont.KRUTI_DEV) == "दिल्ली में ₹500 😀"


@pytest.mark.parametrize(
    ("family", "font"),
    [
        ("Kruti Dev 010", LegacyFont.KRUTI_DEV),
        ("KrutiDev040Wide", LegacyFont.KRUTI_DEV),
        ("DevLys 010 Thin", LegacyFont.KRUTI_DEV),
        ("Walkman-Chanakya905", LegacyFont.WALKMAN),
        ("Chanakya", LegacyFont.CHANAKYA),
        ("4CGandhi", LegacyFont.GANDHI),
        ("Kruti Dev Unicode", None),
        ("ChanakyaUni", None),
        ("Mangal", None),
        ("", None),
    ],
)
def test_a_font_is_known_by_its_name(family: str, font: LegacyFont | None) -> None:
    assert font_of_family(family) is font


def test_the_two_fonts_named_chanakya_are_told_apart() -> None:
    assert kind_of_chanakya("ÂýÏæÙ×¢˜æè ÙÚUð‹Îý ×ôÎè") is LegacyFont.CHANAKYA
    assert kind_of_chanakya("osQ oqQN fiQj iQwy") is LegacyFont.WALKMAN


@pytest.mark.parametrize("piece", ["a", "A1b2", "f", "d~", "a.", "a@", "Z", "www.", "(", "क्"])
def test_what_is_no_word_is_not_read_for_long(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    for font in LegacyFont:
        assert to_unicode(text, font) == text
        assert to_unicode(piece * (300 // len(piece)), font)
