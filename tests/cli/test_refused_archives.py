"""An archive that is none, is newer, closed or in use: said in a sentence, and left as it is."""

import os
import signal
import sqlite3
import threading
from pathlib import Path

import pytest

from newsroom_desktop import app
from newsroom_desktop.base import paths
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.cli import main
from tests import powerless
from tests.cli.conftest import Desk
from tests.cli.test_refusals import MAIN, SAMPLE, foreign


@pytest.mark.parametrize(
    "words",
    [["list"], ["show", "0"], ["set", "0", "headline=क"], ["export", "--all", "--out", "out"]],
    ids=" ".join,
)
def test_an_archive_that_does_not_exist_is_not_made(desk: Desk, tmp_path: Path, words: list[str]) -> None:
    for typo in (tmp_path / "typo.db", tmp_path / "none" / "typo.db"):
        said = desk(*words, "--archive", typo)
        assert (said.code, said.out) == (1, "")
        assert f"There is no archive {typo}." in said.err
    assert list(tmp_path.iterdir()) == []


def test_who_has_no_archive_yet_has_no_articles(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["list", "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"
    assert app.main(["show", "0"]) == 1
    assert not paths.data_folder().exists()


@pytest.mark.parametrize(
    "words",
    [["import", str(SAMPLE)], ["list"], ["export", "--all", "--out", "out"]],
    ids=lambda words: words[0],
)
def test_json_is_an_empty_array_where_all_failed(desk: Desk, tmp_path: Path, words: list[str]) -> None:
    foreign(tmp_path / "archive.db")
    said = desk(*words, "--json")
    assert (said.code, said.json) == (1, [])
    assert "is not an archive of this program" in said.err


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "zero bytes"),
        (b"SQLite format 3\x00" + b"\xa5" * 5000, "archive"),
        ("यह अभिलेख नहीं है".encode() * 50, "archive"),
        (None, "not an archive of this program"),
    ],
)
@pytest.mark.parametrize("verb", ["list", "new"])
def test_an_archive_that_is_none_is_left_as_it_is(
    desk: Desk, tmp_path: Path, data: bytes | None, sentence: str, verb: str
) -> None:
    path = tmp_path / "archive.db"
    if data is None:
        foreign(path)
    else:
        path.write_bytes(data)
    before = path.read_bytes()
    said = desk(verb)
    assert (said.code, said.out) == (1, "")
    assert sentence in said.err
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="pipes and mode bits of Unix")
@pytest.mark.parametrize("verb", ["list", "new"])
def test_a_place_that_holds_no_archive_is_refused(desk: Desk, tmp_path: Path, verb: str) -> None:
    os.mkfifo(tmp_path / "pipe.db")
    for place in (tmp_path, tmp_path / "pipe.db"):
        said = desk(verb, "--archive", place)
        assert (said.code, said.out) == (1, "")
        assert f"{place} is not an archive of this program." in said.err
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    sentence = f"The archive {closed / 'a.db'} cannot be written. Check that you may write the file"
    assert powerless.run(MAIN, verb, "--archive", str(closed / "a.db")).startswith(sentence)


def test_an_archive_of_a_newer_version_is_left_as_it_is(desk: Desk, tmp_path: Path) -> None:
    desk("new")
    connection = sqlite3.connect(tmp_path / "archive.db")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    said = desk("new")
    assert said.code == 1
    assert "newer version" in said.err


def test_an_archive_in_a_window_can_be_read_and_not_written(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "PATIENCE_S", 0.1)
    desk("new", "headline=ख़बर")
    window = open_desk(tmp_path / "archive.db")
    try:
        assert desk("list", "--json").json[0]["headline"] == "ख़बर"
        said = desk("new", "headline=दूसरी")
        assert said.code == 1
        assert f"Another window or command is using the archive {tmp_path / 'archive.db'}." in said.err
    finally:
        window.close()
    assert desk("new").code == 0


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_ctrl_c_ends_the_wait_for_an_archive(desk: Desk, tmp_path: Path) -> None:
    window = open_desk(tmp_path / "archive.db")
    pressed = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    pressed.start()
    said = desk("import", SAMPLE, "--json")
    pressed.join()
    window.close()
    assert (said.code, said.json) == (130, [])
    assert said.err == "Stopped. What was finished before is kept.\n"
