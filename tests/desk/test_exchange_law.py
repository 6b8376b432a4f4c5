"""Two archives in which people write on one article, and exchange it: no version that nobody saw goes."""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import NotAllowed
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.trace import Trace
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.revisions import Maker
from tests.desk.conftest import FakeClock
from tests.faults.length import rounds

ARTICLE_ID = "a" * 32
NOTHING: frozenset[str] = frozenset()

OFTEN, SELDOM = ("type", "save", "send"), ("open", "set the desk", "settle", "restore")
DEEDS = st.lists(st.tuples(st.integers(0, 1), st.sampled_from(OFTEN * 4 + SELDOM)), min_size=6, max_size=14)


class Person:
    """Has the article open in an archive of their own."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self._folder = folder
        folder.mkdir()
        maker = Maker(author=folder.name, device=folder.name)
        archive = open_archive(folder / "archive.db", maker, writing=True, wait_s=0)
        self.desk, self._clock = Desk(archive, clock), clock
        self._sent = 0
        self._seen: set[str] = set()
        self._saved: set[str] = set()

    def do(self, deed: str) -> None:
        self._clock.now_ms += 1_000
        if deed in ("type", "save"):
            self._write(is_saved=deed == "save")
        elif deed == "set the desk":
            self.desk.bulk.set_desk([ARTICLE_ID], str(self._clock.now_ms))
        elif deed == "settle":
            self._settle()
        elif deed == "restore":
            oldest = self._traces()[-1].revision_id
            self.desk.history.restore(self._article, oldest, NOTHING, self._sitting)
        if deed not in ("type", "save", "set the desk"):
            self.open()

    def open(self) -> None:
        """See the article as it stands."""
        opened = self.desk.editing.open(ARTICLE_ID)
        self._article, self._sitting = opened.article, opened.sitting
        self._seen.add(opened.article.body)

    def _write(self, *, is_saved: bool) -> None:
        """Write on, which takes the place of nothing but what this person has seen, or wrote upon."""
        before, upon = self._heads(), self._sitting.upon
        typed = replace(self._article, body=f"{self._folder.name} {self._clock.now_ms}")
        if is_saved:
            kept, _ = self.desk.saving.save(typed, Reason.SAVE, None, NOTHING, self._sitting)
            self._saved.add(kept.body)
        else:
            kept, _ = self.desk.editing.keep_draft(typed, 0, NOTHING, self._sitting)
        self._article = kept
        self._seen.add(kept.body)
        others = [each for each in self._traces() if self._says(each) != kept.body]
        gone_on = {name for each in others for name in each.parent_ids}
        for head in before.keys() - self._heads().keys() - gone_on:
            assert self._says(before[head]) in self._seen or (upon is not None and head == upon.revision_id)

    def _settle(self) -> None:
        conflict = self.desk.conflicts.find(ARTICLE_ID)
        if conflict is not None:
            self._seen |= {conflict.mine.body, conflict.theirs.body}
            with suppress(NotAllowed):
                self.desk.conflicts.settle(conflict.merged, conflict.head_ids)

    def send_to(self, other: "Person") -> None:
        self._sent += 1
        out = self._folder / f"out {self._sent}"
        self.desk.everything.export(out)
        assert other.desk.everything.take_in(out).problems == []

    def check(self) -> None:
        """Every revision leads to one that stands, but for drafts that came when the article had gone on."""
        traces = {each.revision_id: each for each in self._traces()}
        left = traces.keys() - set(_lines(traces))
        assert {traces[name].reason for name in left} <= {Reason.IMPORT}
        assert self._saved <= {self._says(each) for each in traces.values()}

    def _traces(self) -> list[Trace]:
        with self.desk._archive.reading() as unit:
            return unit.timelines.traces(ARTICLE_ID)

    def _heads(self) -> dict[str, Trace]:
        return {each.revision_id: each for each in self._traces() if each.is_head}

    def _says(self, trace: Trace) -> str:
        return self.desk.history.revision(ARTICLE_ID, trace.revision_id).body


def _lines(traces: dict[str, Trace]) -> Iterator[str]:
    """The ids of all that stand, and of what they were made from."""
    waiting = [each.revision_id for each in traces.values() if each.is_head]
    while waiting:
        name = waiting.pop()
        if name in traces:
            yield name
            waiting += traces[name].parent_ids


@given(DEEDS)
@settings(max_examples=rounds(short=4, full=500))
def test_what_is_typed_takes_no_version_away_that_nobody_has_seen(deeds: list[tuple[int, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        clock = FakeClock()
        both = [Person(Path(name) / folder, clock) for folder in ("रमा", "सुनीता")]
        first = Article(article_id=ARTICLE_ID, created_ms=clock.now_ms, updated_ms=clock.now_ms, body="पहला")
        both[0].desk.saving.save(first)
        both[0].send_to(both[1])
        for person in both:
            person.open()
        for number, deed in deeds:
            if deed == "send":
                both[number].send_to(both[1 - number])
            else:
                both[number].do(deed)
            for person in both:
                person.check()
        for person in both:
            person.desk.close()
