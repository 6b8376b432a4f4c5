"""What comes in beside what is there: nothing doubled or lost, and broken files told."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.everything.importing import Importing
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.tables import DRAFT, SAVED_VIEW
from tests.desk.conftest import OpenDesk
from tests.desk.everything.archives import FIRST_MS, MAKER, opened, rows
from tests.desk.everything.folders import (
    ID,
    bodies,
    changed,
    drafted,
    filled,
    out,
    saved,
    standing,
    taken,
    the_file,
    told,
)
from tests.faults.length import rounds

# beside what is there


def test_what_went_on_here_goes_on(first: Archive, second: Archive, tmp_path: Path) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    taken(second, tmp_path / "out")
    saved(second, "दो", at=1)
    found = taken(second, tmp_path / "out")
    assert (found.new, found.renewed, found.unchanged, found.in_conflict) == (0, 0, 1, 0)
    assert standing(second).article.body == "दो"


def test_what_went_on_there_goes_on_here(first: Archive, second: Archive, tmp_path: Path) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    taken(second, tmp_path / "out")
    saved(first, "दो", at=1)
    out(first, tmp_path / "out again")
    found = taken(second, tmp_path / "out again")
    assert (found.new, found.renewed, found.revisions, found.in_conflict) == (0, 1, 1, 0)
    assert standing(second).article.body == "दो"
    assert rows(second) == rows(first)


def test_what_went_on_in_both_is_a_conflict_with_both_texts(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    taken(second, tmp_path / "out")
    saved(first, "यहाँ", at=1)
    saved(second, "वहाँ", at=2)
    out(first, tmp_path / "out again")
    found = taken(second, tmp_path / "out again")
    assert found.in_conflict == 1
    assert {head.article.body for head in standing(second).heads} == {"यहाँ", "वहाँ"}
    assert taken(second, tmp_path / "out again").in_conflict == 0


def test_a_draft_that_came_is_the_draft_here(first: Archive, second: Archive, tmp_path: Path) -> None:
    saved(first, "एक")
    drafted(first, "एक और", at=1)
    out(first, tmp_path / "out")
    taken(second, tmp_path / "out")
    assert (standing(second).article.body, standing(second).is_draft) == ("एक और", True)
    assert rows(second) == rows(first)


def test_a_draft_of_an_article_that_went_on_here_is_kept_and_not_shown(
    first: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    drafted(first, "एक और", at=1)
    out(first, tmp_path / "out")
    saved(first, "दो", at=2)
    found = taken(first, tmp_path / "out")
    assert (found.renewed, found.in_conflict) == (1, 0)
    assert (standing(first).article.body, standing(first).is_draft) == ("दो", False)
    assert bodies(first) == {"एक", "एक और", "दो"}
    before = rows(first)
    assert taken(first, tmp_path / "out").renewed == 0
    assert rows(first) == before


def test_two_drafts_of_one_article_are_both_kept(first: Archive, second: Archive, tmp_path: Path) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    taken(second, tmp_path / "out")
    drafted(first, "यहाँ", at=1)
    drafted(second, "वहाँ", at=2)
    out(first, tmp_path / "out again")
    assert taken(second, tmp_path / "out again").in_conflict == 0
    assert (standing(second).article.body, standing(second).is_draft) == ("वहाँ", True)
    assert "यहाँ" in bodies(second)


def test_an_old_state_that_was_thinned_here_makes_no_conflict(first: Archive, tmp_path: Path) -> None:
    article = saved(first, "एक")
    with first.writing() as unit:
        (head,) = unit.revisions.heads(ID)
        typed = replace(article, body="दो")
        made = unit.revisions.add(typed, (head,), Reason.IDLE, FIRST_MS + 1)
    out(first, tmp_path / "out")
    saved(first, "तीन", at=2)
    with first.writing() as unit:
        unit.timelines.drop([made.revision_id])
    found = taken(first, tmp_path / "out")
    assert (found.revisions, found.in_conflict) == (1, 0)
    assert standing(first).article.body == "तीन"


# broken and missing files


def test_a_broken_line_is_told_and_the_others_are_taken(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    for at in range(4):
        saved(first, f"पाठ {at}", at=at)
    out(first, tmp_path / "out")
    path = the_file(tmp_path / "out", ".jsonl")
    changed(path, "पाठ 1", "बदला हुआ")  # and so is no longer what its name says
    found = taken(second, tmp_path / "out")
    assert (found.new, found.revisions, told(found)) == (1, 3, ["exported_lines_broken"])
    assert bodies(second) == {"पाठ 0", "पाठ 2", "पाठ 3"}
    assert standing(second).article.body == "पाठ 3"


def test_without_its_history_an_article_is_taken_from_the_file_that_people_read(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    article = saved(first, "एक\n\nदो", tags=("क", "ख"), urgency=2, status=Status.SUBMITTED)
    out(first, tmp_path / "out")
    the_file(tmp_path / "out", ".jsonl").write_bytes(b"\xff\x00 broken")
    found = taken(second, tmp_path / "out")
    assert (found.edited, told(found)) == (1, ["exported_lines_broken"])
    assert standing(second).article == article


def test_a_draft_that_is_damaged_here_stops_nothing_and_is_left(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    saved(first, "पास की", article_id="b" * 32)
    out(first, tmp_path / "out")
    taken(second, tmp_path / "out")
    drafted(first, "वहाँ", at=1)
    drafted(second, "यहाँ", at=2)
    saved(first, "पास की और", at=3, article_id="b" * 32)
    with second.writing() as unit:
        unit.connection.execute(update(DRAFT).values(fields="{"))
    out(first, tmp_path / "out again")
    assert taken(second, tmp_path / "out again").renewed == 2
    assert "वहाँ" in bodies(second)
    assert [row["body"] for row in rows(second)["draft"]] == ["यहाँ"]
    assert standing(second, "b" * 32).article.body == "पास की और"


def test_what_is_missing_is_told_and_the_rest_is_taken(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    saved(first, "दो", article_id="b" * 32)
    out(first, tmp_path / "out")
    for name in (f"*{ID}.md", f"*{ID}.jsonl", "views.jsonl"):
        next((tmp_path / "out").rglob(name)).unlink()
    found = taken(second, tmp_path / "out")
    assert (found.new, told(found)) == (1, ["exported_file_missing"] * 3)
    assert standing(second, "b" * 32).article.body == "दो"


def test_an_export_that_was_broken_off_is_taken_as_far_as_it_goes(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    saved(first, "एक")
    out(first, tmp_path / "out")
    for name in ("sha256sums.txt", "archive.json", "media.jsonl"):
        (tmp_path / "out" / name).unlink()
    found = taken(second, tmp_path / "out")
    assert (found.new, told(found)) == (1, ["export_unfinished"])
    assert rows(second) == rows(first)


def test_a_folder_that_is_no_export_is_refused(second: Archive, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "newer").mkdir()
    about = '{"format": "newsroom-desktop archive", "version": 99}'
    (tmp_path / "newer" / "archive.json").write_text(about, "utf-8")
    for name, code in (
        ("other", "no_exported_archive"),
        ("missing", "no_exported_archive"),
        ("newer", "exported_archive_newer"),
    ):
        with pytest.raises(FileRefused) as refused:
            taken(second, tmp_path / name)
        assert refused.value.code == code


def test_names_that_lead_out_of_the_folder_lead_nowhere(second: Archive, tmp_path: Path) -> None:
    out(second, tmp_path / "out")
    row = (
        '{"media_id": "../../x", "suffix": ".jpg", "width": 1, "height": 1, "size_bytes": 1, "added_ms": 1}\n'
    )
    (tmp_path / "out" / "media.jsonl").write_text(row, "utf-8")
    found = taken(second, tmp_path / "out")
    assert "exported_lines_broken" in told(found)
    assert rows(second)["media"] == []


# settings and views


def test_views_of_one_name_are_both_kept_and_come_once(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    for archive, wanted in ((first, '{"text":"एक"}'), (second, '{"text":"दो"}')):
        view = {"person": "आशा", "name": "मेरी", "place": 0, "wanted": wanted}
        with archive.writing() as unit:
            unit.connection.execute(insert(SAVED_VIEW).values(view))
    out(first, tmp_path / "out")
    for _ in range(3):
        taken(second, tmp_path / "out")
        views = {row["name"]: row["wanted"] for row in rows(second)["saved_view"]}
        assert views == {"मेरी": '{"text":"दो"}', "मेरी 2": '{"text":"एक"}'}


def test_settings_are_taken_where_there_are_none_and_lie_beside_where_there_are(
    first: Archive, second: Archive, tmp_path: Path
) -> None:
    here, there = second.path.parent, first.path.parent
    (there / "site.toml").write_text('[site]\nname = "एक"\n', "utf-8")
    (there / "names.toml").write_text("no_names = []\n", "utf-8")
    (there / "backups.toml").write_text('second_place = "/media/usb"\n', "utf-8")
    (there / "words.txt").write_text("कखग\nचछज\n", "utf-8")
    (here / "site.toml").write_text('[site]\nname = "दो"\n', "utf-8")
    (here / "words.txt").write_text("टठड\nकखग", "utf-8")
    out(first, tmp_path / "out")
    found = taken(second, tmp_path / "out")
    assert told(found) == ["settings_differ"]
    assert not (here / "backups.toml").exists()  # a place of that computer
    assert "दो" in (here / "site.toml").read_text("utf-8")
    assert "एक" in (here / "site-imported.toml").read_text("utf-8")
    assert (here / "names.toml").read_text("utf-8") == "no_names = []\n"
    (there / "site.toml").write_text('[site]\nname = "तीन"\n', "utf-8")
    out(first, tmp_path / "out again")
    for _ in range(2):
        taken(second, tmp_path / "out again")
    came = sorted(path.read_text("utf-8") for path in here.glob("site-imported*"))
    assert came == ['[site]\nname = "एक"\n', '[site]\nname = "तीन"\n']
    assert (here / "words.txt").read_text("utf-8") == "टठड\nकखग\nचछज\n"


def test_settings_of_a_site_hold_at_once_and_none_are_written_over(desk: Desk, tmp_path: Path) -> None:
    other = opened(tmp_path / "other")
    site = '[site]\nname = "दैनिक"\naddress = "https://khabar.example"\n'
    other.path.with_name("site.toml").write_text(site, "utf-8")
    out(other, tmp_path / "out")
    other.close()
    assert desk.everything.take_in(tmp_path / "out").problems == []
    desk.settling.save(replace(desk.site, time_zone="Asia/Kolkata"))
    assert (desk.site.name, desk.site.address) == ("दैनिक", "https://khabar.example")


@pytest.mark.parametrize("site", ["[site", '[site]\ntime_zone = "चाँद"\n'])
def test_settings_of_a_site_that_cannot_be_used_keep_no_archive_from_being_opened(
    desk: Desk, open_here: OpenDesk, tmp_path: Path, site: str
) -> None:
    other = opened(tmp_path / "other")
    other.path.with_name("site.toml").write_text(site, "utf-8")
    out(other, tmp_path / "out")
    other.close()
    (problem,) = desk.everything.take_in(tmp_path / "out").problems
    assert str(problem.values["path"]).endswith("site-imported.toml")
    assert open_here().site == desk.site


# stopped in the midst


def test_an_import_that_was_given_up_can_go_on(first: Archive, second: Archive, tmp_path: Path) -> None:
    filled(first, 45)
    out(first, tmp_path / "out")
    progress = Progress()
    progress.report = lambda done, total: progress.cancel() if done * 2 > total else None
    with pytest.raises(Stopped):
        for _ in Importing(second, tmp_path / "out", FIRST_MS, progress).steps():
            pass
    count = len(rows(second)["article"])
    assert 0 < count < 45
    found = taken(second, tmp_path / "out")
    assert (found.new, found.unchanged) == (45 - count, count)
    assert rows(second) == rows(first)


def test_long_histories_come_a_few_at_a_time(first: Archive, second: Archive, tmp_path: Path) -> None:
    for number in range(9):
        saved(first, "पाठ " * 20_000, article_id=f"{number:032x}")
    out(first, tmp_path / "out")
    steps = Importing(second, tmp_path / "out", FIRST_MS, Progress()).steps()
    came = [len(rows(second)["article"]) for _ in steps]
    assert max(now - before for before, now in pairwise([0, *came])) < 9
    assert rows(second) == rows(first)


IMPORT_WITHOUT_END = """
import sys
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.base.progress import Progress
desk = open_desk(Path(sys.argv[1]))
desk.everything.take_in(Path(sys.argv[2]), Progress(report=lambda *_: print("on", flush=True)))
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
def test_an_import_that_was_killed_can_go_on(first: Archive, tmp_path: Path) -> None:
    filled(first, 45)
    out(first, tmp_path / "out")
    for number in range(rounds(short=1, full=100)):
        folder = tmp_path / f"killed{number}"
        folder.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-c", IMPORT_WITHOUT_END, str(folder / "archive.db"), str(tmp_path / "out")],
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        for _ in range(1 + number % 5):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        again = opened(folder, MAKER)
        taken(again, tmp_path / "out")
        assert rows(again) == rows(first)
        again.close()
