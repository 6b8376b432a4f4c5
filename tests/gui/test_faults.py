"""Bugs: told once, with the words kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.faults import Faults
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle


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


def test_a_bug_in_what_is_tried_again_by_itself_is_shown_once(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, broke = program.window.workspace, list[Exception]()
    assert workspace.desk is not None
    program.jobs.broke.connect(broke.append)

    def break_down(*_given: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(workspace.desk.saving, "save", break_down)
        workspace.editor.body.insertPlainText("सियोल")
        workspace.session.save()
        qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=10_000)
        (box,) = program.window.findChildren(QMessageBox)
        box.close()
        qtbot.waitUntil(lambda: len(broke) > 2, timeout=20_000)
        qtbot.waitUntil(lambda: not program.window.findChildren(QMessageBox), timeout=10_000)
    qtbot.waitUntil(lambda: not workspace.session.has_unsaved, timeout=20_000)
    settle(qtbot, program)
