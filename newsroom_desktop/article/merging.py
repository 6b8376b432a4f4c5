"""An open article and what was done with it meanwhile among others: neither takes the other back."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from newsroom_desktop.article.article import Article

FIELDS_OF_THE_DESK = ("category", "tags", "urgency", "breaking", "desk", "marked_for")
"""What may be set for many articles at once, open or not."""

_WORDS = ("headline", "kicker", "deck", "dateline", "byline", "body", "lead_image")


def merged(open_article: Article, kept: Article, touched: AbstractSet[str]) -> Article:
    """`open_article` with what the desk has set in `kept` since: the fields that nobody `touched` in it.

    Its texts are never another's. Whether it lies in the bin is not decided where it is written.
    """
    set_there: dict[str, Any] = {
        name: getattr(kept, name) for name in FIELDS_OF_THE_DESK if name not in touched
    }
    return replace(open_article, binned_ms=kept.binned_ms, **set_there)


def says_the_same(one: Article, other: Article) -> bool:
    """Whether both have the same words and picture, whatever else was set in them."""
    return all(getattr(one, name) == getattr(other, name) for name in _WORDS)
