"""What a person types to find articles, and what is meant by it.

Words may stand in any order, and each must be there: किसान मांग. A word is found in the forms of its noun,
and its spelling is folded (`hindi.fold`). While somebody types, the last word is the beginning of one;
elsewhere a star says so: चुन*. What stands in quotes is found exactly as it stands there, apart from the
fold. A minus takes out: -खेल. A field and a colon look there: लेखक:राम, status:draft, तारीख:2026-11. Nothing
is an error: what cannot be read so is taken for words, and signs are overlooked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time

import regex

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.query_dates import Days, days_called
from newsroom_desktop.article.query_names import Limit, is_yes, statuses_called
from newsroom_desktop.article.query_parts import Part, parts_of
from newsroom_desktop.article.searched import Place, words_of
from newsroom_desktop.article.site import Category, Site
from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.base.clock import moment, ms_of
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.inflection import noun_forms

LONGEST_CP = 1_000
"""What is behind it in a query is overlooked."""

_MOST = 40
"""Terms, of a headline or a paragraph that somebody has pasted."""

_HALF_NASAL = regex.compile(r"[\u0919\u091e\u0923\u0928\u092e]\u094d[\u200c\u200d]?$")
_ANUSVARA = "\u0902"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words, folded, that stand one behind the other at `place`; of the last maybe only the beginning."""

    words: tuple[str, ...]
    place: Place = Place.ANYWHERE
    is_prefix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Phrases of which one must be there; with `without`, none may be."""

    phrases: tuple[Phrase, ...]
    without: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusIs:
    """One of some statuses; with `without`, none of them."""

    statuses: frozenset[Status]
    without: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgencyIs:
    """An urgency from `low` to `high`; with `without`, one outside."""

    low: int
    high: int
    without: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedIn:
    """A last change from a time on and before another, in UTC ms; with `without`, one outside."""

    start_ms: int | None
    past_ms: int | None
    without: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakingAt:
    """Breaking news at a time, in UTC ms; with `without`, none."""

    now_ms: int
    without: bool = False


Bound = StatusIs | UrgencyIs | ChangedIn | BreakingAt


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """All of `terms` and all of `bounds` hold; an empty query is any article."""

    terms: tuple[Term, ...] = ()
    bounds: tuple[Bound, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether every article is meant."""
        return not (self.terms or self.bounds)


ANY = Query()
"""Every article."""


def read_query(text: str, site: Site, now_ms: int, *, typing: bool = False) -> Query:
    """What is meant by `text`, its categories and days being those of `site`; with `typing`, it goes on."""
    shown = text[:LONGEST_CP]
    reader = _Reader(site, now_ms)
    read = [each for part in parts_of(shown, typing=typing) for each in reader.read(part)]
    terms = dict.fromkeys(each for each in read if isinstance(each, Term))
    bounds = dict.fromkeys(each for each in read if not isinstance(each, Term))
    return Query(terms=tuple(terms)[:_MOST], bounds=tuple(bounds)[:_MOST])


