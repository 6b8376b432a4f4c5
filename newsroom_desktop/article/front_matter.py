"""An article as one text file: its fields as TOML between two lines of `+++`, then its body.

TOML says of every value what it is, so that नहीं, `no` or 08 never turn into something else, and Python reads
it without a library. A person may change all but the id, the status and the times; a field that is left out
stays as it was, and `false` takes a picture or the breaking flag away.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType
from typing import Any

import tomli_w

from newsroom_desktop.article.article import URGENCIES, Article, Breaking, LeadImage, Status
from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.clock import moment, ms_of
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.hindi.slug import LONGEST, slug_words

_FENCE = "+++\n"
_LINES = ("headline", "kicker", "deck", "dateline", "byline", "category", "desk", "marked_for")


def written(article: Article, picture: str) -> str:
    """`article` as such a file; `picture` is where the file of its lead picture lies, seen from it."""
    values: dict[str, Any] = {"id": article.article_id, **{name: getattr(article, name) for name in _LINES}}
    values |= {"slug": article.slug, "tags": list(article.tags), "urgency": article.urgency}
    if article.let_stand:
        values["let_stand"] = list(article.let_stand)
    values |= {"status": article.status.value, "created": moment(article.created_ms)}
    values["updated"] = moment(article.updated_ms)
    for name, time_ms in (("published", article.published_ms), ("binned", article.binned_ms)):
        if time_ms is not None:
            values[name] = moment(time_ms)
    if article.breaking is not None:
        window = article.breaking
        values["breaking"] = {"start": moment(window.start_ms), "end": moment(window.end_ms)}
    if article.lead_image is not None:
        values["lead_image"] = _picture_values(article.lead_image, picture)
    return f"{_FENCE}{tomli_w.dumps(values)}{_FENCE}\n{article.body}\n"


def _picture_values(image: LeadImage, picture: str) -> dict[str, Any]:
    texts = {"alt": image.alt, "caption": image.caption, "credit": image.credit}
    focus = {"focus": list(image.focus)} if image.focus else {}
    return {"file": picture, "media_id": image.media_id} | texts | focus


def id_in(text: str, path: str) -> str:
    """The id of the article in the file at `path`, which holds `text`; empty where it says none.

    Raises:
        FileRefused: it is no such file.
    """
    found = _divided(text, path)[0].get("id")
    return found if isinstance(found, str) else ""


def changed_by(text: str, path: str, before: Article) -> Article:
    """`before` with what the file at `path`, which holds `text`, says otherwise.

    Raises:
        FileRefused: it is no such file, or a field cannot take what it says.
    """
    values, body = _divided(text, path)
    article = before if body == before.body.strip("\n") else replace(before, body=body)
    return _with(article, values, _CHANGES, path)


def read_alone(text: str, path: str, now_ms: int) -> Article:
    """The article in the file at `path`, which holds `text`, where nothing else is left of it.

    Raises:
        FileRefused: it is no such file, or a field cannot take what it says.
    """
    values, body = _divided(text, path)
    article = Article(article_id=id_in(text, path), created_ms=now_ms, updated_ms=now_ms, body=body)
    return _with(article, values, {**_CHANGES, **_FACTS}, path)


def _divided(text: str, path: str) -> tuple[dict[str, Any], str]:
    """The fields and the body; editors may have written other line ends, and a byte order mark."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n")
    head, fence, body = lines.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    if not (lines.startswith(_FENCE) and fence):
        raise FileRefused("article_file_headless", path=path)
    try:
        return tomllib.loads(head), body.strip("\n")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FileRefused("article_file_broken", path=path, reason=str(error)) from error


_Take = Callable[[Article, Any], Article]


def _with(article: Article, values: Mapping[str, Any], takes: Mapping[str, _Take], path: str) -> Article:
    for name, take in takes.items():
        if name in values:
            try:
                article = take(article, values[name])
            except (TypeError, ValueError, LookupError, AttributeError, OverflowError) as error:
                raise FileRefused("article_file_field", path=path, name=name) from error
    return article


def _take_line(name: str, article: Article, value: Any) -> Article:
    texts: dict[str, Any] = {name: _text(value)}
    return replace(article, **texts)


def _take_slug(article: Article, value: Any) -> Article:
    """`article` with what of a slug that was written by hand can stand in an address."""
    if value == article.slug:
        return article
    slug = "-".join(slug_words(normal_line(_text(value))))
    if len(slug) > LONGEST or (value and not slug):
        raise ValueError(value)
    return replace(article, slug=slug)


def _take_texts(name: str, article: Article, value: Any) -> Article:
    texts: dict[str, Any] = {name: tuple(map(_text, value))}
    return replace(article, **texts)


def _take_time(name: str, article: Article, value: Any) -> Article:
    times: dict[str, Any] = {name: _time_ms(value)}
    return replace(article, **times)


def _take_urgency(article: Article, value: Any) -> Article:
    if type(value) is not int or value not in URGENCIES:
        raise ValueError(value)
    return replace(article, urgency=value)


def _take_breaking(article: Article, value: Any) -> Article:
    if value is False:
        return replace(article, breaking=None)
    start_ms, end_ms = _time_ms(value["start"]), _time_ms(value["end"])
    if end_ms <= start_ms:
        raise ValueError(value)
    return replace(article, breaking=Breaking(start_ms=start_ms, end_ms=end_ms))


def _take_picture(article: Article, value: Any) -> Article:
    if value is False:
        return replace(article, lead_image=None)
    focus = tuple(value.get("focus", ()))
    if focus and not (len(focus) == 2 and all(type(each) is int and 0 <= each <= 100 for each in focus)):
        raise ValueError(focus)
    image = LeadImage(
        media_id=_text(value["media_id"]),
        alt=_text(value.get("alt", "")),
        caption=_text(value.get("caption", "")),
        credit=_text(value.get("credit", "")),
        focus=(focus[0], focus[1]) if focus else None,
    )
    return replace(article, lead_image=image)


_CHANGES: Mapping[str, _Take] = MappingProxyType(
    {
        **{name: partial(_take_line, name) for name in _LINES},
        "slug": _take_slug,
        "tags": partial(_take_texts, "tags"),
        "let_stand": partial(_take_texts, "let_stand"),
        "urgency": _take_urgency,
        "breaking": _take_breaking,
        "lead_image": _take_picture,
    }
)
"""What a person may change, by its name in the file."""

_FACTS: Mapping[str, _Take] = MappingProxyType(
    {
        "status": lambda article, value: replace(article, status=Status(value)),
        "created": partial(_take_time, "created_ms"),
        "updated": partial(_take_time, "updated_ms"),
        "published": partial(_take_time, "published_ms"),
        "binned": partial(_take_time, "binned_ms"),
    }
)
"""What only counts where the file is all that is left."""


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _time_ms(value: Any) -> int:
    """The UTC milliseconds of a time; one without an offset is UTC.

    Raises:
        OverflowError: in UTC it is in no year that a calendar can show.
    """
    aware: datetime = value if value.tzinfo else value.replace(tzinfo=UTC)
    return ms_of(aware.astimezone(UTC))
