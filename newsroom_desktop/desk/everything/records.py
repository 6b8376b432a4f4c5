"""Rows as lines of JSON: one line for each, so that one that breaks takes no other along."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsroom_desktop.storage.fields import canonical
from newsroom_desktop.storage.taking_out import Carried, Values

_FIELDS = "fields"


def history_of(carried: Carried) -> str:
    """All rows of an article as lines, each with its kind; the list's row comes first."""
    return "".join(map(line_of, _records(carried)))


def _records(carried: Carried) -> Iterator[dict[str, Values]]:
    if carried.listed is not None:
        yield {"listed": carried.listed}
    for revision in carried.revisions:
        yield {"revision": _readable(revision)}
    if carried.draft is not None:
        yield {"draft": _readable(carried.draft)}
    yield from ({"comment": each} for each in carried.comments)
    yield from ({"read_mark": each} for each in carried.read_marks)


def line_of(record: Mapping[str, Any]) -> str:
    """`record` as one line of JSON in UTF-8; letters that are none are written as escapes."""
    for ensure_ascii in (False, True):
        text = json.dumps(record, ensure_ascii=ensure_ascii, default=_hex)
        if _is_text(text):
            break
    return f"{text}\n"


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _hex(value: object) -> object:
    """Bytes, which only a damaged row holds, as something that can be looked at."""
    return {"hex": value.hex()} if isinstance(value, bytes) else repr(value)


def _readable(row: Values) -> Values:
    """`row` with its fields as JSON in JSON where that says the same, not as a text full of escapes."""
    try:
        fields = json.loads(row[_FIELDS])
        is_same = canonical(fields) == row[_FIELDS]
    except (ValueError, TypeError, RecursionError):
        is_same = False
    return {**row, _FIELDS: fields} if is_same else row


def records_in(text: str) -> Iterator[tuple[str, dict[str, Any]] | None]:
    """The kind and the row on each line of `text`; None for a line that is broken."""
    for line in text.split("\n"):
        if line.strip():
            yield _record(line)


def _record(line: str) -> tuple[str, dict[str, Any]] | None:
    try:
        ((kind, row),) = json.loads(line).items()
        if not isinstance(row, dict):
            return None
        if isinstance(row.get(_FIELDS), dict):
            row[_FIELDS] = canonical(row[_FIELDS])
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return str(kind), row


def rows_in(text: str) -> Iterable[dict[str, Any] | None]:
    """The row on each line of a `text` without kinds; None for a line that is broken."""
    for line in text.split("\n"):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            yield row if isinstance(row, dict) else None
