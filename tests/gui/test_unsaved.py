"""While the archive does not take the text a person knows it, types on, and loses nothing."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base import paths, texts
from newsroom_desktop.desk.rescue_text import read
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, close, ended, settle, start_article


@pytest.fixture(autouse=True)
def _english_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - Qt first
    monkeypatch.setenv("LC_ALL", "en_IN.UTF-8")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All places for rescue files are in tmp_path."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


@contextmanager
def refusing(archive: Path) -> Iterator[None]:
    """The archive takes no draft and no revision meanwhile."""
    with closing(sqlite3.connect(archive)) as other:
        other.execute("ALTER TABLE draft RENAME TO elsewhere")
        try:
            yield
        finally:
            other.execute("ALTER TABLE elsewhere RENAME TO draft")


@contextmanager
def held(archive: Path) -> Iterator[None]:
    """Another program has the archive for writing meanwhile."""
    with closing(sqlite3.connect(archive, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


def in_archive(archive: Path, table: str) -> list[str]:
    """The bodies in a table, as another program sees them."""
    with closing(sqlite3.connect(archive)) as other:
        return [body for (body,) in other.execute(f"SELECT body FROM {table}")]  # noqa: S608 - our own names


def status(program: Program) -> str:
    return program.window.statusBar().findChildren(QLabel)[0].text()


def bar(program: Program) -> str:
    return program.window.workspace.editor.unsaved.text


def button(within: QWidget, words: str) -> QAbstractButton:
    return next(button for button in within.findChildren(QAbstractButton) if button.text() == words)


def wait_failed(program: Program, qtbot: QtBot) -> None:
    """Until it is told that the text is not saved, and where it is kept."""
    qtbot.waitUntil(lambda: "rescue" in bar(program), timeout=10_000)


def wait_kept(program: Program, qtbot: QtBot) -> None:
    session = program.window.workspace.session
    qtbot.waitUntil(lambda: session.keeping.keeping in (Keeping.DRAFT, Keeping.SAVED), timeout=10_000)
    settle(qtbot, program)


def rescue_files(folder: str = "") -> list[Path]:
    return sorted((paths.data_folder() / "rescue" / folder).glob("*.md"))


# the status line


@pytest.mark.parametrize(("key", "said", "table"), [("", "Draft kept", "draft"), ("S", "Saved", "revision")])
def test_what_is_said_to_be_kept_is_on_the_disk_by_then(
    program: Program, qtbot: QtBot, archive: Path, key: str, said: str, table: str
) -> None:
    session = program.window.workspace.session
    seen: list[tuple[str, bool]] = []
    session.keeping_changed.connect(
        lambda _state: seen.append((status(program), "रक्षा सहयोग" in in_archive(archive, table)))
    )
    with held(archive):
        program.window.workspace.editor.body.insertPlainText("रक्षा सहयोग")
        if key:
            QTest.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        qtbot.wait(700)
        assert status(program) == "Typing…"
        assert {words for words, _ in seen} <= {"Typing…"}
    qtbot.waitUntil(lambda: status(program).startswith(said), timeout=10_000)
    assert all(there for words, there in seen if words.startswith(said))


def test_the_status_line_says_when_in_hindi(program: Program, qtbot: QtBot) -> None:
    program.use_language("hi")
    program.window.workspace.editor.body.insertPlainText("सियोल")
    program.window.workspace.session.save()
    qtbot.waitUntil(lambda: status(program).startswith("सहेजा गया "), timeout=10_000)
    assert status(program).removeprefix("सहेजा गया ").replace(":", "").isdecimal()


# the bar


def test_a_refusal_stays_said_until_the_archive_takes_the_text(
    program: Program, qtbot: QtBot, archive: Path
) -> None:
    editor = program.window.workspace.editor
    with refusing(archive):
        editor.body.insertPlainText("पहला ")
        wait_failed(program, qtbot)
        assert status(program) == "NOT SAVED"
        editor.notice.alert("other", "Something else.")
        editor.body.insertPlainText("दूसरा ")
        qtbot.wait(600)
        assert status(program) == "NOT SAVED"
        assert bar(program) != ""
        assert not any(
            shown.isVisible() for shown in editor.unsaved.findChildren(QAbstractButton) if not shown.text()
        )
        button(editor.unsaved, "Try again").click()
        assert bar(program) != ""
    wait_kept(program, qtbot)
    assert bar(program) == ""
    assert "पहला दूसरा" in [
        body.strip() for table in ("draft", "revision") for body in in_archive(archive, table)
    ]


def test_a_refused_save_is_made_by_itself_once_it_can_be(
    program: Program, qtbot: QtBot, archive: Path
) -> None:
    with refusing(archive):
        program.window.workspace.editor.body.insertPlainText("सियोल")
        program.window.workspace.session.save()
        wait_failed(program, qtbot)
    qtbot.waitUntil(lambda: status(program).startswith("Saved"), timeout=10_000)
    assert in_archive(archive, "revision") == ["सियोल"]


def test_a_refused_step_is_told(program: Program, qtbot: QtBot, archive: Path) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("सियोल")
    workspace.session.save()
    settle(qtbot, program)
    with refusing(archive):
        workspace.actions_book.action("desk.submit").trigger()
        wait_failed(program, qtbot)
        assert workspace.editor.notice.text != ""
    wait_kept(program, qtbot)
    assert bar(program) == ""


def test_a_step_that_is_not_open_on_a_slow_disk_leaves_no_bar(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("सियोल")
    workspace.session.save()
    settle(qtbot, program)
    free = Event()
    program.jobs.write(lambda: free.wait(20))
    workspace.session.move(Step.APPROVE)
    wait_failed(program, qtbot)
    free.set()
    wait_kept(program, qtbot)
    assert bar(program) == ""


def test_a_fault_of_ours_while_it_is_kept_counts_as_a_refusal(
    program: Program, qtbot: QtBot, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = program.window.workspace
    assert workspace.desk is not None

    def break_down(*_given: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(workspace.desk.editing, "keep_draft", break_down)
        workspace.editor.body.insertPlainText("सियोल")
        wait_failed(program, qtbot)
        assert "made a mistake while it kept the text" in bar(program)
        assert "सियोल" in rescue_files()[0].read_text("utf-8")
        qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=10_000)
    wait_kept(program, qtbot)
    assert bar(program) == ""
    assert in_archive(archive, "draft") == ["सियोल"]
    box(program).close()


def test_the_bar_speaks_the_language_in_use(program: Program, qtbot: QtBot, archive: Path) -> None:
    with refusing(archive):
        program.window.workspace.editor.body.insertPlainText("सियोल")
        wait_failed(program, qtbot)
        program.use_language("hi")
        qtbot.waitUntil(lambda: texts.tr("It is tried again by itself.") in bar(program), timeout=10_000)
        assert texts.tr("It is tried again by itself.") != "It is tried again by itself."


# the rescue file


def test_the_keys_lead_from_the_text_to_the_bar_above_it(
    program: Program, qtbot: QtBot, archive: Path
) -> None:
    editor = program.window.workspace.editor
    with refusing(archive):
        editor.body.insertPlainText("सियोल")
        wait_failed(program, qtbot)
        editor.kicker.setFocus()
        reached = []
        for _ in range(2):
            QTest.keyClick(program.window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            reached.append(program.window.focusWidget())
        assert reached == [
            button(editor.unsaved, "Save the text to a file…"),
            button(editor.unsaved, "Try again"),
        ]
    wait_kept(program, qtbot)


def test_the_text_goes_to_a_file_that_grows_with_it(program: Program, qtbot: QtBot, archive: Path) -> None:
    body = program.window.workspace.editor.body
    with refusing(archive):
        body.insertPlainText("पहला ")
        wait_failed(program, qtbot)
        (path,) = rescue_files()
        assert str(path) in bar(program)
        assert "पहला" in path.read_text("utf-8")
        QApplication.sendEvent(body, QInputMethodEvent("दूसरा", []))
        body.insertPlainText("तीसरा ")
        qtbot.waitUntil(lambda: "तीसरा" in path.read_text("utf-8"), timeout=10_000)
        assert read(path.read_text("utf-8")).article.headline == "सियोल में बैठक"
        assert rescue_files() == [path]
    wait_kept(program, qtbot)
    qtbot.waitUntil(lambda: rescue_files() == [] and len(rescue_files("taken")) == 1, timeout=10_000)


# closing


def box(program: Program) -> QMessageBox:
    (found,) = program.window.findChildren(QMessageBox)
    return found


def ask(program: Program, qtbot: QtBot) -> None:
    program.window.close()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=10_000)


def test_closing_asks_and_stays_or_tries_again(open_window: OpenWindow, qtbot: QtBot, archive: Path) -> None:
    program = open_window()
    start_article(program, qtbot)
    with refusing(archive):
        program.window.workspace.editor.body.insertPlainText("सियोल")
        ask(program, qtbot)
        QTest.keyClick(box(program), Qt.Key.Key_Escape)
        assert program.window.isVisible()
        assert program.window.workspace.editor.body.toPlainText() == "सियोल"
        qtbot.waitUntil(lambda: not program.window.findChildren(QMessageBox), timeout=10_000)
        ask(program, qtbot)
    with ended(program, qtbot):
        button(box(program), "Try again").click()
    assert "सियोल" in in_archive(archive, "revision")


def test_the_question_before_closing_says_in_which_file_the_text_is_once_it_is(
    open_window: OpenWindow, qtbot: QtBot, archive: Path
) -> None:
    program = open_window()
    start_article(program, qtbot)
    with refusing(archive):
        program.window.workspace.editor.body.insertPlainText("सियोल")
        ask(program, qtbot)
        qtbot.waitUntil(lambda: "rescue" in box(program).informativeText(), timeout=10_000)
        (path,) = rescue_files()
        assert str(path) in box(program).informativeText()
        QTest.keyClick(box(program), Qt.Key.Key_Escape)


def test_closing_asks_and_saves_the_text_to_a_file(
    open_window: OpenWindow, qtbot: QtBot, archive: Path, tmp_path: Path
) -> None:
    program = open_window()
    start_article(program, qtbot)
    with refusing(archive):
        program.window.workspace.editor.body.insertPlainText("सियोल")
        ask(program, qtbot)
        button(box(program), "Save the text to a file…").click()
        (dialog,) = program.window.findChildren(QFileDialog)
        with ended(program, qtbot):
            dialog.fileSelected.emit(str(tmp_path / "ख़बर.md"))
            dialog.close()
    assert read((tmp_path / "ख़बर.md").read_text("utf-8")).article.body == "सियोल"


def leave_the_file_dialog(program: Program) -> None:
    button(box(program), "Save the text to a file…").click()
    (dialog,) = program.window.findChildren(QFileDialog)
    dialog.reject()


@pytest.mark.parametrize(
    "stay",
    [
        lambda program: QTest.keyClick(box(program), Qt.Key.Key_Escape),
        lambda program: box(program).close(),
        leave_the_file_dialog,
    ],
    ids=["by a key", "by the cross", "at the file"],
)
def test_who_stays_does_not_leave_for_another_archive_later(
    program: Program, qtbot: QtBot, archive: Path, tmp_path: Path, stay: Callable[[Program], object]
) -> None:
    program.window.workspace.session.save()
    settle(qtbot, program)
    program.window.archive_requested.emit(tmp_path / "other.db")
    with refusing(archive):
        program.window.workspace.editor.body.insertPlainText("सियोल")
        qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=10_000)
        stay(program)
    assert program.window.isVisible()
    wait_kept(program, qtbot)
    assert program.wanted is None


# the next start


def test_what_was_left_behind_is_offered_and_opened(
    open_window: OpenWindow, qtbot: QtBot, archive: Path
) -> None:
    program = open_window()
    start_article(program, qtbot)
    program.window.workspace.editor.body.insertPlainText("पुराना")
    program.window.workspace.session.save()
    settle(qtbot, program)
    with refusing(archive):
        program.window.workspace.editor.body.insertPlainText(" और नया")
        wait_failed(program, qtbot)
        (path,) = rescue_files()
        rescued = path.read_bytes()
    close(qtbot, program)
    path.write_bytes(rescued)  # as if the program had been killed then
    (old,) = rescue_files("taken")
    with closing(sqlite3.connect(archive)) as other, other:
        other.execute("DELETE FROM head WHERE revision_id IN (SELECT revision_id FROM revision_parent)")
        other.execute("INSERT INTO head SELECT article_id, revision_id FROM revision WHERE generation = 0")
    program = open_window()
    left_behind = program.window.workspace.editor.left_behind
    qtbot.waitUntil(lambda: str(path) in left_behind.text, timeout=10_000)
    button(left_behind, "Open it").click()
    qtbot.waitUntil(
        lambda: program.window.workspace.editor.body.toPlainText() == "पुराना और नया", timeout=10_000
    )
    assert left_behind.text == ""
    assert rescue_files() == []
    assert old.exists()
    assert len(rescue_files("taken")) == 2
