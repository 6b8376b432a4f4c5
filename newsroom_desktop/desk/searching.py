"""Searching: what shows that an article was found, and which words the archive has to go on with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown
from newsroom_desktop.article.hits import Hits, Snippet, Span
from newsroom_desktop.article.query import LONGEST_CP, Phrase, read_query
from newsroom_desktop.article.query_names import Limit
from newsroom_desktop.article.query_parts import Part, parts_of
from newsroom_desktop.article.searched import MARKS, Place, places_of, words_of
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.keyboard.candidates import WordIndex, load_frequent_index
from newsroom_desktop.hindi.spelling.edits import cost, one_away
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.unit import Unit

MOST = 8
"""Suggestions at a time."""

_MOST_SLIPS = 6
"""Words of one query for which others are looked for: each takes 0.05 s."""

_FEWEST_LETTERS = 2
"""From which on words are suggested: of one letter there are thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where the headline has what was looked for, and a piece of what else has it."""

    headline: tuple[Span, ...]
    snippet: Snippet | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A word as the newest article spells it, how many have it, and the whole query with it."""

    word: str
    articles: int
    text: str


class Searching:
    """The verbs of searching."""

    def __init__(self, archive: Archive, settling: Settling, now: Clock) -> None:
        self._archive = archive
        self._settling = settling
        self._now = now

    def newest(self, text: str, most: int) -> tuple[int, list[str]]:
        """How many articles outside the bin are meant by `text`, and the ids of the newest `most` of them."""
        now_ms = self._now()
        query = read_query(text, self._settling.site, now_ms)
        with self._archive.reading() as unit:
            selection = unit.selection(Wanted(text=text), query, now_ms)
            buckets = selection.counts()
            ids = [each for bucket in buckets for each in selection.article_ids(bucket, 0, most)]
        return sum(bucket.count for bucket in buckets), ids

    def mend(self) -> None:
        """Make the index of the search anew, where it was damaged: 100,000 articles take 20 s.

        Raises:
            ArchiveRefused, ArchiveDamaged: the archive could not be written.
        """
        with self._archive.writing() as unit:
            unit.search.make_index_anew()

    def hits(self, text: str) -> Hits:
        """What finds the words of `text`, which somebody types, in texts."""
        return Hits(read_query(text, self._settling.site, self._now(), typing=True))

    def found(self, text: str, article_ids: Sequence[str]) -> dict[str, Found]:
        """What shows that the articles were found by `text`; of those that cannot be read, nothing."""
        hits = self.hits(text)
        found: dict[str, Found] = {}
        with self._archive.reading() as unit:
            for article in _readable(unit, article_ids):
                headline = hits.spans(article.headline, is_headline=True)
                found[article.article_id] = Found(headline=headline, snippet=_snippet(hits, article))
        return found

    def suggestions(self, text: str) -> list[Suggestion]:
        """How the last word of `text` may go on, the most frequent first; nothing where none is typed."""
        last = next((part for part in parts_of(text, typing=True) if part.goes_on), None)
        if last is None or isinstance(last.meant, Limit):
            return []
        if last.meant is Place.CATEGORY:
            return list(self._categories(text, last))
        place = last.meant or Place.ANYWHERE
        mark = MARKS.get(place, "")
        word, start_cp, end_cp = _last_word(last)
        if len(word) < _FEWEST_LETTERS and not mark:
            return []
        with self._archive.reading() as unit:
            counted = unit.search.words_beginning(mark + word, MOST + 1)
            counts = {found.removeprefix(mark): count for found, count in counted}
            counts.pop(word, None)
            written = _written(unit, list(counts)[:MOST], place)
        return [
            Suggestion(word=spelt, articles=counts[each], text=_replaced(text, start_cp, end_cp, spelt))
            for each, spelt in written.items()
        ]

    def _categories(self, text: str, part: Part) -> Iterator[Suggestion]:
        for category in self._settling.site.categories:
            for name in filter(None, (category.hindi, category.name)):
                if fold(name).startswith(fold(part.text)) and fold(name) != fold(part.text):
                    quoted = name if part.is_quoted or " " not in name else f'"{name}"'
                    whole = _replaced(text, part.start_cp, part.end_cp, quoted)
                    yield Suggestion(word=name, articles=0, text=whole)
                    break

    def meant(self, text: str) -> Suggestion | None:
        """`text` with known words in the place of those that no article has; None where there are none.

        Nor where there are many: something was pasted, and nobody slipped so often.
        """
        replaced, fewest = text, 0
        word = ""
        with self._archive.reading() as unit:
            parts = parts_of(text[:LONGEST_CP], typing=False)
            unknown = [(part, typed) for part in parts if (typed := _unknown(unit, part))]
            for part, typed in reversed(unknown) if len(unknown) <= _MOST_SLIPS else ():
                near = _near(unit, typed)
                if near is not None:
                    word, fewest = near[0], min(near[1], fewest or near[1])
                    replaced = replaced[: part.start_cp] + word + replaced[part.end_cp :]
        return Suggestion(word=word, articles=fewest, text=replaced) if replaced != text else None


