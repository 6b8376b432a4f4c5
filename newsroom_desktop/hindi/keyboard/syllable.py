"""The signs of a typewriter put into the order in which Unicode keeps a syllable.

A typewriter strikes what stands left first: ि before its letter, a half letter before the stroke that makes
it whole, and reph last, above all that it stands over. Order of the parts: The Unicode Standard, chapter
12.1, Devanagari. What two signs are together (अ and ा: आ): the context rules of Keyman's Remington GAIL.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsroom_desktop.hindi.normal import normal

VIRAMA, NUKTA = "\u094d", "\u093c"
I_SIGN, STROKE, REPH = "\u093f", "\u093e", "र" + VIRAMA
JOINERS = "\u200c\u200d"
_ZWJ = "\u200d"
_SIGNS = "".join(map(chr, (*range(0x901, 0x904), *range(0x93E, 0x94D))))
_AT_END = re.compile(
    "(?:(?:[\u0915-\u0939]\u093c?\u094d)*[\u0915-\u0939]\u093c?(?:\u094d|[\u093e-\u094c]?[\u0901-\u0903]?)"
    "|[\u0905-\u0914\u0960\u0961\u0972][\u0901-\u0903]?)$"
)
_NO_LETTER = "\u00a0"
"""What a sign hangs on that is to be seen alone. The Unicode Standard, chapter 2.11."""

_BINDUS = "\u0901\u0902\u0903"
_VOWELS = "अआइईउऊऋएऐऑओऔऍऌॠॡॲ"

_VOWELS_JOINED = {
    "अ" + STROKE: "आ", "अॅ": "ॲ", "आॅ": "ऑ", "आे": "ओ", "आै": "औ", "इ" + REPH: "ई", "उु": "ऊ", "एॅ": "ऍ", "एे": "ऐ",
}  # fmt: skip
_MARKS_JOINED = {
    "ाे": "ो", "ेा": "ो", "ाै": "ौ", "ैा": "ौ", "ाॅ": "ॉ", "ॅा": "ॉ", "ृृ": "ॄ",
}  # fmt: skip
_CHANDRABINDU = ("ॅं", "ंॅ")
_UNDER_CHANDRABINDU = {"ऑ": "आ", "ऍ": "ए", "ॲ": "अ"}
"""ॅ and ं are ँ: the letter that ॅ has joined stands under it as it was."""


def is_consonant(sign: str) -> bool:
    """Whether `sign` is a letter that carries others."""
    return "\u0915" <= sign <= "\u0939"


def is_vowel(sign: str) -> bool:
    """Whether `sign` is a vowel that stands alone."""
    return sign in _VOWELS


def is_mark(unit: str) -> bool:
    """Whether `unit` hangs on a letter: a matra, ँ ं ः, or several of them."""
    return all("\u093e" <= sign <= "\u094c" or sign in _BINDUS for sign in unit)


@dataclass(slots=True, kw_only=True)
class Syllable:
    """The parts of a syllable, filled unit by unit in the order of the keys."""

    letters: str = ""
    """Consonants with their viramas, or one vowel."""
    is_half: bool = False
    """Whether the last letter waits for its stroke."""
    has_i: bool = False
    marks: list[str] = field(default_factory=list)

    def add(self, unit: str) -> bool:
        """Take `unit` in; False when it belongs to no syllable like this one."""
        if unit == I_SIGN:
            taken = self._add_i()
        elif unit == REPH and self.letters and not self._is_open:
            taken = self._add_reph()
        elif unit[0] == VIRAMA or unit == NUKTA:
            taken = self._add_below(unit)
        elif unit in JOINERS:
            taken = self._add_joiner(unit)
        elif is_consonant(unit[0]) or is_vowel(unit):
            taken = self._add_letters(unit)
        else:
            taken = is_mark(unit) and all(self._add_mark(sign) for sign in unit)
        return taken

    @property
    def _is_open(self) -> bool:
        """Whether the letters end with a virama, a joiner behind it included, that a letter has to follow."""
        return self.letters.rstrip(JOINERS).endswith(VIRAMA) and not self.marks

    def _add_i(self) -> bool:
        if self.has_i or (self.letters and not self._is_open):
            return False
        self.has_i = True
        return True

    def _add_letters(self, unit: str) -> bool:
        if self.letters and not self._is_open:
            return False
        if is_vowel(unit) and (self.letters or self.has_i):
            return False
        whole = unit
        marks = ""
        while whole and is_mark(whole[-1]):  # रू is one key
            whole, marks = whole[:-1], whole[-1] + marks
        self.letters += whole
        self.is_half = whole.endswith(VIRAMA)
        self.marks += marks
        return True

    def _add_reph(self) -> bool:
        joined = _VOWELS_JOINED.get(self.letters + REPH)
        if joined and not self.marks:
            self.letters = joined
        elif self.letters.startswith(REPH):
            return False
        else:
            self.letters = REPH + self.letters
        return True

    def _add_below(self, unit: str) -> bool:
        letters, tail = self.letters, ""
        if letters.endswith(VIRAMA):
            letters, tail = letters[:-1], VIRAMA
        if not letters or not (is_consonant(letters[-1]) or letters[-1] == NUKTA):
            return False
        if unit == NUKTA:
            if letters[-1] == NUKTA:
                return False
            self.letters = letters + NUKTA + tail
        elif unit == VIRAMA:
            if self.marks:
                return False
            self.letters, self.is_half = letters + VIRAMA, False
        else:
            self.letters, self.is_half = letters + unit, False
        return True

    def _add_joiner(self, unit: str) -> bool:
        if not self._is_open or self.letters[-1] in JOINERS:
            return False
        self.letters, self.is_half = self.letters + unit, False
        return True

    def _add_mark(self, sign: str) -> bool:
        if not self.letters or (self._is_open and not self.is_half):
            return False
        if sign == STROKE and self.is_half:
            self.letters, self.is_half = self.letters.removesuffix(VIRAMA), False
            return True
        last = self.marks[-1] if self.marks else ""
        if not self.marks and (vowel := _VOWELS_JOINED.get(self.letters + sign)):
            self.letters = vowel
        elif joined := _MARKS_JOINED.get(last + sign):
            self.marks[-1] = joined
        elif last + sign in _CHANDRABINDU:
            self.marks[-1] = "ँ"
        elif last == "ॉ" and sign == "ं":
            self.marks[-1:] = ["ा", "ँ"]
        elif sign == "ं" and not self.marks and self.letters in _UNDER_CHANDRABINDU:
            self.letters, self.marks = _UNDER_CHANDRABINDU[self.letters], ["ँ"]
        elif last and last in _BINDUS and sign not in _BINDUS:
            return self._add_under_dot(sign)
        else:
            return self._add_last(sign)
        return True

    def _add_under_dot(self, sign: str) -> bool:
        """Put a matra before the dot that was typed before it."""
        dot = self.marks.pop()
        taken = self._add_mark(sign)
        self.marks.append(dot)
        return taken

    def _add_last(self, sign: str) -> bool:
        is_bindu, is_short_e = sign in _BINDUS, sign == "ॅ"
        others = [mark for mark in self.marks if (mark in _BINDUS) == is_bindu]
        if not is_bindu and self.has_i:
            others.append(I_SIGN)
        if others and not (is_short_e and others != ["ॅ"]):  # ॅ may become the bow of ँ above any matra
            return False
        self.marks.append(sign)
        return True

    @property
    def text(self) -> str:
        """The syllable as it is kept."""
        letters, marks = self.letters, "".join(self.marks)
        if self.has_i or (marks and self.is_half):
            letters = letters.removesuffix(VIRAMA)
        return normal(letters + (I_SIGN if self.has_i else "") + marks)

    @property
    def shown(self) -> str:
        """The syllable as it looks under way: ि stands left of what it waits for, half letters too."""
        if self.has_i and not self.marks and (not self.letters or self.letters.endswith(VIRAMA)):
            return _NO_LETTER + I_SIGN + self.letters + (_ZWJ if self.letters else "")
        return self.text


def is_begun_by(unit: str) -> bool:
    """Whether a syllable may begin with `unit`."""
    return unit == I_SIGN or is_consonant(unit[0]) or is_vowel(unit)


def last_syllable(text: str) -> str:
    """The syllable that `text` ends with, written as a typewriter may go on with it; empty if with none."""
    found = _AT_END.search(text)
    return found.group() if found else ""


def ordered(units: Iterable[str], begun: str = "") -> Syllable | None:
    """The syllable that `units` make in their order; None when the last of them begins another one.

    `begun` is a syllable of `last_syllable`, which they go on with.
    """
    syllable = _taken_up(begun)
    return syllable if all(syllable.add(unit) for unit in units) else None


def _taken_up(text: str) -> Syllable:
    letters = text.rstrip(_SIGNS)
    marks = text[len(letters) :]
    has_i = marks.startswith(I_SIGN)
    return Syllable(
        letters=letters,
        is_half=letters.endswith(VIRAMA),
        has_i=has_i,
        marks=list(marks[1:] if has_i else marks),
    )
