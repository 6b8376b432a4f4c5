"""Hindi keyboards inside the program: in every field, beside system input methods, with no word lost."""

import random
import string
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.dialogs.link import LinkDialog
from newsroom_desktop.gui.dialogs.table_grid import TableGrid
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.fields import GrowingField
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.source import SourceEdit
from newsroom_desktop.gui.field_in_use import FieldInUse, TextField
from newsroom_desktop.gui.keyboard.choices import Choices
from newsroom_desktop.gui.keyboard.keyboard import HindiKeyboard
from newsroom_desktop.gui.keyboard.names import layout_name
from newsroom_desktop.gui.keyboard.panel import KeyboardPanel
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.start import Program
from newsroom_desktop.gui.theme import body_look, text_font
from newsroom_desktop.hindi.keyboard.candidates import indexed
from newsroom_desktop.hindi.keyboard.layout import LayoutName
from newsroom_desktop.hindi.keyboard.machine import typed_text
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.strokes import strokes_of
from newsroom_desktop.markup.blocks import Block, Mark, Run
from tests.gui.conftest import OpenWindow, close, settle, start_article

Key = Qt.Key
KINDS = ("body", "headline", "source", "line", "filter", "plain")
WORDS = [(4.0, "टीका", ""), (5.0, "टिका", ""), (6.0, "सरकार", ""), (6.0, "का", "")]


