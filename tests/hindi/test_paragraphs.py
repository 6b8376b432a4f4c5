"""A text without paragraphs is divided between its sentences."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.paragraphs import breaks
from newsroom_desktop.hindi.words import count_words

SENTENCE = "रूस के राष्ट्रपति व्लादिमीर पुतिन दो दिन की यात्रा पर उत्तर कोरिया पहुँचे।"


def divided(text: str) -> list[str]:
    edges = [0, *breaks(text), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def test_paragraphs_have_a_usual_length_and_begin_with_a_sentence() -> None:
    text = " ".join([SENTENCE] * 60)
    parts = divided(text)
    assert len(parts) > 5
    for part in parts[:-1]:
        assert 60 <= count_words(part) <= 100
        assert part.startswith("रूस")
        assert part.rstrip().endswith("।")


def test_a_short_text_or_one_sentence_stays_whole() -> None:
    assert breaks(SENTENCE) == []
    assert breaks("शब्द " * 3000) == []
    assert breaks("") == []


@given(
    st.lists(st.sampled_from([SENTENCE, "हाँ।", "क्या? ", "डॉ. सिंह", "12.5 ", "\n", "  "]), max_size=200).map(
        " ".join
    )
)
def test_no_letter_goes(text: str) -> None:
    assert "".join(divided(text)) == text
