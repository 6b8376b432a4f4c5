"""What was learnt of the names in an archive, in a file beside it that can be made anew from the articles.

Compressed text: a first line with a version and the CRC-32 of the rest; then a line for each article: its id,
which state of it was read, its weight, the names in it, and what only may be names.
"""

import sys
import zlib
from collections.abc import Mapping
from pathlib import Path

from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.hindi.names.tally import Seen

VERSION = 1
"""Another one where names are found in another way: what was learnt before counts for nothing."""

_HEAD = f"newsroom names {VERSION}"


def learnt_path(archive: Path) -> Path:
    """Where what was learnt of `archive` lies."""
    return archive.with_name("names-learnt.bin")


def read_learnt(path: Path) -> dict[str, Seen]:
    """What was learnt of each article; nothing where the file is missing, broken or of another version."""
    try:
        head, _, text = zlib.decompress(path.read_bytes()).decode().partition("\n")
        if head != _head(text):
            return {}
        return dict(map(_article, text.splitlines()))
    except (OSError, ValueError, zlib.error):
        return {}


def write_learnt(path: Path, seen: Mapping[str, Seen]) -> None:
    """Put `seen` into the file at `path`.

    Raises:
        OSError: the folder cannot be written or is full; what stood there still does.
    """
    text = "".join(
        f"{article_id}\t{each.stamp}\t{each.weight}\t{' '.join(each.cued)}\t{' '.join(each.others)}\n"
        for article_id, each in seen.items()
    )
    write_atomic(path, zlib.compress(f"{_head(text)}\n{text}".encode(), 1))


def _head(text: str) -> str:
    return f"{_HEAD} {zlib.crc32(text.encode()):08x}"


def _article(line: str) -> tuple[str, Seen]:
    article_id, stamp, weight, cued, others = line.split("\t")
    return article_id, Seen(stamp, int(weight), _spellings(cued), _spellings(others))


def _spellings(text: str) -> tuple[str, ...]:
    return tuple(map(sys.intern, text.split(" "))) if text else ()
