"""Where a headline stands, and what room it has there; read from a file that a desk can change."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from newsroom_desktop.base.paths import data_folder, resource

OWN_FILE = "headline-places.toml"
_MOST_PLACES = 40


class Cut(StrEnum):
    """What happens to a headline that is longer than its room."""

    NO = "no"
    """It goes on in further lines."""
    LETTER = "letter"
    """… behind a syllable."""
    WORD = "word"
    """… behind a word."""


class Face(StrEnum):
    """The typeface of the page theme that draws it, or stands in for another."""

    HEADLINE = "headline"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlinePlace:
    """One place; lengths in CSS pixels, `lines` is how many fit."""

    name: str
    width: int
    size: int
    lines: int
    cut: Cut
    face: Face
    bold: bool


def headline_places() -> tuple[HeadlinePlace, ...]:
    """The places of the desk's own file, else of the program's.

    Raises:
        ValueError: the desk's file says something else than places; the sentence names what.
        OSError: it cannot be read.
    """
    own = data_folder() / OWN_FILE
    return read_places(own.read_text("utf-8-sig")) if own.is_file() else usual_places()


def usual_places() -> tuple[HeadlinePlace, ...]:
    """The places of the program's own file."""
    return read_places(resource("headline", "places.toml").read_text("utf-8"))


def read_places(text: str) -> tuple[HeadlinePlace, ...]:
    """The places of a file.

    Raises:
        ValueError: it is no such file; the sentence names what is wrong.
    """
    rows = tomllib.loads(text).get("place")
    if not isinstance(rows, list) or not rows or len(rows) > _MOST_PLACES:
        raise ValueError(f"[[place]]: 1 to {_MOST_PLACES}")
    return tuple(_place(row) for row in rows)


def _place(row: Any) -> HeadlinePlace:
    name = row.get("name") if isinstance(row, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise ValueError("name")
    for key, least, most in (("width", 40, 4_000), ("size", 6, 200), ("lines", 1, 20)):
        value = row.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"{name}: {key} = {least} … {most}")
    if row.get("bold") not in (True, False):
        raise ValueError(f"{name}: bold = true | false")
    for key, kind in (("cut", Cut), ("face", Face)):
        if row.get(key) not in list(kind):
            raise ValueError(f"{name}: {key} = {' | '.join(kind)}")
    return HeadlinePlace(
        name=name,
        width=row["width"],
        size=row["size"],
        lines=row["lines"],
        cut=Cut(row["cut"]),
        face=Face(row["face"]),
        bold=bool(row["bold"]),
    )
