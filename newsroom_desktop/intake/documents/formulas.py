"""Formulas of Word as letters in a line: (क + ख)/2, x², √(a + b) (ECMA-376 part 1, 22.1)."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import regex

from newsroom_desktop.intake.raised import raised

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_ONE = regex.compile(r"[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*%?")
_DELETED = "}del"
_VAL = M + "val"


def formula_text(formula: Element) -> str:
    """What `formula` says; nothing of it is lost but where it stood."""
    if formula.tag.endswith(_DELETED):
        return ""
    if formula.tag == M + "t":
        return formula.text or ""
    read = _FORMS.get(formula.tag.removeprefix(M), _all_of)
    return read(formula)


def is_built_up(formula: Element) -> bool:
    """Whether there are fractions and the like in `formula`, which a line says in another way."""
    return any(element.tag.removeprefix(M) in _FORMS for element in formula.iter())


def _all_of(element: Element) -> str:
    return "".join(map(formula_text, element))


def _part(element: Element, name: str) -> str:
    return "".join(map(_all_of, element.findall(M + name)))


def _whole(text: str) -> str:
    """`text` in brackets when it is more than one number or word."""
    return text if _ONE.fullmatch(text) else f"({text})"


def _above(text: str) -> str:
    sign = raised(text)
    return sign if sign != text or not text else f"^{_whole(text)}"


def _below(text: str) -> str:
    return f"_{_whole(text)}" if text else ""


def _around(element: Element, name: str, usual: str) -> str:
    """A sign that the properties of `element` may name."""
    found = element.find(f"{M}{element.tag.removeprefix(M)}Pr/{M}{name}")
    return usual if found is None else found.get(_VAL, "")


def _fraction(element: Element) -> str:
    return f"{_whole(_part(element, 'num'))}/{_whole(_part(element, 'den'))}"


def _root(element: Element) -> str:
    return f"{_above(_part(element, 'deg'))}√{_whole(_part(element, 'e'))}"


def _scripts(element: Element) -> str:
    below, above = _below(_part(element, "sub")), _above(_part(element, "sup"))
    return f"{_part(element, 'e')}{below}{above}"


def _sum(element: Element) -> str:
    below, above = _below(_part(element, "sub")), _above(_part(element, "sup"))
    return f"{_around(element, 'chr', '∫')}{below}{above} {_part(element, 'e')}"


def _brackets(element: Element) -> str:
    inner = _around(element, "sepChr", "|").join(map(_all_of, element.findall(M + "e")))
    return f"{_around(element, 'begChr', '(')}{inner}{_around(element, 'endChr', ')')}"


def _function(element: Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _limit(element: Element) -> str:
    return f"{_part(element, 'e')}{_below(_part(element, 'lim'))}"


def _lines(element: Element) -> str:
    rows = [element for element in element if element.tag in (M + "mr", M + "e")]
    return "; ".join(" ".join(map(_all_of, row)) if row.tag == M + "mr" else _all_of(row) for row in rows)


_FORMS: dict[str, Callable[[Element], str]] = {
    "f": _fraction,
    "rad": _root,
    "sSup": _scripts,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "sPre": _scripts,
    "nary": _sum,
    "d": _brackets,
    "func": _function,
    "limLow": _limit,
    "limUpp": _limit,
    "m": _lines,
    "eqArr": _lines,
}
