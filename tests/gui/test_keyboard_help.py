"""What helps while one types Hindi: the choices for a word, and the chart of the layout."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.field_in_use import FieldInUse
from newsroom_desktop.gui.keyboard.panel import KeyboardPanel
from newsroom_desktop.hindi.keyboard.candidates import indexed
from newsroom_desktop.hindi.keyboard.layout import LayoutName
from tests.gui.hindi_fields import WORDS, Desk, Key, text_of, type_keys


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
