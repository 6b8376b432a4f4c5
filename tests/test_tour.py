"""What `make run` does where there is no display."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[1]


def test_the_tour_does_the_whole_job(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.tour", str(tmp_path / "tour")],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert set(told) == {"archive", "page", "screenshot"}
    assert all(Path(path).is_absolute() and Path(path).is_file() for path in told.values())
    assert "सियोल" in Path(told["page"]).read_text("utf-8")
    assert QImage(told["screenshot"]).width() == 1366
