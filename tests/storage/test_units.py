"""Units of work: whole or not at all, waiting instead of failing, and what they keep."""

import json
import threading
import time
from contextlib import ExitStack
from dataclasses import replace

import pytest
from sqlalchemy import insert, update
from sqlalchemy.exc import IntegrityError

from newsroom_desktop.article.article import Article, Breaking, LeadImage, Status
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.query import read_query
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.site import Site
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import written_upon
from newsroom_desktop.storage.fields import article_from, fields_text
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.tables import MEDIA, REVISION
from tests.storage.conftest import OpenArchive, article

FULL = Article(
    article_id="a" * 32,
    created_ms=1,
    updated_ms=2,
    headline="क्‍या ज़रूरत है?",
    kicker="विश्व",
    deck="एक वाक्य",
    dateline="सियोल",
    byline="संवाददाता",
    body="पहला\n\nदूसरा",
    category="World News",
    tags=("रूस", "उत्तर कोरिया"),
    urgency=1,
    slug="kya-zaroorat",
    breaking=Breaking(start_ms=5, end_ms=6),
    lead_image=LeadImage(media_id="b" * 64, alt="पुतिन", caption="प्योंगयांग में", credit="एपी"),
    status=Status.APPROVED,
    published_ms=7,
)
LATER = replace(FULL, desk="विदेश", marked_for="सुनीता", binned_ms=8, let_stand=("spelling पूतिन",))

EARLIER_ID = "b7fcb815bf34cb22c12877f40522374a74212515ce3b37f2afa4e8af83fe0a0d"
"""The id that the last version without focal points gave to the first revision of FULL."""


def test_every_field_survives_the_archive() -> None:
    for whole in (FULL, LATER):
        assert article_from(whole.article_id, fields_text(whole), whole.body) == whole


@pytest.mark.parametrize("focus", [(0, 0), (50, 50), (100, 37)])
def test_a_focal_point_survives_the_archive(focus: tuple[int, int]) -> None:
    assert FULL.lead_image is not None
    chosen = replace(FULL, lead_image=replace(FULL.lead_image, focus=focus))
    assert article_from(chosen.article_id, fields_text(chosen), chosen.body) == chosen


def test_a_picture_without_a_focal_point_is_written_as_before_there_were_any() -> None:
    """Else every revision of an earlier version would have another id than its content says."""
    written = json.loads(fields_text(FULL))
    assert written["lead_image"] == ["b" * 64, "पुतिन", "प्योंगयांग में", "एपी"]


def test_a_revision_of_an_earlier_version_keeps_its_id_and_opens(archive: Archive) -> None:
    with archive.writing() as unit:
        revision = unit.revisions.add(FULL, (), Reason.SAVE, 10)
    assert revision.revision_id == EARLIER_ID
    with archive.reading() as unit:
        (head,) = unit.revisions.heads(FULL.article_id)
    assert head.article == FULL


@pytest.mark.parametrize("focus", ["50]", "50,50,50]", "101,0]", "-1,0]", '"50",50]', "true,50]", "1.5,2]"])
def test_a_focal_point_that_nobody_can_have_chosen_is_damage(focus: str) -> None:
    fields = fields_text(FULL).replace('"एपी"]', f'"एपी",{focus}')
    assert fields != fields_text(FULL)
    with pytest.raises(ArticleDamaged):
        article_from(FULL.article_id, fields, FULL.body)


def test_a_unit_that_fails_leaves_nothing(archive: Archive) -> None:
    def fail() -> None:
        with archive.writing() as unit:
            unit.articles.put(article(), has_draft=False)
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        fail()
    with archive.reading() as unit:
        assert len(unit.articles.ids()) == 0


def test_a_second_writer_waits_for_the_first(archive: Archive) -> None:
    inside, order = threading.Event(), []

    def first() -> None:
        with archive.writing() as unit:
            inside.set()
            time.sleep(0.3)
            unit.articles.put(article(1), has_draft=False)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait()
    with archive.writing() as unit:
        order.append("second")
        unit.articles.put(article(2), has_draft=False)
    thread.join()
    assert order == ["first", "second"]


def test_nobody_waits_for_others_that_read(open_here: OpenArchive) -> None:
    archive = open_here()
    with ExitStack() as readers:
        for _ in range(9):
            assert readers.enter_context(archive.reading()).articles.ids() == []
        with archive.writing() as unit:
            unit.articles.put(article(), has_draft=False)


def test_a_revision_takes_the_place_of_its_parent_as_head(archive: Archive) -> None:
    with archive.writing() as unit:
        first = unit.revisions.add(article(headline="एक"), (), Reason.SAVE, 10)
        second = unit.revisions.add(article(headline="दो"), (first,), Reason.SAVE, 20)
        assert (first.generation, second.generation) == (0, 1)
        assert unit.revisions.heads(first.article.article_id) == (second,)


