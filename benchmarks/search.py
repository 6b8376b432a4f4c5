"""The figures of the search: each kind from the query to the first page, and what is shown beside it.

They are of the processor, not of the clock, so that a busy machine hardly changes them.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.figures import median, show
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk

_ROUNDS = 7
_PAGE, _IN_SIGHT = 64, 16
_KINDS = (
    ("one letter", "क"),
    ("two letters", "का"),
    ("a word being typed", "अमेरि"),
    ("a frequent word", "के "),
    ("a word in all its forms", "देश "),
    ("three words", "के में की "),
    ("a phrase", '"के लिए"'),
    ("without a word", "के -में "),
    ("in the headline", "शीर्षक:के "),
    ("a category", "श्रेणी:खेल "),
    ("a status", "status:draft "),
    ("a day", "तारीख:आज "),
    ("nothing", "खरगोशनी "),
)


def figures(archive: Path) -> None:
    """Print the figures of one archive, beside the first page of all articles."""
    desk = open_desk(archive)
    try:
        floor = _took_ms(lambda: _first_page(desk, ""))
        show("first page of all", floor, "ms")
        for name, text in _KINDS:
            took = _took_ms(partial(_first_page, desk, text))
            show(f"search: {name}", took, "ms", took / floor)
        _beside(desk)
    finally:
        desk.close()


def _beside(desk: Desk) -> None:
    _, ids = desk.searching.newest("के", _IN_SIGHT)
    pieces = _took_ms(lambda: desk.searching.found("के", ids))
    show("pieces of text for the rows in sight", pieces, "ms")
    for start in ("का", "अमेरि"):
        suggested = _took_ms(partial(desk.searching.suggestions, start))
        show(f"words that begin with {start}", suggested, "ms")
    show("did you mean", _took_ms(lambda: desk.searching.meant("अमरिका")), "ms")


def _first_page(desk: Desk, text: str) -> None:
    survey = desk.listing.survey(Wanted(text=text, grouped=True), desk.now())
    desk.listing.page(survey, 0, _PAGE)


def _took_ms(work: Callable[[], object]) -> float:
    took = []
    for _ in range(_ROUNDS):
        start = time.thread_time()
        work()
        took.append((time.thread_time() - start) * 1000)
    return median(took)
