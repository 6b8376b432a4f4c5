"""How word processors set Hindi: with formats of its own, and once with fonts that were no Hindi at all."""

import re

_COMPLEX = re.compile("[\u0590-\u109f\u1780-\u17ff\u1cd0-\u1cff\ua8e0-\ua8ff]")
_OLD_FONTS = re.compile(
    r"(?:kruti|krutidev|devlys|chanakya|walkman|bhaskar|shusha|agra|4cgandhi|4c gandhi|susha|shivaji"
    r"|dv[-_ ]?tt|dvb?w?[-_ ]?tt|aps[-_ ]|sdev|naidunia|jagran)",
    re.IGNORECASE,
)
_LETTER = re.compile("[A-Za-z]")


def is_complex(text: str) -> bool:
    """Whether `text` holds letters of a script that Word and Writer call complex, such as Devanagari.

    They take the format for such scripts (`w:bCs`, `style:font-weight-complex`), not the plain one.
    """
    return _COMPLEX.search(text) is not None


def is_in_old_font(text: str, font: str) -> bool:
    """Whether `text` shows Hindi only by `font`, such as Kruti Dev: its letters are Latin ones."""
    return _OLD_FONTS.match(font) is not None and _LETTER.search(text) is not None
