"""Archives in tmp_path, and articles to put into them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.revisions import Maker

MAKER = Maker(author="reporter", device="d" * 32)


def article(number: int = 1, **fields: Any) -> Article:
    return Article(article_id=f"{number:032x}", created_ms=1_000, updated_ms=1_000 + number, **fields)


OpenArchive = Callable[[], Archive]


@pytest.fixture
def open_here(tmp_path: Path) -> Iterator[OpenArchive]:
    """Opens the archive of this test for writing; what is open at the end is closed."""
    opened: list[Archive] = []

    def opener() -> Archive:
        archive = open_archive(tmp_path / "archive.db", MAKER, writing=True, wait_s=0)
        opened.append(archive)
        return archive

    yield opener
    for archive in opened:
        archive.close()


@pytest.fixture
def archive(open_here: OpenArchive) -> Archive:
    return open_here()
