"""Resources are found from a checkout and from a frozen program; the wheel is in tests/test_wheel.py."""

import sys
from pathlib import Path

import pytest

from newsroom_desktop.base import paths

ROOT = Path(__file__).resolve().parents[2]


def test_resource_in_a_checkout() -> None:
    assert paths.resource("samples", "sample-article.txt") == ROOT / "resources/samples/sample-article.txt"


def test_resource_in_a_frozen_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("fonts", "a.ttf") == tmp_path / "resources/fonts/a.ttf"


def test_the_data_folder_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path))
    assert paths.default_archive() == tmp_path / "archive.db"
    assert paths.log_folder() == tmp_path / "logs"


def test_the_data_folder_is_the_persons_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSROOM_DATA")
    assert paths.data_folder().name == "newsroom-desktop"
    assert paths.data_folder() in paths.default_archive().parents
    assert "newsroom-desktop" in paths.log_folder().parts
