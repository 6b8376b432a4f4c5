"""What people wrote into the files of an exported archive: a new revision, or told if it cannot be read."""

from pathlib import Path

import pytest
from sqlalchemy import update

from newsroom_desktop.article.article import Status
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.tables import REVISION
from tests.desk.everything.archives import rows
from tests.desk.everything.folders import (
    ID,
    bodies,
    changed,
    drafted,
    out,
    saved,
    standing,
    taken,
    the_file,
    told,
)

FIRST_DAY, LAST_DAY = "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z"
"""The first of them lies before the year 1 where time is told in UTC."""


def test_a_slug_that_was_written_by_hand_is_one(first: Archive, second: Archive, tmp_path: Path) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    changed(the_file(tmp_path / "out"), 'slug = ""', 'slug = "../../Seoul बैठक"')
    assert taken(second, tmp_path / "out").edited == 1
    assert standing(second).article.slug == "seoul-baithak"


def test_a_text_that_was_changed_by_hand_is_a_new_revision(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    saved(first, "पहला पैरा\n\nदूसरा", tags=("रूस",), status=Status.APPROVED)
    out(first, tmp_path / "out")
    path = the_file(tmp_path / "out")
    changed(path, "दूसरा", "तीसरा")
    changed(path, "रूस", "भारत")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    found = taken(second, tmp_path / "out")
    assert (found.new, found.edited, told(found)) == (1, 1, [])
    article = standing(second).article
    assert (article.body, article.tags) == ("पहला पैरा\n\nतीसरा", ("भारत",))
    assert article.status is Status.SUBMITTED  # what was approved is another text
    assert bodies(second) == {"पहला पैरा\n\nदूसरा", "पहला पैरा\n\nतीसरा"}
    before = rows(second)
    assert taken(second, tmp_path / "out").edited == 0
    assert rows(second) == before


def test_a_change_by_hand_is_upon_the_draft_that_it_was_written_upon(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    drafted(first, "एक दो", at=1)
    out(first, tmp_path / "out")
    changed(the_file(tmp_path / "out"), "एक दो", "एक दो तीन")
    assert taken(second, tmp_path / "out").edited == 1
    assert (standing(second).article.body, standing(second).is_draft) == ("एक दो तीन", False)
    assert bodies(second) == {"एक", "एक दो", "एक दो तीन"}
    assert len(standing(second).heads) == 1


def test_a_change_by_hand_of_an_article_that_went_on_here_is_a_conflict(
    first: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    saved(first, "दो", at=1)
    changed(the_file(tmp_path / "out"), "एक", "हाथ से")
    found = taken(first, tmp_path / "out")
    assert (found.edited, found.in_conflict) == (1, 1)
    assert {head.article.body for head in standing(first).heads} == {"दो", "हाथ से"}


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("urgency = 4", "urgency = 9", "article_file_field"),
        ("urgency = 4", "urgency = अ", "article_file_broken"),
        ("+++\nid", "id", "article_file_headless"),
        (f'id = "{ID}"', 'id = "कुछ"', "article_file_nameless"),
        ('headline = "पहली ख़बर"', "headline = 5", "article_file_field"),
        ("tags = []", 'tags = "रूस"\nbreaking = 3', "article_file_field"),
        ("tags = []", f"breaking = {{ start = {FIRST_DAY}, end = {LAST_DAY} }}", "article_file_field"),
        ('slug = ""', 'slug = "!"', "article_file_field"),
    ],
)
def test_a_file_that_was_spoilt_by_hand_is_told_and_the_article_taken_as_it_was(
    first: Archive, second: Archive, tmp_path: Path, before: str, after: str, code: str
) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    changed(the_file(tmp_path / "out"), before, after)
    found = taken(second, tmp_path / "out")
    assert (found.new, found.edited, told(found)) == (1, 0, [code])
    assert standing(second).article.body == "एक"


def test_a_file_written_upon_what_cannot_be_read_here_is_told_and_the_others_are_taken(
    first: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    saved(first, "दो", article_id="b" * 32)
    out(first, tmp_path / "out")
    for path in (tmp_path / "out").rglob("*.jsonl"):
        path.unlink()
    for path in (tmp_path / "out" / "articles").rglob("*.md"):
        path.write_text(path.read_text("utf-8") + "\nहाथ से\n", "utf-8")
    with first.writing() as unit:
        unit.connection.execute(update(REVISION).where(REVISION.c.article_id == ID).values(body="बदला"))
    found = taken(first, tmp_path / "out")
    assert found.edited == 1
    assert "article_damaged" in told(found)
    assert standing(first, "b" * 32).article.body == "दो\n\nहाथ से"
