"""An article out of fields and a body that are not what was written: as much of it as makes sense."""

import json
import re
from contextlib import suppress
from typing import Any

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.storage.fields import article_from, canonical, fields_text

_TEXT_FIELD = re.compile(r'"([a-z_]+)":("(?:[^"\\]|\\.)*")')


def article_as_read(known: Article, fields: object, body: object) -> Article:
    """The article of which `fields` and `body` are left; what makes no sense is as in `known`."""
    text = normal(letters(body))
    with suppress(ArticleDamaged):
        return article_from(known.article_id, letters(fields), text)
    kept: dict[str, Any] = json.loads(fields_text(known))
    for name, value in _values(letters(fields)).items():
        with suppress(ArticleDamaged):
            tried = kept | {name: value}
            article_from(known.article_id, canonical(tried), "")
            kept = tried
    return article_from(known.article_id, canonical(kept), text)


def _values(fields: str) -> dict[str, Any]:
    """The fields that can be told apart: all where it is JSON still, else those that are texts."""
    try:
        found = json.loads(fields)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return found
    texts: dict[str, Any] = {}
    for name, quoted in _TEXT_FIELD.findall(fields):
        with suppress(ValueError):
            texts[name] = json.loads(quoted, strict=False)
    return texts


def letters(value: object) -> str:
    """`value` as text, with U+FFFD in the place of what is no letter."""
    if isinstance(value, str):
        value = value.encode(errors="surrogateescape")
    return value.decode(errors="replace").replace("\0", "") if isinstance(value, bytes) else ""
