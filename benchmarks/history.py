"""The figures of looking back: texts compared, and the timeline of an article with many revisions."""

import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from pathlib import Path

from benchmarks.corpus import headline, paragraphs
from benchmarks.figures import median, ratio, show
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.hindi.differences.paragraphs import compared
from newsroom_desktop.hindi.differences.parts import word_parts
from newsroom_desktop.hindi.differences.pieces import pieces

REVISIONS, WORDS, LONG = 500, 1_000, 20_000
_ROUNDS = 5


def main() -> None:
    """Print the figures."""
    print("History")
    _compare()
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder) / "archive.db")
        _look_back(desk)
        desk.close()


def _compare() -> None:
    old = paragraphs(LONG)
    for title, share in (("one word in 50", 0.02), ("a third of all words", 0.33)):
        new = [_worked_over(text, share) for text in old]
        took = _took(partial(compared, "\n\n".join(old), "\n\n".join(new)))
        show(f"20,000 words compared, {title} new", median(took), "ms")
        whole = _took(partial(word_parts, " ".join(old), " ".join(new)))
        show(f"  in one paragraph, {title} new", median(whole), "ms")
    short = " ".join(paragraphs(WORDS))
    new_short = _worked_over(short, 0.02)
    ours = _took(partial(word_parts, short, new_short))
    theirs = _took(
        lambda: SequenceMatcher(None, pieces(short), pieces(new_short), autojunk=False).get_opcodes()
    )
    show("1,000 words in one paragraph, over difflib", median(ours), "ms", ratio(ours, theirs))


def _look_back(desk: Desk) -> None:
    texts = paragraphs(WORDS)
    article = replace(desk.editing.create(), headline=headline(0))
    chance = random.Random(5)
    for number in range(REVISIONS):
        place = chance.randrange(len(texts))
        texts[place] = _worked_over(texts[place], 0.05)
        body = "\n\n".join([*texts, f"संशोधन {number}"])
        desk.saving.save(replace(article, body=body), Reason.IDLE)
    start = time.perf_counter()
    desk.history.timeline(article.article_id)
    show("500 revisions of 1,000 words: the first page", (time.perf_counter() - start) * 1000, "ms")
    shown = 0
    start = time.perf_counter()
    while entries := desk.history.timeline(article.article_id, shown).entries:
        shown += len(entries)
    show("  all of them", (time.perf_counter() - start) * 1000, "ms")
    start = time.perf_counter()
    desk.history.timeline(article.article_id)
    show("  the first page once it is counted", (time.perf_counter() - start) * 1000, "ms")


def _worked_over(text: str, share: float) -> str:
    """`text` with others in the place of a share of its words, the same ones each time."""
    chance = random.Random(len(text))
    words = text.split()
    return " ".join(chance.choice(words) if chance.random() < share else word for word in words)


def _took(act: Callable[[], object]) -> list[float]:
    """How long `act` takes, in milliseconds, some times."""
    found = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        act()
        found.append((time.perf_counter() - start) * 1000)
    return found
