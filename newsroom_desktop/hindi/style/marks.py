"""Rules on marks: what ends a sentence, what is doubled, what a keyboard put in place of another sign."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import HINDI

_SIGNS = {"danda": "।", "full_stop": "."}
_ENDINGS = "है हैं था थे थी थीं होगा होगी होंगे गया गई गए जाएगा जाएगी जाएंगे"
_ENDS_SENTENCE = frozenset(_ENDINGS.split())
_NO_TITLE = 8
"""Words from which on a paragraph is no title, whatever it ends with."""


def _sentence_end(sheets: Sequence[Sheet], style: HouseStyle) -> Iterator[tuple[int, Hit]]:
    wanted = _wanted(sheets, style)
    for number, sheet in enumerate(sheets):
        for place in sheet.ends_cp:
            if sheet.text[place] != wanted:
                yield number, Hit(start_cp=place, end_cp=place + 1, fix=wanted)


def _missing_end(sheets: Sequence[Sheet], style: HouseStyle) -> Iterator[tuple[int, Hit]]:
    for number, sheet in enumerate(sheets):
        if sheet.role not in (Role.OPENING, Role.PARAGRAPH) or len(sheet.words) < _NO_TITLE:
            continue
        last = sheet.words[-1]
        if last.text in _ENDS_SENTENCE and not sheet.text[last.end_cp :].strip():
            fix = last.text + _wanted(sheets, style)
            yield number, Hit(start_cp=last.start_cp, end_cp=last.end_cp, fix=fix)


def _wanted(sheets: Sequence[Sheet], style: HouseStyle) -> str:
    """The sign of the desk; of one that takes either that which is more often, or comes first."""
    if style.danda in _SIGNS:
        return _SIGNS[style.danda]
    signs = Counter(sheet.text[place] for sheet in sheets for place in sheet.ends_cp)
    return next((sign for sign, _ in signs.most_common(1)), _SIGNS["danda"])


_DOUBLED = regex.compile(
    r"(?P<mark>[,;:।])(?:[ \u00a0]?+(?P=mark))++|(?<!\.)\.{2}(?!\.)|(?<![?!])[?!]{2,}+(?![?!])|[.,]।|।[.,]"
)


def _double_mark(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _DOUBLED.finditer(sheet.text):
        if found[0] in ("?!", "!?"):
            continue
        once = "".join(sign for sign in dict.fromkeys(found[0]) if sign in ",;:।.?!")
        fix = "?!" if set(once) == set("?!") else "।" if "।" in once else once
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=fix)


_BAR = regex.compile(rf"(?<={HINDI})[ ]?\|{{1,2}}+(?=[\"”’')\]]*+(?:\s|$))")


def _bar(sheet: Sheet, _style: HouseStyle) -> Iterable[Hit]:
    if " | " in sheet.text.rstrip():
        return  # bars that part names from each other
    for found in _BAR.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix="।")


_MATRA_FOR_DANDA = regex.compile(
    rf"(?<!{HINDI})({HINDI}*+)(?<=[\u0902\u090f\u0940\u0947\u0948\u094b\u094c]\u093e)(?=\s|$)"
)
_ZERO = regex.compile(
    rf"(?<!{HINDI})(?:(डॉ|डा|प्रो|स्व|पं|मो|मा|कु|चौ|श्री|सं|नं|क्र)[0\u0966]"
    r"|([उम])[0\u0966](प्र)[0\u0966])(?![\p{L}\p{M}\p{N}])"
)


def _matra(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _MATRA_FOR_DANDA.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found[1][:-1] + "।")


def _zero(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _ZERO.finditer(sheet.text):
        yield Hit(
            start_cp=found.start(), end_cp=found.end(), fix=".".join((*filter(None, found.groups()), ""))
        )


RULES = (
    Rule(
        name="sentence-end",
        group=Group.MARKS,
        title=mark("One mark at the end of all sentences"),
        reason=mark("Sentences end with “{fix}” here."),
        bad="वह घर गया. वह सोया। वह उठा।",
        good="वह घर गया। वह सोया। वह उठा।",
        compare=_sentence_end,
    ),
    Rule(
        name="missing-end",
        group=Group.MARKS,
        title=mark("A mark at the end of a paragraph"),
        reason=mark("The last sentence has no mark at its end."),
        bad="सरकार ने शुक्रवार को कहा कि सब ठीक है",
        good="सरकार ने शुक्रवार को कहा कि सब ठीक है।",
        compare=_missing_end,
        awaits_more=True,
    ),
    Rule(
        name="double-mark",
        group=Group.MARKS,
        title=mark("No mark twice"),
        reason=mark("One mark is enough."),
        bad="वह घर गया।।",
        good="वह घर गया।",
        look=_double_mark,
    ),
    Rule(
        name="bar-for-danda",
        group=Group.MARKS,
        title=mark("A danda, not a bar"),
        reason=mark("A bar stands where a danda belongs."),
        bad="वह घर गया|",
        good="वह घर गया।",
        look=_bar,
    ),
    Rule(
        name="matra-for-danda",
        group=Group.MARKS,
        title=mark("A danda, not the matra ा"),
        reason=mark("The matra ा stands where a danda belongs: “{fix}”."),
        bad="वह गया हैा",
        good="वह गया है।",
        look=_matra,
    ),
    Rule(
        name="zero-for-point",
        group=Group.MARKS,
        title=mark("A point behind a title, not a zero"),
        reason=mark("Behind a shortened title a point stands: “{fix}”."),
        bad="डॉ0 अतुल और स्व० अमर",
        good="डॉ. अतुल और स्व. अमर",
        look=_zero,
    ),
)
