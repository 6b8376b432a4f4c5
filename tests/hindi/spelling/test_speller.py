"""Which words are marked, and what is offered in their place."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.base.tables import rows
from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.speller import MOST_SUGGESTIONS, Speller

_SPELLER = Speller(load_lexicon())


def _speller(*own_words: str) -> Speller:
    return Speller(load_lexicon(), frozenset(own_words))


def _marked(text: str, *own_words: str) -> list[str]:
    return [text[start:end] for start, end in _speller(*own_words).misspelt(text)]


@pytest.mark.parametrize("table", ["usual.tsv", "territories.tsv", "latin.tsv", "loanwords.tsv"])
def test_what_the_tables_of_names_have_is_right(table: str) -> None:
    names = [name for row in rows("names", table) if row[0] != "apart" for name in row[1].split()]
    marked = [name for name in names if _marked(name)]
    assert len(marked) <= len(names) / 100, marked  # a line may be newer than the list of words


@pytest.mark.parametrize(
    "text",
    [
        "फैन फुल रील्स चेन डंपर लिवर रेपो यूट्यूबर व्हाट्सऐप, पिचाई, जालना और माउंट आबू",
        "प्रधानमंत्री ने मंगलवार को नई दिल्ली में बैठक की।",
        "हिंदी और हिन्दी, क़ानून और कानून, गए और गये, चाहिए और चाहिये",
        "वह जाएगी, मैं लिखूँगा, हम बोलेंगे, आप पढ़िएगा, उसने किया, गया, दिया, लिया",
        "लड़का लड़के लड़कों, नदी नदियाँ नदियों, किताब किताबें किताबों, माता माताएँ माताओं",
        "करवाना, बोलकर, करनेवाली, पाँचवें, अच्छी, पीजिए, तुड़वाए, टपकाए, पिलवाया",
        "5G, कोविड-19, 21वीं, 12,34,567, 5वें, BJP, डॉ. एस. जयशंकर, क ख ग",
        "देखें https://hi.wikipedia.org/wiki/हिन्दिि या लिखें",
        "#हैशटेगगलत @नामगलतत संपादकक@समाचारर.भारत www.समाचारर.भारत",
        "",
        "No Hindi at all.",
        "उ.प्र. और म.प्र. में मु.अ.सं. 123 दर्ज है।",
    ],
)
def test_right_words_are_not_marked(text: str) -> None:
    assert _marked(text) == []


def test_what_the_house_style_knows_as_misspelt_is_marked_and_mended_alike() -> None:
    pairs = [row for row in rows("style", "misspelt.tsv") if " " not in row[0]]
    assert len(pairs) > 150
    assert [pair for pair in pairs if _SPELLER.suggestions(pair[0])[0] != pair[1] or _marked(pair[1])] == []
    unmarked = [wrong for wrong, _ in pairs if not _marked(wrong)]
    assert len(unmarked) <= len(pairs) / 50, unmarked  # a line may be newer than the list of words


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("बिमारियों", "बीमारियों"), ("चिन्हों", "चिह्नों"), ("सन्यासियों", "संन्यासियों"), ("व्यवहारिकता", "व्यावहारिकता")],
)
def test_so_are_its_forms(wrong: str, meant: str) -> None:
    assert _marked(f"{wrong} और {meant}") == [wrong]
    assert _SPELLER.suggestions(wrong)[0] == meant


def test_of_two_spellings_that_dictionaries_have_none_is_marked() -> None:
    assert [spelling for row in rows("style", "preferred.tsv") for spelling in row if _marked(spelling)] == []


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("दवाईयां", "दवाइयां"), ("दवाईयों", "दवाइयों"), ("ऊंचाईयां", "ऊंचाइयां"), ("कसाईयों", "कसाइयों")],
)
def test_a_plural_in_iyan_has_a_short_vowel(wrong: str, meant: str) -> None:
    assert _marked(f"{wrong} और {meant}") == [wrong]


def test_wrong_words_are_marked_where_they_stand() -> None:
    text = "चूनाव में कहा कि दिलली 5G पर प्रधानमंत्ी और लडका सरकर से मिला।"
    assert _marked(text) == ["चूनाव", "दिलली", "प्रधानमंत्ी", "लडका", "सरकर"]


@pytest.mark.parametrize(
    "word", ["पंजाबवासियों", "बिजलीकर्मियों", "खाकीधारी", "उपप्रबंधक", "सहअभियुक्त", "अतिपिछड़े", "भूकंपग्रस्त", "जिलावार"]
)
def test_what_is_made_of_a_well_known_word_as_needed_is_not_marked(word: str) -> None:
    assert _marked(f"{word} ने कहा") == []


@pytest.mark.parametrize("word", ["खाकिधारी", "उपपरबंधक", "भूकंपग्रस्थ"])
def test_what_is_made_of_a_wrong_word_is_marked(word: str) -> None:
    assert _marked(f"{word} ने कहा") == [word]


@pytest.mark.parametrize(
    "text",
    [
        "मतदाताओ, सोच-समझकर वोट दें।",
        "सभा हुई। मतदाताओ! आप आएं।",
        "नेता ने कहा, “मतदाताओ, आप आएं।”",
        "हे मतदाताओ आप आएं",
        "मेरे प्यारे नागरिको सुनिए",
    ],
)
def test_a_plural_by_which_people_are_called_is_right(text: str) -> None:
    assert _marked(text) == []


@pytest.mark.parametrize(
    "text", ["मतदाताओ ने कहा", "सभा में मतदाताओ, नेताओं और अन्य ने", "मतदाताओ, नेताओं और अन्य ने", "मतदाताओ"]
)
def test_a_plural_without_its_anusvara_is_marked_elsewhere(text: str) -> None:
    assert _marked(text) == ["मतदाताओ"]


@pytest.mark.parametrize("name", ["बेलौसोव", "वोज्शिएक", "ओन्गगीरात", "एनएएसयूडब्ल्यूटी"])
def test_names_that_no_list_has_are_not_marked(name: str) -> None:
    assert not load_lexicon().knows(name)
    assert _marked(f"{name} ने कहा") == []


@pytest.mark.parametrize(
    "word", ["बादअपने", "ढणकपुरिया", "क्षखत्रिमय", "काीम", "मॉदी", "जयशंकार", "यूक्ररेन", "इजराल", "व्लादीमीर"]
)
def test_what_resembles_a_word_or_can_be_no_name_is_marked(word: str) -> None:
    assert _marked(f"{word} ने कहा") == [word]


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("सरकर", "सरकार"),
        ("लडका", "लड़का"),
        ("दिलली", "दिल्ली"),
        ("चूनाव", "चुनाव"),
        ("मूख्यमंत्री", "मुख्यमंत्री"),
        ("परिस्थिती", "परिस्थिति"),
        ("अथिकारी", "अधिकारी"),
        ("बिमारी", "बीमारी"),
        ("पुर्व", "पूर्व"),
        ("राष्टपति", "राष्ट्रपति"),
        ("लडकियां", "लड़कियां"),
    ],
)
def test_what_was_meant_is_among_the_first_three(wrong: str, meant: str) -> None:
    assert meant in _speller().suggestions(wrong)[:3]


@pytest.mark.parametrize(
    ("wrong", "meant"), [("एकसाथ", "एक साथ"), ("लड़कीयाँ", "लड़कियां"), ("राष्टिय", "राष्ट्रीय"), ("उज्वल", "उज्ज्वल")]
)
def test_a_missing_space_and_two_slips_are_offered_too(wrong: str, meant: str) -> None:
    assert meant in _speller().suggestions(wrong)[:3]


def test_a_word_is_not_offered_in_place_of_itself() -> None:
    speller = _speller()
    for word in ("विधायको", "सरकर", "हिन्दी"):
        assert word not in speller.suggestions(word)


def test_suggestions_are_few_and_known() -> None:
    speller = _speller()
    found = speller.suggestions("कल्")
    assert 0 < len(found) <= MOST_SUGGESTIONS
    assert all(map(speller.knows, found))
    assert speller.suggestions("क" * 5_000) == []
    assert speller.suggestions("") == []


def test_own_words_are_right_in_each_spelling_and_offered() -> None:
    assert _marked("ढेबरगाँव और फ़तेहढ़ा") == ["ढेबरगाँव", "फ़तेहढ़ा"]
    assert _marked("ढेबरगांव और फतेहढ़ा", "ढेबरगाँव", "फ़तेहढ़ा") == []
    assert "ढेबरगाँव" in _speller("ढेबरगाँव").suggestions("ढेबारगाँव")


def test_text_that_is_not_composed_is_judged_like_text_that_is() -> None:
    assert _marked("\u0915\u093c\u093eनून \u0958\u093eनून") == []


@given(st.lists(st.sampled_from("कखगङञणनमतदचटपव्ँं़िाेॉ\u200c\u200d-'’ .।5a#@"), max_size=40).map("".join))
def test_every_mark_is_a_whole_word_of_hindi_letters(text: str) -> None:
    marks = _SPELLER.misspelt(text)
    assert marks == _SPELLER.misspelt(text)
    assert marks == sorted(marks)
    for start_cp, end_cp in marks:
        assert 0 <= start_cp < end_cp <= len(text)
        word = text[start_cp:end_cp]
        assert not _SPELLER.knows(word)
        assert all("\u0900" <= sign <= "\u097f" or sign in "\u200c\u200d" for sign in word)


def test_many_threads_find_the_same() -> None:
    text = Path("../shared/corpus/news-hi.txt").read_text("utf-8")[:20_000]
    speller = _speller()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(speller.misspelt, [text] * 8))
    assert found == [_speller().misspelt(text)] * 8
