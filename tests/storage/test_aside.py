"""A damaged archive is set aside byte for byte, whatever stands around it and wherever it is interrupted."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsroom_desktop.storage.aside import asides, bring_back, finish_setting_aside, set_aside

NOW = datetime(2026, 11, 26, 3, 12, tzinfo=UTC)
PARTS = {"": "संग्रह", "-wal": "लॉग", "-shm": "सूची"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    for end, text in PARTS.items():
        path.with_name(path.name + end).write_text(text, "utf-8")
    return path


def content(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in folder.iterdir()}


def test_all_that_belongs_to_it_gets_the_new_name(path: Path) -> None:
    new = set_aside(path, NOW)
    assert new.name == "archive.damaged-20261126-0312.db"
    assert content(path.parent) == {new.name + end: text for end, text in PARTS.items()}
    assert asides(path) == [new]


def test_a_name_that_anything_has_is_not_taken(path: Path) -> None:
    taken = ("archive.damaged-20261126-0312.db", "archive.damaged-20261126-0312-2.db-wal")
    for name in taken:
        path.with_name(name).write_text("पहले का", "utf-8")
    assert set_aside(path, NOW).name == "archive.damaged-20261126-0312-3.db"
    assert {content(path.parent)[name] for name in taken} == {"पहले का"}


def test_a_name_with_signs_of_patterns_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "सं[ग्र]ह*?.db"
    path.write_text("संग्रह", "utf-8")
    assert asides(path) == []
    new = set_aside(path, NOW)
    assert asides(path) == [new]


def test_a_kill_amid_it_is_made_good(path: Path) -> None:
    new = path.with_name("archive.damaged-20261126-0312.db")
    path.rename(new)  # and here it was killed
    assert finish_setting_aside(path, NOW) == new
    assert content(path.parent) == {new.name + end: text for end, text in PARTS.items()}
    assert finish_setting_aside(path, NOW) == new


def test_a_wal_without_an_archive_is_not_left_to_be_written_over(path: Path) -> None:
    path.unlink()
    assert finish_setting_aside(path, NOW) is None
    assert content(path.parent) == {
        f"archive.damaged-20261126-0312.db{end}": text for end, text in PARTS.items() if end
    }


def test_nothing_happens_where_nothing_was_left(tmp_path: Path) -> None:
    assert finish_setting_aside(tmp_path / "archive.db", NOW) is None
    assert list(tmp_path.iterdir()) == []


def test_what_was_set_aside_can_be_brought_back(path: Path) -> None:
    bring_back(set_aside(path, NOW), path)
    assert content(path.parent) == {path.name + end: text for end, text in PARTS.items()}


def test_nothing_is_written_over_when_it_is_brought_back(path: Path) -> None:
    new = set_aside(path, NOW)
    path.write_text("नया", "utf-8")
    bring_back(new, path)
    aside = {new.name + end: text for end, text in PARTS.items()}
    assert content(path.parent) == {path.name: "नया"} | aside
