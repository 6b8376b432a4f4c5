"""Words that the news makes of others as it needs them: पंजाबवासियों, उपप्रबंधक, बाढ़ग्रस्त."""

from newsroom_desktop.hindi.spelling.lexicon import Lexicon

_FIRST = ("अति", "अर्ध", "उप", "गैर", "नव", "बहु", "महा", "सह")
_LAST = (
    *("ग्रस्त", "धारक", "धारकों", "निर्मित", "प्रधान", "बद्ध", "भाषी", "मुक्त", "युक्त", "रहित", "वार", "विरोधी"),
    *(last + ending for last in ("वास", "कर्म", "धार", "प्रेम") for ending in ("ी", "ियों")),
    *("व्यापी", "स्तरीय", "हीन"),
)
"""First and last parts that go with nearly any noun."""

_SHORTEST = 3
_KNOWN_WELL = 3.0
"""How frequent (on Zipf's scale) the other part has to be."""


def is_compound(word: str, lexicon: Lexicon) -> bool:
    """Whether the unknown `word` (a key) is a well-known one with such a part before or behind it."""
    return any(
        len(other) >= _SHORTEST and lexicon.frequency(other) >= _KNOWN_WELL
        for other in (
            *(word.removeprefix(first) for first in _FIRST if word.startswith(first)),
            *(word.removesuffix(last) for last in _LAST if word.endswith(last)),
        )
    )
