from dataclasses import replace

import pytest

from newsroom_desktop.article.article import Article, Breaking, LeadImage

NEW = Article(article_id="a1", created_ms=1, updated_ms=1)


def test_a_new_article_is_blank() -> None:
    assert NEW.is_blank


@pytest.mark.parametrize(
    "written",
    [
        replace(NEW, headline="शीर्षक"),
        replace(NEW, kicker="शीर्ष पंक्ति"),
        replace(NEW, deck="उपशीर्षक"),
        replace(NEW, dateline="सियोल"),
        replace(NEW, byline="संवाददाता"),
        replace(NEW, body="पाठ"),
        replace(NEW, slug="putin"),
        replace(NEW, tags=("रूस",)),
        replace(NEW, breaking=Breaking(start_ms=0, end_ms=1)),
        replace(NEW, lead_image=LeadImage(media_id="00")),
    ],
)
def test_an_article_with_anything_in_it_is_not_blank(written: Article) -> None:
    assert not written.is_blank


@pytest.mark.parametrize(
    "still_blank", [replace(NEW, body=" \n"), replace(NEW, category="Sports", urgency=1)]
)
def test_spaces_and_choices_are_nothing_written(still_blank: Article) -> None:
    assert still_blank.is_blank
