"""Pages as files: atomic, the same twice, read back, and refused with a reason."""

from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base import paths
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.publishing import Receipt
from tests.desk.conftest import FakeClock
from tests.desk.test_writing import written

SAMPLE = paths.resource("samples", "sample-article.txt")


@pytest.fixture
def sample(desk: Desk) -> Article:
    return desk.receiving.import_file(SAMPLE)[0]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "पेज"
    folder.mkdir()
    return folder


def only(receipts: list[Receipt]) -> Receipt:
    (receipt,) = receipts
    return receipt


def test_the_sample_page_is_exported_and_proven(desk: Desk, sample: Article, out: Path) -> None:
    receipt = only(desk.publishing.export([sample.article_id], out))
    assert (receipt.ok, receipt.text, receipt.headline) == (True, "ok", sample.headline)
    assert receipt.path is not None
    assert receipt.path.name.endswith(f"-{sample.article_id[:8]}.html")
    assert receipt.path.name.isascii()
    html = receipt.path.read_text("utf-8")
    assert "Leave a Reply" not in html
    assert "BREAKING" in html


def test_the_file_is_the_page_that_the_preview_shows(desk: Desk, sample: Article, out: Path) -> None:
    receipt = only(desk.publishing.export([sample.article_id], out))
    assert receipt.path is not None
    page = desk.publishing.page(desk.editing.open(sample.article_id).article)
    assert receipt.path.read_bytes() == page.html.encode()
    for asset in page.assets:
        assert (out / asset.path).read_bytes() == asset.data


def test_a_second_export_gives_the_same_bytes(
    desk: Desk, sample: Article, out: Path, clock: FakeClock
) -> None:
    for step in (Step.SUBMIT, Step.APPROVE):
        sample, _ = desk.moving.move(sample, step)
    first = only(desk.publishing.export([sample.article_id], out))
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    clock.now_ms += 60_000
    second = only(desk.publishing.export([sample.article_id], out))
    assert first.path == second.path
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


def test_an_approved_article_becomes_exported_and_a_draft_stays_one(
    desk: Desk, sample: Article, out: Path, clock: FakeClock
) -> None:
    desk.publishing.export([sample.article_id], out)
    assert desk.listing.article(sample.article_id).status is Status.DRAFT
    for step in (Step.SUBMIT, Step.APPROVE):
        sample, _ = desk.moving.move(sample, step)
    desk.publishing.export([sample.article_id], out)
    exported = desk.listing.article(sample.article_id)
    assert (exported.status, exported.published_ms) == (Status.EXPORTED, clock.now_ms)


def test_a_page_keeps_its_address_when_the_headline_is_corrected(
    desk: Desk, sample: Article, out: Path
) -> None:
    for step in (Step.SUBMIT, Step.APPROVE):
        sample, _ = desk.moving.move(sample, step)
    first = only(desk.publishing.export([sample.article_id], out))
    corrected = replace(sample, headline="पुतिन उत्तर कोरिया पहुंचे")
    assert corrected.slug == ""
    saved, _ = desk.saving.save(corrected)
    approved, _ = desk.moving.move(saved, Step.APPROVE)
    second = only(desk.publishing.export([approved.article_id], out))
    assert second.ok
    assert second.path == first.path
    renamed, _ = desk.saving.save(replace(approved, slug="putin-north-korea"))
    third = only(desk.publishing.export([renamed.article_id], out))
    assert third.path is not None
    assert third.path.name.startswith("putin-north-korea-")


def test_what_was_typed_last_is_what_goes_out(desk: Desk, sample: Article, out: Path) -> None:
    desk.editing.keep_draft(replace(sample, headline="नया शीर्षक"), 0)
    receipt = only(desk.publishing.export([sample.article_id], out))
    assert receipt.path is not None
    assert "नया शीर्षक" in receipt.path.read_text("utf-8")
    assert not desk.editing.open(sample.article_id).is_draft


def test_one_that_fails_does_not_stop_the_others(desk: Desk, sample: Article, out: Path) -> None:
    gone, good = desk.publishing.export(["0" * 32, sample.article_id], out)
    assert gone.error is not None
    assert gone.error.code == "article_unknown"
    assert good.ok


def test_a_missing_folder_is_refused_and_not_made(desk: Desk, sample: Article, tmp_path: Path) -> None:
    receipt = only(desk.publishing.export([sample.article_id], tmp_path / "missing"))
    assert receipt.error is not None
    assert receipt.error.code == "export_folder_missing"
    assert not (tmp_path / "missing").exists()


def test_a_file_in_place_of_the_folder_is_refused(desk: Desk, sample: Article, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("मेरी फ़ाइल", "utf-8")
    receipt = only(desk.publishing.export([sample.article_id], place))
    assert receipt.error is not None
    assert receipt.error.code == "export_not_folder"
    assert place.read_text("utf-8") == "मेरी फ़ाइल"


def test_what_is_cancelled_says_so(desk: Desk, sample: Article, out: Path) -> None:
    other = desk.saving.save(written(desk, headline="दूसरी"))[0]
    progress = Progress(report=lambda done, _total: progress.cancel() if done == 1 else None)
    first, second = desk.publishing.export([sample.article_id, other.article_id], out, progress)
    assert first.ok
    assert second.error is not None
    assert second.error.code == "cancelled"


def test_nothing_half_written_is_left_in_the_folder(desk: Desk, sample: Article, out: Path) -> None:
    desk.publishing.export([sample.article_id], out)
    assert [path.name for path in out.rglob("*") if path.name.startswith(".")] == []
