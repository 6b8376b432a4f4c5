"""The list of articles as a person goes through it: rows, groups, choosing, order, and what stays."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article, Breaking, Status
from newsroom_desktop.article.names import status_name
from newsroom_desktop.article.wanted import Sort, Wanted
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base import texts
from newsroom_desktop.base.clock import now_ms
from newsroom_desktop.gui.article_list.columns import BESIDE_NAME, COLUMNS, column_name
from newsroom_desktop.gui.article_list.pages import KEPT, PAGE
from newsroom_desktop.gui.theme import headline_font
from tests.gui.listed import MANY, Listed, archive_of_many, listed, many, opened

__all__ = ["archive_of_many", "listed", "many"]


def test_articles_stand_in_groups_with_breaking_on_top(listed: Listed) -> None:
    listed.write("मसौदा")
    listed.write("जमा", Step.SUBMIT)
    listed.write("मंज़ूर", Step.SUBMIT, Step.APPROVE)
    listed.write("ताज़ा", breaking=Breaking(start_ms=now_ms() - 1, end_ms=now_ms() + 3_600_000))
    listed.show()
    assert listed.heads == [("breaking", 1), ("submitted", 1), ("draft", 1), ("approved", 1)]
    assert listed.headlines == ["ताज़ा", "जमा", "मसौदा", "मंज़ूर"]


def test_what_is_breaking_is_told_by_the_clock_of_the_desk(qtbot: QtBot, tmp_path: Path) -> None:
    at_ms = now_ms() + 50 * 365 * 86_400_000
    for later in opened(tmp_path / "archive.db", qtbot, lambda: at_ms):
        later.write("बीती", breaking=Breaking(start_ms=now_ms() - 1, end_ms=now_ms() + 3_600_000))
        later.write("ताज़ा", breaking=Breaking(start_ms=at_ms - 1, end_ms=at_ms + 3_600_000))
        later.write("सादी")
        later.show()
        assert later.heads == [("breaking", 1), ("draft", 2)]
        assert later.headlines == ["ताज़ा", "सादी", "बीती"]


def test_the_keys_go_through_rows_and_heads_and_enter_opens(many: Listed) -> None:
    many.show()
    many.press(Qt.Key.Key_Home)
    assert many.current == f"ख़बर {MANY - 1:03d}"
    many.press(Qt.Key.Key_Down)
    assert many.current == f"ख़बर {MANY - 2:03d}"
    many.press(Qt.Key.Key_End)
    assert many.current == "ख़बर 000"
    many.press(Qt.Key.Key_Return)
    row = many.panel.rows.current_row
    assert row is not None
    assert many.opened == [row.article_id]
    many.press(Qt.Key.Key_PageUp)
    assert many.current > "ख़बर 000"
    many.press(Qt.Key.Key_Home)
    many.press(Qt.Key.Key_Up)
    assert many.panel.rows.current_offset is None


def test_a_folded_group_stays_folded_at_the_next_start(listed: Listed) -> None:
    listed.write("मसौदा")
    listed.write("जमा", Step.SUBMIT)
    listed.show()
    listed.press(Qt.Key.Key_Home)
    listed.press(Qt.Key.Key_Left)
    assert listed.panel.rows.places.line_count == 3
    assert listed.settings.folded_groups == {"submitted"}
    listed.press(Qt.Key.Key_Right)
    assert listed.panel.rows.places.line_count == 4
    assert listed.settings.folded_groups == frozenset()


def test_a_range_of_thousands_is_chosen_without_their_rows(many: Listed) -> None:
    ids = set(many.desk.listing.ids(Wanted()))
    many.show()
    many.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert set(many.panel.chosen.ids) == ids
    assert many.panel.pages.kept_count <= 2 * PAGE
    many.press(Qt.Key.Key_Home)
    assert len(many.panel.chosen) == 1
    many.press(Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert set(many.panel.chosen.ids) == ids
    assert many.panel.pages.kept_count < MANY


def test_choosing_goes_by_article_whatever_moves(listed: Listed) -> None:
    articles = [listed.write(f"ख़बर {number}") for number in range(6)]
    listed.show()
    listed.press(Qt.Key.Key_Home)
    listed.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = listed.panel.chosen.ids
    assert chosen == [articles[5].article_id, articles[4].article_id]
    listed.write("नई")
    listed.desk.saving.save(replace(articles[0], headline="बदली", updated_ms=now_ms() + 1))
    listed.panel.refresh(frozenset({articles[0].article_id}))
    listed.settle()
    assert listed.headlines[:2] == ["बदली", "नई"]
    assert listed.panel.chosen.ids == chosen
    assert listed.current == "ख़बर 4"


def test_the_place_in_the_list_stays_when_rows_change_above(many: Listed) -> None:
    articles = [each for each in many.desk.listing.articles() if isinstance(each, Article)][::-1]
    many.show()
    rows = many.panel.rows
    rows.verticalScrollBar().setValue(4_321)
    many.settle()
    seen = [many.panel.pages.row(offset) for offset in rows.seen_offsets()]
    y = rows.places.line(rows.places.line_at(rows.top) or 0).top - rows.top
    for number in (0, 1):
        many.desk.saving.save(replace(articles[number], headline="ऊपर", updated_ms=now_ms() + 1))
    many.panel.refresh(frozenset({articles[0].article_id, articles[1].article_id}))
    many.settle()
    assert [many.panel.pages.row(offset) for offset in rows.seen_offsets()] == seen
    assert rows.places.line(rows.places.line_at(rows.top) or 0).top - rows.top == y


def test_rows_are_read_as_they_come_into_sight_and_few_are_kept(many: Listed) -> None:
    many.show()
    rows, bar = many.panel.rows, many.panel.rows.verticalScrollBar()
    assert bar.maximum() == rows.places.height - rows.viewport().height()
    bar.setValue(bar.maximum())
    many.settle()
    assert all(many.panel.pages.row(offset) is not None for offset in rows.seen_offsets())
    assert rows.seen_offsets()[-1] == MANY - 1
    assert many.panel.pages.kept_count <= KEPT * PAGE


def test_a_click_opens_and_one_with_control_chooses_too(listed: Listed) -> None:
    for number in range(4):
        listed.write(f"ख़बर {number}")
    listed.show()
    rows = listed.panel.rows
    middles = [
        QPoint(60, line.top + line.height // 2)
        for line in rows.places.lines(0, rows.places.height)
        if line.offset is not None
    ]
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middles[1])
    assert len(listed.opened) == 1
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, control, middles[3])
    assert len(listed.panel.chosen) == 2
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, control, middles[1])
    assert len(listed.panel.chosen) == 1
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, shift, middles[0])
    assert len(listed.panel.chosen) == 2
    assert len(listed.opened) == 1


def test_the_heads_of_columns_sort_and_turn_round(listed: Listed) -> None:
    for headline in ("ख", "क", "ग"):
        listed.write(headline)
    listed.show()
    listed.panel.use_roomy_rows(False)
    listed.settle()
    bar = listed.panel.column_bar
    assert bar.isVisible()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    listed.settle()
    assert listed.headlines == ["क", "ख", "ग"]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    listed.settle()
    assert listed.headlines == ["ग", "ख", "क"]
    assert listed.settings.list_order.sort is Sort.HEADLINE
    assert not listed.settings.list_is_roomy


def test_the_heads_of_columns_stand_above_them(many: Listed, qtbot: QtBot) -> None:
    many.panel.use_roomy_rows(False)
    many.panel.resize(1_200, 700)
    many.show()
    bar, rows = many.panel.column_bar, many.panel.rows
    qtbot.waitUntil(lambda: rows.viewport().width() < bar.width(), timeout=5_000)
    last, left, _width = many.panel.drawing.columns.places(rows.viewport().width())[-1]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(left - 2, 8))
    assert many.panel.wanted.sort is not COLUMNS[last].sort
    many.panel.want(replace(many.panel.wanted, sort=Sort.CREATED))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(left + 2, 8))
    assert many.panel.wanted.sort is COLUMNS[last].sort
    many.settle()


def test_names_of_columns_and_statuses_find_room_in_both_languages(listed: Listed) -> None:
    before = texts.current()
    try:
        for language in texts.LANGUAGES:
            texts.use(language)
            QApplication.sendEvent(listed.panel, QEvent(QEvent.Type.LanguageChange))
            metrics = listed.panel.fontMetrics()
            widths = {name: width for name, _left, width in listed.panel.drawing.columns.places(5_000)}
            for name, width in widths.items():
                assert metrics.horizontalAdvance(column_name(name)) + BESIDE_NAME <= width
            statuses = [metrics.horizontalAdvance(status_name(status)) for status in Status]
            assert max(statuses) + 20 <= widths["status"]
    finally:
        texts.use(before)


def test_the_pointer_on_a_row_shows_its_headline_letter_by_letter(listed: Listed, qtbot: QtBot) -> None:
    listed.write("<b>बजट</b> & कर")
    listed.show()
    rows = listed.panel.rows
    place = QPoint(60, rows.places.line(1).top + 10)
    event = QHelpEvent(QEvent.Type.ToolTip, place, rows.viewport().mapToGlobal(place))
    QApplication.sendEvent(rows.viewport(), event)
    assert QToolTip.text().startswith("<p>&lt;b&gt;बजट&lt;/b&gt; &amp; कर</p><p>Draft")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=10_000)


def test_letters_that_are_typed_in_the_list_search(listed: Listed) -> None:
    for headline in ("Budget", "Rain", "Cricket"):
        listed.write(headline)
    listed.show()
    listed.panel.rows.setFocus()
    QTest.keyClicks(listed.panel.rows, "r")
    QTest.keyClicks(listed.panel.search, "ai")
    listed.panel.search.returnPressed.emit()
    listed.settle()
    assert listed.headlines == ["Rain"]


def test_nothing_found_says_so(listed: Listed) -> None:
    listed.write("बारिश", status=Status.DRAFT)
    listed.show()
    listed.panel.search.setText("qqqqq")
    listed.panel.search.returnPressed.emit()
    listed.settle()
    assert listed.panel.row_count == 0
    assert listed.panel.message == "No article is like that."
    listed.press(Qt.Key.Key_Down)
    listed.press(Qt.Key.Key_Return)
    assert listed.opened == []


def test_what_was_scrolled_looks_as_if_it_was_drawn_anew(listed: Listed, qtbot: QtBot) -> None:
    for number in range(40):
        listed.write(f"ख़बर {number} की सुर्ख़ी", *((Step.SUBMIT,) if number % 2 else ()))
    listed.show()
    rows = listed.panel.rows

    def seen() -> QImage:
        screen = listed.panel.screen()
        return screen.grabWindow(listed.panel.winId()).toImage()

    chance = random.Random(5)
    for _ in range(12):
        rows.verticalScrollBar().setValue(rows.top + chance.choice((-300, -31, -2, 3, 40, 90, 500)))
        listed.settle()
        qtbot.wait(1)
        scrolled = seen()
        rows.viewport().repaint()
        assert seen() == scrolled


@pytest.mark.parametrize("points", [7, 10, 22])
@pytest.mark.parametrize("roomy", [True, False])
def test_no_letter_is_cut_at_any_size(listed: Listed, points: int, roomy: bool) -> None:  # noqa: FBT001 - a table
    font = QFont(listed.panel.font())
    font.setPointSizeF(points)
    drawing = listed.panel.drawing
    drawing.font, drawing.is_roomy = font, roomy
    row = drawing.measures(has_heads=True).row
    highest = QFontMetrics(headline_font(points)).boundingRect("ख़ॉर्ङ्क्ष्ट्वीर्य्यूँ ॐ ॡ").height()
    small = QFontMetrics(font).boundingRect("ख़ॉर्ङ्क्ष्ट्वीर्य्यूँ").height() * 0.88
    assert row >= (2 * highest + small if roomy else highest)


def test_nothing_is_chosen_of_a_list_that_is_not_there_yet(listed: Listed) -> None:
    for number in range(4):
        listed.write(f"ख़बर {number}", category="Sports" if number else "")
    listed.show()
    listed.panel.want(replace(listed.panel.wanted, categories=frozenset({"Sports"})))
    listed.panel.chosen.choose_all()
    listed.settle()
    assert listed.panel.chosen.ids == []
    listed.panel.chosen.choose_all()
    listed.settle()
    assert len(listed.panel.chosen) == 3


def test_an_endless_headline_does_not_stop_the_list(listed: Listed) -> None:
    listed.write("क्ष" * 20_000)
    listed.write("कम")
    listed.show()
    for roomy in (True, False):
        listed.panel.use_roomy_rows(roomy)
        listed.settle()
        assert not listed.panel.rows.viewport().grab().isNull()
    assert listed.headlines[0] == "कम"
