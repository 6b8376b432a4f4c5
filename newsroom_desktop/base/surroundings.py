"""What this computer says of its drives and of the folders that programs copy to other ones."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from newsroom_desktop.base.unfit_places import Mount, Surroundings

_MOUNT_TABLE = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MOUNT_LINE = re.compile(r"(?P<source>.+?) on (?P<place>/.*) \((?P<kind>[^,)]+)[^()]*\)")
_PATIENCE_S = 2
_DRIVE_REMOTE = 4
"""What GetDriveTypeW says of a drive of the network."""

_ONEDRIVE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_DROPBOX_FILES = (("APPDATA", "Dropbox"), ("LOCALAPPDATA", "Dropbox"), ("HOME", ".dropbox"))
"""Where Dropbox keeps its `info.json`: below the folder that a variable of the environment names."""


def surroundings(folder: Path) -> Surroundings:
    """What can be known here of `folder`, an absolute path, and of all around it."""
    return Surroundings(
        home=Path.home().resolve(),
        mounts=tuple(_mounts(folder)),
        copied=tuple(copied_folders(os.environ)),
        names_in=_names_in,
    )


def _mounts(folder: Path) -> Iterator[Mount]:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows is asked through it

        root = folder.anchor
        if root and ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE:
            yield Mount(place=Path(root), kind="remote")
    elif sys.platform == "darwin":
        yield from mounts_of_mac(_said_by_mount())
    else:
        with suppress(OSError):
            yield from mounts_of_linux(_MOUNT_TABLE.read_text("utf-8", "surrogateescape"))


def mounts_of_linux(table: str) -> Iterator[Mount]:
    """The drives in the words of /proc/self/mountinfo; see proc_pid_mountinfo(5)."""
    for line in table.splitlines():
        before, dash, after = line.partition(" - ")
        places, kinds = before.split(" "), after.split(" ")
        if dash and len(places) > 4 and len(kinds) > 1:
            yield Mount(place=PurePosixPath(_whole(places[4])), kind=kinds[0], source=_whole(kinds[1]))


def mounts_of_mac(said: str) -> Iterator[Mount]:
    """The drives in the words of mount(8) on macOS: `what on /where (kind, how, …)`."""
    for found in map(_MOUNT_LINE.fullmatch, said.splitlines()):
        if found:
            yield Mount(place=PurePosixPath(found["place"]), kind=found["kind"], source=found["source"])


def _said_by_mount() -> str:
    with suppress(OSError, subprocess.SubprocessError):
        return subprocess.run(
            ["/sbin/mount"],
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=_PATIENCE_S,
            check=False,
        ).stdout
    return ""


def _whole(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)), text)


def copied_folders(environment: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """The folders that OneDrive and Dropbox say they copy."""
    for name in _ONEDRIVE:
        if environment.get(name):
            yield Path(environment[name]).resolve(), "OneDrive"
    for variable, folder in _DROPBOX_FILES:
        if environment.get(variable):
            yield from _copied_by_dropbox(Path(environment[variable]) / folder / "info.json")


def _copied_by_dropbox(path: Path) -> Iterator[tuple[Path, str]]:
    try:
        accounts: dict[str, Any] = json.loads(path.read_text("utf-8-sig"))
        folders = [str(account["path"]) for account in accounts.values()]
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return
    yield from ((Path(folder).resolve(), "Dropbox") for folder in folders if folder)


def _names_in(folder: PurePath) -> frozenset[str]:
    try:
        return frozenset(path.name for path in Path(folder).iterdir())
    except OSError:
        return frozenset()
