"""Whole pages, compared with stored ones.

After a change that is meant, look at the new pages in a browser and store them:

    GOLDEN=write pytest tests/publish/test_golden_pages.py
"""

import os
from dataclasses import replace
from pathlib import Path

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.site import Site
from newsroom_desktop.publish.proof import prove
from tests.publish.conftest import MakePage

GOLDEN = Path(__file__).parent / "golden"


def compare(name: str, html: str) -> None:
    path = GOLDEN / name
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(html.encode())
    assert html.encode() == path.read_bytes()


def test_page_of_the_sample_article(make: MakePage, sample: Article) -> None:
    page = make(sample)
    compare("sample.html", page.html)
    assert prove(sample, page.html).text == "ok"


def test_page_with_every_field_filled(make: MakePage, full: Article, site: Site) -> None:
    page = make(full, replace(site, comment_target="https://khabar.example/wp-comments-post.php"))
    compare("full.html", page.html)
    assert prove(full, page.html).text == "ok"
