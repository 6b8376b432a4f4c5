"""Tables of words, in files that a desk editor can read: pairs of what is not written and what is."""

from functools import lru_cache

from newsroom_desktop.base.tables import rows
from newsroom_desktop.hindi.normal import normal

_AFTER_STEMS = "ा े ी ों ें ियों ियां ियाँ ओं एं एँ ओ ों ीय पन ता ताओं गी दार दारी दारों नाक मंद मंदों दगी बाज बाजी"
_AFTER_VERBS = (
    "ना ने नी ता ते ती तीं कर ेगा ेगी ेंगे ूंगा ाया ाई ाए ाना ाने ानी ाता ाते ाती ाकर ाएगा ाएगी ाएंगे वाया वाई वाने"
)
_ENDINGS = frozenset([*_AFTER_STEMS.split(), *_AFTER_VERBS.split()])
"""What may follow a word of a table without making it another one."""

_NUKTA, _AA = "\u093c", "\u093e"
_VOWEL_SIGNS = "\u093e\u093f\u0940\u0947\u094b"
_LONGEST_ENDING = max(map(len, _ENDINGS))


@lru_cache
def table(name: str) -> dict[str, str]:
    """The pairs in the file `name`: what stands before the tab by what stands behind it.

    A line of one word stands for itself.
    """
    return {normal(row[0]): normal(row[-1]) for row in rows("style", f"{name}.tsv")}


def replaced(word: str, pairs: dict[str, str]) -> str | None:
    """What `word` becomes by `pairs`, its ending kept; None when it stays."""
    whole = pairs.get(word)
    if whole is not None:
        return whole
    for length in range(1, min(_LONGEST_ENDING + 1, len(word) - 2)):
        ending, stem = word[-length:], word[:-length]
        if ending not in _ENDINGS:
            continue
        right = pairs.get(stem)
        if right is not None and right.removesuffix(_NUKTA)[-1] == stem[-1]:
            return right + ending
        with_vowel = pairs.get(stem + _AA)
        if with_vowel is not None and with_vowel[-1] == _AA and ending[0] in _VOWEL_SIGNS:
            return with_vowel[:-1] + ending
    return None
