"""Places where no database may lie: drives of the network, and folders that are copied while it is in use.

SQLite's WAL needs memory that all its users share, so they have to be on one machine (SQLite, "Write-Ahead
Logging", 1); a program that copies a database while it is written gets a broken one (SQLite, "How To Corrupt
An SQLite Database File", 1.2). Nothing here asks the computer: the facts are handed in.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

_NETWORK_KINDS = frozenset({
    *("nfs", "nfs3", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afpfs", "afs", "coda", "davfs"),
    *("webdav", "ftp", "9p", "virtiofs", "vboxsf", "prl_fs", "ceph", "glusterfs", "lustre", "gpfs"),
    *("beegfs", "gfs", "gfs2", "ocfs2", "orangefs", "pvfs2", "panfs", "acfs", "wekafs", "remote"),
})  # fmt: skip
"""File systems that other computers, or the host of a virtual one, hold; Windows says `remote` of all."""

_OF_VIRTUAL_MACHINES = frozenset({"9p", "virtiofs"})
"""These hold the whole system of a container at times: there they are the computer's own disk."""

_NETWORK_PROGRAMS = re.compile(
    "afp|ceph|curlftpfs|davfs|dropbox|gcsfuse|gluster|goofys|google|gvfs|httpdirfs|juicefs|kio|moosefs|mfs"
    "|mtp|onedriver|pcloud|rclone|s3|seadrive|smbnetfs|ssh|vmhgfs|webdav"
)
"""Found in the name of a FUSE file system, or in what it shows: its words come from somewhere else."""

_HIDDEN_MARKS = {
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".shortcut-targets-by-id": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".stversions": "Syncthing",
    ".megaignore": "MEGA",
    ".SynologyWorkingDirectory": "Synology Drive",
    ".seafile-data": "Seafile",
    ".tresorit": "Tresorit",
    ".insync-trash": "Insync",
}
"""What programs leave in the folders that they copy, by its name. `.dropbox` is none: it lies at home."""

_NEXTCLOUD = re.compile(r"\._?sync_[0-9a-f]+\.db")
"""The journal in each folder of Nextcloud and ownCloud; its number is that of the account and the folder."""

_AT_HOME = (
    (re.compile(r"Dropbox( \(.+\))?"), "Dropbox"),
    (re.compile(r"OneDrive( - .+)?"), "OneDrive"),
    (re.compile(r"(Google|My) Drive( \(.+\))?"), "Google Drive"),
    (re.compile("iCloudDrive|iCloud Drive"), "iCloud"),
    (re.compile("Nextcloud|ownCloud"), "Nextcloud"),
    (re.compile(r"Yandex\.?Disk"), "Yandex.Disk"),
    (re.compile("MEGA|MEGAsync"), "MEGA"),
    (re.compile("pCloud ?Drive"), "pCloud"),
    (re.compile("Box|Box Sync"), "Box"),
    (re.compile("Proton Drive"), "Proton Drive"),
)
"""How the folders are called that such programs make in a person's home, if nobody tells them otherwise."""

_CLOUD_STORAGE = ("Library", "CloudStorage")
_MOBILE_DOCUMENTS = ("Library", "Mobile Documents")
_ICLOUD = (*_MOBILE_DOCUMENTS, "com~apple~CloudDocs")
_PROVIDERS = {"GoogleDrive": "Google Drive", "ProtonDrive": "Proton Drive", "pCloudDrive": "pCloud"}


class Why(StrEnum):
    """Why a place is unfit."""

    NETWORK = "network"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """Why an archive may not lie somewhere; `name` is the kind of the drive, or the program that copies."""

    why: Why
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """A drive: where it is seen, the kind of its file system, and what it shows."""

    place: PurePath
    kind: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known of a computer: its drives, the folders that programs say they copy, what is in any."""

    home: PurePath
    mounts: tuple[Mount, ...]
    copied: tuple[tuple[PurePath, str], ...]
    names_in: Callable[[PurePath], Iterable[str]]


def why_unfit(folder: PurePath, around: Surroundings) -> Unfit | None:
    """Why no archive may lie in `folder`, an absolute path without links; None where it may."""
    kind = _network_kind(folder, around.mounts)
    if kind:
        return Unfit(why=Why.NETWORK, name=kind)
    program = next(_programs(folder, around), "")
    return Unfit(why=Why.SYNCED, name=program) if program else None


def _network_kind(folder: PurePath, mounts: Iterable[Mount]) -> str:
    """How the drive of `folder` is called if it is one of the network."""
    if folder.drive.startswith("\\\\"):
        return folder.drive
    above = [mount for mount in mounts if folder.is_relative_to(mount.place)]
    if not above:
        return ""
    nearest = max(reversed(above), key=lambda mount: len(mount.place.parts))  # the last one covers the others
    kind, is_root = nearest.kind, len(nearest.place.parts) == 1
    if kind in _NETWORK_KINDS and not (is_root and kind in _OF_VIRTUAL_MACHINES):
        return kind
    is_fuse = kind in ("fuse", "macfuse", "osxfuse") or kind.startswith("fuse.")
    shown = nearest.source.partition("/")[0]
    is_far = shown.endswith(":") or _NETWORK_PROGRAMS.search(f"{kind} {shown}".lower())
    return kind if is_fuse and is_far else ""


def _programs(folder: PurePath, around: Surroundings) -> Iterator[str]:
    """The programs that copy `folder`, as far as they can be known."""
    yield from (program for root, program in around.copied if folder.is_relative_to(root))
    yield from _programs_of_mac(folder, around)
    at_home = folder.relative_to(around.home).parts[:1] if folder.is_relative_to(around.home) else ()
    for name in at_home:
        yield from (program for pattern, program in _AT_HOME if pattern.fullmatch(name))
    for place in (folder, *folder.parents):
        yield from _marked(around.names_in(place))


def _programs_of_mac(folder: PurePath, around: Surroundings) -> Iterator[str]:
    storage = around.home.joinpath(*_CLOUD_STORAGE)
    if folder.is_relative_to(storage) and folder != storage:
        provider = folder.relative_to(storage).parts[0].partition("-")[0]
        yield _PROVIDERS.get(provider, provider)
    if folder.is_relative_to(around.home.joinpath(*_MOBILE_DOCUMENTS)):
        yield "iCloud"
    for name in ("Desktop", "Documents"):  # links to the folders at home where iCloud copies these
        if folder.is_relative_to(around.home / name) and name in around.names_in(
            around.home.joinpath(*_ICLOUD)
        ):
            yield "iCloud"


def _marked(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name in _HIDDEN_MARKS:
            yield _HIDDEN_MARKS[name]
        elif _NEXTCLOUD.fullmatch(name):
            yield "Nextcloud"
