"""What a text is about: the words that come most often, with their inflected forms."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from newsroom_desktop.base.tables import rows
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.words import words

_ENDINGS = (
    ("ियों", ("ी", "ि")),
    ("ियां", ("ी", "ि")),
    ("ियो", ("ी",)),
    ("ाओं", ("ा",)),
    ("ाएं", ("ा",)),
    ("ुओं", ("ु", "ू")),
    ("ओं", ("",)),
    ("ों", ("", "ा")),
    ("ें", ("",)),
    ("े", ("ा",)),
)
"""Endings of Hindi nouns, and what may stand in their place in the form that dictionaries have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A word with its forms; `share` is how many of 100 words of the text it is."""

    word: str
    times: int
    share: float


def keywords(paragraphs: Iterable[str], most: int) -> tuple[Keyword, ...]:
    """At most `most` words that come twice or more, the commonest first, without small words and numbers.

    A form is counted with another one only when both are in the text: किसानों with किसान.
    """
    spellings: Counter[tuple[str, str]] = Counter()
    total = 0
    for paragraph in paragraphs:
        count, found = _content(paragraph)
        total += count
        spellings.update(found)
    forms: Counter[str] = Counter()
    for (folded, _), times in spellings.items():
        forms[folded] += times
    groups: Counter[str] = Counter()
    for form, times in forms.items():
        groups[_base(form, forms)] += times
    shown = _shown(spellings)
    ranked = sorted(groups.items(), key=lambda group: (-group[1], group[0]))
    return tuple(
        Keyword(word=shown[base], times=times, share=100 * times / total)
        for base, times in ranked[:most]
        if times > 1
    )


def _shown(spellings: Counter[tuple[str, str]]) -> dict[str, str]:
    """The commonest spelling of each folded form."""
    shown: dict[str, str] = {}
    for (folded, spelling), _ in sorted(spellings.items(), key=lambda item: (item[1], item[0])):
        shown[folded] = spelling
    return shown


def _base(form: str, forms: Mapping[str, int]) -> str:
    """The form in the text that `form` is an inflection of, else itself."""
    for ending, instead in _ENDINGS:
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            for base in (stem + letters for letters in instead):
                if len(stem) > 1 and base in forms:
                    return base
            if ending == "ों" and stem + "े" in forms and len(stem) > 1:
                return stem + "े"  # मामले and मामलों without मामला
    return form


@lru_cache(maxsize=512)  # a text of 20,000 words has some 320 paragraphs
def _content(paragraph: str) -> tuple[int, tuple[tuple[str, str], ...]]:
    """How many words `paragraph` has, and those that mean something, folded and as they are spelt."""
    small = _small_words()
    every = words(paragraph)
    found = ((fold(word), word) for word in every)
    return len(every), tuple(
        (folded, word) for folded, word in found if folded not in small and _is_word(folded)
    )


def _is_word(folded: str) -> bool:
    return len(folded) > 1 and any(sign.isalpha() for sign in folded)


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset(fold(" ".join(line for (line,) in rows("words", "small.txt"))).split())
