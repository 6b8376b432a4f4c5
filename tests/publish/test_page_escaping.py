"""Whatever a person types stays text."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from newsroom_desktop.article.article import Article, LeadImage
from newsroom_desktop.article.site import Site
from newsroom_desktop.publish.proof import prove
from tests.publish.conftest import NOON_MS, SHA, MakePage

HOSTILE = [
    "</script><script>alert(1)</script>",
    "</title></textarea></style><img src=x onerror=alert(1)>",
    '" onload="alert(1)" x=\'',
    "{{ 7*7 }}{% raw %}{# x #}",
    "<!-- --><![CDATA[ ]]>",
    "a\u2028b\u2029c & d &lt;b&gt; &#60;",
]


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


def filled(word: str) -> Article:
    return Article(
        article_id="00ff" * 8,
        created_ms=NOON_MS,
        updated_ms=NOON_MS,
        published_ms=NOON_MS,
        headline=word,
        kicker=word,
        deck=word,
        dateline=word,
        byline=word,
        category=word,
        tags=(word,),
        lead_image=LeadImage(media_id=SHA, alt=word, caption=word, credit=word),
        body="पाठ",
    )


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_text_in_any_field_adds_no_tag_and_no_attribute(
    make: MakePage, site: Site, word: str
) -> None:
    def named(text: str) -> str:
        everywhere = replace(site, name=text, home_label=text, comment_target="https://khabar.example/c")
        return make(filled(text), everywhere).html

    html = named(word)
    assert Tags(html).found == Tags(named("शब्द")).found
    assert prove(filled(word), html).text == "ok"


@pytest.mark.parametrize("word", HOSTILE)
def test_linked_data_keeps_hostile_text_as_it_is(make: MakePage, word: str) -> None:
    html = make(filled(word)).html
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    news, crumbs = map(json.loads, scripts)
    assert (news["headline"], news["keywords"], news["author"]["name"]) == (word, [word], word)
    assert crumbs["itemListElement"][-1]["name"] == word
    assert not [script for script in scripts if re.search("[<>&\u2028\u2029]", script)]


def test_hostile_body_is_text_or_gone(make: MakePage) -> None:
    for body in (*HOSTILE, "[x](javascript:alert(1))", "<svg onload=alert(1)>", "x {: onfocus=alert(1) }"):
        html = make(replace(filled("शब्द"), body=body)).html
        found = Tags(html).found
        assert not [name for _, names in found for name in names if name.startswith("on")]
        assert sum(tag == "script" for tag, _ in found) == 2
        assert not re.search(r'(href|src)\s*=\s*"\s*javascript', html)
