"""What is pasted as its dialog or its key says, and what of it is told."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.paste.dialog import PasteDialog
from newsroom_desktop.gui.editor.paste.left_out import left_out_sentence
from newsroom_desktop.gui.start import Program
from newsroom_desktop.intake.rescue.rescued import Left, LeftOut
from newsroom_desktop.markup.blocks import Kind
from newsroom_desktop.markup.write import write_blocks
from tests.gui.conftest import settle
from tests.gui.test_rescue import blocks, mime, notice

pytestmark = pytest.mark.usefixtures("clipboard")


def test_plain_text_is_pasted_by_its_key(program: Program, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(mime("क\nख", "<h2>क</h2><b>ख</b>"))
    program.window.workspace.actions_book.action("edit.paste_plain").trigger()
    settle(qtbot, program)
    assert [(each.kind, each.text, len(each.runs)) for each in blocks(program)] == [
        (Kind.PARAGRAPH, "क", 1),
        (Kind.PARAGRAPH, "ख", 1),
    ]


def ask(program: Program, qtbot: QtBot, text: str, html: str = "") -> PasteDialog:
    QGuiApplication.clipboard().setMimeData(mime(text, html))
    program.window.workspace.actions_book.action("edit.paste_special").trigger()
    settle(qtbot, program)
    (dialog,) = program.window.findChildren(PasteDialog)
    return dialog


def choices(dialog: PasteDialog) -> list[str]:
    return [button.text() for button in dialog.choices.buttons()]


def choose(dialog: PasteDialog, name: str) -> None:
    next(button for button in dialog.choices.buttons() if button.text() == tr(name)).click()
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()


@pytest.mark.parametrize(
    ("text", "html", "offered"),
    [
        ("क", "<b>क</b>", ["With formats", "Plain text, a paragraph for each line"]),
        ("क\nख", "", ["Plain text, a paragraph for each line", "Plain text, lines joined"]),
        (
            "क\tख\nग\tघ",
            "",
            ["Plain text, a paragraph for each line", "Plain text, lines joined", "As a table"],
        ),
        (
            "*क* और _ख_",
            "",
            ["Plain text, a paragraph for each line", "As messages from WhatsApp"],
        ),
    ],
)
def test_paste_special_offers_what_the_clipboard_has(
    program: Program, qtbot: QtBot, text: str, html: str, offered: list[str]
) -> None:
    dialog = ask(program, qtbot, text, html)
    assert choices(dialog) == [tr(name) for name in offered]
    assert dialog.preview.toPlainText() != ""
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "markdown"),
    [
        ("With formats", "**क**,ख\n\nग,घ"),
        ("Plain text, a paragraph for each line", "क,ख\n\nग,घ"),
        ("Plain text, lines joined", "क,ख ग,घ"),
        ("As a table", "| क | ख |\n| --- | --- |\n| ग | घ |"),
    ],
)
def test_paste_special_takes_the_clipboard_as_it_is_told(
    program: Program, qtbot: QtBot, name: str, markdown: str
) -> None:
    choose(ask(program, qtbot, "क,ख\nग,घ", "<p><b>क</b>,ख</p><p>ग,घ</p>"), name)
    settle(qtbot, program)
    assert write_blocks(blocks(program)) == markdown


@pytest.mark.parametrize("kind", list(Left))
@pytest.mark.parametrize("count", [1, 12])
def test_everything_that_is_left_out_has_words(kind: Left, count: int) -> None:
    sentence = left_out_sentence((LeftOut(kind=kind, count=count),))
    assert sentence
    assert str(count) in sentence or kind in (Left.FORMATS, Left.COMMENTS)


def test_nothing_left_out_is_not_told() -> None:
    assert left_out_sentence(()) == ""


def test_an_empty_clipboard_says_what_to_do(program: Program, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    program.window.workspace.actions_book.action("edit.paste_special").trigger()
    settle(qtbot, program)
    assert program.window.findChildren(PasteDialog) == []
    assert notice(program) == tr("There is no text to paste. Copy some first, then come back.")
