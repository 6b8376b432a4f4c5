"""Bugs: told once, with the words kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.faults import Faults


@pytest.fixture
def kept() -> list[str]:
    """How often what is typed was written down."""
    return []


@pytest.fixture
def flushes(around: QWidget, kept: list[str]) -> Iterator[Faults]:
    """Takes what nobody expected; writing down what is typed is a bug as well."""

    def flush() -> None:
        kept.append("मसौदा")
        raise ZeroDivisionError

    faults = Faults(around, flush)
    faults.install()
    yield faults
    faults.remove()


def test_a_bug_in_keeping_the_words_is_told_once(
    around: QWidget, flushes: Faults, kept: list[str], qtbot: QtBot
) -> None:
    with qtbot.captureExceptions():
        flushes.take(ValueError("एक"))
    (box,) = around.findChildren(QMessageBox)
    assert "ValueError: एक" in box.detailedText()
    assert kept == ["मसौदा"]
    box.close()
