"""By what the list is sorted, in words, and what choosing it means."""

from dataclasses import replace

from newsroom_desktop.article.wanted import Sort, Wanted
from newsroom_desktop.base.texts import mark

SORTS: dict[Sort, str] = {
    Sort.NEWEST: mark("Last change"),
    Sort.CREATED: mark("Begun"),
    Sort.HEADLINE: mark("Headline"),
    Sort.CATEGORY: mark("Category"),
    Sort.STATUS: mark("Status"),
    Sort.AUTHOR: mark("Author"),
    Sort.DESK: mark("Desk"),
    Sort.URGENCY: mark("Urgency"),
    Sort.WORDS: mark("Words"),
}

_DESCENDING = frozenset({Sort.NEWEST, Sort.CREATED, Sort.WORDS})
"""Where the largest is looked for first."""


def sorted_by(wanted: Wanted, sort: Sort) -> Wanted:
    """`wanted` sorted by `sort`; turned round where it is so already."""
    descending = not wanted.descending if wanted.sort is sort else sort in _DESCENDING
    return replace(wanted, sort=sort, descending=descending)
