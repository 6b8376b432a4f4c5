"""All that writes to the disk, one thing after the other: each as a person would have it done.

A process of its own does it, on a disk that is full or fails: it is asked which stage to do, and tells what
came of it.
"""

import shutil
import sqlite3
import traceback
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base import texts
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import move_archive, open_desk, open_salvaging
from newsroom_desktop.desk.backing_up import BackingUp
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.restoring import Restoring
from newsroom_desktop.desk.salvaging import Way
from newsroom_desktop.storage.backups.names import Why
from newsroom_desktop.storage.backups.verifying import verify_words
from tests.older import VERSIONS, made

BODY = "ज़रूरी पाठ। " * 700
NOW_MS = 1_718_700_000_000
IMPORTED_ID = "1" * 32
LONG_BODY = "और ज़रूरी पाठ। " * 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Folders of one round: the archive's, which is on the bad disk as `out` is, and one that is not."""

    folder: Path
    safe: Path

    @property
    def archive(self) -> Path:
        """Where the archive lies: where it was begun, or where it was moved to."""
        here, there = (folder / "archive.db" for folder in (self.folder, self.elsewhere))
        return there if there.exists() and not here.exists() else here

    @property
    def elsewhere(self) -> Path:
        return self.folder / "elsewhere"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def picture(self) -> Path:
        return self.safe / "मंच.png"


def create(place: Place, desk: Desk | None) -> None:
    assert desk is None
    open_desk(place.archive).close()


def bring_up_to_date(place: Place, desk: Desk | None) -> None:
    assert desk is None
    open_desk(place.archive).close()


def draft(_place: Place, desk: Desk | None) -> Article:
    assert desk is not None
    typed = replace(desk.editing.create(), headline="मसौदा", body=BODY)
    return desk.editing.keep_draft(typed, 3)[0]


def save(_place: Place, desk: Desk | None) -> Article:
    assert desk is not None
    return desk.saving.save(replace(desk.editing.create(), headline="सहेजी", body=BODY))[0]


def save_long(_place: Place, desk: Desk | None) -> Article:
    assert desk is not None
    return desk.saving.save(replace(desk.editing.create(), headline="लंबी", body=LONG_BODY))[0]


def checkpoint(_place: Place, desk: Desk | None) -> None:
    assert desk is not None
    desk.close()


def backup(place: Place, _desk: Desk | None) -> None:
    for outcome in BackingUp(place.archive, lambda: NOW_MS).by_hand(Progress()):
        if outcome.error is not None:
            raise outcome.error


def restore(place: Place, desk: Desk | None) -> None:
    assert desk is None
    (own,) = BackingUp(place.archive, lambda: NOW_MS).places()
    chosen = next(each.path for each in own.backups if each.why is Why.HAND)
    Restoring(place.archive, lambda: NOW_MS).restore(chosen, Progress())


def move(place: Place, desk: Desk | None) -> None:
    assert desk is None
    if place.archive.parent != place.elsewhere:
        move_archive(place.archive, place.elsewhere)


def compact(_place: Place, desk: Desk | None) -> None:
    assert desk is not None
    desk.housekeeping.compact()


def export(place: Place, desk: Desk | None) -> None:
    assert desk is not None
    for receipt in desk.publishing.export(desk.listing.ids(), place.out):
        if receipt.error is not None:
            raise receipt.error
        assert receipt.ok


def picture(place: Place, desk: Desk | None) -> None:
    assert desk is not None
    stored = desk.pictures.add(place.picture)
    file = desk.pictures.file(stored.media_id)
    assert file is not None
    assert file.stat().st_size == stored.size_bytes


def export_all(place: Place, desk: Desk | None) -> None:
    assert desk is not None
    folder = desk.everything.new_folder(place.out)
    try:
        assert desk.everything.export(folder).problems == []
    except DeskError:
        assert not any(folder.glob("*"))
        raise


def import_all(place: Place, desk: Desk | None) -> Article:
    assert desk is not None
    came = desk.everything.take_in(_exported(place))
    assert (came.new + came.unchanged, came.problems) == (1, [])
    return desk.listing.article(IMPORTED_ID)


def _exported(place: Place) -> Path:
    """A folder with an archive of one article and a picture, on the disk that is not bad."""
    folder = place.safe / "exported"
    if not folder.exists():
        (place.safe / "other").mkdir()
        other = open_desk(place.safe / "other" / "archive.db")
        other.pictures.add(place.picture)
        other.saving.save(replace(other.editing.create(), article_id=IMPORTED_ID, body=BODY))
        other.everything.export(folder)
        other.close()
    return folder


