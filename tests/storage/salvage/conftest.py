"""An archive with everything in it that a person has made, closed or as a kill leaves it."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article, LeadImage
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.media import StoredPicture
from tests.storage.conftest import MAKER, article

SAVED = 30
TYPED = 4
"""Of those that were saved, so many have a draft upon them."""

Words = dict[str, Article]


def said(number: int) -> str:
    """Words that stand as they are in revisions and drafts only: a search has them without the nukta."""
    return f"ज़रूरी बैठक {number}। "


def body_of(number: int) -> str:
    return said(number) * (1 + 40 * (number % 12))


def wal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


@pytest.fixture
def words() -> Words:
    """What has to be in the archive, by the ids of its articles."""
    made = [article(number, headline=f"ख़बर {number}", body=body_of(number)) for number in range(1, SAVED + 1)]
    made[0] = replace(made[0], lead_image=LeadImage(media_id="a" * 64, alt="मंच"))
    return {each.article_id: each for each in made}


@pytest.fixture
def alive(tmp_path: Path, words: Words) -> Path:
    """The archive, as a kill leaves it: all that was saved is in its WAL."""
    archive = open_archive(tmp_path / "alive.db", MAKER, writing=True, wait_s=0)
    with archive.writing() as unit:
        unit.media.put(StoredPicture(media_id="a" * 64, suffix=".jpg", width=6, height=4, size_bytes=9), 1)
    for number, (article_id, each) in enumerate(words.items(), 1):
        with archive.writing() as unit:
            first = unit.revisions.add(replace(each, body="पहला"), (), Reason.SAVE, number)
            unit.revisions.add(each, (first,), Reason.SAVE, 100 + number)
            unit.articles.put(each, has_draft=False, caret_cp=number)
            if number <= TYPED:
                words[article_id] = replace(each, body=each.body + "और")
                head = unit.revisions.heads(article_id)[0].revision_id
                unit.drafts.put(words[article_id], head, 200 + number)
                unit.articles.put(words[article_id], has_draft=True)
    other = sqlite3.connect(tmp_path / "alive.db")
    other.execute(
        "INSERT INTO comment (comment_id, article_id, place, author, made_ms, text)"
        " VALUES (?, ?, 1, 'डेस्क', 1, 'नाम जाँचें')",
        ["c" * 32, f"{1:032x}"],
    )
    other.commit()
    other.close()
    path = tmp_path / "archive.db"
    shutil.copyfile(tmp_path / "alive.db", path)
    shutil.copyfile(wal_of(tmp_path / "alive.db"), wal_of(path))
    archive.close()
    return path


@pytest.fixture
def whole(alive: Path) -> Path:
    """The archive, closed: all of it is in its one file."""
    open_archive(alive, MAKER, writing=True, wait_s=0).close()
    assert not wal_of(alive).exists()
    return alive
