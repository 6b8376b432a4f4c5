"""The name that a person works under: what is made from now on bears it, and nothing is unread by it."""

from dataclasses import replace

import pytest

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base import paths
from newsroom_desktop.desk.desk import Desk
from tests.desk.conftest import NOW_MS, OpenDesk
from tests.desk.test_writing import written

UNREAD, MINE = Wanted(unread=True), Wanted(marked_for_me=True)


def test_what_is_made_from_now_on_bears_the_name_also_after_a_start(open_here: OpenDesk) -> None:
    desk = open_here()
    article, _ = desk.saving.save(written(desk, headline="सियोल में बैठक", body="पाठ"))
    before = desk.person
    assert desk.signing.sign_as("  सुनीता\nशर्मा ") == desk.person == "सुनीता शर्मा"
    desk.saving.save(replace(article, deck="नया"))
    authors = [entry.trace.author for entry in desk.history.timeline(article.article_id).entries]
    assert authors == ["सुनीता शर्मा", before]
    assert open_here().person == "सुनीता शर्मा"


def test_what_was_read_and_the_views_go_along(desk: Desk) -> None:
    desk.saving.save(written(desk, headline="सियोल में बैठक", body="पाठ"))
    desk.views.put("मेरी", MINE)
    assert desk.listing.survey(UNREAD, NOW_MS).total == 0
    desk.signing.sign_as("सुनीता")
    assert desk.listing.survey(UNREAD, NOW_MS).total == 0
    assert [view.name for view in desk.views.all()] == ["मेरी"]
    for name in ("रवि", "सुनीता"):
        desk.signing.sign_as(name)
    assert [view.name for view in desk.views.all()] == ["मेरी"]


def test_others_mark_articles_by_that_name(desk: Desk) -> None:
    article, _ = desk.saving.save(written(desk, headline="सियोल में बैठक", body="पाठ"))
    desk.bulk.mark_for([article.article_id], "सुनीता")
    assert desk.listing.survey(MINE, NOW_MS).total == 0
    desk.signing.sign_as("सुनीता")
    assert desk.listing.survey(MINE, NOW_MS).total == 1


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_no_name_changes_nothing(desk: Desk, name: str) -> None:
    before = desk.person
    assert desk.signing.sign_as(name) == desk.person == before
    assert not paths.name_file().exists()


def test_a_long_name_ends_with_a_whole_syllable(desk: Desk) -> None:
    assert desk.signing.sign_as("क्षि" * 66) == "क्षि" * 50
    assert desk.signing.sign_as("अक्षि" + "क्षि" * 66) == "अक्षि" + "क्षि" * 48


def test_a_name_that_cannot_be_kept_changes_nothing(desk: Desk) -> None:
    before = desk.person
    paths.name_file().mkdir()
    with pytest.raises(ArchiveRefused):
        desk.signing.sign_as("सुनीता")
    assert desk.person == before
    assert desk.listing.survey(UNREAD, NOW_MS).total == 0
