"""All articles at once: as each one stands, in few statements."""

import sqlite3
from dataclasses import replace
from pathlib import Path

from sqlalchemy import event

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.saving import store
from tests.desk.conftest import NOW_MS
from tests.desk.test_writing import written

MANY = 1_100


def many_articles(desk: Desk) -> list[Article]:
    articles = [
        replace(written(desk, headline=f"ख़बर {number}", body="पाठ"), updated_ms=NOW_MS - number)
        for number in range(MANY)
    ]
    with desk._archive.writing() as unit:
        for article in reversed(articles):
            store(unit, article, Reason.SAVE, NOW_MS)
    return articles


def test_all_articles_come_as_each_one_stands_the_newest_first(desk: Desk) -> None:
    articles = many_articles(desk)
    articles[7] = replace(articles[7], headline="जो अभी लिखा")
    desk.editing.keep_draft(articles[7], 0)
    first = desk.listing.article(articles[8].article_id)
    articles[8] = desk.saving.save(replace(first, headline="दूसरी बार"))[0]
    assert list(desk.listing.articles()) == articles
    assert [desk.listing.article(name) for name in desk.listing.ids()[:20]] == articles[:20]


def test_there_are_fewer_statements_than_articles(desk: Desk) -> None:
    many_articles(desk)
    statements: list[str] = []
    event.listen(
        desk._archive._engine, "before_cursor_execute", lambda *said: statements.append(str(said[2]))
    )
    assert len(list(desk.listing.articles())) == MANY
    assert len(statements) < MANY / 50


def test_damaged_articles_are_told_in_their_places(desk: Desk, tmp_path: Path) -> None:
    articles = many_articles(desk)
    bad = [articles[place].article_id for place in (0, 499, 500, MANY - 1)]
    with sqlite3.connect(tmp_path / "archive.db") as other:
        for article_id in bad:
            other.execute("UPDATE revision SET fields = '{' WHERE article_id = ?", [article_id])
    other.close()
    found = list(desk.listing.articles())
    assert [a.values["article_id"] if isinstance(a, ArticleDamaged) else a for a in found] == [
        article.article_id if article.article_id in bad else article for article in articles
    ]
