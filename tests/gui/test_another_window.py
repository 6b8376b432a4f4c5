"""What is left of a window that another one follows: nothing, and so nothing that still listens."""

import gc
import weakref

from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, close


def test_a_window_that_was_closed_is_gone_with_all_that_was_in_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    gone: list[str] = []
    program.destroyed.connect(lambda: gone.append("program"))
    left = [weakref.ref(each) for each in (program, program.window, program.window.workspace)]
    close(qtbot, program)
    qtbot.waitUntil(lambda: gone == ["program"], timeout=10_000)
    del program
    gc.collect()
    assert [each() for each in left] == [None, None, None]