def _readable(unit: Unit, article_ids: Sequence[str]) -> Iterator[Article]:
    for article_id in article_ids:
        try:
            yield current(unit, article_id).article
        except (ArticleDamaged, ArticleUnknown):
            continue


def _snippet(hits: Hits, article: Article) -> Snippet | None:
    """The best piece of the body, else of a field that the list does not show."""
    return next((piece for text in _shown_texts(hits, article) if (piece := hits.snippet(text))), None)


def _shown_texts(hits: Hits, article: Article) -> Iterator[str]:
    best = max(article.body.split("\n\n"), key=lambda block: len(hits.spans(block)))
    yield plain_text_of(best)
    yield from (article.deck, article.kicker, article.dateline, article.byline, ", ".join(article.tags))
    yield plain_text_of(article.body)  # where signs of Markdown stand within the words


def _last_word(part: Part) -> tuple[str, int, int]:
    """The last word of a part, folded, and where it stands in the query."""
    word, start, end = next(iter(reversed(list(places_of(part.text)))), ("", 0, len(part.text)))
    return word, part.start_cp + start, part.start_cp + end


def _replaced(text: str, start_cp: int, end_cp: int, new: str) -> str:
    return f"{text[:start_cp]}{new}{text[end_cp:]} "


def _written(unit: Unit, words: Sequence[str], place: Place) -> dict[str, str]:
    """Each of `words` as the newest article that has it spells it."""
    found: dict[str, str] = {}
    for word in words:
        article_id = unit.search.newest_with(Phrase(words=(word,), place=place))
        for article in _readable(unit, [article_id] if article_id else []):
            found[word] = next(
                (
                    text[start:end]
                    for text in _texts(article)
                    for each, start, end in places_of(text)
                    if each == word
                ),
                word,
            )
    return found


def _texts(article: Article) -> tuple[str, ...]:
    fields = (article.kicker, article.deck, article.dateline, article.byline, article.desk, *article.tags)
    return article.headline, *fields, article.body


def _unknown(unit: Unit, part: Part) -> str:
    """The word that a part of a query is, folded, if no article has it; empty where it is something else."""
    words = words_of(part.text)
    if len(words) != 1 or part.meant is not None or part.without or unit.search.counts(words):
        return ""
    return words[0]


def _near(unit: Unit, typed: str) -> tuple[str, int] | None:
    """The likeliest word for one that no article has, as it is spelt, and how many have it."""
    likeness = _said(typed) if typed.isascii() else _slipped(typed)
    counts = unit.search.counts(likeness)
    if not counts:
        return None
    best = max(counts, key=lambda each: (log10(counts[each]) + likeness[each], each))
    return _written(unit, [best], Place.ANYWHERE).get(best, best), counts[best]


def _slipped(typed: str) -> Mapping[str, float]:
    """The words of which one slip makes `typed`, with how likely that is, in orders of magnitude."""
    return {word: -cost(typed, word) for each in one_away(typed) for word in words_of(each)}


def _said(typed: str) -> Mapping[str, float]:
    """The Hindi words that Latin letters may mean, the likeliest far before the others."""
    meant = [words_of(word) for word in _frequent_words().candidates(typed)]
    return {word: -float(place) for place, (word, *more) in enumerate(meant) if not more}


@lru_cache(maxsize=1)
def _frequent_words() -> WordIndex:
    return load_frequent_index()
