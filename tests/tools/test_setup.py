"""The set-up: makes what is missing, does nothing the second time, recovers from being killed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import setup

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="make is for POSIX; README tells the other way"
)


def set_up(checkout: Path) -> str:
    """What the set-up of `checkout` printed."""
    done = subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "-m", "tools.setup"],
        cwd=checkout,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with nothing to download."""
    (tmp_path / "tools").mkdir()
    for name in ("setup.py", "libraries.py"):
        shutil.copy(ROOT / "tools" / name, tmp_path / "tools" / name)
    for name in ("requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_text("# nothing\n", "utf-8")
    return tmp_path


def test_set_up_is_done_once_and_again_when_it_must(checkout: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", str(checkout / ".venv")], check=True)
    mine = checkout / ".venv/mine.txt"
    mine.write_text("an environment made by hand is kept", "utf-8")
    assert "Installing" in set_up(checkout)
    assert mine.exists()

    assert set_up(checkout) == ""

    (checkout / "requirements.lock").write_text("# something else\n", "utf-8")
    assert "Installing" in set_up(checkout)
    assert mine.exists()

    (checkout / ".venv/newsroom-unfinished.txt").write_text("", "utf-8")  # as one that was killed leaves it
    assert "Installing" in set_up(checkout)
    assert not mine.exists()
    assert set_up(checkout) == ""


def test_an_environment_whose_python_is_gone_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an upgrade of the system leaves it."""
    python = tmp_path / "python"
    for name, path in (("PYTHON", python), ("STAMP", tmp_path / "stamp"), ("UNFINISHED", tmp_path / "mark")):
        monkeypatch.setattr(setup, name, path)
    python.symlink_to("python3.11")
    (tmp_path / "python3.11").touch()
    (tmp_path / "stamp").write_text(f"{tmp_path / 'python3.11'}\n", "utf-8")
    assert setup._venv_is_usable()
    (tmp_path / "python3.11").unlink()
    assert not setup._venv_is_usable()
    (tmp_path / "python3.12").touch()
    python.unlink()
    python.symlink_to("python3.12")
    assert not setup._venv_is_usable()
