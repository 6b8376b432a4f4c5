"""One article that is damaged in the archive: it is told, the others go on, and nothing is overwritten."""

# ruff: noqa: S608 - the statements are our own

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.storage.fields import fields_text
from tests.desk.test_writing import written


def run(path: Path, statement: str, article: Article) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"{statement} WHERE article_id = ?", [article.article_id])
    connection.commit()
    connection.close()


def with_field(path: Path, article: Article, name: str, value: object) -> None:
    fields = json.loads(fields_text(article)) | {name: value}
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE revision SET fields = ? WHERE article_id = ?", [json.dumps(fields), article.article_id]
    )
    connection.commit()
    connection.close()


def content(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    connection.text_factory = bytes
    tables = ("article", "draft", "head", "revision", "revision_parent")
    rows = [repr(row) for table in tables for row in connection.execute(f"SELECT * FROM {table}")]
    connection.close()
    return rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@pytest.fixture
def good(desk: Desk) -> Article:
    return desk.saving.save(written(desk, headline="अच्छी ख़बर", body="पाठ"))[0]


@pytest.fixture
def bad(desk: Desk, good: Article) -> Article:
    return desk.saving.save(written(desk, headline="टूटी ख़बर", body=good.body))[0]


@pytest.fixture
def check(desk: Desk, path: Path, good: Article, bad: Article) -> Callable[[], None]:
    """Fails unless `bad` is damaged, and only that."""

    def checker() -> None:
        before = content(path)
        for read in (desk.listing.article, desk.editing.open):
            with pytest.raises(ArticleDamaged) as damaged:
                read(bad.article_id)
            assert damaged.value.code == "article_damaged"
            assert damaged.value.values["article_id"] == bad.article_id
        assert set(desk.listing.ids()) == {good.article_id, bad.article_id}
        refused, exported = desk.publishing.export([bad.article_id, good.article_id], path.parent)
        assert isinstance(refused.error, ArticleDamaged)
        assert exported.ok
        assert content(path) == before

    return checker


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "gone"),
        ("status", None),
        ("headline", None),
        ("headline", 7),
        ("headline", "\ud800"),
        ("tags", 5),
        ("tags", [["रूस"]]),
        ("urgency", 0),
        ("urgency", "4"),
        ("breaking", [1]),
        ("breaking", ["कल", "परसों"]),
        ("lead_image", "photo.jpg"),
        ("updated_ms", 10**30),
        ("published_ms", "कल"),
        ("no_such_field", 1),
    ],
)
def test_a_value_that_no_field_can_have_is_damage(
    check: Callable[[], None], path: Path, bad: Article, name: str, value: object
) -> None:
    with_field(path, bad, name, value)
    check()


@pytest.mark.parametrize("table", ["revision", "draft"])
@pytest.mark.parametrize(
    "change",
    [
        "fields = '{\"headline\":'",
        "fields = '[]'",
        "fields = '{}'",
        "fields = x'00ff'",
        "fields = replace(printf('%100000s', ''), ' ', '[')",
        "body = x'ff'",
        "body = CAST(x'e0a4' AS TEXT)",
    ],
)
def test_what_is_not_what_was_written_is_damage(
    desk: Desk, check: Callable[[], None], path: Path, bad: Article, table: str, change: str
) -> None:
    desk.editing.keep_draft(replace(bad, body="पाठ, और"), 0)
    run(path, f"UPDATE {table} SET {change}", bad)
    check()


@pytest.mark.parametrize("change", ["made_ms = 'कल'", "generation = 'पहली'"])
def test_a_revision_that_stands_nowhere_is_damage(
    check: Callable[[], None], path: Path, bad: Article, change: str
) -> None:
    run(path, f"UPDATE revision SET {change}", bad)
    check()


@pytest.mark.parametrize(
    "change",
    [
        "body = 'पात'",
        "fields = replace(fields, 'टूटी', 'टुटी')",
        "fields = replace(fields, '\"urgency\":4', '\"urgency\":5')",
        "author = author || 'x'",
        "made_ms = made_ms + 1",
        "generation = 7",
        "reason = 'idle'",
    ],
)
def test_a_bit_that_flipped_in_a_revision_is_damage(
    check: Callable[[], None], path: Path, bad: Article, change: str
) -> None:
    run(path, f"UPDATE revision SET {change}", bad)
    check()


def test_a_revision_whose_parents_are_others_is_damaged(
    desk: Desk, check: Callable[[], None], path: Path, bad: Article
) -> None:
    desk.saving.save(replace(bad, body="पाठ, और"))
    heads = "SELECT revision_id FROM head WHERE article_id = ?"
    connection = sqlite3.connect(path)
    gone = connection.execute(f"DELETE FROM revision_parent WHERE revision_id IN ({heads})", [bad.article_id])
    assert gone.rowcount == 1
    connection.commit()
    connection.close()
    check()


@pytest.mark.parametrize("table", ["head", "revision"])
def test_an_article_of_which_only_the_row_is_left_is_damaged(
    check: Callable[[], None], path: Path, bad: Article, table: str
) -> None:
    run(path, f"DELETE FROM {table}", bad)
    check()


@pytest.mark.parametrize(
    "change",
    [
        "status = 'gone'",
        "updated_ms = 'कल'",
        "headline = x'ff'",
        "headline = CAST(x'ff' AS TEXT)",
        "category = x'00'",
        "breaking_start_ms = 'a', breaking_end_ms = 'b'",
        "caret_cp = 'शुरू'",
    ],
)
def test_a_damaged_row_of_the_list_shows_what_the_article_says(
    desk: Desk, path: Path, bad: Article, good: Article, change: str
) -> None:
    ids = [bad.article_id, good.article_id]
    rows = desk.listing.rows(ids)
    run(path, f"UPDATE article SET {change}", bad)
    assert set(desk.listing.ids()) == set(ids)
    assert desk.listing.rows(ids) == rows
    opened = desk.editing.open(bad.article_id)
    assert (opened.article, opened.caret_cp) == (bad, 0)


def test_a_damaged_row_without_an_article_is_left_out(
    desk: Desk, path: Path, bad: Article, good: Article
) -> None:
    run(path, "UPDATE article SET status = 'gone'", bad)
    with_field(path, bad, "status", "gone")
    (row,) = desk.listing.rows([bad.article_id, good.article_id])
    assert (row.article_id, row.status) == (good.article_id, Status.DRAFT)
