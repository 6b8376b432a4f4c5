"""What a desk has settled, kept with each backup: small files in a folder of the backup's name."""

from contextlib import suppress
from pathlib import Path

from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.storage.backups.names import named
from newsroom_desktop.storage.beside import SETTINGS

_ENDING = ".settings"


def keep_settings(archive: Path, backup: Path) -> None:
    """Copy the settings beside `archive` into the folder that belongs to `backup`.

    Raises:
        OSError: the folder cannot be written or is full.
    """
    folder = _folder(backup)
    for name in SETTINGS:
        with suppress(FileNotFoundError):
            data = archive.with_name(name).read_bytes()
            folder.mkdir(exist_ok=True)
            write_atomic(folder / name, data)


def has_settings(backup: Path, archive: Path) -> bool:
    """Whether `backup` has the settings beside `archive` as they are now."""
    return all(_bytes(_folder(backup) / name) == _bytes(archive.with_name(name)) for name in SETTINGS)


def bring_settings(backup: Path, archive: Path) -> None:
    """Put settings that `backup` has and that are missing beside `archive` there; what is there stays.

    Raises:
        OSError: they cannot be read or written.
    """
    for name in SETTINGS:
        if not archive.with_name(name).exists():
            with suppress(FileNotFoundError):
                write_atomic(archive.with_name(name), (_folder(backup) / name).read_bytes())


def drop_settings(backup: Path) -> None:
    """Take away the folder that belongs to `backup`; files of other people in it stay.

    Raises:
        OSError: it cannot be written.
    """
    for name in SETTINGS:
        (_folder(backup) / name).unlink(missing_ok=True)
        for left in _folder(backup).glob(f".{name}.*.part"):  # of a kill
            left.unlink()
    with suppress(OSError):  # there was none, or something else is in it
        _folder(backup).rmdir()


def backup_of(folder: Path) -> Path | None:
    """The backup that a folder of settings belongs to, None for any other."""
    backup = folder.with_name(folder.name.removesuffix(_ENDING))
    return backup if backup != folder and named(backup) is not None and folder.is_dir() else None


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _folder(backup: Path) -> Path:
    return backup.with_name(backup.name + _ENDING)
