"""Everything in: the files of an exported archive, beside what this one holds already."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from newsroom_desktop.article.errors import ArticleDamaged, DeskError, FileRefused, PartSkipped
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.everything import layout
from newsroom_desktop.desk.everything.edits import Edit, article_id_in, take_file
from newsroom_desktop.desk.everything.exported import Exported
from newsroom_desktop.desk.everything.records import rows_in
from newsroom_desktop.desk.everything.settings import take_settings
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.refusing import not_written
from newsroom_desktop.storage.row_checks import picture_from
from newsroom_desktop.storage.taking_in import take_in, take_picture, take_view
from newsroom_desktop.storage.taking_out import Carried
from newsroom_desktop.storage.unit import Unit

T = TypeVar("T")

_AT_ONCE = 20
_BYTES_AT_ONCE = 1_000_000
"""Articles of one unit, and what of their histories: a save that waits for it waits some 50 ms."""


@dataclass(slots=True, kw_only=True)
class Taken:
    """What came in: articles that were unknown, that got something new, and the others.

    `edited` were changed in their files, `in_conflict` have two versions now that a person has to look at.
    `problems` are told.
    """

    new: int = 0
    renewed: int = 0
    unchanged: int = 0
    revisions: int = 0
    pictures: int = 0
    edited: int = 0
    in_conflict: int = 0
    problems: list[DeskError] = field(default_factory=list)


class Importing:
    """One import of all that lies in `folder`; each article is there whole or not at all, whenever it ends.

    What is there already is not doubled; what is broken is told, and the rest is taken. An article that
    somebody changed in its file gets a new revision. `settled` is called once the settings are there.

    Raises:
        FileRefused: no exported archive lies there, or one of a newer version.
    """

    def __init__(
        self,
        archive: Archive,
        folder: Path,
        now_ms: int,
        progress: Progress,
        settled: Callable[[], None] = lambda: None,
    ) -> None:
        self._archive = archive
        self._settled = settled
        self._files = Exported(folder)
        self._now_ms = now_ms
        self._progress = progress
        self._histories = self._files.under(layout.HISTORY, layout.HISTORY_END)
        self._articles = self._files.under(layout.ARTICLES, layout.ARTICLE_END)
        self._whole: set[str] = set()
        """The ids of articles of whose histories nothing is broken."""
        self.found = Taken(problems=self._files.problems)

    def steps(self) -> Iterator[None]:
        """Take everything in, a little in each step; settings and pictures first, as articles need them.

        Others may write between two steps.

        Raises:
            ArchiveRefused: the archive cannot be written.
            Stopped: `progress` was cancelled; what was taken in by then stays, and the rest can follow.
        """
        self._take_settings()
        yield from self._take_pictures(self._progress.share(0, 0.2))
        yield from self._take_histories(self._progress.share(0.2, 0.9))
        yield from self._take_edits(self._progress.share(0.9, 1))
        self._take_views()

    def _take_settings(self) -> None:
        for name in self._files.under(layout.SETTINGS):
            data = self._files.data(name)
            told = take_settings(self._archive.path, name.name, data) if data is not None else None
            if told is not None:
                self.found.problems.append(told)
        self._settled()

    def _take_views(self) -> None:
        rows = list(rows_in(self._files.text(layout.VIEWS) or ""))
        with self._archive.writing() as unit:
            broken = sum(row is None or not take_view(unit, row) for row in rows)
        self._tell_broken(layout.VIEWS, broken)

    # pictures

    def _take_pictures(self, progress: Progress) -> Iterator[None]:
        rows = list(rows_in(self._files.text(layout.MEDIA_ROWS) or ""))
        good = [row for row in rows if row is not None and picture_from(row) is not None]
        self._tell_broken(layout.MEDIA_ROWS, len(rows) - len(good))
        for piece in _pieces(good, progress, lambda row: self._files.size_bytes(_place_of(row))):
            self.found.pictures += sum(map(self._bring, piece))
            with self._archive.writing() as unit:
                for row in piece:
                    take_picture(unit, row)
            yield

    def _bring(self, row: dict[str, Any]) -> bool:
        """Put the file of a picture beside the archive; whether it is new there."""
        name = _place_of(row)
        place = self._archive.media_folder / name.name
        data = None if place.is_file() else self._files.data(name)
        if data is None:
            return False
        if hashlib.sha256(data).hexdigest() != row["media_id"]:
            self.found.problems.append(FileRefused("picture_altered", path=str(name)))
            return False
        try:
            place.parent.mkdir(exist_ok=True)
            write_atomic(place, data)
        except OSError as error:
            raise not_written(error, place) from error
        return True

    # articles

    def _take_histories(self, progress: Progress) -> Iterator[None]:
        for piece in _pieces(self._histories, progress, self._files.size_bytes):
            each = [carried for carried in map(self._history, piece) if carried is not None]
            with self._archive.writing() as unit:
                for carried in each:
                    self._take_article(unit, carried)
            yield

    def _history(self, name: PurePosixPath) -> Carried | None:
        """What a file of a history holds, if it is any use; what of it is not is told."""
        history = self._files.history(name)
        self._tell_broken(name, history.broken)
        if not history.broken:
            self._whole.add(layout.id_in_name(name))
            if not history.is_as_written:
                self.found.problems.append(PartSkipped("exported_file_changed", path=str(name)))
        return history.carried

    def _take_article(self, unit: Unit, carried: Carried) -> None:
        taken = take_in(unit, carried)
        self.found.new += taken.was_unknown
        self.found.renewed += taken.is_new and not taken.was_unknown
        self.found.unchanged += not taken.is_new
        self.found.revisions += taken.revisions
        self.found.in_conflict += taken.in_conflict

    def _take_edits(self, progress: Progress) -> Iterator[None]:
        by_id = {layout.id_in_name(name): name for name in self._histories}
        for piece in _pieces(self._articles, progress):
            for name in piece:
                self._take_edit(name, by_id)
            yield

    def _is_known(self, name: PurePosixPath, data: bytes) -> bool:
        """Whether the file of an article says nothing that its history does not."""
        return layout.id_in_name(name) in self._whole and self._files.is_as_written(name, data)

    def _take_edit(self, name: PurePosixPath, by_id: Mapping[str, PurePosixPath]) -> None:
        data = self._files.data(name)
        if data is None or self._is_known(name, data):
            return
        try:
            article_id = article_id_in(name, data)
            history = by_id.get(article_id)
            carried = self._files.history(history).carried if history else None
            came = take_file(
                self._archive, name, data, carried or Carried(article_id=article_id), self._now_ms
            )
        except (FileRefused, ArticleDamaged) as error:
            self.found.problems.append(error)
            return
        self.found.edited += came is not Edit.NOTHING
        self.found.in_conflict += came is Edit.IN_CONFLICT

    def _tell_broken(self, name: PurePosixPath, lines: int) -> None:
        if lines:
            self.found.problems.append(PartSkipped("exported_lines_broken", path=str(name), count=lines))


def _place_of(row: dict[str, Any]) -> PurePosixPath:
    """Where the file of a picture lies among those that were exported."""
    return layout.MEDIA / f"{row['media_id']}{row['suffix']}"


def _pieces(
    items: Sequence[T], progress: Progress, size_bytes: Callable[[T], int] = lambda _item: 0
) -> Iterator[Sequence[T]]:
    """Some of `items` at a time, fewer where they are big; told is how many are done."""
    start = 0
    while start < len(items):
        progress.heed()
        progress.report(start, len(items))
        sizes = accumulate(map(size_bytes, items[start : start + _AT_ONCE]))
        count = 1 + sum(size < _BYTES_AT_ONCE for size in sizes)
        yield items[start : start + min(count, _AT_ONCE)]
        start += min(count, _AT_ONCE)
