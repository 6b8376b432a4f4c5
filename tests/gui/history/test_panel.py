"""The panel by itself: what it offers for the rows that are chosen, and when it asks for more of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.trace import Trace
from newsroom_desktop.desk.history import Entry, Timeline
from newsroom_desktop.gui.history.panel import HistoryPanel


def entry(number: int) -> Entry:
    trace = Trace(
        revision_id=f"{number:064x}",
        generation=number,
        author="मीरा",
        made_ms=number * 60_000,
        reason=Reason.IDLE,
        is_head=number == 119,
    )
    return Entry(trace=trace, before_id=f"{number - 1:064x}" if number else None, added=number, removed=0)


def part(first: int, last: int, total: int = 120) -> Timeline:
    """The revisions from the generation `first` down to `last`."""
    return Timeline(entries=tuple(entry(number) for number in range(first, last - 1, -1)), total=total)


@pytest.fixture
def panel(qtbot: QtBot) -> HistoryPanel:
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 400)
    panel.show()
    return panel


def choose(panel: HistoryPanel, *rows: int) -> None:
    selection = panel.list.selectionModel()
    selection.clear()
    for row in rows:
        selection.select(panel.model.index(row), selection.SelectionFlag.Select)


def open_buttons(panel: HistoryPanel) -> list[str]:
    buttons = (panel.with_now, panel.with_before, panel.show_it, panel.restore)
    return [button.text() for button in buttons if button.isEnabled()]


def test_what_can_be_done_depends_on_what_is_chosen(panel: HistoryPanel) -> None:
    assert open_buttons(panel) == []
    panel.model.show_timeline(part(3, 0, 4))
    assert open_buttons(panel) == ["Compare with now", "Compare with the one before", "Show", "Restore"]
    choose(panel, 3)
    assert open_buttons(panel) == ["Compare with now", "Show", "Restore"]
    choose(panel, 0, 1, 2)
    assert open_buttons(panel) == ["Compare the chosen ones"]
    choose(panel)
    assert open_buttons(panel) == []


def test_of_several_chosen_ones_the_oldest_and_the_newest_are_compared(
    panel: HistoryPanel, qtbot: QtBot
) -> None:
    panel.model.show_timeline(part(3, 0, 4))
    choose(panel, 2, 0, 1)
    with qtbot.waitSignal(panel.compare_requested) as asked:
        panel.with_now.click()
    assert asked.args == [f"{1:064x}", f"{3:064x}"]
    choose(panel, 2)
    with qtbot.waitSignal(panel.compare_requested) as asked:
        panel.with_before.click()
    assert asked.args == [f"{0:064x}", f"{1:064x}"]
    with qtbot.waitSignal(panel.compare_requested) as asked:
        panel.with_now.click()
    assert asked.args == [f"{1:064x}", ""]


def test_the_menu_of_a_row_offers_what_the_buttons_do(panel: HistoryPanel, qtbot: QtBot) -> None:
    panel.model.show_timeline(part(3, 0, 4))
    panel.offer_chosen()
    menu = panel.list.findChild(QMenu)
    assert menu is not None
    titles = [action.text() for action in menu.actions() if action.isEnabled()]
    assert titles == open_buttons(panel)
    menu.close()
    qtbot.waitUntil(lambda: panel.list.findChild(QMenu) is None)


def test_more_are_asked_for_once_as_somebody_goes_down(panel: HistoryPanel, qtbot: QtBot) -> None:
    asked: list[int] = []
    panel.model.more_wanted.connect(asked.append)
    panel.model.show_timeline(part(119, 70))
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: asked == [50])
    assert not panel.model.canFetchMore(QModelIndex())
    assert panel.model.append(50, part(69, 20))
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: asked == [50, 100])
    assert panel.model.append(100, part(19, 0))
    assert not panel.model.canFetchMore(QModelIndex())
    assert [each.trace.generation for each in panel.model.entries] == list(range(119, -1, -1))


def test_a_name_that_looks_like_markup_is_shown_as_it_is(panel: HistoryPanel) -> None:
    first = entry(1)
    named = replace(first, trace=replace(first.trace, author="<b>मीरा</b> & राज"))
    panel.model.show_timeline(Timeline(entries=(named,), total=1))
    tip = str(panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert "&lt;b&gt;मीरा&lt;/b&gt; &amp; राज" in tip


def test_what_became_another_timeline_meanwhile_is_not_put_together(panel: HistoryPanel) -> None:
    panel.model.show_timeline(part(119, 70))
    assert not panel.model.append(50, part(69, 20, total=90))
    assert not panel.model.append(40, part(69, 20))
    assert panel.model.rowCount() == 50


def test_a_new_revision_stands_above_those_that_were_read(panel: HistoryPanel) -> None:
    resets: list[bool] = []
    panel.model.show_timeline(part(117, 70, total=118))
    panel.model.append(48, part(69, 20, total=118))
    choose(panel, 60)
    chosen = panel.chosen
    panel.model.modelReset.connect(lambda: resets.append(True))
    panel.model.show_timeline(part(119, 110))
    assert panel.model.rowCount() == 100
    assert [each.trace.generation for each in panel.model.entries] == list(range(119, 19, -1))
    assert panel.chosen == chosen
    assert resets == []


def test_a_history_that_thinned_out_is_read_anew(panel: HistoryPanel) -> None:
    panel.model.show_timeline(part(119, 70))
    choose(panel, 1)
    panel.model.show_timeline(part(119, 110, total=30))
    assert panel.model.rowCount() == 10
    assert panel.chosen == [f"{118:064x}"]
    panel.model.show_timeline(Timeline(entries=(), total=0))
    assert panel.chosen == []
    assert open_buttons(panel) == []
