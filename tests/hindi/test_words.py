import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.words import count_words, part_at, parts, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("काम किम", ["काम", "किम"]),
        ("हिंदी, हिन्दी।", ["हिंदी", "हिन्दी"]),
        ("अब थर-थर कांपेगा अमेरिका!", ["अब", "थर-थर", "कांपेगा", "अमेरिका"]),
        ("पुतिन ने कहा- दोस्त", ["पुतिन", "ने", "कहा", "दोस्त"]),
        ("19-20 जून को", ["19-20", "जून", "को"]),
        ("1,200.50 रुपये, 10:30 बजे.", ["1,200.50", "रुपये", "10:30", "बजे"]),
        ("₹५,००० और ३.", ["५,०००", "और", "३"]),
        ("ख़बर क\u094d\u200dष", ["ख़बर", "क\u094d\u200dष"]),
        ("don’t PM's", ["don’t", "PM's"]),
        ("“उद्धरण”के", ["उद्धरण", "के"]),
        ("— … \u200d \u200c", []),
        ("सियोल.\u00a0अमेरिका", ["सियोल", "अमेरिका"]),
    ],
)
def test_words_keep_their_matras(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert count_words(text) == len(expected)


@given(st.lists(st.sampled_from(["काम", "थर-थर", "हिंदी", "2024", "क्\u200dष"])))
def test_words_between_spaces_are_counted(parts: list[str]) -> None:
    assert words(" ".join(parts)) == parts


@given(st.text(alphabet="कि्\u200d\u200c a’“”।॥…–.,\u2029\u00a05"), st.integers(0, 20))
def test_parts_leave_nothing_out_and_hold_every_place(text: str, place_cp: int) -> None:
    assert "".join(text[start:end] for start, end in parts(text)) == text
    place_cp = min(place_cp, len(text))
    first, last = part_at(text, place_cp)
    assert first <= place_cp <= last
    assert (first, last) in parts(text) or text == ""
