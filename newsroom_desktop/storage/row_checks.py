"""Whether values that came from elsewhere can be rows of the archive, and say what they were named after."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import partial
from types import MappingProxyType
from typing import Any

from sqlalchemy import Column, Table

from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.storage.fields import article_from, check_texts, check_times, is_text
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.revisions import SAID, content_name
from newsroom_desktop.storage.tables import ARTICLE, COMMENT, DRAFT, MEDIA, READ_MARK, REVISION
from newsroom_desktop.storage.taking_out import LISTED, Carried, Values

_PICTURE = tuple(field.name for field in fields(StoredPicture))
_MEDIA_ID = re.compile("[0-9a-f]{64}")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,7}")


def carried_from(article_id: str, rows: Iterable[tuple[str, Values]]) -> tuple[Carried, int]:
    """What rows, each with its kind, tell of an article, and how many cannot be used.

    A revision has to say what it was named after, the others what a table can hold.
    """
    found: dict[str, list[Values]] = {
        kind: [] for kind in ("revision", "comment", "read_mark", "draft", "listed")
    }
    broken = 0
    for kind, values in rows:
        is_good = _LOOKED_AT[kind](values) if kind in found else False
        if is_good and values.get("article_id", article_id) == article_id:
            found[kind].append(values)
        else:
            broken += 1
    carried = Carried(
        article_id=article_id,
        listed=next(iter(found["listed"]), None),
        draft=next(iter(found["draft"]), None),
        revisions=tuple(found["revision"]),
        comments=tuple(found["comment"]),
        read_marks=tuple(found["read_mark"]),
    )
    return carried, broken


def is_revision(values: Values) -> bool:
    """Whether a revision, with its `parents`, says what it was named after."""
    parents = values.get("parents")
    if not (fits(REVISION, values) and isinstance(parents, list)):
        return False
    if not is_text(*parents) or len(set(parents)) < len(parents):
        return False
    name = content_name({name: values[name] for name in SAID}, parents)
    return bool(name == values["revision_id"])


def _is_draft(values: Values) -> bool:
    if not fits(DRAFT, values):
        return False
    try:
        article_from(values["article_id"], values["fields"], values["body"])
    except ArticleDamaged:
        return False
    return True


def _is_listed(values: Values) -> bool:
    of_row = [ARTICLE.c[name] for name in LISTED]
    return all(_can_hold(column, values.get(column.name)) for column in of_row)


def fits(table: Table, values: Values) -> bool:
    """Whether `values` can be a row of `table`."""
    return all(_can_hold(column, values.get(column.name)) for column in table.columns)


def _can_hold(column: Column[Any], value: object) -> bool:
    if value is None:
        return bool(column.nullable)
    if type(value) is not column.type.python_type:
        return False
    try:
        if isinstance(value, str):
            check_texts(value)
            return "\0" not in value
        if column.name.endswith("_ms") and isinstance(value, int):
            check_times(value)
        return -(1 << 63) <= value < (1 << 63) if isinstance(value, int) else True
    except ValueError:
        return False


_LOOKED_AT: Mapping[str, Callable[[Values], bool]] = MappingProxyType(
    {
        "revision": is_revision,
        "draft": _is_draft,
        "listed": _is_listed,
        "comment": partial(fits, COMMENT),
        "read_mark": partial(fits, READ_MARK),
    }
)


def picture_from(values: Values) -> StoredPicture | None:
    """The picture of which a row tells; None where it is no such row."""
    is_row = fits(MEDIA, values) and min(values[name] for name in ("width", "height", "size_bytes")) >= 0
    if not (is_row and _MEDIA_ID.fullmatch(values["media_id"]) and _SUFFIX.fullmatch(values["suffix"])):
        return None
    return StoredPicture(**{name: values[name] for name in _PICTURE})
