import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.slugs import effective_slug


@pytest.mark.parametrize(
    ("slug", "headline", "expected"),
    [
        ("putin-in-seoul", "पुतिन", "putin-in-seoul"),
        ("", "पुतिन ने कहा", "putin-ne-kaha"),
        ("", "日本!", "news"),
        ("", "", "news"),
    ],
)
def test_effective_slug_is_never_empty(slug: str, headline: str, expected: str) -> None:
    article = Article(article_id="a1", created_ms=0, updated_ms=0, slug=slug, headline=headline)
    assert effective_slug(article) == expected
