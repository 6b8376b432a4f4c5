"""What was found, in groups of one kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark, tr

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.checking import Found

SUBJECTS = {
    "spelling": mark("Spelling"),
    "style": mark("Style"),
    "names": mark("Names"),
}
"""What a finding can be about, in the order of the panel; English keys of the catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """All findings of one kind in the order of the text."""

    subject: str
    title: str
    found: "tuple[Found, ...]"


def groups_of(found: "Iterable[Found]") -> tuple[Group, ...]:
    """Findings by subject, and there by the rules of the house style in the order in which they are shown."""
    from newsroom_desktop.hindi.style.rules import RULES  # noqa: PLC0415 - in the lane, after the first paint

    titles = {rule.name: rule.title for rule in RULES}
    kinds: dict[tuple[str, str], list[Found]] = {}
    for each in found:
        kinds.setdefault((each.subject.value, each.finding.rule), []).append(each)
    places = {name: place for place, name in enumerate(titles)}
    order = list(SUBJECTS)
    ordered = sorted(kinds, key=lambda kind: (order.index(kind[0]), places.get(kind[1], 0)))
    return tuple(
        Group(
            subject=subject,
            title=tr(titles.get(rule, SUBJECTS[subject])),
            found=tuple(kinds[subject, rule]),
        )
        for subject, rule in ordered
    )
