"""What stands on a page, and where."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from newsroom_desktop.article.article import Article, Breaking
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.site import Site
from tests.publish.conftest import HOUR_MS, NOON_MS, SHA, MakePage


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of its JSON-LD scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] == "script":
            self.scripts[-1] += data

    def all(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        return [a for t, a in self.found if t == tag and all(a.get(k) == v for k, v in wanted.items())]

    def meta(self, name: str) -> str | None:
        tags = self.all("meta", property=name) or self.all("meta", name=name)
        return tags[0]["content"] if tags else None

    def linked(self, kind: str) -> dict[str, Any]:
        return next(data for data in map(json.loads, self.scripts) if data["@type"] == kind)


CANONICAL = "https://khabar.example/ab-thar-thar-kanpega-america-saath-aa-gaye-uske-2-kattar-3f2a9c1e.html"


def test_page_is_named_by_slug_and_id(make: MakePage, sample: Article) -> None:
    assert make(replace(sample, slug="putin-kim")).path_name == "putin-kim-3f2a9c1e.html"
    assert make(replace(sample, headline="")).path_name == "news-3f2a9c1e.html"


@pytest.mark.parametrize("slug", ["../../etc/passwd", "a\\b", "con:\n.html", "दिल्ली का मौसम"])
def test_page_name_is_a_plain_file_name_whatever_the_slug(make: MakePage, sample: Article, slug: str) -> None:
    name = make(replace(sample, slug=slug)).path_name
    assert name.isascii()
    assert not set(name) & set("/\\:\n")
    assert name.endswith("-3f2a9c1e.html")


def test_head_names_the_page(make: MakePage, sample: Article) -> None:
    page = Elements(make(sample).html)
    assert page.all("html") == [{"lang": "hi", "dir": "ltr", "prefix": page.all("html")[0]["prefix"]}]
    assert page.all("link", rel="canonical") == [{"rel": "canonical", "href": CANONICAL}]
    assert page.meta("og:url") == CANONICAL
    assert page.meta("og:title") == page.meta("twitter:title") == sample.headline
    assert page.meta("og:type") == "article"
    assert page.meta("twitter:card") == "summary"
    assert page.meta("article:published_time") == "2024-06-18T14:30:00+05:30"
    assert page.meta("article:section") == "World News"


def test_description_is_the_deck_or_the_beginning_of_the_body(make: MakePage, full: Article) -> None:
    assert Elements(make(full).html).meta("description") == full.deck
    told = Elements(make(replace(full, deck="")).html).meta("description")
    assert told is not None
    assert told.startswith("अमेरिका के दो कट्टर दुश्मन रूस और उत्तर कोरिया")
    assert told.endswith("…")


def test_page_has_one_main_heading_also_when_the_body_brings_its_own(make: MakePage, sample: Article) -> None:
    for article in (sample, replace(sample, body="# बड़ा शीर्षक\n\nपाठ"), replace(sample, headline="")):
        assert len(Elements(make(article).html).all("h1")) == 1


def test_news_article_in_linked_data(make: MakePage, full: Article) -> None:
    told = Elements(make(full).html).linked("NewsArticle")
    assert told["headline"] == full.headline
    assert told["datePublished"] == "2024-06-18T14:30:00+05:30"
    assert told["dateModified"] == "2024-06-18T15:30:00+05:30"
    assert told["author"] == {"@type": "Person", "name": "श्रद्धा द्विवेदी"}
    assert told["publisher"]["name"] == "खबर दुनिया"
    assert told["image"]["url"] == f"https://khabar.example/media/{SHA}.jpg"
    assert told["keywords"] == list(full.tags)


def test_breadcrumbs_in_linked_data(make: MakePage, sample: Article) -> None:
    items = Elements(make(sample).html).linked("BreadcrumbList")["itemListElement"]
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "Home", "https://khabar.example/"),
        (2, "World News", "https://khabar.example/category/world-news/"),
        (3, sample.headline, CANONICAL),
    ]


def test_home_and_category_are_links(make: MakePage, sample: Article) -> None:
    html = make(sample).html
    assert '<li><a href="https://khabar.example/">Home</a></li>' in html
    assert '<li><a href="https://khabar.example/category/world-news/">World News</a></li>' in html


def test_category_unknown_to_the_site_gets_a_slug_of_its_own(make: MakePage, sample: Article) -> None:
    html = make(replace(sample, category="खेती")).html
    assert '<a href="https://khabar.example/category/kheti/">खेती</a>' in html


@pytest.mark.parametrize(
    ("now_ms", "times"),
    [(NOON_MS - 1, 0), (NOON_MS, 1), (NOON_MS + HOUR_MS - 1, 1), (NOON_MS + HOUR_MS, 0)],
)
def test_breaking_is_shown_only_while_it_is(
    make: MakePage, sample: Article, site: Site, now_ms: int, times: int
) -> None:
    article = replace(sample, breaking=Breaking(start_ms=NOON_MS, end_ms=NOON_MS + HOUR_MS))
    assert make(article, site, now_ms).html.count("BREAKING") == times


def test_same_input_gives_the_same_bytes_at_any_time(make: MakePage, full: Article, site: Site) -> None:
    assert make(full).html == make(full).html
    calm = replace(full, breaking=None)
    assert make(calm, site, NOON_MS).html == make(calm, site, NOON_MS + 900 * HOUR_MS).html


def test_lead_picture_has_its_size_caption_and_credit(make: MakePage, full: Article) -> None:
    page = make(full)
    picture = Elements(page.html).all("img")[0]
    assert picture["src"] == f"media/{SHA}.jpg"
    assert (picture["width"], picture["height"], picture["alt"]) == ("1200", "675", "राष्ट्रपति पुतिन")
    assert '<span class="caption">प्योंगयांग में स्वागत की तैयारियां.</span>' in page.html
    assert '<span class="credit">फ़ोटो: एपी</span>' in page.html
    assert page.media == (SHA,)


def test_lead_picture_that_is_not_stored_is_still_asked_for(make: MakePage, full: Article) -> None:
    assert full.lead_image is not None
    page = make(replace(full, lead_image=replace(full.lead_image, media_id="0ff")))
    picture = Elements(page.html).all("img")[0]
    assert (picture["src"], picture.get("width")) == ("media/0ff", None)
    assert page.media == ("0ff",)


def test_stored_pictures_in_the_body_are_asked_for_too(make: MakePage, full: Article) -> None:
    other = "ab" * 32
    body = f"![]({SHA})\n\n![नक्शा](media/{other}.png)\n\n![](media/{SHA}.jpg)\n\n![](https://x.example/a.jpg)"
    assert make(replace(full, body=body)).media == (SHA, other)
    assert make(replace(full, body=body, lead_image=None)).media == (other, SHA)


def test_update_is_shown_when_the_article_changed_after_it_went_out(make: MakePage, sample: Article) -> None:
    assert "अपडेट" not in make(sample).html
    assert "अपडेट" not in make(replace(sample, published_ms=None, updated_ms=NOON_MS + HOUR_MS)).html
    assert "अपडेट: <time" in make(replace(sample, updated_ms=NOON_MS + HOUR_MS)).html


def test_reply_form_needs_a_target(make: MakePage, sample: Article, site: Site) -> None:
    assert "Leave a Reply" not in make(sample).html
    page = make(sample, replace(site, comment_target="https://khabar.example/wp-comments-post.php"))
    elements = Elements(page.html)
    assert elements.all("form")[0]["action"] == "https://khabar.example/wp-comments-post.php"
    names = {field["name"] for tag in ("input", "textarea") for field in elements.all(tag)}
    assert names == {"comment", "author", "email", "url", "article"}
    assert elements.all("input", type="hidden") == [
        {
            "type": "hidden",
            "name": "article",
            "value": "ab-thar-thar-kanpega-america-saath-aa-gaye-uske-2-kattar",
        }
    ]
    assert "Your email address will not be published. Required fields are marked" in page.html


@pytest.mark.parametrize("address", ["javascript:alert(1)", "", "khabar.example", "http://[", "file:///etc"])
def test_address_that_is_none_of_the_web_is_not_used(
    make: MakePage, full: Article, site: Site, address: str
) -> None:
    html = make(full, replace(site, address=address, comment_target=address)).html
    page = Elements(html)
    assert not page.all("form")
    assert not page.all("link", rel="canonical")
    assert not page.all("a")
    assert page.meta("og:url") is page.meta("og:image") is page.meta("twitter:image") is None
    assert page.meta("twitter:card") == "summary"
    assert "example" not in html
    assert ">Home</li>" in html


def test_linked_data_of_a_site_without_an_address_claims_none(
    make: MakePage, full: Article, site: Site
) -> None:
    page = Elements(make(full, replace(site, address="")).html)
    news, crumbs = page.linked("NewsArticle"), page.linked("BreadcrumbList")
    assert not {"url", "mainEntityOfPage", "image"} & set(news)
    assert news["publisher"] == {"@type": "NewsMediaOrganization", "name": "खबर दुनिया"}
    assert [(item["name"], item.get("item")) for item in crumbs["itemListElement"]] == [
        ("Home", None),
        ("World News", None),
        (full.headline, None),
    ]


def test_pieces_that_the_preview_patches_have_ids(make: MakePage, full: Article) -> None:
    ids = [attributes["id"] for _, attributes in Elements(make(full).html).found if "id" in attributes]
    wanted = ["site-head", "page", "article", "article-trail", "article-head", "article-figure"]
    assert ids == [*wanted, "article-body", "article-foot", "site-foot"]


def test_page_brings_no_script_that_runs(make: MakePage, full: Article) -> None:
    page = Elements(make(full).html)
    assert {script["type"] for script in page.all("script")} == {"application/ld+json"}
    assert not [name for _, attributes in page.found for name in attributes if name.startswith("on")]


def test_time_zone_of_the_site_that_does_not_exist_is_refused(
    make: MakePage, sample: Article, site: Site
) -> None:
    for name in ("Asia/Dilli", "", "../etc/passwd", "Asia"):
        with pytest.raises(FieldRefused) as refused:
            make(sample, replace(site, time_zone=name))
        assert (refused.value.code, refused.value.values) == ("time_zone_unknown", {"zone": name})
