"""The window's thread goes first: what is done beside it steps back."""

import os
import subprocess
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.precedence import put_last, threads
from tests.gui.conftest import close_lanes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system knows priorities")


def niceness(thread_id: int) -> int:
    return os.getpriority(os.PRIO_PROCESS, thread_id)


def test_a_lane_goes_behind_the_window(qtbot: QtBot) -> None:
    jobs, found = Jobs(), list[int]()
    for lane in (jobs.write, jobs.send):
        lane(lambda: niceness(threading.get_native_id()), found.append)
    jobs.read("ख़बर", lambda: niceness(threading.get_native_id()), found.append)
    qtbot.waitUntil(lambda: len(found) == 3)
    assert all(0 < nice - niceness(os.getpid()) < 10 for nice in found)
    close_lanes(qtbot, jobs)


def test_another_process_is_put_last_and_the_window_is_not() -> None:
    window = niceness(os.getpid())
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as drawing:
        put_last(threads(str(drawing.pid)) | {os.getpid()})
        assert niceness(drawing.pid) > window
        drawing.communicate(b"\n")
    assert niceness(os.getpid()) == window


def test_a_thread_that_has_ended_is_passed_over() -> None:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
    put_last(frozenset({thread.native_id or 0}))
