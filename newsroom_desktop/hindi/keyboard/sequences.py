"""Which keys make a text: what the chart shows, and what proves that a layout can type everything."""

import re
from collections.abc import Mapping
from functools import lru_cache

from newsroom_desktop.hindi.keyboard.layout import LayoutName, is_shifted, outputs
from newsroom_desktop.hindi.keyboard.machine import typed_text
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.strokes import Stroke
from newsroom_desktop.hindi.keyboard.syllable import I_SIGN, JOINERS, NUKTA, REPH, STROKE, VIRAMA

_SYLLABLE = re.compile(
    "(?:[\u0915-\u0939]\u093c?\u094d[\u200c\u200d]?)*[\u0915-\u0939]\u093c?\u094d?[\u200c\u200d]?[\u093e-\u094c]*[\u0901-\u0903]*"
    "|[\u0904-\u0914\u0960\u0961\u0972][\u0901-\u0903]*|.",
    re.DOTALL,
)
_PARTS = {
    "आ": "अा", "ऑ": "अाॅ", "ओ": "अाे", "औ": "अाै", "ऊ": "उु", "ऍ": "एॅ", "ऐ": "एे", "ॲ": "अॅ",
    "ो": "ाे", "ौ": "ाै", "ॉ": "ाॅ", "ँ": "ॅं", "ॄ": "ृृ", "॥": "।।", "“": "‘‘", "”": "’’", ":": "ःः",
}  # fmt: skip
"""What is typed sign by sign where a typewriter has no key for the whole."""

_WITH_NUKTA = (("\u0929", "न"), ("\u0931", "र"), ("\u0934", "ळ"))


def keys_for(name: LayoutName, text: str) -> list[Stroke] | None:
    """Strokes of a tabled layout that make `text` (NFC); None when its keys cannot."""
    strokes: list[Stroke] = []
    parts = _SYLLABLE.findall(text if name is LayoutName.INSCRIPT else _apart(text))
    for part in parts:
        found = _direct(name, part) if name is LayoutName.INSCRIPT else _struck(name, part)
        if found is None:
            return None
        strokes += found
    return strokes if typed_text(machine_of(name), strokes) == text else None


def _apart(text: str) -> str:
    """`text` with the nuktas of ऩ, ऱ and ऴ, which NFC joins to their letters, as signs of their own."""
    for whole, letter in _WITH_NUKTA:
        text = text.replace(whole, letter + NUKTA)
    return text


@lru_cache(maxsize=3)
def _cheapest(name: LayoutName) -> Mapping[str, Stroke]:
    """The stroke for each output; the one with the least to hold down where there are several."""
    found: dict[str, Stroke] = {}
    for stroke, output in outputs(name).items():
        if output not in found or _effort(stroke) < _effort(found[output]):
            found[output] = stroke
    return found


def _effort(stroke: Stroke) -> int:
    return 2 + is_shifted(stroke) + 4 * stroke.alt_gr


def _total(strokes: list[Stroke]) -> int:
    return sum(map(_effort, strokes))


def _direct(name: LayoutName, part: str) -> list[Stroke] | None:
    return _parsed(part, _cheapest(name), completes=False)


def _parsed(text: str, strokes: Mapping[str, Stroke], *, completes: bool) -> list[Stroke] | None:
    """The least strokes that give `text` piece by piece; `completes`: half letters may be made whole."""
    best: list[list[Stroke] | None] = [[], *([None] * len(text))]
    for end in range(1, len(text) + 1):
        for start in range(end):
            before = best[start]
            piece = text[start:end]
            found = _piece(piece, strokes, completes=completes) if before is not None else None
            if before is None or found is None:
                continue
            whole, known = before + found, best[end]
            if known is None or _total(whole) < _total(known):
                best[end] = whole
    return best[-1]


def _piece(piece: str, strokes: Mapping[str, Stroke], *, completes: bool) -> list[Stroke] | None:
    if piece in strokes:
        return [strokes[piece]]
    if not completes:
        return [Stroke(sign=piece)] if len(piece) == 1 and piece.isascii() and piece.isprintable() else None
    letter, has_nukta, tail = piece[0], piece[1:2] == NUKTA, piece[2:] if piece[1:2] == NUKTA else piece[1:]
    half = strokes.get(letter + VIRAMA)
    dot = [strokes[NUKTA]] if has_nukta and NUKTA in strokes else []
    if has_nukta and not dot:
        return None
    whole = strokes.get(letter) if has_nukta else None
    found: list[Stroke] | None = None
    if tail == VIRAMA and has_nukta and half:
        found = [half, *dot]
    elif not tail and whole:
        found = [whole, *dot]
    elif not tail and half and STROKE in strokes:
        found = [half, *dot, strokes[STROKE]]
    return found


def _struck(name: LayoutName, part: str) -> list[Stroke] | None:
    """The strokes of one syllable, or of a sign that is none, in the order of the typewriter."""
    strokes = _cheapest(name)
    bare = part.rstrip("".join(map(chr, (*range(0x901, 0x904), *range(0x93E, 0x94D)))))
    marks = part[len(bare) :]
    if bare == "ई":
        return _all([strokes.get("इ"), strokes.get(REPH), *_marks(marks, strokes)])
    if not bare or bare in _PARTS or not "\u0915" <= bare[0] <= "\u0939":
        return _all(_marks(part, strokes))
    has_reph = bare.startswith(REPH) and len(bare) > len(REPH) and bare[len(REPH)] not in JOINERS
    letters = _parsed(bare.removeprefix(REPH) if has_reph else bare, strokes, completes=True)
    if letters is None:
        return None
    before: list[Stroke | None] = [strokes.get(I_SIGN)] if I_SIGN in marks else []
    behind = _marks(marks.replace(I_SIGN, ""), strokes)
    return _all([*before, *letters, *behind, *([strokes.get(REPH)] if has_reph else [])])


def _marks(signs: str, strokes: Mapping[str, Stroke]) -> list[Stroke | None]:
    found: list[Stroke | None] = []
    for sign in signs:
        parts = _PARTS.get(sign, sign)
        typed = [strokes.get(part) for part in parts]
        whole = strokes.get(sign)
        found += [whole] if whole is not None and (None in typed or not whole.alt_gr) else typed
    return found


def _all(strokes: list[Stroke | None]) -> list[Stroke] | None:
    found = [stroke for stroke in strokes if stroke is not None]
    return found if len(found) == len(strokes) else None
