"""Words that come from elsewhere while an article is open: neither they nor what is typed go."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.editing import Opened
from newsroom_desktop.desk.sitting import Sitting
from tests.desk.conftest import NOW_MS
from tests.desk.test_writing import written

NOTHING: frozenset[str] = frozenset()
Keep = Callable[[Desk, Article, Sitting, str], Article]


@pytest.fixture
def opened(desk: Desk) -> Opened:
    saved, _ = desk.saving.save(written(desk, headline="किसानों की मांग", body="पहला पैरा"))
    return desk.editing.open(saved.article_id)


def come(desk: Desk, article: Article, body: str) -> None:
    """A revision upon the newest one comes from elsewhere."""
    new = replace(article, body=body)
    with desk._archive.writing() as unit:
        unit.revisions.add(new, unit.revisions.heads(article.article_id)[:1], Reason.IMPORT, NOW_MS)
        unit.articles.put(new, has_draft=False)


def bodies(desk: Desk, article: Article) -> set[str]:
    """What the newest revisions of the article say."""
    with desk._archive.reading() as unit:
        return {head.article.body for head in unit.revisions.heads(article.article_id)}


def kept(desk: Desk, article: Article, sitting: Sitting, body: str) -> Article:
    return desk.editing.keep_draft(replace(article, body=body), 0, NOTHING, sitting)[0]


def saved(desk: Desk, article: Article, sitting: Sitting, body: str) -> Article:
    return desk.saving.save(replace(article, body=body), Reason.IDLE, None, NOTHING, sitting)[0]


def test_what_is_typed_stands_beside_what_came_and_goes_on_upon_its_own(desk: Desk, opened: Opened) -> None:
    article, sitting = opened.article, opened.sitting
    come(desk, article, "कहीं और लिखा")
    article = kept(desk, article, sitting, "पहला पैरा और")
    assert desk.editing.open(article.article_id).article.body == "पहला पैरा और"
    for number in range(4):  # whichever of the two is listed first
        article = saved(desk, article, sitting, f"और {number}")
        assert bodies(desk, article) == {f"और {number}", "कहीं और लिखा"}
        article = kept(desk, article, sitting, f"और {number}, और")
    article, _ = desk.moving.move(article, Step.SUBMIT, NOTHING, sitting)
    assert bodies(desk, article) == {"और 3, और", "कहीं और लिखा"}


@pytest.mark.parametrize("keep", [kept, saved])
def test_a_draft_that_came_is_a_version_beside_what_is_typed(desk: Desk, opened: Opened, keep: Keep) -> None:
    article, sitting = opened.article, opened.sitting
    assert sitting.upon is not None
    with desk._archive.writing() as unit:
        unit.drafts.put(replace(article, body="कहीं और लिखा"), sitting.upon.revision_id, NOW_MS)
    article = keep(desk, article, sitting, "पहला पैरा और")
    article = saved(desk, article, sitting, "पहला पैरा और, और")
    assert bodies(desk, article) == {"पहला पैरा और, और", "कहीं और लिखा"}


def test_the_list_shows_of_two_versions_the_one_that_is_opened(desk: Desk, opened: Opened) -> None:
    article = replace(opened.article, headline="कहीं और")
    come(desk, article, "कहीं और लिखा")
    for number in range(4):
        come(desk, replace(article, headline=f"कहीं और {number}"), f"कहीं और लिखा {number}")
        saved(desk, replace(opened.article, headline="यहाँ"), opened.sitting, f"यहाँ {number}")
        shown = desk.editing.open(article.article_id).article
        assert [row.headline for row in desk.listing.rows([article.article_id])] == [shown.headline]


def test_letters_that_were_taken_back_hide_nothing_that_came(desk: Desk, opened: Opened) -> None:
    article, sitting = opened.article, opened.sitting
    come(desk, article, "कहीं और लिखा")
    for keep in (kept, saved):
        keep(desk, article, sitting, "पहला पैरा")
        assert bodies(desk, article) == {"कहीं और लिखा"}
        now = desk.editing.open(article.article_id)
        assert (now.article.body, now.is_draft) == ("कहीं और लिखा", False)
        assert desk.listing.ids() == [article.article_id]


def test_what_the_desk_makes_of_the_words_on_the_screen_is_no_other_version(
    desk: Desk, opened: Opened
) -> None:
    article, sitting = opened.article, opened.sitting
    ids = [article.article_id]
    desk.bulk.set_category(ids, "Sports")
    article = kept(desk, article, sitting, "दूसरा")
    desk.bulk.move(ids, Step.SUBMIT)  # which saves the draft
    article = kept(desk, article, sitting, "तीसरा")
    article = saved(desk, article, sitting, "चौथा")
    desk.binning.bin(ids)
    article = saved(desk, article, sitting, "पाँचवाँ")
    assert bodies(desk, article) == {"पाँचवाँ"}
    assert article.category == "Sports"


def test_a_restore_takes_nothing_away_that_came_or_was_set_meanwhile(desk: Desk, opened: Opened) -> None:
    first = desk.history.timeline(opened.article.article_id).entries[0].trace.revision_id
    article = saved(desk, opened.article, opened.sitting, "दूसरा")
    desk.bulk.mark_for([article.article_id], "सुनीता")
    restored = desk.history.restore(article, first, NOTHING, opened.sitting)
    assert (restored.article.body, restored.article.marked_for) == ("पहला पैरा", "सुनीता")
    assert bodies(desk, article) == {"पहला पैरा"}
    come(desk, restored.article, "कहीं और लिखा")
    article = desk.history.restore(restored.article, first, NOTHING, opened.sitting).article
    assert bodies(desk, article) == {"कहीं और लिखा"}
    assert restored.before_id is not None
    article = desk.history.restore(article, restored.before_id, NOTHING, opened.sitting).article
    assert bodies(desk, article) == {"कहीं और लिखा", "दूसरा"}


def test_a_new_article_of_which_words_came_has_both(desk: Desk) -> None:
    article = replace(desk.editing.create(), headline="नई")
    sitting = Sitting(kept=article)
    come(desk, article, "कहीं और लिखा")
    saved(desk, article, sitting, "यहाँ")
    assert bodies(desk, article) == {"यहाँ", "कहीं और लिखा"}
