"""The list: its first page, scrolling, what is read of it in a lane, and memory."""

import gc
import os
import random
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.archives import filled_archive
from benchmarks.figures import median, percentile, show
from benchmarks.memory import memory_mb
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.appearance import paint
from newsroom_desktop.gui.article_list.panel import ArticleListPanel
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.gui.start import make_app

SIZES = (1_000, 10_000)
"""Articles; NEWSROOM_BENCH_ARTICLES has others, such as 100000, which take a quarter of an hour to make."""

_FRAMES = 300
_JUMPS = 100


def main(folder: Path) -> None:
    """Print the figures for each size."""
    wanted = os.environ.get("NEWSROOM_BENCH_ARTICLES", "")
    app = make_app()
    theme.load_fonts()
    paint("light")
    for count in map(int, wanted.split(",")) if wanted else SIZES:
        _measure(filled_archive(folder / f"{count}.db", count), lambda: _turn(app))


def _turn(app: QApplication) -> None:
    """Let the window do what waits, and the lanes go on, from which a loop without a pause takes time."""
    app.processEvents()
    time.sleep(0.000_5)


def _measure(archive: Path, turn: Callable[[], object]) -> None:
    desk, jobs = open_desk(archive), Jobs()
    panel = ArticleListPanel(jobs, WindowSettings())
    before = memory_mb()

    def settle() -> None:
        while not jobs.is_idle:
            turn()

    print(f"The list, {archive.stem} articles")
    panel.resize(340, 900)
    panel.show()
    began = time.perf_counter()
    panel.attach(desk)
    while not panel.row_count:
        turn()
    panel.rows.viewport().repaint()
    show("first page", (time.perf_counter() - began) * 1000, "ms")
    for roomy, size in ((True, (340, 900)), (False, (1100, 1000))):
        panel.use_roomy_rows(roomy)
        panel.resize(*size)
        settle()
        _scroll(panel, turn, "roomy rows" if roomy else "compact rows")
    began = time.perf_counter()
    panel.reload()
    settle()
    show("read anew after a change, in a lane", (time.perf_counter() - began) * 1000, "ms")
    gc.collect()
    show("memory of the list", memory_mb() - before, "MB")
    jobs.close(desk.close)
    while not jobs.is_idle:
        turn()
    panel.deleteLater()


def _scroll(panel: ArticleListPanel, turn: Callable[[], object], name: str) -> None:
    """A full frame after each of many steps, then what a jump to anywhere takes until its rows are there."""
    rows, bar = panel.rows, panel.rows.verticalScrollBar()
    frames, jumps = [], []
    for _ in range(_FRAMES):
        began = time.thread_time()
        bar.setValue(bar.value() + 120)
        rows.viewport().repaint()
        frames.append((time.thread_time() - began) * 1000)
        turn()
    chance = random.Random(1)
    for _ in range(_JUMPS):
        began = time.perf_counter()
        bar.setValue(chance.randint(0, bar.maximum()))
        while any(panel.pages.row(offset) is None for offset in rows.seen_offsets()):
            turn()
        jumps.append((time.perf_counter() - began) * 1000)
    show(f"{name}: a full frame, median (processor)", median(frames), "ms")
    show(f"{name}: a full frame, 99 of 100", percentile(frames, 99), "ms")
    show(f"{name}: rows after a jump, median", median(jumps), "ms")
