"""What goes out: whole or told as unfinished, readable without the program, and nothing else touched."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from newsroom_desktop.article.article import Breaking, LeadImage
from newsroom_desktop.article.errors import ExportRefused, FolderRefused
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.desk.everything.exporting import export_all
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.tables import REVISION
from tests import powerless
from tests.desk.everything.archives import FIRST_MS, MEDIA_IDS, PICTURES, opened
from tests.desk.everything.folders import ID, filled, out, saved


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = opened(tmp_path / "archive")
    yield made
    made.close()


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_an_article_is_a_file_that_people_and_programs_can_read(archive: Archive, tmp_path: Path) -> None:
    image = LeadImage(media_id=MEDIA_IDS[0], alt="मंच", caption="+++", focus=(10, 20))
    breaking = Breaking(start_ms=FIRST_MS, end_ms=FIRST_MS + 1)
    saved(archive, "+++\n\nपाठ", kicker='"विश्व" \\', tags=("नहीं", "08"), lead_image=image, breaking=breaking)
    out(archive, tmp_path / "out")
    (path,) = (tmp_path / "out" / "articles" / "2024" / "06").glob(f"*-{ID}.md")
    head, body = path.read_text("utf-8").removeprefix("+++\n").split("\n+++\n", 1)
    said = tomllib.loads(head)
    assert (said["headline"], said["kicker"], said["tags"]) == ("पहली ख़बर", '"विश्व" \\', ["नहीं", "08"])
    assert said["created"].isoformat() == "2024-06-18T08:40:00+00:00"
    assert said["lead_image"]["file"] == f"../../../media/{MEDIA_IDS[0]}"
    assert body == "\n+++\n\nपाठ\n"


def test_the_ids_of_revisions_come_of_what_the_readme_of_an_export_says(
    archive: Archive, tmp_path: Path
) -> None:
    filled(archive, 5)
    out(archive, tmp_path / "out")

    def written(value: object) -> str:
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    paths = (tmp_path / "out" / "history").rglob("*.jsonl")
    lines = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    revisions = [line["revision"] for line in lines if "revision" in line]
    assert revisions
    for row in revisions:
        plain = ("article_id", "generation", "author", "device", "reason", "made_ms", "body")
        said = {name: row[name] for name in plain}
        said |= {"fields": written(row["fields"]), "parents": sorted(row["parents"])}
        assert hashlib.sha256(written(said).encode()).hexdigest() == row["revision_id"]


def test_the_sums_are_those_of_all_files(archive: Archive, tmp_path: Path) -> None:
    filled(archive, 5)
    found = out(archive, tmp_path / "out")
    lines = (tmp_path / "out" / "sha256sums.txt").read_text("utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert set(sums) == names(tmp_path / "out") - {"sha256sums.txt"}
    for name, digest in sums.items():
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == digest
    about = json.loads((tmp_path / "out" / "archive.json").read_text("utf-8"))
    assert (about["version"], about["articles"], about["revisions"]) == (1, 5, 5)
    assert found.files == len(sums)


def test_names_of_files_are_safe_and_short_enough(archive: Archive, tmp_path: Path) -> None:
    for number, slug in enumerate(("../../x", "con", "क" * 300, "a" * 300, "ठीक है", "")):
        saved(archive, "पाठ", article_id=f"{number:032x}", slug=slug)
    out(archive, tmp_path / "out")
    found = [Path(name).name for name in names(tmp_path / "out" / "articles")]
    assert len(found) == 6
    assert all(name.isascii() and len(name.encode()) <= 100 for name in found)


def test_a_folder_with_something_in_it_is_left_as_it_is(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "मेरी फ़ाइल").touch()
    with pytest.raises(FolderRefused) as refused:
        out(archive, tmp_path / "out")
    assert refused.value.code == "export_folder_not_empty"
    assert names(tmp_path / "out") == {"मेरी फ़ाइल"}
    (tmp_path / "file").touch()
    with pytest.raises(ExportRefused):
        out(archive, tmp_path / "file")


def test_an_export_that_is_given_up_leaves_nothing(archive: Archive, tmp_path: Path) -> None:
    filled(archive, 30)
    progress = Progress()
    progress.report = lambda done, total: progress.cancel() if done * 2 > total else None
    with pytest.raises(Stopped):
        export_all(archive, tmp_path / "out", FIRST_MS, progress)
    assert names(tmp_path / "out") == set()
    assert out(archive, tmp_path / "out").articles == 30


@pytest.mark.parametrize(
    ("damage", "code"),
    [({"fields": "{broken"}, "article_damaged"), ({"generation": "x"}, "revisions_altered")],
)
def test_a_damaged_article_is_told_and_all_that_is_left_of_it_goes_out(
    archive: Archive, tmp_path: Path, damage: dict[str, str], code: str
) -> None:
    saved(archive, "पहला")
    saved(archive, "दूसरा", article_id="b" * 32)
    with archive.writing() as unit:
        broken = update(REVISION).where(REVISION.c.article_id == ID).values(damage)
        unit.connection.execute(broken)
    found = out(archive, tmp_path / "out")
    assert [problem.code for problem in found.problems] == [code]
    assert list((tmp_path / "out" / "articles").rglob(f"*{'b' * 32}.md"))
    (history,) = (tmp_path / "out" / "history").rglob(f"*{ID}.jsonl")
    for text in ("पहला", *damage.values()):
        assert text in history.read_text("utf-8")


def test_letters_that_changed_in_the_archive_go_out_and_are_told(archive: Archive, tmp_path: Path) -> None:
    saved(archive, "पहला")
    saved(archive, "दूसरा", article_id="b" * 32)
    with archive.writing() as unit:
        flipped = update(REVISION).where(REVISION.c.article_id == ID).values(body="पहली")
        unit.connection.execute(flipped)
    (problem,) = out(archive, tmp_path / "out").problems
    assert (problem.code, problem.values) == ("revisions_altered", {"article_id": ID, "count": 1})
    assert "पहली" in next((tmp_path / "out" / "articles").rglob(f"*{ID}.md")).read_text("utf-8")


def test_a_picture_that_is_missing_or_another_is_told(archive: Archive, tmp_path: Path) -> None:
    from newsroom_desktop.storage.media import StoredPicture  # noqa: PLC0415 - only here

    archive.media_folder.mkdir()
    for number, data in enumerate((PICTURES[0], b"else", None)):
        picture = StoredPicture(media_id=MEDIA_IDS[number], suffix=".jpg", width=1, height=1, size_bytes=1)
        with archive.writing() as unit:
            unit.media.put(picture, FIRST_MS)
        if data is not None:
            (archive.media_folder / picture.name).write_bytes(data)
    found = out(archive, tmp_path / "out")
    assert {problem.code for problem in found.problems} == {"picture_altered", "picture_missing"}
    assert found.pictures == 2


_EXPORT_ALL = """
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk
found = open_desk(Path(sys.argv[1]), writing=False).everything.export(Path(sys.argv[2]))
print(found.articles, *(problem.code for problem in found.problems))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits for files")
def test_settings_that_cannot_be_read_are_told_and_the_rest_goes_out(
    archive: Archive, tmp_path: Path
) -> None:
    saved(archive, "पाठ")
    words = archive.path.with_name("words.txt")
    words.write_text("कखग\n", "utf-8")
    words.chmod(0)
    said = powerless.run(_EXPORT_ALL, str(archive.path), str(tmp_path / "out"))
    assert said == "1 file_unreadable"


