"""Where things lie: what the program brings along, and what the person makes."""

import os
import sys
import tempfile
from pathlib import Path

import platformdirs

from newsroom_desktop.base.files import write_atomic

_NAME = "newsroom-desktop"
_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """The path of a file or folder that the program brings along.

    Looked for in a frozen program, then inside the installed package, then beside it in a checkout.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [Path(frozen) / "resources"] if frozen else []
    roots += [_PACKAGE / "resources", _PACKAGE.parent / "resources"]
    root = next((root for root in roots if root.is_dir()), roots[-1])
    return root.joinpath(*parts)


def data_folder() -> Path:
    """The folder for the archive; `NEWSROOM_DATA` in the environment moves it."""
    chosen = os.environ.get("NEWSROOM_DATA")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def default_archive() -> Path:
    """The archive that is used when none is named: the one that was remembered, else one in the data folder.

    Raises:
        OSError, ValueError: what was remembered cannot be read.
    """
    return remembered_archive() or data_folder() / "archive.db"


def place_file() -> Path:
    """The file that remembers where the person's own archive lies, once it lies elsewhere."""
    return data_folder() / "archive-place.txt"


def remembered_archive() -> Path | None:
    """Where the person's own archive lies; None while it lies in the data folder.

    Raises:
        OSError, ValueError: the file that says it cannot be read, or says something else.
    """
    try:
        place = Path(os.fsdecode(place_file().read_bytes().strip(b"\r\n")))
    except FileNotFoundError:
        return None
    if not place.is_absolute():
        raise ValueError(place)
    return place


def remember_archive(path: Path) -> None:
    """Let the archive at `path` be the person's own from now on.

    Raises:
        OSError: it could not be written down; what was remembered before still is.
    """
    place_file().parent.mkdir(parents=True, exist_ok=True)
    write_atomic(place_file(), os.fsencode(path.absolute()) + b"\n")


def rescue_folders() -> tuple[Path, ...]:
    """The folders for texts that the archive does not take; the first that can be written is used."""
    documents = Path(platformdirs.user_documents_dir())
    return (
        data_folder() / "rescue",
        documents / "newsroom-desktop-rescue",
        Path(tempfile.gettempdir()) / f"newsroom-desktop-rescue-{Path.home().name}",
    )


def name_file() -> Path:
    """The file with the name that the person works under, where it is not that of the account."""
    return data_folder() / "name.txt"


def log_folder() -> Path:
    """The folder for log files."""
    chosen = os.environ.get("NEWSROOM_DATA")
    return Path(chosen) / "logs" if chosen else Path(platformdirs.user_log_dir(_NAME, appauthor=False))
