"""Everything that `make test` checks: lint, format, types, import contracts, catalogue, tests.

Each step is a process of its own and counts by its exit code, not by what it printed: PySide6 can abort
after pytest has said "passed". For the same reason the tests are divided by hand: a worker of
pytest-xdist that dies at its end is not noticed. A test that stands still ends its step, and says where.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools import libraries

ROOT = Path(__file__).resolve().parent.parent
AT_ONCE = 2
STILL_S = 300
"""How long one test may take: many times what the longest needs on a slow machine."""
_IMPORTS = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One check: a Python command line, without the Python."""

    name: str
    command: tuple[str, ...]


_PYTEST = (
    *("-m", "pytest", "-q"),
    *("-o", f"faulthandler_timeout={STILL_S}", "-o", "faulthandler_exit_on_timeout=true"),
)
_WINDOW = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("tests/gui/**/test_*.py"))
_PROGRAM = (
    "tests/cli",
    "tests/faults",
    "tests/tools",
    *sorted(f"tests/{path.name}" for path in ROOT.glob("tests/test_*.py")),
)

# The longest first.
STEPS = (
    Step(name="tests of the window, one half", command=(*_PYTEST, *_WINDOW[::2])),
    Step(name="tests of the window, the other half", command=(*_PYTEST, *_WINDOW[1::2])),
    Step(name="tests of the program", command=(*_PYTEST, *_PROGRAM)),
    Step(
        name="tests of the rooms",
        command=(*_PYTEST, *(f"--ignore={path}" for path in ("tests/gui", *_PROGRAM))),
    ),
    Step(name="types", command=("-m", "mypy")),
    Step(name="import contracts", command=("-c", _IMPORTS)),
    Step(name="catalogue", command=("-m", "tools.texts", "check")),
    Step(name="lint", command=("-m", "ruff", "check")),
    Step(name="format", command=("-m", "ruff", "format", "--check")),
)


def main() -> int:
    """Run all steps, two at a time; 1 when one of them failed."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        passed = list(pool.map(_run, STEPS))
    failed = [step.name for step, good in zip(STEPS, passed, strict=True) if not good]
    if libraries.postgres() is None:
        print(f"skipped tests of the archive on a server: {libraries.POSTGRES_LACKING}", flush=True)
    print("\nFAILED: " + ", ".join(failed) if failed else "\nAll checks passed.", flush=True)
    return 1 if failed else 0


def _run(step: Step) -> bool:
    """Run `step`, and print its last line, or all it said where it failed."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, *step.command],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    said = done.stdout.rstrip()
    seconds = time.monotonic() - start
    if done.returncode:
        print(f"\n{said}\n\nfailed  {step.name}: exit code {done.returncode}, {seconds:.0f} s", flush=True)
    else:
        last_line = said.splitlines()[-1] if said else ""
        print(f"passed  {step.name} ({seconds:.0f} s): {last_line}", flush=True)
    return not done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
