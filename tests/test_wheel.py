"""The program works from an installed wheel: all resources are inside, the command is there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel of this checkout is installed into; made without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ("--no-deps", "--no-index")
    subprocess.run(
        [*PIP, "wheel", *offline, "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)], check=True
    )
    (wheel,) = folder.glob("*.whl")
    subprocess.run([*PIP, "install", *offline, "--target", str(folder / "site"), str(wheel)], check=True)
    return folder / "site"


def run(installed: Path, *command: str) -> str:
    """What `command` prints where only the installed program can be found, not the checkout."""
    done = subprocess.run(
        command,
        cwd=installed.parent,
        env=os.environ | {"PYTHONPATH": str(installed), "LANG": "hi_IN.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def test_all_resources_are_in_the_wheel(installed: Path) -> None:
    def files(folder: Path) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    found = files(installed / "newsroom_desktop/resources")
    assert found == files(ROOT / "resources")
    assert "samples/sample-article.txt" in found


def test_resources_are_found_from_there(installed: Path) -> None:
    code = "from newsroom_desktop.base import paths; print(paths.resource('samples', 'sample-article.txt'))"
    expected = installed / "newsroom_desktop/resources/samples/sample-article.txt"
    assert run(installed, sys.executable, "-c", code) == str(expected)


def test_the_command_is_there(installed: Path) -> None:
    command = installed / "bin" / "newsroom-desktop"
    assert run(installed, sys.executable, str(command), "--version").startswith("newsroom-desktop 0.")


def test_the_command_does_its_job(installed: Path, tmp_path: Path) -> None:
    command = (
        sys.executable,
        str(installed / "bin" / "newsroom-desktop"),
        "--archive",
        str(tmp_path / "a.db"),
    )
    sample = installed / "newsroom_desktop/resources/samples/sample-article.txt"
    assert "पुतिन" in run(installed, *command, "import", str(sample))
    assert "पुतिन" in run(installed, *command, "list")
    page = run(installed, *command, "export", "--all", "--out", str(tmp_path / "out")).split("\t")[1]
    assert "सियोल" in Path(page).read_text("utf-8")
