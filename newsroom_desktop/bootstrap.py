"""Puts the parts together: the one place that opens an archive and makes a desk of it."""

import getpass
import re
import uuid
from contextlib import suppress
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveDamaged, ArchiveRefused
from newsroom_desktop.base import paths
from newsroom_desktop.base.clock import Clock, now_ms
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.surroundings import surroundings
from newsroom_desktop.base.unfit_places import Why, why_unfit
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.salvaging import Salvaging
from newsroom_desktop.desk.signing import kept_name
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.aside import asides
from newsroom_desktop.storage.refusing import not_written
from newsroom_desktop.storage.relocating import Relocated, relocate
from newsroom_desktop.storage.revisions import Maker

_READABLE_STILL = ("archive_newer", "archive_not_writable")
_DEVICE = re.compile("[0-9a-f]{32}")


def open_desk(
    archive: Path | None = None,
    *,
    writing: bool = True,
    making: bool = True,
    wait_s: float = 0.0,
    progress: Progress | None = None,
    now: Clock = now_ms,
) -> Desk:
    """A desk on the archive at that path, by default the person's own; `making` it at need, or not.

    For writing the archive is taken for this process alone, after at most `wait_s` seconds of waiting.

    Raises:
        ArchiveBusy, ArchiveDamaged, ArchiveRefused: it cannot be opened; it was left as it is.
        Stopped: `progress` was cancelled while it waited.
    """
    path = whole_path(archive)
    is_remembered = archive is None and paths.place_file().exists()
    try:
        if not path.exists() and (found := asides(path)):
            raise ArchiveDamaged("archive_set_aside", path=str(path), aside=found[-1].name)
        if is_remembered and not path.exists():  # on a disk that is not connected, say: no new one is begun
            raise ArchiveRefused("archive_gone", path=str(path))
        _check_place(path, making=making)
        if archive is None:
            path.parent.mkdir(parents=True, exist_ok=True)
        if writing or not path.exists():
            check_fit(path)
    except OSError as error:
        raise not_written(error, path) from error
    opened = open_archive(path, _maker(keep=writing), writing=writing, wait_s=wait_s, progress=progress)
    newer = ArchiveRefused("archive_newer_read", path=str(path)) if opened.is_newer else None
    try:
        return Desk(opened, now, newer)
    except ArchiveRefused:
        opened.close()
        raise


def open_desk_or_read(
    archive: Path | None = None, *, progress: Progress | None = None, now: Clock = now_ms
) -> Desk:
    """A desk as `open_desk` gives it, else one that only reads, where the archive can be read at least.

    Raises:
        ArchiveBusy, ArchiveDamaged, ArchiveRefused: it cannot be opened; it was left as it is.
        Stopped: `progress` was cancelled while it waited.
    """
    try:
        return open_desk(archive, progress=progress, now=now)
    except ArchiveRefused as error:
        if error.code not in _READABLE_STILL or not whole_path(archive).exists():
            raise
        try:
            desk = open_desk(archive, writing=False, making=False, progress=progress, now=now)
        except ArchiveRefused:
            raise error from None
    if desk.reading_only is None:
        desk.reading_only = ArchiveRefused("archive_read_only", path=str(whole_path(archive)))
    return desk


def move_archive(
    archive: Path | None, folder: Path, *, wait_s: float = 0.0, progress: Progress | None = None
) -> Relocated:
    """Bring the archive at that path, by default the person's own, into `folder` with all that belongs to it.

    The person's own is opened there from now on. Nobody may have it open.

    Raises:
        ArchiveRefused: it cannot be read, or cannot lie there; it was left where it is.
        Stopped: `progress` was cancelled.
    """
    path = whole_path(archive)
    is_own = path == whole_path(None)
    check_fit(folder.resolve() / path.name)
    return relocate(
        path,
        folder.resolve(),
        paths.remember_archive if is_own else lambda _path: None,
        wait_s=wait_s,
        progress=progress or Progress(),
    )


def check_fit(path: Path) -> None:
    """Return when an archive can lie at `path`, which is absolute and without links.

    Raises:
        ArchiveRefused: on a drive of the network, or where a program copies it while it is in use.
    """
    unfit = why_unfit(path.parent, surroundings(path.parent))
    if unfit is None:
        return
    if unfit.why is Why.NETWORK:
        raise ArchiveRefused("archive_on_network", path=str(path), drive=unfit.name)
    raise ArchiveRefused("archive_synced", path=str(path), program=unfit.name)


def whole_path(archive: Path | None) -> Path:
    """The one path of an archive, by default the person's own, and so its one lock, under whatever name.

    Raises:
        ArchiveRefused: where the person's own lies was written down, and cannot be read.
    """
    try:
        return (archive or paths.default_archive()).resolve()
    except (OSError, ValueError) as error:
        raise ArchiveRefused("archive_place_unreadable", path=str(paths.place_file())) from error


def open_salvaging(archive: Path | None = None, now: Clock = now_ms) -> Salvaging:
    """The verbs on an archive at that path that cannot be opened, by default the person's own."""
    return Salvaging(whole_path(archive), _maker(keep=False), now)


def _maker(*, keep: bool) -> Maker:
    author = kept_name(paths.name_file()) or _user()
    return Maker(author=author, device=_device(paths.data_folder() / "device.txt", keep=keep))


def _check_place(path: Path, *, making: bool) -> None:
    if not path.exists():
        if not making:
            raise ArchiveRefused("archive_missing", path=str(path))
    elif not path.is_file():  # a pipe, say, which nobody may ever write into
        raise ArchiveDamaged("archive_foreign", path=str(path))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return ""


def _device(path: Path, *, keep: bool) -> str:
    """The random name of this computer, made once and kept at `path`; without `keep` nothing is written."""
    try:
        kept = path.read_text("ascii").strip()
    except (OSError, ValueError):
        kept = ""
    if _DEVICE.fullmatch(kept):
        return kept
    device = uuid.uuid4().hex
    if not keep:
        return device
    with suppress(OSError):  # where it cannot be kept, it is another one at the next start
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, device.encode("ascii"))
    return device
