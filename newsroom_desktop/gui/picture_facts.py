"""What a desk wants to know of a picture: its size, its weight, and whether it will do."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import grouped, mark, tr, tr_n

if TYPE_CHECKING:
    from newsroom_desktop.desk.pictures import TakenIn

BLURRED_BELOW = 800
"""Pixels across below which a picture is blurred in the column of a page on a dense screen."""

HEAVY_ABOVE = 1_500_000
"""Bytes above which readers on a phone wait for it."""


class Worry(StrEnum):
    """What may be wrong with a picture."""

    SMALL = "small"
    HEAVY = "heavy"


_SAID = {
    Worry.SMALL: mark("Too small: it will look blurred."),
    Worry.HEAVY: mark("Heavy: readers on a phone will wait for it."),
}
_REMEDIES = {
    Worry.SMALL: mark("Take one of 1,200 pixels or more across."),
    Worry.HEAVY: mark("Crop it, or take a smaller one."),
}
_SAID_OF_SOME: dict[Worry, Callable[[int], str]] = {
    Worry.SMALL: lambda n: tr_n(
        "{n} picture is too small: it will look blurred. Take one of 1,200 pixels or more across.",
        "{n} pictures are too small: they will look blurred. Take such of 1,200 pixels or more across.",
        n,
    ),
    Worry.HEAVY: lambda n: tr_n(
        "{n} picture is heavy: readers on a phone will wait for it. Crop it, or take a smaller one.",
        "{n} pictures are heavy: readers on a phone will wait for them. Crop them, or take smaller ones.",
        n,
    ),
}


def facts(width: int, height: int, size_bytes: int) -> str:
    """Size and weight in a line."""
    size = tr("{width} × {height} pixels", width=grouped(width), height=grouped(height))
    kilobytes = max(1, round(size_bytes / 1000))
    return f"{size}, {grouped(kilobytes)} KB"


def worry_about(width: int, size_bytes: int) -> Worry | None:
    """What is wrong with a picture of `width` pixels; None when nothing is."""
    if width < BLURRED_BELOW:
        return Worry.SMALL
    return Worry.HEAVY if size_bytes > HEAVY_ABOVE else None


def said(worry: Worry | None) -> str:
    """The sentence that says `worry`; empty without one."""
    return tr(_SAID[worry]) if worry else ""


def said_with_remedy(worry: Worry | None) -> str:
    """The same, and what to do."""
    return f"{tr(_SAID[worry])} {tr(_REMEDIES[worry])}" if worry else ""


def said_of(pictures: "Sequence[TakenIn]") -> list[str]:
    """A sentence on those of `pictures` that were scaled down, and one for each worry about them."""
    scaled = scaled_sentence([each.scaled_from for each in pictures if each.scaled_from is not None])
    worries = [worry_about(each.stored.width, each.stored.size_bytes) for each in pictures]
    told = [_SAID_OF_SOME[worry](count) for worry in Worry if (count := worries.count(worry))]
    return [scaled, *told] if scaled else told


def scaled_sentence(scaled: Sequence[tuple[int, int]]) -> str:
    """What was done to pictures of these sizes, which were scaled down; empty when there are none."""
    if len(scaled) == 1:
        width, height = (grouped(edge) for edge in scaled[0])
        return tr(
            "The picture was {width} × {height} pixels. It was scaled down: no page shows more.",
            width=width,
            height=height,
        )
    if not scaled:
        return ""
    return tr_n(
        "{n} picture was scaled down: no page shows more.",
        "{n} pictures were scaled down: no page shows more.",
        len(scaled),
    )
