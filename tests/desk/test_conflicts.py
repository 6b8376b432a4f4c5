"""An article that was written on in two places: nothing of either is lost, and a person makes one of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import NotAllowed
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.desk.conflicts import Conflict
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.markup.merge import body_of
from newsroom_desktop.storage.revisions import Revision
from tests.desk.conftest import NOW_MS
from tests.desk.test_writing import written

BODY = "पहला पैरा, जैसा था।\n\nदूसरा पैरा, जैसा था।\n\nतीसरा पैरा, जैसा था।"


def two_versions(desk: Desk, mine: Article, theirs: Article) -> tuple[Revision, Revision]:
    """Save `mine`, and put `theirs` beside it upon the same revision, as what comes from elsewhere is."""
    with desk._archive.writing() as unit:
        heads = unit.revisions.heads(mine.article_id)
        made = [unit.revisions.add(each, heads, Reason.IMPORT, NOW_MS) for each in (mine, theirs)]
        unit.articles.put(mine, has_draft=False)
    return made[0], made[1]


def is_asked(found: Conflict) -> bool:
    """Whether a person is needed to put the versions together."""
    return bool(found.open_fields) or any(stretch.settled is None for stretch in found.body)


@pytest.fixture
def article(desk: Desk) -> Article:
    return desk.saving.save(written(desk, headline="किसानों की मांग", body=BODY))[0]


def test_an_article_with_one_version_has_no_conflict(desk: Desk, article: Article) -> None:
    assert desk.conflicts.find(article.article_id) is None


def test_what_was_changed_in_different_places_needs_nobody(desk: Desk, article: Article) -> None:
    mine = replace(article, body=BODY.replace("पहला", "नया पहला"), category="Sports")
    theirs = replace(article, body=BODY.replace("तीसरा", "नया तीसरा"), headline="किसानों की नई मांग")
    made = two_versions(desk, mine, theirs)
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    assert not is_asked(found)
    assert set(found.head_ids) == {revision.revision_id for revision in made}
    assert found.base == article
    body = body_of([stretch.settled or () for stretch in found.body])
    assert body == BODY.replace("पहला", "नया पहला").replace("तीसरा", "नया तीसरा")
    assert (found.merged.headline, found.merged.category) == ("किसानों की नई मांग", "Sports")


def test_what_both_changed_is_left_to_a_person(desk: Desk, article: Article) -> None:
    mine = replace(article, body=BODY.replace("दूसरा", "मेरा"), headline="मेरा शीर्षक")
    theirs = replace(article, body=BODY.replace("दूसरा", "उनका"), headline="उनका शीर्षक")
    two_versions(desk, mine, theirs)
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    assert is_asked(found)
    assert found.open_fields == ("headline",)
    (asked,) = [stretch for stretch in found.body if stretch.settled is None]
    assert {*asked.mine, *asked.theirs} == {"मेरा पैरा, जैसा था।", "उनका पैरा, जैसा था।"}


def test_settling_makes_one_version_upon_both_and_keeps_them(desk: Desk, article: Article) -> None:
    made = two_versions(desk, replace(article, headline="मेरा"), replace(article, headline="उनका"))
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    settled, changes = desk.conflicts.settle(replace(found.merged, headline="हमारा"), found.head_ids)
    assert changes.article_ids == {article.article_id}
    assert desk.conflicts.find(article.article_id) is None
    assert desk.listing.article(article.article_id) == settled
    entries = desk.history.timeline(article.article_id).entries
    assert entries[0].trace.reason is Reason.MERGE
    assert set(entries[0].trace.parent_ids) == {revision.revision_id for revision in made}
    for revision in made:
        kept = desk.history.revision(article.article_id, revision.revision_id)
        assert kept == revision.article


def test_words_that_nobody_at_the_desk_has_read_are_not_approved(desk: Desk, article: Article) -> None:
    mine = replace(article, body=BODY.replace("पहला", "नया पहला"), status=Status.APPROVED)
    theirs = replace(article, body=BODY.replace("तीसरा", "नया तीसरा"), status=Status.APPROVED)
    two_versions(desk, mine, theirs)
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    both = replace(found.merged, body=body_of([stretch.settled or () for stretch in found.body]))
    assert desk.conflicts.settle(both, found.head_ids)[0].status is Status.SUBMITTED


def test_a_version_that_was_approved_is_so_when_it_alone_holds(desk: Desk, article: Article) -> None:
    mine = replace(article, body="मेरा", status=Status.APPROVED)
    two_versions(desk, mine, replace(article, body="उनका"))
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    kept = replace(mine, marked_for="सुनीता")
    assert desk.conflicts.settle(kept, found.head_ids)[0].status is Status.APPROVED


def test_a_version_that_went_out_is_marked_so_beside_the_other(
    desk: Desk, article: Article, tmp_path: Path
) -> None:
    approved = replace(article, body="मेरा", status=Status.APPROVED)
    two_versions(desk, approved, replace(approved, body="उनका"))
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    (tmp_path / "out").mkdir()
    (receipt,) = desk.publishing.export([article.article_id], tmp_path / "out")
    assert receipt.ok
    after = desk.conflicts.find(article.article_id)
    assert after is not None
    versions = {each.body: each.status for each in (after.mine, after.theirs)}
    assert versions == {found.mine.body: Status.EXPORTED, found.theirs.body: Status.APPROVED}
    assert after.merged.published_ms == NOW_MS


def test_the_version_that_is_seen_goes_out(desk: Desk, article: Article, tmp_path: Path) -> None:
    versions = (replace(article, headline="मेरी"), replace(article, headline="उनकी"))
    two_versions(desk, *versions)
    for seen in versions:
        (receipt,) = desk.publishing.export([article.article_id], tmp_path, seen=seen)
        assert (receipt.headline, receipt.ok) == (seen.headline, True)


def test_a_version_that_was_written_on_meanwhile_is_not_passed_over(desk: Desk, article: Article) -> None:
    two_versions(desk, replace(article, headline="मेरा"), replace(article, headline="उनका"))
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    desk.saving.save(replace(desk.listing.article(article.article_id), headline="और लिखा"))
    with pytest.raises(NotAllowed) as refused:
        desk.conflicts.settle(found.merged, found.head_ids)
    assert refused.value.code == "versions_changed"
    assert len(desk.history.timeline(article.article_id).entries) == 4


def test_what_was_typed_and_is_in_no_version_is_not_passed_over(desk: Desk, article: Article) -> None:
    two_versions(desk, replace(article, headline="मेरा"), replace(article, headline="उनका"))
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    typed, _ = desk.editing.keep_draft(replace(found.mine, body="अभी लिखा"), 0)
    with pytest.raises(NotAllowed):
        desk.conflicts.settle(found.merged, found.head_ids)
    assert desk.listing.article(article.article_id) == typed


def test_versions_without_a_common_one_are_asked_about_where_they_differ(
    desk: Desk, article: Article
) -> None:
    with desk._archive.writing() as unit:
        unit.revisions.add(replace(article, headline="अलग से आया"), (), Reason.IMPORT, NOW_MS)
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    assert found.base is None
    assert found.open_fields == ("headline",)


def test_what_was_typed_before_another_version_came_stands_beside_it(desk: Desk, article: Article) -> None:
    typed, _ = desk.editing.keep_draft(replace(article, headline="अभी लिखा"), 0)
    with desk._archive.writing() as unit:
        heads = unit.revisions.heads(article.article_id)
        come = unit.revisions.add(replace(article, body="कहीं और लिखा"), heads, Reason.IMPORT, NOW_MS)
    typed, _ = desk.editing.keep_draft(replace(typed, deck="और लिखा"), 0)
    assert desk.listing.article(article.article_id) == typed
    saved, _ = desk.saving.save(typed)
    found = desk.conflicts.find(article.article_id)
    assert found is not None
    assert come.revision_id in found.head_ids
    assert found.base == article
    assert not is_asked(found)
    assert (found.merged.headline, found.merged.deck) == (saved.headline, saved.deck)


def test_what_was_typed_before_the_first_version_came_stands_beside_it(desk: Desk) -> None:
    typed, _ = desk.editing.keep_draft(written(desk, headline="अभी लिखा"), 0)
    with desk._archive.writing() as unit:
        unit.revisions.add(replace(typed, headline="कहीं और लिखा"), (), Reason.IMPORT, NOW_MS)
    desk.editing.keep_draft(typed, 0)
    saved, _ = desk.saving.save(typed)
    found = desk.conflicts.find(saved.article_id)
    assert found is not None
    assert {found.mine.headline, found.theirs.headline} == {"अभी लिखा", "कहीं और लिखा"}
