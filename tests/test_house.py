"""The house keeps its own rules: rooms, locks, and the Qt that does not steal references."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def rooms() -> set[str]:
    package = ROOT / "newsroom_desktop"
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    return folders | {path.stem for path in package.glob("*.py") if path.stem != "__init__"}


@pytest.mark.parametrize(
    ("contract", "free"),
    [
        ("Only gui knows Qt", {"app", "gui"}),
        ("Only storage and bootstrap know SQLAlchemy", {"storage", "bootstrap"}),
    ],
)
def test_every_room_is_named_in_the_contracts(project: dict[str, Any], contract: str, free: set[str]) -> None:
    contracts = {row["name"]: row for row in project["tool"]["importlinter"]["contracts"]}
    named = {name.removeprefix("newsroom_desktop.") for name in contracts[contract]["source_modules"]}
    assert named == rooms() - free


def pins(lock: str) -> dict[str, Version]:
    """Version by name, of each line of `lock` that names a package."""
    found: dict[str, Version] = {}
    for line in (ROOT / lock).read_text("utf-8").splitlines():
        if line and not line.startswith((" ", "#")):
            requirement = Requirement(line.removesuffix("\\"))
            (specifier,) = requirement.specifier
            assert specifier.operator == "=="
            found[canonicalize_name(requirement.name)] = Version(specifier.version)
    return found


LOCK_LINE = re.compile(r"[a-z0-9-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|    # .+")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_lists_versions_and_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert [line for line in text.splitlines() if not LOCK_LINE.fullmatch(line)] == []
    assert "://" not in text
    assert text.count("--hash=sha256:") > len(pins(lock)) > 10


def test_the_locks_agree_with_each_other_and_with_the_project(project: dict[str, Any]) -> None:
    run, dev = pins(LOCKS[0]), pins(LOCKS[1])
    assert run.items() <= dev.items()
    wanted = [(text, run) for text in project["project"]["dependencies"]]
    wanted += [(text, dev) for text in project["dependency-groups"]["dev"]]
    for text, lock in wanted:
        requirement = Requirement(text)
        assert requirement.specifier.contains(lock[canonicalize_name(requirement.name)]), text


REFERENCES = """
import sys
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    done = Signal(object, bool)

sender = Sender()
heard = []
sender.done.connect(lambda value, flag: heard.append(flag))
payload = ("ख़बर",)
watched = (None, True, False, payload)
before = [sys.getrefcount(value) for value in watched]
for _ in range(20_000):
    sender.done.emit(payload, True)
    sender.setObjectName("desk")
    sender.blockSignals(False)
heard.clear()
changed = [sys.getrefcount(value) - was for value, was in zip(watched, before)]
print(changed)
raise SystemExit(any(abs(change) > 100 for change in changed))
"""


def test_signals_and_void_calls_keep_the_reference_counts() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with each, and then aborts."""
    done = subprocess.run(
        [sys.executable, "-c", REFERENCES], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
