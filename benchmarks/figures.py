"""Rows of figures: medians, and the ratio to the floor, pair by pair."""

import statistics
from collections.abc import Sequence


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: int) -> float:
    """The value that `share` of 100 values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def ratio(values: Sequence[float], floors: Sequence[float]) -> float:
    """The median of the ratios, each value over the floor measured beside it."""
    return statistics.median(value / floor for value, floor in zip(values, floors, strict=True))


def show(title: str, value: float, unit: str, times_floor: float | None = None) -> None:
    """Print one row."""
    beside = "" if times_floor is None else f"   {times_floor:6.2f} × floor"
    print(f"  {title:<46} {value:9.1f} {unit:<3}{beside}")
