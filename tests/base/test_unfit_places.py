"""On which drives and in which folders no archive may lie, on each system."""

import os
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from newsroom_desktop.base.surroundings import copied_folders, mounts_of_linux, mounts_of_mac, surroundings
from newsroom_desktop.base.unfit_places import Mount, Surroundings, Unfit, Why, why_unfit

MOUNT_INFO = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
40 27 8:1 / /home rw - btrfs /dev/sda1 rw
41 40 0:41 / /home/आशा/desk\\040share rw - nfs4 server:/desk rw
42 40 0:42 / /home/asha/smb rw master:2 - cifs //server/share rw
43 40 0:43 / /home/asha/far rw - fuse.sshfs asha@server:/srv rw
44 40 0:44 / /home/asha/stick rw - fuseblk /dev/sdb1 rw
45 40 0:45 / /home/asha/vault rw - fuse.gocryptfs /home/asha/.vault rw
46 40 0:46 / /home/asha/p rw - fuse pCloud.fs rw
47 27 0:47 / /mnt/c rw - 9p C:\\134 rw,aname=drvfs
48 27 0:48 / /net rw - autofs auto.net rw
49 48 0:49 / /net/a rw - nfs server:/a rw
50 49 8:2 / /net/a rw - ext4 /dev/sdc1 rw
cut off - ext4
"""

MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//asha@server._smb._tcp.local/Desk on /Volumes/Desk (1) (smbfs, nodev, nosuid, mounted by asha)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
asha@server:/srv on /Users/asha/far (macfuse, nodev, nosuid, mounted by asha)
"""


def around(
    home: PurePath,
    mounts: tuple[Mount, ...] = (),
    copied: tuple[tuple[PurePath, str], ...] = (),
    names: dict[str, tuple[str, ...]] | None = None,
) -> Surroundings:
    found = {type(home)(place): here for place, here in (names or {}).items()}
    return Surroundings(
        home=home, mounts=mounts, copied=copied, names_in=lambda folder: found.get(folder, ())
    )


LINUX_HOME, MAC_HOME = PurePosixPath("/home/asha"), PurePosixPath("/Users/asha")
WINDOWS_HOME = PureWindowsPath(r"C:\Users\asha")


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/asha/.local/share/newsroom-desktop", None),
        ("/home/आशा/desk share/archive", "nfs4"),
        ("/home/आशा/desk shared", None),
        ("/home/asha/smb", "cifs"),
        ("/home/asha/far/a/b", "fuse.sshfs"),
        ("/home/asha/stick", None),
        ("/home/asha/vault", None),
        ("/home/asha/p/archive", "fuse"),
        ("/mnt/c/Users/asha", "9p"),
        ("/net/a", None),  # a disk of this computer covers the drive of the network
    ],
)
def test_drives_of_the_network_are_known_on_linux(folder: str, kind: str | None) -> None:
    here = around(LINUX_HOME, tuple(mounts_of_linux(MOUNT_INFO)))
    expected = Unfit(why=Why.NETWORK, name=kind) if kind else None
    assert why_unfit(PurePosixPath(folder), here) == expected


@pytest.mark.parametrize(
    ("kind", "is_fit"), [("9p", True), ("virtiofs", True), ("nfs", False), ("overlay", True)]
)
def test_the_root_of_a_container_is_its_own_disk(kind: str, *, is_fit: bool) -> None:
    here = around(LINUX_HOME, (Mount(place=PurePosixPath("/"), kind=kind),))
    assert (why_unfit(LINUX_HOME, here) is None) == is_fit


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/Users/asha/Library/Application Support/newsroom-desktop", None),
        ("/Volumes/Desk (1)/archive", "smbfs"),
        ("/Users/asha/far", "macfuse"),
    ],
)
def test_drives_of_the_network_are_known_on_a_mac(folder: str, kind: str | None) -> None:
    here = around(MAC_HOME, tuple(mounts_of_mac(MAC)))
    expected = Unfit(why=Why.NETWORK, name=kind) if kind else None
    assert why_unfit(PurePosixPath(folder), here) == expected


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (r"C:\Users\asha\AppData\Local\newsroom-desktop", None),
        (r"Z:\archive", "remote"),
        (r"\\server\desk\archive", r"\\server\desk"),
    ],
)
def test_drives_of_the_network_are_known_on_windows(folder: str, name: str | None) -> None:
    here = around(WINDOWS_HOME, (Mount(place=PureWindowsPath("Z:\\"), kind="remote"),))
    assert why_unfit(PureWindowsPath(folder), here) == (Unfit(why=Why.NETWORK, name=name) if name else None)


