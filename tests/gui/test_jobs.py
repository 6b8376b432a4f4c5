"""The lanes: what is written is finished when they close, what is read is not waited for."""

import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui.jobs import Jobs
from tests.gui.conftest import close_lanes

PATIENCE_S = 20


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Lanes that are closed behind the test, if it has not done so."""
    made, closed = Jobs(), list[bool]()
    made.closed.connect(lambda: closed.append(True))
    yield made
    if closed:
        qtbot.waitUntil(made.let_go, timeout=PATIENCE_S * 1000)
    else:
        close_lanes(qtbot, made)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds up what waits for it until the end of the test."""
    event = threading.Event()
    yield event
    event.set()


def test_what_is_read_does_not_hold_up_the_end(qtbot: QtBot, jobs: Jobs, gate: threading.Event) -> None:
    answers: list[str] = []
    jobs.read("ख़बर", lambda: gate.wait(PATIENCE_S), lambda _: answers.append("पढ़ा"))
    with qtbot.waitSignal(jobs.closed, timeout=PATIENCE_S * 1000):
        jobs.close(lambda: None)
    assert jobs.is_reading
    assert not jobs.let_go()
    gate.set()
    qtbot.waitUntil(jobs.let_go, timeout=PATIENCE_S * 1000)
    qtbot.wait(0)
    assert answers == []


def test_what_was_to_be_written_and_sent_is_done_first(
    qtbot: QtBot, jobs: Jobs, gate: threading.Event
) -> None:
    done: list[str] = []

    def send() -> None:
        gate.wait(PATIENCE_S)
        done.append("पन्ना")

    jobs.send(send)
    jobs.write(lambda: done.append("मसौदा"))
    jobs.close(lambda: done.append("अंत"))
    qtbot.waitUntil(lambda: done == ["मसौदा"])
    with qtbot.waitSignal(jobs.closed, timeout=PATIENCE_S * 1000):
        gate.set()
    assert done == ["मसौदा", "पन्ना", "अंत"]


def test_the_lanes_close_also_when_what_is_done_last_fails(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.waitSignals([jobs.broke, jobs.closed], timeout=PATIENCE_S * 1000):
        jobs.close(lambda: int("एक"))


def test_nothing_is_read_any_more_once_they_are_closed(qtbot: QtBot, jobs: Jobs) -> None:
    read: list[str] = []
    with qtbot.waitSignal(jobs.closed, timeout=PATIENCE_S * 1000):
        jobs.close(lambda: None)
        jobs.read("ख़बर", lambda: read.append("पढ़ा"))
    assert read == []


_PROGRAM = """
import sys, threading
from pathlib import Path
from newsroom_desktop.gui.preview.engine import register_scheme
from newsroom_desktop.gui.start import Program, make_app

app = make_app()
register_scheme()
program = Program(app, Path(sys.argv[1]))

def close():
    program.jobs.read("long", threading.Event().wait)
    program.window.close()

program.window.desk_attached.connect(close)
program.finished.connect(lambda: print("closed", flush=True))
sys.exit(program.run())
"""


def test_the_process_ends_while_something_is_still_read(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path / "archive.db")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "closed\n"), done.stderr


_TWO_WINDOWS = """
import sys, threading, weakref
from pathlib import Path
from PySide6.QtCore import QTimer
from newsroom_desktop.gui import start
from newsroom_desktop.gui.preview.engine import register_scheme

class Held:
    pass

class Watched(start.Program):
    def start(self):
        programs.append(self)
        number = len(programs)
        self.window.destroyed.connect(lambda: say(f"window {number} is gone"))
        self.window.desk_attached.connect(self.go_on if number == 1 else self.end)
        super().start()

    def go_on(self):
        held = Held()
        weakref.finalize(held, lambda: say("let go by", threading.current_thread().name))
        self.jobs.read_long(lambda held=held: gate.wait(20))
        self.window.archive_requested.emit(Path(sys.argv[2]))

    def end(self):
        say("window 2 is there")
        programs[0].rested.connect(lambda: QTimer.singleShot(0, self.window.close))
        gate.set()

say = lambda *words: print(*words, flush=True)
gate, programs = threading.Event(), []
register_scheme()
start.Program = Watched
sys.exit(start.run_window(Path(sys.argv[1])))
"""


