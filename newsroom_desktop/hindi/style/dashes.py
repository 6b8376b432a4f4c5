"""Rules on dashes and dots."""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import HINDI, IN_WORD

_DASH = regex.compile(r"(?<=\S)(?<!-)(?<![ ]-)(?:[ ]-{1,3}+[ ]|[ ]?-{2,3}+[ ]?)(?=[^\s-])")
_PAIRS = (
    "आस पास,इधर उधर,जोर शोर,मार पीट,लेन देन,खान पान,माता पिता,पति पत्नी,भाई बहन,दिन रात,सुख दुख,रोजी रोटी"
    ",पूछ ताछ,छान बीन,देख रेख,तोड़ फोड़,उथल पुथल,आमने सामने,धूम धाम,हार जीत,चाय पानी,दाल रोटी,अदला बदली,लूट पाट"
    ",भीड़ भाड़,आना जाना,उतार चढ़ाव,नोक झोंक,साफ सफाई,रहन सहन,जान माल,शोर शराबा"
    ",सोच समझ,हंसी खुशी,दो तीन,तीन चार,चार पांच,सास ससुर"
)
_PAIR = "|".join(pair.replace(" ", r"(?P<gap>[ ]-[ ]?|-[ ])") for pair in _PAIRS.split(","))
_NO_PAIR = "वह|यह|वे|ये|है|हैं|था|थी|थे"
_APART = regex.compile(
    rf"(?<!{IN_WORD}|-)"
    rf"(?:(?!(?:{_NO_PAIR})[ -])(?P<word>{HINDI}{{2,}}+)(?P<gap>[ ]-[ ]?|-[ ])(?P=word)|{_PAIR})(?!{IN_WORD})"
)
_COUNTED = (
    "लोग|लोगों|दिन|दिनों|साल|वर्ष|महीने|महीनों|सप्ताह|घंटे|घंटों|मिनट|किमी|किलोमीटर|मीटर|फीट|रुपये|रुपए|प्रतिशत|फीसदी|फ़ीसदी"
    "|हजार|हज़ार|लाख|करोड़|बजे|टन|क्विंटल|किलो|युवक|युवकों|बच्चे|बच्चों|वाहन|वाहनों|गांवों|सीटें|सीटों|डिग्री"
)
_RANGE = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}.,/:-])(?P<from>\p{Nd}{1,3})(?P<gap>[ ]-[ ]?|-[ ])(?P<to>\p{Nd}{1,3})"
    rf"(?=[ ](?:{_COUNTED})(?!{IN_WORD}))"
)
"""From one number to a larger one; a score (5 - 3) and a sum have no such word behind them."""

_ONE_SPACE = regex.compile(r"(?<=[\p{L}\p{M}\p{N}”’)])[ ]–(?=[\p{L}\p{N}“‘(])")
_DOTS = regex.compile(r"(?<!\.)\.{3,}+")


def _hyphen(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for start, end in _gaps(sheet):
        yield Hit(start_cp=start, end_cp=end, fix="-")


def _gaps(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Where a hyphen with space about it joins two words or two numbers: धीरे - धीरे, 10 - 12 लोग."""
    if "- " in sheet.text or " -" in sheet.text:
        gaps = [found.span("gap") for found in _APART.finditer(sheet.text)]
        gaps += [
            found.span("gap")
            for found in _RANGE.finditer(sheet.text)
            if int(found["from"]) < int(found["to"])
        ]
        yield from sorted(gaps)


def _dash(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    joined = set(_gaps(sheet))
    for found in _DASH.finditer(sheet.text):
        if found.span() in joined:
            continue
        before, after = sheet.text[found.start() - 1], sheet.text[found.end()]
        if found[0].startswith(" ") and not found[0].endswith(" ") and after.isascii():
            continue  # a switch of a command: --json
        if before.isdigit() and after.isdigit():
            if found[0] == "--":
                yield Hit(start_cp=found.start(), end_cp=found.end(), fix="–")
        else:
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=" – ")


def _one_space(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _ONE_SPACE.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=" – ")


def _dots(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _DOTS.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix="…")


RULES = (
    Rule(
        name="dash",
        group=Group.MARKS,
        title=mark("A dash (–) in a sentence, not a hyphen"),
        reason=mark("A hyphen joins words; between parts of a sentence a dash stands."),
        bad="वह आया - और गया",
        good="वह आया – और गया",
        look=_dash,
    ),
    Rule(
        name="hyphen-space",
        group=Group.MARKS,
        title=mark("No space about the hyphen of a pair of words or numbers"),
        reason=mark("The hyphen joins both without a space."),
        bad="धीरे - धीरे, आस- पास",
        good="धीरे-धीरे, आस-पास",
        look=_hyphen,
    ),
    Rule(
        name="dash-space",
        group=Group.MARKS,
        title=mark("A space on both sides of a dash"),
        reason=mark("A space is missing behind the dash."),
        bad="वह आया –और गया",
        good="वह आया – और गया",
        look=_one_space,
    ),
    Rule(
        name="ellipsis",
        group=Group.MARKS,
        title=mark("One sign for three dots (…)"),
        reason=mark("Three dots are one sign (…)."),
        bad="वह सोचता रहा...",
        good="वह सोचता रहा…",
        look=_dots,
    ),
)