class Desk:
    """A field of each kind in one window, and the keyboard that writes in them."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.fields: dict[str, TextField] = {
            "body": BodyEdit(body_look()),
            "headline": GrowingField("headline", text_font(12)),
            "source": SourceEdit(),
            "line": LineField(),
            "filter": QLineEdit(),
            "plain": QTextEdit(),
        }
        column = QVBoxLayout(self.window)
        for field in self.fields.values():
            column.addWidget(field)
        self.keyboard = HindiKeyboard(FieldInUse(self.window))
        self.keyboard.words = indexed(WORDS)
        self.choices = Choices(self.keyboard)
        self.window.resize(500, 600)
        self.window.show()
        self.window.activateWindow()

    def go(self, kind: str) -> TextField:
        self.fields[kind].setFocus()
        return self.fields[kind]


@pytest.fixture
def place(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001 - no widget without an application
    made = Desk()
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        pass
    yield made
    made.keyboard.use(LayoutName.INSCRIPT, on=False)


def text_of(field: TextField) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def is_on_row(grid: TableGrid, row: int) -> bool:
    return grid.currentRow() == row


def type_keys(field: QWidget, keys: str) -> None:
    for key in keys:
        QTest.keyClicks(field, key)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        (LayoutName.INSCRIPT, "mjkej "),
        (LayoutName.GAIL, "ljdkj "),
        (LayoutName.CBI, "ljdkj "),
        (LayoutName.PHONETIC, "sarkar "),
    ],
)
def test_a_layout_types_in_every_kind_of_field(place: Desk, kind: str, name: LayoutName, keys: str) -> None:
    field = place.go(kind)
    place.keyboard.use(name)
    type_keys(field, keys)
    assert text_of(field) == "सरकार "


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_left_is_struck_first_and_taken_back_key_by_key(place: Desk, kind: str) -> None:
    field = place.go(kind)
    place.keyboard.use(LayoutName.GAIL)
    type_keys(field, "vkfFkZd")
    QTest.keyClick(field, Key.Key_Backspace)
    place.keyboard.finish()
    assert text_of(field) == "आर्थि"
    type_keys(field, "dez")
    for _ in "ez":
        QTest.keyClick(field, Key.Key_Backspace)
    type_keys(field, "e!")
    assert text_of(field) == "आर्थिकम।"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "filter"])  # Qt keeps its composed word
def test_no_sign_is_lost_or_broken_where_the_caret_goes_elsewhere(place: Desk, kind: str) -> None:
    field = place.go(kind)
    place.keyboard.use(LayoutName.GAIL)
    type_keys(field, "dfL")  # ि beside a half letter
    commit_composed()  # as before a save
    assert text_of(field) == "कसि"
    type_keys(field, "fd")
    place.go("filter")
    assert text_of(field) == "कसिकि"
    field.setFocus()
    type_keys(field, "fd")
    clicked = field if isinstance(field, QLineEdit) else field.viewport()
    QTest.mouseClick(clicked, Qt.MouseButton.LeftButton, pos=QPoint(3, 5))
    assert text_of(field).count("कि") == 2
    type_keys(field, "fd")
    place.keyboard.toggle()
    assert text_of(field).count("कि") == 3


@pytest.mark.parametrize("kind", KINDS)
def test_a_reph_takes_up_the_syllable_that_was_left(place: Desk, kind: str) -> None:
    field = place.go(kind)
    place.keyboard.use(LayoutName.GAIL)
    type_keys(field, "de")
    place.keyboard.finish()
    type_keys(field, "Z")
    QTest.keyClick(field, Key.Key_Backspace)
    assert text_of(field) == "कम"
    type_keys(field, "Z!")
    assert text_of(field) == "कर्म।"


@pytest.mark.parametrize("name", LayoutName)
@pytest.mark.parametrize("kind", KINDS)
def test_any_keys_come_out_in_a_field_as_they_do_without_one(
    place: Desk, kind: str, name: LayoutName
) -> None:
    field, body = place.go(kind), place.fields["body"]
    assert isinstance(body, BodyEdit)
    body.autocorrect.rules = frozenset()
    place.keyboard.use(name)
    signs = string.ascii_lowercase + (
        " |T~" if name is LayoutName.PHONETIC else string.ascii_uppercase + " ;'./[]{}!&"
    )
    for seed in range(3):
        keys = "".join(random.Random(seed).choices(signs, k=30)).strip()
        field.clear()
        type_keys(field, keys)
        place.keyboard.finish()
        typed = typed_text(machine_of(name, lambda: place.keyboard.words), strokes_of(keys))
        assert text_of(field) == typed
        field.selectAll()
        type_keys(field, "k")
        place.keyboard.finish()
        field.undo()
        if text_of(field) != typed:  # what was selected went when the letter was under way: a step before
            field.undo()
        assert text_of(field) == typed


def test_the_keys_are_the_system_s_while_no_layout_is_on(place: Desk) -> None:
    field = place.go("body")
    type_keys(field, "fd")
    place.keyboard.use(LayoutName.GAIL)
    place.keyboard.toggle()
    type_keys(field, "fd")
    assert text_of(field) == "fdfd"
    assert place.keyboard.field is None


def test_an_input_method_of_the_system_is_left_alone(place: Desk) -> None:
    field = place.go("body")
    place.keyboard.use(LayoutName.GAIL)
    QApplication.sendEvent(field, QInputMethodEvent("नम", []))
    type_keys(field, "d")  # what an input method lets through while it composes
    done = QInputMethodEvent()
    done.setCommitString("नमन ")
    QApplication.sendEvent(field, done)
    type_keys(field, "d!")
    assert text_of(field).replace("d", "") == "नमन क।"
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ख"))
    assert text_of(field).endswith("क।ख")


def test_a_field_that_cannot_be_written_in_keeps_its_keys(place: Desk) -> None:
    field = place.go("plain")
    assert isinstance(field, QTextEdit)
    field.setReadOnly(True)
    place.keyboard.use(LayoutName.INSCRIPT)
    assert place.keyboard.field is None


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "keys"),
    [
        (LayoutName.INSCRIPT, "mjkej D mjkej "),
        (LayoutName.GAIL, "ljdkj v ljdkj "),
        (LayoutName.PHONETIC, "sarkar a sarkar "),
    ],
)
def test_a_whole_phrase_is_one_step_of_undo(place: Desk, kind: str, name: LayoutName, keys: str) -> None:
    field = place.go(kind)
    place.keyboard.use(name)
    type_keys(field, keys)
    assert text_of(field) == "सरकार अ सरकार "
    field.undo()
    assert text_of(field) == ""


def test_signs_are_mended_as_with_any_keyboard(place: Desk) -> None:
    field = place.go("body")
    place.keyboard.use(LayoutName.PHONETIC)
    type_keys(field, 'ka "ka"  ka')
    assert text_of(field).startswith("का “का” ")


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.GroupSwitchModifier, Qt.KeyboardModifier.AltModifier]
)
def test_alt_gr_gives_the_third_level(place: Desk, modifier: Qt.KeyboardModifier) -> None:
    field = place.go("line")
    place.keyboard.use(LayoutName.INSCRIPT)
    held: list[tuple[bool, bool]] = []
    place.keyboard.held_changed.connect(lambda shift, alt_gr: held.append((shift, alt_gr)))
    down = QKeyEvent(QEvent.Type.KeyPress, Key.Key_AltGr, modifier, 108, 0, 0)
    up = QKeyEvent(QEvent.Type.KeyRelease, Key.Key_AltGr, Qt.KeyboardModifier.NoModifier, 108, 0, 0)
    QApplication.sendEvent(field, down)
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Key.Key_5, modifier, ""))
    QApplication.sendEvent(field, up)
    type_keys(field, "k")
    assert text_of(field) == "५क"
    assert held == [(False, True), (False, False)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", LayoutName)
def test_what_cannot_be_seen_comes_too(place: Desk, kind: str, name: LayoutName) -> None:
    field = place.go(kind)
    place.keyboard.use(name)
    alt_gr = Qt.KeyboardModifier.GroupSwitchModifier
    for key, shift in ((Key.Key_QuoteLeft, False), (Key.Key_J, False), (Key.Key_J, True)):
        held = alt_gr | Qt.KeyboardModifier.ShiftModifier if shift else alt_gr
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, held, ""))
    place.keyboard.finish()
    wanted = "\u200cर्\u200dश्" if name in (LayoutName.GAIL, LayoutName.CBI) else "`\u200d\u200c"
    assert text_of(field) == wanted


@pytest.mark.parametrize(
    ("text", "scan", "virtual", "typed"),
    [
        ("z", 29, 0x59, "ब"),  # where the US layout has Y
        ("ö", 47, 0xBA, "च"),
        ("क", 45, 0x4B, "क"),  # a Hindi layout of the system is on
    ],
)
def test_keys_count_by_their_place(place: Desk, text: str, scan: int, virtual: int, typed: str) -> None:
    field = place.go("line")
    place.keyboard.use(LayoutName.INSCRIPT)
    key = QKeyEvent(QEvent.Type.KeyPress, ord(text), Qt.KeyboardModifier.NoModifier, scan, virtual, 0, text)
    QApplication.sendEvent(field, key)
    assert text_of(field) == typed


def test_commands_end_the_syllable_and_are_done(place: Desk) -> None:
    field = place.go("body")
    assert isinstance(field, BodyEdit)
    place.keyboard.use(LayoutName.GAIL)
    type_keys(field, "fd")
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text_of(field) == "कि"
    assert field.textCursor().selectedText() == "कि"
    type_keys(field, "x!")
    assert text_of(field) == "ग।"


def test_a_cell_is_begun_and_ended_by_keys_of_the_layout(place: Desk, qtbot: QtBot) -> None:
    grid = TableGrid(3, 2)
    column = place.window.layout()
    assert column is not None
    column.addWidget(grid)
    qtbot.waitUntil(grid.isVisible)
    grid.setFocus()
    grid.setCurrentCell(0, 0)
    place.keyboard.use(LayoutName.GAIL)
    for row, keys in enumerate(("ljdkj", "fLFkfr"), 1):
        for key in keys:
            type_keys(focused(), key)
        QTest.keyClick(focused(), Key.Key_Return)
        qtbot.waitUntil(partial(is_on_row, grid, row))
    cells = [grid.item(row, 0) for row in range(2)]
    assert [cell.text() if cell else "" for cell in cells] == ["सरकार", "स्थिति"]


def test_a_dialog_is_written_in_too_and_may_be_gone(place: Desk, qtbot: QtBot) -> None:
    place.keyboard.use(LayoutName.GAIL)
    dialog = LinkDialog(place.window, href="", needs_text=True)
    qtbot.addWidget(dialog)
    dialog.open()
    field = dialog.findChildren(LineField)[1]
    field.setFocus()
    qtbot.waitUntil(lambda: focused() is field)
    type_keys(field, "fgUnh")
    place.keyboard.finish()
    assert field.text() == "हिन्दी"
    dialog.deleteLater()
    qtbot.wait(0)
    place.keyboard.toggle()
    place.keyboard.toggle()


def test_a_dialog_switches_the_keyboard_by_its_keys(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot)
    keyboard = program.window.workspace.keyboard
    keyboard.use(LayoutName.GAIL)
    dialog = LinkDialog(program.window, href="", needs_text=True)
    qtbot.addWidget(dialog)
    dialog.open()
    field = dialog.findChildren(LineField)[0]
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: focused() is field)
    QTest.keyClick(field, Key.Key_F12)
    type_keys(field, "https://")
    assert (field.text(), keyboard.is_on) == ("https://", False)
    QTest.keyClick(field, Key.Key_F1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (keyboard.name, keyboard.is_on) == (LayoutName.INSCRIPT, True)


# the choices for a word


def test_choices_stand_below_the_caret_and_take_no_focus(place: Desk) -> None:
    field = place.go("body")
    place.keyboard.use(LayoutName.PHONETIC)
    type_keys(field, "tika")
    rows = place.choices.list
    assert rows is not None
    assert rows.isVisible()
    assert [rows.item(row).text() for row in range(2)] == ["1   टिका", "2   टीका"]
    assert QApplication.focusWidget() is field
    type_keys(field, "2")
    assert text_of(field) == "टीका"
    assert not rows.isVisible()


def test_arrows_and_enter_choose_and_escape_keeps_the_letters(place: Desk) -> None:
    field = place.go("body")
    place.keyboard.use(LayoutName.PHONETIC)
    type_keys(field, "tika")
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert text_of(field) == "टीका"  # Enter has taken the choice, and no more
    type_keys(field, " tika")
    QTest.keyClick(field, Key.Key_Return)
    assert text_of(field) == "टीका टिका\n"  # Enter ends a word that nobody has chosen from
    type_keys(field, "tika")
    QTest.keyClick(field, Key.Key_Escape)
    assert text_of(field) == "टीका टिका\ntika"


def test_a_click_takes_a_choice(place: Desk) -> None:
    field = place.go("headline")
    place.keyboard.use(LayoutName.PHONETIC)
    type_keys(field, "tika")
    rows = place.choices.list
    assert rows is not None
    second = rows.visualItemRect(rows.item(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert text_of(field) == "टीका"


def test_letters_are_read_while_the_words_are_not_there(place: Desk) -> None:
    place.keyboard.words = None
    field = place.go("line")
    asked: list[bool] = []
    place.keyboard.words_wanted.connect(lambda: asked.append(True))
    place.keyboard.use(LayoutName.PHONETIC)
    type_keys(field, "pradesh ")
    assert (text_of(field), asked) == ("प्रदेश ", [True])


def test_words_that_come_while_one_is_typed_are_offered_for_it(place: Desk) -> None:
    place.keyboard.words = None
    field = place.go("line")
    place.keyboard.use(LayoutName.PHONETIC)
    type_keys(field, "tika")
    place.keyboard.words = indexed(WORDS)
    type_keys(field, " ")
    assert text_of(field) == "टिका "


# the chart


def test_the_chart_leads_through_a_word_key_by_key(place: Desk, qtbot: QtBot) -> None:
    field = place.go("body")
    place.keyboard.use(LayoutName.GAIL)
    field_in_use = place.keyboard.parent()
    assert isinstance(field_in_use, FieldInUse)
    panel = KeyboardPanel(place.keyboard, field_in_use)
    qtbot.addWidget(panel)
    panel.show()
    panel.asked.setText("कि")
    assert panel.chart.describe() == "F"
    place.go("body")
    type_keys(field, "f")
    assert panel.chart.lit.pressed == "f"
    assert panel.chart.describe() == "D"
    type_keys(field, "d")
    assert panel.chart.describe() == ""
    panel.asked.setText("𑀓")
    assert "𑀓" in panel.told
    place.keyboard.finish()
    panel.show_word()
    assert panel.asked.text() == "कि"


# the window


def test_one_key_switches_and_the_layout_is_remembered(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot)
    trigger(program, f"keyboard.{LayoutName.CBI}")
    assert layout_name(LayoutName.CBI) in told(program)
    close(qtbot, program)
    program = open_window()
    workspace = program.window.workspace
    assert (workspace.keyboard.name, workspace.keyboard.is_on) == (LayoutName.CBI, True)
    trigger(program, "keyboard.hindi")
    assert not workspace.keyboard.is_on
    assert layout_name(LayoutName.CBI) not in told(program)
    settle(qtbot, program)


@pytest.mark.parametrize("way", ["save", "switch", "close"])
def test_a_syllable_under_way_is_kept(open_window: OpenWindow, qtbot: QtBot, way: str) -> None:
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    body = workspace.editor.body
    workspace.keyboard.use(LayoutName.GAIL)
    type_keys(body, "vk fL")
    assert body.toPlainText() == "आ "
    article = workspace.session.article
    assert article is not None
    if way == "save":
        trigger(program, "article.save")
    elif way == "switch":
        trigger(program, "article.new")
    settle(qtbot, program)
    close(qtbot, program)
    program = open_window()
    program.window.workspace.session.open(article.article_id)
    settle(qtbot, program)
    assert program.window.workspace.editor.body.toPlainText() == "आ सि"


def stored(program: Program, article_id: str) -> Article:
    """The article as it would be found if the program ended by force now."""
    desk = program.window.workspace.desk
    assert desk is not None
    return desk.editing.open(article_id).article


@pytest.mark.parametrize("name", ["body", "headline", "source"])
def test_a_word_under_way_is_in_the_draft(open_window: OpenWindow, qtbot: QtBot, name: str) -> None:
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    editor, session = workspace.editor, workspace.session
    editor.body.setPlainText("")
    editor.body.insert_blocks((Block(runs=(Run(text="आज "), Run(text="राम", marks=frozenset({Mark.BOLD})))),))
    if name == "source":
        editor.toggle_source()
        settle(qtbot, program)
    fields = {"headline": editor.headline, "body": editor.body}
    field = fields[name] if name in fields else editor.findChildren(SourceEdit)[0]
    program.window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: focused() is field)
    field.selectAll() if name == "headline" else field.moveCursor(QTextCursor.MoveOperation.End)
    workspace.keyboard.use(LayoutName.CBI)
    type_keys(field, "dke")
    qtbot.waitUntil(lambda: session.keeping.keeping is Keeping.DRAFT)
    article = session.article
    assert article is not None
    assert workspace.keyboard.machine is not None
    assert workspace.keyboard.machine.under_way == "म"
    kept = stored(program, article.article_id)
    assert (kept.headline == "काम") == (name == "headline")
    assert ("आज **रामकाम**" in kept.body) == (name == "body")
    assert ("आज **राम**काम" in kept.body) == (name == "source")
    QTest.keyClick(field, Key.Key_Backspace)
    qtbot.waitUntil(lambda: "काम" not in (now := stored(program, article.article_id)).body + now.headline)


def trigger(program: Program, name: str) -> None:
    program.window.workspace.actions_book.action(name).trigger()


def told(program: Program) -> list[str]:
    return [label.text() for label in program.window.statusBar().findChildren(QLabel)]
