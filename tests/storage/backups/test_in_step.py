"""Whether the search index fits, seen without a change to the file."""

from pathlib import Path

import pytest

from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.backups.in_step import is_search_in_step
from newsroom_desktop.storage.backups.verifying import verify
from tests.older import VERSIONS, made
from tests.storage.backups.filling import change, save


def _filled(archive: Archive) -> Path:
    for number in range(3):
        save(archive, number, "किसान मंडी में मांग लेकर आए।")
    archive.close()
    return archive.path


def test_an_index_that_fits_is_in_step_and_nothing_is_written(archive: Archive) -> None:
    path = _filled(archive)
    before = path.read_bytes()
    assert is_search_in_step(path, Progress()) is True
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM search_text WHERE change_no = 1",
        "UPDATE search_text SET body = 'कुछ और' WHERE change_no = 2",
        "UPDATE search_index_data SET block = zeroblob(40) WHERE id > 10",
        "DELETE FROM search_index_data",
        "DELETE FROM search_index_docsize",
        "UPDATE search_index_config SET v = 99",
        "DROP TABLE search_index",
    ],
)
def test_an_index_that_does_not_fit_is_no_damage_of_words(archive: Archive, damage: str) -> None:
    path = _filled(archive)
    change(path, damage)
    report = verify(path)
    assert report.search_in_step is False
    assert report.is_sound


def test_nobody_looks_at_the_index_of_another_version(archive: Archive, tmp_path: Path) -> None:
    assert is_search_in_step(made(tmp_path / "old.db", VERSIONS[0]), Progress()) is None
    path = _filled(archive)
    change(path, "DROP TABLE search_index")
    change(path, "CREATE VIRTUAL TABLE search_index USING fts5(text)")
    assert is_search_in_step(path, Progress()) is None


def test_a_look_can_be_given_up(archive: Archive) -> None:
    path, progress = _filled(archive), Progress()
    progress.cancel()
    with pytest.raises(Stopped):
        is_search_in_step(path, progress)
