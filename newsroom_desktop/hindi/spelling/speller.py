"""Which words of a text are wrongly spelt, and what may have been meant."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

import regex

from newsroom_desktop.hindi.addresses import without_addresses
from newsroom_desktop.hindi.initials import as_initials
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.sentences import NOT_AN_END
from newsroom_desktop.hindi.spelling.compounds import is_compound
from newsroom_desktop.hindi.spelling.lexicon import Lexicon
from newsroom_desktop.hindi.spelling.resemblance import may_be_a_name
from newsroom_desktop.hindi.spelling.suggesting import likeliest
from newsroom_desktop.hindi.spelling.variants import key
from newsroom_desktop.hindi.spelling.vocatives import plural_of_call
from newsroom_desktop.hindi.word_pairs import replaced, table
from newsroom_desktop.hindi.words import HINDI, spans

MOST_SUGGESTIONS = 5

_LONGEST = 40
"""Code points of a word that is looked at: what is longer is no word."""

_NO_HINDI = regex.compile(r"[^\u0900-\u0963\u0970-\u097f\u200c\u200d\u2019'\u2010\u2011-]")
_PIECE = regex.compile(f"{HINDI}+")
_LEAST_OF_AN_ACRONYM = 3
"""English letters, by their names: एनडीआरएफ."""

_KEPT = 65_536
"""Words whose judgement is kept: more than a long article has."""


class _Judge(Protocol):
    def __call__(self, word: str, /) -> bool: ...


@dataclass(frozen=True, slots=True, eq=False)
class Speller:
    """Judges words by a lexicon and by the words that a person or a desk has added to it.

    A value that any thread may use; what it has found out of a word it remembers.
    """

    lexicon: Lexicon
    own_words: frozenset[str] = frozenset()
    _own: Mapping[str, str] = field(init=False, repr=False)
    _judge: _Judge = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_own", {key(word): word for word in sorted(self.own_words)})
        object.__setattr__(self, "_judge", lru_cache(maxsize=_KEPT)(self._is_right))

    def misspelt(self, text: str) -> list[tuple[int, int]]:
        """Where wrongly spelt words of a plain text begin and end, in code points.

        Words with a digit or a letter of another script (5G, 21वीं) are no Hindi and not looked at.
        """
        return [
            (start_cp, end_cp)
            for start_cp, end_cp in _pieces(text, self._judge)
            if not self._judge(text[start_cp:end_cp]) and not self._is_call(text, start_cp, end_cp)
        ]

    def knows(self, word: str) -> bool:
        """Whether `word` is rightly spelt, as far as can be told: listed, an acronym, maybe a name."""
        return self._judge(word)

    def suggestions(self, word: str) -> list[str]:
        """What may have been meant by `word`, the likeliest first, at most MOST_SUGGESTIONS.

        What the house style mends a misspelt word to goes before all.
        """
        plain = unicodedata.normalize("NFC", word)
        if not 1 < len(plain) <= _LONGEST:
            return []
        mended = replaced(normal(word), table("misspelt"))
        likely = likeliest(plain, self.lexicon, self._own, MOST_SUGGESTIONS)
        found = [each for each in likely if not self._is_misspelt(key(each))]
        if mended is not None:
            found = [mended, *(each for each in found if key(each) != key(mended))]
        return found[:MOST_SUGGESTIONS]

    def _is_call(self, text: str, start_cp: int, end_cp: int) -> bool:
        plural = plural_of_call(text, start_cp, end_cp)
        return plural is not None and self.lexicon.knows(plural)

    def _is_right(self, word: str) -> bool:
        sought = key(word)
        return (
            not 1 < len(sought) <= _LONGEST
            or sought in self._own
            or (
                not self._is_misspelt(sought)
                and (
                    self.lexicon.knows(sought)
                    or len(as_initials(sought)) >= _LEAST_OF_AN_ACRONYM
                    or is_compound(sought, self.lexicon)
                    or may_be_a_name(sought, self.lexicon)
                )
            )
        )

    def _is_misspelt(self, sought: str) -> bool:
        """Whether the key `sought` is known as wrong, by itself or without its ending."""
        return sought in self.lexicon.wrong or replaced(sought, table("misspelt")) is not None


def _pieces(text: str, judge: _Judge) -> Iterator[tuple[int, int]]:
    """The words of `text` that are all Hindi; of those with a hyphen that are not known, the parts.

    Shortened words (उ.प्र., मु.अ.सं.) are none.
    """
    prose = without_addresses(text)
    for start_cp, end_cp in spans(prose):
        word = prose[start_cp:end_cp]
        if _NO_HINDI.search(word) or ("-" in word and judge(word)):
            continue
        for piece in _PIECE.finditer(prose, start_cp, end_cp):
            is_shortened = piece[0] in NOT_AN_END and prose.startswith(".", piece.end())
            if not is_shortened:
                yield piece.span()
