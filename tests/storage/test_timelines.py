"""The revisions of an article without their texts, in either kind of archive."""

from dataclasses import replace

import pytest

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.revisions import Revision
from tests.behind import run
from tests.storage.conftest import OpenArchive, article

ONE = article(1, headline="एक", body="पाठ")


@pytest.fixture
def filled(archive: Archive) -> tuple[Archive, list[Revision]]:
    """An archive with five revisions of an article, the last two both upon the third, and one of another."""
    made: list[Revision] = []
    with archive.writing() as unit:
        for number, upon in enumerate([(), (0,), (1,), (2,)]):
            parents = tuple(made[place] for place in upon)
            made.append(
                unit.revisions.add(replace(ONE, body=f"पाठ {number}"), parents, Reason.IDLE, 9 - number)
            )
        made.append(unit.revisions.add(replace(ONE, body="दूसरा"), (made[2],), Reason.MERGE, 1))
        unit.revisions.add(article(2), (), Reason.SAVE, 5)
    return archive, made


def test_the_highest_generation_comes_first_whatever_the_clock_says(
    filled: tuple[Archive, list[Revision]],
) -> None:
    archive, made = filled
    with archive.reading() as unit:
        traces = unit.timelines.traces(ONE.article_id)
    assert [each.generation for each in traces] == [3, 3, 2, 1, 0]
    assert {each.revision_id for each in traces if each.is_head} == {made[3].revision_id, made[4].revision_id}
    assert traces[2].parent_ids == (made[1].revision_id,)
    assert {each.author for each in traces} == {"reporter"}


def test_a_revision_with_a_broken_name_hides_no_other(open_here: OpenArchive) -> None:
    archive = open_here()
    with archive.writing() as unit:
        first = unit.revisions.add(ONE, (), Reason.SAVE, 1)
        unit.revisions.add(replace(ONE, body="और"), (first,), Reason.SAVE, 2)
    run(archive.path, "UPDATE revision SET revision_id = CAST(x'e0a4' AS TEXT) WHERE generation = 0")
    with archive.reading() as unit:
        traces = unit.timelines.traces(ONE.article_id)
        assert [each.generation for each in traces] == [1, 0]
        assert len(unit.revisions.these([each.revision_id for each in traces])) == 1


def test_what_was_dropped_is_gone_and_its_child_names_it_still(
    filled: tuple[Archive, list[Revision]],
) -> None:
    archive, made = filled
    with archive.writing() as unit:
        unit.timelines.drop([made[1].revision_id])
    with archive.reading() as unit:
        traces = unit.timelines.traces(ONE.article_id)
        assert [each.generation for each in traces] == [3, 3, 2, 0]
        assert traces[2].parent_ids == (made[1].revision_id,)
        assert set(unit.revisions.these([each.revision_id for each in made])) == {
            each.revision_id for each in made if each is not made[1]
        }
        assert len(unit.revisions.heads(ONE.article_id)) == 2


def test_articles_with_many_revisions_are_found(filled: tuple[Archive, list[Revision]]) -> None:
    archive, _ = filled
    with archive.reading() as unit:
        assert unit.timelines.longer_than(4) == [ONE.article_id]
        assert unit.timelines.longer_than(5) == []
