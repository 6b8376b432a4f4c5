"""What is copied from other programs comes with its formats, in its place, and one undo takes it back."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.paste.dialog import PasteDialog
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.blocks import Block, Kind
from newsroom_desktop.markup.figures import read_figure
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import SAMPLE, OpenWindow, close, settle, start_article

pytestmark = pytest.mark.usefixtures("clipboard")
SAMPLES = Path(__file__).parents[1] / "intake" / "rescue" / "samples"


def mime(text: str, html: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


@pytest.fixture
def body(program: Program) -> BodyEdit:
    return program.window.workspace.editor.body


def blocks(program: Program) -> tuple[Block, ...]:
    return program.window.workspace.session.blocks()


def notice(program: Program) -> str:
    return program.window.workspace.editor.notice.text


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "#b3201b").save(out, "PNG")
    return out.getvalue()


def png_uri() -> str:
    return "data:image/png;base64," + base64.b64encode(png()).decode()


@pytest.mark.parametrize("name", ["word", "libreoffice", "google-docs", "spreadsheet"])
def test_documents_keep_their_formats_and_one_undo_takes_them_back(
    program: Program, body: BodyEdit, qtbot: QtBot, name: str
) -> None:
    body.insertPlainText("पहले से")
    html = (SAMPLES / f"{name}.html").read_text("utf-8")
    QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertFromMimeData(mime("सादा", html))
    settle(qtbot, program)
    assert write_blocks(blocks(program)) == "पहले से\n\n" + (SAMPLES / f"{name}.md").read_text("utf-8").strip()
    body.document().undo()
    assert body.toPlainText() == "पहले से\n"


def test_messages_come_without_stamps(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insertFromMimeData(mime((SAMPLES / "whatsapp.txt").read_text("utf-8")))
    settle(qtbot, program)
    assert write_blocks(blocks(program)) + "\n" == (SAMPLES / "whatsapp.md").read_text("utf-8")
    assert "10:32" not in body.toPlainText()
    assert notice(program) != ""


def test_a_piece_of_a_line_joins_the_words_around_it(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insertPlainText("आगे पीछे")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(body, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    body.insertFromMimeData(mime("बीच", "<span style='font-weight:700'>बीच</span> "))
    settle(qtbot, program)
    assert write_blocks(blocks(program)) == "आगे **बीच**पीछे"


def test_what_is_typed_meanwhile_stands_behind_the_paste(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    body.insertPlainText("पहले ")
    body.insertFromMimeData(mime("क\nख", "<p>क</p><p><b>ख</b></p>"))
    body.insertPlainText("बाद में")
    settle(qtbot, program)
    assert body.toPlainText() == "पहले क\nखबाद में"
    assert body.textCursor().atEnd()


def test_two_pastes_stand_in_their_order(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insertFromMimeData(mime("क", "<p>क</p><p>ख</p>"))
    body.insertFromMimeData(mime("ग", "<p>ग</p><p>घ</p>"))
    settle(qtbot, program)
    assert body.toPlainText() == "क\nखग\nघ"


def test_a_paste_that_takes_long_can_be_given_up(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insert_lines(["पहला"])
    before = blocks(program)
    page = "".join(f"<p>अनुच्छेद {number} <b>मोटा</b></p>" for number in range(60_000))
    body.insertFromMimeData(mime("अनुच्छेद", page))
    qtbot.waitUntil(lambda: notice(program) == tr("What was pasted is coming in…"), timeout=10_000)
    program.window.workspace.editor.pasting.incoming.cancel()
    assert notice(program) == ""
    body.insertFromMimeData(mime("दूसरा", "<p>दूसरा</p>"))
    settle(qtbot, program)
    assert "".join(block.text for block in blocks(program)) == before[0].text + "दूसरा"


def test_a_caret_that_moved_away_stays_there(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insertPlainText("पहला")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.insertFromMimeData(mime("क\nख", "<p>क</p><p>ख</p>"))
    body.moveCursor(QTextCursor.MoveOperation.End)
    settle(qtbot, program)
    assert body.toPlainText() == "क\nखपहला"
    assert body.textCursor().atEnd()


def test_another_article_opens_once_the_paste_has_come(
    program: Program, body: BodyEdit, qtbot: QtBot
) -> None:
    body.insertPlainText("पहला लेख")
    session = program.window.workspace.session
    assert session.article is not None
    first = session.article.article_id
    body.insertFromMimeData(mime("क\nख", "<p>क</p><p>ख</p>" * 1_000))
    program.window.workspace.actions_book.action("article.new").trigger()
    settle(qtbot, program)
    assert body.toPlainText() == ""
    session.open(first)
    settle(qtbot, program)
    assert body.toPlainText().count("क") == 1_000


def test_what_was_pasted_is_saved_and_kept_on_closing(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot)
    settle(qtbot, program)
    program.window.workspace.editor.body.insertFromMimeData(mime("क\nख", "<p>क</p><p>ख</p>"))
    program.window.workspace.session.save()
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.body.toPlainText() == "क\nख"


def test_the_markdown_is_shown_with_what_was_pasted(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insertFromMimeData(mime("क\nख", "<p>क</p><p><b>ख</b></p>"))
    program.window.workspace.editor.toggle_source()
    settle(qtbot, program)
    source = program.window.workspace.session.source
    assert source is not None
    assert source.toPlainText() == "क\n\n**ख**"


def test_paragraphs_in_a_list_are_items_of_it(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.toggle_list(Kind.BULLET)
    body.insertPlainText("एक")
    QTest.keyClick(body, Qt.Key.Key_Return)
    body.insertFromMimeData(mime("दो\nतीन", "<p>दो</p><p><b>तीन</b></p>"))
    settle(qtbot, program)
    assert write_blocks(blocks(program)) == "- एक\n- दो\n- **तीन**"


def test_an_address_links_the_selected_words(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insertPlainText("कड़ी")
    body.selectAll()
    body.insertFromMimeData(mime("https://example.com/a", "<a href='https://example.com/a'>अ</a>"))
    settle(qtbot, program)
    assert write_blocks(blocks(program)) == "[कड़ी](https://example.com/a)"


def test_pictures_come_into_the_archive_and_those_of_the_web_are_told(
    program: Program, body: BodyEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "b.png").write_bytes(png())
    html = (
        f"<p>क</p><figure><img src='{png_uri()}' alt='मंच'><figcaption>शीर्ष बैठक</figcaption></figure>"
        f"<p>ख</p><img src='{(tmp_path / 'b.png').as_uri()}'><img src='https://a.b/c.png'>"
    )
    body.insertFromMimeData(mime("क", html))
    settle(qtbot, program)
    kinds = [(each.kind, each.text) for each in blocks(program) if each.kind is not Kind.FIGURE]
    figures = [read_figure(each.text) for each in blocks(program) if each.kind is Kind.FIGURE]
    assert [text for _, text in kinds] == ["क", "ख"]
    first, second = figures
    assert first is not None
    assert second is not None
    assert (first.alt, first.caption, first.width, first.height) == ("मंच", "शीर्ष बैठक", 60, 40)
    assert first.media_id == second.media_id
    assert len(list((tmp_path / "media").iterdir())) == 1
    assert "1" in notice(program)
    body.document().undo()
    assert body.toPlainText() == ""


def test_a_copied_picture_is_a_figure(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setImageData(QImage.fromData(png()))
    body.insertFromMimeData(data)
    settle(qtbot, program)
    assert [each.kind for each in blocks(program)] == [Kind.FIGURE]


def test_a_page_in_a_blank_article_is_recognised_with_its_formats(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot, headline="")
    page = SAMPLE.read_text("utf-8")
    last = page.strip().splitlines()[-1]
    html = "".join(f"<p>{line}</p>" for line in page.splitlines()).replace(last, f"<b>{last}</b>")
    editor = program.window.workspace.editor
    editor.body.insertFromMimeData(mime(page, html))
    settle(qtbot, program)
    assert editor.headline.toPlainText() == page.splitlines()[0]
    *_, bold = blocks(program)
    assert write_blocks((bold,)).startswith("**") == (bold.text == last)
    editor.undo()
    assert editor.headline.toPlainText() == ""


@pytest.mark.parametrize(
    ("text", "html", "said"),
    [
        ("", "<script>alert(1)</script>", "There is no text to paste. Copy some first, then come back."),
        ("", "<p style='display:none'>छिपा</p>", "Nothing was pasted. Left out: {parts}."),
    ],
)
def test_a_clipboard_without_anything_to_see_is_told(
    program: Program, body: BodyEdit, qtbot: QtBot, text: str, html: str, said: str
) -> None:
    before = blocks(program)
    body.insertFromMimeData(mime(text, html))
    settle(qtbot, program)
    assert blocks(program) == before
    assert notice(program).startswith(tr(said).partition("{")[0])


@pytest.mark.parametrize("way", ["edit.paste", "edit.paste_plain"])
@pytest.mark.parametrize("field", ["body", "headline", "source"])
def test_what_is_selected_stays_where_there_is_nothing_to_paste(
    program: Program, qtbot: QtBot, field: str, way: str
) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insert_lines(["पहला"])
    if field == "source":
        workspace.actions_book.action("view.source").trigger()
        settle(qtbot, program)
    edit = workspace.editor.headline if field == "headline" else program.window.focusWidget()
    assert isinstance(edit, QTextEdit | QPlainTextEdit)
    edit.setFocus()
    edit.selectAll()
    before = edit.toPlainText()
    foreign = QMimeData()
    foreign.setData("application/octet-stream", QByteArray(b"\x00\xff" * 50))
    QGuiApplication.clipboard().setMimeData(foreign)
    workspace.actions_book.action(way).trigger()
    settle(qtbot, program)
    assert before
    assert edit.toPlainText() == before
    assert notice(program) == tr("There is no text to paste. Copy some first, then come back.")


@pytest.mark.parametrize(
    ("text", "html", "said"),
    [
        ("क" * 500_000, "", "5,00,000 अक्षर"),
        ("क\n" * 6_000, "", "6,000 पैराग्राफ़"),
        ("क", "<p>क</p>" * 6_000, "6,000 पैराग्राफ़"),
        ("क", f"<p>{'क ' * 300_000}</p>", "5,99,999 अक्षर"),
    ],
)
def test_too_much_is_refused_with_a_word_on_what_to_do(
    program: Program, body: BodyEdit, qtbot: QtBot, text: str, html: str, said: str
) -> None:
    body.insertFromMimeData(mime(text, html))
    settle(qtbot, program)
    assert body.toPlainText() == ""
    assert f": {said} एक बार" in notice(program)


def test_too_much_is_refused_before_its_ways_are_worked_out(program: Program, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(mime("नई दिल्ली *में* आज " * 40_000))
    program.window.workspace.actions_book.action("edit.paste_special").trigger()
    settle(qtbot, program)
    assert "," in notice(program)
    assert not program.window.findChildren(PasteDialog)


def test_many_lines_pasted_plain_come_in_as_one_step(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    lines = [f"*पंक्ति* {number}" for number in range(900)]
    QGuiApplication.clipboard().setMimeData(mime("\n".join(lines)))
    program.window.workspace.actions_book.action("edit.paste_plain").trigger()
    settle(qtbot, program)
    assert [each.text for each in blocks(program)] == lines
    program.window.workspace.editor.undo()
    assert body.toPlainText() == ""


def test_code_takes_no_more_than_can_be_typed_in(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.set_kind(Kind.CODE)
    before = body.toPlainText()
    body.insertFromMimeData(mime("कोड\n" * 4_000 + "क" * 40_000))
    settle(qtbot, program)
    assert body.toPlainText() == before
    assert "," in notice(program)


def test_a_paste_that_broke_does_not_hold_up_the_next(program: Program, body: BodyEdit, qtbot: QtBot) -> None:
    body.insertFromMimeData(mime("\ud800\nक", "<p>\ud800</p>"))
    settle(qtbot, program)
    body.insertFromMimeData(mime("ख", "<p>ख</p>"))
    settle(qtbot, program)
    assert body.toPlainText().endswith("ख")
