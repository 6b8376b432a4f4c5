"""Fields of an article by their names, as the command line sets them and its JSON shows them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, tzinfo
from types import MappingProxyType

from newsroom_desktop.article.article import URGENCIES, Article
from newsroom_desktop.article.breaking import flagged, flagged_between, is_breaking, unflagged
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.slugs import effective_slug
from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.base.clock import ms_of
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.hindi.slug import LONGEST, slug_words

_YES = frozenset({"true", "yes", "on", "1", "हाँ", "हां", "चालू"})
_NO = frozenset({"false", "no", "off", "0", "नहीं", "बंद", ""})
_NEVER_SET = {"id": "id_stays", "status": "status_by_steps"}
_NOT_FOR_READERS = frozenset({"desk", "marked_for"})

_Setter = Callable[[Article, str, Site, int], Article]


def with_field(article: Article, name: str, text: str, site: Site, now_ms: int) -> Article:
    """Return `article` with the field `name` set to what `text` says; an empty text clears it.

    Raises:
        FieldRefused: there is no such field, or it cannot take `text`.
    """
    check_name(name)
    changed = FIELDS[name](article, text, site, now_ms)
    if changed == article:
        return article
    return changed if name in _NOT_FOR_READERS else replace(changed, updated_ms=now_ms)


def check_name(name: str) -> None:
    """Return when there is a field `name` that can be set.

    Raises:
        FieldRefused: there is none.
    """
    if name in _NEVER_SET:
        raise FieldRefused(_NEVER_SET[name])
    if name not in FIELDS:
        raise FieldRefused("field_unknown", name=name, choices=", ".join(FIELDS))


def as_json_value(article: Article, now_ms: int, *, with_body: bool) -> dict[str, object]:
    """What `list` and `show` print of `article`; `breaking` tells whether it is so at `now_ms`."""
    value: dict[str, object] = {
        "id": article.article_id,
        "headline": article.headline,
        "kicker": article.kicker,
        "deck": article.deck,
        "category": article.category,
        "breaking": is_breaking(article, now_ms),
        "dateline": article.dateline,
        "byline": article.byline,
        "tags": list(article.tags),
        "urgency": article.urgency,
        "status": article.status.value,
        "slug": effective_slug(article),
        "desk": article.desk,
        "marked_for": article.marked_for,
        "binned_ms": article.binned_ms,
        "updated_ms": article.updated_ms,
    }
    return value | {"body": article.body} if with_body else value


def _category(article: Article, text: str, site: Site, _now_ms: int) -> Article:
    wanted = normal_line(text)
    if not wanted:
        return replace(article, category="")
    category = site.category(wanted)
    if category is None:
        choices = ", ".join(known.name for known in site.categories)
        raise FieldRefused("category_unknown", category=wanted, choices=choices)
    return replace(article, category=category.name)


def _tags(article: Article, text: str, _site: Site, _now_ms: int) -> Article:
    tags: dict[str, str] = {}
    for tag in filter(None, map(normal_line, text.split(","))):
        tags.setdefault(tag.casefold(), tag)
    return replace(article, tags=tuple(tags.values()))


def _urgency(article: Article, text: str, _site: Site, _now_ms: int) -> Article:
    wanted = normal_line(text)
    if not (len(wanted) == 1 and wanted.isdecimal() and int(wanted) in URGENCIES):
        raise FieldRefused("urgency_out_of_range", value=wanted)
    return replace(article, urgency=int(wanted))


def _slug(article: Article, text: str, _site: Site, _now_ms: int) -> Article:
    wanted = normal_line(text)
    slug = "-".join(slug_words(wanted))
    if wanted and not slug:
        raise FieldRefused("slug_unusable", value=wanted)
    if len(slug) > LONGEST:
        raise FieldRefused("slug_too_long", length=len(slug), most=LONGEST)
    return replace(article, slug=slug)


def _breaking(article: Article, text: str, site: Site, now_ms: int) -> Article:
    wanted = normal_line(text).casefold()
    if wanted in _YES:
        return article if is_breaking(article, now_ms) else flagged(article, now_ms)
    if wanted in _NO:
        return unflagged(article)
    start, _, end = normal_line(text).partition("/")
    zone = zone_called(site.time_zone)
    try:
        start_ms, end_ms = _milliseconds(start, zone), _milliseconds(end, zone)
    except (ValueError, OverflowError) as error:
        raise FieldRefused("breaking_unreadable", value=normal_line(text)) from error
    return flagged_between(article, start_ms, end_ms)


def _milliseconds(text: str, zone: tzinfo) -> int:
    """The UTC milliseconds of an ISO 8601 time; one without an offset is in `zone`."""
    then = datetime.fromisoformat(text.strip())
    aware = then if then.tzinfo else then.replace(tzinfo=zone)
    return ms_of(aware)


FIELDS: Mapping[str, _Setter] = MappingProxyType(
    {
        "headline": lambda article, text, *_: replace(article, headline=normal_line(text)),
        "kicker": lambda article, text, *_: replace(article, kicker=normal_line(text)),
        "deck": lambda article, text, *_: replace(article, deck=normal_line(text)),
        "dateline": lambda article, text, *_: replace(article, dateline=normal_line(text)),
        "byline": lambda article, text, *_: replace(article, byline=normal_line(text)),
        "body": lambda article, text, *_: replace(article, body=normal(text).strip("\n")),
        "category": _category,
        "tags": _tags,
        "urgency": _urgency,
        "slug": _slug,
        "breaking": _breaking,
        "desk": lambda article, text, *_: replace(article, desk=normal_line(text)),
        "marked_for": lambda article, text, *_: replace(article, marked_for=normal_line(text)),
    }
)
"""What can be set, by name, in the order in which it is offered."""
