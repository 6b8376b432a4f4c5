"""Make the checkout ready: a virtual environment from the lock, and the system libraries that Qt needs.

`python3 -m tools.setup` installs what the program needs, `--dev` also what its checks need. Standard
library only, and parsed by older Pythons too: it looks for a newer one itself. A second run reads two
stamps and asks the loader for the libraries: under 0.3 s.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools import libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / "newsroom-lock.txt"
UNFINISHED = VENV / "newsroom-unfinished.txt"
OLDEST, NEWEST = (3, 11), (3, 14)


class Stop(Exception):
    """The set-up cannot go on; the text says what to do."""


def main(arguments: list[str]) -> int:
    """Set everything up; the exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return _with_another_python(arguments)
    lock = DEV_LOCK if "--dev" in arguments else RUN_LOCK
    try:
        with _alone():
            if sys.platform == "linux":
                _have_system_packages()
            _have_packages(lock)
            if sys.platform == "linux" and lock == DEV_LOCK:
                _try_to_have_postgres()
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


def _with_another_python(arguments: list[str]) -> int:
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            command = [found, "-m", "tools.setup", *arguments]
            return subprocess.run(command, cwd=str(ROOT), check=False).returncode
    print(
        f"Newsroom Desktop needs Python 3.11 to 3.14, and this is Python {sys.version.split()[0]}.\n"
        "Install one of them (Debian and Ubuntu: sudo apt-get install python3 python3-venv), "
        "or name one: make run PYTHON=/path/to/python3.11",
        file=sys.stderr,
    )
    return 1


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Two set-ups of one checkout wait for each other."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 (POSIX only)

    path = ROOT / "build" / "setup.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _have_system_packages() -> None:
    lacking = _lacking()
    if not lacking:
        return
    apt = libraries.apt_get()
    if apt and libraries.install(list(lacking.values()), apt):
        importlib.invalidate_caches()
        lacking = _lacking()
    if lacking:
        raise Stop(_sentence(lacking))


def _try_to_have_postgres() -> None:
    """Install a server for the tests where that asks nobody; tried once, for they can go without."""
    tried = VENV / "newsroom-postgres.txt"
    if libraries.postgres() or tried.exists():
        return
    apt = libraries.apt_get()
    if apt:
        libraries.install([("postgresql",)], apt)
    tried.write_text("", encoding="utf-8")


def _lacking() -> dict[str, tuple[str, ...]]:
    """The parts of the system that are not there, and the packages that hold each."""
    lacking = libraries.missing()
    if not _venv_is_usable() and importlib.util.find_spec("ensurepip") is None:
        lacking["ensurepip"] = (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)
    return lacking


def _sentence(lacking: dict[str, tuple[str, ...]]) -> str:
    if not shutil.which("apt-get"):
        return "Install what holds these parts of the system, then start again: " + ", ".join(lacking)
    line = libraries.line_to_type(list(lacking.values()))
    return f"Newsroom Desktop needs more of the system. Type this line, then start again:\n\n  {line}\n"


def _have_packages(lock: Path) -> None:
    stamp = _stamp()
    if _digest(lock) in stamp and _interpreter() in stamp:
        return
    if not _venv_is_usable():
        _make_venv()
    print(f"Installing what {lock.name} lists into {VENV.name}", flush=True)
    # A set-up that is killed here leaves the mark, and the next one starts afresh. pip that merely fails
    # has fetched nothing or everything: an environment that worked goes on working.
    UNFINISHED.write_text("", encoding="utf-8")
    if not _pip_installs(lock):
        if STAMP.exists():
            UNFINISHED.unlink()
        raise Stop("The packages could not be installed; the lines above say why.")
    # The development lock holds the other one: after it `make run` has nothing left to do.
    STAMP.write_text("\n".join([_digest(lock), _digest(RUN_LOCK), _interpreter(), ""]), encoding="utf-8")
    UNFINISHED.unlink()


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _stamp() -> list[str]:
    """The lines of the stamp; none where the environment was never finished."""
    try:
        return [] if UNFINISHED.exists() else STAMP.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def _interpreter() -> str:
    """The Python behind the environment: another one after an upgrade of the system."""
    return os.path.realpath(PYTHON)


def _pip_installs(lock: Path) -> bool:
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    command += ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    return not subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode


def _venv_is_usable() -> bool:
    """Whether the environment that is there can be kept: finished, and on a Python that answers."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    stamp = _stamp()
    if stamp:
        return _interpreter() in stamp
    question = f"import pip, sys; raise SystemExit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    return not subprocess.run([str(PYTHON), "-c", question], capture_output=True, check=False).returncode


def _make_venv() -> None:
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    UNFINISHED.write_text("", encoding="utf-8")
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], stdin=subprocess.DEVNULL, check=False)
    if made.returncode:
        raise Stop("The virtual environment could not be made; the lines above say why.")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