def test_two_revisions_upon_one_are_two_heads(archive: Archive) -> None:
    with archive.writing() as unit:
        first = unit.revisions.add(article(headline="एक"), (), Reason.SAVE, 10)
        here = unit.revisions.add(article(headline="यहाँ"), (first,), Reason.SAVE, 20)
        there = unit.revisions.add(article(headline="वहाँ"), (first,), Reason.SAVE, 20)
        assert set(unit.revisions.heads(first.article.article_id)) == {here, there}


@pytest.mark.parametrize("is_gone", [True, False])
def test_what_was_typed_upon_a_revision_that_is_gone_is_not_upon_one_nobody_saw(
    archive: Archive, *, is_gone: bool
) -> None:
    with archive.writing() as unit:
        first = unit.revisions.add(article(body="पहला"), (), Reason.IDLE, 10)
        unit.drafts.put(article(body="पहला और"), first.revision_id, 20)
        came = unit.revisions.add(article(body="बाहर से"), (first,), Reason.SAVE, 30)
        heads = unit.revisions.heads(article().article_id)
        assert written_upon(unit, article().article_id, heads) == first
        if is_gone:
            unit.timelines.drop([first.revision_id])
            assert written_upon(unit, article().article_id, heads) is None
        else:
            unit.connection.execute(update(REVISION).where(REVISION.c.generation == 0).values(body="टूटा"))
            assert written_upon(unit, article().article_id, heads) == came


def test_the_name_of_a_revision_tells_its_content(archive: Archive) -> None:
    with archive.writing() as unit:
        names = {
            unit.revisions.add(article(number, headline=headline), (), Reason.SAVE, made).revision_id
            for number, headline, made in ((1, "एक", 10), (2, "एक", 10), (3, "दो", 10), (4, "एक", 11))
        }
    assert len(names) == 4
    assert all(len(name) == 64 for name in names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [3, 2, 1]),
        ("सियोल", [1]),
        ("हिन्दी", [2]),
        ("हिंदी दिवस", [2]),
        ("दिवस हिंदी", [2]),
        ("पांच", [3]),
        ("%", [3, 2, 1]),
        ("काम", []),
        ("WORLD", [1]),
    ],
)
def test_the_filter_finds_every_word_in_every_spelling(archive: Archive, text: str, found: list[int]) -> None:
    with archive.writing() as unit:
        unit.articles.put(article(1, headline="सियोल में किम", category="World News"), has_draft=False)
        unit.articles.put(article(2, headline="हिंदी दिवस"), has_draft=False)
        unit.articles.put(article(3, headline="पाँच लोग"), has_draft=True)
        assert unit.articles.ids(read_query(text, Site(), 0)) == [f"{number:032x}" for number in found]


def test_rows_come_in_the_order_asked_for(archive: Archive) -> None:
    ids = [f"{number:032x}" for number in range(1_200)]
    with archive.writing() as unit:
        for number in range(1_200):
            unit.articles.put(article(number), has_draft=False)
        assert [row.article_id for row in unit.articles.rows(["f" * 32, *ids])] == ids


def test_an_id_may_be_cut_short_while_it_is_the_only_one(archive: Archive) -> None:
    with archive.writing() as unit:
        for start in ("ab", "ac"):
            unit.articles.put(
                Article(article_id=start + "0" * 30, created_ms=1, updated_ms=1), has_draft=False
            )
        assert unit.articles.id_beginning("AB") == "ab" + "0" * 30
        for start, code in (("a", "article_ambiguous"), ("x", "article_unknown"), ("", "article_unknown")):
            with pytest.raises(ArticleUnknown) as unknown:
                unit.articles.id_beginning(start)
            assert unknown.value.code == code


def test_the_newest_change_stands_first_whatever_the_clock_says(archive: Archive) -> None:
    with archive.writing() as unit:
        for number, updated_ms in ((1, 9_000), (2, 50_000_000_000), (3, 10)):
            unit.articles.put(replace(article(number), updated_ms=updated_ms), has_draft=False)
        assert [int(name, 16) for name in unit.articles.ids()] == [3, 2, 1]
        unit.articles.put(replace(article(1), updated_ms=8_000), has_draft=False)
        unit.articles.put(replace(article(3), updated_ms=10), has_draft=True)
        assert [int(name, 16) for name in unit.articles.ids()] == [1, 3, 2]


def test_who_wrote_an_article_first_stands_for_a_byline_that_was_taken_out(archive: Archive) -> None:
    def author() -> str:
        (row,) = unit.articles.rows([article().article_id])
        return row.author

    with archive.writing() as unit:
        unit.articles.put(article(), has_draft=True)
        assert author() == "reporter"
        signed = replace(article(byline="राम कुमार"), updated_ms=2_000)
        unit.revisions.add(signed, (), Reason.SAVE, 10)
        unit.articles.put(signed, has_draft=False)
        assert author() == "राम कुमार"
        unit.articles.put(replace(signed, byline="", updated_ms=3_000), has_draft=True)
        assert author() == "reporter"
    archive.sign_as("desk")
    with archive.writing() as unit:
        unit.articles.put(replace(signed, byline="", updated_ms=4_000), has_draft=True)
        assert author() == "reporter"


