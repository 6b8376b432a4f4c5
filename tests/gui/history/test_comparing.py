"""Two states of an article: what differs is seen without colours too, and gone through by keys."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.comparison import comparison
from newsroom_desktop.article.site import Site
from newsroom_desktop.gui.history.comparison import ComparisonDialog
from newsroom_desktop.gui.history.writing import ComparisonWriter
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import settle
from tests.gui.history.test_history import back_of, choose, type_over, write

RAIN = "दिल्ली में मंगलवार को तेज बारिश हुई और कई इलाकों में पानी भर गया।"
POLICE = "पुलिस ने कहा कि यातायात पर असर पड़ा है, लोग घरों से देर से निकलें।"
SCHOOLS = "जिले के सभी स्कूल बुधवार को बंद रहेंगे, परीक्षाएं बाद में होंगी।"


def article(**fields: Any) -> Article:
    return Article(article_id="a" * 32, created_ms=0, updated_ms=0, **fields)


def written(
    old: Article, new: Article, *, side_by_side: bool = False, whole: bool = False
) -> tuple[QTextDocument, ComparisonWriter]:
    document = QTextDocument()
    writer = ComparisonWriter(document, side_by_side=side_by_side, whole=whole)
    for _ in writer.steps(comparison(old, new, Site())):
        pass
    return document, writer


def lines(document: QTextDocument) -> list[str]:
    """The lines of `document`; what is struck through in [-], what is underlined in [+]."""
    found = []
    block: QTextBlock = document.firstBlock()
    while block.isValid():
        text = ""
        for each in block.textFormats():
            letters = block.text().encode("utf-16-le")[2 * each.start : 2 * (each.start + each.length)]
            shown = letters.decode("utf-16-le")
            if each.format.fontStrikeOut():
                shown = f"[-{shown}]"
            elif each.format.fontUnderline():
                shown = f"[+{shown}]"
            text += shown
        if text:
            found.append(text.replace("\u2009", "").replace("\u2028", "/"))
        block = block.next()
    return found


@pytest.mark.usefixtures("qapp")
class TestWriting:
    def test_what_differs_is_struck_through_or_underlined(self) -> None:
        old, new = article(body=RAIN), article(body=RAIN.replace("तेज", "भारी"))
        document, writer = written(old, new)
        assert lines(document) == [RAIN.replace("तेज", "[-तेज][+भारी]")]
        assert len(writer.places) == 1

    def test_fields_stand_above_the_text_under_their_names(self) -> None:
        document, _ = written(article(headline="एक", urgency=4), article(headline="दो", urgency=1))
        assert lines(document) == ["Headline", "[-एक][+दो]", "Urgency", "[-4][+1]"]

    def test_paragraphs_that_are_the_same_are_counted_and_not_shown(self) -> None:
        same = [f"पैराग्राफ {number}" for number in range(6)]
        old, new = (article(body="\n\n".join([*same, text])) for text in (RAIN, SCHOOLS))
        document, _ = written(old, new)
        assert lines(document) == ["5 paragraphs are the same", same[5], f"[-{RAIN}]", f"[+{SCHOOLS}]"]
        document, _ = written(old, new, whole=True)
        assert lines(document) == [*same, f"[-{RAIN}]", f"[+{SCHOOLS}]"]

    def test_side_by_side_each_text_is_whole_in_its_column(self) -> None:
        old = article(body=f"{RAIN}\n\n{POLICE}")
        new = article(body="\n\n".join([RAIN.replace("तेज", "भारी"), POLICE, SCHOOLS]))
        document, writer = written(old, new, side_by_side=True)
        assert lines(document) == [
            RAIN.replace("तेज", "[-तेज]"),
            RAIN.replace("तेज", "[+भारी]"),
            POLICE,
            POLICE,
            f"[+{SCHOOLS}]",
        ]
        assert [len(place) for place in writer.places] == [2, 1]

    def test_a_paragraph_that_was_moved_is_said_to_be(self) -> None:
        old = article(body=f"{RAIN}\n\n{POLICE}\n\n{SCHOOLS}")
        new = article(body=f"{POLICE}\n\n{SCHOOLS}\n\n{RAIN}")
        document, writer = written(old, new)
        assert lines(document) == ["Moved from here", f"[-{RAIN}]", POLICE, SCHOOLS, "Moved to here", RAIN]
        assert len(writer.places) == 2

    def test_line_ends_are_seen_where_they_differ(self) -> None:
        joined, split = article(body=f"{RAIN} {POLICE}"), article(body=f"{RAIN}\n\n{POLICE}")
        assert lines(written(joined, split)[0]) == [f"{RAIN}[- ][+¶/]{POLICE}"]

    def test_the_places_are_those_of_the_differences(self) -> None:
        old = article(body=f"👩🏻 {RAIN}\n\n{POLICE}")
        new = article(body=f"👩🏻 {RAIN.replace('तेज', 'भारी')}\n\n{POLICE.replace('कहा', 'बताया')}")
        for beside in (False, True):
            document, writer = written(old, new, side_by_side=beside)
            letters = document.toRawText().encode("utf-16-le")
            found = [
                [letters[2 * start : 2 * end].decode("utf-16-le") for start, end in place]
                for place in writer.places
            ]
            if beside:
                assert found == [["तेज", "भारी"], ["कहा", "बताया"]]
            else:
                assert found == [["तेज\u2009भारी"], ["कहा\u2009बताया"]]


# the window


def dialog_of(program: Program, qtbot: QtBot) -> ComparisonDialog:
    settle(qtbot, program)
    dialog = back_of(program).dialog
    assert dialog is not None
    return dialog


@pytest.fixture
def program(program: Program, qtbot: QtBot) -> Program:
    program.use_language("en")
    write(program, qtbot, f"{RAIN}\n\n{POLICE}")
    write(program, qtbot, f"{RAIN.replace('तेज', 'भारी')}\n\n{POLICE.replace('कहा', 'बताया')}")
    program.window.workspace.actions_book.action("view.history").trigger()
    settle(qtbot, program)
    return program


def marked(text: QTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in text.extraSelections()]


def test_what_is_typed_and_not_saved_is_compared_too(program: Program, qtbot: QtBot) -> None:
    type_over(program, "अभी सहेजा नहीं गया")
    choose(program, 0)
    back_of(program).panel.with_now.click()
    dialog = dialog_of(program, qtbot)
    assert "अभी सहेजा नहीं गया" in dialog.text.toPlainText()
    dialog.reject()


def test_keys_go_from_one_difference_to_the_next(program: Program, qtbot: QtBot) -> None:
    choose(program, 0)
    back_of(program).panel.with_before.click()
    dialog = dialog_of(program, qtbot)
    assert dialog.said == "2 words added · 2 words removed"
    assert (dialog.where, marked(dialog.text)) == ("1 of 2", ["तेज\u2009भारी"])
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    QTest.keyClick(dialog.text, Qt.Key.Key_F3)
    assert (dialog.where, marked(dialog.text)) == ("2 of 2", ["कहा\u2009बताया"])
    QTest.keyClick(dialog.text, Qt.Key.Key_F3)
    assert dialog.where == "1 of 2"
    QTest.keyClick(dialog.text, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.where == "2 of 2"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert back_of(program).dialog is None


def test_how_it_is_shown_is_remembered(program: Program, qtbot: QtBot) -> None:
    choose(program, 0, 1)
    back_of(program).panel.with_now.click()
    dialog = dialog_of(program, qtbot)
    assert dialog.within.isChecked()
    dialog.beside.click()
    settle(qtbot, program)
    assert marked(dialog.text) == ["तेज", "भारी"]
    dialog.reject()
    back_of(program).panel.with_now.click()
    dialog = dialog_of(program, qtbot)
    assert dialog.beside.isChecked()
    dialog.within.click()
    dialog.reject()


def test_the_older_one_can_be_restored_from_there(program: Program, qtbot: QtBot) -> None:
    choose(program, 1)
    back_of(program).panel.with_now.click()
    dialog_of(program, qtbot).restore.click()
    settle(qtbot, program)
    assert "तेज" in program.window.workspace.editor.body.toPlainText()
    assert back_of(program).dialog is None


def test_two_that_say_the_same_are_said_to(program: Program, qtbot: QtBot) -> None:
    choose(program, 0)
    back_of(program).panel.with_now.click()
    dialog = dialog_of(program, qtbot)
    assert dialog.text.toPlainText() == "Both say the same, letter by letter."
    assert dialog.where == ""
    assert not dialog.next.isEnabled()
    dialog.reject()


def test_a_revision_that_is_gone_is_told_in_the_window(program: Program, qtbot: QtBot) -> None:
    back_of(program).compare("f" * 64, "")
    dialog = dialog_of(program, qtbot)
    assert "no revision" in dialog.said
    dialog.reject()
