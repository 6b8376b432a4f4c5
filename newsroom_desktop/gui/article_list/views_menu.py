"""Views of the list: what is built in, and what a person has kept under a name."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.wanted import EVERYTHING, Period, Wanted
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.keys import PhysicalLetters

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

BUILT_IN: tuple[tuple[str, Wanted], ...] = (
    (mark("All"), EVERYTHING),
    (mark("With me"), replace(EVERYTHING, marked_for_me=True)),
    (mark("For the desk"), replace(EVERYTHING, statuses=frozenset({Status.SUBMITTED}))),
    (mark("Breaking"), replace(EVERYTHING, breaking=True)),
    (mark("Today"), replace(EVERYTHING, period=Period.TODAY)),
    (mark("Bin"), replace(EVERYTHING, binned=True)),
)
"""What each person has, with its name; order and groups stay as they are in the list."""


class ViewsMenu(QObject):
    """Makes the menu of views, and knows which of them is shown."""

    changed = Signal(object)
    """The Wanted of a view that somebody has chosen."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = EVERYTHING
        self._jobs = jobs
        self._parent = parent

    def attach(self, desk: "Desk") -> None:
        """Keep views in the archive of `desk` from now on."""

    @property
    def name(self) -> str:
        """What the view that is shown is called."""
        for name, wanted in BUILT_IN:
            if self._is_shown(wanted):
                return tr(name)
        return tr("Own choice")

    def _is_shown(self, wanted: Wanted) -> bool:
        return self._ordered(wanted) == self.wanted

    def _ordered(self, wanted: Wanted) -> Wanted:
        here = self.wanted
        return replace(wanted, sort=here.sort, descending=here.descending, grouped=here.grouped)

    def menu(self) -> QMenu:
        """A new menu."""
        menu = QMenu(self._parent)
        for name, wanted in BUILT_IN:
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(self._is_shown(wanted))
            action.triggered.connect(
                lambda _on=False, wanted=wanted: self.changed.emit(self._ordered(wanted))
            )
        PhysicalLetters([menu], menu)
        return menu
