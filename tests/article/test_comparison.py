"""What differs between two states of an article, for a person."""

from typing import Any

import pytest

from newsroom_desktop.article.article import Article, Breaking, LeadImage, Status
from newsroom_desktop.article.comparison import comparison, words_between
from newsroom_desktop.article.site import Site
from newsroom_desktop.base import texts
from newsroom_desktop.hindi.differences.parts import Fate

SITE = Site()
HOUR = 3_600_000


def article(**fields: Any) -> Article:
    return Article(article_id="a" * 32, created_ms=0, updated_ms=0, **fields)


def fields(old: Article, new: Article) -> dict[str, str]:
    """The fields that differ, what was removed in [-], what was added in [+]."""
    signs = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}]", Fate.ADDED: "[+{}]"}
    return {
        field.name: "".join(signs[part.fate].format(part.text) for part in field.parts)
        for field in comparison(old, new, SITE).fields
    }


PICTURE = LeadImage(media_id="1234567890", alt="बैठक", caption="सियोल में", credit="एजेंसी")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({}, {}, {}),
        ({"headline": "सियोल में बैठक"}, {"headline": "सियोल में वार्ता"}, {"headline": "सियोल में [-बैठक][+वार्ता]"}),
        ({}, {"category": "Sports"}, {"category": "[+Sports]"}),
        ({"tags": ("एक", "दो")}, {"tags": ("एक",)}, {"tags": "[-एक, दो][+एक]"}),
        ({"urgency": 4}, {"urgency": 1}, {"urgency": "[-4][+1]"}),
        ({"slug": "a"}, {}, {"slug": "[-a]"}),
        (
            {"desk": "खेल", "status": Status.SUBMITTED},
            {"desk": "राज्य", "status": Status.RETURNED, "marked_for": "मीरा"},
            {"desk": "[-खेल][+राज्य]", "marked_for": "[+मीरा]", "status": "[-Submitted][+Returned]"},
        ),
        (
            {},
            {"breaking": Breaking(start_ms=0, end_ms=2 * HOUR)},
            {"breaking": "[+01.01.1970 05:30 – 01.01.1970 07:30]"},
        ),
        (
            {},
            {"lead_image": PICTURE},
            {"picture": "[+12345678]", "alt": "[+बैठक]", "caption": "[+सियोल में]", "credit": "[+एजेंसी]"},
        ),
    ],
)  # fmt: skip
def test_the_fields_that_differ_are_named(
    old: dict[str, Any], new: dict[str, Any], expected: dict[str, str]
) -> None:
    assert fields(article(**old), article(**new)) == expected


def test_fields_come_in_the_order_of_the_page() -> None:
    new = article(slug="b", headline="क", kicker="ख", category="Sports", byline="ग", tags=("घ",))
    assert list(fields(article(), new)) == ["kicker", "headline", "byline", "category", "tags", "slug"]


def test_a_category_is_named_in_the_language_in_use() -> None:
    texts.use("hi")
    assert fields(article(), article(category="Sports")) == {"category": "[+खेल]"}


def test_words_of_fields_and_body_count() -> None:
    old = article(headline="सियोल में बैठक", body="पहला पैराग्राफ\n\nदूसरा")
    new = article(headline="सियोल में बड़ी बैठक", body="पहला पैराग्राफ\n\nतीसरा नया", lead_image=PICTURE)
    found = comparison(old, new, SITE)
    assert (found.added, found.removed) == (1 + 2 + 4, 1)
    assert words_between(old, new) == (found.added, found.removed)
    assert words_between(None, old) == (6, 0)
