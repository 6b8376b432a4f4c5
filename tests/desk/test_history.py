"""The timeline of an article, the way back to a revision, and what goes with time."""

import sqlite3
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsroom_desktop.article.article import Article, Breaking, LeadImage, Status
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk import history
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.history import Entry
from tests.desk.conftest import FakeClock, OpenDesk
from tests.desk.test_writing import written

DAY_MS = 86_400_000


def saved(desk: Desk, article: Article, reason: Reason = Reason.SAVE, **fields: Any) -> Article:
    """`article` after a second, with other fields, as saved."""
    assert isinstance(desk.now, FakeClock)
    desk.now.now_ms += 1_000
    return desk.saving.save(replace(article, updated_ms=desk.now.now_ms, **fields), reason)[0]


def entries(desk: Desk, article: Article) -> tuple[Entry, ...]:
    return desk.history.timeline(article.article_id).entries


def reasons(desk: Desk, article: Article) -> list[Reason | None]:
    return [entry.trace.reason for entry in entries(desk, article)]


def test_each_revision_tells_who_when_why_and_how_many_words(desk: Desk, clock: FakeClock) -> None:
    first = saved(desk, written(desk, headline="बैठक", body="पहला पैराग्राफ है।"))
    saved(desk, first, Reason.IDLE, body="पहला नया पैराग्राफ था।\n\nदूसरा।")
    newest, oldest = entries(desk, first)
    assert (newest.added, newest.removed) == (3, 1)
    assert (oldest.added, oldest.removed) == (4, 0)
    assert (newest.before_id, oldest.before_id) == (oldest.trace.revision_id, None)
    assert (newest.trace.made_ms, oldest.trace.made_ms) == (clock.now_ms, clock.now_ms - 1_000)
    assert (newest.trace.reason, oldest.trace.reason) == (Reason.IDLE, Reason.SAVE)
    assert (newest.trace.generation, newest.trace.is_head, oldest.trace.is_head) == (1, True, False)
    assert newest.trace.is_from_here


def test_a_timeline_comes_in_pages(desk: Desk) -> None:
    article = written(desk, headline="एक")
    for number in range(7):
        article = saved(desk, article, headline=f"एक {number}")
    pages = [desk.history.timeline(article.article_id, start, 3) for start in (0, 3, 6, 9)]
    assert [len(page.entries) for page in pages] == [3, 3, 1, 0]
    assert {page.total for page in pages} == {7}
    assert [entry.trace.generation for page in pages for entry in page.entries] == [6, 5, 4, 3, 2, 1, 0]


def test_long_texts_come_a_few_at_a_time_and_at_once_when_they_were_counted(desk: Desk) -> None:
    article = written(desk, headline="एक")
    for number in range(7):
        article = saved(desk, article, body=f"{'अंतरराष्ट्रीय ' * 6_000}{number}")
    assert [len(desk.history.timeline(article.article_id).entries) for _ in range(2)] == [5, 7]
    rest = desk.history.timeline(article.article_id, 5)
    assert [entry.trace.generation for entry in rest.entries] == [1, 0]


def test_counts_that_memory_has_no_room_for_are_told_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_MOST_COUNTED", 3)
    article = written(desk, headline="एक")
    for number in range(7):
        article = saved(desk, article, headline=f"एक {number}")
    for _ in range(3):
        assert [entry.added for entry in entries(desk, article)] == [1] * 6 + [2]


def test_an_article_without_a_revision_has_an_empty_timeline(desk: Desk) -> None:
    article = written(desk, headline="एक")
    desk.editing.keep_draft(article, 0)
    assert desk.history.timeline(article.article_id).total == 0


def test_the_reason_of_each_step_is_told(desk: Desk, tmp_path: Path) -> None:
    article = saved(desk, written(desk, headline="बैठक", body="पाठ"))
    for step in (Step.SUBMIT, Step.RETURN, Step.SUBMIT, Step.APPROVE):
        article = desk.moving.move(article, step)[0]
    desk.publishing.export([article.article_id], tmp_path)
    assert reasons(desk, article) == [
        Reason.PUBLISH,
        Reason.APPROVE,
        Reason.SUBMIT,
        Reason.RETURN,
        Reason.SUBMIT,
        Reason.SAVE,
    ]


# the way back


def test_restoring_makes_a_new_revision_that_says_what_the_old_one_said(desk: Desk) -> None:
    first = saved(desk, written(desk, headline="पहला", body="पहला पाठ", tags=("एक",)))
    second = saved(desk, first, headline="दूसरा", body="दूसरा पाठ", tags=())
    found = desk.history.restore(second, entries(desk, first)[1].trace.revision_id)
    restored = found.article
    assert (restored.headline, restored.body, restored.tags) == ("पहला", "पहला पाठ", ("एक",))
    assert found.changes.article_ids == {first.article_id}
    assert desk.editing.open(first.article_id).article == restored
    assert reasons(desk, first) == [Reason.RESTORE, Reason.SAVE, Reason.SAVE]


