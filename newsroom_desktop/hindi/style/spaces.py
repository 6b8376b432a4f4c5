"""Rules on spaces: before marks, behind them, inside brackets and between words."""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.sentences import NOT_AN_END
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import HINDI

_SPACES = r"(?<![ \u00a0])[ \u00a0]++"
_BEFORE = regex.compile(
    rf"(?<=[\p{{L}}\p{{M}}\p{{N}}\"”’')\]%]){_SPACES}([,;?!।॥]|\.(?=\s|$)|(?<=\p{{N}}[ \u00a0])%)"
)
_BEGINS = regex.compile(r"[\p{L}“‘(]")
"""What stands directly behind a mark lacks its space, which the fix brings too: गया ।फिर."""

_BEHIND = regex.compile(
    rf"(?<={HINDI}[\"”’)]?)([,;?!।॥])(?=[\p{{L}}\p{{N}}“‘(])|(?<=\p{{N}})([,;?!।॥])(?={HINDI})"
)
_STOP_BETWEEN = regex.compile(rf"(?<!{HINDI}|\.)({HINDI}++)\.(?=({HINDI}++))")
_NO_SPACE_BEHIND = NOT_AN_END | {"कॉम", "इन", "ओआरजी", "नेट"}
_DOUBLE = regex.compile(r"(?<![ \u00a0\s])[ \u00a0]{2,}+(?=\S)")
_INSIDE = regex.compile(rf"(?P<open>[(\[“‘])[ \u00a0]++(?=\S)|(?<=\S){_SPACES}(?P<close>[)\]”])")


def _before(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _BEFORE.finditer(sheet.text):
        space = " " if _BEGINS.match(sheet.text, found.end()) else ""
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found[1] + space)


def _behind(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _BEHIND.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found[0] + " ")
    for found in _STOP_BETWEEN.finditer(sheet.text):
        is_short = min(count_clusters(found[1]), count_clusters(found[2])) < 2
        if not is_short and not _NO_SPACE_BEHIND & {found[1], found[2]}:
            yield Hit(start_cp=found.end() - 1, end_cp=found.end(), fix=". ")


def _double(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _DOUBLE.finditer(sheet.text):
        if found.start():
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=" ")


def _inside(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _INSIDE.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found["open"] or found["close"])


RULES = (
    Rule(
        name="space-before-mark",
        group=Group.MARKS,
        title=mark("No space before a mark"),
        reason=mark("No space stands before this mark."),
        bad="वह घर गया ।",
        good="वह घर गया।",
        look=_before,
    ),
    Rule(
        name="space-after-mark",
        group=Group.MARKS,
        title=mark("A space behind a mark"),
        reason=mark("A space is missing behind this mark."),
        bad="वह आया,रुका।फिर गया।",
        good="वह आया, रुका। फिर गया।",
        look=_behind,
    ),
    Rule(
        name="space-inside",
        group=Group.MARKS,
        title=mark("No space inside brackets and quotes"),
        reason=mark("No space stands on the inner side of this sign."),
        bad="उसने ( कल ) कहा",
        good="उसने (कल) कहा",
        look=_inside,
    ),
    Rule(
        name="double-space",
        group=Group.MARKS,
        title=mark("One space between words"),
        reason=mark("More than one space stands here."),
        bad="वह  घर गया",
        good="वह घर गया",
        look=_double,
    ),
)
