"""Backing up: at start, hourly and by hand, in the first place and in a second one that comes and goes."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import BackupRefused, Cancelled, DeskError
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.backing_up import BackingUp, Outcome
from newsroom_desktop.desk.backup_words import lacking
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.restoring import Restoring
from newsroom_desktop.storage.restoring import Since
from tests.desk.conftest import NOW_MS, FakeClock, OpenDesk

HOUR_MS = 3_600_000


def write(desk: Desk, headline: str = "सियोल में बैठक", body: str = "बैठक में फ़ैसला हुआ।") -> str:
    article = replace(desk.editing.create(), headline=headline, body=body)
    return desk.saving.save(article)[0].article_id


@pytest.fixture
def backing_up(desk: Desk) -> BackingUp:
    return desk.backing_up


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def whys(backing_up: BackingUp, place: int = 0) -> list[str]:
    return [each.why.value for each in backing_up.places()[place].backups]


def code(outcome: Outcome) -> str:
    return outcome.error.code if outcome.error is not None else ""


def test_a_start_makes_a_backup_of_what_is_new(desk: Desk, backing_up: BackingUp, clock: FakeClock) -> None:
    write(desk)
    (first,) = backing_up.at_start(Progress())
    assert first.made is not None
    assert first.report is not None
    assert first.report.is_sound
    clock.now_ms += HOUR_MS
    (again,) = backing_up.at_start(Progress())
    assert (again.made, again.report, again.error) == (None, None, None)
    write(desk)
    (third,) = backing_up.at_start(Progress())
    assert third.made is not None
    assert whys(backing_up) == ["start", "start"]


def test_an_hour_in_which_nothing_was_written_needs_no_backup(
    desk: Desk, backing_up: BackingUp, clock: FakeClock
) -> None:
    article_id = write(desk)
    backing_up.hourly(Progress())
    clock.now_ms += HOUR_MS
    desk.editing.keep_caret(article_id, 4)
    backing_up.hourly(Progress())
    assert whys(backing_up) == ["hourly"]
    desk.editing.keep_draft(replace(desk.editing.open(article_id).article, body="और कुछ"), 0)
    backing_up.hourly(Progress())
    assert whys(backing_up) == ["hourly", "hourly"]


def test_who_asks_for_a_backup_gets_one(desk: Desk, backing_up: BackingUp, clock: FakeClock) -> None:
    write(desk)
    for _ in range(2):
        backing_up.by_hand(Progress())
        clock.now_ms += HOUR_MS
    assert whys(backing_up) == ["hand", "hand"]


def test_a_backup_is_made_in_both_places(desk: Desk, backing_up: BackingUp, stick: Path) -> None:
    write(desk)
    own = backing_up.choose_second_place(stick)
    assert own.parent == stick
    first, second = backing_up.at_start(Progress())
    assert first.made is not None
    assert second.made is not None
    assert (first.is_second, second.is_second) == (False, True)
    assert second.made.path.parent == own
    assert [place.folder for place in backing_up.places()] == [first.folder, own]


def test_a_second_place_holds_for_whoever_opens_the_archive(
    desk: Desk, open_here: OpenDesk, stick: Path
) -> None:
    own = desk.backing_up.choose_second_place(stick)
    assert open_here().backing_up.places()[1].folder == own
    open_here().backing_up.forget_second_place()
    assert len(open_here().backing_up.places()) == 1
    assert own.is_dir()


def test_two_who_choose_one_stick_keep_out_of_each_others_way(
    desk: Desk, stick: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = open_desk(tmp_path / "other" / "archive.db")
    for each in (desk, other):
        write(each)
        each.backing_up.choose_second_place(stick)
        each.backing_up.by_hand(Progress())
    assert [whys(each.backing_up, 1) for each in (desk, other)] == [["hand"], ["hand"]]
    assert len(list(stick.iterdir())) == 2
    other.close()


def test_a_place_that_is_chosen_again_goes_on_with_its_backups(
    desk: Desk, backing_up: BackingUp, stick: Path
) -> None:
    write(desk)
    own = backing_up.choose_second_place(stick)
    backing_up.by_hand(Progress())
    for again in (stick, own):
        backing_up.forget_second_place()
        assert len(backing_up.places()) == 1
        assert backing_up.choose_second_place(again) == own
        assert whys(backing_up, 1) == ["hand"]
    assert list(stick.iterdir()) == [own]


def test_a_folder_with_the_backups_of_somebody_else_is_not_shared(
    desk: Desk, backing_up: BackingUp, stick: Path
) -> None:
    theirs = stick / "newsroom-backups-0123abcd"
    theirs.mkdir()
    own = backing_up.choose_second_place(theirs)
    assert own.parent == theirs
    write(desk)
    backing_up.by_hand(Progress())
    assert list(theirs.iterdir()) == [own]


def test_a_stick_that_is_not_there_is_told_and_made_up_for(
    desk: Desk, backing_up: BackingUp, stick: Path, tmp_path: Path
) -> None:
    write(desk)
    backing_up.choose_second_place(stick)
    stick.rename(tmp_path / "drawer")
    first, second = backing_up.at_start(Progress())
    assert first.made is not None
    assert code(second) == "backup_folder_missing"
    error = backing_up.places()[1].error
    assert error is not None
    assert error.code == "backup_folder_missing"
    assert backing_up.make_up(Progress()) is None
    assert not stick.exists()
    (tmp_path / "drawer").rename(stick)
    made_up = backing_up.make_up(Progress())
    assert made_up is not None
    assert made_up.made is not None
    again = backing_up.make_up(Progress())
    assert again is not None
    assert (again.made, again.error) == (None, None)


def test_a_second_place_that_nobody_can_look_at_is_told_and_stops_nothing(
    desk: Desk, backing_up: BackingUp, tmp_path: Path
) -> None:
    write(desk)
    (tmp_path / "backups.toml").write_text(f'second_place = "{tmp_path}/{"x" * 300}"')
    first, second = backing_up.at_start(Progress())
    assert first.made is not None
    assert code(second) == "backups_unreadable"
    error = backing_up.places()[1].error
    assert error is not None
    assert error.code == "backup_folder_missing"
    assert backing_up.make_up(Progress()) is None


def test_a_second_place_goes_on_where_the_first_fails(
    desk: Desk, backing_up: BackingUp, stick: Path, tmp_path: Path
) -> None:
    write(desk)
    backing_up.choose_second_place(stick)
    (tmp_path / "backups").write_text("a file in the way")
    first, second = backing_up.at_start(Progress())
    assert code(first) == "backup_failed"
    assert second.made is not None


def test_a_file_of_settings_that_is_broken_stops_no_backup(
    desk: Desk, backing_up: BackingUp, tmp_path: Path
) -> None:
    write(desk)
    (tmp_path / "backups.toml").write_text("second_place = [")
    first, second = backing_up.at_start(Progress())
    assert first.made is not None
    assert code(second) == "backups_file_broken"
    with pytest.raises(DeskError):
        backing_up.choose_second_place(tmp_path)
    assert (tmp_path / "backups.toml").read_text() == "second_place = ["


def test_a_backup_that_is_given_up_is_told_as_such(desk: Desk, backing_up: BackingUp) -> None:
    write(desk)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        backing_up.by_hand(progress)
    with pytest.raises(Cancelled):
        backing_up.verify(None, progress)
    assert whys(backing_up) == []


def test_a_backup_that_is_found_damaged_later_counts_no_longer(
    desk: Desk, backing_up: BackingUp, clock: FakeClock
) -> None:
    write(desk, body="पाठ " * 50)
    (outcome,) = backing_up.by_hand(Progress())
    assert outcome.made is not None
    data = bytearray(outcome.made.path.read_bytes())
    data[data.index("पाठ ".encode() * 10) + 4] ^= 1
    outcome.made.path.write_bytes(data)
    clock.now_ms += HOUR_MS
    assert not backing_up.verify(outcome.made.path, Progress()).is_whole
    (found,) = backing_up.places()[0].backups
    assert (found.is_whole, found.verified_ms) == (False, NOW_MS + HOUR_MS)
    (again,) = backing_up.at_start(Progress())
    assert again.made is not None


def test_a_drill_reads_what_is_in_the_newest_backup(
    desk: Desk, backing_up: BackingUp, tmp_path: Path, clock: FakeClock
) -> None:
    for number in range(3):
        write(desk, f"ख़बर {number}")
    desk.editing.keep_draft(replace(desk.editing.create(), body="अधूरा"), 0)
    backing_up.by_hand(Progress())
    write(desk, "बैकअप के बाद")
    drill = Restoring(tmp_path / "archive.db", clock).drill(_empty(tmp_path), open_desk, Progress())
    assert drill.ok
    assert (drill.listed, drill.read, drill.report.revisions, drill.report.drafts) == (4, 4, 3, 1)
    assert drill.page is not None
    assert drill.page.headline == "ख़बर 2"
    assert drill.page.path is not None
    assert "ख़बर 2" in drill.page.path.read_text("utf-8")


def test_a_drill_tells_of_a_backup_that_would_not_do(
    desk: Desk, backing_up: BackingUp, tmp_path: Path, clock: FakeClock
) -> None:
    restoring = Restoring(tmp_path / "archive.db", clock)
    with pytest.raises(BackupRefused, match="backups_none"):
        restoring.drill(_empty(tmp_path), open_desk, Progress())
    write(desk, body="पाठ " * 50)
    (outcome,) = backing_up.by_hand(Progress())
    assert outcome.made is not None
    data = outcome.made.path.read_bytes()
    outcome.made.path.write_bytes(data.replace("पाठ".encode() * 1, "काठ".encode(), 1))
    with pytest.raises(BackupRefused, match="backup_damaged"):
        restoring.drill(_empty(tmp_path), open_desk, Progress())


def _empty(tmp_path: Path) -> Path:
    folder = tmp_path / "drill"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def test_what_a_restored_archive_has_not_is_counted_as_numbers_are_written() -> None:
    assert "articles: 3,002, revisions: 1,06,529," in lacking(
        Since(articles=3002, revisions=106_529, drafts=1)
    )
