"""Everything out: the archive as files that need no program to be read."""

import hashlib
import json
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import newsroom_desktop
from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import (
    ArticleDamaged,
    DeskError,
    FileRefused,
    FolderRefused,
    PartSkipped,
)
from newsroom_desktop.article.front_matter import written
from newsroom_desktop.article.slugs import effective_slug
from newsroom_desktop.base.files import sync_folder
from newsroom_desktop.base.paths import resource
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.everything import layout
from newsroom_desktop.desk.everything.records import history_of, line_of
from newsroom_desktop.desk.everything.settings import settings_files
from newsroom_desktop.desk.folder_refusal import folder_refusal
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.row_checks import is_revision
from newsroom_desktop.storage.taking_out import (
    Carried,
    all_article_ids,
    media_rows,
    standing_of,
    taken_out,
    view_rows,
)
from newsroom_desktop.storage.unit import Unit

_AT_ONCE = 100


@dataclass(slots=True, kw_only=True)
class Written:
    """What went out, and what of it was not as it should be; sizes are bytes."""

    folder: Path
    articles: int = 0
    revisions: int = 0
    drafts: int = 0
    comments: int = 0
    pictures: int = 0
    files: int = 0
    size_bytes: int = 0
    problems: list[DeskError] = field(default_factory=list)


def export_all(archive: Archive, folder: Path, now_ms: int, progress: Progress) -> Written:
    """Write all that `archive` holds into `folder`, which is made or is empty, as it is at one moment.

    The sums of the files come last: without them it is not whole.

    Raises:
        FolderRefused, ExportRefused: `folder` is not empty, full or cannot be written; nothing is left in it.
        ArchiveRefused: the archive cannot be read.
        Stopped: `progress` was cancelled; nothing is left in it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise FolderRefused("export_folder_not_empty", path=str(folder))
    except OSError as error:
        raise folder_refusal(error, folder) from error
    try:
        with (folder / layout.UNFINISHED).open("wb") as sums, archive.reading() as unit:
            found = _Writing(folder, sums, progress).write(archive, unit, now_ms)
            sums.flush()
            os.fsync(sums.fileno())
        if hasattr(os, "sync"):
            os.sync()  # one wait for the disk, not one for each of many thousand files
        (folder / layout.UNFINISHED).replace(folder / layout.SUMS)
        sync_folder(folder)
    except OSError as error:
        _clear(folder)
        raise folder_refusal(error, folder) from error
    except BaseException:
        _clear(folder)
        raise
    return found


def _clear(folder: Path) -> None:
    """Take away what was begun in a folder that was empty before."""
    for name in (layout.ARTICLES, layout.HISTORY, layout.MEDIA, layout.SETTINGS):
        shutil.rmtree(folder / name, ignore_errors=True)
    files = (layout.README, layout.ABOUT, layout.MEDIA_ROWS, layout.VIEWS, layout.UNFINISHED, layout.SUMS)
    for name in files:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)


class _Writing:
    """One export under way."""

    def __init__(self, folder: Path, sums: BinaryIO, progress: Progress) -> None:
        self._folder = folder
        self._sums = sums
        self._progress = progress
        self._made: set[PurePosixPath] = set()
        self._found = Written(folder=folder)

    def write(self, archive: Archive, unit: Unit, now_ms: int) -> Written:
        """Write everything but the sums."""
        if archive.is_newer:
            self._found.problems.append(PartSkipped("export_of_newer", path=str(archive.path)))
        self._put(layout.README, resource("everything", "README.md").read_bytes())
        self._write_settings(archive.path)
        pictures = self._write_pictures(archive.media_folder, unit)
        ids = all_article_ids(unit)
        pieces = (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
        each = (carried for piece in pieces for carried in taken_out(unit, piece))
        for carried in self._progress.share(0.2, 1).steps(each, len(ids)):
            self._write_article(carried, pictures)
        self._put(layout.VIEWS, "".join(map(line_of, view_rows(unit))).encode())
        self._put(layout.ABOUT, self._about(now_ms))
        return self._found

    def _write_settings(self, archive: Path) -> None:
        for path in settings_files(archive):
            try:
                data = path.read_bytes()
            except OSError as error:
                reason = error.strerror or str(error)
                self._found.problems.append(FileRefused("file_unreadable", path=str(path), reason=reason))
            else:
                self._put(layout.SETTINGS / path.name, data)

    def _write_pictures(self, media: Path, unit: Unit) -> dict[str, str]:
        """Write the pictures and what is known of them; the names of their files by their ids."""
        rows = media_rows(unit)
        names: dict[str, str] = {}
        for row in self._progress.share(0, 0.2).steps(rows, len(rows)):
            name = f"{row['media_id']}{row['suffix']}"
            data = self._picture(media / name, row["media_id"]) if PurePosixPath(name).name == name else None
            if data is not None:
                self._put(layout.MEDIA / name, data)
                names[row["media_id"]] = name
                self._found.pictures += 1
        self._put(layout.MEDIA_ROWS, "".join(map(line_of, rows)).encode())
        return names

    def _picture(self, path: Path, media_id: str) -> bytes | None:
        try:
            data = path.read_bytes()
        except OSError:
            self._found.problems.append(FileRefused("picture_missing", path=str(path)))
            return None
        if hashlib.sha256(data).hexdigest() != media_id:
            self._found.problems.append(FileRefused("picture_altered", path=str(path)))
        return data

    def _write_article(self, carried: Carried, pictures: dict[str, str]) -> None:
        article: Article | None = None
        try:
            article = standing_of(carried)
        except ArticleDamaged as error:
            self._found.problems.append(error)
        else:
            self._tell_altered(carried)
        month = layout.month_of(article.created_ms if article else None)
        name = layout.name_of(carried.article_id, effective_slug(article) if article else "")
        if article is not None:
            image = article.lead_image
            up = "../" * (len(month.parts) + 1)
            picture = f"{up}{layout.MEDIA}/{pictures.get(image.media_id, image.media_id)}" if image else ""
            text = written(article, picture)
            self._put(layout.ARTICLES / month / f"{name}{layout.ARTICLE_END}", text.encode())
        self._put(layout.HISTORY / month / f"{name}{layout.HISTORY_END}", history_of(carried).encode())
        self._found.articles += 1
        self._found.revisions += len(carried.revisions)
        self._found.drafts += carried.draft is not None
        self._found.comments += len(carried.comments)

    def _tell_altered(self, carried: Carried) -> None:
        """Tell of revisions that can be read, and do not say what was written."""
        altered = sum(not is_revision(each) for each in carried.revisions)
        if altered:
            self._found.problems.append(
                ArticleDamaged("revisions_altered", article_id=carried.article_id, count=altered)
            )

    def _put(self, name: PurePosixPath, data: bytes) -> None:
        path = self._folder / name
        if name.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(name.parent)
        path.write_bytes(data)
        self._sums.write(f"{hashlib.sha256(data).hexdigest()}  {name}\n".encode(errors="surrogateescape"))
        self._found.files += 1
        self._found.size_bytes += len(data)

    def _about(self, now_ms: int) -> bytes:
        counted = ("articles", "revisions", "drafts", "comments", "pictures")
        about = {
            "format": layout.FORMAT,
            "version": layout.VERSION,
            "program": newsroom_desktop.__version__,
            "exported_ms": now_ms,
            **{name: getattr(self._found, name) for name in counted},
        }
        return f"{json.dumps(about, indent=2)}\n".encode()
