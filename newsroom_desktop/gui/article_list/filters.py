"""What the list can be narrowed by: a row for each filter, from which chips and menus are made."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.names import category_name, status_name
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.wanted import EVERYTHING, Sort, Wanted
from newsroom_desktop.base.texts import mark, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A filter of which several values can be chosen at once; `field` is that of Wanted."""

    field: str
    text: str
    value_name: Callable[[Any, Site], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A filter that is on or off; `field` of Wanted is `on` then."""

    field: str
    text: str
    on: bool = True


def _plain(value: Any, _site: Site) -> str:
    return str(value) or tr("Not filled in")


CHOICES = (
    Choice(
        field="categories",
        text=mark("Category"),
        value_name=lambda value, site: category_name(value, site) or tr("Not filled in"),
    ),
    Choice(field="statuses", text=mark("Status"), value_name=lambda value, _site: status_name(Status(value))),
    Choice(field="authors", text=mark("Author"), value_name=_plain),
    Choice(field="desks", text=mark("Desk"), value_name=_plain),
    Choice(field="urgencies", text=mark("Urgency"), value_name=_plain),
)

SORT_OF: dict[str, Sort] = {
    "categories": Sort.CATEGORY,
    "statuses": Sort.STATUS,
    "authors": Sort.AUTHOR,
    "desks": Sort.DESK,
    "urgencies": Sort.URGENCY,
}
"""A list sorted so has its values counted."""

SWITCHES = (
    Switch(field="breaking", text=mark("Breaking now")),
    Switch(field="unread", text=mark("Not read yet")),
    Switch(field="marked_for_me", text=mark("Marked for me")),
    Switch(field="has_image", text=mark("With a picture")),
    Switch(field="has_image", text=mark("Without a picture"), on=False),
    Switch(field="has_comments", text=mark("With open comments")),
    Switch(field="binned", text=mark("In the bin")),
)


def toggled(wanted: Wanted, choice: Choice, value: object) -> Wanted:
    """`wanted` with `value` chosen too, or no more."""
    return replace(wanted, **{choice.field: getattr(wanted, choice.field) ^ {value}})


def is_on(wanted: Wanted, switch: Switch) -> bool:
    """Whether the filter is on."""
    return bool(getattr(wanted, switch.field) is switch.on)


def switched(wanted: Wanted, switch: Switch) -> Wanted:
    """`wanted` with the filter on, or off if it was on."""
    changed: dict[str, Any] = {switch.field: switch.on}
    return without(wanted, switch.field) if is_on(wanted, switch) else replace(wanted, **changed)


def without(wanted: Wanted, *fields: str) -> Wanted:
    """`wanted` with these fields as they are at first."""
    return replace(wanted, **{field: getattr(EVERYTHING, field) for field in fields})


def cleared(wanted: Wanted) -> Wanted:
    """`wanted` without any filter; order and groups stay."""
    return replace(
        EVERYTHING, sort=wanted.sort, descending=wanted.descending, grouped=wanted.grouped, text=wanted.text
    )
