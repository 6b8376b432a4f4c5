"""Rules on marks: what ends a sentence, what is doubled, what a keyboard put in place of another sign."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import HAS_HINDI, HINDI, Sheet

_STOP = regex.compile(rf"(?<=(?:{HINDI}|[\p{{Nd}}%])[\"”’')\]]?)\.(?=[\"”’')\]]*+(?:\s|$))")
_DANDA = regex.compile(r"(?<![।॥.])।(?![।॥.])")
_SIGNS = {"danda": "।", "full_stop": "."}


def _sentence_end(sheets: Sequence[Sheet], style: HouseStyle) -> Iterator[tuple[int, Hit]]:
    ends = [(number, place) for number, sheet in enumerate(sheets) for place in _ends(sheet)]
    wanted = _SIGNS.get(style.danda) or _usual([sheets[number].text[place] for number, place in ends])
    for number, place in ends:
        if sheets[number].text[place] != wanted:
            yield number, Hit(start_cp=place, end_cp=place + 1, fix=wanted)


def _ends(sheet: Sheet) -> Iterator[int]:
    """Where a danda or a full stop ends a sentence of Hindi."""
    if not sheet.is_hindi:
        return
    for found in _DANDA.finditer(sheet.text, sheet.dateline_cp):
        yield found.start()
    for start, end in sheet.sentences:
        if not HAS_HINDI.search(sheet.text, start, end):
            continue  # a number, an English sentence
        last = sheet.text[start:end].rstrip("\"”’')]")
        place = start + len(last) - 1
        if place >= sheet.dateline_cp and _STOP.match(sheet.text, place):
            yield place


def _usual(signs: Sequence[str]) -> str:
    """The danda or the full stop, whichever is more often; the first of them when both are as often."""
    return next((sign for sign, _ in Counter(signs).most_common(1)), "")


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


_MATRA_FOR_DANDA = regex.compile(rf"(?<!{HINDI})({HINDI}*+)(?<=[ीेैोौंए]ा)(?=\s|$)")
_ZERO = regex.compile(rf"(?<!{HINDI})(डॉ|प्रो|स्व|पं|मो|कु|श्री|सं)[0०](?![\p{{L}}\p{{M}}\p{{N}}])")


def _matra(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _MATRA_FOR_DANDA.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found[1][:-1] + "।")


def _zero(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _ZERO.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found[1] + ".")


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
