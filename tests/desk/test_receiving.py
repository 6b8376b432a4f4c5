"""A page or a file becomes an article."""

from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base import paths
from newsroom_desktop.desk.desk import Desk
from tests.desk.conftest import FakeClock

SAMPLE = paths.resource("samples", "sample-article.txt")


def test_the_sample_page_becomes_an_article(desk: Desk, clock: FakeClock) -> None:
    article, changes = desk.receiving.import_file(SAMPLE)
    assert changes.article_ids == {article.article_id}
    assert article.headline == SAMPLE.read_text("utf-8").splitlines()[0]
    assert (article.category, article.dateline) == ("World News", "सियोल")
    assert article.breaking is not None
    assert article.breaking.start_ms == clock.now_ms
    assert article.body.startswith("अमेरिका के दो कट्टर दुश्मन")
    assert article.body.count("\n\n") == 3
    assert desk.listing.article(article.article_id) == article


def test_a_file_that_is_refused_leaves_no_article(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(FileRefused):
        desk.receiving.import_file(tmp_path / "empty.txt")
    assert desk.listing.ids() == []
