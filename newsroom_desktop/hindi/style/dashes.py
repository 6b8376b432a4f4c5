"""Rules on dashes and dots."""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet

_DASH = regex.compile(r"(?<=\S)(?<!-)(?<![ ]-)(?:[ ]-{1,3}+[ ]|[ ]?-{2,3}+[ ]?)(?=[^\s-])")
_ONE_SPACE = regex.compile(r"(?<=[\p{L}\p{M}\p{N}”’)])[ ]–(?=[\p{L}\p{N}“‘(])")
_DOTS = regex.compile(r"(?<!\.)\.{3,}+")


def _dash(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _DASH.finditer(sheet.text):
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
