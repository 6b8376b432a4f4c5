"""How like English, or like Hindi, a word is: which letters stand behind which in it, or how common it is."""

from dataclasses import dataclass
from functools import lru_cache

from newsroom_desktop.base.tables import rows
from newsroom_desktop.hindi.legacy.shape import is_sound

_UNSEEN = 45
"""The cost of a letter behind one that it never stands behind."""

_RARE = 8
"""What is added where a letter is known behind the last one, and not behind the last two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Costs in tenths of minus log10 of a probability, by letters and by whole words."""

    letters: dict[str, int]
    words: dict[str, int]

    def cost(self, word: str) -> int:
        """How improbable `word` is; the lower the more like."""
        marked = f"^^{word}$"
        cost = sum(self._step(marked[end - 2 : end + 1]) for end in range(2, len(marked)))
        return min(cost, self.words.get(word, cost))

    def _step(self, three: str) -> int:
        found = self.letters.get(three)
        if found is None:
            found = self.letters.get(three[1:], _UNSEEN) + _RARE
        return found


@lru_cache(maxsize=2)
def _likeness(name: str) -> Likeness:
    costs = {letters: int(cost) for letters, cost in rows("legacy", f"{name}.tsv")}
    words = {letters[1:]: cost for letters, cost in costs.items() if letters.startswith("=")}
    letters = {letters: cost for letters, cost in costs.items() if not letters.startswith("=")}
    return Likeness(letters=letters, words=words)


@lru_cache(maxsize=16_384)
def english_cost(word: str) -> int:
    """How improbable `word` is as English, in whatever case."""
    return _likeness("english").cost(word.lower())


@lru_cache(maxsize=16_384)
def hindi_cost(word: str) -> int | None:
    """How improbable `word` is as Hindi; None when it is no row of whole syllables."""
    return _likeness("hindi").cost(word) if is_sound(word) else None


def is_common_hindi(word: str) -> bool:
    """Whether `word` is among the commonest of Hindi."""
    return word in _likeness("hindi").words


def is_common_english(word: str) -> bool:
    """Whether `word` is among the commonest of English."""
    return word.lower() in _likeness("english").words
