"""Letters that stand higher than the line, such as the 6 of 10⁶, as the signs that Unicode has for them."""

import re

_SIGNS = str.maketrans("0123456789०१२३४५६७८९+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_FIGURES = re.compile(r"\s*(?:[0-9\u0966-\u096f+=()\u2212\u2013-]+|n)\s*")


def raised(text: str) -> str:
    """`text` in raised signs; as it is when it is not made of figures alone, as in 1st."""
    return text.translate(_SIGNS) if _FIGURES.fullmatch(text) else text
