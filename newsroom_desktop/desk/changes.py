"""What a verb has changed, for those who show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The ids of the articles whose rows are new."""

    article_ids: frozenset[str]


NOTHING = Changes(article_ids=frozenset())


def changed(article_id: str) -> Changes:
    """One article has changed."""
    return Changes(article_ids=frozenset({article_id}))
