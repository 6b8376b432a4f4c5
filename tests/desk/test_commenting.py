"""Remarks on an article: open until they are settled, counted in the list, and no reader's business."""

import pytest

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.errors import ArticleUnknown, FieldRefused
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.storage.rebuilding import Listed, rebuild
from tests.desk.conftest import NOW_MS, FakeClock, OpenDesk
from tests.desk.test_standing import approved
from tests.desk.test_writing import written


def open_comments(desk: Desk, article_id: str) -> int:
    return desk.listing.rows([article_id])[0].open_comments


def test_comments_stand_in_the_order_in_which_they_were_made(
    desk: Desk, clock: FakeClock, open_here: OpenDesk
) -> None:
    article = approved(desk)
    first, changes = desk.commenting.add(article.article_id, " नाम की वर्तनी\r\nदेखें ")
    assert changes.article_ids == {article.article_id}
    assert (first.text, first.author, first.made_ms) == ("नाम की वर्तनी\nदेखें", desk.person, NOW_MS)
    clock.now_ms -= 86_400_000
    second, _ = desk.commenting.add(article.article_id, "तस्वीर कहाँ है?")
    again = open_here()
    assert again.commenting.comments(article.article_id) == [first, second]
    assert open_comments(again, article.article_id) == 2
    kept = again.listing.article(article.article_id)
    assert (kept.status, kept.updated_ms) == (Status.APPROVED, article.updated_ms)


def test_a_comment_is_settled_and_opened_again(desk: Desk, clock: FakeClock) -> None:
    article_id = approved(desk).article_id
    comment, _ = desk.commenting.add(article_id, "देखें")
    clock.now_ms += 9
    assert desk.commenting.settle(comment.comment_id).article_ids == {article_id}
    assert desk.commenting.comments(article_id)[0].settled_ms == clock.now_ms
    assert open_comments(desk, article_id) == 0
    clock.now_ms += 9
    assert desk.commenting.settle(comment.comment_id).article_ids == frozenset()
    assert desk.commenting.comments(article_id)[0].settled_ms == clock.now_ms - 9
    assert desk.commenting.reopen(comment.comment_id).article_ids == {article_id}
    assert desk.commenting.comments(article_id) == [comment]
    assert open_comments(desk, article_id) == 1
    assert desk.commenting.reopen("0" * 32).article_ids == frozenset()


def test_the_list_finds_what_has_open_comments(desk: Desk) -> None:
    article, other = approved(desk), desk.saving.save(written(desk, headline="दूसरी"))[0]
    comment, _ = desk.commenting.add(article.article_id, "देखें")
    assert desk.listing.ids(Wanted(has_comments=True)) == [article.article_id]
    assert desk.listing.ids(Wanted(has_comments=False)) == [other.article_id]
    desk.saving.save(article)
    assert open_comments(desk, article.article_id) == 1
    desk.commenting.settle(comment.comment_id)
    assert desk.listing.ids(Wanted(has_comments=True)) == []


def test_the_row_made_anew_still_counts_them(desk: Desk) -> None:
    article = approved(desk)
    desk.commenting.add(article.article_id, "देखें")
    with desk._archive.writing() as unit:
        rebuild(unit.connection, [Listed(article_id=article.article_id)], Progress())
    assert open_comments(desk, article.article_id) == 1


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_a_comment_without_words_is_refused(desk: Desk, text: str) -> None:
    with pytest.raises(FieldRefused):
        desk.commenting.add(approved(desk).article_id, text)
    with pytest.raises(ArticleUnknown):
        desk.commenting.add("0" * 32, "देखें")
