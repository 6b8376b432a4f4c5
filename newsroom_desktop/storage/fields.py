"""The fields of an article as canonical JSON, and back."""

import dataclasses
import json
from typing import Any, TypeGuard

from newsroom_desktop.article.article import URGENCIES, Article, Breaking, LeadImage, Status
from newsroom_desktop.article.errors import ArticleDamaged

_TIMES_MS = range(-62_135_596_800_000, 253_402_300_800_000)
"""The years 1 to 9999: all that a calendar can show."""

_KNOWN = frozenset(each.name for each in dataclasses.fields(Article))


def canonical(value: object) -> str:
    """`value` as JSON of which there is one form only: sorted keys, no spaces, no escapes but JSON's own."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def fields_text(article: Article) -> str:
    """All of `article` but its id and its body, as canonical JSON.

    What came to be kept of articles later is written only where there is something of it, so that the others
    are written as before.
    """
    window, image = article.breaking, article.lead_image
    later: dict[str, object] = {
        "binned_ms": article.binned_ms,
        "desk": article.desk or None,
        "let_stand": list(article.let_stand) or None,
        "marked_for": article.marked_for or None,
    }
    return canonical(
        {name: value for name, value in later.items() if value is not None}
        | {
            "breaking": [window.start_ms, window.end_ms] if window else None,
            "byline": article.byline,
            "category": article.category,
            "created_ms": article.created_ms,
            "dateline": article.dateline,
            "deck": article.deck,
            "headline": article.headline,
            "kicker": article.kicker,
            "lead_image": _image_values(image) if image else None,
            "published_ms": article.published_ms,
            "slug": article.slug,
            "status": article.status.value,
            "tags": list(article.tags),
            "updated_ms": article.updated_ms,
            "urgency": article.urgency,
        }
    )


def _image_values(image: LeadImage) -> list[str | int]:
    """What is kept of a lead picture; one without a focus is written as before there were any."""
    return [image.media_id, image.alt, image.caption, image.credit, *(image.focus or ())]


def article_from(article_id: str, fields: str, body: str, *, newer_too: bool = False) -> Article:
    """The article that `fields_text` and its body were written from.

    With `newer_too` it may have been written by a newer version: what only that knows is passed over.

    Raises:
        ArticleDamaged: they are not what was written.
    """
    try:
        values = json.loads(fields)
        if newer_too:
            values = {name: value for name, value in values.items() if name in _KNOWN}
        article = _read(article_id, values, body)
        _check(article)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ArticleDamaged("article_damaged", article_id=article_id) from error
    return article


def check_texts(*texts: str) -> None:
    """Return when all `texts` are texts.

    Raises:
        TypeError, ValueError: one is something else, or has bytes in it that are no letters.
    """
    "".join(texts).encode()


def is_text(*values: object) -> bool:
    """Whether all `values` are texts, of letters alone."""
    try:
        check_texts(*values)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False
    return True


def check_times(*times_ms: int) -> None:
    """Return when all `times_ms` are times.

    Raises:
        ValueError: one is something else, or in no year that a calendar can show.
    """
    for time_ms in times_ms:
        if not is_time(time_ms):
            raise ValueError(time_ms)


def is_time(value: object) -> TypeGuard[int]:
    """Whether `value` is a time in UTC milliseconds that a calendar can show."""
    return type(value) is int and value in _TIMES_MS


def check_numbers(*numbers: int) -> None:
    """Return when all `numbers` are whole and none is below 0.

    Raises:
        ValueError: one is something else.
    """
    for number in numbers:
        if type(number) is not int or number < 0:
            raise ValueError(number)


def _read(article_id: str, values: dict[str, Any], body: str) -> Article:
    values["status"] = Status(values["status"])
    values["tags"] = tuple(values["tags"])
    values["let_stand"] = tuple(values.get("let_stand", ()))
    if values["breaking"] is not None:
        start_ms, end_ms = values["breaking"]
        values["breaking"] = Breaking(start_ms=start_ms, end_ms=end_ms)
    if values["lead_image"] is not None:
        media_id, alt, caption, credit, *place = values["lead_image"]
        focus = _focus(*place) if place else None
        values["lead_image"] = LeadImage(
            media_id=media_id, alt=alt, caption=caption, credit=credit, focus=focus
        )
    return Article(article_id=article_id, body=body, **values)


def _focus(x: object, y: object) -> tuple[int, int]:
    if type(x) is not int or type(y) is not int or not (0 <= x <= 100 and 0 <= y <= 100):
        raise ValueError(x, y)
    return x, y


def _check(article: Article) -> None:
    window, image = article.breaking, article.lead_image
    check_texts(
        article.headline,
        article.kicker,
        article.deck,
        article.dateline,
        article.byline,
        article.category,
        article.slug,
        article.desk,
        article.marked_for,
        article.body,
        *article.tags,
        *article.let_stand,
    )
    check_times(article.created_ms, article.updated_ms)
    check_times(*(time_ms for time_ms in (article.published_ms, article.binned_ms) if time_ms is not None))
    if window is not None:
        check_times(window.start_ms, window.end_ms)
    if image is not None:
        check_texts(image.media_id, image.alt, image.caption, image.credit)
    if type(article.urgency) is not int or article.urgency not in URGENCIES:
        raise ValueError(article.urgency)
