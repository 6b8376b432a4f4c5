"""Pictures that are dropped or chosen: the good go in, the others are told by name."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import grouped, tr, tr_n
from newsroom_desktop.desk.pictures import WIDEST
from newsroom_desktop.gui.dialogs.figure import FigureDialog
from newsroom_desktop.gui.dialogs.files import FilesDialog
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Kind
from newsroom_desktop.markup.figures import Figure, read_figure
from tests.gui.conftest import settle, start_article
from tests.gui.test_card_dialogs import confirm

ORIENTATION = 0x0112
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


@pytest.fixture
def body(program: Program) -> BodyEdit:
    return program.window.workspace.editor.body


def notice(program: Program) -> str:
    return program.window.workspace.editor.notice.text


def jpeg(width: int = 60, height: int = 40) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#b3201b").save(out, "JPEG")
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    return out.getvalue()


def files(folder: Path, contents: dict[str, bytes]) -> list[str]:
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in contents]


def drop(body: BodyEdit, names: list[str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    body.insertFromMimeData(data)


def test_a_bug_in_one_picture_keeps_no_other_from_going_in(
    body: BodyEdit, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = program.window.workspace
    assert workspace.desk is not None
    made_from = workspace.desk.pictures.made_from
    monkeypatch.setattr(
        workspace.desk.pictures,
        "made_from",
        lambda path: made_from(path) if path.stem != "एक" else int("एक"),
    )
    drop(body, files(tmp_path, {"एक.jpg": jpeg(), "दो.jpg": jpeg()}))
    settle(qtbot, program)
    program.window.findChildren(QMessageBox)[0].close()
    assert [block.kind for block in workspace.session.blocks()].count(Kind.FIGURE) == 1
    assert sentence(DeskError("work_broke")) in notice(program)


def figures(program: Program) -> list[Figure]:
    found = (read_figure(each.text) for each in program.window.workspace.session.blocks())
    return [figure for figure in found if figure is not None]


@pytest.mark.usefixtures("clipboard")
@pytest.mark.parametrize("way", ["chosen", "pasted", "dropped"])
def test_a_picture_comes_in_each_way_upright_and_asks_for_its_words(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path, way: str
) -> None:
    turned = Image.Exif()
    turned[ORIENTATION] = 6
    Image.new("RGB", (1600, 900), "#b3201b").save(tmp_path / "मंच.jpg", exif=turned)
    name = str(tmp_path / "मंच.jpg")
    body.insert_lines(["पहला"])
    if way == "chosen":
        program.window.workspace.actions_book.action("insert.picture").trigger()
        (files_dialog,) = body.findChildren(FilesDialog)
        files_dialog.filesSelected.emit([name])
        files_dialog.reject()
    elif way == "pasted":
        copied = QMimeData()
        copied.setUrls([QUrl.fromLocalFile(name)])
        QGuiApplication.clipboard().setMimeData(copied)
        program.window.workspace.actions_book.action("edit.paste").trigger()
    else:
        drop(body, [name])
    qtbot.waitUntil(lambda: body.findChild(FigureDialog) is not None, timeout=10_000)
    dialog = asked(body)
    settle(qtbot, program)
    for field, words in (("alt", "मंच पर किम"), ("caption", "सियोल में"), ("credit", "एपी")):
        dialog.fields[field].setText(words)
    confirm(dialog)
    (figure,) = figures(program)
    assert (figure.alt, figure.caption, figure.credit) == ("मंच पर किम", "सियोल में", "एपी")
    assert (figure.width, figure.height) == (900, 1600)
    assert program.window.workspace.session.blocks()[0].text == "पहला"
    body.undo()
    assert body.toPlainText() == "पहला"


def test_pictures_that_are_dropped_together_stand_in_their_order_and_are_one_step(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    body.insert_lines(["पहला", "दूसरा"])
    cursor = body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    body.setTextCursor(cursor)
    drop(body, files(tmp_path, {f"{width}.jpg": jpeg(width) for width in (90, 70, 80)}))
    body.moveCursor(QTextCursor.MoveOperation.End)
    settle(qtbot, program)
    assert [figure.width for figure in figures(program)] == [90, 70, 80]
    blocks = program.window.workspace.session.blocks()
    assert [each.kind for each in blocks] == [Kind.PARAGRAPH, *[Kind.FIGURE] * 3, Kind.PARAGRAPH]
    body.undo()
    assert [each.text for each in program.window.workspace.session.blocks()] == ["पहला", "दूसरा"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("रेखाचित्र.svg", SVG),
        ("नाम का.jpg", SVG),
        ("टूटी.jpg", jpeg(600, 400)[:300]),
        ("बम.png", bomb()),
        ("ख़ाली.jpg", b""),
        ("फ़ोन.heic", b"\0\0\0\x18ftypheic"),
        ("खाता.pdf", b"%PDF-1.7\n"),
    ],
)
def test_one_bad_file_among_good_ones_is_told_and_the_good_go_in(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path, name: str, data: bytes
) -> None:
    drop(body, files(tmp_path, {"क.jpg": jpeg(70), name: data, "ख.jpg": jpeg(80)}))
    settle(qtbot, program)
    assert [figure.width for figure in figures(program)] == [70, 80]
    assert name in notice(program)
    assert str(tmp_path) not in notice(program)
    assert "क.jpg" not in notice(program)


def test_many_bad_files_are_told_in_a_few_lines(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(body, files(tmp_path, {f"{number}.svg": SVG for number in range(9)}))
    settle(qtbot, program)
    assert len(notice(program).splitlines()) == 4
    more = tr_n("{n} more file could not be used.", "{n} more files could not be used.", 6)
    assert notice(program).endswith(more)
    assert figures(program) == []


def test_a_bad_picture_does_not_become_the_lead_picture(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.workspace.intake.take_files(files(tmp_path, {"बम.png": bomb()}))
    settle(qtbot, program)
    assert "बम.png" in notice(program)
    article = program.window.workspace.session.article
    assert article is not None
    assert article.lead_image is None


def asked(body: BodyEdit) -> FigureDialog:
    """The dialog that asks for the words of a picture."""
    dialog = body.findChild(FigureDialog)
    assert dialog is not None
    return dialog


def scaled(width: int, height: int) -> str:
    return tr(
        "The picture was {width} × {height} pixels. It was scaled down: no page shows more.",
        width=grouped(width),
        height=grouped(height),
    )


def test_scaling_down_is_said_where_the_picture_is_asked_about(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(body, files(tmp_path, {"बड़ी.jpg": jpeg(WIDEST + 600, 1500)}))
    qtbot.waitUntil(lambda: body.findChild(FigureDialog) is not None, timeout=10_000)
    dialog = body.findChild(FigureDialog)
    assert dialog is not None
    settle(qtbot, program)
    assert scaled(WIDEST + 600, 1500) in dialog.facts
    assert notice(program) == ""
    dialog.reject()


def test_scaling_down_is_said_of_lead_pictures_and_of_many(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    names = files(tmp_path, {"क.jpg": jpeg(WIDEST + 600, 1500), "ख.jpg": jpeg(WIDEST + 60, 1500)})
    program.window.workspace.intake.take_files(names[:1])
    settle(qtbot, program)
    assert notice(program) == scaled(WIDEST + 600, 1500)
    drop(body, names)
    settle(qtbot, program)
    assert notice(program) == tr_n(
        "{n} picture was scaled down: no page shows more.",
        "{n} pictures were scaled down: no page shows more.",
        2,
    )


def test_what_is_wrong_is_said_of_a_lead_picture_of_many_and_of_a_pasted_page(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    heavy = io.BytesIO()
    Image.effect_noise((2000, 1600), 120).save(heavy, "JPEG", quality=95)
    names = files(tmp_path, {"क.jpg": jpeg(400), "ख.jpg": heavy.getvalue(), "ग.jpg": jpeg(300)})
    two_small = said_of_small(2)
    one_heavy = tr_n(
        "{n} picture is heavy: readers on a phone will wait for it. Crop it, or take a smaller one.",
        "{n} pictures are heavy: readers on a phone will wait for them. Crop them, or take smaller ones.",
        1,
    )
    program.window.workspace.intake.take_files(names[:1])
    settle(qtbot, program)
    assert notice(program) == said_of_small(1)
    drop(body, names)
    settle(qtbot, program)
    assert notice(program) == f"{two_small}\n{one_heavy}"
    data = QMimeData()
    data.setText("पहला")
    data.setHtml("<p>पहला</p>" + "".join(f"<img src='{Path(name).as_uri()}'>" for name in names))
    body.insertFromMimeData(data)
    settle(qtbot, program)
    assert notice(program) == f"{two_small}\n{one_heavy}"


def said_of_small(count: int) -> str:
    return tr_n(
        "{n} picture is too small: it will look blurred. Take one of 1,200 pixels or more across.",
        "{n} pictures are too small: they will look blurred. Take such of 1,200 pixels or more across.",
        count,
    )


def test_what_is_typed_while_pictures_come_is_kept(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(body, files(tmp_path, {f"{number}.jpg": jpeg(3000, 2000 + number) for number in range(3)}))
    body.insert_lines(["सियोल"])
    program.window.workspace.session.save()
    settle(qtbot, program)
    assert len(figures(program)) == 3
    assert "सियोल" in body.toPlainText()
    assert not program.window.workspace.session.has_unsaved


def test_taking_in_can_be_stopped_and_what_is_stored_comes(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(body, files(tmp_path, {f"{number}.jpg": jpeg(2400, 1600 + number) for number in range(60)}))
    bar = program.window.workspace.editor.notice

    def cancel() -> QPushButton | None:
        return next((each for each in bar.findChildren(QPushButton) if each.text() == tr("Cancel")), None)

    qtbot.waitUntil(lambda: cancel() is not None, timeout=20_000)
    button = cancel()
    assert button is not None
    button.click()
    settle(qtbot, program)
    assert 0 < len(figures(program)) < 60
    assert bar.text == ""


def test_the_markdown_is_shown_with_the_pictures_that_were_on_their_way(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    body.insert_lines(["पहला"])
    drop(body, files(tmp_path, {"क.jpg": jpeg(70), "ख.jpg": jpeg(80)}))
    program.window.workspace.editor.toggle_source()
    settle(qtbot, program)
    source = program.window.workspace.session.source
    assert source is not None
    assert source.toPlainText().count("<figure>") == 2


def refused_pictures(count: int) -> str:
    return tr_n(
        "{n} picture that cannot be used: save it as JPEG, PNG or WebP, or smaller",
        "{n} pictures that cannot be used: save them as JPEG, PNG or WebP, or smaller",
        count,
    )


def test_a_drawing_in_a_pasted_page_is_left_out_with_its_reason(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    gone = (tmp_path / "gone.png").as_uri()
    data = QMimeData()
    data.setText("पहला\nदूसरा")
    data.setHtml(f"<p>पहला</p><img src='{(tmp_path / 'a.svg').as_uri()}'><p>दूसरा</p><img src='{gone}'>")
    body.insertFromMimeData(data)
    settle(qtbot, program)
    missing = tr_n(
        "{n} picture that is not on this computer", "{n} pictures that are not on this computer", 1
    )
    assert tr("Pasted. Left out: {parts}.", parts=f"{missing}, {refused_pictures(1)}") == notice(program)


def test_what_is_said_of_pictures_goes_with_the_article(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(body, files(tmp_path, {"सूची.jpg": "यह तस्वीर नहीं".encode()}))
    settle(qtbot, program)
    assert "सूची.jpg" in notice(program)
    start_article(program, qtbot)
    assert notice(program) == ""
