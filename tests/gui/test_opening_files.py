"""Files that are chosen or dropped: many at a time, with progress, a way to stop, and a report."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.arrivals import Arrivals
from newsroom_desktop.gui.dialogs.arrivals import ArrivalsDialog
from newsroom_desktop.gui.dialogs.files import FilesDialog
from newsroom_desktop.gui.start import Program
from tests.documents import picture, word, word_paragraph, word_picture, word_run, writer
from tests.gui.conftest import OpenWindow, close, settle, start_article

TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"


def written(folder: Path, files: dict[str, bytes]) -> list[str]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in files]


def headlines(program: Program) -> set[str]:
    desk = program.window.workspace.desk
    assert desk is not None
    return {desk.listing.article(article_id).headline for article_id in desk.listing.ids()}


def take(program: Program, qtbot: QtBot, names: list[str]) -> None:
    program.window.workspace.intake.take_files(names)
    settle(qtbot, program)


def offers(program: Program) -> dict[str, QPushButton]:
    notice = program.window.workspace.editor.notice
    return {button.text(): button for button in notice.findChildren(QPushButton)}


def report(program: Program, qtbot: QtBot) -> list[str]:
    offers(program)[tr("Show the report")].click()
    (dialog,) = program.window.findChildren(ArrivalsDialog)
    lines = dialog.lines
    dialog.close()
    qtbot.waitUntil(lambda: not program.window.findChildren(ArrivalsDialog))
    return lines


def drop(on: QWidget, names: list[str]) -> None:
    """Drop files on a widget, or on that around it where it takes none."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(name) for name in names])
    how = (Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(on.rect().center(), *how)
    QApplication.sendEvent(on, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(on, QDropEvent(QPointF(on.rect().center()), *how))


@pytest.mark.parametrize("way", ["menu", "window", "text", "headline"])
def test_documents_that_are_chosen_or_dropped_become_articles(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, way: str
) -> None:
    program = open_window()
    files = {
        "एक.docx": word(word_paragraph("पहली", style="a3"), word_paragraph(TEXT)),
        "दो.odt": writer(f'<text:p text:style-name="Title">दूसरी</text:p><text:p>{TEXT}</text:p>'),
        "तीन.html": f"<h1>तीसरी</h1><p>{TEXT}</p>".encode(),
        "चार.eml": f"From: a@example.com\nSubject: चौथी\n\n{TEXT}\n".encode(),
        "पाँच.md": f"# पाँचवीं\n\n{TEXT}".encode(),
        "छह.txt": f"छठी\n\n{TEXT}".encode(),
    }
    names = written(tmp_path, files)
    editor = program.window.workspace.editor
    if way == "menu":
        program.window.workspace.actions_book.action("article.import").trigger()
        (dialog,) = program.window.findChildren(FilesDialog)
        dialog.filesSelected.emit(names)
        dialog.reject()
    elif way == "window":
        drop(program.window, names)
    else:
        start_article(program, qtbot, headline="")
        drop(editor.body.viewport() if way == "text" else editor.headline.viewport(), names)
    settle(qtbot, program)
    assert headlines(program) == {"पहली", "दूसरी", "तीसरी", "चौथी", "पाँचवीं", "छठी"}
    assert editor.headline.toPlainText() == "छठी"
    assert editor.body.toPlainText() == TEXT
    assert editor.notice.text == tr_n("{n} article opened.", "{n} articles opened.", 6)


def test_a_picture_of_a_document_stands_in_the_text(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    shown = word_paragraph(word_picture("P"))
    data = word(
        word_paragraph("पहली", style="a3"),
        word_paragraph(TEXT),
        shown,
        relations={"P": ("image", "media/1.png")},
        parts={"media/1.png": picture()},
    )
    take(program, qtbot, written(tmp_path, {"एक.docx": data}))
    article = program.window.workspace.session.article
    assert article is not None
    assert '<figure><img src="media/' in article.body


def test_a_bug_in_one_file_keeps_no_other_from_being_opened(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = open_window()
    program.use_language("en")
    desk = program.window.workspace.desk
    assert desk is not None
    read = desk.receiving.read

    def read_or_break(path: Path, *given: Any, **named: Any) -> Any:
        return read(path, *given, **named) if path.stem != "एक" else int("एक")

    monkeypatch.setattr(desk.receiving, "read", read_or_break)
    files = {name: f"{name}\n\n{TEXT}".encode() for name in ("एक.txt", "दो.txt")}
    take(program, qtbot, written(tmp_path, files))
    assert headlines(program) == {"दो.txt"}
    program.window.findChildren(QMessageBox)[0].close()
    broken, _whole = report(program, qtbot)
    assert "made a mistake" in broken


def test_what_was_refused_and_left_out_stands_in_the_report(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    hidden = word(word_paragraph("पहली", style="a3"), word_paragraph(TEXT, word_run("छिपा", "<w:vanish/>")))
    files = {"एक.docx": hidden, "टूटी.docx": b"PK\x03\x04", "अच्छी.txt": f"दूसरी\n\n{TEXT}".encode()}
    take(program, qtbot, written(tmp_path, files))
    assert headlines(program) == {"पहली", "दूसरी"}
    broken, lessened, whole = report(program, qtbot)
    assert broken.startswith("टूटी.docx\n")
    assert broken.count("टूटी.docx") == 2
    assert str(tmp_path) not in broken
    assert lessened.startswith("एक.docx\nपहली\n")
    assert whole == "अच्छी.txt\nदूसरी"


def test_one_file_that_is_refused_is_told_at_once(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    take(program, qtbot, written(tmp_path, {"टूटी.docx": b"PK\x03\x04"}))
    assert "टूटी.docx" in program.window.workspace.editor.notice.text
    assert str(tmp_path) not in program.window.workspace.editor.notice.text
    assert headlines(program) == set()


def test_opening_can_be_stopped_and_what_was_done_is_kept(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    body = [word_paragraph(f"{TEXT} {number}") for number in range(400)]
    files = {f"{n}.docx": word(word_paragraph(f"ख़बर {n}", style="a3"), *body) for n in range(40)}
    program.window.workspace.intake.take_files(written(tmp_path, files))
    qtbot.waitUntil(lambda: tr("Cancel") in offers(program), timeout=20_000)
    offers(program)[tr("Cancel")].click()
    qtbot.waitUntil(lambda: tr("Show the report") in offers(program), timeout=20_000)
    settle(qtbot, program)
    kept = len(headlines(program))
    assert kept < 40
    lines = report(program, qtbot)
    assert len(lines) == 40
    assert sum("ख़बर" in line for line in lines) == kept


@pytest.fixture
def long_file(tmp_path: Path) -> str:
    """A document that takes seconds to read: each of its paragraphs is written in its own way."""
    body = [word_paragraph(f"{TEXT} {number}", word_run("मोटा", "<w:bCs/>")) for number in range(3_500)]
    (name,) = written(tmp_path, {"लंबी.docx": word(*body)})
    return name


def test_it_is_told_how_much_of_a_long_file_is_read(
    open_window: OpenWindow, qtbot: QtBot, long_file: str
) -> None:
    program = open_window()
    notice = program.window.workspace.editor.notice
    told: set[str] = set()

    def look() -> bool:
        told.add(notice.text)
        return len({text for text in told if "लंबी.docx" in text}) > 2

    program.window.workspace.intake.take_files([long_file])
    qtbot.waitUntil(lambda: tr("Cancel") in offers(program), timeout=20_000)
    cancel = offers(program)[tr("Cancel")]
    cancel.setFocus()
    qtbot.waitUntil(look, timeout=20_000)
    assert offers(program)[tr("Cancel")] is cancel
    cancel.click()
    qtbot.waitUntil(lambda: not program.jobs.is_reading, timeout=20_000)
    settle(qtbot, program)
    assert headlines(program) == set()
    assert str(Path(long_file).name) not in notice.text


def test_what_is_being_read_is_given_up_when_the_window_closes(
    open_window: OpenWindow, qtbot: QtBot, long_file: str
) -> None:
    program = open_window()
    program.window.workspace.intake.take_files([long_file])
    qtbot.waitUntil(lambda: tr("Cancel") in offers(program), timeout=20_000)
    arrivals = program.window.workspace.intake.findChild(Arrivals)
    assert arrivals is not None
    ended: list[object] = []
    arrivals.ended.connect(ended.append)
    close(qtbot, program)
    assert len(ended) == 1


def test_files_that_are_dropped_meanwhile_come_too(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    intake = program.window.workspace.intake
    names = written(tmp_path, {f"{n}.txt": f"ख़बर {n}\n\n{TEXT}".encode() for n in range(6)})
    intake.take_files(names[:3])
    intake.take_files(names[3:])
    settle(qtbot, program)
    assert headlines(program) == {f"ख़बर {n}" for n in range(6)}


@pytest.mark.parametrize("count", [1, 4])
def test_typing_goes_on_being_kept_meanwhile(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, count: int
) -> None:
    program = open_window()
    workspace = program.window.workspace
    names = written(tmp_path, {f"{n}.txt": f"ख़बर {n}\n\n{TEXT}".encode() for n in range(count)})
    workspace.tabs.start_new()
    settle(qtbot, program)
    workspace.editor.headline.insertPlainText("मेरी ख़बर")
    workspace.intake.take_files(names)
    settle(qtbot, program)
    assert headlines(program) == {"मेरी ख़बर", *(f"ख़बर {n}" for n in range(count))}


@pytest.mark.parametrize(
    "beside", [{}, {"broken.docx": b"PK\x03\x04"}], ids=["alone", "beside a refused one"]
)
def test_a_text_in_kruti_dev_is_offered_in_unicode(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, beside: dict[str, bytes]
) -> None:
    program = open_window()
    old = "mÙkj izns'k ljdkj us dgk gS fd og ;g dke vkt gh djsxhA".encode("cp1252")
    take(program, qtbot, written(tmp_path, {"old.txt": old, **beside}))
    body = program.window.workspace.editor.body
    assert body.toPlainText().startswith("mÙkj")
    offers(program)[tr("Open it in Unicode")].click()
    settle(qtbot, program)
    assert body.toPlainText() == "उत्तर प्रदेश सरकार ने कहा है कि वह यह काम आज ही करेगी।"
