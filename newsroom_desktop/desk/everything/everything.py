"""Everything at once: the whole archive to open files, and from them."""

from itertools import chain, count
from pathlib import Path

from newsroom_desktop.base.clock import Clock, moment
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.everything.exporting import Written, export_all
from newsroom_desktop.desk.everything.importing import Importing, Taken
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.storage.archive import Archive


class Everything:
    """The verbs of taking all out and in."""

    def __init__(self, archive: Archive, settling: Settling, now: Clock) -> None:
        self._archive = archive
        self._settling = settling
        self._now = now

    def new_folder(self, parent: Path) -> Path:
        """The folder in `parent` that an export of today goes to: its name says what it is, and is free."""
        day = moment(self._now()).date().isoformat()
        ends = chain([""], (f"-{number}" for number in count(2)))
        names = (parent / f"newsroom-archive-{day}{end}" for end in ends)
        return next(name for name in names if not name.exists())

    def export(self, folder: Path, progress: Progress | None = None) -> Written:
        """All that the archive holds at one moment, as files in `folder`, which is made or is empty.

        Raises:
            FolderRefused, ExportRefused: `folder` is not empty, full or cannot be written; nothing is left.
            ArchiveRefused: the archive cannot be read.
            Stopped: `progress` was cancelled; nothing is left.
        """
        return export_all(self._archive, folder, self._now(), progress or Progress())

    def importing(self, folder: Path, progress: Progress) -> Importing:
        """An import of all that was exported to `folder`, to be done in its steps.

        Raises:
            FileRefused: no exported archive lies there, or one of a newer version.
        """
        return Importing(self._archive, folder, self._now(), progress, self._settling.look)

    def take_in(self, folder: Path, progress: Progress | None = None) -> Taken:
        """All that was exported to `folder`, beside what is here; each article whole or not at all.

        Raises:
            FileRefused: no exported archive lies there, or one of a newer version.
            ArchiveRefused: this archive cannot be written.
            Stopped: `progress` was cancelled; what was taken in by then stays.
        """
        importing = self.importing(folder, progress or Progress())
        for _ in importing.steps():
            pass
        return importing.found
