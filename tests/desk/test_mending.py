"""One damaged article is brought back: whole where it is whole anywhere, and nothing else is touched."""

# ruff: noqa: S608 - the statements are our own

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.mending import Origin
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.verifying import verify_words
from tests.behind import run
from tests.desk.conftest import NOW_MS
from tests.desk.test_conflicts import two_versions
from tests.desk.test_writing import written

NEWEST = "revision_id IN (SELECT revision_id FROM head)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@pytest.fixture
def bad(desk: Desk) -> Article:
    """An article with two revisions; what is broken is up to the test."""
    first = desk.saving.save(written(desk, headline="टूटी", body="पहला पाठ"))[0]
    return desk.saving.save(replace(first, body="ज़रूरी पाठ"))[0]


@pytest.fixture
def damaged(path: Path, bad: Article) -> Callable[[str, str], None]:
    """Changes the newest revision of `bad`, or another table's rows of it."""

    def run(table: str, change: str) -> None:
        where = f"AND {NEWEST}" if table == "revision" else ""
        with closing(sqlite3.connect(path)) as connection:
            done = connection.execute(f"{change} WHERE article_id = ? {where}", [bad.article_id])
            assert done.rowcount == 1
            connection.commit()

    return run


def rows(path: Path, article_id: str) -> list[str]:
    """All rows of revisions of the article, and all that others have."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        mine = connection.execute("SELECT * FROM revision WHERE article_id = ?", [article_id]).fetchall()
        tables = ("revision", "draft", "head", "article")
        others = [
            row
            for table in tables
            for row in connection.execute(f"SELECT * FROM {table} WHERE article_id != ?", [article_id])
        ]
    return [repr(row) for row in (*mine, *others)]


def test_a_state_that_is_whole_in_a_backup_comes_back_letter_by_letter(
    desk: Desk, path: Path, bad: Article, damaged: Callable[[str, str], None]
) -> None:
    for step in (Step.SUBMIT, Step.APPROVE):
        bad = desk.moving.move(bad, step)[0]
    backup(path, Why.HAND, NOW_MS)
    damaged("revision", "UPDATE revision SET body = 'सरूरी पाठ'")
    before = rows(path, bad.article_id)
    mended = desk.mending.mend(bad.article_id)
    assert (mended.origin, mended.article) == (Origin.BACKUP, bad)
    assert desk.listing.article(bad.article_id) == bad
    assert bad.status is Status.APPROVED
    assert set(before) <= set(rows(path, bad.article_id))


def test_the_newest_words_are_taken_as_they_can_be_read_where_only_older_ones_are_whole(
    desk: Desk, path: Path, bad: Article, damaged: Callable[[str, str], None]
) -> None:
    damaged("revision", "UPDATE revision SET body = 'सरूरी पाठ'")
    before = rows(path, bad.article_id)
    mended = desk.mending.mend(bad.article_id)
    assert (mended.origin, mended.article.body) == (Origin.AS_READ, "सरूरी पाठ")
    assert desk.editing.open(bad.article_id).article == mended.article
    assert set(before) <= set(rows(path, bad.article_id))


def test_a_head_that_is_lost_gives_way_to_the_revision_before(
    desk: Desk, bad: Article, damaged: Callable[[str, str], None]
) -> None:
    damaged("revision", "DELETE FROM revision")
    mended = desk.mending.mend(bad.article_id)
    assert (mended.origin, mended.article.body) == (Origin.HERE, "पहला पाठ")
    assert desk.listing.article(bad.article_id).body == "पहला पाठ"


def test_a_draft_that_can_be_read_goes_on(
    desk: Desk, bad: Article, damaged: Callable[[str, str], None]
) -> None:
    desk.editing.keep_draft(replace(bad, body="अभी लिखा"), 3)
    damaged("revision", "UPDATE revision SET author = author || 'x'")
    mended = desk.mending.mend(bad.article_id)
    assert mended.article.body == "अभी लिखा"
    opened = desk.editing.open(bad.article_id)
    assert (opened.article.body, opened.is_draft) == ("अभी लिखा", True)


@pytest.mark.parametrize("change", ['fields = \'{"headline":"टूटी",\'', "body = CAST(x'e0a4' AS TEXT)"])
def test_a_damaged_draft_is_kept_as_it_can_be_read(
    desk: Desk, bad: Article, damaged: Callable[[str, str], None], change: str
) -> None:
    desk.editing.keep_draft(replace(bad, body="अभी लिखा"), 3)
    damaged("draft", f"UPDATE draft SET {change}")
    with pytest.raises(ArticleDamaged):
        desk.editing.open(bad.article_id)
    mended = desk.mending.mend(bad.article_id)
    assert (mended.origin, mended.article.headline) == (Origin.AS_READ, "टूटी")
    assert desk.editing.open(bad.article_id).article == mended.article


@pytest.mark.parametrize("broken", [(0,), (1,), (0, 1)])
def test_two_versions_of_which_one_is_damaged_stay_two(
    desk: Desk, path: Path, bad: Article, broken: tuple[int, ...]
) -> None:
    made = two_versions(desk, replace(bad, body="मेरा पाठ"), replace(bad, body="उनका पाठ"))
    for number in broken:
        run(path, f"UPDATE revision SET author = 'x' WHERE revision_id = '{made[number].revision_id}'")
    assert desk.mending.mend(bad.article_id).origin is Origin.AS_READ
    found = desk.conflicts.find(bad.article_id)
    assert found is not None
    assert {found.mine.body, found.theirs.body} == {"मेरा पाठ", "उनका पाठ"}


def test_the_list_shows_of_two_versions_the_one_that_is_opened_once_one_is_mended(
    desk: Desk, path: Path, bad: Article
) -> None:
    mine, theirs = two_versions(desk, replace(bad, headline="मेरी"), replace(bad, headline="उनकी"))
    with desk._archive.writing() as unit:
        for number in range(2):
            theirs = unit.revisions.add(
                replace(bad, headline=f"उनकी {number}"), (theirs,), Reason.IMPORT, NOW_MS
            )
    run(path, f"UPDATE revision SET author = 'x' WHERE revision_id = '{mine.revision_id}'")
    desk.mending.mend(bad.article_id)
    shown = desk.editing.open(bad.article_id).article
    assert [row.headline for row in desk.listing.rows([bad.article_id])] == [shown.headline]
    assert shown.headline == "उनकी 1"


def test_a_draft_upon_the_version_that_is_whole_stays_upon_it(desk: Desk, path: Path, bad: Article) -> None:
    mine, theirs = two_versions(desk, replace(bad, body="मेरा पाठ"), replace(bad, body="उनका पाठ"))
    with desk._archive.writing() as unit:
        unit.drafts.put(replace(bad, body="मेरा पाठ और"), mine.revision_id, NOW_MS)
    run(path, f"UPDATE revision SET author = 'x' WHERE revision_id = '{theirs.revision_id}'")
    assert desk.mending.mend(bad.article_id).article.body == "मेरा पाठ और"
    desk.saving.save(desk.editing.open(bad.article_id).article)
    found = desk.conflicts.find(bad.article_id)
    assert found is not None
    assert {found.mine.body, found.theirs.body} == {"मेरा पाठ और", "उनका पाठ"}


def test_an_article_that_is_whole_is_left_alone(desk: Desk, path: Path, bad: Article) -> None:
    before = rows(path, bad.article_id)
    assert desk.mending.mend(bad.article_id).origin is Origin.NOT_NEEDED
    assert rows(path, bad.article_id) == before
    with pytest.raises(ArticleUnknown):
        desk.mending.mend("f" * 32)


def test_what_is_lost_everywhere_is_told_and_left(desk: Desk, path: Path, bad: Article) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM revision WHERE article_id = ?", [bad.article_id])
        connection.commit()
    with pytest.raises(ArticleDamaged) as lost:
        desk.mending.mend(bad.article_id)
    assert lost.value.code == "article_lost"
    assert bad.article_id in desk.listing.ids()


def test_no_other_article_is_touched(
    desk: Desk, path: Path, bad: Article, damaged: Callable[[str, str], None]
) -> None:
    other = desk.saving.save(written(desk, headline="अच्छी", body="पाठ"))[0]
    damaged("revision", "UPDATE revision SET body = 'सरूरी पाठ'")
    desk.mending.mend(bad.article_id)
    assert desk.listing.article(other.article_id) == other
    found = verify_words(path, Progress())
    assert len(found.bad_revision_ids) == 1  # it stays in the history as it is
    assert found.outlived_ids == found.bad_revision_ids
    assert (found.is_whole, found.is_sound) == (True, False)


def test_an_archive_has_good_backups_again_once_its_article_is_mended(
    desk: Desk, path: Path, bad: Article, damaged: Callable[[str, str], None]
) -> None:
    damaged("revision", "UPDATE revision SET body = 'सरूरी पाठ'")
    assert not backup(path, Why.HAND, NOW_MS)[0].is_whole
    desk.mending.mend(bad.article_id)
    made, report = backup(path, Why.HAND, NOW_MS + 1)
    assert made.is_whole
    assert len(report.bad_revision_ids) == 1
