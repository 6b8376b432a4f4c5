"""Whatever is written, saved, restored and thinned out, in whatever order: what somebody kept is there."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.history import Entry
from newsroom_desktop.storage.backups.verifying import verify
from tests.desk.conftest import FakeClock
from tests.faults.length import rounds

HOUR_MS = 3_600_000

DEEDS = st.lists(
    st.one_of(
        st.sampled_from(["save", "idle", "close", "type", "write for an hour", "clock back"]),
        st.sampled_from(["a day later", "a week later"]),
        st.integers(0, 40),  # restore the revision in this row
    ),
    max_size=20,
)


class Reporter:
    """Works on one article, and knows what has to be in its history."""

    def __init__(self, desk: Desk, clock: FakeClock) -> None:
        self._desk, self._clock = desk, clock
        self._typed = 0
        self.article: Article = replace(desk.editing.create(), headline="सियोल में बैठक")
        self.kept: set[str] = set()

    def do(self, deed: str | int) -> None:
        if isinstance(deed, int):
            self._restore(deed)
        elif deed in ("save", "idle", "close"):
            self._type()
            self.article = self._desk.saving.save(self.article, Reason(deed))[0]
            if deed == "save":
                self.kept.add(self.article.body)
        elif deed == "write for an hour":
            for _ in range(30):
                self._clock.now_ms += 2 * 60_000
                self.do("idle")
        elif deed == "type":
            self._type()
            self.article = self._desk.editing.keep_draft(self.article, 0)[0]
        else:
            self._clock.now_ms += {"a day later": 24, "a week later": 168, "clock back": -100}[deed] * HOUR_MS
            self._desk.history.thin(self.article.article_id)

    def _type(self) -> None:
        self._typed += 1
        body = f"{self.article.body}\n\nपैराग्राफ {self._typed}".strip()
        self.article = replace(self.article, body=body, updated_ms=self._clock.now_ms)

    def _restore(self, row: int) -> None:
        entries = self._desk.history.timeline(self.article.article_id).entries
        if row < len(entries):
            self.kept.add(self.article.body)
            revision_id = entries[row].trace.revision_id
            said = self._desk.history.revision(self.article.article_id, revision_id).body
            self.article = self._desk.history.restore(self.article, revision_id).article
            assert self.article.body == said
            self.kept.add(said)


def bodies(desk: Desk, article_id: str) -> list[str]:
    """What the revisions of an article say, the newest first."""
    return [
        desk.history.revision(article_id, entry.trace.revision_id).body for entry in all_of(desk, article_id)
    ]


def all_of(desk: Desk, article_id: str) -> list[Entry]:
    found: list[Entry] = []
    while some := desk.history.timeline(article_id, len(found)).entries:
        found += some
    return found


@settings(max_examples=rounds(short=5, full=500))
@given(DEEDS)
def test_no_word_that_somebody_kept_is_ever_lost(deeds: list[str | int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clock = FakeClock()
        path = Path(folder) / "archive.db"
        desk = open_desk(path, now=clock)
        reporter = Reporter(desk, clock)
        for deed in ["save", *deeds]:
            reporter.do(deed)
        article_id = reporter.article.article_id
        desk.close()
        desk = open_desk(path, now=clock)
        opened = desk.editing.open(article_id)
        said = bodies(desk, article_id)
        heads = [each.trace.is_head for each in all_of(desk, article_id)]
        desk.close()
        assert opened.article.body == reporter.article.body
        assert opened.is_draft or said[0] == reporter.article.body
        assert reporter.kept <= {*said, opened.article.body}
        assert heads == [True] + [False] * (len(heads) - 1)
        assert verify(path, Progress()).is_whole