class _Reader:
    """Says what a part of a query means."""

    def __init__(self, site: Site, now_ms: int) -> None:
        self._categories = [(category, _names(category)) for category in site.categories]
        self._now_ms = now_ms
        self._zone = zone_called(site.time_zone)

    def read(self, part: Part) -> Iterator[Term | Bound]:
        """The terms and bounds that are meant; none where the part has nothing but signs."""
        field = part.meant
        if isinstance(field, Limit):
            bound = self._bound(field, part)
            if bound is not None:
                yield bound
                return
        elif field is not None and words_of(part.text):
            yield from self._term(part, field)
            return
        if part.field and part.goes_on and not part.text:
            return  # its value comes next
        for text in (part.field, part.text):
            yield from self._term(replace(part, text=text), Place.ANYWHERE)

    def _term(self, part: Part, place: Place) -> Iterator[Term]:
        words = tuple(words_of(part.text))
        if not words:
            return
        phrase = Phrase(words=words, place=place, is_prefix=part.is_prefix)
        found = dict.fromkeys([phrase])
        if not part.is_quoted:
            found |= dict.fromkeys(_half_typed(part, phrase))
            found |= dict.fromkeys(_other_forms(phrase))
            if place in (Place.ANYWHERE, Place.CATEGORY):
                found |= dict.fromkeys(self._in_category(phrase))
        yield Term(phrases=tuple(found), without=part.without)

    def _in_category(self, phrase: Phrase) -> Iterator[Phrase]:
        """The categories that are called so: the list shows their names, of which articles have one only."""
        for category, names in self._categories:
            if any(_begins(name, phrase, anywhere=phrase.place is Place.ANYWHERE) for name in names):
                yield Phrase(words=tuple(words_of(category.name)), place=Place.CATEGORY)

    def _bound(self, limit: Limit, part: Part) -> Bound | None:
        text = fold(part.text.rstrip("*"))
        if limit is Limit.STATUS:
            statuses = statuses_called(" ".join(words_of(text)))
            return StatusIs(statuses=statuses, without=part.without) if statuses else None
        if limit is Limit.URGENCY:
            return _urgency(text, part)
        if limit is Limit.BREAKING:
            answer = is_yes(text)
            return None if answer is None else BreakingAt(now_ms=self._now_ms, without=part.without is answer)
        today = moment(self._now_ms).astimezone(self._zone).date()
        days = days_called(text, today)
        return None if days is None else self._changed(limit, days, without=part.without)

    def _changed(self, limit: Limit, days: Days, *, without: bool) -> ChangedIn:
        first, past = self._ms(days.first), self._ms(days.past)
        bounds = {
            Limit.BEFORE: (None, first),
            Limit.SINCE: (first, None),
            Limit.AFTER: (past, None),
        }.get(limit, (first, past))
        return ChangedIn(start_ms=bounds[0], past_ms=bounds[1], without=without)

    def _ms(self, day: date | None) -> int | None:
        if day is None:
            return None
        begin = datetime.combine(day, time(), self._zone)
        return ms_of(begin)


def _names(category: Category) -> list[tuple[str, ...]]:
    return [tuple(words_of(name)) for name in (category.name, category.hindi, category.slug)]


def _begins(name: tuple[str, ...], phrase: Phrase, *, anywhere: bool) -> bool:
    """Whether `name` begins with the words of `phrase`, the last of them maybe half typed, or has them."""
    words, length = phrase.words, len(phrase.words)
    starts = range(len(name) - length + 1) if anywhere else range(1 if len(name) >= length else 0)
    return any(
        name[at : at + length - 1] == words[:-1]
        and (
            name[at + length - 1].startswith(words[-1])
            if phrase.is_prefix
            else name[at + length - 1] == words[-1]
        )
        for at in starts
    )


def _half_typed(part: Part, phrase: Phrase) -> Iterator[Phrase]:
    """The phrase with the anusvara that a half nasal at its end becomes once the next letter is typed."""
    if phrase.is_prefix and _HALF_NASAL.search(part.text):
        yield replace(phrase, words=(*phrase.words[:-1], phrase.words[-1][:-1] + _ANUSVARA))


def _other_forms(phrase: Phrase) -> Iterator[Phrase]:
    """The forms of a single word that is looked for in a text."""
    if len(phrase.words) > 1 or phrase.place not in (Place.ANYWHERE, Place.HEADLINE, Place.TAG):
        return
    (word,) = phrase.words
    for form in noun_forms(word):
        if not (phrase.is_prefix and form.startswith(word)):
            yield replace(phrase, words=(form,), is_prefix=False)


def _urgency(text: str, part: Part) -> UrgencyIs | None:
    found = regex.fullmatch(r"([1-6])(?:(?:-|\.{2,3})([1-6]))?", text)
    if found is None:
        return None
    low = int(found[1])
    return UrgencyIs(low=low, high=int(found[2] or low), without=part.without)
