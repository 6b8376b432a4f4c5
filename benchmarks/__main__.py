"""Print all figures: python -m benchmarks [start|typing|hindi|history|archive|listing|surveys]."""

# ruff: noqa: PLC0415 - Qt reads the platform when it is loaded

import os
import sys
from pathlib import Path


def main(names: list[str]) -> int:
    """Print the named figures, or all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks import archive, hindi, history, listing, start, surveys, typing

    folder = Path("build") / "benchmarks"
    chosen = names or ["start", "typing", "hindi", "history", "archive", "listing", "surveys"]
    if "start" in chosen:
        start.main(folder)
    if "typing" in chosen:
        typing.main()
    if "hindi" in chosen:
        hindi.main(folder)
    if "history" in chosen:
        history.main()
    if "archive" in chosen:
        archive.main(folder)
    if "listing" in chosen:
        listing.main(folder)
    if "surveys" in chosen:
        surveys.main(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
