"""What the editor makes of a body, told without a window."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.cli.conftest import Desk

BODY = "पहला **मोटा**\n\n| क | ख |\n|---|---|\n| 1 | 2 |\n\n* सूची\n\n##### छोटा\n"


@pytest.fixture(autouse=True)
def no_application_left() -> Iterator[None]:
    """A process holds one QApplication: tests with a window make their own."""
    had_one = QApplication.instance() is not None
    yield
    made = QApplication.instance()
    if made is not None and not had_one:
        made.shutdown()


def test_a_body_that_stays_as_it_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "body.md"
    path.write_text(BODY, "utf-8")
    said = desk("check-body", path, "--json")
    assert said.code == 0
    assert said.json == [
        {
            "file": str(path),
            "same_text": True,
            "same_page": True,
            "verbatim_blocks": 1,
            "written": BODY.strip(),
        }
    ]
    words = desk("check-body", path).out
    assert "the same text, the same page, 1 block kept as Markdown" in words
    assert "= ##### छोटा" in words
    assert path.read_text("utf-8") == BODY


def test_what_is_written_otherwise_is_shown(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "body.md"
    path.write_text("एक\n\n\n\nदो", "utf-8")
    said = desk("check-body", path, "--json")
    assert (said.code, said.json[0]["same_text"], said.json[0]["same_page"]) == (0, False, True)
    assert said.json[0]["written"] == "एक\n\nदो"
    assert "another text, the same page" in desk("check-body", path).out


def test_a_file_that_cannot_be_read_does_not_stop_the_others(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.md").touch()
    (tmp_path / "body.md").write_text(BODY, "utf-8")
    said = desk("check-body", tmp_path / "empty.md", tmp_path / "body.md", "--json")
    assert said.code == 1
    assert [row["written"] is None for row in said.json] == [True, False]
    assert "empty.md is empty" in said.err


@pytest.mark.skipif(os.name == "nt", reason="there is no display to be without")
def test_it_needs_no_display_and_no_archive(tmp_path: Path) -> None:
    (tmp_path / "body.md").write_text(BODY, "utf-8")
    bare = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    done = subprocess.run(
        [sys.executable, "main.py", "check-body", str(tmp_path / "body.md"), "--json"],
        check=True,
        env=bare,
        capture_output=True,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert json.loads(done.stdout)[0]["same_text"]
    assert not (tmp_path / "data").exists()
