"""An archive of a newer version: read as far as this one knows it, and left byte for byte as it is."""

import json
import os
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveRefused, ArticleDamaged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.tables import SCHEMA_VERSION
from tests import powerless
from tests.behind import run
from tests.storage.conftest import MAKER, article

SAVED = article(1, headline="सहेजी", body="पाठ")
TYPED = article(2, headline="लिखी", body="अभी")


def opened(path: Path, *, writing: bool) -> Archive:
    return open_archive(path, MAKER, writing=writing, wait_s=0)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """One with a table more, a column more, and a field more in each article."""
    path = tmp_path / "archive.db"
    archive = opened(path, writing=True)
    with archive.writing() as unit:
        unit.revisions.add(SAVED, (), Reason.SAVE, 1)
        unit.articles.put(SAVED, has_draft=False)
        unit.drafts.put(TYPED, None, 2)
        unit.articles.put(TYPED, has_draft=True)
    archive.close()
    run(
        path,
        "CREATE TABLE duty (person TEXT)",
        "ALTER TABLE revision ADD COLUMN place TEXT",
        """UPDATE revision SET fields = replace(fields, '{"', '{"audience":"कृषि","'), place = 'दिल्ली'""",
        """UPDATE draft SET fields = replace(fields, '{"breaking"', '{"audience":"कृषि","breaking"')""",
        f"PRAGMA user_version = {SCHEMA_VERSION + 1}",
    )
    return path


def articles(archive: Archive) -> list[Article]:
    with archive.reading() as unit:
        return [current(unit, name).article for name in sorted(unit.articles.ids())]


def test_it_is_not_opened_for_writing(newer: Path) -> None:
    before = newer.read_bytes()
    with pytest.raises(ArchiveRefused) as refused:
        opened(newer, writing=True)
    assert refused.value.code == "archive_newer"
    assert newer.read_bytes() == before


def test_it_is_read_and_nothing_can_be_written(newer: Path) -> None:
    before = newer.read_bytes()
    archive = opened(newer, writing=False)
    assert archive.is_newer
    assert articles(archive) == [SAVED, TYPED]
    with pytest.raises(ArchiveRefused) as refused, archive.writing() as unit:
        unit.drafts.drop(TYPED.article_id)
    assert refused.value.code == "archive_newer_read"
    archive.close()
    assert newer.read_bytes() == before


def test_what_cannot_be_understood_is_told_as_newer_and_not_as_damaged(newer: Path) -> None:
    run(newer, "ALTER TABLE article RENAME TO story")
    with pytest.raises(ArchiveRefused) as refused:
        opened(newer, writing=False)
    assert refused.value.code == "archive_newer"


def test_no_field_more_is_taken_for_right_in_an_archive_of_this_version(newer: Path) -> None:
    run(newer, f"PRAGMA user_version = {SCHEMA_VERSION}")
    archive = opened(newer, writing=False)
    assert not archive.is_newer
    with pytest.raises(ArticleDamaged):
        articles(archive)
    archive.close()


_READ = """
import json
from pathlib import Path
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
archive = open_archive(Path(sys.argv[1]), Maker(author="", device=""), writing=False, wait_s=0)
with archive.reading() as unit:
    print(json.dumps(sorted(unit.articles.ids())))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
def test_it_is_read_in_a_folder_that_cannot_be_written(newer: Path) -> None:
    newer.with_name("archive.db.lock").unlink(missing_ok=True)
    newer.chmod(0o444)
    newer.parent.chmod(0o555)
    try:
        found = json.loads(powerless.run(_READ, str(newer)))
    finally:
        newer.parent.chmod(0o755)
    assert found == [SAVED.article_id, TYPED.article_id]
