"""Faults: kills, locks, clocks, disks and files that fail while somebody writes."""

from tests.faults.length import SWITCH, rounds


def pytest_report_header() -> str:
    """Said at the head of a run, so that the figures below it say how they were measured."""
    return f"faults: {rounds(short=1, full=1_000)} of 1000 rounds ({SWITCH})"