def test_a_fault_of_ours_is_not_called_damage(archive: Archive) -> None:
    picture = StoredPicture(media_id="a" * 64, suffix=".jpg", width=1, height=1, size_bytes=1)
    with archive.writing() as unit:
        unit.media.put(picture, 1)

    def add_again() -> None:
        with archive.writing() as unit:
            unit.media._connection.execute(
                insert(MEDIA).values(
                    media_id="a" * 64, suffix="", width=0, height=0, size_bytes=0, added_ms=0
                )
            )

    with pytest.raises(IntegrityError):
        add_again()


@pytest.mark.parametrize("damage", ["'x'", "x'ff'", "2.5", "-7", "1e20", "1 << 62"])
@pytest.mark.parametrize("column", ["change_no", "author"])
def test_a_damaged_row_of_the_list_keeps_nobody_from_saving(
    open_here: OpenArchive, column: str, damage: str
) -> None:
    archive = open_here()
    with archive.writing() as unit:
        for number, headline in enumerate(["एक", "दो", "तीन"], 1):
            unit.articles.put(article(number, headline=headline), has_draft=False)
        unit.connection.exec_driver_sql(
            f"UPDATE article SET {column} = {damage} WHERE headline = 'दो'"  # noqa: S608 - our own
        )
    with archive.writing() as unit:
        unit.articles.put(article(2, body="और"), has_draft=True)
        unit.articles.put(article(4), has_draft=False)
        ids = unit.articles.ids()
        assert len(unit.articles.rows(ids)) == 4
        assert ids[0] == article(4).article_id
        assert unit.search.is_sound()


@pytest.mark.parametrize("damage", ["x'ff'", "CAST(x'e0a495ff' AS TEXT)"])
def test_a_damaged_name_of_a_first_writer_keeps_nobody_from_saving(
    open_here: OpenArchive, damage: str
) -> None:
    archive = open_here()
    with archive.writing() as unit:
        unit.revisions.add(article(), (), Reason.SAVE, 10)
        unit.connection.exec_driver_sql(f"UPDATE revision SET author = {damage}")  # noqa: S608 - our own
        unit.articles.put(article(), has_draft=False)
        (row,) = unit.articles.rows([article().article_id])
    assert row.author == "reporter"


def test_a_draft_of_which_nobody_knows_what_it_was_typed_upon_stands_beside_the_rest(
    open_here: OpenArchive,
) -> None:
    archive = open_here()
    with archive.writing() as unit:
        made = unit.revisions.add(article(body="पाठ"), (), Reason.SAVE, 10)
        unit.drafts.put(article(body="पाठ और"), made.revision_id, 20)
        unit.connection.exec_driver_sql("UPDATE draft SET base_id = CAST(x'e0a4' AS TEXT)")
        assert unit.drafts.find(article().article_id) is not None
        assert written_upon(unit, article().article_id, (made,)) is None


def test_what_of_a_damaged_comment_can_be_read_is_shown_among_the_others(open_here: OpenArchive) -> None:
    archive = open_here()
    with archive.writing() as unit:
        damaged = unit.comments.add(article().article_id, "पहले देखें", 10)
        whole = unit.comments.add(article().article_id, "ठीक है", 20)
        unit.connection.exec_driver_sql(
            "UPDATE comment SET text = CAST(x'e0a495ff20e0a496' AS TEXT), made_ms = 'x', settled_ms = x'00'"
            " WHERE comment_id = ?",
            (damaged.comment_id,),
        )
        found = unit.comments.of(article().article_id)
    assert found == [replace(damaged, text="क\ufffd ख", made_ms=0, settled_ms=0), whole]


@pytest.mark.parametrize(
    "text",
    ["क" * 60_000, "क " * 3_000, "%", "_", "\\", "' OR 1=1 --", '"', "NEAR(", "\x00", "*", "ﷺ" * 5_000],
)
def test_a_hostile_filter_is_just_text(archive: Archive, text: str) -> None:
    with archive.writing() as unit:
        unit.articles.put(article(headline="सियोल"), has_draft=False)
        assert unit.articles.ids(read_query(text, Site(), 0)) in ([], [article().article_id])


def test_a_unit_that_outlives_its_archive_leaves_nothing_open(open_here: OpenArchive) -> None:
    archive = open_here()
    with archive.reading() as unit:
        unit.articles.ids()
        archive.close()
        assert unit.articles.ids() == []
    with archive.reading() as unit:  # of a reader who had not begun yet
        assert unit.articles.ids() == []
    assert {entry.name for entry in archive.path.parent.iterdir() if "archive.db-" in entry.name} == set()