def test_what_was_typed_and_not_saved_is_a_revision_before_it_gives_way(desk: Desk) -> None:
    first = saved(desk, written(desk, headline="पहला"))
    second = saved(desk, first, headline="दूसरा")
    typed = replace(second, headline="तीसरा, अभी न सहेजा")
    desk.editing.keep_draft(typed, 0)
    oldest = entries(desk, first)[-1].trace.revision_id
    desk.history.restore(typed, oldest)
    found = [entry.trace.revision_id for entry in entries(desk, first)]
    said = [desk.history.revision(first.article_id, each).headline for each in found]
    assert said == ["पहला", "तीसरा, अभी न सहेजा", "दूसरा", "पहला"]
    assert not desk.editing.open(first.article_id).is_draft


def test_a_restore_is_taken_back_by_restoring_the_one_before(desk: Desk) -> None:
    first = saved(desk, written(desk, headline="पहला", body="एक"))
    second = saved(desk, first, headline="दूसरा", body="दो")
    restored = desk.history.restore(second, entries(desk, first)[1].trace.revision_id)
    assert restored.before_id == entries(desk, first)[1].trace.revision_id
    back = desk.history.restore(restored.article, restored.before_id).article
    assert (back.headline, back.body) == ("दूसरा", "दो")
    assert len(entries(desk, first)) == 4


def test_restoring_what_stands_there_already_makes_no_revision(desk: Desk) -> None:
    first = saved(desk, written(desk, headline="पहला"))
    restored = desk.history.restore(first, entries(desk, first)[0].trace.revision_id)
    assert restored.before_id is None
    assert len(entries(desk, first)) == 1


def test_an_article_that_was_never_saved_is_one_revision_after_the_other(desk: Desk) -> None:
    article = written(desk, headline="पहला")
    with pytest.raises(ArticleUnknown):
        desk.history.restore(article, "0" * 64)


def test_the_way_to_the_desk_is_not_taken_back(desk: Desk, tmp_path: Path) -> None:
    first = saved(desk, written(desk, headline="पहला", body="एक", slug="old"))
    second = saved(desk, first, headline="दूसरा", slug="", marked_for="मीरा")
    for step in (Step.SUBMIT, Step.APPROVE):
        second = desk.moving.move(second, step)[0]
    desk.publishing.export([second.article_id], tmp_path)
    now = desk.editing.open(second.article_id).article
    breaking = Breaking(start_ms=0, end_ms=10)
    oldest = entries(desk, first)[-1].trace.revision_id
    restored = desk.history.restore(replace(now, breaking=breaking), oldest).article
    assert restored.headline == "पहला"
    assert restored.status is Status.SUBMITTED  # readers' words have changed: the desk sees it again
    assert (restored.published_ms, restored.slug) == (now.published_ms, now.slug)
    assert (restored.marked_for, restored.breaking) == ("मीरा", breaking)


def test_a_picture_comes_back_with_the_revision(desk: Desk) -> None:
    picture = LeadImage(media_id="ab" * 32, caption="सियोल")
    first = saved(desk, written(desk, headline="पहला", lead_image=picture))
    second = saved(desk, first, lead_image=None)
    restored = desk.history.restore(second, entries(desk, first)[-1].trace.revision_id).article
    assert restored.lead_image == picture


@pytest.mark.parametrize("wanted", ["", " ", "0", "xyz", "क", "0" * 64])
def test_a_revision_that_there_is_not_is_said_to_be_missing(desk: Desk, wanted: str) -> None:
    article = saved(desk, written(desk, headline="पहला"))
    ids = [entry.trace.revision_id for entry in entries(desk, article)]
    if any(each.startswith(wanted.strip()) for each in ids) and wanted.strip():
        wanted = "f" * 64
    with pytest.raises(ArticleUnknown) as error:
        desk.history.revision(article.article_id, wanted)
    assert error.value.code == "revision_unknown"


def test_a_revision_is_found_by_the_beginning_of_its_id(desk: Desk) -> None:
    article = saved(desk, written(desk, headline="पहला"))
    saved(desk, article, headline="दूसरा")
    newest, oldest = (entry.trace.revision_id for entry in entries(desk, article))
    shared = next(n for n in range(64) if newest[n] != oldest[n]) + 1
    assert desk.history.revision(article.article_id, newest[:shared].upper()).headline == "दूसरा"
    assert desk.history.revision(article.article_id, oldest[:shared]).headline == "पहला"


def test_revisions_of_another_article_are_out_of_reach(desk: Desk) -> None:
    one, other = (saved(desk, written(desk, headline=text)) for text in ("एक", "दो"))
    with pytest.raises(ArticleUnknown):
        desk.history.restore(one, entries(desk, other)[0].trace.revision_id)


# what goes with time


