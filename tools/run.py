"""Start the program; where there is no display, do its whole job without one."""

import subprocess
import sys
from pathlib import Path

from tools import libraries

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Run main.py with `arguments`, or the headless tour; the exit code."""
    if not arguments and sys.platform == "linux" and not libraries.has_display():
        command = ["-m", "tools.tour"]
    else:
        command = [str(ROOT / "main.py"), *arguments]
    return subprocess.run([sys.executable, *command], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
