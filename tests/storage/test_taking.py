"""Rows that go from one archive to another, and what is counted, in a file and on a server."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.query import ANY
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.counting import counts, unused_pictures
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.revisions import Maker, Revision, content_name
from newsroom_desktop.storage.row_checks import carried_from, is_revision
from newsroom_desktop.storage.taking_in import TakenIn, take_in
from newsroom_desktop.storage.taking_out import (
    Carried,
    Values,
    all_article_ids,
    media_rows,
    standing_of,
    taken_out,
    view_rows,
)
from tests.storage.conftest import MAKER, OpenArchive, article


def filled(archive: Archive) -> None:
    with archive.writing() as unit:
        first = unit.revisions.add(article(1, headline="एक", body="दो शब्द"), (), Reason.SAVE, 10)
        unit.revisions.add(article(1, headline="और", body="दो शब्द"), (first,), Reason.SAVE, 20)
        unit.articles.put(article(1, headline="और", body="दो शब्द"), has_draft=False)
        unit.drafts.put(article(2, headline="मसौदा"), None, 30)
        unit.articles.put(article(2, headline="मसौदा"), has_draft=True)
        picture = StoredPicture(media_id="a" * 64, suffix=".jpg", width=1, height=1, size_bytes=7)
        unit.media.put(picture, 1)


def records(carried: Carried) -> list[tuple[str, Values]]:
    """The rows of an article, each with its kind."""
    found = [("listed", carried.listed), *(("revision", row) for row in carried.revisions)]
    found += [("draft", carried.draft), *(("read_mark", row) for row in carried.read_marks)]
    return [(kind, row) for kind, row in found if row]


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
        carried, broken = carried_from(each.article_id, records(each))
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


def test_pictures_are_found_in_an_archive_with_a_damaged_text(open_here: OpenArchive) -> None:
    archive = open_here()
    filled(archive)
    with archive.writing() as unit:
        unit.connection.exec_driver_sql("UPDATE revision SET body = CAST(body || x'ff' AS BLOB)")
        assert unused_pictures(unit) == ["a" * 64]


@pytest.mark.parametrize("damage", ["CAST(x'e0a4' AS TEXT)", "x'ff'"])
@pytest.mark.parametrize("table", ["article", "draft", "revision", "head", "comment", "read_mark"])
def test_a_damaged_id_keeps_no_other_article_from_going(
    open_here: OpenArchive, table: str, damage: str
) -> None:
    archive = open_here()
    filled(archive)
    with archive.writing() as unit:
        unit.comments.add(article(1).article_id, "देखें", 20)
        going = taken_out(unit, all_article_ids(unit))
        least = f"(SELECT min(rowid) FROM {table})"  # noqa: S608 - our own
        statement = f"UPDATE {table} SET article_id = {damage} WHERE rowid = {least}"  # noqa: S608 - our own
        unit.connection.exec_driver_sql(statement)
        assert len(all_article_ids(unit)) == len(going) + 1
        left = taken_out(unit, all_article_ids(unit))
    kept = going[0] if table == "draft" else going[1]
    assert kept in left
    for each in left:
        if each.article_id not in {other.article_id for other in going}:
            with pytest.raises(ArticleDamaged):
                standing_of(each)


Elsewhere = Callable[[str], Archive]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Elsewhere]:
    """Makes archives of other people; they are closed at the end."""
    opened: list[Archive] = []

    def make(person: str) -> Archive:
        maker = Maker(author=person, device="e" * 32)
        opened.append(open_archive(tmp_path / f"{person}.db", maker, writing=True, wait_s=0))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


def carry(source: Archive, target: Archive) -> list[TakenIn]:
    """Let `target` take in all that `source` holds."""
    with source.reading() as unit:
        going = taken_out(unit, all_article_ids(unit))
    taken = []
    for each in going:
        carried, broken = carried_from(each.article_id, records(each))
        assert not broken
        with target.writing() as unit:
            taken.append(take_in(unit, carried))
    return taken


def save(archive: Archive, body: str, *parents: Revision, reason: Reason = Reason.SAVE) -> Revision:
    with archive.writing() as unit:
        made = unit.revisions.add(article(1, body=body), parents, reason, 10)
        unit.articles.put(made.article, has_draft=False)
    return made


def keep_draft(archive: Archive, body: str, upon: Revision) -> None:
    with archive.writing() as unit:
        unit.drafts.put(article(1, body=body), upon.revision_id, 20)
        unit.articles.put(article(1, body=body), has_draft=True)


def heads(archive: Archive) -> list[str]:
    with archive.reading() as unit:
        return [head.article.body for head in unit.revisions.heads(article(1).article_id)]


def test_a_draft_that_was_set_aside_is_no_head_wherever_it_goes(
    archive: Archive, elsewhere: Elsewhere
) -> None:
    saved = save(archive, "छपा हुआ")
    asha, vijay = elsewhere("आशा"), elsewhere("विजय")
    carry(archive, asha)
    carry(archive, vijay)
    keep_draft(archive, "यहाँ का मसौदा", saved)
    keep_draft(asha, "आशा का मसौदा", saved)
    assert [each.revisions for each in carry(asha, archive)] == [0]
    assert heads(archive) == ["छपा हुआ"]
    assert [each.revisions for each in carry(archive, vijay)] == [1]
    assert heads(vijay) == ["छपा हुआ"]


def test_an_older_revision_that_comes_makes_no_head_of_what_was_set_aside(
    archive: Archive, elsewhere: Elsewhere
) -> None:
    first = save(archive, "पहला", reason=Reason.IDLE)
    saved = save(archive, "दूसरा", first)
    asha, vijay = elsewhere("आशा"), elsewhere("विजय")
    for other in (asha, vijay):
        carry(archive, other)
        with other.writing() as unit:
            unit.timelines.drop([first.revision_id])
        keep_draft(other, f"{other.person} का मसौदा", saved)
    carry(asha, vijay)
    assert [each.revisions for each in carry(archive, vijay)] == [1]
    assert heads(vijay) == ["दूसरा"]


def test_what_was_gone_on_from_elsewhere_is_no_conflict_though_the_steps_were_thinned(
    archive: Archive, elsewhere: Elsewhere
) -> None:
    first = save(archive, "पहला")
    asha = elsewhere("आशा")
    carry(archive, asha)
    second = save(archive, "दूसरा", first, reason=Reason.IDLE)
    save(archive, "तीसरा", second)
    with archive.writing() as unit:
        unit.timelines.drop([second.revision_id])
    assert [each.in_conflict for each in carry(archive, asha)] == [False]
    assert heads(asha) == ["तीसरा"]


def test_what_both_went_on_from_is_a_conflict_in_both(archive: Archive, elsewhere: Elsewhere) -> None:
    first = save(archive, "पहला")
    asha = elsewhere("आशा")
    carry(archive, asha)
    save(archive, "यहाँ", first)
    save(asha, "वहाँ", first)
    assert [each.in_conflict for each in carry(archive, asha)] == [True]
    carry(asha, archive)
    assert sorted(heads(archive)) == sorted(heads(asha)) == sorted(["यहाँ", "वहाँ"])


def test_a_line_that_stands_twice_is_taken_once(archive: Archive) -> None:
    filled(archive)
    with archive.reading() as unit:
        (going, _) = taken_out(unit, all_article_ids(unit))
    given = [(kind, {**row, "article_id": going.article_id}) for kind, row in records(going)]
    with archive.writing() as unit:
        unit.timelines.drop([going.revisions[0]["revision_id"]])
        carried, broken = carried_from(going.article_id, given * 2)
        assert (take_in(unit, carried).revisions, broken) == (1, 0)


def test_a_revision_that_names_a_parent_twice_is_no_revision() -> None:
    said = {
        "article_id": "a" * 32, "generation": 1, "author": "आशा", "device": "e" * 32, "reason": "save",
        "made_ms": 1, "fields": "{}", "body": "पाठ",
    }  # fmt: skip
    for parents, is_good in ((["b" * 64], True), (["b" * 64, "b" * 64], False)):
        revision = {**said, "revision_id": content_name(said, parents), "parents": parents}
        assert is_revision(revision) is is_good
    assert not is_revision({**said, "revision_id": "c" * 64, "parents": ["\udce0"]})


def test_a_mark_that_comes_tells_nothing_of_other_articles(archive: Archive, elsewhere: Elsewhere) -> None:
    with archive.writing() as unit:
        unit.articles.put(article(5), has_draft=False, is_read=False)
    asha = elsewhere("आशा")
    save(asha, "पढ़ा हुआ")
    with asha.writing() as unit:  # and changed since
        unit.articles.put(replace(article(1), updated_ms=9_000), has_draft=False, is_read=False)
    carry(asha, archive)
    archive.sign_as("आशा")
    with archive.reading() as unit:
        selection = unit.selection(Wanted(unread=True), ANY, 0)
        (bucket,) = selection.counts()
        unread = selection.article_ids(bucket, 0, bucket.count)
        assert all(row.is_unread for row in unit.articles.rows(unread))
    assert sorted(unread) == [article(number).article_id for number in (1, 5)]