_EXPORT = """
import resource
from pathlib import Path
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.bootstrap import open_desk
desk = open_desk(Path(sys.argv[1]), writing=False)
resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))
try:
    desk.everything.export(Path(sys.argv[2]))
except DeskError as refused:
    print(refused.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no file's size")
def test_a_disk_that_takes_no_more_is_told_and_nothing_is_left(archive: Archive, tmp_path: Path) -> None:
    saved(archive, "पाठ " * 5_000)
    said = powerless.run(_EXPORT, str(archive.path), str(tmp_path / "out"))
    assert said == "export_failed"
    assert names(tmp_path / "out") == set()


_EXPORT_AND_DIE = """
import os, signal, sys
from pathlib import Path
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.bootstrap import open_desk
desk = open_desk(Path(sys.argv[1]), writing=False)
die = lambda done, total: os.kill(os.getpid(), signal.SIGKILL) if done * 2 > total else None
desk.everything.export(Path(sys.argv[2]), Progress(report=die))
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
def test_an_export_that_was_killed_is_known_as_unfinished(archive: Archive, tmp_path: Path) -> None:
    filled(archive, 30)
    command = [sys.executable, "-c", _EXPORT_AND_DIE, str(archive.path), str(tmp_path / "out")]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    there = names(tmp_path / "out")
    assert "sha256sums.txt" not in there
    assert any(name.startswith("history/") for name in there)
