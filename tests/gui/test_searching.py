"""Searching in the window: words to go on with, marked hits in rows and text, and what was meant."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.query import read_query
from newsroom_desktop.article.searched import Place
from newsroom_desktop.article.site import Site
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.article_list.panel import ArticleListPanel
from newsroom_desktop.gui.editor.marks import Layer
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.search.help import search_rows
from newsroom_desktop.gui.search.marked_text import draw_marked_lines
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.gui.start import Program
from tests.gui.conftest import OpenWindow, close_lanes, settle

ARTICLES = (
    ("किसानों की मांग", "दिल्ली में किसान बैठे हैं।"),
    ("दिल्ली का चुनाव", "आयोग ने कहा।"),
    ("किस्सा", "पुरानी बात, किसान आंदोलन की।"),
)


def fill(desk: Desk) -> None:
    for headline, text in ARTICLES:
        desk.saving.save(replace(desk.editing.create(), headline=headline, body=text))


class Searched:
    """A list whose search field has the focus."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.jobs = Jobs()
        self.panel = ArticleListPanel(self.jobs, WindowSettings())
        self.field, self.words = self.panel.search, self.panel.suggesting.list
        self._qtbot = qtbot
        self.panel.resize(360, 600)
        self.opened: list[str] = []
        self.panel.open_requested.connect(self.opened.append)
        with qtbot.waitActive(self.panel):
            self.panel.show()
        self.panel.attach(desk)
        self.panel.focus_filter()
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.jobs.is_idle, timeout=10_000)

    def type(self, text: str) -> None:
        """Type `text`, and wait until the list shows what it means."""
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.field, event)
        self._qtbot.waitUntil(lambda: self.panel.wanted.text == self.field.text(), timeout=10_000)
        self.settle()

    def see_words(self) -> list[str]:
        """Wait for suggestions; the words."""
        self._qtbot.waitUntil(lambda: not self.words.isHidden(), timeout=10_000)
        return [self.words.item(row).text() for row in range(self.words.count())]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.field, key)

    @property
    def headlines(self) -> list[str]:
        return [row.headline for row in self.panel.known_rows]


@pytest.fixture
def searched(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Searched]:  # noqa: ARG001
    desk = open_desk(tmp_path / "archive.db")
    fill(desk)
    made = Searched(desk, qtbot)
    yield made
    close_lanes(qtbot, made.jobs, desk.close)
    made.panel.close()
    made.panel.deleteLater()
    qtbot.wait(0)


def test_the_list_follows_what_is_typed(searched: Searched) -> None:
    searched.type("किसा")
    assert searched.headlines == ["किस्सा", "किसानों की मांग"]
    searched.type("न -आंदोलन")
    assert searched.headlines == ["किसानों की मांग"]


def test_words_are_suggested_and_taken_by_keys(searched: Searched) -> None:
    searched.type("दिल्ली किसा")
    assert searched.see_words() == ["किसान", "किसानों"]
    searched.press(Qt.Key.Key_Down)
    searched.press(Qt.Key.Key_Down)
    searched.press(Qt.Key.Key_Up)
    searched.press(Qt.Key.Key_Return)
    assert searched.field.text() == "दिल्ली किसान "
    assert searched.words.isHidden()
    searched.settle()
    assert searched.headlines == ["किसानों की मांग"]
    assert searched.opened == []


def test_enter_without_a_chosen_word_opens_what_is_listed_first(searched: Searched) -> None:
    searched.type("किसा")
    searched.see_words()
    searched.press(Qt.Key.Key_Return)
    searched.settle()
    assert searched.words.isHidden()
    assert len(searched.opened) == 1
    assert searched.field.text() == "किसा"


def test_escape_puts_the_words_away_first_and_then_the_search(searched: Searched) -> None:
    searched.type("किसा")
    searched.see_words()
    searched.press(Qt.Key.Key_Escape)
    assert searched.words.isHidden()
    assert searched.field.text() == "किसा"
    searched.press(Qt.Key.Key_Escape)
    assert searched.field.text() == ""


def test_down_goes_on_in_what_is_found_where_no_words_are_in_the_way(searched: Searched) -> None:
    searched.type("किसा")
    searched.see_words()
    searched.press(Qt.Key.Key_Down)
    assert searched.field.hasFocus()
    searched.press(Qt.Key.Key_Escape)
    searched.press(Qt.Key.Key_Down)
    rows = searched.panel.rows
    assert rows.hasFocus()
    assert rows.current_row is not None
    assert rows.current_row.headline == "किस्सा"


def test_the_words_go_with_the_focus(searched: Searched) -> None:
    searched.type("किसा")
    searched.see_words()
    searched.panel.focus_list()
    assert searched.words.isHidden()


