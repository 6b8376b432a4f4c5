"""Rescuing: what the archive does not take goes into files, and comes from there when it can again.

A rescue file belongs to one article, for as long as the archive does not take it. Once the archive has all
that is in it, the file is set aside into the folder `taken` beside it, under its name. None is ever deleted
and none that an earlier run has left behind is written again.
"""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.errors import ArticleDamaged, ArticleUnknown, DeskError, FileRefused
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.slugs import effective_slug
from newsroom_desktop.article.workflow import rewritten
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.desk.changes import Changes, changed
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.rescue_text import RescueText, read, written
from newsroom_desktop.desk.saving import store
from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current, differs, standing
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.unit import Unit

TAKEN = "taken"
_ENDING = ".md"
_NAME_GC = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueFile:
    """A rescue file that was left behind; `text` is None of one that is not understood any more."""

    path: Path
    letters: str
    text: RescueText | None

    @property
    def headline(self) -> str:
        """What it is about; empty where it does not say."""
        return self.text.article.headline if self.text is not None else ""


class Rescuing:
    """The verbs of rescue files; `folders` are tried in their order."""

    def __init__(self, archive: Archive, now: Clock, folders: tuple[Path, ...]) -> None:
        self._archive = archive
        self._now = now
        self._folders = folders
        self._kept: dict[str, Path] = {}

    # while the archive does not take a text

    def keep(self, article: Article) -> Path:
        """Put `article` into its rescue file, and give the path: it is on the disk when this returns.

        Raises:
            FileRefused: no folder takes it.
        """
        letters = written(self._text_of(article)).encode()
        refused: OSError | None = None
        for path in self._places(article):
            try:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                _check_ours(path.parent)
                write_atomic(path, letters)
            except OSError as error:
                refused = refused or error
            else:
                before = self._kept.get(article.article_id, path)
                self._kept[article.article_id] = path
                if before != path:
                    _set_aside(before)  # it has less, and its place takes no more
                return path
        raise FileRefused("rescue_refused", reason=_reason(refused)) from refused

    def settle(self, article_id: str) -> None:
        """Set the rescue file of the article aside: the archive has all of it."""
        path = self._kept.pop(article_id, None)
        if path is not None:
            _set_aside(path)

    def save_as(self, article: Article, path: Path) -> None:
        """Put `article` into a file of a person's choice.

        Raises:
            FileRefused: it cannot be written.
        """
        try:
            write_atomic(path, written(self._text_of(article)).encode())
        except OSError as error:
            raise FileRefused("text_file_refused", path=str(path), reason=_reason(error)) from error

    def _text_of(self, article: Article) -> RescueText:
        upon: tuple[str, ...] | None = None
        with suppress(DeskError), self._archive.reading() as unit:
            upon = _names(unit.revisions.heads(article.article_id))
        return RescueText(article=tidied(article), archive=str(self._archive.path), upon=upon)

    def _places(self, article: Article) -> Iterator[Path]:
        """Where the file of `article` is, then where it could be."""
        if article.article_id in self._kept:
            yield self._kept[article.article_id]
        name = "".join(clusters(effective_slug(article))[:_NAME_GC])
        for folder in self._folders:
            yield folder / f"{name}-{uuid.uuid4().hex[:8]}{_ENDING}"

    # at the next start

    def left_behind(self) -> list[RescueFile]:
        """The files that hold something of this archive which it does not; the others of it are set aside."""
        found = [file for folder in self._folders for file in _files(folder) if self._is_for_here(file)]
        left = [file for file in found if self._is_new(file)]
        for file in found:
            if file not in left:
                _set_aside(file.path)
        return left

    def _is_for_here(self, file: RescueFile) -> bool:
        """Whether no other archive can take it."""
        if file.path in self._kept.values():
            return False
        return (
            file.text is None
            or file.text.archive == str(self._archive.path)
            or not Path(file.text.archive).exists()
        )

    def _is_new(self, file: RescueFile) -> bool:
        if file.text is None:
            return True
        rescued = file.text.article
        try:
            with self._archive.reading() as unit:
                found = current(unit, rescued.article_id)
        except (ArticleUnknown, ArticleDamaged):
            return True
        return differs(standing(rescued, found.heads), found.article)

    def take(self, file: RescueFile) -> tuple[Article, Changes]:
        """Take `file` into the archive, and set it aside; gives the article that it is now.

        It is the next revision of its article, above the draft, which becomes one before; of an article that
        has got revisions since, or cannot be read, it becomes another one beside it.
        """
        with self._archive.writing() as unit:
            article = self._taken(unit, file)
        _set_aside(file.path)
        return article, changed(article.article_id)

    def _taken(self, unit: Unit, file: RescueFile) -> Article:
        now_ms = self._now()
        rescued = file.text.article if file.text is not None else _bare(file.letters, now_ms)
        upon = file.text.upon if file.text is not None else None
        heads: tuple[Revision, ...] = ()
        try:
            found = current(unit, rescued.article_id)
        except ArticleUnknown:
            rescued = rewritten(rescued)
        except ArticleDamaged:
            rescued = _another(rescued)
        else:
            if upon != _names(found.heads):
                rescued = _another(rescued)
            elif found.is_draft:
                store(unit, found.article, Reason.RESCUE, now_ms)
            heads = unit.revisions.heads(rescued.article_id)
        taken = standing(tidied(rescued), heads)
        store(unit, taken, Reason.RESCUE, now_ms)
        return taken


def _bare(letters: str, now_ms: int) -> Article:
    """An article of a file that is not understood: all its letters are the body."""
    return Article(
        article_id=uuid.uuid4().hex, created_ms=now_ms, updated_ms=now_ms, body=normal(letters).strip("\n")
    )


def _another(article: Article) -> Article:
    """The words of `article` as one that nobody has seen yet."""
    return replace(article, article_id=uuid.uuid4().hex, status=Status.DRAFT, published_ms=None)


def _reason(error: OSError | None) -> str:
    return (error.strerror if error is not None else None) or str(error)


def _names(heads: tuple[Revision, ...]) -> tuple[str, ...]:
    return tuple(sorted(head.revision_id for head in heads))


def _files(folder: Path) -> Iterator[RescueFile]:
    """The rescue files in `folder`; those that cannot be read now are left where they are."""
    with suppress(OSError):
        _check_ours(folder)
        for path in sorted(folder.glob(f"*{_ENDING}")):
            with suppress(OSError):
                letters = path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
                yield RescueFile(path=path, letters=letters, text=_understood(letters))


def _understood(letters: str) -> RescueText | None:
    try:
        return read(letters)
    except (ValueError, RecursionError, ArticleDamaged):
        return None


def _check_ours(folder: Path) -> None:
    """Return when nobody else made `folder`, who could then read what is put there.

    Raises:
        OSError: somebody else did, or there is none.
    """
    if os.name != "nt" and folder.stat().st_uid != os.getuid():
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def _set_aside(path: Path) -> None:
    """Move the file at `path` into TAKEN beside it; where that cannot be done it stays as it is."""
    with suppress(OSError):
        taken = path.parent / TAKEN
        taken.mkdir(exist_ok=True)
        target = taken / path.name
        while target.exists():
            target = target.with_stem(f"{target.stem}-2")
        path.rename(target)
