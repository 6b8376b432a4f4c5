"""The collector runs where it is told to."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.gc_guard import PAUSE_MS, GcGuard


class Ring:
    """Something only the cyclic collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _collector_is_on(collector_waits: None) -> None:  # noqa: ARG001 - else it has it off
    gc.enable()


@pytest.fixture
def guard() -> Iterator[GcGuard]:
    started = GcGuard()
    started.start()
    yield started
    started.stop()


def old_garbage() -> "weakref.ref[Ring]":
    """Garbage that is young no more: it was held through several collections."""
    ring = Ring()
    for _ in range(gc.get_threshold()[1] + 1):
        gc.collect(0)
    return weakref.ref(ring)


def make_garbage() -> None:
    for _ in range(gc.get_threshold()[0] + 100):
        Ring()


def test_rings_are_collected_by_timer_and_on_this_thread(qtbot: QtBot, guard: GcGuard) -> None:
    threads: list[int] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(note)
    try:
        assert not gc.isenabled()
        ring = weakref.ref(Ring())
        other = threading.Thread(target=make_garbage)
        other.start()
        other.join()
        assert threads == []
        qtbot.waitUntil(lambda: ring() is None, timeout=PAUSE_MS * 5)
        assert set(threads) == {threading.get_ident()}
    finally:
        gc.callbacks.remove(note)
    guard.stop()
    assert gc.isenabled()


def test_what_the_program_lives_on_is_put_aside_and_later_rings_are_not(guard: GcGuard) -> None:
    oldest = gc.get_threshold()[2]
    for _ in range(oldest + 1):
        gc.collect(1)
    guard.collect()
    put_aside = gc.get_freeze_count()
    assert put_aside > 10_000
    ring = Ring()
    gone = weakref.ref(ring)
    for _ in range(oldest + 1):
        gc.collect(1)
    del ring
    assert gone() is not None
    gc.collect(1)
    guard.collect()
    assert gone() is None
    guard.stop()
    assert gc.get_freeze_count() == 0


def test_stopping_leaves_a_collector_that_was_off() -> None:
    gc.disable()
    try:
        guard = GcGuard()
        guard.start()
        guard.start()
        guard.stop()
        guard.stop()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_guard_that_hands_it_over_leaves_the_collector_off() -> None:
    first, second = GcGuard(), GcGuard()
    first.start()
    second.start()
    first.stop(to_another=True)
    assert not gc.isenabled()
    second.stop()
    gc.enable()


def test_what_a_busy_lane_holds_is_not_gone_through_but_not_for_ever() -> None:
    busy = [True]
    guard = GcGuard(is_busy=lambda: busy[0])
    guard.start()
    try:
        gone = old_garbage()
        young = weakref.ref(Ring())
        make_garbage()
        guard.collect()
        assert young() is None
        assert gone() is not None
        busy[0] = False
        guard.collect()
        assert gone() is None
    finally:
        guard.stop()


def test_a_lane_that_is_always_busy_puts_nothing_off_for_ever() -> None:
    guard = GcGuard(is_busy=lambda: True)
    guard.start()
    try:
        gone = old_garbage()
        for _ in range(1_000):
            guard.collect()
        assert gone() is None
    finally:
        guard.stop()
