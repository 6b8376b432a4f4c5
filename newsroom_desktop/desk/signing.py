"""Signing: the name that a person works under, which revisions, comments and marks bear."""

from pathlib import Path

from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.refusing import not_written

LONGEST_CP = 200
"""What a name may have at most: the archive takes 255."""


class Signing:
    """The verb of taking a name; it is kept in the file at `path`, for all archives of the person."""

    def __init__(self, archive: Archive, path: Path) -> None:
        self._archive = archive
        self._path = path

    def sign_as(self, name: str) -> str:
        """Work under `name` from now on, and give it as kept; what was read and the views go along.

        What was written under another name stays under that.

        Raises:
            ArchiveRefused: the name cannot be kept, or the archive not be written; all is as it was.
        """
        kept = _fitting(name)
        if kept in ("", self._archive.person):
            return self._archive.person
        with self._archive.writing() as unit:
            unit.read_marks.hand_to(kept)
            unit.views.hand_to(kept)
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_atomic(self._path, kept.encode())
            except OSError as error:
                raise not_written(error, self._path) from error
        self._archive.sign_as(kept)
        return kept


def kept_name(path: Path) -> str:
    """The name in the file at `path`; empty where none is kept there."""
    try:
        return _fitting(path.read_text("utf-8"))
    except (OSError, ValueError):
        return ""


def _fitting(name: str) -> str:
    """As much of `name` as can be kept, in whole syllables."""
    line = normal_line(name)
    if len(line) > LONGEST_CP:
        from newsroom_desktop.hindi.graphemes import is_boundary  # noqa: PLC0415 - slow import, seldom needed

        end_cp = next(at for at in range(LONGEST_CP, -1, -1) if is_boundary(line, at))
        line = line[:end_cp]
    return line.strip()
