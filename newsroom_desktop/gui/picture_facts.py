"""What a desk wants to know of a picture: its size, its weight, and whether it will do."""

from collections.abc import Sequence

from newsroom_desktop.base.texts import grouped, tr, tr_n

BLURRED_BELOW = 800
"""Pixels across below which a picture is blurred in the column of a page on a dense screen."""

HEAVY_ABOVE = 1_500_000
"""Bytes above which readers on a phone wait for it."""


def facts(width: int, height: int, size_bytes: int) -> str:
    """Size and weight in a line."""
    size = tr("{width} × {height} pixels", width=grouped(width), height=grouped(height))
    kilobytes = max(1, round(size_bytes / 1000))
    return f"{size}, {grouped(kilobytes)} KB"


def facts_and_worry(width: int, height: int, size_bytes: int) -> str:
    """Both, each in a line of its own."""
    return "\n".join(filter(None, (facts(width, height, size_bytes), worry(width, size_bytes))))


def worry(width: int, size_bytes: int) -> str:
    """What is wrong with it and what to do; empty when nothing is."""
    if width < BLURRED_BELOW:
        return tr("Too small: it will look blurred. Take one of 1,200 pixels or more across.")
    if size_bytes > HEAVY_ABOVE:
        return tr("Heavy: readers on a phone will wait for it. Crop it, or take a smaller one.")
    return ""


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
