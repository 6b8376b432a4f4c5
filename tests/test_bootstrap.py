"""How a desk is opened: where, under whose name, and what it leaves alone."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveBusy, ArchiveRefused
from newsroom_desktop.base import paths
from newsroom_desktop.bootstrap import open_desk
from tests import powerless


def device() -> str:
    return (paths.data_folder() / "device.txt").read_text("ascii")


def test_the_persons_own_archive_is_made_with_its_folder() -> None:
    assert not paths.data_folder().exists()
    open_desk().close()
    assert paths.default_archive().is_file()


def test_the_folder_of_a_named_archive_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ArchiveRefused) as refused:
        open_desk(tmp_path / "typo" / "archive.db")
    assert refused.value.code == "archive_folder_missing"
    assert not (tmp_path / "typo").exists()


def test_a_computer_keeps_its_name(tmp_path: Path) -> None:
    open_desk(tmp_path / "a.db").close()
    first = device()
    open_desk(tmp_path / "b.db").close()
    assert device() == first
    assert len(first) == 32


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"laptop", b"0" * 5_000])
def test_a_broken_name_is_made_anew(tmp_path: Path, data: bytes) -> None:
    paths.data_folder().mkdir(parents=True)
    (paths.data_folder() / "device.txt").write_bytes(data)
    open_desk(tmp_path / "a.db").close()
    assert len(device()) == 32


def test_who_only_reads_writes_nothing_of_his_own(tmp_path: Path) -> None:
    open_desk(tmp_path / "a.db").close()
    shutil.rmtree(paths.data_folder())
    open_desk(tmp_path / "a.db", writing=False).close()
    assert not paths.data_folder().exists()


def test_two_names_of_one_archive_are_one(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "a.db")
    (tmp_path / "sub").mkdir()
    with pytest.raises(ArchiveBusy):
        open_desk(tmp_path / "sub" / ".." / "a.db")
    desk.close()


SAVE_ONE = """
from dataclasses import replace
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk
desk = open_desk(Path(sys.argv[1]))
print(desk.saving.save(replace(desk.editing.create(), headline="एक"))[0].headline)
desk.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for folders")
def test_an_archive_elsewhere_can_be_written_by_one_who_has_no_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    environment = os.environ | {"NEWSROOM_DATA": str(home / "data")}
    assert powerless.run(SAVE_ONE, str(tmp_path / "a.db"), env=environment) == "एक"
    assert not (home / "data").exists()


def test_a_desk_is_closed_for_good_when_its_settings_are_broken(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text("[site", "utf-8")
    for _ in range(2):
        with pytest.raises(ArchiveRefused) as refused:
            open_desk(tmp_path / "a.db")
        assert refused.value.code == "site_file_broken"


def test_the_name_of_a_person_is_in_the_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "संवाददाता")
    desk = open_desk(tmp_path / "a.db")
    article, _ = desk.saving.save(replace(desk.editing.create(), headline="एक"))
    assert desk.listing.article(article.article_id) == article
    desk.close()
