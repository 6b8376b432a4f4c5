"""Window or command line."""

import os
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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("words", [[], ["--archive", "a.db"]], ids=["bare", "archive"])
def test_a_window_without_a_display_is_refused(tmp_path: Path, words: list[str]) -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words],
        cwd=tmp_path,
        env=environment | {"LC_ALL": "en_IN.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    sentence = "There is no display to open the window on. Start it in a desktop session, or see --help.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [[], ["list"]], ids=["window", "list"])
def test_main_py_says_how_to_set_up(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-S", "main.py", *words],  # without what is installed
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("This Python has no ")
    assert ("requirements.lock" if sys.platform == "win32" else "make run") in sentence


def test_main_py_starts_it() -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"newsroom-desktop {__version__}\n"
