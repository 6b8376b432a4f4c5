"""TOML files beside the archive that a desk can edit and share."""

import tomllib
from pathlib import Path
from typing import Any

import tomli_w

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.storage.refusing import not_written


def read_toml(path: Path, refusal: str) -> dict[str, Any]:
    """All that the file at `path` says; nothing when it is missing.

    Raises:
        ArchiveRefused: it cannot be read, with the code `refusal`.
    """
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:  # the last of lists in 5,000 lists
        raise ArchiveRefused(refusal, path=str(path)) from error


def write_toml(path: Path, told: dict[str, Any]) -> None:
    """Let the file at `path` say `told`.

    Raises:
        ArchiveRefused: it cannot be written; what was in it still is.
    """
    try:
        write_atomic(path, tomli_w.dumps(told).encode())
    except OSError as error:
        raise not_written(error, path) from error
