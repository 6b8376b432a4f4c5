"""The figures of checking an article: spelling, style and names together, as the window has them checked."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.corpus import headline, paragraphs
from benchmarks.figures import median, percentile, show
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui.review.report import report_of
from newsroom_desktop.markup.blocks import Block, Run
from newsroom_desktop.markup.read import read_blocks

WORDS = 20_000
_KEYS = 20
_WRONG = ("कीसानों", "प्रधानमंत्रि", "हूई", "मुख्यमंत्रि", "राजनिति", "सरकर", "बेठक", "विधायाक", "अदालात", "उमीदवार")


def main() -> None:
    """Print what a first check costs, one after a key, and the suggestions for a word."""
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder) / "archive.db")
        desk.load()
        _check(desk)
        _suggest(desk)
        desk.close()


def _check(desk: Desk) -> None:
    blocks = list(read_blocks("\n\n".join(paragraphs(WORDS))))
    took_ms = [_checked(desk, blocks)]
    for number in range(_KEYS):
        block = blocks[number]
        blocks[number] = replace(block, runs=(*block.runs, Run(text=" नया")))
        took_ms.append(_checked(desk, blocks))
    show("checks: the first of 20,000 words", took_ms[0], "ms")
    show("checks: one after a key in them", median(took_ms[1:]), "ms")


def _checked(desk: Desk, blocks: list[Block]) -> float:
    article = replace(desk.editing.create(), headline=headline(0))
    start = time.perf_counter()
    found = desk.checking.check(article, blocks)
    report_of(article.article_id, 0, found, blocks, is_source=False)
    return (time.perf_counter() - start) * 1000


def _suggest(desk: Desk) -> None:
    took_ms = []
    for word in _WRONG:
        start = time.perf_counter()
        desk.checking.suggestions(word)
        took_ms.append((time.perf_counter() - start) * 1000)
    show("checks: suggestions for a word, median", median(took_ms), "ms")
    show("checks: suggestions for a word, the longest", percentile(took_ms, 99), "ms")
