"""Lines that rules of the house style mend, with what becomes of them, and lines that they leave alone."""

from dataclasses import dataclass, field

from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.style.house_style import HouseStyle


@dataclass(frozen=True, kw_only=True)
class Lines:
    """`bad` has the mended line of each; None where only a person can mend it."""

    rule: str
    bad: dict[str, str | None]
    good: tuple[str, ...]
    style: HouseStyle = field(default_factory=HouseStyle)
    role: Role = Role.PARAGRAPH
