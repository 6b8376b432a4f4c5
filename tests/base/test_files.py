"""Files are written whole or not at all."""

import os
import sys
from pathlib import Path

import pytest

from newsroom_desktop.base.files import write_atomic


def test_write_atomic_puts_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "ख़बर.html"
    write_atomic(path, "पहला".encode())
    write_atomic(path, "दूसरा".encode())
    assert path.read_text("utf-8") == "दूसरा"
    assert [path.name for path in tmp_path.iterdir()] == ["ख़बर.html"]


def test_write_atomic_takes_the_longest_name_there_is(tmp_path: Path) -> None:
    path = tmp_path / ("क" * 83 + ".html")  # 254 bytes of 255
    write_atomic(path, b"x")
    assert path.read_bytes() == b"x"


def test_write_atomic_leaves_the_old_file_where_it_fails(tmp_path: Path) -> None:
    folder = tmp_path / "page.html"
    folder.mkdir()
    with pytest.raises(OSError, match="page"):
        write_atomic(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX file modes")
@pytest.mark.parametrize("umask", [0o022, 0o002, 0o077])
def test_write_atomic_makes_files_that_those_can_read_whom_the_person_lets(
    tmp_path: Path, umask: int
) -> None:
    path = tmp_path / "page.html"
    before = os.umask(umask)
    try:
        write_atomic(path, b"x")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask


def test_write_atomic_says_that_the_folder_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomic(tmp_path / "none" / "page.html", b"x")
