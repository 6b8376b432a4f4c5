"""What an archive asks of a process that has nothing else: to open, for pages of the list, in memory.

`python -m benchmarks.at_a_desk ARCHIVE` prints a name and a value on each line; it writes nothing.
"""

import random
import sys
import time
from pathlib import Path

from benchmarks.memory import memory_mb
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.bootstrap import open_desk

PAGE, PAGES = 64, 40


def main(archive: Path) -> None:
    """Print the times in milliseconds and the memory in MB."""
    start = time.perf_counter()
    desk = open_desk(archive, writing=False, making=False)
    opened = time.perf_counter()
    survey = desk.listing.survey(Wanted(grouped=True), desk.now())
    desk.listing.page(survey, 0, PAGE)
    listed = time.perf_counter()
    chance = random.Random(1)
    pages_ms = []
    for _ in range(PAGES):
        offset = chance.randrange(max(1, survey.total - PAGE))
        began = time.perf_counter()
        desk.listing.page(survey, offset, PAGE)
        pages_ms.append((time.perf_counter() - began) * 1000)
    print("open", (opened - start) * 1000)
    print("listed", (listed - opened) * 1000)
    print("page", max(pages_ms))
    print("memory", memory_mb())
    desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
