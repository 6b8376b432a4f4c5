"""The files of an exported archive as they lie in a folder, and what is wrong with them."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from newsroom_desktop.article.errors import DeskError, FileRefused, PartSkipped
from newsroom_desktop.desk.everything import layout
from newsroom_desktop.desk.everything.records import records_in
from newsroom_desktop.storage.row_checks import carried_from
from newsroom_desktop.storage.taking_out import Carried

_TREES = (layout.HISTORY, layout.ARTICLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What the file of an article's history holds: None where nothing can be used; how many lines cannot."""

    carried: Carried | None
    broken: int
    is_as_written: bool


class Exported:
    """The files in `folder`; names are paths below it.

    Raises:
        FileRefused: no exported archive lies there, or one of a newer version.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.problems: list[DeskError] = []
        """What is told of the files, in the order in which it was found."""
        self._check()
        self._sums = dict(_sums_in(self.text(layout.SUMS) or ""))
        if not self._sums:
            self.problems.append(PartSkipped("export_unfinished", path=str(folder)))
        missing = [name for name in self._sums if not (folder / name).is_file()]
        self.problems += [PartSkipped("exported_file_missing", path=name) for name in missing]

    def _check(self) -> None:
        try:
            about = json.loads(self.text(layout.ABOUT) or "")
        except (ValueError, RecursionError):
            about = None
        version = about.get("version") if isinstance(about, dict) else None
        if isinstance(version, int) and version > layout.VERSION:
            raise FileRefused("exported_archive_newer", path=str(self._folder))
        is_said = isinstance(about, dict) and about.get("format") == layout.FORMAT
        if not is_said and not any((self._folder / name).is_dir() for name in _TREES):
            raise FileRefused("no_exported_archive", path=str(self._folder))

    def under(self, folder: PurePosixPath, end: str = "") -> list[PurePosixPath]:
        """Files below `folder`: first those that have a sum, in the order of the sums, then all others."""
        there = {
            PurePosixPath(path.relative_to(self._folder).as_posix())
            for path in (self._folder / folder).rglob(f"*{end}")
            if path.is_file() and not path.name.startswith(".")
        }
        known = [path for path in map(PurePosixPath, self._sums) if path in there]
        return [*known, *sorted(there.difference(known))]

    def size_bytes(self, name: PurePosixPath) -> int:
        """How big the file is; 0 where that cannot be told."""
        try:
            return (self._folder / name).stat().st_size
        except OSError:
            return 0

    def data(self, name: PurePosixPath) -> bytes | None:
        """What the file holds; None where it is missing, or cannot be read, which is told."""
        try:
            return (self._folder / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            reason = error.strerror or str(error)
            self.problems.append(FileRefused("file_unreadable", path=str(name), reason=reason))
            return None

    def text(self, name: PurePosixPath) -> str | None:
        """What the file holds as text, with what is no letter as surrogates."""
        data = self.data(name)
        return None if data is None else _text(data)

    def is_as_written(self, name: PurePosixPath, data: bytes) -> bool:
        """Whether `data` is what was in the file when the sums were written."""
        return self._sums.get(str(name)) == hashlib.sha256(data).hexdigest()

    def history(self, name: PurePosixPath) -> History:
        """The history in a file, whose name has the id of its article."""
        data, article_id = self.data(name), layout.id_in_name(name)
        if data is None or not article_id:
            return History(carried=None, broken=1, is_as_written=False)
        records = list(records_in(_text(data)))
        good = [record for record in records if record is not None]
        carried, broken = carried_from(article_id, good)
        is_any = bool(carried.revisions or carried.draft or carried.listed)
        return History(
            carried=carried if is_any else None,
            broken=max(broken + len(records) - len(good), int(not is_any)),
            is_as_written=str(name) not in self._sums or self.is_as_written(name, data),
        )


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="surrogateescape")


def _sums_in(text: str) -> Iterator[tuple[str, str]]:
    """The name and the sum on each line, in their order."""
    for line in text.split("\n"):
        digest, _, name = line.rstrip("\r").partition("  ")
        if name:
            yield name, digest
