"""The program is killed while somebody types in its window: at most 2 s are lost, of what it kept nothing."""

import multiprocessing
import os
import sqlite3
import time
import unicodedata
from contextlib import closing
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from random import Random

import pytest

from newsroom_desktop.article.errors import ArticleUnknown
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from tests.faults.length import rounds
from tests.faults.typist import Seen, type_without_end

ROUNDS = rounds(short=2, full=1_000)
TYPED_S = (0.5, 3.0)
MOST_LOST_S = 2.0
ACKNOWLEDGED = ("Draft kept", "Saved")

Texts = tuple[list[str], list[str]]
"""The words of a headline and of the body below it."""

NOTHING: Texts = ([], [])

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")


def typed_and_killed(context: ForkServerContext, folder: Path, seed: int) -> tuple[list[Seen], float]:
    """What stood on the screen, in its order, and when the program was killed."""
    hears, told = context.Pipe(duplex=False)
    person = context.Process(target=type_without_end, args=(folder, told, seed), daemon=True)
    person.start()
    told.close()
    seen = [hears.recv()]  # the first key
    kill_at = time.monotonic() + Random(seed).uniform(*TYPED_S)
    while (left_s := kill_at - time.monotonic()) > 0:
        if hears.poll(left_s):
            seen.append(hears.recv())
    killed_at = time.monotonic()
    person.kill()
    person.join()
    return seen + rest(hears), killed_at


def rest(hears: Connection) -> list[Seen]:
    """What was told before the end came; the last of it may be cut off."""
    told: list[Seen] = []
    with closing(hears):
        while True:
            try:
                told.append(hears.recv())
            except (EOFError, OSError):
                return told


def words(text: str) -> list[str]:
    """What a person would miss: spaces and empty lines are not."""
    return unicodedata.normalize("NFC", text).split()


def held(desk: Desk, article_id: str) -> Texts:
    """The words of headline and body as the archive has them; none of an article it does not know."""
    try:
        article = desk.listing.article(article_id)
    except ArticleUnknown:
        return NOTHING
    return words(article.headline), words(desk.editing.shown_text(article))


def lost_s(states: list[Seen], before: Texts, found: Texts, killed_at: float) -> float:
    """How long before the kill the first key was pressed that is not in `found`; 0.0: all are in it.

    What is found stood on the screen just so, if it did not `before`; all that was acknowledged is in it.
    """
    alike = [n for n, state in enumerate(states) if (words(state.headline), words(state.body)) == found]
    assert alike or found == before
    newest = alike[-1] if alike else -1
    said = [n for n, state in enumerate(states) if state.said.startswith(ACKNOWLEDGED)]
    assert newest >= max(said, default=-1), (states[said[-1]], found)
    return killed_at - states[newest + 1].at_s if newest + 1 < len(states) else 0.0


def check_clean(archive: Path) -> None:
    """The file is whole as SQLite sees it, with the WAL that the kill has left."""
    with closing(sqlite3.connect(archive)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_what_was_kept_outlives_a_kill_and_at_most_two_seconds_are_lost(tmp_path: Path) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.typist"])
    texts: dict[str, Texts] = {}
    losses: list[float] = []
    keys = acknowledged = 0
    for number in range(ROUNDS):
        seen, killed_at = typed_and_killed(context, tmp_path, number)
        check_clean(tmp_path / "archive.db")
        desk = open_desk(tmp_path / "archive.db")
        found = {
            article_id: held(desk, article_id)
            for article_id in {each.article_id for each in seen} | set(texts)
        }
        desk.close()
        lost = [
            lost_s(
                [each for each in seen if each.article_id == article_id],
                texts.get(article_id, NOTHING),
                now,
                killed_at,
            )
            for article_id, now in found.items()
        ]
        texts = found
        losses.append(max(lost))
        keys += sum(not each.said for each in seen)
        acknowledged += sum(each.said.startswith(ACKNOWLEDGED) for each in seen)
        print(f"round {number}: {losses[-1]:.2f} s lost, {keys} keys and {acknowledged} times kept till now")
    assert acknowledged > 0
    assert max(losses) <= MOST_LOST_S
