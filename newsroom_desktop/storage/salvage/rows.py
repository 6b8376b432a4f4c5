"""Rows in the pages of an SQLite file: of a table that is known, and of pages that nothing leads to.

After "B-tree Pages" and "Record Format", SQLite file format.
"""

import struct
from collections.abc import Iterable, Iterator

from newsroom_desktop.storage.salvage.pages import Pages

Value = int | float | str | bytes | None
Row = tuple[int, tuple[Value, ...]]
"""The number that SQLite gave the row, and its values."""

_INTERIOR, _LEAF = 5, 13
_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Bytes of a value by its type."""
_FLOAT, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12
_MOST_COLUMNS = 200
_FILE_HEADER_BYTES = 100


def leaves(pages: Pages, root: int) -> tuple[list[int], bool]:
    """The leaves of the table at the page `root`, and whether every way led to one."""
    found: list[int] = []
    seen, wanted, is_whole = set[int](), [root], True
    while wanted:
        number = wanted.pop()
        page = pages.page(number) if 0 < number <= pages.count and number not in seen else b""
        seen.add(number)
        start = _start(number)
        kind = page[start] if page else 0
        if kind == _LEAF:
            found.append(number)
        elif kind == _INTERIOR:
            wanted += _children(page, start)
        else:
            is_whole = False
    return found, is_whole


def rows_of(pages: Pages, number: int) -> Iterator[Row]:
    """The rows in the page with that number, if it is a leaf, without those that are no rows any more."""
    page, start = pages.page(number), _start(number)
    if not page or page[start] != _LEAF:
        return
    for cell in _cells(page, start, 8):
        try:
            number, payload = _payload(pages, page, cell)
            yield number, _record(payload)
        except (ValueError, IndexError, struct.error):
            continue


def _start(number: int) -> int:
    return _FILE_HEADER_BYTES if number == 1 else 0


def _cells(page: bytes, start: int, header_bytes: int) -> Iterable[int]:
    """Where the cells of a page begin."""
    count = int.from_bytes(page[start + 3 : start + 5])
    first = start + header_bytes
    count = min(count, (len(page) - first) // 2)
    cells = struct.unpack(f">{count}H", page[first : first + 2 * count])
    return (cell for cell in cells if first + 2 * count <= cell < len(page))


def _children(page: bytes, start: int) -> list[int]:
    left = [int.from_bytes(page[cell : cell + 4]) for cell in _cells(page, start, 12)]
    return [int.from_bytes(page[start + 8 : start + 12]), *reversed(left)]


def _payload(pages: Pages, page: bytes, cell: int) -> tuple[int, bytes]:
    """The number of the row in a cell, and its whole record, what overflowed included.

    Raises:
        ValueError: a part of it is gone.
    """
    length, at = _varint(page, cell)
    number, at = _varint(page, at)
    usable = pages.usable
    if length > usable * pages.count:
        raise ValueError(length)
    local = length
    if length > usable - 35:
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        if local > usable - 35:
            local = least
    parts = [page[at : at + local]]
    left, following = length - local, int.from_bytes(page[at + local : at + local + 4])
    while left > 0:
        more = pages.page(following) if 0 < following <= pages.count else b""
        if not more:
            raise ValueError(following)
        parts.append(more[4 : 4 + min(left, usable - 4)])
        left -= usable - 4
        following = int.from_bytes(more[:4])
    return number, b"".join(parts)


def _record(payload: bytes) -> tuple[Value, ...]:
    """The values of a record.

    Raises:
        ValueError, IndexError, struct.error: it is none.
    """
    header_bytes, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < header_bytes:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != header_bytes or not 0 < len(kinds) <= _MOST_COLUMNS:
        raise ValueError(header_bytes)
    values: list[Value] = []
    for kind in kinds:
        size = _SIZES[kind] if kind < len(_SIZES) else (kind - _FIRST_BLOB) // 2
        data = payload[at : at + size]
        if len(data) < size or kind in (10, 11):
            raise ValueError(kind)
        values.append(_value(kind, data))
        at += size
    return tuple(values)


def _value(kind: int, data: bytes) -> Value:
    if kind >= _FIRST_BLOB:
        return data.decode(errors="surrogateescape") if kind % 2 else data
    if kind == _FLOAT:
        return float(struct.unpack(">d", data)[0])
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    return int.from_bytes(data, signed=True) if kind else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """The number that begins at `at`, and where it ends."""
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | data[place] & 0x7F
        if data[place] < 0x80:
            return value, place + 1
    return value << 8 | data[at + 8], at + 9
