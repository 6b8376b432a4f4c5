"""Nothing is lost on the way out and in: both archives hold the same, table by table."""

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import given, settings

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.everything.exporting import export_all
from newsroom_desktop.storage.backups.verifying import verify_words
from tests.desk.everything.archives import OTHER, STEPS, Filling, Step, opened, rows
from tests.desk.everything.folders import taken
from tests.faults.length import rounds


@given(steps=STEPS)
@settings(max_examples=rounds(short=4, full=2_000))
def test_an_archive_that_was_exported_is_the_same_where_it_is_imported(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = opened(folder / "first"), opened(folder / "second", OTHER)
        filling = Filling(first)
        for step in steps:
            filling.do(step)
        out = export_all(first, folder / "out", filling.now_ms, Progress())
        missing = {problem.code for problem in out.problems}
        assert missing <= {"picture_missing"}
        came = taken(second, folder / "out")
        assert came.problems == []
        assert (came.new, came.renewed, came.edited) == (len(rows(first)["article"]), 0, 0)
        assert rows(second) == rows(first)
        assert files(second.media_folder) == files(first.media_folder)
        again = taken(second, folder / "out")
        assert (again.new, again.renewed, again.revisions, again.edited) == (0, 0, 0, 0)
        assert rows(second) == rows(first)
        assert verify_words(second.path, Progress()).is_whole
        look_at_the_index(second.path)
        third = export_all(second, folder / "out again", filling.now_ms, Progress())
        assert third.files == out.files
        first.close()
        second.close()


def look_at_the_index(path: Path) -> None:
    """Fail unless the search finds just what the searched texts say."""
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    connection.rollback()
    connection.close()


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*")}
