"""Where an article has what a query looks for, and a piece of text that shows it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from newsroom_desktop.article.query import Phrase, Query
from newsroom_desktop.article.searched import Place, places_of
from newsroom_desktop.hindi.graphemes import is_boundary

Span = tuple[int, int]
"""From one code point of a text to another."""

_CLEAR_EDGE = regex.compile(r"(?<= )(?=[\p{L}\p{N}])|(?<=[!-~\u0900-\u097f])(?=[ ,.\u0964])")
"""Where most words begin and end, which is seen 20 times as quickly as what a syllable is."""

_SHOWN_CP = 130
_BEFORE_CP = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A piece of a text on one line, with where in it the hits are."""

    text: str
    hits: tuple[Span, ...]


class Hits:
    """Finds the words of `query` in texts, whole words each; those in fields of their own are in none."""

    def __init__(self, query: Query) -> None:
        self._whole: dict[Place, dict[str, list[_Sought]]] = {}
        self._begun: dict[Place, list[_Sought]] = {}
        for place in (Place.ANYWHERE, Place.HEADLINE):
            whole: dict[str, list[_Sought]] = defaultdict(list)
            begun: list[_Sought] = []
            for sought in _sought(query, place):
                if len(sought.phrase.words) == 1 and sought.phrase.is_prefix:
                    begun.append(sought)
                else:
                    whole[sought.phrase.words[0]].append(sought)
            self._whole[place], self._begun[place] = dict(whole), begun

    def spans(self, text: str, *, is_headline: bool = False) -> tuple[Span, ...]:
        """Where the hits are in `text`, from left to right, none over another, in whole syllables."""
        found: list[Span] = []
        for start, end, _ in self._found(text, is_headline=is_headline):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return tuple(found)

    def snippet(self, text: str) -> Snippet | None:
        """The piece of `text` with the most of what is looked for, the first of them; None without a hit."""
        found = self._found(text, is_headline=False)
        if not found:
            return None
        best = max(range(len(found)), key=lambda at: (_variety(found, at), -at))
        start = _start_of_piece(text, found[best][0])
        end = _end_of_piece(text, start, found[best][1])
        lead, tail = "… " if start else "", " …" if end < len(text) else ""
        shift = len(lead) - start
        shown = lead + " ".join(text[start:end].split("\n")) + tail
        hits = (_whole(shown, a + shift, b + shift) for a, b in self.spans(text) if start <= a and b <= end)
        return Snippet(text=shown, hits=tuple(hits))

    def _found(self, text: str, *, is_headline: bool) -> list[tuple[int, int, int]]:
        """Start, end and number of the term of each hit."""
        place = Place.HEADLINE if is_headline else Place.ANYWHERE
        whole, begun = self._whole[place], self._begun[place]
        if not (whole or begun):
            return []
        words = list(places_of(text))
        found = []
        for at, (word, start, end) in enumerate(words):
            for sought in whole.get(word, ()):
                last = at + len(sought.phrase.words) - 1
                if last < len(words) and _stand(words[at : last + 1], sought.phrase):
                    found.append((start, words[last][2], sought.term))
            found += [
                (start, end, sought.term) for sought in begun if word.startswith(sought.phrase.words[0])
            ]
        return [(*_whole(text, start, end), term) for start, end, term in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sought:
    phrase: Phrase
    term: int


def _sought(query: Query, place: Place) -> Iterator[_Sought]:
    for number, term in enumerate(query.terms):
        for phrase in () if term.without else term.phrases:
            if phrase.place in (Place.ANYWHERE, place):
                yield _Sought(phrase=phrase, term=number)


def _stand(words: Sequence[tuple[str, int, int]], phrase: Phrase) -> bool:
    stand = tuple(word for word, _, _ in words)
    if not phrase.is_prefix:
        return stand == phrase.words
    return stand[:-1] == phrase.words[:-1] and stand[-1].startswith(phrase.words[-1])


def _whole(text: str, start_cp: int, end_cp: int) -> Span:
    """A span without half a syllable: a sign may stand behind something that is no letter."""
    while not _is_edge(text, start_cp):
        start_cp -= 1
    while not _is_edge(text, end_cp):
        end_cp += 1
    return start_cp, end_cp


def _is_edge(text: str, at_cp: int) -> bool:
    return _CLEAR_EDGE.match(text, at_cp) is not None or is_boundary(text, at_cp)


def _variety(found: Sequence[tuple[int, int, int]], at: int) -> int:
    """How many terms are hit in the piece that begins with the hit `at`."""
    past = found[at][0] + _SHOWN_CP - _BEFORE_CP
    terms = set()
    for place in range(at, len(found)):
        if found[place][0] >= past:
            break
        terms.add(found[place][2])
    return len(terms)


def _start_of_piece(text: str, hit_cp: int) -> int:
    """The first begin of a word that is near enough before a hit, else the hit."""
    near = max(0, hit_cp - _BEFORE_CP)
    begins = (at for at in range(near, hit_cp) if at == 0 or text[at - 1].isspace())
    return next((at for at in begins if is_boundary(text, at)), hit_cp)


def _end_of_piece(text: str, start_cp: int, hit_end_cp: int) -> int:
    """The last end of a word that is near enough behind a hit, else of a syllable."""
    past = start_cp + _SHOWN_CP
    if past >= len(text):
        return len(text)
    word = next((at for at in range(past, hit_end_cp - 1, -1) if text[at].isspace()), None)
    syllables = (at for at in (*range(past, start_cp, -1), *range(past, len(text))) if is_boundary(text, at))
    return word if word is not None else next(syllables, len(text))
