"""Words as a search has them, and where they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article, LeadImage
from newsroom_desktop.article.searched import places_of, searched, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("क्\u200dया ज़रूरत है?", ["क्या", "जरूरत", "है"]),
        ("हिन्दी, हिंदी।", ["हिंदी", "हिंदी"]),
        ("पाँच-पांच", ["पांच", "पांच"]),
        ("१,२००.५०", ["1", "200", "50"]),
        ("GST Café", ["gst", "cafe"]),
        ("🙏 ।॥ -- “”", []),
        ("\ue001राम", ["राम"]),
        ("क" * 200, ["क" * 100]),
    ],
)
def test_words_are_folded_and_signs_part_them(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(st.text(max_size=40))
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    found = list(places_of(text))
    assert [word for word, _, _ in found] == words_of(text)
    for word, start_cp, end_cp in found:
        assert word in words_of(text[start_cp:end_cp])


def test_every_field_that_readers_see_is_searched() -> None:
    article = Article(
        article_id="1",
        created_ms=1,
        updated_ms=1,
        headline="शीर्षक",
        kicker="किकर",
        deck="डेक",
        dateline="दिल्ली",
        category="Politics",
        tags=("आम चुनाव",),
        slug="ek-khabar",
        lead_image=LeadImage(media_id="x", alt="विवरण", caption="कैप्शन", credit="एपी"),
    )
    found = searched(article, "राम", "पाठ")
    assert (found.headline, found.body) == ("शीर्षक", "पाठ")
    plain = "किकर डेक दिल्ली राम politics आम चुनाव ek khabar विवरण कैप्शन एपी"
    assert [word for word in found.fields.split() if word.isascii() or word[0] < "\ue000"] == plain.split()
