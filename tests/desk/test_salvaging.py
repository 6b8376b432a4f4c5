"""A damaged archive: what was in it comes back, beside it or out of a backup, and it is kept as it was."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.article.errors import ArchiveBusy, ArchiveDamaged, ArchiveRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.bootstrap import open_desk, open_salvaging
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.salvaging import Offer, Placed, Salvaging, Way
from newsroom_desktop.storage.backups.making import backup
from newsroom_desktop.storage.backups.names import Why
from tests.behind import run
from tests.desk.conftest import NOW_MS
from tests.desk.test_writing import written

Damage = Callable[[Path], None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@pytest.fixture
def salvaging(path: Path) -> Salvaging:
    return open_salvaging(path, now=lambda: NOW_MS)


def saved(desk: Desk, headline: str, body: str = "पाठ") -> str:
    return desk.saving.save(written(desk, headline=headline, body=body))[0].article_id


def typed(desk: Desk, headline: str) -> str:
    return desk.editing.keep_draft(written(desk, headline=headline, body="अभी लिखा"), 0)[0].article_id


def backed_up(path: Path) -> Path:
    return backup(path, Why.HAND, NOW_MS)[0].path


def headlines(path: Path) -> set[str]:
    desk = open_desk(path)
    found = {desk.listing.article(name).headline for name in desk.listing.ids()}
    desk.close()
    return found


def content(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 4096)


def zero(path: Path) -> None:
    path.write_bytes(b"")


def headless(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\xa5" * 100)


def taken(salvaging: Salvaging, way: Way) -> tuple[Offer, Placed]:
    """Look and take, whereby not a byte of what was there may change but its name."""
    folder = salvaging._path.parent
    before = content(folder)
    offer = salvaging.look(Progress())
    assert content(folder) | {"archive.db.lock": b""} == before | {"archive.db.lock": b""}
    placed = salvaging.take(offer, way, Progress())
    after = content(folder)
    assert placed.aside is not None
    assert [name for name in after if "salvage" in name] == []
    renamed = {name.replace("archive.db", placed.aside.name): data for name, data in before.items()}
    assert {name: after[name] for name in renamed if not name.endswith(".lock")} == {
        name: data for name, data in renamed.items() if not name.endswith(".lock")
    }
    return offer, placed


@pytest.mark.parametrize("damage", [cut, headless])
def test_what_could_be_read_takes_the_place(
    desk: Desk, path: Path, salvaging: Salvaging, damage: Damage
) -> None:
    saved(desk, "सहेजी")
    typed(desk, "लिखी")
    desk.close()
    damage(path)
    with pytest.raises(ArchiveDamaged):
        open_desk(path)
    offer, placed = taken(salvaging, Way.READ_OUT)
    assert offer.ways == (Way.READ_OUT, Way.EMPTY)
    assert placed.holding == offer.read_out.holding
    assert headlines(path) == {"सहेजी", "लिखी"}


def test_the_backup_takes_the_place_of_an_archive_of_zero_bytes(
    desk: Desk, path: Path, salvaging: Salvaging
) -> None:
    saved(desk, "सहेजी")
    desk.close()
    backed_up(path)
    zero(path)
    offer, placed = taken(salvaging, Way.BACKUP)
    assert offer.ways == (Way.BACKUP, Way.EMPTY)
    assert offer.only_backup == ("सहेजी",)
    assert placed.aside is not None
    assert placed.aside.stat().st_size == 0
    assert headlines(path) == {"सहेजी"}


def test_both_together_have_what_either_has(desk: Desk, path: Path, salvaging: Salvaging) -> None:
    saved(desk, "दोनों में")
    lost = written(desk, headline="टूटी", body="ज़ख़्मी पाठ " * 2_000)
    lost_id = desk.saving.save(lost)[0].article_id
    backed_up(path)
    saved(desk, "नई")
    typed(desk, "मसौदा")
    desk.close()
    whole = path.read_bytes()
    place = whole.rfind("ज़ख़्मी पाठ".encode()) // 4096 * 4096
    path.write_bytes(whole[:place] + b"\0" * 4096 + whole[place + 4096 :])
    offer, placed = taken(salvaging, Way.BOTH)
    assert offer.ways[0] is Way.BOTH
    assert set(offer.newer) >= {"नई", "मसौदा"}
    assert offer.only_backup == ("टूटी",)
    assert (placed.holding.articles, placed.holding.drafts) == (4, 1)
    assert headlines(path) == {"दोनों में", "टूटी", "नई", "मसौदा"}
    again = open_desk(path)
    assert again.listing.article(lost_id).body == lost.body
    again.close()


def test_both_together_have_older_revisions_that_only_an_older_backup_has_whole(
    desk: Desk, path: Path, salvaging: Salvaging
) -> None:
    broken = saved(desk, "बैठक", body="ज़रूरी फ़ैसला")
    backed_up(path)
    first = desk.history.timeline(broken).entries[0].trace.revision_id
    desk.close()
    run(path, "UPDATE revision SET body = replace(body, 'फ़ैसला', 'फ़ासला')")
    again = open_desk(path)
    again.mending.mend(broken)
    again.close()
    newest = backup(path, Why.HAND, NOW_MS + 1)[0]
    assert newest.is_whole
    offer, _placed = taken(salvaging, Way.BOTH)
    assert offer.backup is not None
    assert offer.backup.backup.path == newest.path
    again = open_desk(path)
    assert again.history.revision(broken, first).body == "ज़रूरी फ़ैसला"
    assert again.backing_up.verify(None, Progress()).is_sound
    again.close()


def test_one_may_begin_with_an_empty_archive(desk: Desk, path: Path, salvaging: Salvaging) -> None:
    saved(desk, "सहेजी")
    desk.close()
    zero(path)
    offer, _placed = taken(salvaging, Way.EMPTY)
    assert (offer.ways, offer.backup) == ((Way.EMPTY,), None)
    assert headlines(path) == set()


def test_the_pictures_of_the_backup_come_back_with_it(
    desk: Desk, path: Path, salvaging: Salvaging, tmp_path: Path
) -> None:
    Image.new("RGB", (60, 40), "#b3201b").save(tmp_path / "मंच.png")
    picture = desk.pictures.add(tmp_path / "मंच.png")
    article = written(desk, headline="तस्वीर", body="पाठ")
    desk.saving.save(replace(article, lead_image=LeadImage(media_id=picture.media_id)))
    desk.close()
    backed_up(path)
    shutil.rmtree(tmp_path / "media")
    zero(path)
    taken(salvaging, Way.BACKUP)
    again = open_desk(path)
    file = again.pictures.file(picture.media_id)
    assert file is not None
    assert file.is_file()
    again.close()


def test_a_backup_that_is_damaged_itself_is_passed_over(desk: Desk, path: Path, salvaging: Salvaging) -> None:
    saved(desk, "पुरानी", body="ज़रूरी पाठ")
    good = backed_up(path)
    saved(desk, "नई", body="ज़रूरी पाठ")
    desk.close()
    newer = backup(path, Why.HAND, NOW_MS + 1)[0].path
    newer.write_bytes(newer.read_bytes().replace("ज़रूरी".encode(), "ख़रूरी".encode()))
    zero(path)
    offer = salvaging.look(Progress())
    assert offer.backup is not None
    assert offer.backup.backup.path == good


def test_a_backup_that_a_wrong_clock_dated_on_is_not_taken_for_the_newest(
    desk: Desk, path: Path, salvaging: Salvaging
) -> None:
    saved(desk, "पहली")
    backup(path, Why.HOURLY, NOW_MS + 50 * 365 * 24 * 3_600_000)
    saved(desk, "दूसरी")
    backup(path, Why.HOURLY, NOW_MS - 3_600_000)
    desk.close()
    zero(path)
    taken(salvaging, Way.BACKUP)
    assert headlines(path) == {"पहली", "दूसरी"}


def test_a_kill_before_anything_took_the_place_begins_no_new_archive(
    desk: Desk, path: Path, salvaging: Salvaging
) -> None:
    saved(desk, "सहेजी")
    desk.close()
    aside = path.with_name("archive.damaged-20261126-0312.db")
    path.rename(aside)
    for making in (True, False):
        with pytest.raises(ArchiveDamaged) as damaged:
            open_desk(path, making=making)
        assert damaged.value.code == "archive_set_aside"
        assert aside.name in sentence(damaged.value)
    offer = salvaging.look(Progress())
    assert offer.source == aside
    assert salvaging.take(offer, Way.READ_OUT, Progress()).aside == aside
    assert headlines(path) == {"सहेजी"}


def test_an_archive_in_use_is_left_to_its_window(desk: Desk, path: Path, salvaging: Salvaging) -> None:
    saved(desk, "सहेजी")
    with pytest.raises(ArchiveBusy):
        salvaging.look(Progress())
    desk.close()
    offer = salvaging.look(Progress())
    other = open_desk(path)
    with pytest.raises(ArchiveBusy):
        salvaging.take(offer, Way.EMPTY, Progress())
    assert other.listing.ids()
    other.close()


def test_nothing_is_left_of_what_was_stopped(desk: Desk, path: Path, salvaging: Salvaging) -> None:
    saved(desk, "सहेजी")
    desk.close()
    before = content(path.parent)
    stopped = Progress()
    stopped.report = lambda _done, _total: stopped.cancel()
    with pytest.raises(Stopped):
        salvaging.look(stopped)
    offer = salvaging.look(Progress())
    with pytest.raises(Stopped):
        salvaging.take(offer, Way.READ_OUT, stopped)
    assert content(path.parent) == before


def test_what_a_killed_salvage_has_left_is_swept_up(desk: Desk, path: Path, salvaging: Salvaging) -> None:
    saved(desk, "सहेजी")
    desk.close()
    before = set(content(path.parent))
    for end in ("", "-wal", "-shm", "-journal"):
        salvaging._new.with_name(salvaging._new.name + end).write_bytes(b"half")
    salvaging.take(salvaging.look(Progress()), Way.READ_OUT, Progress())
    assert headlines(path) == {"सहेजी"}
    assert {name for name in content(path.parent) if "damaged" not in name} <= before | {"archive.db.lock"}


def test_where_there_is_nothing_that_is_told(path: Path, salvaging: Salvaging) -> None:
    with pytest.raises(ArchiveRefused) as refused:
        salvaging.look(Progress())
    assert refused.value.code == "archive_missing"
    assert not os.path.lexists(path)
