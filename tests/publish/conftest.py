"""The sample article, a site and the classic theme."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsroom_desktop.article.article import Article, Breaking, LeadImage
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.paths import resource
from newsroom_desktop.publish.page import Page, make_page
from newsroom_desktop.publish.pictures import Picture
from newsroom_desktop.publish.theme import Theme, load_theme

NOON_MS = 1_718_701_200_000  # 18 June 2024, 14:30 in Kolkata
HOUR_MS = 3_600_000
SHA = "c0ffee" * 10 + "c0de"

MakePage = Callable[..., Page]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load_theme("classic")


@pytest.fixture(scope="session")
def site() -> Site:
    return Site(name="खबर दुनिया", address="https://khabar.example")


@pytest.fixture(scope="session")
def make(theme: Theme, site: Site) -> MakePage:
    """The page of an article on the site at NOON_MS, unless told otherwise."""

    def make_it(article: Article, on: Site = site, now_ms: int = NOON_MS) -> Page:
        pictures = {SHA: Picture(name=f"{SHA}.jpg", width=1200, height=675)}
        return make_page(article, on, theme=theme, now_ms=now_ms, media=pictures)

    return make_it


@pytest.fixture(scope="session")
def sample() -> Article:
    """The sample page as an article."""
    text = resource("samples", "sample-article.txt").read_text("utf-8")
    headline, _, *paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    first, *others = paragraphs[: paragraphs.index("Leave a Reply")]
    return Article(
        article_id="3f2a9c1e7b5d4e608a1b2c3d4e5f6071",
        created_ms=NOON_MS - HOUR_MS,
        updated_ms=NOON_MS,
        published_ms=NOON_MS,
        headline=headline,
        dateline="सियोल",
        body="\n\n".join((first.removeprefix("सियोल.\u00a0"), *others)),
        category="World News",
        breaking=Breaking(start_ms=NOON_MS, end_ms=NOON_MS + 2 * HOUR_MS),
    )


@pytest.fixture(scope="session")
def full(sample: Article) -> Article:
    """The sample article with every field filled."""
    return replace(
        sample,
        updated_ms=NOON_MS + HOUR_MS,
        kicker="रूस-उत्तर कोरिया शिखर वार्ता",
        deck="24 साल बाद प्योंगयांग पहुंच रहे रूसी राष्ट्रपति; साझेदारी समझौते पर हस्ताक्षर की तैयारी",
        byline="श्रद्धा द्विवेदी",
        tags=("व्लादिमीर पुतिन", "उत्तर कोरिया"),
        lead_image=LeadImage(
            media_id=SHA,
            alt="राष्ट्रपति पुतिन",
            caption="प्योंगयांग में स्वागत की तैयारियां.",
            credit="फ़ोटो: एपी",
        ),
        body=f"{sample.body}\n\n## क्या होगा\n\n> “सहयोग की **संभावनाएं**”\n\n- व्यापार, ₹1,25,000 करोड़\n- सुरक्षा",
    )
