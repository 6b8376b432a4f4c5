from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsroom_desktop.article.article import Article, Breaking, Status
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.fields import FIELDS, as_json_value, with_field
from newsroom_desktop.article.site import Site

NOW = 1_718_700_000_000
OLD = Article(article_id="0123456789abcdef", created_ms=1, updated_ms=1)
HOUR = 3_600_000


def changed(name: str, text: str, article: Article = OLD) -> Article:
    return with_field(article, name, text, Site(), NOW)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("headline", " पुतिन\r\nका दौरा ", "पुतिन का दौरा"),
        ("kicker", "विदेश", "विदेश"),
        ("deck", "दो दिन की\tयात्रा", "दो दिन की यात्रा"),
        ("dateline", "नई दिल्ली (एजेंसी)", "नई दिल्ली (एजेंसी)"),
        ("byline", "विशेष संवाददाता", "विशेष संवाददाता"),
        ("headline", "\u0958लम", "क़लम"),
        ("body", "एक\r\n\r\n**दो**\n", "एक\n\n**दो**"),
        ("body", "का\x00म", "काम"),
        ("category", "World News", "World News"),
        ("category", "world-news", "World News"),
        ("category", " दुनिया ", "World News"),
        ("tags", "रूस, पुतिन ,, उत्तर कोरिया", ("रूस", "पुतिन", "उत्तर कोरिया")),
        ("tags", "Putin, रूस, putin", ("Putin", "रूस")),
        ("urgency", "1", 1),
        ("urgency", " 6 ", 6),
        ("urgency", "२", 2),
        ("slug", "Putin in Seoul!", "putin-in-seoul"),
        ("slug", "पुतिन का दौरा", "putin-ka-daura"),
    ],
)
def test_with_field_sets_the_value(name: str, text: str, value: object) -> None:
    article = changed(name, text)
    assert getattr(article, name) == value
    assert article.updated_ms == NOW
    assert replace(article, **{name: getattr(OLD, name)}, updated_ms=1) == OLD


@pytest.mark.parametrize("name", [name for name in FIELDS if name not in ("urgency", "breaking")])
def test_an_empty_text_clears_the_field(name: str) -> None:
    text = "World News" if name == "category" else "text"
    cleared = changed(name, "", changed(name, text))
    assert replace(cleared, updated_ms=OLD.updated_ms) == OLD


@pytest.mark.parametrize("name", ["desk", "marked_for"])
def test_what_is_not_for_readers_leaves_the_time_of_the_last_change(name: str) -> None:
    article = changed(name, " खेल डेस्क\n")
    assert getattr(article, name) == "खेल डेस्क"
    assert article.updated_ms == OLD.updated_ms


def test_with_field_keeps_the_time_when_nothing_changes() -> None:
    article = changed("headline", "शीर्षक")
    assert with_field(article, "headline", " शीर्षक", Site(), NOW + 1) is article


@pytest.mark.parametrize("text", ["true", "YES", "1", "हाँ", "हां"])
def test_breaking_yes_flags_from_now_for_two_hours(text: str) -> None:
    article = changed("breaking", text)
    assert article.breaking == Breaking(start_ms=NOW, end_ms=NOW + 2 * HOUR)
    assert with_field(article, "breaking", text, Site(), NOW + 5) is article
    again = with_field(article, "breaking", text, Site(), NOW + 3 * HOUR)
    assert again.breaking == Breaking(start_ms=NOW + 3 * HOUR, end_ms=NOW + 5 * HOUR)


@pytest.mark.parametrize("text", ["false", "No", "0", "नहीं", ""])
def test_breaking_no_takes_the_flag_away(text: str) -> None:
    assert changed("breaking", text, changed("breaking", "true")).breaking is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2024-06-18T10:00+05:30/2024-06-18T12:00+05:30", datetime(2024, 6, 18, 4, 30, tzinfo=UTC)),
        ("2024-06-18T10:00/2024-06-18T12:00", datetime(2024, 6, 18, 4, 30, tzinfo=UTC)),
        ("2024-06-18T04:30Z / 2024-06-18T06:30Z", datetime(2024, 6, 18, 4, 30, tzinfo=UTC)),
    ],
)
def test_breaking_takes_a_start_and_an_end(text: str, start: datetime) -> None:
    start_ms = int(start.timestamp()) * 1000
    assert changed("breaking", text).breaking == Breaking(start_ms=start_ms, end_ms=start_ms + 2 * HOUR)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("status", "approved", "status_by_steps"),
        ("id", "5", "id_stays"),
        ("Headline", "x", "field_unknown"),
        ("updated_ms", "5", "field_unknown"),
        ("category", "चाँद", "category_unknown"),
        ("urgency", "0", "urgency_out_of_range"),
        ("urgency", "7", "urgency_out_of_range"),
        ("urgency", "", "urgency_out_of_range"),
        ("urgency", "तेज़", "urgency_out_of_range"),
        ("urgency", "9" * 5000, "urgency_out_of_range"),
        ("urgency", "²", "urgency_out_of_range"),
        ("slug", "!!!", "slug_unusable"),
        ("slug", "日本", "slug_unusable"),
        ("breaking", "शायद", "breaking_unreadable"),
        ("breaking", "2024-06-18T10:00", "breaking_unreadable"),
        ("breaking", "2024-06-18T10:00/", "breaking_unreadable"),
        ("breaking", "18 जून/19 जून", "breaking_unreadable"),
        ("breaking", "2024-06-18T12:00/2024-06-18T10:00", "breaking_ends_before_start"),
    ],
)
def test_with_field_refuses_what_the_field_cannot_take(name: str, text: str, code: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        changed(name, text)
    assert refused.value.code == code


def test_with_field_says_what_can_be_chosen() -> None:
    with pytest.raises(FieldRefused) as unknown:
        changed("title", "x")
    assert unknown.value.values == {"name": "title", "choices": ", ".join(FIELDS)}
    with pytest.raises(FieldRefused) as category:
        changed("category", "चाँद")
    assert str(category.value.values["choices"]).startswith("National News, World News, State News")


def test_a_time_without_an_offset_needs_a_known_time_zone() -> None:
    with pytest.raises(FieldRefused) as refused:
        with_field(OLD, "breaking", "2024-06-18T10:00/2024-06-18T12:00", Site(time_zone="Asia/Patna"), NOW)
    assert refused.value.code == "time_zone_unknown"


def test_as_json_value_has_exactly_the_keys_of_the_command_line() -> None:
    article = replace(
        OLD,
        headline="पुतिन का दौरा",
        body="पाठ",
        tags=("रूस",),
        status=Status.SUBMITTED,
        breaking=Breaking(start_ms=NOW, end_ms=NOW + 1),
    )
    short = as_json_value(article, NOW, with_body=False)
    assert short == {
        "id": "0123456789abcdef",
        "headline": "पुतिन का दौरा",
        "kicker": "",
        "deck": "",
        "category": "",
        "breaking": True,
        "dateline": "",
        "byline": "",
        "tags": ["रूस"],
        "urgency": 4,
        "status": "submitted",
        "slug": "putin-ka-daura",
        "desk": "",
        "marked_for": "",
        "binned_ms": None,
        "updated_ms": 1,
    }
    assert as_json_value(article, NOW, with_body=True) == short | {"body": "पाठ"}
    assert as_json_value(article, NOW + 1, with_body=False)["breaking"] is False
