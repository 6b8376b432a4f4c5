"""What a search looks through of an article: its words, folded, each where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import regex

from newsroom_desktop.article.article import Article
from newsroom_desktop.hindi.fold import fold

_INVISIBLE = r"\u00ad\u200b-\u200d\u2060\ufeff"
_WRITTEN = regex.compile(rf"[\p{{L}}\p{{N}}\p{{Mn}}\p{{Mc}}{_INVISIBLE}]+")
_WORD = regex.compile(r"[\p{L}\p{N}\p{Mn}\p{Mc}]+")
_LONGEST_CP = 100
"""Of a word; what is behind it is overlooked, as databases take no word of any length."""

_GAP = "\ue000"
"""Stands between two fields, so that no phrase runs from one into the other."""


class Place(StrEnum):
    """Where words are looked for."""

    ANYWHERE = "anywhere"
    HEADLINE = "headline"
    AUTHOR = "author"
    CATEGORY = "category"
    TAG = "tag"
    DESK = "desk"


MARKS = {
    Place.AUTHOR: "\ue001",
    Place.CATEGORY: "\ue002",
    Place.TAG: "\ue003",
    Place.DESK: "\ue004",
}
"""The sign before the words of a field that is searched by itself; no word that a person wrote has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """Words joined by spaces: of the headline, of other fields with those that have a mark, of the body."""

    headline: str
    fields: str
    body: str


def searched(article: Article, author: str, shown_text: str) -> Searched:
    """What of `article` by `author` can be found; of its body readers see `shown_text`."""
    image = article.lead_image
    plain = (
        article.kicker,
        article.deck,
        article.dateline,
        author,
        article.category,
        *article.tags,
        article.slug,
        *((image.alt, image.caption, image.credit) if image else ()),
    )
    marked = {
        Place.AUTHOR: (author,),
        Place.CATEGORY: (article.category,),
        Place.TAG: article.tags,
        Place.DESK: (article.desk,),
    }
    fields = [*map(words_of, plain)]
    fields += [_marked(place, text) for place, texts in marked.items() for text in texts]
    return Searched(
        headline=" ".join(words_of(article.headline)),
        fields=f" {_GAP} ".join(" ".join(words) for words in fields if words),
        body=" ".join(words_of(shown_text)),
    )


def _marked(place: Place, text: str) -> list[str]:
    return [MARKS[place] + word for word in words_of(text)]


def words_of(text: str) -> list[str]:
    """The words of `text`, folded: letters, signs on them and digits in a row."""
    return [word for written in _WRITTEN.findall(text) for word in _folded(written)]


def places_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Each of `words_of` with where it is written in `text`, from one code point to another."""
    for written in _WRITTEN.finditer(text):
        for word in _folded(written[0]):
            yield word, *written.span()


@lru_cache(maxsize=1 << 15)
def _folded(written: str) -> tuple[str, ...]:
    return tuple(word[:_LONGEST_CP] for word in _WORD.findall(fold(written)))
