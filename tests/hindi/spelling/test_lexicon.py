"""The list of words that the program brings along."""

import pytest

from newsroom_desktop.hindi.spelling.lexicon import load_lexicon


def test_it_is_read_once() -> None:
    assert load_lexicon() is load_lexicon()


def test_frequent_words_are_more_frequent() -> None:
    lexicon = load_lexicon()
    assert lexicon.frequency("के") > lexicon.frequency("सरकार") > lexicon.frequency("हिंसात्मक") > 0
    assert lexicon.frequency("हिंदी") == lexicon.frequency("हिन्दी")
    assert lexicon.frequency("क्षत्रपपप") == 0


def test_words_of_the_list_are_known() -> None:
    lexicon = load_lexicon()
    words = list(lexicon.words())
    assert len(words) > 80_000
    assert {"सरकार", "हिन्दी", "राष्ट्रपति"} <= set(words)
    assert all(map(lexicon.knows, words[:2_000]))


@pytest.mark.parametrize(
    "forms",
    [
        "लड़का लड़के लड़कों",
        "नदी नदियाँ नदियां नदियों",
        "किताब किताबें किताबों",
        "माता माताएँ माताएं माताओं",
        "राजा राजाओं",
        "आदमी आदमियों",
        "शक्ति शक्तियाँ शक्तियों",
        "चिड़िया चिड़ियाँ चिड़ियों",
        "डाकू डाकुओं",
        "अच्छा अच्छे अच्छी",
        "पाँचवाँ पाँचवें पाँचवीं",
        "बोलना बोलने बोलनी बोलता बोलते बोलती बोलतीं बोला बोले बोली बोलीं बोलूँगा बोलेगा बोलेंगे बोलोगी",
        "बोलो बोलिए बोलिये बोलिएगा बोलकर बोलके बोलनेवाला",
        "आना आता आया आए आये आई आयी आऊँगा आएगा आयेगा आओ आइए आकर",
        "पीना पीता पिया पिए पिएगा पिऊँगा पीकर",
        "छूना छूता छुआ छुए छुई छूकर",
        "करना किया किए किये की कीजिए करवाना करवाया करूँगा",
        "जाना गया गए गये गई गयी जाएगी जाइए",
        "देना दिया दिए दी दीं दूँगा देगा देंगे दीजिए लेना लिया लूँगा लेगा लीजिए",
        "होना हुआ हुए हुई हूँ है हैं होगा होंगे था थे थीं",
        "दिखाना दिखवाना पढ़ाना पढ़वाना",
    ],
)
def test_forms_are_known(forms: str) -> None:
    lexicon = load_lexicon()
    assert [form for form in forms.split() if not lexicon.knows(form)] == []


@pytest.mark.parametrize("form", ["लड़कयों", "करेंगा", "बोलूंगे", "सरकर", "नदीयां", "विधायको", "आपकि"])
def test_forms_that_hindi_has_not_are_not_known(form: str) -> None:
    assert not load_lexicon().knows(form)


def test_names_of_people_and_places_are_told() -> None:
    lexicon = load_lexicon()
    assert lexicon.is_person("पुतिन")
    assert not lexicon.is_person("सरकार")
    for place in ("सियोल", "प्योंगयांग", "उत्तराखंड", "उत्तराखण्ड", "जयपुर", "यूक्रेन"):
        assert lexicon.is_place(place)
    assert not lexicon.is_place("सरकार")


def test_a_word_is_spelt_as_it_is_mostly_written() -> None:
    lexicon = load_lexicon()
    assert lexicon.spelling("पहुंचूंगा") == "पहुँचूँगा"
    assert lexicon.spelling("हिंदी") == "हिन्दी"
