"""Everything at once: the whole archive to open files, and from them."""

from pathlib import Path

from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.everything.exporting import Written, export_all
from newsroom_desktop.desk.everything.importing import Taken, import_all
from newsroom_desktop.storage.archive import Archive


class Everything:
    """The verbs of taking all out and in."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def export(self, folder: Path, progress: Progress | None = None) -> Written:
        """All that the archive holds at one moment, as files in `folder`, which is made or is empty.

        Raises:
            FolderRefused, ExportRefused: `folder` is not empty, full or cannot be written; nothing is left.
            ArchiveRefused: the archive cannot be read.
            Stopped: `progress` was cancelled; nothing is left.
        """
        return export_all(self._archive, folder, self._now(), progress or Progress())

    def take_in(self, folder: Path, progress: Progress | None = None) -> Taken:
        """All that was exported to `folder`, beside what is here; each article whole or not at all.

        Raises:
            FileRefused: no exported archive lies there, or one of a newer version.
            ArchiveRefused: this archive cannot be written.
            Stopped: `progress` was cancelled; what was taken in by then stays.
        """
        return import_all(self._archive, folder, self._now(), progress or Progress())
