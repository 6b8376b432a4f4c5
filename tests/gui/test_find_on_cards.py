"""Find and replace in pictures, tables and the signs of notes."""

from pytestqt.qtbot import QtBot

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.document import CARD
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle
from tests.gui.test_find import CARDS, PICTURE, ask, bar_of, chosen, press, shown, start_with, written


def test_words_on_cards_are_replaced_with_the_others_in_one_step(program: Program, qtbot: QtBot) -> None:
    body = start_with(program, qtbot, CARDS)
    bar = ask(program, qtbot, "!", "।")
    assert "9" in bar.told
    press(program, qtbot, "Replace all")
    assert written(program) == CARDS.replace("!", "।")
    assert "9" in bar.told
    body.undo()
    assert written(program) == CARDS


def test_signs_that_nobody_sees_are_not_found(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, CARDS)
    bar = ask(program, qtbot, "media", "X")
    assert "1" in bar.told
    press(program, qtbot, "Replace all")
    assert written(program) == CARDS.replace("पहला! media", "पहला! X")
    ask(program, qtbot, "---", "X")
    assert bar.told == tr("Not found.")


def test_a_hit_on_a_card_selects_the_card_and_is_replaced_alone(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, CARDS)
    bar = ask(program, qtbot, "!", "!!")
    finder = program.window.workspace.editor.finder
    for number in range(1, 10):
        finder.step(1)
        assert bar.told == tr("{number} of {count}", number=number, count=9)
        assert chosen(program) == (CARD if number in (3, 4, 5, 7, 8, 9) else "!")
    for _ in range(6):
        finder.step(-1)
    assert chosen(program) == CARD
    press(program, qtbot, "Replace")
    assert written(program) == CARDS.replace("मंच!", "मंच!!")
    press(program, qtbot, "Replace")
    assert written(program) == CARDS.replace("मंच!", "मंच!!").replace("<figcaption>क्या!", "<figcaption>क्या!!")


def test_the_sign_of_a_footnote_is_not_replaced(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, "साल 1[^1] में\n\n[^1]: नोट")
    ask(program, qtbot, "1 में", "2 में")
    press(program, qtbot, "Replace all")
    ask(program, qtbot, "साल 1", "साल 2")
    press(program, qtbot, "Replace all")
    assert written(program) == "साल 2[^1] में\n\n[^1]: नोट"


def test_a_selected_card_is_not_looked_for(program: Program, qtbot: QtBot) -> None:
    body = start_with(program, qtbot, PICTURE)
    body.selectAll()
    assert chosen(program) == CARD
    program.window.workspace.actions_book.action("edit.find").trigger()
    settle(qtbot, program)
    assert bar_of(program).wanted.text == ""


def test_a_card_is_not_put_in_place_of_letters(program: Program, qtbot: QtBot) -> None:
    start_with(program, qtbot, "पाठ")
    ask(program, qtbot, "पाठ", f"क{CARD}")
    press(program, qtbot, "Replace all")
    assert shown(program) == ["क"]
