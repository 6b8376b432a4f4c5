"""Rules on dates and times: 23 नवंबर 2026, सुबह 10:30 बजे. Day before month, as India writes."""

from collections.abc import Iterator
from datetime import date

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet

_HINDI_NAMES = "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
_MONTHS = _HINDI_NAMES.split()
_ENGLISH_NAMES = "January February March April May June July August September October November December"
_ENGLISH = _ENGLISH_NAMES.split()
_SHORT = {name[:3]: month for name, month in zip(_ENGLISH, _MONTHS, strict=True)} | {"Sept": "सितंबर"}
_SAME_MONTH = {
    **{name: name for name in _MONTHS},
    **_SHORT,
    **dict(zip(_ENGLISH, _MONTHS, strict=True)),
    "फ़रवरी": "फ़रवरी",
    "सितम्बर": "सितम्बर",
    "नवम्बर": "नवम्बर",
    "दिसम्बर": "दिसम्बर",
    "अक्तूबर": "अक्तूबर",
}
_NAMES = "|".join(_SAME_MONTH)
_DATE_OF = r"(?:दिनांक|तारीख|तिथि):? "
_FOLLOWS_DATE = r" (?:को|तक|से पहले)(?![\p{L}\p{M}])"
"""What tells a date of two digits each from a score or a number of a file."""
_FREE = r"(?<![\p{L}\p{M}\p{N}./:-])"
_END = r"(?![\p{L}\p{M}\p{N}/:-]|\.\p{N})"
_BY_NUMBERS = regex.compile(
    rf"{_FREE}(\p{{Nd}}{{1,2}})([/.-])(\p{{Nd}}{{1,2}})\2(\p{{Nd}}{{4}}|(?<=/)\p{{Nd}}{{2}}"
    rf"|\p{{Nd}}{{2}}(?:(?={_FOLLOWS_DATE})|(?<={_DATE_OF}\p{{Nd}}{{1,2}}[.-]\p{{Nd}}{{1,2}}[.-]\p{{Nd}}{{2}}))){_END}"
)
_MONTH_FIRST = regex.compile(rf"{_FREE}({_NAMES})\.? (\p{{Nd}}{{1,2}}),? (\p{{Nd}}{{4}}){_END}")
_ENGLISH_MONTH = regex.compile(
    rf"{_FREE}(\p{{Nd}}{{1,2}}) ({'|'.join(_ENGLISH)}),?(?: (\p{{Nd}}{{4}}))?{_END}"
)
_OF_A_FORM = regex.compile(
    rf"{_FREE}(\p{{Nd}}{{1,2}})(?:-({_NAMES})-|[ ]({'|'.join(_SHORT)})[.,]? )(\p{{Nd}}{{4}}){_END}"
)

_PARTS = "सुबह|तड़के|दोपहर|शाम|रात"
_HALF_DAY = regex.compile(
    rf"(?:(?<![\p{{L}}\p{{M}}])(?:{_PARTS}) )?{_FREE}(\p{{Nd}}{{1,2}})(?:[:.](\p{{Nd}}{{2}}))?"
    r" ?([AaPp])\.?[Mm](?![\p{L}\p{M}\p{N}])(?:\.(?=[ ]\p{L}))?(?: बजे)?(?: पर(?=\s))?"
)
_WHOLE_DAY = regex.compile(
    rf"(?:(?<![\p{{L}}\p{{M}}])(?:{_PARTS}) )?{_FREE}(1[3-9]|2[0-3])[:.]([0-5][0-9]) बजे"
)


def _dates(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    if not sheet.is_hindi:
        return
    for found in _BY_NUMBERS.finditer(sheet.text):
        year = found[4] if len(found[4]) > 2 else ("20" if found[4].isascii() else "२०") + found[4]
        if _is_date(year, found[3], found[1]):
            fix = f"{found[1].lstrip('0०')} {_MONTHS[int(found[3]) - 1]} {year}"
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=fix)
    named = [(found, found[2], found[1], found[3]) for found in _MONTH_FIRST.finditer(sheet.text)]
    named += [(found, found[1], found[2], found[3]) for found in _ENGLISH_MONTH.finditer(sheet.text)]
    named += [(found, found[1], found[2] or found[3], found[4]) for found in _OF_A_FORM.finditer(sheet.text)]
    for found, day, month, year in sorted(named, key=lambda each: each[0].start()):
        fix = " ".join(filter(None, (day, _SAME_MONTH[month], year)))
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=fix)


def _is_date(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return 1000 <= int(year) <= 2999


def _times(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    if not sheet.is_hindi:
        return
    for found in _HALF_DAY.finditer(sheet.text):
        hour, minute = int(found[1]), found[2]
        if 1 <= hour <= 12 and int(minute or 0) < 60:
            whole = hour % 12 + (12 if found[3] in "Pp" else 0)
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=_said(whole, minute))
    for found in _WHOLE_DAY.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=_said(int(found[1]), found[2]))


def _said(hour: int, minute: str | None) -> str:
    """The time as it is said: the part of the day, then the hour of twelve."""
    parts = ((4, "रात"), (6, "तड़के"), (12, "सुबह"), (16, "दोपहर"), (20, "शाम"), (24, "रात"))
    part = next(name for end, name in parts if hour < end)
    clock = str((hour - 1) % 12 + 1)
    return f"{part} {clock}:{minute} बजे" if minute and int(minute) else f"{part} {clock} बजे"


RULES = (
    Rule(
        name="date",
        group=Group.NUMBERS,
        title=mark("Dates with the name of the month"),
        reason=mark("The date is written “{fix}”."),
        bad="23/11/2026 को मतदान",
        good="23 नवंबर 2026 को मतदान",
        look=_dates,
    ),
    Rule(
        name="time",
        group=Group.NUMBERS,
        title=mark("Times as they are said"),
        reason=mark("The time is written “{fix}”."),
        bad="10:30 AM पर शुरू",
        good="सुबह 10:30 बजे शुरू",
        look=_times,
    ),
)