def test_the_words_stay_nowhere_when_the_window_goes_elsewhere(searched: Searched) -> None:
    searched.type("किसा")
    searched.see_words()
    searched.panel.move(searched.panel.x() + 40, searched.panel.y() + 40)
    assert searched.words.isHidden()


def test_a_click_takes_a_word(searched: Searched) -> None:
    searched.type("चु")
    searched.see_words()
    room = searched.words.visualItemRect(searched.words.item(0))
    QTest.mousePress(searched.words.viewport(), Qt.MouseButton.LeftButton, pos=room.center())
    assert searched.field.text() == "चुनाव "


def test_nothing_is_suggested_while_a_word_is_composed(searched: Searched, qtbot: QtBot) -> None:
    searched.type("कि")
    searched.see_words()
    QApplication.sendEvent(searched.field, QInputMethodEvent("सा", []))
    searched.panel.suggesting.put_away()
    searched.panel.suggesting._ask()
    searched.settle()
    qtbot.wait(1)
    assert searched.words.isHidden()
    QApplication.sendEvent(searched.field, QInputMethodEvent())


def test_rows_show_a_piece_of_the_text_while_something_is_searched(searched: Searched, qtbot: QtBot) -> None:
    height = searched.panel.rows.places.row_height
    searched.type("किसान")
    assert searched.panel.rows.places.row_height > height
    searched.panel.grab()
    searched.settle()
    rows = {row.headline: row.article_id for row in searched.panel.known_rows}
    qtbot.waitUntil(lambda: searched.panel.found.found(rows["किस्सा"]) is not None, timeout=10_000)
    found = searched.panel.found.found(rows["किसानों की मांग"])
    assert found is not None
    assert found.headline == ((0, 7),)
    assert found.snippet is not None
    assert found.snippet.text == "दिल्ली में किसान बैठे हैं।"
    searched.field.clear()
    qtbot.waitUntil(lambda: searched.panel.rows.places.row_height == height, timeout=10_000)


def test_where_nothing_is_found_the_nearest_words_are_offered(searched: Searched, qtbot: QtBot) -> None:
    searched.type("किशान")
    assert searched.headlines == []
    qtbot.waitUntil(searched.panel.meant.isVisible, timeout=10_000)
    assert "किसान" in searched.panel.meant.text()
    with qtbot.waitSignal(searched.panel.listed, timeout=10_000):
        searched.panel.reload()  # as whenever something is saved
    assert searched.panel.meant.isVisible()
    searched.panel.meant.click()
    searched.settle()
    assert searched.field.text() == "किसान"
    assert searched.headlines == ["किस्सा", "किसानों की मांग"]
    assert not searched.panel.meant.isVisible()


def test_a_long_offer_makes_the_list_no_wider(searched: Searched, qtbot: QtBot) -> None:
    least = searched.panel.minimumSizeHint().width()
    searched.type("किशान " + "दिल्ली " * 12)
    qtbot.waitUntil(searched.panel.meant.isVisible, timeout=10_000)
    room = 40 * searched.panel.fontMetrics().averageCharWidth()
    assert searched.panel.minimumSizeHint().width() < least + room
    searched.panel.meant.click()
    assert searched.field.text().startswith("किसान दिल्ली")


def test_an_index_that_is_damaged_is_made_anew_by_the_search(searched: Searched, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "archive.db", isolation_level=None)
    other.execute("DELETE FROM search_index_data WHERE id > 10")
    other.close()
    searched.type("किसान")
    assert searched.headlines == ["किस्सा", "किसानों की मांग"]


def marked_texts(program: Program) -> list[str]:
    selections = program.window.workspace.editor.marks._layers[Layer.SEARCHED]
    return [each.cursor.selectedText() for each in selections]


