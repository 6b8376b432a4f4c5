"""What a list asks of the desk: how many there are, a page, filters, the choices; and an autosave beside it.

Rows are put into the list without articles behind them, which is all that these figures go by. They are of
the processor, not of the clock, so that a busy machine hardly changes them.
"""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from sqlalchemy import insert

from benchmarks.corpus import headline, paragraphs
from benchmarks.figures import median, show
from newsroom_desktop.article.article import Status
from newsroom_desktop.article.site import USUAL_CATEGORIES
from newsroom_desktop.article.wanted import EVERYTHING, Sort, Wanted
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.start import make_app
from newsroom_desktop.hindi.ordering import order_key
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.articles import KEY_CP
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.tables import ARTICLE

SIZES = (1_000, 10_000, 100_000)
PAGE = 64
START_MS = 1_700_000_000_000
_AT_ONCE = 10_000
_ROUNDS = 7

GROUPED = replace(EVERYTHING, grouped=True)
CHIPS = {
    "category": Wanted(categories=frozenset({"Sports"})),
    "status": Wanted(statuses=frozenset({Status.DRAFT})),
    "author": Wanted(authors=frozenset({"संवाददाता 7"})),
    "desk": Wanted(desks=frozenset({"खेल डेस्क"})),
    "urgency": Wanted(urgencies=frozenset({1, 2})),
    "breaking": Wanted(breaking=True),
    "date": Wanted(since_ms=START_MS + 1_000),
    "has image": Wanted(has_image=True),
    "has comments": Wanted(has_comments=True),
    "unread": Wanted(unread=True),
}
THREE = Wanted(
    statuses=frozenset({Status.EXPORTED, Status.DRAFT}), urgencies=frozenset(range(1, 6)), has_image=True
)


def main(folder: Path) -> None:
    """Print the figures for each size."""
    app = make_app()
    theme.load_fonts()
    for articles in SIZES:
        path = folder / f"rows-{articles}.db"
        if not path.exists():
            _fill(path, articles)
        desk = open_desk(path)
        print(f"The desk's list, {articles:,} articles, {path.stat().st_size / 1e6:.0f} MB")
        _look(desk)
        _autosave(desk, app)
        desk.close()


def _fill(path: Path, articles: int) -> None:
    rows = list(_rows(articles))
    path.parent.mkdir(parents=True, exist_ok=True)
    archive = open_archive(path, Maker(author="", device=""), writing=True, wait_s=0)
    with archive.writing() as unit:
        for start in range(0, articles, _AT_ONCE):
            unit.connection.execute(insert(ARTICLE), rows[start : start + _AT_ONCE])
    archive.close()
    desk = open_desk(path)
    desk.reading.mark_read([row["article_id"] for row in rows if row["change_no"] % 33])
    desk.close()


def _rows(articles: int) -> Iterator[dict[str, Any]]:
    """Rows of one house: nine of ten are out, one of fifty was breaking, one of ten has open comments."""
    chance = random.Random(1)
    statuses = [*Status, Status.DRAFT, Status.DRAFT, *[Status.EXPORTED] * 43]
    for number in range(1, articles + 1):
        text, now_ms = headline(number), START_MS + number * 1_000
        is_breaking, has_image = chance.random() < 0.02, chance.random() < 0.6
        yield {
            "article_id": f"{chance.getrandbits(128):032x}",
            "change_no": number,
            "headline": text,
            "headline_key": order_key(text)[:KEY_CP],
            "category": chance.choice(USUAL_CATEGORIES).name,
            "breaking_start_ms": now_ms if is_breaking else None,
            "breaking_end_ms": now_ms + 7_200_000 if is_breaking else None,
            "status": chance.choice(statuses).value,
            "created_ms": now_ms - chance.randrange(10**7),
            "updated_ms": now_ms,
            "urgency": chance.choice([4, 4, 4, 1, 2, 3, 5, 6]),
            "desk": chance.choice(["खेल डेस्क", "राज्य डेस्क", "देश डेस्क", "", ""]),
            "marked_for": "",
            "author": f"संवाददाता {chance.randrange(60)}",
            "lead_media_id": f"{chance.getrandbits(256):064x}" if has_image else None,
            "has_image": has_image,
            "words": chance.randrange(100, 900),
            "open_comments": int(chance.random() < 0.1),
            "binned_ms": now_ms if chance.random() < 0.02 else None,
            "has_draft": False,
            "caret_cp": 0,
        }


def _look(desk: Desk) -> None:
    for title, wanted in (("newest first", EVERYTHING), ("grouped by status", GROUPED)):
        _show(desk, title, wanted)
    for sort in (Sort.HEADLINE, Sort.CATEGORY, Sort.WORDS):
        _show(desk, f"by {sort.value}", Wanted(sort=sort, descending=False))
    for name, wanted in CHIPS.items():
        _show(desk, name, wanted)
    _show(desk, "three filters", THREE)
    _show(desk, "three filters, by headline", replace(THREE, sort=Sort.HEADLINE))
    show("choices for the filters", _took_ms(desk.listing.choices), "ms")


def _show(desk: Desk, title: str, wanted: Wanted) -> None:
    now_ms = START_MS + 5_000_000
    survey = desk.listing.survey(wanted, now_ms)
    whole = _took_ms(lambda: desk.listing.survey(wanted, now_ms))
    places = [survey.total * share // 100 for share in (0, 25, 50, 75, 100)]
    pages = [_took_ms(partial(desk.listing.page, survey, max(0, at - PAGE), PAGE)) for at in places]
    show(f"{title} ({survey.total:,}): counted, and the first page", whole + pages[0], "ms")
    show("  the slowest of the other pages", max(pages[1:]), "ms")


def _autosave(desk: Desk, app: QCoreApplication) -> None:
    """A draft of 1,000 words: all of it, and what of it keeps the window from drawing."""
    article = replace(desk.editing.create(), headline=headline(0), body="\n\n".join(paragraphs(1_000)))
    kept = []
    for at_ms in range(1, 20):
        start = time.perf_counter()
        desk.editing.keep_draft(replace(article, updated_ms=at_ms), 0)
        kept.append((time.perf_counter() - start) * 1000)
    show("autosave of 1,000 words in its lane, with the disk", median(kept), "ms")
    jobs = Jobs()
    session = EditSession(jobs, theme.body_look())
    session.attach(desk)
    session.open(article.article_id)
    on_gui: list[float] = []
    for _ in range(20):
        while not jobs.is_idle:
            app.processEvents()
        QTextCursor(session.document).insertText("क")
        on_gui.append(_took_ms(session.keep_draft, 1))
    show("  on the thread of the window", median(on_gui[1:]), "ms")
    session.stop()
    jobs.close(lambda: None)
    while not jobs.is_idle:
        app.processEvents()


def _took_ms(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """What `work` takes of the processor, the median of some times."""
    found = []
    for _ in range(rounds):
        start = time.thread_time()
        work()
        found.append((time.thread_time() - start) * 1000)
    return median(found)
