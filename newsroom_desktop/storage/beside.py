"""What lies beside an archive and belongs to it."""

from collections.abc import Iterator
from pathlib import Path

ENDS = ("", "-wal", "-shm", "-journal")
"""Ends of the names of files that SQLite makes of one database: the file itself first."""

SETTINGS = ("site.toml", "house-style.toml", "names.toml", "words.txt")
"""Files that a desk edits and shares."""

BACKUP_PLACE = "backups.toml"
"""Says where the second place for backups is; a copy of the archive must not thin out those there."""

MADE_ANEW = "names-learnt.bin"
"""What is learnt from the articles again where it is missing."""

MEDIA = "media"
BACKUPS = "backups"


def companions(archive: Path) -> Iterator[Path]:
    """The files that go where the archive goes, as paths below its folder: settings, pictures, backups."""
    folder = archive.parent
    for name in (*SETTINGS, BACKUP_PLACE, MADE_ANEW):
        if (folder / name).is_file():
            yield Path(name)
    for name in (MEDIA, BACKUPS):
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and not path.name.startswith("."):  # what is only under way
                yield path.relative_to(folder)