def test_an_article_that_lost_revisions_goes_on_as_before(open_here: OpenDesk, clock: FakeClock) -> None:
    desk = open_here()
    article = saved(desk, written(desk, headline="शुरुआत", body="शून्य"))
    for number in range(30):
        article = saved(desk, article, Reason.IDLE, body=f"शून्य और {number} शब्द " + "नया " * number)
    assert desk.history.crowded() == []
    desk.backing_up.by_hand(Progress())
    assert desk.history.crowded() == [article.article_id]
    clock.now_ms += 30 * DAY_MS
    assert desk.history.thin(article.article_id) == 9  # of a day one stays, and the newest 20
    assert desk.history.thin(article.article_id) == 0
    desk = open_here()
    assert desk.editing.open(article.article_id).article == article
    found = entries(desk, article)
    assert [entry.trace.generation for entry in found] == [*range(30, 9, -1), 0]
    counted = {entry.trace.generation: (entry.added, entry.removed) for entry in found}
    assert counted[30] == (2, 1)
    assert counted[10] == (12, 0)  # against the one of generation 0, as all between are gone
    article = saved(desk, article, body="और आगे")
    restored = desk.history.restore(article, found[-1].trace.revision_id).article
    assert restored.body == "शून्य"


def test_nothing_goes_once_the_desk_has_the_article(desk: Desk, clock: FakeClock) -> None:
    article = written(desk, headline="शुरुआत", body="शून्य")
    for number in range(24):
        article = saved(desk, article, Reason.IDLE, body=f"शून्य और {number}")
    desk.moving.move(article, Step.SUBMIT)
    clock.now_ms += 30 * DAY_MS
    assert desk.history.thin(article.article_id) == 0


def test_an_article_with_few_revisions_is_not_looked_at(desk: Desk) -> None:
    article = written(desk, headline="शुरुआत")
    for number in range(20):
        article = saved(desk, article, Reason.IDLE, headline=f"शुरुआत {number}")
    desk.backing_up.by_hand(Progress())
    assert desk.history.crowded() == []


# what cannot be read


def test_a_damaged_revision_leaves_the_others_in_sight(open_here: OpenDesk, tmp_path: Path) -> None:
    desk = open_here()
    article = saved(desk, written(desk, headline="एक", body="पहला"))
    article = saved(desk, article, body="दूसरा")
    saved(desk, article, body="तीसरा")
    desk.close()
    with sqlite3.connect(tmp_path / "archive.db") as connection:
        connection.execute("UPDATE revision SET body = 'बदला' WHERE body = 'दूसरा'")
    connection.close()
    desk = open_here()
    found = entries(desk, article)
    assert [(entry.added, entry.removed) for entry in found] == [(None, None), (None, None), (2, 0)]
    with pytest.raises(ArticleDamaged):
        desk.history.revision(article.article_id, found[1].trace.revision_id)
    assert desk.history.revision(article.article_id, found[2].trace.revision_id).body == "पहला"


@pytest.mark.parametrize(
    "damage",
    [
        "author = x'ff'",
        "made_ms = 'कल'",
        "made_ms = 9e18",
        "generation = 'x'",
        "reason = x'ff'",
        "device = 7",
    ],
)
def test_what_cannot_be_read_of_a_revision_hides_no_other(
    open_here: OpenDesk, tmp_path: Path, damage: str
) -> None:
    desk = open_here()
    article = saved(desk, written(desk, headline="एक", body="पहला"))
    article = saved(desk, article, body="दूसरा")
    saved(desk, article, body="तीसरा")
    desk.close()
    with sqlite3.connect(tmp_path / "archive.db") as connection:
        connection.execute(f"UPDATE revision SET {damage} WHERE body = 'दूसरा'")  # noqa: S608 - our own
    connection.close()
    desk = open_here()
    found = entries(desk, article)
    assert len(found) == 3
    assert sorted(entry.added is None for entry in found) in ([False, False, True], [False, True, True])
    states = []
    for entry in found:
        with suppress(ArticleDamaged):
            states.append(desk.history.revision(article.article_id, entry.trace.revision_id).body)
    assert sorted(states) == ["तीसरा", "पहला"]
    assert desk.history.thin(article.article_id) == 0


def test_a_reason_that_only_a_newer_program_knows_is_shown_and_kept(
    open_here: OpenDesk, tmp_path: Path, clock: FakeClock
) -> None:
    desk = open_here()
    article = written(desk, headline="शुरुआत")
    for number in range(24):
        article = saved(desk, article, Reason.IDLE, headline=f"शुरुआत {number}")
    desk.close()
    with sqlite3.connect(tmp_path / "archive.db") as connection:
        connection.execute("UPDATE revision SET reason = 'merged' WHERE generation = 3")
    connection.close()
    desk = open_here()
    assert reasons(desk, article)[-4] is None
    clock.now_ms += 30 * DAY_MS
    assert desk.history.thin(article.article_id) == 0


def test_compared_are_words_as_they_are_kept(desk: Desk) -> None:
    old = written(desk, headline="बैठक", body="क़ानून")
    found = desk.history.compare(old, replace(old, headline="बैठक", body="क\u093cानून"))
    assert (found.fields, found.added, found.removed) == ((), 0, 0)
