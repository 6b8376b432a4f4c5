"""Where something stands in a text, as a person looks for it."""

import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import regex

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.hindi.fold import traced
from newsroom_desktop.hindi.graphemes import clusters, count_clusters
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.pattern import PatternRefused, Refusal, checked, compiled
from newsroom_desktop.hindi.words import IN_WORD

PATIENCE_S = 1.0
"""How long a pattern may take in all texts of a look-up: some never end."""

_VIRAMA = "\u094d"
_ENDS_HALF = regex.compile(rf"{_VIRAMA}[\u200c\u200d]*$")

_PRINTED = {
    '"': '["“”„]',
    "'": "['‘’‚]",
    "-": "[-‐‑‒–—―−]",
    "--": "(?:--|[–—])",
}
"""What stands in print for signs that a keyboard has; `…` and no-break spaces are folded with the letters."""

_TYPED = regex.compile("(--|[\"'-])")

_SIGNS = r"\u0900-\u0903\u093e-\u094c\u0955-\u0957\u0962\u0963"
_ENDING = regex.compile(rf"[{_SIGNS}]+")
_BEFORE_ENDING = regex.compile(r"[\u0915-\u0939\u0958-\u095f\u0978-\u097f]\u093c?$")

_NUKTA = "\u093c"
_WITH_NUKTA = dict(zip("कखगजडढफय", map(chr, range(0x958, 0x960)), strict=True))
_BEFORE_NUKTA = regex.compile(f"([{''.join(_WITH_NUKTA)}]){_NUKTA}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for: letters, or a pattern.

    With `folded`, letters are also found where a reader takes them for the same: see `hindi.fold`. What a
    keyboard has finds what is printed for it too, “ for a straight quote or – for a hyphen, not the other
    way about.
    """

    text: str
    whole_word: bool = False
    match_case: bool = False
    is_pattern: bool = False
    folded: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place in a text, in code points, from one grapheme cluster's begin to another's end.

    `ending` are the vowel signs at its end that were not looked for: किसान is found in किसानों with ों.
    """

    start_cp: int
    end_cp: int
    ending: str = ""
    by_pattern: "regex.Match[str] | None" = field(default=None, compare=False, repr=False)

    def replaced_by(self, replacement: str) -> str | None:
        r"""What comes in place of the hit, in its normal form; \1 is the first group of a pattern.

        The ending stays: किसानों becomes कृषकों. Nothing comes where `replacement` does not end with a
        consonant that could carry it.

        Raises:
            PatternRefused: the replacement of a pattern cannot be read.
        """
        if self.by_pattern is None:
            new = normal(replacement)
            return new + self.ending if not self.ending or _BEFORE_ENDING.search(new) else None
        try:
            return normal(self.by_pattern.expand(replacement))
        except (regex.error, IndexError) as error:
            raise PatternRefused(Refusal.REPLACEMENT) from error


class Search:
    """Looks for one thing in text after text, and knows the next time what was found in each."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._known: dict[str, tuple[Hit, ...]] = {}

    def hits_in(self, texts: Sequence[str], progress: Progress | None = None) -> list[tuple[Hit, ...]] | None:
        """The hits in each of `texts`, from left to right, none over another, none without a letter.

        What would cut a grapheme cluster is no hit, unless only vowel signs follow what was looked for:
        then the hit has them as its ending. A pattern says itself where it ends.
        None comes back once `progress` is cancelled; what was found by then is known all the same.

        Raises:
            PatternRefused: the pattern cannot be used, or takes too long in `texts`.
        """
        deadline = time.perf_counter() + PATIENCE_S
        known = self._known  # others that look meanwhile, through an older text say, only add to it
        for text in texts:
            if progress is not None and progress.cancelled:
                return None
            if text not in known:
                known[text] = tuple(self._hits(text, deadline))
        found = [known[text] for text in texts]
        self._known = dict(zip(texts, found, strict=True))
        return found

    def _hits(self, text: str, deadline: float) -> Iterator[Hit]:
        pattern, letters = self._pattern, _composed(text)
        if pattern is None:
            return
        signs, places = letters, None
        if self._is_folded:
            signs, places = traced(letters, match_case=self._wanted.match_case)
        edges: dict[int, int] = {}
        at = 0
        while at <= len(signs) and (found := self._next(pattern, signs, at, deadline)) is not None:
            edges = edges or _edges(text)
            start, end = _place_of(found, places)
            ending = "" if self._wanted.is_pattern else _ending_at(letters, start, end)
            past = end + len(ending)
            at = found.start() + 1
            if start < end and {start, past} <= edges.keys() and self._is_meant(letters[start:end]):
                at = found.end()
                by_pattern = found if self._wanted.is_pattern else None
                yield Hit(start_cp=edges[start], end_cp=edges[past], ending=ending, by_pattern=by_pattern)

    @property
    def _is_folded(self) -> bool:
        return self._wanted.folded and not self._wanted.is_pattern

    @cached_property
    def _pattern(self) -> "regex.Pattern[str] | None":
        wanted = self._wanted
        text = _composed(wanted.text)
        if wanted.is_pattern:
            text = checked(text)
        elif wanted.folded:
            text = _folded_pattern(text, match_case=wanted.match_case)
        else:
            text = regex.escape(text)
        return compiled(text, match_case=wanted.match_case, whole_word=wanted.whole_word) if text else None

    def _next(
        self, pattern: "regex.Pattern[str]", signs: str, at: int, deadline: float
    ) -> "regex.Match[str] | None":
        if not self._wanted.is_pattern:
            return pattern.search(signs, at, concurrent=True)
        left_s = deadline - time.perf_counter()
        if left_s <= 0:
            raise PatternRefused(Refusal.TOO_SLOW)
        try:
            return pattern.search(signs, at, concurrent=True, timeout=left_s)
        except TimeoutError as error:
            raise PatternRefused(Refusal.TOO_SLOW) from error
        except MemoryError as error:
            raise PatternRefused(Refusal.TOO_LARGE) from error

    def _is_meant(self, letters: str) -> bool:
        """Whether `letters` are a half letter too if one alone is looked for: क् is not क."""
        wanted = self._wanted.text
        return not (self._is_folded and _is_half_letter(wanted)) or _is_half_letter(letters)


def _folded_pattern(text: str, *, match_case: bool) -> str:
    """What finds `text` where it is folded; a virama at its end may be left out where a word ends."""
    sought, _ = traced(text, match_case=match_case)
    pattern = "".join(_PRINTED.get(part, regex.escape(part)) for part in _TYPED.split(sought))
    return f"{pattern}(?:{_VIRAMA}|(?!{IN_WORD}))" if pattern and _ENDS_HALF.search(text) else pattern


def _place_of(found: "regex.Match[str]", places: list[int] | None) -> tuple[int, int]:
    """Where the text has what was `found` in its folded form; nowhere if that is a part of one sign."""
    start, end = found.span()
    if places is None or start == end:
        return start, end
    if (start and places[start - 1] == places[start]) or places[end - 1] == places[end]:
        return 0, 0
    return places[start], places[end]


def _ending_at(letters: str, start: int, end: int) -> str:
    """The vowel signs that follow the consonant before `end`; "" where none stands there."""
    if not _BEFORE_ENDING.search(letters[max(start, end - 2) : end]):
        return ""
    signs = _ENDING.match(letters, end)
    return signs[0] if signs else ""


@lru_cache(maxsize=4096)
def _is_half_letter(text: str) -> bool:
    return _ENDS_HALF.search(text) is not None and count_clusters(text) == 1


def _edges(text: str) -> dict[int, int]:
    """The ends of the grapheme clusters of `text`: of each the place in its composed form, and in `text`."""
    edges = {0: 0}
    at = at_composed = 0
    for cluster in clusters(text):
        at += len(cluster)
        at_composed += len(_composed_before(cluster))
        edges[at_composed] = at
    return edges


def _composed(text: str) -> str:
    """`text` in NFC, but with one sign for each letter with a nukta, so that a set of a pattern holds it."""
    return _BEFORE_NUKTA.sub(lambda letter: _WITH_NUKTA[letter[1]], unicodedata.normalize("NFC", text))


_composed_before = lru_cache(maxsize=4096)(_composed)
