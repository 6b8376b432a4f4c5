"""What the status bar says about the length of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Length of a body; `minutes` is the time a Hindi reader needs."""

    words: int
    syllables: int
    minutes: float


def count(text: str) -> Counts:
    """Count `text`: words, grapheme clusters other than spaces, minutes of reading."""
    # regex is loaded after the first paint
    from newsroom_desktop.hindi.graphemes import count_clusters  # noqa: PLC0415
    from newsroom_desktop.hindi.reading import reading_minutes  # noqa: PLC0415
    from newsroom_desktop.hindi.words import count_words  # noqa: PLC0415

    word_count = count_words(text)
    syllables = count_clusters("".join(text.split()))
    return Counts(words=word_count, syllables=syllables, minutes=reading_minutes(word_count))
