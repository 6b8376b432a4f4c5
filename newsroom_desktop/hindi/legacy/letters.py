"""Glyphs in the order in which they are drawn become letters in the order in which they are spoken.

The order is that of the Unicode Standard, chapter 12.1: reph before its consonant, short i behind it,
nukta before virama, candrabindu and anusvara behind the vowel sign.
"""

import re
import unicodedata
from functools import lru_cache

from newsroom_desktop.hindi.legacy.tables import REPH, LegacyFont, Table, table_of

_CONSONANT = "[\u0915-\u0939\u0958-\u095f]"
_JOINERS = "[\u200c\u200d]?"
_HALF = f"{_CONSONANT}\u093c?\u094d{_JOINERS}"
_CLUSTER = f"(?:{_HALF})*{_CONSONANT}\u093c?"
_MATRAS = "\u093e-\u094c\u0962\u0963"
_NASALS = "\u0901\u0902"
_SYLLABLE = f"{_CLUSTER}[{_MATRAS}{_NASALS}\u0903]*"
_JOINED = (  # by their order: the stem first makes a half letter whole, then it is a sign
    ("\u094d\u093c", "\u093c\u094d"),  # nukta behind a half letter
    ("\u094d\u093e", ""),
    ("\u093e\u0947", "\u094b"),
    ("\u093e\u0948", "\u094c"),
    ("\u093e\u0945", "\u0949"),
    ("\u0905\u093e", "\u0906"),
    ("\u0905\u094b", "\u0913"),
    ("\u0905\u094c", "\u0914"),
    ("\u0905\u0949", "\u0911"),
    ("\u0906\u0947", "\u0913"),
    ("\u0906\u0948", "\u0914"),
    ("\u0906\u0945", "\u0911"),
    ("\u090f\u0947", "\u0910"),
    ("\u090f\u0945", "\u090d"),
    ("\u0905\u0945", "\u0972"),
)
_LATE_JOINER = re.compile(f"([{_MATRAS}{_NASALS}]+)((?:\u094d[\u0930\u092f\u0928\u0932])+)")
_LATE_NUKTA = re.compile(f"([{_MATRAS}{_NASALS}]+)\u093c")
_EARLY_NASAL = re.compile(f"([{_NASALS}]+)([{_MATRAS}]+)")
_TWICE = re.compile(f"([{_MATRAS}{_NASALS}])\\1+")


@lru_cache(maxsize=32_768)  # the words of the news come again and again: 4 MB
def letters_of(codes: str, font: LegacyFont) -> str:
    """What `codes`, a word of a text in `font`, shows; what is no code of the font stays as it is."""
    table = table_of(font)
    drawn = table.codes.sub(lambda found: table.shown[found[0]], codes)
    for parts, whole in _JOINED[:2]:
        drawn = drawn.replace(parts, whole)
    drawn = _LATE_JOINER.sub(r"\2\1", _LATE_NUKTA.sub("\u093c\\1", drawn))
    if any(mark in drawn for mark in table.private):
        drawn = _in_place(drawn, table)
    for parts, whole in _JOINED[2:]:
        drawn = drawn.replace(parts, whole)
    drawn = _TWICE.sub(r"\1", _EARLY_NASAL.sub(r"\2\1", drawn))
    for parts, whole in _JOINED[2:]:  # a dot stood between the two parts of a sign
        drawn = drawn.replace(parts, whole)
    return unicodedata.normalize("NFC", drawn)


def _in_place(drawn: str, table: Table) -> str:
    """`drawn` with the signs that stand elsewhere put where they are spoken."""
    for mark, sign in table.before.items():
        if mark in drawn:
            reph = REPH if sign.reph else ""
            drawn = re.sub(f"{mark}({_CLUSTER})", f"{reph}\\1{sign.signs}", drawn).replace(mark, sign.signs)
    for mark, sign in table.behind.items():
        if mark in drawn:
            drawn = drawn.replace(f"\u0907{mark}", f"\u0908{sign.signs}")  # इ under a reph is ई
            drawn = re.sub(f"({_SYLLABLE}){mark}", f"{REPH}\\1{sign.signs}", drawn)
            drawn = drawn.replace(mark, REPH + sign.signs)
    return drawn
