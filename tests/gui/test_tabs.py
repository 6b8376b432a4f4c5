"""Several articles open in tabs: nothing typed is lost, what can be undone stays, and they come again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from newsroom_desktop.base import texts
from newsroom_desktop.gui.start import Program
from newsroom_desktop.gui.tabs import MOST, ArticleTabs
from newsroom_desktop.hindi.normal import normal
from tests.gui.conftest import OpenWindow, close, settle, start_article

HEADLINES = ("पहली ख़बर", "दूसरी ख़बर", "तीसरी ख़बर")


def tabs_of(program: Program) -> ArticleTabs:
    return program.window.workspace.tabs


def names(program: Program) -> list[str]:
    tabs = tabs_of(program)
    return [tabs.tabText(place) for place in range(tabs.count())]


def write_three(program: Program, qtbot: QtBot) -> None:
    for headline in HEADLINES:
        start_article(program, qtbot, headline)
        program.window.workspace.editor.body.insertPlainText(f"{headline} का पाठ")
    settle(qtbot, program)


def run(program: Program, qtbot: QtBot, action_id: str) -> None:
    program.window.workspace.actions_book.action(action_id).trigger()
    settle(qtbot, program)


def shown(program: Program) -> tuple[str, str]:
    editor = program.window.workspace.editor
    return editor.headline.toPlainText(), editor.body.toPlainText()


@contextmanager
def slow_disk(program: Program, qtbot: QtBot) -> Iterator[None]:
    """Nothing is written or opened before the end, and all of it then."""
    free = Event()
    program.jobs.write(lambda: free.wait(20))
    yield
    free.set()
    settle(qtbot, program)


def test_each_article_has_a_tab_and_keeps_its_text_and_undo(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    write_three(program, qtbot)
    assert names(program) == list(HEADLINES)
    assert tabs_of(program).isVisible()
    run(program, qtbot, "view.next_tab")
    assert shown(program) == (HEADLINES[0], f"{HEADLINES[0]} का पाठ")
    body = program.window.workspace.editor.body
    body.undo()
    assert body.toPlainText() == ""
    body.redo()
    run(program, qtbot, "view.previous_tab")
    assert shown(program) == (HEADLINES[2], f"{HEADLINES[2]} का पाठ")


def test_who_begins_an_article_at_once_stays_in_it_beside_what_was_open_last(
    open_window: OpenWindow, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    write_three(program, qtbot)
    close(qtbot, program)
    program = Program(qapp, tmp_path / "archive.db")
    program.window.desk_attached.connect(lambda: tabs_of(program).start_new())
    with qtbot.waitSignal(program.window.desk_attached, timeout=20_000):
        program.start()
    settle(qtbot, program)
    assert shown(program) == ("", "")
    assert names(program)[:-1] == list(HEADLINES)
    assert tabs_of(program).currentIndex() == 3
    close(qtbot, program)
    assert names(open_window()) == list(HEADLINES)


def test_one_article_alone_shows_no_tabs(program: Program) -> None:
    assert tabs_of(program).count() == 1
    assert not tabs_of(program).isVisible()
    assert not program.window.workspace.actions_book.action("view.close_tab").isEnabled()


def test_a_click_in_the_list_goes_to_the_tab_that_an_article_has(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    write_three(program, qtbot)
    ids = tabs_of(program).ids
    program.window.articles.open_requested.emit(ids[0])
    settle(qtbot, program)
    assert (tabs_of(program).currentIndex(), tabs_of(program).ids) == (0, ids)
    run(program, qtbot, "view.close_tab")
    assert tabs_of(program).ids == ids[1:]
    program.window.articles.open_requested.emit(ids[0])
    settle(qtbot, program)
    assert tabs_of(program).ids == [ids[0], ids[2]]
    program.window.articles.open_beside_requested.emit(ids[1])
    settle(qtbot, program)
    assert tabs_of(program).ids == [ids[0], ids[1], ids[2]]
    assert shown(program)[0] == HEADLINES[1]


def test_the_tabs_and_the_caret_come_again_at_the_next_start(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    write_three(program, qtbot)
    tabs_of(program).moveTab(2, 0)
    tabs_of(program).setCurrentIndex(1)
    settle(qtbot, program)
    body = program.window.workspace.editor.body
    cursor = body.textCursor()
    cursor.setPosition(4)
    body.setTextCursor(cursor)
    close(qtbot, program)
    program = open_window()
    settle(qtbot, program)
    assert names(program) == [HEADLINES[2], HEADLINES[0], HEADLINES[1]]
    assert tabs_of(program).currentIndex() == 1
    assert shown(program)[0] == HEADLINES[0]
    assert program.window.workspace.editor.body.textCursor().position() == 4


def test_the_middle_button_closes_a_tab_and_the_text_is_kept(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    write_three(program, qtbot)
    tabs = tabs_of(program)
    ids = tabs.ids
    body = program.window.workspace.editor.body
    body.insertPlainText(" और")
    place = tabs.tabRect(2).center()
    QTest.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=QPoint(place.x(), place.y()))
    settle(qtbot, program)
    assert tabs.ids == ids[:2]
    assert shown(program)[0] == HEADLINES[1]
    desk = program.window.workspace.desk
    assert desk is not None
    assert desk.listing.article(ids[2]).body == f"{HEADLINES[2]} का पाठ और"


def test_a_tab_in_which_nothing_was_written_goes_by_itself(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot, HEADLINES[0])
    run(program, qtbot, "article.new")
    run(program, qtbot, "article.new")
    assert tabs_of(program).count() == 2
    run(program, qtbot, "view.previous_tab")
    assert names(program) == [HEADLINES[0]]


def test_a_tab_has_the_headline_as_it_is_typed(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    write_three(program, qtbot)
    program.window.workspace.editor.headline.setPlainText("बदला & <नया>")
    assert names(program)[2] == "बदला && <नया>"
    assert tabs_of(program).tabToolTip(2) == "<p>बदला &amp; &lt;नया&gt;</p>"


def test_there_are_no_more_tabs_than_documents_are_kept(program: Program, qtbot: QtBot) -> None:
    tabs = tabs_of(program)
    tabs.restore({f"{number:032x}": str(number) for number in range(MOST + 4)})
    start_article(program, qtbot, HEADLINES[1])
    settle(qtbot, program)
    assert tabs.count() == MOST
    assert tabs.tabText(tabs.currentIndex()) == HEADLINES[1]


def test_an_article_is_read_in_a_window_of_its_own(program: Program, qtbot: QtBot) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("पढ़ने के लिए")
    workspace.session.save()
    settle(qtbot, program)
    run(program, qtbot, "view.reading")
    (window,) = workspace.reading.windows
    qtbot.waitUntil(lambda: window.windowTitle() == "सियोल में बैठक", timeout=10_000)
    with qtbot.waitSignal(window.preview.page_shown, timeout=20_000):
        pass
    workspace.editor.headline.setPlainText("सियोल में सहमति")
    workspace.session.save()
    qtbot.waitUntil(lambda: window.windowTitle() == "सियोल में सहमति", timeout=10_000)
    run(program, qtbot, "view.reading")
    assert workspace.reading.windows == [window]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: workspace.reading.windows == [], timeout=10_000)


def test_of_articles_gone_through_faster_than_they_come_only_the_last_is_shown(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    write_three(program, qtbot)
    run(program, qtbot, "view.next_tab")
    came: list[str] = []
    workspace = program.window.workspace
    workspace.session.opened.connect(lambda article: came.append(article.headline))
    with slow_disk(program, qtbot):
        workspace.editor.body.insertPlainText("और ")
        tabs_of(program).go(1)
        qtbot.wait(20)
        tabs_of(program).go(1)
        workspace.editor.body.insertPlainText("भी ")
    assert came == [HEADLINES[2]]
    assert (tabs_of(program).currentIndex(), shown(program)[0]) == (2, HEADLINES[2])
    desk = workspace.desk
    assert desk is not None
    assert desk.listing.article(tabs_of(program).ids[0]).body.count("और भी") == 1


def test_who_goes_back_before_the_next_article_has_come_stays(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    write_three(program, qtbot)
    with slow_disk(program, qtbot):
        tabs_of(program).go(-1)
        tabs_of(program).go(1)
    assert (tabs_of(program).currentIndex(), shown(program)[0]) == (2, HEADLINES[2])


def test_tabs_are_closed_as_fast_as_a_person_asks(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    write_three(program, qtbot)
    run(program, qtbot, "view.next_tab")
    body = program.window.workspace.editor.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    ids = tabs_of(program).ids
    with slow_disk(program, qtbot):
        body.insertPlainText(" और")
        for _ in range(3):  # the last one stays
            tabs_of(program).close_current()
    assert names(program) == [HEADLINES[2]]
    assert shown(program) == (HEADLINES[2], f"{HEADLINES[2]} का पाठ")
    desk = program.window.workspace.desk
    assert desk is not None
    assert desk.listing.article(ids[0]).body == f"{HEADLINES[0]} का पाठ और"


@pytest.mark.parametrize("parting", [" ", "\n", "\n\n "])
def test_what_is_typed_at_the_next_start_does_not_run_into_the_last_word(
    open_window: OpenWindow, qtbot: QtBot, parting: str
) -> None:
    program = open_window()
    start_article(program, qtbot)
    program.window.workspace.editor.body.insert_lines(f"समझौता होगा{parting}".split("\n"))
    close(qtbot, program)
    program = open_window()
    workspace = program.window.workspace
    assert not workspace.session.has_unsaved
    assert not workspace.editor.body.document().isUndoAvailable()
    workspace.editor.body.insertPlainText("कल")
    settle(qtbot, program)
    assert workspace.editor.body.toPlainText() == "समझौता होगा कल"


@pytest.mark.parametrize("before", ["पहला\n\n", "पहला \n", "\n\n", "   "])
def test_a_word_that_is_begun_goes_on_at_the_next_start(
    open_window: OpenWindow, qtbot: QtBot, before: str
) -> None:
    program = open_window()
    start_article(program, qtbot)
    program.window.workspace.editor.body.insert_lines(f"{before}समझौ".split("\n"))
    close(qtbot, program)
    program = open_window()
    body = program.window.workspace.editor.body
    body.insertPlainText("ता")
    settle(qtbot, program)
    assert body.toPlainText().endswith("समझौता")


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        (["पहला", "", "दूसरा", "", "तीसरा शब्द"], "तीसरा "),
        ([" पहला  ", "  दूसरा 👨‍👩‍👧 शब्द"], "दूसरा 👨‍👩‍👧 "),
        (["पहला", "", "", "क़ानून ज़रूरत"], "क़ानून ज़रू"),
        (["", "पहला शब्द"], "पहला "),
    ],
)
def test_the_caret_is_at_the_same_letter_at_the_next_start(
    open_window: OpenWindow, qtbot: QtBot, lines: list[str], at: str
) -> None:
    program = open_window()
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.insert_lines(lines)
    found = body.document().find(at)
    cursor = body.textCursor()
    cursor.setPosition(found.selectionEnd())
    body.setTextCursor(cursor)
    close(qtbot, program)
    body = open_window().window.workspace.editor.body
    cursor = body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == normal(at)


def test_what_is_typed_at_the_next_start_is_in_no_link_before_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot)
    body = program.window.workspace.editor.body
    body.insertPlainText("पाठ कड़ी")
    body.moveCursor(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    body.set_link("https://example.org/")
    body.moveCursor(QTextCursor.MoveOperation.End)
    body.setCurrentCharFormat(QTextCharFormat())
    body.insertPlainText(" ")
    close(qtbot, program)
    program = open_window()
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("कल")
    workspace.session.save()
    settle(qtbot, program)
    assert workspace.session.article is not None
    assert workspace.session.article.body == "पाठ [कड़ी](https://example.org/) कल"


def test_a_text_in_which_only_a_space_was_typed_is_empty_at_the_next_start(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot)
    program.window.workspace.editor.body.insertPlainText(" ")
    close(qtbot, program)
    program = open_window()
    assert program.window.workspace.editor.body.document().isEmpty()


def test_tabs_are_named_from_the_start_and_in_the_language_in_use(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    write_three(program, qtbot)
    tabs = tabs_of(program)

    def said() -> tuple[str, str]:
        close_it = tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
        return tabs.accessibleName(), close_it.toolTip() if close_it is not None else ""

    both = {"en": ("Open articles", "Close this article"), "hi": ("खुली ख़बरें", "यह ख़बर बंद करें")}
    language = texts.current()
    assert said() == both.pop(language)
    ((other, expected),) = both.items()
    program.use_language(other)
    qtbot.waitUntil(lambda: said() == expected, timeout=10_000)
    program.use_language(language)
