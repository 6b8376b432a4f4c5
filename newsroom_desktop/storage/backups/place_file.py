"""Where else backups go: a small file beside the archive, so that it holds for whoever opens it."""

from dataclasses import dataclass
from pathlib import Path

from newsroom_desktop.storage.beside import BACKUP_PLACE
from newsroom_desktop.storage.toml_file import read_toml, write_toml

_BROKEN = "backups_file_broken"
_IN_USE, _BEFORE = "second_place", "second_place_before"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondPlace:
    """The folder that backups go to as well, None for none, and the one that was theirs last."""

    in_use: Path | None = None
    before: Path | None = None


def read_second_place(archive: Path) -> SecondPlace:
    """What was chosen for the backups of `archive`.

    Raises:
        ArchiveRefused: the file cannot be read.
    """
    told = read_toml(_path(archive), _BROKEN)
    return SecondPlace(in_use=_folder(told.get(_IN_USE)), before=_folder(told.get(_BEFORE)))


def write_second_place(archive: Path, folder: Path | None) -> None:
    """Let the backups of `archive` go to `folder` as well, or with None no longer; what else was said stays.

    Raises:
        ArchiveRefused: the file cannot be read or written; what was in it still is.
    """
    path = _path(archive)
    told = read_toml(path, _BROKEN)
    if folder is None:
        told[_BEFORE] = told.pop(_IN_USE, "")
    else:
        told[_IN_USE] = str(folder)
    write_toml(path, told)


def _folder(told: object) -> Path | None:
    return Path(told) if isinstance(told, str) and told else None


def _path(archive: Path) -> Path:
    return archive.with_name(BACKUP_PLACE)
