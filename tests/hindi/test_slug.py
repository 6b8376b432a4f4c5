import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.slug import LONGEST, slug_from, slug_words

HERE = Path(__file__).parent


def judged(table: str) -> list[tuple[str, str]]:
    """The rows of a table: Hindi, and the slug that a reader would write."""
    lines = (HERE / table).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(hindi, latin) for hindi, latin in rows]


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
        ("श्रीनगर", "srinagar"),
        ("मुंबई", "mumbai"),
        ("संवाद", "samvad"),
        ("हिंदी", "hindi"),
        ("हिन्दी", "hindi"),
        ("बड़ा", "bada"),
        ("ज़मीन", "zameen"),
        ("फ़िल्म", "film"),
        ("\u095eिल्म", "film"),
        ("छत्तीसगढ़", "chhattisgarh"),
        ("दुःख", "duhkh"),
        ("ॐ", "om"),
        ("कॉलेज", "college"),
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
            "ab-thar-thar-kanpega-america-saath-aa-gaye-uske-2-kattar",
        ),
        ("नई दिल्ली में PM मोदी", "nai-delhi-mein-pm-modi"),
        ("PM's Café, don’t!", "pms-cafe-dont"),
        ("  --  ", ""),
        ("日本", ""),
        ("", ""),
        ("x" * 61, ""),
        ("x" * 60 + " दो", "x" * 60),
        ("x" * 61 + " दो", "do"),
        ("सभा" * 20_000 + " दो", "do"),
        ("क्" * 200_000 + " दो", "do"),
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


@pytest.mark.parametrize(
    ("table", "rows", "least"),
    [("slugs.tsv", 100, 92), ("romanised.tsv", 515, 497), ("romanised_unseen.tsv", 314, 295)],
)
def test_slugs_are_those_that_a_reader_would_write(table: str, rows: int, least: int) -> None:
    pairs = judged(table)
    others = [f"{hindi}: {slug_from(hindi)}, not {slug}" for hindi, slug in pairs if slug_from(hindi) != slug]
    assert len(pairs) == rows
    assert rows - len(others) >= least, others


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("उत्तर कोरिया", "uttar-korea"),
        ("दक्षिण कोरिया", "dakshin-korea"),
        ("मिसाइलें", "missiles"),
        ("मिसाइलों", "missiles"),
        ("कंपनियों", "companies"),
        ("पार्टियां", "parties"),
        ("मैचों", "matches"),
        ("पुलिसकर्मी", "policekarmi"),
        ("फ़िल्में", "films"),
        ("ट्रम्प", "trump"),
        ("ट्रंप", "trump"),
        ("श्रीलंका", "sri-lanka"),
        ("सीबीआई", "cbi"),
        ("एसडीएम", "sdm"),
        ("टी20", "t20"),
        ("जी२०", "g20"),
        ("टी-20 वर्ल्ड कप", "t-20-world-cup"),
        ("जी–२०", "g-20"),
        ("5जी", "5g"),
        ("फ्लाइट्स और वीडियोज", "flights-aur-videos"),
        ("भारतीयों का आत्मसमर्पण", "bhartiyon-ka-aatmsamarpan"),
        ("सोना 1,25,000 के पार, 1,234,567 वोट", "sona-125000-ke-paar-1234567-vote"),
        ("१,२०० करोड़, 3.5% ब्याज", "1200-crore-3-5-percent-byaaj"),
        ("धारा 302,307 और 1,2,3", "dhara-302-307-aur-1-2-3"),
        ("एच-1बी वीज़ा", "h-1b-visa"),
        ("100मीटर", "100meter"),
        ("54वां शतक", "54van-shatak"),
        ("मोदी जी 20 को", "modi-ji-20-ko"),
        ("आरजेडी", "rjd"),
        ("एलएसी", "lac"),
        ("ई-रिक्शा", "e-rickshaw"),
        ("वाई श्रेणी", "y-shreni"),
        ("लॉस एंजिलिस", "los-angeles"),
        ("रुड़की और बांसवाड़ा", "roorkee-aur-banswara"),
        ("बीवी", "biwi"),
        ("के", "ke"),
        ("एस. जयशंकर", "s-jaishankar"),
        ("एच. डी. देवेगौड़ा", "h-d-devegauda"),
        ("पी. चिदंबरम और मोदी जी.", "p-chidambaram-aur-modi-ji"),
        ("PM मोदी LIVE", "pm-modi-live"),
        ("🎉🔥", ""),
        ("🎉 जीत 🔥", "jeet"),
    ],
)
def test_slug_has_the_accepted_english_form(text: str, expected: str) -> None:
    assert slug_from(text) == expected


def test_a_short_headline_stays_whole_and_a_long_one_loses_its_small_words_first() -> None:
    assert slug_from("पुतिन ने कहा कि यह युद्ध का अंत है") == "putin-ne-kaha-ki-yah-yuddh-ka-ant-hai"
    long = "पुतिन ने कहा कि यह युद्ध का अंत नहीं है और आगे की लड़ाई के लिए सेना को तैयार रहना होगा"
    assert slug_from(long) == "putin-kaha-yuddh-ant-nahin-aage-ladai-sena-taiyar-rahna-hoga"


@given(st.text(alphabet="कखगचजटडतदनपबमयरलवसहढािीुूेैोौंँ़्अआइएओ \u200d0५a-", max_size=200))
def test_slug_is_cut_between_words(text: str) -> None:
    rest = slug_from(text)
    assert "--" not in rest
    for word in slug_words(text):
        if rest == word or rest.startswith(f"{word}-"):
            rest = rest.removeprefix(word).removeprefix("-")
    assert rest == ""
