"""Rows that go from one archive to another, and what is counted, in a file and on a server."""

from datetime import UTC
from pathlib import Path

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.counting import counts, unused_pictures
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.row_checks import carried_from
from newsroom_desktop.storage.taking_in import take_in
from newsroom_desktop.storage.taking_out import all_article_ids, media_rows, standing_of, taken_out, view_rows
from tests.storage.conftest import MAKER, article


def filled(archive: Archive) -> None:
    with archive.writing() as unit:
        first = unit.revisions.add(article(1, headline="एक", body="दो शब्द"), (), Reason.SAVE, 10)
        unit.revisions.add(article(1, headline="और", body="दो शब्द"), (first,), Reason.SAVE, 20)
        unit.articles.put(article(1, headline="और", body="दो शब्द"), has_draft=False)
        unit.drafts.put(article(2, headline="मसौदा"), None, 30)
        unit.articles.put(article(2, headline="मसौदा"), has_draft=True)
        picture = StoredPicture(media_id="a" * 64, suffix=".jpg", width=1, height=1, size_bytes=7)
        unit.media.put(picture, 1)


def test_all_rows_of_an_article_go_and_come(archive: Archive, tmp_path: Path) -> None:
    filled(archive)
    with archive.reading() as unit:
        ids = all_article_ids(unit)
        going = taken_out(unit, ids)
        assert len(media_rows(unit)) == 1
        assert view_rows(unit) == []
    assert ids == [f"{number:032x}" for number in (1, 2)]
    assert [standing_of(each).headline for each in going] == ["और", "मसौदा"]
    other = open_archive(tmp_path / "other.db", MAKER, writing=True, wait_s=0)
    for each in going:
        records = [("listed", each.listed), *(("revision", row) for row in each.revisions)]
        records += [("draft", each.draft), *(("read_mark", row) for row in each.read_marks)]
        carried, broken = carried_from(each.article_id, [(kind, row) for kind, row in records if row])
        assert (carried.revisions, carried.draft, broken) == (each.revisions, each.draft, 0)
        with other.writing() as unit:
            assert take_in(unit, carried).was_unknown
        with archive.writing() as unit:
            assert not take_in(unit, carried).is_new
    with other.reading() as unit:
        assert [current(unit, name).article.headline for name in ids] == ["और", "मसौदा"]
        assert taken_out(unit, ids) == going
    other.close()


def test_everything_is_counted(archive: Archive) -> None:
    filled(archive)
    with archive.reading() as unit:
        found = counts(unit, UTC)
        assert unused_pictures(unit) == ["a" * 64]
    assert (found.articles, found.revisions, found.drafts, found.words) == (2, 2, 1, 2)
    assert (found.pictures, found.picture_bytes) == (1, 7)
    assert found.by_status == {"draft": 2}
    assert found.by_month == {"1970-01": 2}
    assert (found.oldest_ms, found.newest_ms) == (1_000, 1_002)
