"""Hindi keyboards inside the program: in every field, beside system input methods, with no word lost."""

import random
import string
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.dialogs.link import LinkDialog
from newsroom_desktop.gui.dialogs.table_grid import TableGrid
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.hindi.keyboard.layout import LayoutName
from newsroom_desktop.hindi.keyboard.machine import typed_text
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.strokes import strokes_of
from tests.gui.hindi_fields import KINDS, Desk, Key, focused, text_of, type_keys


def is_on_row(grid: TableGrid, row: int) -> bool:
    return grid.currentRow() == row


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
