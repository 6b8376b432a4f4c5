"""Rules on quotation marks and brackets."""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import IN_WORD

_QUOTES = regex.compile("‘‘|’’|''|[\"'“”‘’]")
_STRAIGHT_FOR = {"“": '"', "”": '"', "‘‘": '"', "’’": '"', "''": '"', "‘": "'", "’": "'"}
_CURLY_FOR = {"‘‘": "“", "’’": "”"}
_LETTER = regex.compile(IN_WORD)
_OPENS_BEHIND = frozenset(" \u00a0\t([{<“‘–—/-")
_PAIRS = {"“": "”", "(": ")", "[": "]"}
_HALVES = ({'"'}, {"“", '"'}, {'"', "”"})
_BRACKETS = regex.compile(r"[“”()\[\]\"]")
_NAMED = regex.compile(r"[“‘\"'][()\[\]][”’\"']")
_LIST_LABEL = regex.compile(r"(?:^|(?<=[\s(]))[\p{L}\p{M}\p{N}]{1,3}$")


def _kind(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    is_open = dict.fromkeys("\"'", False)
    for found in _QUOTES.finditer(sheet.text):
        sign = found[0]
        if style.quotes == "straight":
            fix = _STRAIGHT_FOR.get(sign, "")
        elif sign in _CURLY_FOR:
            fix = _CURLY_FOR[sign]
        elif sign in "“”‘’":
            fix = ""
        else:
            kind = '"' if sign == "''" else sign
            fix = _curly(sheet.text, found.span(), kind, opened=is_open[kind])
            is_open[kind] = fix in ("“", "‘") if fix else is_open[kind]
        if fix:
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=fix)


def _curly(text: str, span: tuple[int, int], sign: str, *, opened: bool) -> str:
    """What the straight mark there becomes; nothing where it may be a measure or a left out figure."""
    start, end = span
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    opening, closing = ("“", "”") if sign == '"' else ("‘", "’")
    at_word = bool(_LETTER.match(after))
    if sign == "'" and at_word and _LETTER.match(before):
        return "" if before.isdigit() and after.isdigit() else closing
    if not opened and before.isdigit():
        return ""
    if opened and not (before in _OPENS_BEHIND and at_word):
        return closing
    if not before or before in _OPENS_BEHIND or at_word:
        is_left_out = sign == "'" and (text.find("'", end) < 0 or after.isdigit())
        return "" if is_left_out else opening
    return "" if sign == "'" else closing


def _unbalanced(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    opened: list[tuple[int, str]] = []
    alone: list[int] = []
    for found in _BRACKETS.finditer(sheet.text):
        place, sign = found.start(), found[0]
        if sign in '"”' and opened and {opened[-1][1], sign} in _HALVES:
            opened.pop()  # one half straight, the other curly, is told by another rule
        elif sign in "()[]" and _NAMED.match(sheet.text, max(0, place - 1)):
            continue  # the sign itself is spoken of
        elif sign in _PAIRS or (sign == '"' and not sheet.text[place - 1 : place].isdigit()):
            opened.append((place, sign))
        elif opened and _PAIRS.get(opened[-1][1]) == sign:
            opened.pop()
        elif sign != '"' and not (sign == ")" and _is_label(sheet.text, place)):
            alone.append(place)
    # Each paragraph of a long quotation is opened, and only the last one closed.
    alone += [place for place, sign in opened if not (place == 0 and sign == "“")]
    for place in sorted(alone):
        yield Hit(start_cp=place, end_cp=place + 1)


def _is_label(text: str, place: int) -> bool:
    """Whether a bracket there closes the number of an item: 1) or क)."""
    return _LIST_LABEL.search(text[max(0, place - 4) : place]) is not None


RULES = (
    Rule(
        name="quotes",
        group=Group.MARKS,
        title=mark("Quotation marks of one kind"),
        reason=mark("The desk writes this quotation mark as {fix}"),
        bad='उसने "हां" कहा',
        good="उसने “हां” कहा",
        look=_kind,
    ),
    Rule(
        name="unbalanced",
        group=Group.MARKS,
        title=mark("Quotes and brackets that are opened are closed"),
        reason=mark("This sign has no other half in this paragraph: {found}"),
        bad="उसने “हां कहा",
        good="उसने “हां” कहा",
        look=_unbalanced,
        fixes=False,
        awaits_more=True,
    ),
)
