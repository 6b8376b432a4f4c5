"""A desk on an archive in tmp_path, with a clock that goes when it is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk

NOW_MS = 1_718_700_000_000


@dataclass(slots=True)
class FakeClock:
    now_ms: int = NOW_MS

    def __call__(self) -> int:
        return self.now_ms


OpenDesk = Callable[[], Desk]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def open_here(tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenDesk]:
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path / "data"))
    opened: list[Desk] = []

    def opener() -> Desk:
        for desk in opened:
            desk.close()
        opened.append(open_desk(tmp_path / "archive.db", now=clock))
        return opened[-1]

    yield opener
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_here: OpenDesk) -> Desk:
    return open_here()
