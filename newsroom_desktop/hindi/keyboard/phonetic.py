"""The phonetic layout: a word in Latin letters becomes the Hindi word that it most likely means."""

import re
from collections.abc import Callable

from newsroom_desktop.hindi.initials import LETTER_NAMES
from newsroom_desktop.hindi.keyboard.candidates import WordIndex
from newsroom_desktop.hindi.keyboard.layout import LayoutName, outputs
from newsroom_desktop.hindi.keyboard.machine import Typed
from newsroom_desktop.hindi.keyboard.reading import read_exactly, read_loosely
from newsroom_desktop.hindi.keyboard.strokes import Stroke
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.said import awaits_clause

LONGEST = 40
"""Latin letters of a word; a longer run is none, and is taken over piece by piece."""

_WITHIN = "~_"
_TILDE, _BEHIND_TILDE = "~", "Nn"
"""~N and ~n are ङ and ञ, also at the beginning; before all others there the sign is itself."""

_LONGEST_EXACT = 3
"""Capitals in a row that say signs; more of them are Caps Lock."""

_KI = "ki"
"""कि and की; की is the more frequent one, but not behind कहा."""

_DIGITS = "0123456789"
_VIRAMA = "\u094d"
_SPOKEN = re.compile("[AEIOU]")

DANDA = {"|": "।"}
"""What a mark gives that Latin has not."""


class PhoneticMachine:
    """One word is under way; its letters say it exactly, or the words that they may mean are offered.

    `index` gives the words of the dictionary, or None while they are not known yet.
    """

    def __init__(self, index: Callable[[], WordIndex | None]) -> None:
        self._index = index
        self._follows_digit = self._awaits_clause = False
        self._show("")

    def _show(self, latin: str) -> None:
        self.latin = latin
        self.choices: tuple[str, ...] = self._choices(latin) if latin else ()
        """What the letters may mean, the likeliest first."""
        self.chosen = 0
        self.has_moved = False
        """Whether a person has gone through the choices."""

    @property
    def under_way(self) -> str:
        """The choice that would be taken."""
        return self.choices[self.chosen] if self.choices else ""

    def _choices(self, latin: str) -> tuple[str, ...]:
        if latin == _TILDE:
            return (_TILDE,)
        index = self._index()
        words = index.candidates(latin.lower()) if index is not None else []
        exactly, loosely = normal(read_exactly(latin)), normal(read_loosely(latin))
        is_shouted = latin.isupper() and len(latin) > _LONGEST_EXACT
        within = latin[1:]  # the first letter of a name is a capital by habit
        is_exact = any(sign.isupper() or sign in _WITHIN for sign in within) and not is_shouted
        called = _called(latin, exactly, index)
        in_turn = [exactly, *words] if is_exact else [*words, *called, loosely, exactly]
        if len(latin) == 1:
            is_named = self._follows_digit and latin.isupper()  # 5G
            in_turn = [*([_spelled(latin)] if is_named else []), loosely, *words, exactly]
        elif latin.isupper():
            in_turn = [*called, *in_turn]
        if latin.lower() == _KI and self._awaits_clause:
            in_turn = ["कि", *in_turn]
        return tuple(dict.fromkeys(in_turn))[:9]

    def press(self, stroke: Stroke, before: str = "") -> Typed | None:
        """Add a letter to the word; a number takes that choice; AltGr gives what InScript has there."""
        sign = stroke.sign
        if stroke.alt_gr:
            output = outputs(LayoutName.INSCRIPT).get(stroke)
            return None if output is None else Typed(done=self.finish() + output)
        if sign in DANDA:
            return Typed(done=self.finish() + DANDA[sign])
        if (sign.isascii() and sign.isalpha()) or sign == _TILDE or (sign in _WITHIN and self.latin):
            is_full = len(self.latin) == LONGEST or (self.latin == _TILDE and sign not in _BEHIND_TILDE)
            done = self.finish() if is_full else ""
            if not self.latin:
                self._follows_digit = before[-1:].isdigit()
                self._awaits_clause = awaits_clause(before)
            self._show(self.latin + sign)
            return Typed(done=done, under_way=self.under_way)
        if sign in "123456789" and int(sign) <= len(self.choices) and len(self.latin) > 1:
            self.chosen = int(sign) - 1
            return Typed(done=self.finish())
        if sign in _DIGITS and len(self.latin) == 1 and self.latin.isupper():
            return Typed(done=_spelled(self.keep_latin().done) + sign)
        return None

    def look_again(self) -> Typed:
        """Offer what the index has now, unless a person has gone through the choices."""
        if not self.has_moved:
            self._show(self.latin)
        return Typed(under_way=self.under_way)

    def choose(self, step: int) -> Typed:
        """Go `step` choices on, round and round."""
        self.chosen = (self.chosen + step) % max(1, len(self.choices))
        self.has_moved = True
        return Typed(under_way=self.under_way)

    def keep_latin(self) -> Typed:
        """Take the Latin letters as they are."""
        latin = self.latin
        self._show("")
        return Typed(done=latin)

    def take_back(self) -> Typed | None:
        """Take the last letter back; None where no word is under way."""
        if not self.latin:
            return None
        self._show(self.latin[:-1])
        return Typed(under_way=self.under_way)

    def finish(self) -> str:
        """The choice that is chosen."""
        text = self.under_way
        self._show("")
        return text


def _called(latin: str, exactly: str, index: WordIndex | None) -> list[str]:
    """`latin` by the names of its letters, if it is an abbreviation: one that is known, or BJP, not TA."""
    known = index.by_initials.get(latin.lower()) if index is not None else None
    if known is not None:
        return [known]
    is_unspeakable = latin.isalpha() and latin.isupper() and _VIRAMA in exactly
    return [_spelled(latin)] if is_unspeakable and not _SPOKEN.search(latin) else []


def _spelled(latin: str) -> str:
    return "".join(LETTER_NAMES[ord(letter) - ord("A")] for letter in latin)
