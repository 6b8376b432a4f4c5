"""What was found in the backups of a folder when they were read back last: a small file beside them.

It saves reading all of them again for a list. Without it, nothing but these numbers is missing.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from newsroom_desktop.base.files import write_atomic

_FILE = "verified.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Of one backup: when it was read back, its bytes then, the articles in it, and whether it was whole."""

    verified_ms: int
    size_bytes: int
    articles: int
    is_whole: bool = True


def read_notes(folder: Path) -> dict[str, Note]:
    """The notes on the backups in `folder` by the names of their files; none where they cannot be read."""
    try:
        told: Any = json.loads((folder / _FILE).read_text("utf-8"))
        return {str(name): _note(values) for name, values in told.items()}
    except (OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return {}


def write_notes(folder: Path, notes: Mapping[str, Note]) -> None:
    """Keep `notes` in `folder`.

    Raises:
        OSError: it cannot be written or is full; what stood there still does.
    """
    told = {name: asdict(note) for name, note in sorted(notes.items())}
    write_atomic(folder / _FILE, json.dumps(told, ensure_ascii=False, indent=1).encode())


def _note(values: Mapping[str, Any]) -> Note:
    return Note(
        verified_ms=int(values["verified_ms"]),
        size_bytes=int(values["size_bytes"]),
        articles=int(values["articles"]),
        is_whole=bool(values["is_whole"]),
    )
