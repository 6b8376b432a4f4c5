"""What one state of an article says that another does not: fields, paragraphs, words."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom_desktop.article.article import Article, Breaking
from newsroom_desktop.article.names import category_name, status_name
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.base.clock import moment
from newsroom_desktop.hindi.differences.paragraphs import Paragraph, compared, words_changed
from newsroom_desktop.hindi.differences.parts import Fate, Part, word_parts
from newsroom_desktop.hindi.words import count_words

_TEXTS = ("kicker", "headline", "deck", "dateline", "byline")
_PICTURE_TEXTS = ("alt", "caption", "credit")
_VALUES = ("category", "tags", "urgency", "breaking", "slug", "desk", "marked_for", "status", "picture")
"""What is chosen, and not written."""

_SHOWN_OF_NAME = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field that does not say the same; its name is known by `article.names.field_name`."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What became of an article; `added` and `removed` count the words of its texts."""

    fields: tuple[FieldChange, ...]
    body: tuple[Paragraph, ...]
    added: int
    removed: int


def comparison(old: Article, new: Article, site: Site) -> Comparison:
    """What `old` became in `new`; values as readers of the language in use see them."""
    texts = [_field(name, *_texts(name, old, new)) for name in (*_TEXTS, *_PICTURE_TEXTS)]
    wholes = [FieldChange(name=name, parts=_whole(*both)) for name, both in _values(old, new, site)]
    body = compared(old.body, new.body)
    added, removed = words_between(old, new, body)
    order = (*_TEXTS, *_VALUES, *_PICTURE_TEXTS)
    changed = [each for each in (*texts, *wholes) if any(part.fate is not Fate.KEPT for part in each.parts)]
    changed.sort(key=lambda each: order.index(each.name))
    return Comparison(fields=tuple(changed), body=body, added=added, removed=removed)


def words_between(
    old: Article | None, new: Article, body: tuple[Paragraph, ...] | None = None
) -> tuple[int, int]:
    """How many words the texts of `new` have that `old` has not, and the other way round.

    Without `old` all are new. `body` is what its body became, where that is known already.
    """
    added, removed = words_changed(compared(old.body if old else "", new.body) if body is None else body)
    for name in (*_TEXTS, *_PICTURE_TEXTS):
        for part in word_parts(*_texts(name, old, new)):
            added += count_words(part.text) if part.fate is Fate.ADDED else 0
            removed += count_words(part.text) if part.fate is Fate.REMOVED else 0
    return added, removed


def _texts(name: str, *states: Article | None) -> Iterator[str]:
    """What a field of text says in each of the `states`; nothing where there is no such state."""
    for state in states:
        said = state.lead_image if state is not None and name in _PICTURE_TEXTS else state
        yield getattr(said, name) if said is not None else ""


def _field(name: str, old: str, new: str) -> FieldChange:
    return FieldChange(name=name, parts=word_parts(old, new))


def _whole(old: str, new: str) -> tuple[Part, ...]:
    """A value and the one in its place: it changes as a whole."""
    if old == new:
        return ()
    both = (Part(fate=Fate.REMOVED, text=old), Part(fate=Fate.ADDED, text=new))
    return tuple(part for part in both if part.text)


def _values(old: Article, new: Article, site: Site) -> Iterator[tuple[str, tuple[str, str]]]:
    for name in _VALUES:
        yield name, (shown_value(name, old, site), shown_value(name, new, site))


def shown_value(name: str, article: Article, site: Site) -> str:
    """What the field `name`, one that `article.names.field_name` knows, says in the language in use."""
    match name:
        case "category":
            return category_name(article.category, site)
        case "tags":
            return ", ".join(article.tags)
        case "breaking":
            return _window(article.breaking, site)
        case "picture":
            return _picture(article)
        case "status":
            return status_name(article.status)
        case _:
            return str(next(_texts(name, article)))


def _window(window: Breaking | None, site: Site) -> str:
    if window is None:
        return ""
    zone = zone_called(site.time_zone)
    start, end = (
        moment(at_ms).astimezone(zone).strftime("%d.%m.%Y %H:%M")
        for at_ms in (window.start_ms, window.end_ms)
    )
    return f"{start} – {end}"


def _picture(article: Article) -> str:
    """The beginning of the picture's name, and the point that stays in sight."""
    image = article.lead_image
    if image is None:
        return ""
    point = " ({}% · {}%)".format(*image.focus) if image.focus else ""
    return image.media_id[:_SHOWN_OF_NAME] + point
