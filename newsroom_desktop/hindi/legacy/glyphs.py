"""The Kruti Dev 010 codes of Hindi words, syllable by syllable."""

import re
import unicodedata
from functools import lru_cache

from newsroom_desktop.hindi.legacy.letters import letters_of
from newsroom_desktop.hindi.legacy.tables import REPH, LegacyFont, table_of

_VIRAMA, _NUKTA, _SHORT_I = "\u094d", "\u093c", "\u093f"
_JOIN, _PART = "\u200d", "\u200c"
_CONSONANT = f"[\u0915-\u0939]{_NUKTA}?"
_SYLLABLE = re.compile(
    f"(?P<reph>{REPH}(?={_CONSONANT}))?"
    f"(?P<cluster>(?:{_CONSONANT}{_VIRAMA}[{_JOIN}{_PART}]?)*{_CONSONANT})(?P<virama>{_VIRAMA}?)"
    "(?P<matra>[\u093e-\u094c]?)(?P<nasal>[\u0901\u0902]?)"
)
_JOINERS = re.compile(f"([{_JOIN}{_PART}])")
_ROUND = frozenset("टठडढछ")
"""Letters without a stem, below and beside which र and य have forms of their own."""

# fmt: off
_OF_TWO = {
    "आ": "vk", "ओ": "vks", "औ": "vkS", "ऑ": "v‚", "ई": "bZ", "ईं": "b±", "ऐ": ",s", "ॲ": "vW", "ऍ": ",W",
    "ो": "ks", "ौ": "kS", "\u0901": "¡", f"{_VIRAMA}र": "z",
    _JOIN: _JOIN, _PART: _PART,
}
# fmt: on


@lru_cache(maxsize=32_768)  # the words of the news come again and again
def codes_of(word: str) -> str | None:
    """The codes of a Hindi word, from which `letters_of` reads it again; None where there are none."""
    written = _written()
    letters = unicodedata.normalize("NFD", word)  # a nukta by itself
    found: list[str] = []
    at = 0
    while at < len(letters):
        syllable = _SYLLABLE.match(letters, at)
        size = syllable.end() - at if syllable else (2 if letters[at : at + 2] in written else 1)
        piece = _syllable(syllable) if syllable else written.get(letters[at : at + size])
        if piece is None:
            return None
        found.append(piece)
        at += size
    codes = "".join(found)
    return codes if letters_of(codes, LegacyFont.KRUTI_DEV) == word else None


def _syllable(found: re.Match[str]) -> str | None:
    """The codes of a syllable: short i stands before it, a reph behind its vowel sign."""
    written, matra = _written(), found["matra"]
    whole = written.get(f"{found['cluster']}{matra}") if matra and not found["virama"] else None
    body = whole or _joined(found["cluster"])
    if body is None:
        return None
    if whole:
        matra = ""  # रु, हृ and others have a glyph of their own
    if found["virama"]:
        body += written[_VIRAMA]
    top = f"{REPH if found['reph'] else ''}{found['nasal']}"
    signs = _TOPS[top]
    if matra == _SHORT_I:
        return f"f{body}{signs}"
    sign = written.get(matra, "") if matra else ""
    return None if matra and not sign else f"{body}{sign}{signs}"


_TOPS = {"": "", "\u0902": "a", "\u0901": "¡", REPH: "Z", f"{REPH}\u0902": "±", f"{REPH}\u0901": "Z¡"}


def _joined(cluster: str) -> str | None:
    """The codes of a cluster; a joiner keeps its place, and asks for a half letter or a whole before it."""
    found: list[str] = []
    parts = _JOINERS.split(cluster)  # parts and joiners by turns
    for part, joiner in zip(parts[::2], [*parts[1::2], ""], strict=True):
        codes = _cluster(part.removesuffix(_VIRAMA).split(_VIRAMA), ends_half=joiner == _JOIN)
        if codes is None:
            return None
        found.append(f"{codes}{_written()[_VIRAMA] if joiner == _PART else ''}{joiner}")
    return "".join(found)


def _cluster(letters: list[str], *, ends_half: bool) -> str | None:
    """The codes of consonants that belong together: the largest glyphs that there are."""
    found: list[str] = []
    at = 0
    while at < len(letters):
        size, code = _largest(letters[at:], ends_half=ends_half) or _apart(letters[at:])
        if code is None:
            return None
        found.append(code)
        at += size
    return "".join(found)


def _largest(letters: list[str], *, ends_half: bool) -> tuple[int, str] | None:
    """How many of `letters` one glyph shows, and its code: whole if they are all, else half."""
    for size in range(len(letters), 0, -1):
        piece = _VIRAMA.join(letters[:size])
        if size == len(letters):
            code = _half(piece) if ends_half else _whole(piece)
        elif letters[size] == "र":
            code = None  # it is a stroke through the letter before it
        else:
            code = _half(piece)
        if code is not None:
            return size, code
    return None


def _apart(letters: list[str]) -> tuple[int, str | None]:
    """The first of `letters` as a whole, with the next one below or beside it or else with a virama."""
    code = _whole(letters[0])
    if code is None:
        return 1, None
    is_round, rest = letters[0][0] in _ROUND, letters[1:]
    if rest[:1] == ["र"]:
        return 2, f"{code}{'ª' if is_round else 'z'}{_written()[_VIRAMA] if rest[1:] else ''}"
    if rest == ["य"] and is_round:
        return 2, f"{code}î"
    return 1, f"{code}{_written()[_VIRAMA]}"


def _whole(piece: str) -> str | None:
    written = _written()
    if piece in written:
        return written[piece]
    if f"{piece}{_VIRAMA}" in written:
        return f"{written[piece + _VIRAMA]}k"
    if piece.endswith(_NUKTA):
        letter = piece.removesuffix(_NUKTA)
        if letter in written:
            return f"{written[letter]}+"
        half = _half(letter)
        return f"{half}+k" if half else None
    return None


def _half(piece: str) -> str | None:
    if piece.endswith(_NUKTA):
        half = _half(piece.removesuffix(_NUKTA))
        return f"{half}+" if half else None
    return _written().get(f"{piece}{_VIRAMA}")


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    return {**table_of(LegacyFont.KRUTI_DEV).written, **_OF_TWO}
