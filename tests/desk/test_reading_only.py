"""A desk that was opened for reading: beside a window, and on an archive that cannot be written."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArchiveBusy
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from tests import powerless
from tests.desk.test_writing import written


@pytest.fixture
def reader(desk: Desk, tmp_path: Path) -> Iterator[Desk]:  # noqa: ARG001 - it makes the archive
    """A second desk on the archive that `desk` has for itself."""
    reader = open_desk(tmp_path / "archive.db", writing=False)
    yield reader
    reader.close()


def saved(desk: Desk, headline: str) -> Article:
    return desk.saving.save(written(desk, headline=headline, body="पाठ"))[0]


def approved(desk: Desk, headline: str) -> Article:
    article = saved(desk, headline)
    for step in (Step.SUBMIT, Step.APPROVE):
        article = desk.moving.move(article, step)[0]
    return article


def test_what_needs_no_record_is_exported_beside_a_window(desk: Desk, reader: Desk, tmp_path: Path) -> None:
    plain, sent, typed = saved(desk, "सादी"), approved(desk, "मंज़ूर"), saved(desk, "खुली")
    desk.editing.keep_draft(replace(typed, body="पाठ, और"), 0)
    out = tmp_path / "पेज"
    out.mkdir()
    receipts = reader.publishing.export([plain.article_id, sent.article_id, typed.article_id], out)
    assert [receipt.ok for receipt in receipts] == [True, False, False]
    assert [type(receipt.error) for receipt in receipts[1:]] == [ArchiveBusy, ArchiveBusy]
    assert list(out.glob("*.html")) == [receipts[0].path]
    assert desk.listing.article(sent.article_id) == sent
    assert desk.editing.open(typed.article_id).is_draft


def test_what_was_exported_already_is_exported_again_beside_a_window(
    desk: Desk, reader: Desk, tmp_path: Path
) -> None:
    article = approved(desk, "मंज़ूर")
    desk.publishing.export([article.article_id], tmp_path)
    (receipt,) = reader.publishing.export([article.article_id], tmp_path)
    assert receipt.ok


def test_an_archive_that_came_free_is_taken_for_the_record(desk: Desk, reader: Desk, tmp_path: Path) -> None:
    article = approved(desk, "मंज़ूर")
    desk.close()
    (receipt,) = reader.publishing.export([article.article_id], tmp_path)
    assert receipt.ok
    assert reader.listing.article(article.article_id).status is Status.EXPORTED
    open_desk(tmp_path / "archive.db").close()


EXPORT = """
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk
desk = open_desk(Path(sys.argv[1]), writing=False)
for receipt in desk.publishing.export(desk.listing.ids(), Path(sys.argv[2])):
    print(receipt.headline, receipt.error.code if receipt.error else receipt.proof)
desk.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
def test_what_needs_no_record_is_exported_from_a_read_only_archive(tmp_path: Path) -> None:
    folder, out = tmp_path / "archive", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    path = folder / "archive.db"
    desk = open_desk(path)
    saved(desk, "सादी")
    approved(desk, "मंज़ूर")
    desk.close()
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        said = powerless.run(EXPORT, str(path), str(out)).splitlines()
    finally:
        folder.chmod(0o755)
    assert set(said) == {"सादी ok", "मंज़ूर archive_not_writable"}
    assert len(list(out.glob("*.html"))) == 1


OPEN_OR_READ = """
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk_or_read
desk = open_desk_or_read(Path(sys.argv[1]))
print(desk.reading_only.code, *(desk.listing.article(each).headline for each in desk.listing.ids()))
desk.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
@pytest.mark.parametrize("closed", [("archive.db", "."), ("archive.db",)])
def test_a_window_reads_at_least_what_it_may_not_write(tmp_path: Path, closed: tuple[str, ...]) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    desk = open_desk(folder / "archive.db")
    saved(desk, "सादी")
    desk.close()
    (folder / "archive.db.lock").unlink(missing_ok=True)
    for name in closed:
        (folder / name).chmod(0o555)
    try:
        said = powerless.run(OPEN_OR_READ, str(folder / "archive.db"))
    finally:
        folder.chmod(0o755)
    assert said == "archive_read_only सादी"
