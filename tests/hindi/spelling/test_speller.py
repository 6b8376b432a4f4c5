"""Which words are marked, and what is offered in their place."""

import pytest

from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.speller import MOST_SUGGESTIONS, Speller


def _speller(*own_words: str) -> Speller:
    return Speller(load_lexicon(), frozenset(own_words))


def _marked(text: str, *own_words: str) -> list[str]:
    return [text[start:end] for start, end in _speller(*own_words).misspelt(text)]


@pytest.mark.parametrize(
    "text",
    [
        "प्रधानमंत्री ने मंगलवार को नई दिल्ली में बैठक की।",
        "हिंदी और हिन्दी, क़ानून और कानून, गए और गये, चाहिए और चाहिये",
        "वह जाएगी, मैं लिखूँगा, हम बोलेंगे, आप पढ़िएगा, उसने किया, गया, दिया, लिया",
        "लड़का लड़के लड़कों, नदी नदियाँ नदियों, किताब किताबें किताबों, माता माताएँ माताओं",
        "करवाना, बोलकर, करनेवाली, पाँचवें, अच्छी",
        "5G, कोविड-19, 21वीं, 12,34,567, 5वें, BJP, डॉ. एस. जयशंकर, क ख ग",
        "देखें https://hi.wikipedia.org/wiki/हिन्दिि या लिखें",
        "#हैशटेगगलत @नामगलतत",
        "",
        "No Hindi at all.",
    ],
)
def test_right_words_are_not_marked(text: str) -> None:
    assert _marked(text) == []


def test_wrong_words_are_marked_where_they_stand() -> None:
    text = "चूनाव में कहा कि दिलली 5G पर प्रधानमंत्ी से मिला।"
    assert _marked(text) == ["चूनाव", "दिलली", "प्रधानमंत्ी"]


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


def test_suggestions_are_few_known_and_not_the_word_itself() -> None:
    speller = _speller()
    found = speller.suggestions("कल्")
    assert 0 < len(found) <= MOST_SUGGESTIONS
    assert all(map(speller.knows, found))
    assert speller.suggestions("क" * 5_000) == []
    assert speller.suggestions("") == []


def test_own_words_are_right_in_each_spelling() -> None:
    assert _marked("बेलौसोव और ज़ेलेंस्कीगंज") == ["बेलौसोव", "ज़ेलेंस्कीगंज"]
    assert _marked("बेलौसोव और जेलेंस्कीगंज", "बेलौसोव", "ज़ेलेंस्कीगंज") == []


def test_text_that_is_not_composed_is_judged_like_text_that_is() -> None:
    assert _marked("\u0915\u093c\u093eनून \u0958\u093eनून") == []
