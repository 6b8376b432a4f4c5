"""The slug that an article goes out with."""

from newsroom_desktop.article.article import Article
from newsroom_desktop.hindi.slug import slug_from

_NAMELESS = "news"


def effective_slug(article: Article) -> str:
    """The slug that was set, else one made from the headline, else `news`; never empty."""
    return article.slug or slug_from(article.headline) or _NAMELESS
