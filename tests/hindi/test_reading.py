import pytest

from newsroom_desktop.hindi.reading import WORDS_PER_MINUTE, reading_minutes


def test_reading_minutes_follow_the_published_speeds() -> None:
    assert round(WORDS_PER_MINUTE) == 239


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (239, 1), (478, 2), (120, 0.5)])
def test_reading_minutes_grow_with_the_words(words: int, minutes: float) -> None:
    assert reading_minutes(words) == pytest.approx(minutes, abs=0.01)