def settings(_place: Place, desk: Desk | None) -> None:
    assert desk is not None
    desk.settling.save(replace(desk.site, name="दैनिक"))


def salvage(place: Place, desk: Desk | None) -> None:
    assert desk is None
    salvaging = open_salvaging(place.archive)
    salvaging.take(salvaging.look(Progress()), Way.READ_OUT, Progress())


Act = Callable[[Place, Desk | None], Article | None]
"""Gives the article of which it says that it is kept."""

STAGES: Mapping[str, Act] = {
    "create": create,
    "bring up to date": bring_up_to_date,
    "draft": draft,
    "save": save,
    "save a long one": save_long,
    "checkpoint": checkpoint,
    "backup": backup,
    "export": export,
    "export all": export_all,
    "import all": import_all,
    "picture": picture,
    "settings": settings,
    "salvage": salvage,
    "restore": restore,
    "move": move,
    "compact": compact,
}
WITHOUT_DESK = frozenset({"create", "bring up to date", "salvage", "restore", "move"})


_SAVED = """
SELECT article_id, body FROM revision WHERE revision_id IN (SELECT revision_id FROM head)
AND article_id NOT IN (SELECT article_id FROM draft) GROUP BY article_id HAVING count(*) = 1
"""


def _in_both_languages(error: DeskError) -> list[str]:
    said = []
    for language in ("hi", "en"):
        texts.use(language)
        said.append(sentence(error))
    return said


def _written_by_an_older_one(archive: Path) -> dict[str, str]:
    """The bodies of articles, by their ids, in an archive as the first version has made it."""
    with closing(sqlite3.connect(made(archive, VERSIONS[0]))) as connection:
        return dict(connection.execute(_SAVED).fetchall())


class Round:
    """One round of a stage in `folder`: begun on a good disk, tried on a bad one, gone on with afterwards."""

    def __init__(self, name: str, place: Place) -> None:
        self._name = name
        self._place = place
        self._acknowledged: dict[str, str] = {}
        self._desk: Desk | None = None
        place.folder.mkdir(parents=True, exist_ok=True)
        place.out.mkdir(exist_ok=True)
        if not place.picture.exists():
            Image.effect_noise((300, 200), 90).save(place.picture)
        if name == "bring up to date":
            self._acknowledged.update(_written_by_an_older_one(place.archive))
        elif name != "create":
            self._desk = open_desk(place.archive)
            self._acknowledge("पहली", BODY)
            if name == "restore":
                self._desk.backing_up.by_hand(Progress())
            if name in WITHOUT_DESK:
                self._close()

    def _acknowledge(self, headline: str, body: str) -> None:
        assert self._desk is not None
        article = replace(self._desk.editing.create(), headline=headline, body=body)
        self._acknowledged[self._desk.saving.save(article)[0].article_id] = body

    def _close(self) -> None:
        if self._desk is not None:
            self._desk.close()
        self._desk = None

    def attempt(self) -> str:
        """What was told of it: a code, or nothing when it was done.

        Anything but a refusal with a sentence in both languages is a bug, which is told with its trace.
        """
        try:
            kept = STAGES[self._name](self._place, self._desk)
            if kept is not None:
                self._acknowledged[kept.article_id] = kept.body
        except DeskError as error:
            return error.code if all(map(str.strip, _in_both_languages(error))) else repr(error)
        except Exception:  # noqa: BLE001 - told to the test
            return traceback.format_exc()
        return ""

    def go_on(self) -> None:
        """With a good disk again, and without a start anew, it is done, and all that was before is there.

        Until then the archive is in its place.
        """
        assert self._place.archive.exists() or self._name == "create"
        if self._name in {"restore", "move"}:
            assert self.attempt() == ""
        if self._name == "checkpoint" or self._desk is None:
            self._desk = open_desk(self._place.archive)
        if self._name not in {"checkpoint", *WITHOUT_DESK}:
            assert self.attempt() == ""
        self._acknowledge("आख़िरी", BODY)
        self._close()
        self.check()

    def check(self) -> None:
        """All that was acknowledged is there, and the archive is whole."""
        self._close()
        found = open_desk(self._place.archive)
        try:
            for article_id, body in self._acknowledged.items():
                assert found.listing.article(article_id).body == body
        finally:
            found.close()
        report = verify_words(self._place.archive, Progress())
        assert report.is_whole, report

    def end(self) -> None:
        """Leave nothing behind."""
        self._close()
        shutil.rmtree(self._place.folder)
