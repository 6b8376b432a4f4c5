"""The command line as a process: without Qt, in UTF-8, in the user's language, beside other programs."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from newsroom_desktop.bootstrap import open_desk
from tests.documents import word, word_paragraph, word_run

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources/samples/sample-article.txt"


def start(
    tmp_path: Path,
    *words: str,
    python: tuple[str, ...] = ("main.py",),
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))
    }
    return subprocess.Popen(
        [sys.executable, *python, "--archive", str(tmp_path / "a.db"), *words],
        cwd=ROOT,
        env={**kept, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(
    tmp_path: Path,
    *words: str,
    python: tuple[str, ...] = ("main.py",),
    environment: Mapping[str, str] | None = None,
) -> tuple[int, bytes, bytes]:
    process = start(tmp_path, *words, python=python, environment=environment)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


NO_QT = """
import sys
from newsroom_desktop.app import main
code = main(sys.argv[1:])
assert "sqlalchemy" in sys.modules
found = sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6")))
raise SystemExit(str(found) if found else code)
"""


@pytest.mark.parametrize(
    "words",
    [["import", str(SAMPLE)], ["list"], ["export", "--all", "--out", "build/none"]],
    ids=lambda words: words[0],
)
def test_qt_is_not_loaded(tmp_path: Path, words: list[str]) -> None:
    words = [str(tmp_path / "out") if word == "build/none" else word for word in words]
    open_desk(tmp_path / "a.db").close()
    code, _out, err = run(tmp_path, *words, python=("-c", NO_QT))
    assert (code, err) == (0, b"")


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
    ids=str,
)
def test_json_is_utf8_whatever_the_system_speaks(tmp_path: Path, environment: dict[str, str]) -> None:
    page = tmp_path / "ख़बर.txt"
    page.write_bytes(SAMPLE.read_bytes())
    code, out, err = run(tmp_path, "import", str(page), "--json", environment=environment)
    assert (code, err) == (0, b"")
    (imported,) = json.loads(out.decode("utf-8"))
    assert "पुतिन" in imported["headline"]
    assert imported["file"] == str(page)
    assert "पुतिन".encode() in out
    assert out.endswith(b"]\n")
    code, out, err = run(tmp_path, "list", environment=environment)
    assert (code, err) == (0, b"")
    assert "पुतिन".encode() in out


def test_a_headline_is_read_as_utf8_whatever_the_system_speaks(tmp_path: Path) -> None:
    posix = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    code, out, err = run(tmp_path, "new", "headline=ख़बर", "--json", environment=posix)
    assert (code, err) == (0, b"")
    assert json.loads(out)["headline"] == "ख़बर"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_names_that_are_no_text_work(tmp_path: Path) -> None:
    odd, none = tmp_path / "\udcff.txt", tmp_path / "\udcfe.txt"
    odd.write_bytes(SAMPLE.read_bytes())
    code, out, err = run(tmp_path, "import", str(odd), str(none), "--json")
    taken, refused = json.loads(out)
    assert (code, taken["file"], refused["file"]) == (1, str(odd), str(none))
    assert (taken["error"], b"Traceback" in err) == (None, False)
    words = ("export", "--all", "--out", str(tmp_path / "\udcff"))
    code, out, _err = run(tmp_path, *words, "--json")
    ((page,), code_again) = (json.loads(out), run(tmp_path, *words)[0])
    assert (code, code_again, Path(page["path"]).parent) == (0, 0, tmp_path / "\udcff")
    assert Path(page["path"]).is_file()
    code, out, _err = run(tmp_path, "--archive", str(tmp_path / "\udcff.db"), "new")
    assert (code, len(out)) == (0, 33)


def test_a_reader_may_close_the_pipe(tmp_path: Path) -> None:
    assert run(tmp_path, "import", str(SAMPLE))[0] == 0
    process = start(tmp_path, "list", "--json", environment={"LANG": "en_IN.UTF-8"})
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.wait(timeout=60) == 1
    assert process.stderr.read() == b""
    process.stderr.close()


def shell(tmp_path: Path, line: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    """What comes of `line`, in which the program with `words` is "$@"."""
    called = [sys.executable, "main.py", "--archive", str(tmp_path / "a.db"), *words]
    environment = os.environ | {"LANG": "en_IN.UTF-8", "LC_ALL": ""}
    return subprocess.run(
        ["sh", "-c", line, "sh", *called], cwd=ROOT, env=environment, capture_output=True, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
@pytest.mark.parametrize(
    ("line", "reason"), [('"$@" >/dev/full', "No space left"), ('"$@" >&-', "standard output is closed")]
)
def test_an_answer_that_cannot_be_printed_is_said(tmp_path: Path, line: str, reason: str) -> None:
    assert run(tmp_path, "import", str(SAMPLE))[0] == 0
    for words in (["list"], ["list", "--json"]):
        done = shell(tmp_path, line, *words)
        assert (done.returncode, done.stdout) == (1, b"")
        (sentence,) = done.stderr.decode().splitlines()
        assert reason in sentence


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full")
@pytest.mark.parametrize("line", ['"$@" 2>/dev/full', '"$@" 2>&-'])
def test_who_hears_no_messages_gets_the_answer_alone(tmp_path: Path, line: str) -> None:
    done = shell(tmp_path, line, "import", str(tmp_path / "none.txt"), "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["id"] is None


def can_mount() -> bool:
    """Whether a process may have disks of its own here, as on Linux with user namespaces."""
    own = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /tmp"]
    return (
        shutil.which("unshare") is not None
        and subprocess.run(own, check=False, capture_output=True).returncode == 0
    )


needs_small_disk = pytest.mark.skipif(not can_mount(), reason="no process may mount a disk of its own here")


@pytest.fixture
def small_disk(tmp_path: Path) -> str:
    """What calls "$@" with a disk of 400 kB at tmp_path/disk."""
    (tmp_path / "disk").mkdir()
    line = f"""unshare -rm sh -c 'mount -t tmpfs -o size=400k none "$0" && "$@"' '{tmp_path}/disk'"""
    return f'{line} "$@"'


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX file modes")
def test_pages_are_for_those_whom_the_person_lets(tmp_path: Path) -> None:
    assert run(tmp_path, "import", str(SAMPLE))[0] == 0
    out = tmp_path / "out"
    assert shell(tmp_path, 'umask 027; "$@"', "export", "--all", "--out", str(out)).returncode == 0
    assert {path.stat().st_mode & 0o777 for path in out.rglob("*") if path.is_file()} == {0o640}


@needs_small_disk
def test_a_backup_leaves_room_on_the_disk_or_is_refused(tmp_path: Path, small_disk: str) -> None:
    assert run(tmp_path, "new", "headline=क")[0] == 0
    done = shell(tmp_path, small_disk, "backup", "--to", str(tmp_path / "disk"))
    assert done.returncode == 1
    assert b"MB on the disk with the folder" in done.stderr
    assert run(tmp_path, "backup")[0] == 0


@needs_small_disk
def test_a_full_disk_below_the_pages_is_said_once(tmp_path: Path, small_disk: str) -> None:
    long = tmp_path / "long.md"
    long.write_text("# ख़बर\n\n" + "पाठ " * 50_000, "utf-8")
    assert run(tmp_path, "import", *[str(long)] * 3)[0] == 0
    done = shell(tmp_path, small_disk, "export", "--all", "--out", str(tmp_path / "disk"), "--json")
    full = f"The disk with {tmp_path / 'disk'} is full. Make room on it or choose another folder."
    assert (done.returncode, done.stderr.decode()) == (1, full + "\n")
    assert [row["proof"] for row in json.loads(done.stdout)] == [full] * 3


@needs_small_disk
def test_a_full_disk_below_the_archive_is_said_once(tmp_path: Path, small_disk: str) -> None:
    long = tmp_path / "long.md"
    long.write_text("# ख़बर\n\n" + "पाठ " * 50_000, "utf-8")
    words = ("--archive", str(tmp_path / "disk" / "a.db"), "import", str(long), str(long), "--json")
    done = shell(tmp_path, small_disk, *words)
    (sentence,) = done.stderr.decode().splitlines()
    assert "is full" in sentence
    assert (done.returncode, [row["error"] for row in json.loads(done.stdout)]) == (1, [sentence])


def test_a_command_waits_for_another(tmp_path: Path) -> None:
    window = open_desk(tmp_path / "a.db")
    waiting = start(tmp_path, "new", "headline=ख़बर")
    with pytest.raises(subprocess.TimeoutExpired):
        waiting.wait(timeout=4)
    window.close()
    out, err = waiting.communicate(timeout=60)
    assert (waiting.returncode, len(out), err) == (0, 33, b"")


def interrupt(process: subprocess.Popen[bytes], when: Callable[[], object]) -> tuple[int, bytes, bytes]:
    """Press Ctrl+C as soon as `when` holds; what the program says then."""
    while not when():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent there")
def test_ctrl_c_tells_what_was_done(tmp_path: Path) -> None:
    open_desk(tmp_path / "a.db").close()
    desk = open_desk(tmp_path / "a.db", writing=False)
    words = ("import", *[str(SAMPLE)] * 1000, "--json")
    process = start(tmp_path, *words, environment={"LANG": "en_IN.UTF-8"})
    code, out, err = interrupt(process, desk.listing.ids)
    done = json.loads(out)
    assert (code, err) == (130, b"Stopped. What was finished before is kept.\n")
    assert {row["id"] for row in done} == set(desk.listing.ids())
    assert 0 < len(done) < 1000
    run(tmp_path, "import", *[str(SAMPLE)] * 200)
    pages = tmp_path / "out"
    process = start(tmp_path, "export", "--all", "--out", str(pages), environment={"LANG": "en_IN.UTF-8"})
    code, out, err = interrupt(process, lambda: any(pages.glob("*.html")))
    assert (code, err) == (130, b"Stopped. What was finished before is kept.\n")
    assert 0 < len(out.splitlines()) == len(list(pages.glob("*.html"))) < len(desk.listing.ids())
    desk.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent there")
def test_ctrl_c_pressed_again_ends_a_long_file_and_tells_what_was_done(tmp_path: Path) -> None:
    (tmp_path / "लंबी.docx").write_bytes(word(word_paragraph(word_run("क", "<w:b/>") * 29_000)))
    open_desk(tmp_path / "a.db").close()
    desk = open_desk(tmp_path / "a.db", writing=False)
    words = ("import", str(SAMPLE), str(SAMPLE), str(tmp_path / "लंबी.docx"), str(SAMPLE), "--json")
    process = start(tmp_path, *words, environment={"LANG": "en_IN.UTF-8"})

    def is_pressed_amid() -> bool:
        is_amid = len(list(desk.listing.ids())) == 2
        if is_amid:
            time.sleep(0.4)
            process.send_signal(signal.SIGINT)
            time.sleep(0.1)
        return is_amid

    code, out, err = interrupt(process, is_pressed_amid)
    assert (code, err) == (130, b"Stopped. What was finished before is kept.\n")
    assert {row["id"] for row in json.loads(out)} == set(desk.listing.ids())
    desk.close()


def test_help_and_version_need_no_archive(tmp_path: Path) -> None:
    code, out, err = run(tmp_path, "--help", environment={"LANG": "en_IN.UTF-8"})
    assert (code, err) == (0, b"")
    for verb in ("new", "import", "list", "show", "set", "export", "--archive", "--json"):
        assert verb in out.decode()
    assert run(tmp_path, "--version")[1].startswith(b"newsroom-desktop 0.")
    assert run(tmp_path, "export", "--help")[0] == 0
    assert not (tmp_path / "a.db").exists()


def test_help_and_messages_are_in_hindi(tmp_path: Path) -> None:
    _code, out, _err = run(tmp_path, "--help", environment={"LANG": "hi_IN.UTF-8"})
    assert "उपयोग" in out.decode()
    code, _out, err = run(tmp_path, "import", environment={"LANG": "hi_IN.UTF-8"})
    assert code == 2
    assert "required" not in err.decode()
    open_desk(tmp_path / "a.db").close()
    code, _out, err = run(tmp_path, "show", "ffff", environment={"LANG": "hi_IN.UTF-8"})
    assert code == 1
    assert "ख़बर" in err.decode()
