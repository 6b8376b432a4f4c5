"""Archives in tmp_path, and articles to put into them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.engines import WRITES, postgres_engine
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.shared import open_shared
from tests.postgres import server
from tools import libraries

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


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a database on a server of the tests' own."""
    programs = libraries.postgres()
    if programs is None:
        pytest.skip(libraries.POSTGRES_LACKING)
    with server(programs) as address:
        yield address


@pytest.fixture
def shared(postgres: str, tmp_path: Path) -> Iterator[Archive]:
    """An archive without an article in that database."""
    engine = postgres_engine(postgres)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        connection.exec_driver_sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    engine.dispose()
    archive = open_shared(postgres, tmp_path / "shared", MAKER)
    yield archive
    archive.close()


@pytest.fixture(params=["sqlite", "postgres"])
def archive(request: pytest.FixtureRequest) -> Archive:
    """An archive without an article: one in a file, and one on a server."""
    if request.param == "postgres":
        shared: Archive = request.getfixturevalue("shared")
        return shared
    open_archive_here: OpenArchive = request.getfixturevalue("open_here")
    return open_archive_here()
