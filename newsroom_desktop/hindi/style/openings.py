"""The rule on what stands behind a dateline."""

from collections.abc import Iterator

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.style.house_style import EITHER, HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet

_MARKS = ".:।"
_ADDED_BY_PAGE = "."
"""The mark that the page puts behind the field of the dateline, when it ends with none."""


def _dateline(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    wanted = style.dateline_end
    if wanted == EITHER:
        return
    text = sheet.text[: sheet.dateline_cp] if sheet.role is Role.OPENING else sheet.text
    if sheet.role not in (Role.OPENING, Role.DATELINE) or not (text := text.rstrip()):
        return
    named = text.rstrip(" -–—")
    start = len(named.rstrip(_MARKS))
    if named[start:] or text != named:
        if text[start:] != wanted:
            yield Hit(start_cp=start, end_cp=len(text), fix=wanted)
    elif sheet.role is Role.OPENING or wanted != _ADDED_BY_PAGE:
        last = sheet.words[-1] if sheet.role is Role.DATELINE else None
        start = last.start_cp if last is not None and last.end_cp == len(text) else len(text) - 1
        yield Hit(start_cp=start, end_cp=len(text), fix=text[start:] + wanted)


RULES = (
    Rule(
        name="dateline",
        group=Group.SENTENCES,
        title=mark("One mark behind the dateline, as chosen"),
        reason=mark("Behind the dateline stands “{fix}”."),
        bad="सियोल: अमेरिका ने कहा है।",
        good="सियोल. अमेरिका ने कहा है।",
        look=_dateline,
    ),
)
