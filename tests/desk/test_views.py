"""Saved views of the list: kept in the order of the person who made them."""

import sqlite3
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.view import View
from newsroom_desktop.article.wanted import EVERYTHING, Sort, Wanted
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
from tests.desk.conftest import NOW_MS, OpenDesk

DESK = Wanted(statuses=frozenset({Status.SUBMITTED}), sort=Sort.URGENCY, descending=False)
SPORTS = Wanted(categories=frozenset({"Sports"}), text="क्रिकेट")


def names(views: list[View]) -> list[str]:
    return [view.name for view in views]


@pytest.fixture
def three(desk: Desk) -> Desk:
    for name, wanted in (("डेस्क पर", DESK), ("खेल", SPORTS), ("सब", EVERYTHING)):
        desk.views.put(name, wanted)
    return desk


def test_views_are_there_at_the_next_start(three: Desk, open_here: OpenDesk) -> None:
    assert three.views.all()[1] == View(name="खेल", wanted=SPORTS)
    assert open_here().views.all() == [
        View(name="डेस्क पर", wanted=DESK),
        View(name="खेल", wanted=SPORTS),
        View(name="सब", wanted=EVERYTHING),
    ]


def test_one_that_is_put_again_stays_in_its_place(three: Desk) -> None:
    views = three.views.put("  खेल\n", DESK)
    assert names(views) == ["डेस्क पर", "खेल", "सब"]
    assert views[1].wanted == DESK
    assert three.views.all() == views


def test_views_are_renamed_moved_and_removed(three: Desk) -> None:
    assert names(three.views.rename("खेल", "मैदान")) == ["डेस्क पर", "मैदान", "सब"]
    assert names(three.views.rename("सब", "सब")) == ["डेस्क पर", "मैदान", "सब"]
    assert names(three.views.rename("नहीं है", "नया")) == ["डेस्क पर", "मैदान", "सब"]
    assert names(three.views.move("सब", 0)) == ["सब", "डेस्क पर", "मैदान"]
    assert names(three.views.move("सब", 99)) == ["डेस्क पर", "मैदान", "सब"]
    assert names(three.views.move("डेस्क पर", 1)) == ["मैदान", "डेस्क पर", "सब"]
    assert names(three.views.remove("डेस्क पर")) == ["मैदान", "सब"]
    assert names(three.views.all()) == ["मैदान", "सब"]


@pytest.mark.parametrize("name", ["", " \n ", "क" * 81])
def test_a_name_that_cannot_be_shown_is_refused(three: Desk, name: str) -> None:
    before = three.views.all()
    with pytest.raises(FieldRefused):
        three.views.put(name, DESK)
    with pytest.raises(FieldRefused):
        three.views.rename("खेल", name)
    with pytest.raises(FieldRefused):
        three.views.rename("खेल", "सब")
    assert three.views.all() == before


def test_a_name_is_as_long_as_its_syllables_are_many(three: Desk) -> None:
    assert names(three.views.put("की" * 80, DESK))[-1] == "की" * 80
    for name, length in (("की" * 81, 81), ("क्षि" * 75, 300)):
        with pytest.raises(FieldRefused) as refused:
            three.views.put(name, DESK)
        assert refused.value.values["length"] == length


def test_views_are_each_persons_own(three: Desk, tmp_path: Path) -> None:
    three.close()
    archive = open_archive(tmp_path / "archive.db", Maker(author="सुनीता", device=""), writing=True, wait_s=0)
    other = Desk(archive, lambda: NOW_MS)
    assert other.views.all() == []
    assert names(other.views.put("खेल", DESK)) == ["खेल"]
    other.close()


def test_a_view_that_cannot_be_read_takes_none_along_and_stays(three: Desk, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "archive.db") as other:
        other.execute("UPDATE saved_view SET wanted = '[]' WHERE name = 'खेल'")
    other.close()
    assert names(three.views.all()) == ["डेस्क पर", "सब"]
    three.views.remove("सब")
    with sqlite3.connect(tmp_path / "archive.db") as other:
        assert other.execute("SELECT count(*) FROM saved_view").fetchone() == (2,)
    other.close()