def test_the_open_article_has_the_words_marked_that_are_searched(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_desk(tmp_path / "archive.db")
    fill(desk)
    desk.close()
    program = open_window()
    panel = program.window.articles
    panel.want(replace(panel.wanted, text="किसान"))
    settle(qtbot, program)
    program.window.workspace.session.open(panel.known_rows[1].article_id)
    settle(qtbot, program)
    assert marked_texts(program) == ["किसान"]
    program.window.workspace.session.open(panel.known_rows[0].article_id)
    settle(qtbot, program)
    assert marked_texts(program) == ["किसान"]
    panel.want(replace(panel.wanted, text=""))
    settle(qtbot, program)
    assert marked_texts(program) == []


def test_a_search_while_the_markdown_is_written_marks_the_text_behind_it(
    program: Program, qtbot: QtBot
) -> None:
    workspace, panel = program.window.workspace, program.window.articles
    workspace.editor.body.insertPlainText("पहली बात\nकिसान आए\nतीसरी बात")
    workspace.editor.toggle_source()
    settle(qtbot, program)
    faults: list[Exception] = []
    program.jobs.broke.connect(faults.append)
    panel.want(replace(panel.wanted, text="किसान"))
    settle(qtbot, program)
    workspace.editor.toggle_source()
    settle(qtbot, program)
    assert workspace.session.source is None
    assert faults == []
    assert marked_texts(program) == ["किसान"]


def test_what_is_written_while_the_words_are_looked_up_is_marked_right(
    program: Program, qtbot: QtBot
) -> None:
    workspace = program.window.workspace
    workspace.editor.body.insertPlainText("किसान आए")
    settle(qtbot, program)
    free = Event()
    for topic in ("one reader", "the other"):
        program.jobs.read(topic, lambda: free.wait(20))
    workspace.searched.look_for("किसान")
    workspace.editor.body.setPlainText("पहली बात, फिर किसान")
    free.set()
    settle(qtbot, program)
    assert marked_texts(program) == []
    qtbot.waitUntil(lambda: marked_texts(program) == ["किसान"], timeout=10_000)


def test_every_example_of_the_help_means_what_is_said() -> None:
    examples = [example for example, _ in search_rows()]
    assert len(examples) > 10
    for example in examples:
        query = read_query(example, Site(), 0)
        if ":" in example:
            assert query.bounds or query.terms[0].phrases[0].place is not Place.ANYWHERE, example
        else:
            assert query.terms, example


def test_an_article_opened_from_a_search_shows_its_first_hit(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_desk(tmp_path / "archive.db")
    text = "\n\n".join(["दूर की बात बहुत लंबी है।"] * 120 + ["यहाँ किसान हैं।"] + ["और बात।"] * 20)
    saved, _ = desk.saving.save(replace(desk.editing.create(), headline="लंबी ख़बर", body=text))
    other, _ = desk.saving.save(replace(desk.editing.create(), headline="दूसरी", body="कुछ नहीं"))
    desk.close()
    program = open_window()
    workspace, panel = program.window.workspace, program.window.articles
    workspace.session.open(other.article_id)
    settle(qtbot, program)
    panel.want(replace(panel.wanted, text="किसान"))
    settle(qtbot, program)
    workspace.session.open(saved.article_id)
    settle(qtbot, program)
    assert marked_texts(program) == ["किसान"]
    assert workspace.editor.body.textCursor().position() == 0
    first, last = workspace.editor.marks.in_sight
    assert first < workspace.session.document.toPlainText().index("किसान") < last
    bar = workspace.editor.body.verticalScrollBar()
    bar.setValue(0)
    workspace.session.open(saved.article_id)  # anew, as after something was set for many
    settle(qtbot, program)
    assert bar.value() == 0


def drawn(text: str, hits: tuple[tuple[int, int], ...], most: int = 1, width: int = 220) -> QImage:
    image = QImage(width, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    draw_marked_lines(painter, theme.text_font(13), QRect(0, 4, width, 70), text, hits, most=most)
    painter.end()
    return image


def columns_that_differ(one: QImage, other: QImage) -> list[int]:
    return [
        x
        for x in range(one.width())
        if any(one.pixel(x, y) != other.pixel(x, y) for y in range(one.height()))
    ]


@pytest.mark.parametrize("before", ["", "😀 "])
def test_marks_lie_under_the_hit_and_nowhere_else(qapp: QApplication, before: str) -> None:  # noqa: ARG001
    text = f"{before}किसान की बात"
    start = len(before)
    first = columns_that_differ(drawn(text, ()), drawn(text, ((start, start + 5),)))
    last = columns_that_differ(drawn(text, ()), drawn(text, ((start + 9, start + 12),)))
    assert first
    assert last
    assert max(first) < min(last)


def test_a_hit_on_the_second_line_is_marked_there(qapp: QApplication) -> None:  # noqa: ARG001
    text = "किसानों की मांग पर सरकार से दिल्ली में संवाद"
    at = text.index("संवाद")
    plain, marked = drawn(text, (), most=2), drawn(text, ((at, at + 5),), most=2)
    rows = [y for y in range(80) if any(plain.pixel(x, y) != marked.pixel(x, y) for x in range(220))]
    assert rows
    assert min(rows) > 20


def test_a_hit_that_is_cut_off_is_marked_as_far_as_it_is_shown(qapp: QApplication) -> None:  # noqa: ARG001
    text = "किसानों की मांग पर सरकार से दिल्ली में संवाद"
    assert drawn(text, ((len(text) - 5, len(text)),)) == drawn(text, ())
