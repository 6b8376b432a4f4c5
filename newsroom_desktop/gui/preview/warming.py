"""The files of Qt WebEngine, read ahead of their use."""

import threading
from pathlib import Path

import PySide6

_FILES = (
    "Qt6WebEngineCore.dll",
    "resources/*.pak",
    "Qt/lib/libQt6WebEngineCore.so.*",
    "Qt/resources/*.pak",
    "Qt/lib/QtWebEngineCore.framework/Versions/A/QtWebEngineCore",
)
_PIECE_BYTES = 1 << 20


def reading_ahead() -> threading.Thread:
    """A started thread that reads the files once: loading them then waits for no disk."""
    thread = threading.Thread(target=_read_files, name="preview-files", daemon=True)
    thread.start()
    return thread


def _read_files() -> None:
    paths = [path for folder in PySide6.__path__ for name in _FILES for path in Path(folder).glob(name)]
    for path in paths:
        try:
            with path.open("rb", buffering=0) as file:
                while file.read(_PIECE_BYTES):
                    pass
        except OSError:  # whoever needs the file will say so
            continue
