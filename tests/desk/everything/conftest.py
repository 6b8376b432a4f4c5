from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom_desktop.storage.archive import Archive
from tests.desk.everything.archives import OTHER, opened


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Archive]:
    archive = opened(tmp_path / "first")
    yield archive
    archive.close()


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Archive]:
    archive = opened(tmp_path / "second", OTHER)
    yield archive
    archive.close()
