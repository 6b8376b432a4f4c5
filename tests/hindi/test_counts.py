"""How long a text is, in whatever it is counted."""

import pytest

from newsroom_desktop.hindi.counts import count, measure


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (100, 1), (300, 1), (400, 2), (2400, 10)])
def test_minutes_of_reading_are_whole_wherever_they_are_said(words: int, minutes: int) -> None:
    text = " ".join(["शब्द"] * words)
    assert count(text).minutes == measure(text, text).minutes == minutes
