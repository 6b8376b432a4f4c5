"""A stored picture as a page refers to it, and the part of it that is shown where a page is shared."""

from dataclasses import dataclass
from pathlib import PurePath

Box = tuple[int, int, int, int]
"""Left, top, right and bottom of a part, in pixels."""

SHARED_SIZE = (1200, 630)
"""Pixels of the picture that goes with a shared link, as Facebook, WhatsApp and X ask for it."""

_LEAST_WIDTH = 600
"""Pixels below which they show a small picture only, whatever its shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`name` is the file's name, `<sha256>.<ext>`; width and height are pixels, 0 when not known."""

    name: str
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A part of a stored picture as a file of its own; width and height are its pixels."""

    name: str
    media_id: str
    box: Box
    width: int
    height: int


def shared_cut(picture: Picture, focus: tuple[int, int]) -> Cut | None:
    """The part of `picture` around `focus` for a shared link; None for one that is too small or unknown.

    `focus` is in percent from the left and the top. The name tells the place, so that a page whose focus
    was moved is not shown with an old picture.
    """
    box = box_around(picture.width, picture.height, SHARED_SIZE[0] / SHARED_SIZE[1], focus)
    width = box[2] - box[0]
    if width < _LEAST_WIDTH:
        return None
    media_id = PurePath(picture.name).stem
    scale = min(1.0, SHARED_SIZE[0] / width)
    return Cut(
        name=f"{media_id}-{focus[0]}-{focus[1]}.jpg",
        media_id=media_id,
        box=box,
        width=round(width * scale),
        height=round((box[3] - box[1]) * scale),
    )


def box_around(width: int, height: int, ratio: float, focus: tuple[int, int]) -> Box:
    """The largest part of `ratio` in a picture of `width` and `height`, as near to `focus` as it goes."""
    part_width = min(width, round(height * ratio))
    part_height = min(height, round(width / ratio))
    left = min(max(round(width * focus[0] / 100 - part_width / 2), 0), width - part_width)
    top = min(max(round(height * focus[1] / 100 - part_height / 2), 0), height - part_height)
    return left, top, left + part_width, top + part_height
