"""Whatever stands in one column of one row: all other articles are listed, found, written and taken out."""

import itertools
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.wanted import Sort, Wanted
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.storage.tables import TABLES
from tests.desk.conftest import NOW_MS
from tests.desk.test_writing import written
from tests.faults.length import rounds

ARTICLES = 4
VALUES = ("'x'", "''", "x'ff00'", "CAST(x'e0a4' AS TEXT)", "2.5", "-5", "NULL", "9223372036854775807")


def cases() -> list[tuple[str, str, str]]:
    columns = [(table.name, column.name) for table in TABLES.sorted_tables for column in table.columns]
    return [(*where, value) for where, value in itertools.product(columns, VALUES)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An archive with a row in nearly every table."""
    path = tmp_path_factory.mktemp("whole") / "archive.db"
    desk = open_desk(path, now=lambda: NOW_MS)
    for number in range(ARTICLES - 1):
        article, _ = desk.saving.save(written(desk, headline=f"ख़बर {number}", body="पाठ " * 30))
        desk.saving.save(replace(article, body="और पाठ"))
        desk.commenting.add(article.article_id, "देखें")
    desk.editing.keep_draft(written(desk, headline="मसौदा", body="पाठ"), 3)
    desk.views.put("खेल", Wanted(text="खेल"))
    desk.close()
    return path.read_bytes()


def damaged(whole: bytes, path: Path, table: str, column: str, value: str) -> bool:
    """Put `value` into the first row; whether the archive takes it."""
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.IntegrityError), connection:
        first = f"(SELECT min(rowid) FROM {table})"  # noqa: S608 - our own
        changed = connection.execute(f"UPDATE {table} SET {column} = {value} WHERE rowid = {first}")  # noqa: S608
        return changed.rowcount == 1
    return False


def refusals(each: Callable[[str], object], article_ids: list[str]) -> int:
    count = 0
    for article_id in article_ids:
        try:
            each(article_id)
        except DeskError:
            count += 1
    return count


def use(desk: Desk, folder: Path) -> None:
    """Do with an archive what people do; at most one article may be refused anywhere."""
    ids: list[str] = []
    for wanted in (Wanted(), Wanted(grouped=True), Wanted(sort=Sort.HEADLINE), Wanted(unread=False)):
        survey = desk.listing.survey(wanted, NOW_MS)
        assert survey.total >= ARTICLES - 1
        ids = [row.article_id for row in desk.listing.page(survey, 0, 64) if row.headline]
        assert len(ids) >= ARTICLES - 1
    found = desk.listing.survey(Wanted(text="पाठ"), NOW_MS)
    assert found.total >= ARTICLES - 1
    verbs = (desk.editing.open, desk.history.timeline, desk.history.thin, desk.conflicts.find)
    for verb in (*verbs, desk.commenting.comments):
        assert refusals(verb, ids) <= 1
    assert refusals(lambda each: desk.saving.save(written_on(desk, each)), ids) <= 1
    new, _ = desk.saving.save(written(desk, headline="नई", body="अनोखा"))
    assert desk.listing.ids(Wanted(text="अनोखा")) == [new.article_id]
    desk.views.put("नया", Wanted())
    desk.listing.choices()
    desk.housekeeping.statistics()
    assert desk.everything.export(folder).articles >= ARTICLES


def written_on(desk: Desk, article_id: str) -> Article:
    return replace(desk.editing.open(article_id).article, body="फिर से पाठ")


def test_damage_in_one_row_stands_in_the_way_of_no_other(whole: bytes, tmp_path: Path) -> None:
    chosen = random.Random(5).sample(cases(), len(cases()))
    for number, case in enumerate(chosen[: rounds(short=12, full=len(chosen))]):
        path = tmp_path / str(number) / "archive.db"
        path.parent.mkdir()
        if damaged(whole, path, *case):
            desk = open_desk(path, now=lambda: NOW_MS)
            try:
                use(desk, path.parent / "out")
            except Exception as error:
                error.add_note(" ".join(case))
                raise
            finally:
                desk.close()