def test_a_window_that_another_follows_stays_until_nothing_in_it_is_read(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TWO_WINDOWS, str(tmp_path / "archive.db"), str(tmp_path / "other.db")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "window 2 is there",
        "let go by MainThread",
        "window 1 is gone",
        "window 2 is gone",
    ]


class _Held:
    """What a piece of work holds: something that signals are connected to, as a dialog."""


@pytest.mark.parametrize("lane", ["write", "send", "rescue", "read", "read_long"])
@pytest.mark.parametrize("fails", [False, True])
def test_what_work_holds_is_let_go_on_the_thread_of_the_window(
    qtbot: QtBot, jobs: Jobs, gate: threading.Event, lane: str, *, fails: bool
) -> None:
    let_go_by: list[threading.Thread] = []

    def give() -> None:
        held = _Held()
        weakref.finalize(held, lambda: let_go_by.append(threading.current_thread()))

        def work(held: _Held = held) -> None:
            gate.wait(PATIENCE_S)
            if fails:
                raise DeskError(repr(held))

        submit = getattr(jobs, lane)
        arguments = (work, None, lambda _error: None)
        submit("ख़बर", *arguments) if lane == "read" else submit(*arguments)

    give()
    with qtbot.waitSignal(jobs.became_idle, timeout=PATIENCE_S * 1000):
        gate.set()
    qtbot.waitUntil(lambda: bool(let_go_by))
    assert let_go_by == [threading.main_thread()]


@pytest.mark.parametrize("lane", ["write", "send", "rescue", "read", "read_long"])
def test_who_waits_for_an_answer_is_told_that_a_bug_came_instead(qtbot: QtBot, jobs: Jobs, lane: str) -> None:
    told: list[str] = []
    submit = getattr(jobs, lane)
    arguments = (lambda: int("एक"), None, lambda error: told.append(error.code))
    with qtbot.waitSignals([jobs.broke, jobs.became_idle], timeout=PATIENCE_S * 1000):
        submit("ख़बर", *arguments) if lane == "read" else submit(*arguments)
    assert told == ["work_broke"]


def test_a_bug_in_taking_an_answer_leaves_nobody_waiting_for_idle_lanes(qtbot: QtBot, jobs: Jobs) -> None:
    def take(text: str) -> None:
        int(text)

    with qtbot.captureExceptions() as bugs, qtbot.waitSignal(jobs.became_idle, timeout=PATIENCE_S * 1000):
        jobs.write(lambda: "एक", take)
    assert [kind for kind, _, _ in bugs] == [ValueError]


def test_steps_let_others_have_their_turn_and_count_as_work(qtbot: QtBot, jobs: Jobs) -> None:
    said: list[str] = []

    def steps() -> Iterator[None]:
        for number in ("एक", "दो"):
            said.append(number)
            QTimer.singleShot(0, lambda number=number: said.append(f"बीच {number}"))
            yield

    jobs.in_steps(steps(), lambda: said.append("अंत"))
    assert said == ["एक"]
    assert not jobs.is_idle
    with qtbot.waitSignal(jobs.became_idle):
        pass
    assert said == ["एक", "बीच एक", "दो", "बीच दो", "अंत"]


def test_a_step_that_fails_is_a_bug_like_any_other(qtbot: QtBot, jobs: Jobs) -> None:

    def steps() -> Iterator[None]:
        yield
        raise ValueError("टूटा")

    with qtbot.waitSignals([jobs.broke, jobs.became_idle]):
        jobs.in_steps(steps(), lambda: None)


def test_no_step_is_made_once_the_lanes_are_closed(qtbot: QtBot, jobs: Jobs) -> None:
    said: list[str] = []

    def steps() -> Iterator[None]:
        said.append("एक")
        yield
        said.append("दो")

    jobs.in_steps(steps(), lambda: said.append("अंत"))
    with qtbot.waitSignal(jobs.closed):
        jobs.close(lambda: None)
    assert said == ["एक"]
