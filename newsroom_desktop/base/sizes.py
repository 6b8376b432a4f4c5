"""Sizes of files in words."""

from newsroom_desktop.base.texts import grouped

_UNITS = ((10**12, "TB"), (10**9, "GB"), (10**6, "MB"))


def said_size(size_bytes: int) -> str:
    """`size_bytes` as people say it, in units of 1,000: 842 KB, 1.3 MB, 12 GB."""
    for step, unit in _UNITS:
        size = size_bytes / step
        if size >= 0.9995:  # less is 999 of the smaller unit
            return f"{size:.1f} {unit}" if size < 9.95 else f"{grouped(round(size))} {unit}"
    return f"{grouped(round(size_bytes / 1000) or min(size_bytes, 1))} KB"


def megabytes(size_bytes: int) -> int:
    """How many whole megabytes of 1,000,000 bytes have room for it."""
    return -(-size_bytes // 10**6)
