import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.graphemes import clusters, count_clusters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("नमस्ते", ["न", "म", "स्ते"]),
        ("क्षत्रिय", ["क्ष", "त्रि", "य"]),
        ("हिंदी", ["हिं", "दी"]),
        ("पढ़ाई", ["प", "ढ़ा", "ई"]),
        ("राष्ट्र", ["रा", "ष्ट्र"]),
        ("क्\u200dष", ["क्\u200dष"]),
        ("क्\u200cष", ["क्\u200c", "ष"]),
        ("a\r\nb", ["a", "\r\n", "b"]),
        ("👨\u200d👩\u200d👧", ["👨\u200d👩\u200d👧"]),
    ],
)
def test_clusters_are_visible_syllables(text: str, expected: list[str]) -> None:
    assert clusters(text) == expected
    assert count_clusters(text) == len(expected)


@given(st.text(alphabet=st.sampled_from("कषतरहाि़्ंँ\u200c\u200d a1\n")))
def test_clusters_join_to_the_text(text: str) -> None:
    found = clusters(text)
    assert "".join(found) == text
    assert all(found)
    assert count_clusters(text) == len(found)
