"""What a person has read: up to a change of somebody else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.rebuilding import Listed, rebuild
from newsroom_desktop.storage.revisions import Maker
from tests.desk.conftest import FakeClock
from tests.desk.test_writing import written

As = Callable[[str], Desk]


@pytest.fixture
def work_as(tmp_path: Path, clock: FakeClock) -> Iterator[As]:
    """Opens the archive for one person after the other."""
    opened: list[Desk] = []

    def work(person: str) -> Desk:
        for desk in opened:
            desk.close()
        maker = Maker(author=person, device="")
        archive = open_archive(tmp_path / "archive.db", maker, writing=True, wait_s=0)
        opened.append(Desk(archive, clock))
        return opened[-1]

    yield work
    for desk in opened:
        desk.close()


def unread(desk: Desk) -> list[str]:
    ids = desk.listing.ids(Wanted(unread=True))
    rows = desk.listing.rows(desk.listing.ids(Wanted()))
    assert ids == [row.article_id for row in rows if row.is_unread]
    assert desk.listing.ids(Wanted(unread=False)) == [row.article_id for row in rows if not row.is_unread]
    return ids


def two_of_sunita(work_as: As) -> list[Article]:
    sunita = work_as("सुनीता")
    articles = [sunita.saving.save(written(sunita, headline=f"ख़बर {number}"))[0] for number in range(2)]
    assert unread(sunita) == []
    return articles


def test_what_another_wrote_is_unread_until_it_is_opened(work_as: As) -> None:
    articles = two_of_sunita(work_as)
    ravi = work_as("रवि")
    assert unread(ravi) == [articles[1].article_id, articles[0].article_id]
    assert ravi.reading.mark_read([articles[0].article_id]).article_ids == {articles[0].article_id}
    assert ravi.reading.mark_read([articles[0].article_id]).article_ids == frozenset()
    assert unread(ravi) == [articles[1].article_id]
    sunita = work_as("सुनीता")
    assert unread(sunita) == []
    sunita.saving.save(replace(articles[0], body="और", updated_ms=articles[0].updated_ms + 1))
    assert unread(work_as("रवि")) == [articles[0].article_id, articles[1].article_id]


def test_what_a_person_changes_is_read(work_as: As) -> None:
    articles = two_of_sunita(work_as)
    ravi = work_as("रवि")
    ravi.editing.keep_draft(replace(articles[0], body="और", updated_ms=articles[0].updated_ms + 1), 0)
    assert unread(ravi) == [articles[1].article_id]
    assert unread(work_as("सुनीता")) == [articles[0].article_id]


def test_what_is_read_can_be_marked_unread(work_as: As) -> None:
    articles = two_of_sunita(work_as)
    sunita = work_as("सुनीता")
    ids = [article.article_id for article in articles]
    assert sunita.reading.mark_unread([*ids, "0" * 32]).article_ids == set(ids)
    assert unread(sunita) == ids[::-1]
    assert sunita.reading.mark_read(ids).article_ids == set(ids)
    assert unread(sunita) == []


def test_any_number_can_be_marked(work_as: As) -> None:
    sunita = work_as("सुनीता")
    articles = [written(sunita, headline=f"ख़बर {number}") for number in range(510)]
    with sunita._archive.writing() as unit:
        for article in articles:
            unit.articles.put(article, has_draft=False)
    ids = [article.article_id for article in articles]
    ravi = work_as("रवि")
    assert ravi.reading.mark_read(ids).article_ids == set(ids)
    assert unread(ravi) == []
    assert ravi.reading.mark_unread(ids).article_ids == set(ids)
    assert unread(ravi) == ids[::-1]


def test_what_is_marked_for_a_person_is_found(work_as: As) -> None:
    articles = two_of_sunita(work_as)
    work_as("सुनीता").bulk.mark_for([articles[0].article_id], "रवि")
    ravi = work_as("रवि")
    assert ravi.listing.ids(Wanted(marked_for_me=True)) == [articles[0].article_id]
    assert work_as("सुनीता").listing.ids(Wanted(marked_for_me=True)) == []


def test_rows_made_anew_are_read_and_unread_as_before(work_as: As) -> None:
    articles = two_of_sunita(work_as)
    work_as("रवि").reading.mark_read([articles[0].article_id])
    sunita = work_as("सुनीता")
    sunita.reading.mark_unread([articles[1].article_id])
    sunita.saving.save(replace(articles[0], body="और", updated_ms=articles[0].updated_ms + 1))
    ravi_unread = unread(work_as("रवि"))
    ravi = work_as("रवि")
    ravi.reading.mark_read([articles[1].article_id])
    with ravi._archive.writing() as unit:
        rebuild(unit.connection, [Listed(article_id=each.article_id) for each in articles], Progress())
    assert ravi_unread == [articles[0].article_id, articles[1].article_id]
    assert unread(ravi) == [articles[0].article_id]
    assert unread(work_as("सुनीता")) == [articles[1].article_id]
