"""What the editor makes of a body, told without a window."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from newsroom_desktop.cli.checking import check_bodies
from newsroom_desktop.cli.output import show
from newsroom_desktop.markup.blocks import Block
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
    (tmp_path / "body.md").write_text(BODY, "utf-8")
    said = desk("check-body", tmp_path / "gone.md", tmp_path / "body.md", "--json")
    assert said.code == 1
    assert [row["written"] is None for row in said.json] == [True, False]
    assert "gone.md" in said.err


def test_an_empty_body_stays_empty(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty.md").touch()
    said = desk("check-body", tmp_path / "empty.md", "--json")
    assert (said.code, said.json[0]["same_text"], said.json[0]["written"]) == (0, True, "")


@pytest.mark.parametrize(
    ("body", "change"),
    [
        ("एक\r\nदो\r\n", "line ends"),
        ("एक\u2028दो", "line ends"),
        ("\u0958लम", "letters with nukta"),
        ("चित्र\ufffc यहाँ", "show nothing"),
    ],
)
def test_what_is_made_normal_is_another_text_and_named(
    desk: Desk, tmp_path: Path, body: str, change: str
) -> None:
    path = tmp_path / "body.md"
    path.write_bytes(body.encode())
    said = desk("check-body", path, "--json")
    assert (said.code, said.json[0]["same_text"], said.json[0]["same_page"]) == (0, False, True)
    (line,) = desk("check-body", path).out.splitlines()[1:]
    assert line.startswith("  ~ ")
    assert change in line


def test_lines_that_begin_like_the_names_of_files_are_shown(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "body.md").write_text("क\n\n\n\n-- ख\t\n\n++ ग\t", "utf-8")
    shown = desk("check-body", tmp_path / "body.md").out.splitlines()
    assert "  --- ख\t" in shown
    assert any(line.startswith("  +++ ग") for line in shown)


def test_ctrl_c_ends_it_with_what_was_found(tmp_path: Path) -> None:
    (tmp_path / "body.md").write_text(BODY, "utf-8")
    asked = 0

    def read_back(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise KeyboardInterrupt
        return blocks

    answer = check_bodies([tmp_path / "body.md"] * 3, lambda: read_back)
    assert show(answer, as_json=True) == 130
    assert len(answer.json) == 1


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
