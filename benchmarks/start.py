"""Cold start: to the first paint, and to a filled list, over an empty PySide6 window."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.archives import filled_archive
from benchmarks.figures import median, ratio, show

ROUNDS = 7


def _run(*arguments: str, data: Path) -> dict[str, float]:
    began = time.monotonic()
    environment = os.environ | {"NEWSROOM_DATA": str(data)}
    done = subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, env=environment, check=True
    )
    rows = (line.split() for line in done.stdout.splitlines())
    found = {row[0]: float(row[1]) for row in rows if len(row) == 2}
    return {name: value if name == "memory" else (value - began) * 1000 for name, value in found.items()}


def main(archives: Path) -> None:
    """Print start times and memory."""
    archive = filled_archive(archives / "10000.db", 10_000)
    bare, real, memory = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        for round_number in range(ROUNDS + 1):
            bare_run = _run("benchmarks.bare_window", data=data)
            real_run = _run("benchmarks.real_window", str(archive), data=data)
            if round_number:  # the first one warms the disk
                bare.append(bare_run["painted"])
                real.append(real_run)
                memory.append(real_run["memory"])
        with_preview = [
            _run("benchmarks.real_window", str(archive), "--preview", data=data / "preview")["memory"]
            for _ in range(3)
        ]
    painted = [run["painted"] for run in real]
    listed = [run["listed"] for run in real]
    print("Start, 10,000 articles")
    show("empty PySide6 window, first paint", median(bare), "ms")
    show("first paint", median(painted), "ms", ratio(painted, bare))
    show("filled list", median(listed), "ms", ratio(listed, bare))
    show("memory, no preview", median(memory), "MB")
    show("memory, with preview (window process)", median(with_preview), "MB")
