"""An archive put where a damaged one stands, which is set aside."""

from pathlib import Path

from newsroom_desktop.base.clock import moment
from newsroom_desktop.base.files import sync_folder
from newsroom_desktop.storage.aside import bring_back, finish_setting_aside, set_aside
from newsroom_desktop.storage.file import give_name


def put_in_place(new: Path, path: Path, now_ms: int) -> Path | None:
    """Give the whole archive `new` the name `path`, and return under what name that is found which had it.

    Whoever calls it holds the lock of the archive. A kill amid it leaves no archive at `path`, and nothing is
    begun there before a person has chosen again.

    Raises:
        OSError: the folder cannot be written; nothing is lost.
    """
    now = moment(now_ms)
    is_there = path.exists()
    aside = set_aside(path, now) if is_there else finish_setting_aside(path, now)
    try:
        give_name(new, path)
    except OSError:
        if is_there and aside is not None:
            bring_back(aside, path)
        raise
    new.unlink(missing_ok=True)
    sync_folder(path.parent)
    return aside