@pytest.mark.parametrize(
    ("home", "folder", "program"),
    [
        (LINUX_HOME, "/home/asha/Documents/Archive", None),
        (LINUX_HOME, "/home/asha/Dropbox/desk", "Dropbox"),
        (LINUX_HOME, "/home/asha/Dropbox (Desk)", "Dropbox"),
        (LINUX_HOME, "/home/asha/Dropbox of letters", None),
        (LINUX_HOME, "/srv/Dropbox", None),
        (LINUX_HOME, "/home/asha/work/OneDrive", None),
        (LINUX_HOME, "/home/asha/Yandex.Disk/a", "Yandex.Disk"),
        (MAC_HOME, "/Users/asha/Library/Mobile Documents/com~apple~CloudDocs/a", "iCloud"),
        (MAC_HOME, "/Users/asha/Library/CloudStorage/GoogleDrive-a@example.com/My Drive", "Google Drive"),
        (MAC_HOME, "/Users/asha/Library/CloudStorage/OneDrive-Desk", "OneDrive"),
        (MAC_HOME, "/Users/asha/Library/CloudStorage", None),
        (WINDOWS_HOME, r"c:\users\ASHA\OneDrive - desk\a", "OneDrive"),
        (WINDOWS_HOME, r"C:\Users\asha\iCloudDrive", "iCloud"),
        (WINDOWS_HOME, r"D:\OneDrive", None),
    ],
)
def test_folders_of_programs_that_copy_are_known_by_their_places(
    home: PurePath, folder: str, program: str | None
) -> None:
    expected = Unfit(why=Why.SYNCED, name=program) if program else None
    assert why_unfit(type(home)(folder), around(home)) == expected


@pytest.mark.parametrize(
    ("mark", "program"),
    [
        (".dropbox.cache", "Dropbox"),
        (".tmp.drivedownload", "Google Drive"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_1f09ab.db", "Nextcloud"),
        ("._sync_1f09ab.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".stfolder", "Syncthing"),
        (".megaignore", "MEGA"),
        (".SynologyWorkingDirectory", "Synology Drive"),
        (".dropbox", None),  # the settings of Dropbox, which lie at home
        (".sync_me.db", None),
        ("archive.db", None),
    ],
)
@pytest.mark.parametrize("where", ["/srv/desk/archive", "/srv/desk", "/srv"])
def test_folders_of_programs_that_copy_are_known_by_what_lies_in_or_above_them(
    mark: str, program: str | None, where: str
) -> None:
    here = around(LINUX_HOME, names={where: ("a.txt", mark)})
    found = why_unfit(PurePosixPath("/srv/desk/archive"), here)
    assert found == (Unfit(why=Why.SYNCED, name=program) if program else None)


def test_the_desktop_of_a_mac_is_copied_where_icloud_has_a_link_to_it() -> None:
    folder, drive = (
        MAC_HOME / "Documents" / "desk",
        "/Users/asha/Library/Mobile Documents/com~apple~CloudDocs",
    )
    assert why_unfit(folder, around(MAC_HOME)) is None
    copied = around(MAC_HOME, names={drive: ("Documents",)})
    assert why_unfit(folder, copied) == Unfit(why=Why.SYNCED, name="iCloud")
    assert why_unfit(MAC_HOME / "Desktop", copied) is None


def test_what_programs_say_they_copy_counts_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "home" / ".dropbox").mkdir(parents=True)
    info = tmp_path / "home" / ".dropbox" / "info.json"
    info.write_text(f'{{"personal": {{"path": "{tmp_path}/डेस्क", "host": 1}}}}', "utf-8")
    said = tuple(copied_folders({"HOME": str(tmp_path / "home"), "OneDrive": str(tmp_path / "one")}))
    assert said == ((tmp_path / "one", "OneDrive"), (tmp_path / "डेस्क", "Dropbox"))
    here = around(LINUX_HOME, copied=said)
    assert why_unfit(tmp_path / "डेस्क" / "a", here) == Unfit(why=Why.SYNCED, name="Dropbox")
    assert why_unfit(tmp_path / "a", here) is None


@pytest.mark.parametrize(
    "text", ["", "[]", '{"personal": {}}', '{"personal": 5}', '{"personal": {"path": ""}}']
)
def test_what_dropbox_says_may_be_broken(tmp_path: Path, text: str) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(text, "utf-8")
    assert list(copied_folders({"HOME": str(tmp_path)})) == []


@pytest.mark.skipif(os.name == "nt", reason="not everybody may make links on Windows")
def test_a_home_may_be_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "var" / "home"
    home.mkdir(parents=True)
    (tmp_path / "home").symlink_to(home)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert why_unfit(home / "desk", surroundings(home / "desk")) is None
    copied = home / "Nextcloud" / "desk"
    assert why_unfit(copied, surroundings(copied)) == Unfit(why=Why.SYNCED, name="Nextcloud")


def test_this_computer_can_be_asked(tmp_path: Path) -> None:
    assert why_unfit(tmp_path, surroundings(tmp_path)) is None
    (tmp_path / ".stfolder").mkdir()
    below = tmp_path / "a" / "b"
    assert why_unfit(below, surroundings(below)) == Unfit(why=Why.SYNCED, name="Syncthing")
