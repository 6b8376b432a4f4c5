"""Unicode text in Kruti Dev 010, for desks that print with it.

Kruti Dev has no Latin letters and not every sign. What it cannot show stays as it is, and has to be set in
another font: `Written` says where. Reading gives the same text again; where a word would not be known for
what it is, invisible signs (see `latin.GUARD` and `latin.TWIN`) tell it.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from newsroom_desktop.hindi.legacy.glyphs import codes_of
from newsroom_desktop.hindi.legacy.latin import GUARD, LONGEST, TWIN
from newsroom_desktop.hindi.legacy.reading import to_unicode
from newsroom_desktop.hindi.legacy.tables import LegacyFont, table_of

_HINDI = "\u0900-\u0963\u0966-\u097f\u200c\u200d"
_PIECES = re.compile(
    rf"[{_HINDI}]+|https?://[!-~]+"
    r"|[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*(?:[-.'’/_@+]+[A-Za-z0-9]+)*|[0-9]+|\.{3}|."
)
_SPACES = re.compile(r"(\s+)")
_LAST = re.compile(f"[{_HINDI}0-9]*$")
_OPENS = re.compile(r"[(\[{“‘\"'–—-]*$")
_STRAIGHT = {'"': "“”", "'": "‘’"}
_OTHERS = {"...": "---", "…": f"---{TWIN}", "–": f"&{TWIN}", "—": f"&{TWIN * 2}"}
_IN_HINDI = re.compile("[\u0900-\u0963\u0966-\u097f\u200c\u200d]")
_DIGITS = re.compile("[0-9]+")
_INVISIBLE = dict.fromkeys(map(ord, f"{GUARD}{TWIN}\u200d"))
_VISARGA, _COLON = "\u0903", "%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Letters in Kruti Dev, or others that are to be set in another font."""

    text: str
    is_coded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text in Kruti Dev, by its pieces in their order."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def for_print(self) -> "Written":
        """The same without the invisible signs, which programs from before Unicode show as a ? or a box."""
        bare = (replace(piece, text=piece.text.translate(_INVISIBLE)) for piece in self.pieces)
        return Written(pieces=tuple(piece for piece in bare if piece.text))

    @property
    def others(self) -> tuple[str, ...]:
        """What has to be set in another font, without the invisible signs around it."""
        return tuple(piece.text.strip(GUARD) for piece in self.pieces if not piece.is_coded)


def to_krutidev(text: str) -> Written:
    """`text` in Kruti Dev 010; `to_unicode` of it is `text` again (NFC, without U+2060)."""
    lines = unicodedata.normalize("NFC", text).replace(GUARD, "").split("\n")
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        if number:
            pieces.append(Piece(text="\n", is_coded=True))
        pieces += _line(line)
    return Written(pieces=tuple(piece for piece in _joined(pieces) if piece.text))


def _line(line: str) -> list[Piece]:
    """The pieces of `line`; words that would be taken for something else are guarded."""
    parts = _SPACES.split(line)
    words = [list(_word(word)) for word in parts[::2]]
    for guard in (_guarded, _guarded, _whole):  # a guarded word may change what its neighbours are taken for
        for place in (wrong := _misread(parts, words)):
            words[place] = guard(words[place], parts[2 * place])
        if not wrong:
            break
    pieces: list[Piece] = []
    for word, space in zip(words, [*parts[1::2], ""], strict=True):
        pieces += [*word, Piece(text=space, is_coded=True)]
    return pieces


def _misread(parts: list[str], words: list[list[Piece]]) -> set[int]:
    """The places of the words that reading takes for something else."""
    given = [*parts]
    given[::2] = ["".join(piece.text for piece in word) for word in words]
    read = _SPACES.split(to_unicode("".join(given), LegacyFont.KRUTI_DEV))[::2]
    return {place for place, (one, other) in enumerate(zip(parts[::2], read, strict=True)) if one != other}


def _guarded(word: list[Piece], _given: str) -> list[Piece]:
    """`word` with all that is not coded between guards; two at its end when everything is coded."""
    if any(GUARD in piece.text for piece in word):
        return word
    joined = _joined(word)
    if all(piece.is_coded for piece in joined):
        return [*joined, Piece(text=GUARD * 2, is_coded=True)]
    return [p if p.is_coded else Piece(text=f"{GUARD}{p.text}{GUARD}", is_coded=False) for p in joined]


@lru_cache(maxsize=32_768)
def _word(word: str) -> tuple[Piece, ...]:
    if len(word) > LONGEST:  # it is no word, and reading leaves it alone
        return (Piece(text=word, is_coded=False),)
    pieces: list[Piece] = []
    for found in _PIECES.finditer(word):
        codes = _codes(found[0], word[: found.start()], word[found.end() :])
        pieces.append(Piece(text=found[0] if codes is None else codes, is_coded=codes is not None))
    return tuple(pieces)


def _codes(piece: str, before: str, behind: str) -> str | None:
    """The codes of a piece of a word; None where it has none."""
    if piece in _STRAIGHT:
        curly = _STRAIGHT[piece][0 if _OPENS.fullmatch(before) and behind else 1]
        return f"{_marks()[curly]}{TWIN}"
    if piece == ":":
        return _colon(before, behind)
    if _IN_HINDI.match(piece):
        return _hindi(piece)
    return piece if _DIGITS.fullmatch(piece) else _OTHERS.get(piece) or _marks().get(piece)


@lru_cache(maxsize=1)
def _marks() -> dict[str, str]:
    """The codes of marks and digits."""
    written = table_of(LegacyFont.KRUTI_DEV).written
    return {mark: written[mark] for mark in "।॥,.-/?;‘’“”(){}=+÷•!"}


def _hindi(word: str) -> str | None:
    codes = codes_of(word)
    if codes is None or not word.endswith(_VISARGA):
        return codes
    return codes if to_unicode(codes, LegacyFont.KRUTI_DEV) == word else f"{codes}{TWIN}"


def _colon(before: str, behind: str) -> str:
    """The code of a colon: that of visarga, with two twins where it would be taken for another sign."""
    last = _LAST.search(before)
    word = last[0] if last else ""
    codes = codes_of(word)
    read = "" if codes is None else to_unicode(f"{codes}{_COLON}{behind[:1]}", LegacyFont.KRUTI_DEV)
    return _COLON if read.startswith(f"{word}:") else f"{_COLON}{TWIN * 2}"


def _whole(_word: list[Piece], given: str) -> list[Piece]:
    """The word as it was `given`, none of it coded."""
    return [Piece(text=f"{GUARD}{given}{GUARD}", is_coded=False)]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """`pieces` with those in one that are of one kind and stand together."""
    return [
        Piece(text="".join(piece.text for piece in group), is_coded=is_coded)
        for is_coded, group in groupby(pieces, key=lambda piece: piece.is_coded)
    ]
