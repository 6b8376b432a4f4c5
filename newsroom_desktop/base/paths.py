"""Where things lie: what the program brings along, and what the person makes."""

import os
import sys
from pathlib import Path

import platformdirs

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
    """The archive that is used when none is named."""
    return data_folder() / "archive.db"


def log_folder() -> Path:
    """The folder for log files."""
    chosen = os.environ.get("NEWSROOM_DATA")
    return Path(chosen) / "logs" if chosen else Path(platformdirs.user_log_dir(_NAME, appauthor=False))
