"""Where else backups go: a small file beside the archive, so that it holds for whoever opens it."""

from pathlib import Path

from newsroom_desktop.storage.toml_file import read_toml, write_toml

_BROKEN = "backups_file_broken"


def read_second_place(archive: Path) -> Path | None:
    """The folder that the backups of `archive` go to as well; None where nobody has chosen one.

    Raises:
        ArchiveRefused: the file cannot be read.
    """
    folder = read_toml(_path(archive), _BROKEN).get("second_place")
    return Path(folder) if isinstance(folder, str) and folder else None


def write_second_place(archive: Path, folder: Path | None) -> None:
    """Let the backups of `archive` go to `folder` as well, or with None no longer; what else was said stays.

    Raises:
        ArchiveRefused: the file cannot be read or written; what was in it still is.
    """
    path = _path(archive)
    told = read_toml(path, _BROKEN)
    told["second_place"] = "" if folder is None else str(folder)
    write_toml(path, told)


def _path(archive: Path) -> Path:
    return archive.with_name("backups.toml")
