"""Which words of a text stand as names."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.findings import Passage, Role
from newsroom_desktop.hindi.names.mentions import mentions


def _named(text: str, role: Role = Role.PARAGRAPH) -> list[str]:
    return [mention.text for mention in mentions(Passage(text=text, role=role)) if mention.is_cued]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("उशाकोव ने कहा कि यात्रा होगी।", ["उशाकोव"]),
        ("उप प्रधान मंत्री अलेक्जेंडर नोवाक साथ आए।", ["अलेक्जेंडर", "नोवाक"]),
        ("डॉ. तेमुजिन से बात हुई।", ["तेमुजिन"]),
        ("श्री सुरेंदर सिंह आए।", ["सुरेंदर"]),
        ("तेमुजिन चौधरी आए।", ["तेमुजिन"]),
        ("तेमुजिन जी आए।", ["तेमुजिन"]),
        ("राष्ट्रपति पुतिन सियोल में हैं।", ["पुतिन", "सियोल"]),
    ],
)
def test_what_stands_beside_a_word_tells_that_it_is_a_name(text: str, names: list[str]) -> None:
    assert set(names) <= set(_named(text))


@pytest.mark.parametrize(
    "text",
    [
        "किसानों ने सरकार को लिखा।",
        "प्रधानमंत्री कार्यालय ने कहा।",
        "उन्होने ने नही कहा, किसानो ने कहा, पूर्व मे राष्ट्रपती ने कहा।",
        "राष्ट्रपति भवन में बैठक हुई।",
        "मंत्री पद से इस्तीफा दिया।",
        "सीमा पर विकास हुआ, वह गया और आशा बढ़ी।",
        "",
        "Putin met Kim on 12 June.",
    ],
)
def test_ordinary_words_do_not_stand_as_names(text: str) -> None:
    assert _named(text) == []


def test_unknown_word_without_a_cue_is_no_more_than_a_possible_name() -> None:
    (mention,) = mentions(Passage(text="वहां तेमुजिन में बारिश हुई।"))
    assert (mention.text, mention.is_cued) == ("तेमुजिन", False)


def test_dateline_begins_with_a_name() -> None:
    assert _named("झुमरीपुरम.", Role.DATELINE) == ["झुमरीपुरम"]


@given(
    st.text(
        st.sampled_from("पुतिन सियोल।,.-‑'’ab1२\u200d\n  ने डॉ. श्री जी सिंह (“”)ज़\u095b\u0902\u0301")
        | st.characters(),
        max_size=60,
    )
)
def test_mentions_are_whole_words_in_the_order_of_the_text(text: str) -> None:
    end = 0
    for mention in mentions(Passage(text=text)):
        assert end <= mention.start_cp < mention.end_cp
        end = mention.end_cp
        around = text[max(0, mention.start_cp - 1) : mention.start_cp] + text[end : end + 1]
        assert not regex.search(r"[\p{L}\p{M}\p{N}\u200c\u200d]", around)


def test_many_unknown_words_in_a_row_are_another_language_and_no_names() -> None:
    assert _named("झुमरी टुमरी कुमरी गुमरी चुमरी णुमरी थुमरी") == []
    assert _named("झुमरी टुमरी ने कहा") == ["झुमरी", "टुमरी"]
