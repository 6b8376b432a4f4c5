"""As much of MessagePack as a list of lists of words needs (its specification of 2013)."""

from typing import Any


def unpacked(data: bytes) -> Any:
    """The value in `data`.

    Raises:
        ValueError: it holds something else than arrays, maps, texts and small numbers.
    """
    return _value(data, 0)[0]


def _value(data: bytes, place: int) -> tuple[Any, int]:
    kind = data[place]
    if kind < 0x80:
        return kind, place + 1
    if kind < 0x90:
        return _map(data, place + 1, kind & 0x0F)
    if kind < 0xA0:
        return _array(data, place + 1, kind & 0x0F)
    if kind < 0xC0:
        return _text(data, place + 1, kind & 0x1F)
    for first, read in ((0xD9, _text), (0xDC, _array)):
        for longer in (0, 1):
            if kind == first + longer:
                width = (1 if first == 0xD9 else 2) << longer
                return read(data, place + 1 + width, int.from_bytes(data[place + 1 : place + 1 + width]))
    raise ValueError(f"a value of kind {kind:#x}")


def _text(data: bytes, place: int, size: int) -> tuple[str, int]:
    return data[place : place + size].decode(), place + size


def _array(data: bytes, place: int, size: int) -> tuple[list[Any], int]:
    found = []
    for _ in range(size):
        value, place = _value(data, place)
        found.append(value)
    return found, place


def _map(data: bytes, place: int, size: int) -> tuple[dict[Any, Any], int]:
    pairs, place = _array(data, place, size * 2)
    return dict(zip(pairs[::2], pairs[1::2], strict=True)), place
