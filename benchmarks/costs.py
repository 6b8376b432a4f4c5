"""What a piece of the language costs: the first time in a new process, and again and again in this one."""

import subprocess
import sys
import time
from collections.abc import Callable

from benchmarks.figures import median, show

_RUNS = 5
_FIRST_USE = """
import time, tracemalloc
{before}
tracemalloc.start() if {traced} else None
start = time.perf_counter()
{use}
took_ms = (time.perf_counter() - start) * 1000
print(tracemalloc.get_traced_memory()[0] / 1024 if {traced} else took_ms)
"""


def first_use(title: str, before: str, use: str) -> None:
    """Print what `use`, a statement, costs in a new process after `before`: time, and memory that stays."""
    show(f"{title}: the first time", median([_fresh(before, use, traced=False) for _ in range(_RUNS)]), "ms")
    show(f"{title}: memory", _fresh(before, use, traced=True), "KB")


def per_second(work: Callable[[], object], times: int) -> float:
    """How often a second `work`, which does something `times` times, does it."""
    took = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return times / median(took)


def _fresh(before: str, use: str, *, traced: bool) -> float:
    code = _FIRST_USE.format(before=before, use=use, traced=traced)
    return float(
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    )
