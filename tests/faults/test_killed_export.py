"""The program is killed while it writes pages: each is whole or absent, and whole after the next export."""

import os
import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from tests.faults.exporter import desk_at_noon, export_and_die
from tests.faults.kept import check_clean
from tests.faults.length import rounds
from tests.faults.watched import Watched

ROUNDS = rounds(short=2, full=1_000)
ARTICLES = 4
KILLED_S = (0.0, 0.03)
"""So long after a page was begun, which takes about as long."""


pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")


def approved(desk: Desk, number: int) -> str:
    """The id of an article that an export will mark as out."""
    article = replace(desk.editing.create(), headline=f"ख़बर {number}", body="पाठ का अनुच्छेद।\n\n" * 40)
    for step in (Step.SUBMIT, Step.APPROVE):
        article, _ = desk.moving.move(article, step)
    return article.article_id


def pages(folder: Path) -> dict[Path, bytes]:
    """What a server would send: all but the hidden files that are being written."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder): path.read_bytes() for path in found}


def test_pages_are_whole_or_absent_after_a_kill_and_whole_after_the_next_export(tmp_path: Path) -> None:
    archive, chance = tmp_path / "archive.db", Random(11)
    cut_short = 0
    for number in range(ROUNDS):
        desk = desk_at_noon(archive)
        article_ids = [approved(desk, number * ARTICLES + each) for each in range(ARTICLES)]
        desk.close()
        out = tmp_path / f"pages-{number}"
        out.mkdir()
        page, seconds = chance.randrange(ARTICLES), chance.uniform(*KILLED_S) if number else 0.0
        with Watched[str](export_and_die, archive, out, article_ids, page, seconds) as exporter:
            exporter.wait()
        left = pages(out)
        check_clean(archive)
        desk = desk_at_noon(archive)
        marked = [name for name in article_ids if desk.listing.article(name).status is Status.EXPORTED]
        receipts = desk.publishing.export(article_ids, out)
        whole = pages(out)
        desk.close()
        assert [receipt.text for receipt in receipts] == ["ok"] * ARTICLES
        assert left.items() <= whole.items()
        written = [
            receipt.article_id
            for receipt in receipts
            if receipt.path and receipt.path.relative_to(out) in left
        ]
        assert set(marked) <= set(written)
        cut_short += len(written) < ARTICLES
        shutil.rmtree(out)
        print(f"round {number}: {len(written)} of {ARTICLES} pages written, {len(marked)} marked")
    assert cut_short > 0
