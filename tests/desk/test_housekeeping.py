"""The archive as a whole where it is only read."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveBusy
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.statistics_words import sections
from newsroom_desktop.storage.tables import SCHEMA_VERSION


def test_an_archive_that_another_works_in_is_counted_and_exported_but_not_compacted(
    desk: Desk, tmp_path: Path
) -> None:
    desk.saving.save(replace(desk.editing.create(), headline="ख़बर"))
    reader = open_desk(tmp_path / "archive.db", writing=False)
    assert reader.housekeeping.statistics().counts.articles == 1
    assert reader.everything.export(tmp_path / "out").articles == 1
    with pytest.raises(ArchiveBusy):
        reader.housekeeping.compact()
    with pytest.raises(ArchiveBusy):
        reader.everything.take_in(tmp_path / "out")
    desk.close()
    assert reader.housekeeping.compact().after_bytes > 0
    reader.close()


def test_the_export_of_a_newer_archive_says_that_something_may_be_missing(desk: Desk, tmp_path: Path) -> None:
    desk.saving.save(replace(desk.editing.create(), headline="ख़बर"))
    desk.close()
    connection = sqlite3.connect(tmp_path / "archive.db")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    reader = open_desk(tmp_path / "archive.db", writing=False)
    out = reader.everything.export(tmp_path / "out")
    assert [problem.code for problem in out.problems] == ["export_of_newer"]
    reader.close()


def test_categories_that_are_called_the_same_are_counted_together(desk: Desk) -> None:
    for category in ("World News", "world-news", ""):
        desk.saving.save(replace(desk.editing.create(), headline="ख़बर", category=category))
    found = desk.housekeeping.statistics()
    rows = {row for section in sections(found, desk.site, str) for row in section.rows}
    assert {("World News", "2"), ("No category", "1"), ("Draft", "3")} <= rows
