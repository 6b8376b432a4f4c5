"""What an archive holds of what stood on a screen."""

import sqlite3
import unicodedata
from contextlib import closing
from pathlib import Path

from newsroom_desktop.article.errors import ArticleUnknown
from newsroom_desktop.desk.desk import Desk
from tests.faults.typist import Seen

Texts = tuple[list[str], list[str]]
"""The words of a headline and of the body below it."""

NOTHING: Texts = ([], [])
ACKNOWLEDGED = ("Draft kept", "Saved")


def words(text: str) -> list[str]:
    """What a person would miss: spaces and empty lines are not."""
    return unicodedata.normalize("NFC", text).split()


def shown(seen: Seen) -> Texts:
    """The words that stood on the screen."""
    return words(seen.headline), words(seen.body)


def held(desk: Desk, article_id: str) -> Texts:
    """The words that the archive has; none of an article it does not know."""
    try:
        article = desk.listing.article(article_id)
    except ArticleUnknown:
        return NOTHING
    return words(article.headline), words(desk.editing.shown_text(article))


def is_acknowledged(seen: Seen) -> bool:
    """Whether the status line said then that all on the screen is kept."""
    return seen.said.startswith(ACKNOWLEDGED)


def lost_s(states: list[Seen], before: Texts, found: Texts, at_s: float) -> float:
    """How long before `at_s` the first key was pressed that is not in `found`; 0.0: all are in it.

    What is found stood on the screen just so, if it did not `before`; all that was acknowledged is in it.
    """
    alike = [number for number, state in enumerate(states) if shown(state) == found]
    assert alike or found == before
    newest = alike[-1] if alike else -1
    said = [number for number, state in enumerate(states) if is_acknowledged(state)]
    assert newest >= max(said, default=-1), (states[said[-1]], found)
    return at_s - states[newest + 1].at_s if newest + 1 < len(states) else 0.0


def rows(archive: Path) -> set[tuple[str, ...]]:
    """All drafts and revisions, as SQLite has them before the program has opened the archive."""
    with closing(sqlite3.connect(archive)) as connection:
        drafts = connection.execute("SELECT article_id, fields, body FROM draft").fetchall()
        return set(drafts) | set(connection.execute("SELECT revision_id FROM revision"))


def check_clean(archive: Path) -> None:
    """The file is whole as SQLite sees it, with the WAL that a kill has left."""
    with closing(sqlite3.connect(archive)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
