"""Window or command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from newsroom_desktop import __version__, app

ROOT = Path(__file__).resolve().parents[1]


def test_a_verb_is_for_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["--archive", str(tmp_path / "a.db"), "new", "headline=ख़बर", "--json"]) == 0
    assert "ख़बर" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_end_the_program(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        app.main([option])
    assert stop.value.code == 0
    assert "newsroom-desktop" in capsys.readouterr().out


def test_main_py_starts_it() -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"newsroom-desktop {__version__}\n"
