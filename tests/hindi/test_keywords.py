import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.keywords import keywords
from newsroom_desktop.hindi.words import count_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("किसान आए। किसानों ने कहा। किसान गए।", [("किसान", 3)]),
        ("लड़का और लड़के, लड़कों को", [("लड़का", 3)]),
        ("लड़की, लड़कियां और लड़कियों ने", [("लड़की", 3)]),
        ("घटना, घटनाओं और घटनाएं", [("घटना", 3)]),
        ("मामले, मामलों और मामले", [("मामले", 3)]),
        ("हिन्दी और हिंदी, हिंदी", [("हिंदी", 3)]),
        ("फ़ैसला फैसले फैसला", [("फैसला", 3)]),
        ("राजा और राज, राजा, राज", [("राज", 2), ("राजा", 2)]),
        ("के लिए के लिए है है यह यह", []),
        ("2024 2024 १२ १२ 2024-25 2024-25", []),
        ("कोविड-19 और कोविड-19, टी20 और टी20", [("कोविड-19", 2), ("टी20", 2)]),
        ("एक बार आया पुतिन", []),
        ("", []),
    ],
)
def test_words_are_counted_with_their_forms(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(keyword.word, keyword.times) for keyword in keywords([text], 10)] == expected


def test_the_share_is_of_all_words_and_the_commonest_comes_first() -> None:
    text = "सेना ने कहा कि पुतिन और पुतिन और पुतिन की सेना"
    first, second = keywords([text], 5)
    assert (first.word, second.word) == ("पुतिन", "सेना")
    assert first.share == pytest.approx(100 * 3 / count_words(text))
    assert keywords([text], 1) == (first,)


@given(st.lists(st.text(alphabet="कखगनों ािेी।", max_size=40), max_size=6))
def test_no_word_is_counted_twice(paragraphs: list[str]) -> None:
    found = keywords(paragraphs, 100)
    assert sum(keyword.times for keyword in found) <= count_words("\n".join(paragraphs))
    assert all(keyword.times > 1 for keyword in found)
    assert found == keywords(reversed(paragraphs), 100)
