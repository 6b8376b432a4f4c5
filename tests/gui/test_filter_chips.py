"""Chips: what the list is narrowed to, as words that can be taken off."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.wanted import Period, Sort, Wanted
from newsroom_desktop.gui.appearance import paint
from newsroom_desktop.gui.article_list.chips import Chip, chip_texts
from newsroom_desktop.gui.article_list.dates import between, days_of, period_name
from newsroom_desktop.gui.article_list.filters import CHOICES, SWITCHES, cleared, is_on, switched, toggled
from tests.gui.listed import Listed, listed

__all__ = ["listed"]


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (Wanted(), []),
        (Wanted(statuses=frozenset({Status.DRAFT})), ["Status: Draft"]),
        (Wanted(categories=frozenset({"Sports"}), unread=True), ["Category: Sports", "Not read yet"]),
        (Wanted(authors=frozenset({"क", "ख", "ग", "घ"})), ["Author: क, ख, +2"]),
        (Wanted(desks=frozenset({""})), ["Desk: Not filled in"]),
        (Wanted(period=Period.WEEK, has_image=False), ["Last 7 days", "Without a picture"]),
        (Wanted(binned=True), ["In the bin"]),
    ],
)
def test_a_chip_says_what_passes(wanted: Wanted, texts: list[str]) -> None:
    assert [chip.text for chip in chip_texts(wanted, Site())] == texts


def test_a_period_of_days_is_named_by_its_ends() -> None:
    first, last = QDate(2021, 6, 3), QDate(2021, 6, 18)
    wanted = between(Wanted(period=Period.TODAY), last, first)
    assert days_of(wanted) == (first, last)
    assert period_name(wanted) == "3 Jun 2021 to 18 Jun 2021"
    assert period_name(between(Wanted(), first, first)) == "3 Jun 2021"


def test_clearing_leaves_order_groups_and_words() -> None:
    wanted = Wanted(sort=Sort.WORDS, grouped=True, text="बारिश")
    filtered = toggled(wanted, CHOICES[0], "Sports")
    for switch in SWITCHES:
        filtered = switched(filtered, switch) if not is_on(filtered, switch) else filtered
    assert cleared(filtered) == wanted


def chips_of(listed: Listed) -> list[Chip]:
    return [chip for chip in listed.panel.chips.findChildren(Chip) if not chip.isHidden()]


def choose(menu: QMenu, find: Callable[[str], bool]) -> None:
    next(action for action in menu.actions() if find(action.text())).trigger()


def test_a_menu_counts_the_values_and_several_are_chosen(listed: Listed) -> None:
    for headline, category in (("क", "Sports"), ("ख", "Sports"), ("ग", "Business"), ("घ", "World News")):
        listed.write(headline, category=category)
    listed.show()
    menu = listed.panel.filters.of_choice(CHOICES[0])
    menu.aboutToShow.emit()
    listed.settle()
    rows = sorted(action.text() for action in menu.actions())
    assert rows == ["Business\t1", "Sports\t2", "World News\t1"]
    choose(menu, lambda text: text.startswith("Sports"))
    choose(menu, lambda text: text.startswith("Business"))
    listed.settle()
    assert listed.headlines == ["ग", "ख", "क"]
    assert [chip.text.text() for chip in chips_of(listed)] == ["Category: Business, Sports"]
    menu.deleteLater()


def shown_menu(listed: Listed) -> QMenu:
    (menu,) = (menu for menu in listed.panel.findChildren(QMenu) if menu.isVisible())
    return menu


def test_a_menu_that_is_left_before_its_values_are_counted_is_gone(listed: Listed, qtbot: QtBot) -> None:
    listed.write("क", category="Sports")
    listed.show()
    listed.panel.want(replace(listed.panel.wanted, categories=frozenset({"Sports"})))
    listed.settle()
    with qtbot.captureExceptions() as faults, listed.slow():
        chips_of(listed)[0].text.click()
        shown_menu(listed).close()
        qtbot.waitUntil(lambda: not listed.panel.findChildren(QMenu), timeout=10_000)
    assert faults == []


def test_a_menu_of_all_filters_leaves_nothing_behind(listed: Listed, qtbot: QtBot) -> None:
    listed.show()
    listed.panel.head.filter_button.open_menu()
    menu = shown_menu(listed)
    assert len(listed.panel.findChildren(QMenu)) > len(CHOICES)
    menu.close()
    qtbot.waitUntil(lambda: not listed.panel.findChildren(QMenu), timeout=10_000)


def test_filters_that_are_checked_in_the_menu_can_be_cleared_there(listed: Listed) -> None:
    listed.show()
    listed.panel.head.filter_button.open_menu()
    menu = shown_menu(listed)
    *_, has_comments, _binned, _line, clear = menu.actions()
    assert not clear.isEnabled()
    menu.setActiveAction(has_comments)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert clear.isEnabled()
    clear.trigger()
    assert not listed.panel.wanted.is_filtered
    menu.close()


def test_chips_go_by_the_keyboard_and_all_at_once(listed: Listed) -> None:
    listed.write("क", category="Sports")
    listed.show()
    filtered = replace(listed.panel.wanted, categories=frozenset({"Sports"}), unread=False, has_image=False)
    listed.panel.want(filtered)
    listed.settle()
    chips = chips_of(listed)
    assert len(chips) == 2
    chips[0].text.setFocus()
    QTest.keyClick(chips[0].text, Qt.Key.Key_Delete)
    listed.settle()
    assert listed.panel.wanted == replace(filtered, categories=frozenset())
    clear = next(part for part in listed.panel.chips.findChildren(QPushButton) if not part.isHidden())
    clear.click()
    assert chips_of(listed) == []
    assert not listed.panel.wanted.is_filtered


def test_the_keys_go_to_the_rows_when_the_last_chip_goes(listed: Listed, qtbot: QtBot) -> None:
    listed.write("क", category="Sports")
    listed.show()
    with qtbot.waitActive(listed.panel):
        listed.panel.activateWindow()
    listed.panel.want(replace(listed.panel.wanted, categories=frozenset({"Sports"})))
    listed.settle()
    (chip,) = chips_of(listed)
    chip.text.setFocus()
    QTest.keyClick(chip.text, Qt.Key.Key_Delete)
    listed.settle()
    assert listed.panel.rows.hasFocus()


def test_a_long_chip_or_view_makes_the_list_no_wider(listed: Listed) -> None:
    listed.show()
    least = listed.panel.minimumSizeHint().width()
    long = "एक बहुत लंबा नाम है" * 4
    listed.panel.want(replace(listed.panel.wanted, authors=frozenset({long})))
    listed.desk.views.put(long, listed.panel.wanted)
    listed.panel.views.attach(listed.desk)
    listed.settle()
    (chip,) = chips_of(listed)
    assert chip.text.accessibleName().endswith(long)
    assert listed.panel.head.view_button.text().startswith("एक बहुत")
    assert listed.panel.minimumSizeHint().width() < least + 40 * listed.panel.fontMetrics().averageCharWidth()


def test_many_chips_wrap_in_a_narrow_list(listed: Listed, qtbot: QtBot) -> None:
    listed.show()
    wanted = listed.panel.wanted
    for switch in SWITCHES[:6]:
        wanted = switched(wanted, switch) if not is_on(wanted, switch) else wanted
    listed.panel.want(wanted)
    listed.settle()
    listed.panel.resize(260, 700)
    chips, bar = chips_of(listed), listed.panel.chips

    def is_inside() -> bool:
        return all(bar.rect().contains(chip.geometry()) for chip in chips)

    qtbot.waitUntil(lambda: len({chip.y() for chip in chips}) > 1 and is_inside(), timeout=10_000)


def test_space_checks_a_row_and_the_menu_stays(listed: Listed, qtbot: QtBot) -> None:
    listed.write("क", category="Sports")
    listed.show()
    menu = listed.panel.filters.of_days()
    menu.popup(listed.panel.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert listed.panel.wanted.period is Period.TODAY
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    menu.deleteLater()
    listed.settle()


def test_the_cross_of_a_chip_is_drawn_in_the_colours_in_use(listed: Listed) -> None:
    paint("light")
    listed.show()
    listed.panel.want(replace(listed.panel.wanted, has_image=True))
    listed.settle()
    (chip,) = chips_of(listed)

    def cross() -> QImage:
        return chip.cross.icon().pixmap(16).toImage()

    light = cross()
    paint("dark")
    dark = cross()
    paint("light")
    assert dark != light
    assert cross() == light
