import pytest

from newsroom_desktop.article.site import USUAL_CATEGORIES, Site


@pytest.mark.parametrize("text", ["World News", "world news", " WORLD NEWS ", "world-news", "दुनिया"])
def test_category_is_found_by_each_of_its_names(text: str) -> None:
    category = Site().category(text)
    assert category is not None
    assert category.name == "World News"


@pytest.mark.parametrize("text", ["", "World", "संसार", "world_news"])
def test_category_that_the_site_lacks_is_none(text: str) -> None:
    assert Site().category(text) is None


def test_usual_categories_do_not_share_a_name() -> None:
    names = [name.casefold() for c in USUAL_CATEGORIES for name in {c.name, c.slug, c.hindi}]
    assert len(set(names)) == len(names) - sum(c.name.casefold() == c.slug for c in USUAL_CATEGORIES)
