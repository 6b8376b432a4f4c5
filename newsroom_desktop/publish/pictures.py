"""A stored picture as a page refers to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`name` is the file's name, `<sha256>.<ext>`; width and height are pixels, 0 when not known."""

    name: str
    width: int = 0
    height: int = 0
