"""Print all figures: python -m benchmarks [start|typing|hindi|history|archive|listing|surveys]."""

# ruff: noqa: PLC0415 - Qt reads the platform when it is loaded

import os
import sys
from collections.abc import Callable
from pathlib import Path


def main(names: list[str]) -> int:
    """Print the named figures, or all; 2 when there are none of a name."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks import archive, hindi, history, listing, start, surveys, typing

    folder = Path("build") / "benchmarks"
    parts: dict[str, Callable[[], None]] = {
        "start": lambda: start.main(folder),
        "typing": typing.main,
        "hindi": lambda: hindi.main(folder),
        "history": history.main,
        "archive": lambda: archive.main(folder),
        "listing": lambda: listing.main(folder),
        "surveys": lambda: surveys.main(folder),
    }
    if unknown := [name for name in names if name not in parts]:
        print(f"no figures of {', '.join(unknown)}; there are {', '.join(parts)}", file=sys.stderr)
        return 2
    for name in names or parts:
        parts[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
