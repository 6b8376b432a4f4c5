"""The menus that narrow the list: for each filter its values, with how many articles have each."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from newsroom_desktop.article.site import Site
from newsroom_desktop.article.wanted import EVERYTHING, Wanted
from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.article_list.dates import PERIODS
from newsroom_desktop.gui.article_list.days_dialog import DaysDialog
from newsroom_desktop.gui.article_list.filters import (
    CHOICES,
    SWITCHES,
    Choice,
    cleared,
    is_on,
    switched,
    toggled,
    without,
)
from newsroom_desktop.gui.article_list.lasting_menu import LastingMenu
from newsroom_desktop.gui.keys import PhysicalLetters
from newsroom_desktop.gui.plain_letters import as_row

_MOST = 100
"""Values that a menu offers, those with the most articles; the search finds the others."""

Counted = Sequence[tuple[object, int]]
Count = Callable[[str, Callable[[Counted], None]], None]
"""Has the values of a field of Wanted counted in a lane, and gives them to who asks."""


class FilterMenus(QObject):
    """Makes the menus for what is `wanted` now, and tells what is wanted then."""

    changed = Signal(object)
    """The Wanted that somebody has put together."""
    _filtered = Signal(bool)
    """Whether any filter is on, once somebody has changed one."""

    def __init__(self, count: Count, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = EVERYTHING
        self.site = Site()
        self._count = count
        self._parent = parent

    def _change(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._filtered.emit(cleared(wanted) != wanted)
        self.changed.emit(wanted)

    def whole(self) -> QMenu:
        """A menu of all filters."""
        menu = self._menu()
        for choice in CHOICES:
            menu.addMenu(self.of_choice(choice, menu))
        menu.addMenu(self.of_days(menu))
        menu.addSeparator()
        for switch in SWITCHES:
            action = menu.addAction(tr(switch.text))
            action.setCheckable(True)
            action.setChecked(is_on(self.wanted, switch))
            action.triggered.connect(
                lambda _on=False, switch=switch: self._change(switched(self.wanted, switch))
            )
        menu.addSeparator()
        clear = menu.addAction(tr("Clear all filters"))
        clear.setEnabled(cleared(self.wanted) != self.wanted)
        self._filtered.connect(clear.setEnabled)  # the menu stays while filters are checked
        clear.triggered.connect(lambda: self._change(cleared(self.wanted)))
        return menu

    def of_choice(self, choice: Choice, parent: QMenu | None = None) -> QMenu:
        """A menu of the values of one filter, which goes with `parent`; they are counted when it is shown."""
        menu = self._menu(tr(choice.text), parent)
        menu.addAction(tr("Counting…")).setEnabled(False)
        menu.aboutToShow.connect(lambda: self._count(choice.field, partial(self._fill, menu, choice)))
        return menu

    def _fill(self, menu: QMenu, choice: Choice, counted: Counted) -> None:
        if not isValid(menu):  # left before they were counted
            return
        menu.clear()
        chosen = getattr(self.wanted, choice.field)
        known = {value for value, _ in counted}
        most = set(sorted(counted, key=lambda row: row[1], reverse=True)[:_MOST])
        offered = [row for row in counted if row in most or row[0] in chosen]
        rows = [*sorted(((value, 0) for value in chosen - known), key=str), *offered]
        for value, count in rows:
            name = as_row(choice.value_name(value, self.site))
            action = menu.addAction(f"{name}\t{grouped(count)}")
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.triggered.connect(
                lambda _on=False, value=value: self._change(toggled(self.wanted, choice, value))
            )
        if not rows:
            menu.addAction(tr("No article has any")).setEnabled(False)
        if chosen:
            menu.addSeparator()
            clear = menu.addAction(tr("Any"))
            clear.triggered.connect(lambda: self._change(without(self.wanted, choice.field)))

    def of_days(self, parent: QMenu | None = None) -> QMenu:
        """A menu of the times of the last change, which goes with `parent`."""
        menu = self._menu(tr("Date"), parent)
        for period, text in PERIODS.items():
            action = menu.addAction(tr(text))
            action.setCheckable(True)
            action.setChecked(self.wanted.period is period)
            action.triggered.connect(
                lambda _on=False, period=period: self._change(
                    replace(without(self.wanted, "since_ms", "until_ms"), period=period)
                )
            )
        menu.addSeparator()
        menu.addAction(tr("From and to…")).triggered.connect(self._ask_for_days)
        clear = menu.addAction(tr("Any"))
        clear.triggered.connect(lambda: self._change(without(self.wanted, "period", "since_ms", "until_ms")))
        return menu

    def _ask_for_days(self) -> None:
        dialog = DaysDialog(self.wanted, self._parent)
        dialog.chosen.connect(self._change)
        dialog.open()

    def _menu(self, title: str = "", parent: QMenu | None = None) -> QMenu:
        menu = LastingMenu(title, parent or self._parent)
        PhysicalLetters([menu], menu)
        return menu
