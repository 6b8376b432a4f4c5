"""Views of the list: what is built in, and what a person has kept under a name."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.view import View
from newsroom_desktop.article.wanted import EVERYTHING, Period, Wanted
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui.dialogs.one_line import OneLineDialog
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.keys import PhysicalLetters
from newsroom_desktop.gui.plain_letters import as_row

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


_NUMBERED = 9
"""Views that a digit chooses while the menu is open."""


class ViewsMenu(QObject):
    """Makes the menu of views, knows which of them is shown, and has the desk keep others."""

    changed = Signal(object)
    """The Wanted of a view that somebody has chosen."""
    renewed = Signal()
    """Another view is there, or one less, or one is called otherwise."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = EVERYTHING
        self._jobs = jobs
        self._parent = parent
        self._desk: Desk | None = None
        self.own: list[View] = []

    def attach(self, desk: "Desk") -> None:
        """Keep views in the archive of `desk` from now on."""
        self._desk = desk

        def work() -> list[View]:
            return desk.views.all()

        self._jobs.read("views", work, self._take)

    def _take(self, views: list[View]) -> None:
        self.own = views
        self.renewed.emit()

    @property
    def name(self) -> str:
        """What the view that is shown is called."""
        for view in self.own:
            if view.wanted == self.wanted:
                return view.name
        for name, wanted in BUILT_IN:
            if self._ordered(wanted) == self.wanted:
                return tr(name)
        return tr("Own choice")

    def choose(self, number: int) -> None:
        """Show the view that stands at `number` in the menu, counted from 0; nothing where there is none."""
        views = [*(self._ordered(wanted) for _, wanted in BUILT_IN), *(view.wanted for view in self.own)]
        if number < len(views):
            self.changed.emit(views[number])

    def _ordered(self, wanted: Wanted) -> Wanted:
        here = self.wanted
        return replace(wanted, sort=here.sort, descending=here.descending, grouped=here.grouped)

    def menu(self) -> QMenu:
        """A new menu."""
        menu = QMenu(self._parent)
        for name, wanted in BUILT_IN:
            self._add(menu, tr(name), self._ordered(wanted))
        if self.own:
            menu.addSeparator()
        for view in self.own:
            self._add(menu, view.name, view.wanted)
        menu.addSeparator()
        menu.addAction(tr("Keep this view…")).triggered.connect(self._ask_to_keep)
        shown = next((view for view in self.own if view.wanted == self.wanted), None)
        if shown is not None:
            self._add_changes(menu, shown)
        PhysicalLetters([menu], menu)
        return menu

    def _add(self, menu: QMenu, name: str, wanted: Wanted) -> QAction:
        number = sum(action.isCheckable() for action in menu.actions()) + 1
        key = f"&{number}  " if number <= _NUMBERED else ""
        action = menu.addAction(key + as_row(name))
        action.setCheckable(True)
        action.setChecked(wanted == self.wanted)
        action.triggered.connect(lambda: self.changed.emit(wanted))
        return action

    def _add_changes(self, menu: QMenu, view: View) -> None:
        place = self.own.index(view)
        menu.addAction(tr("Rename “{name}”…", name=as_row(view.name))).triggered.connect(
            lambda: self._ask_to_rename(view)
        )
        for text, goal in ((tr("Move up"), place - 1), (tr("Move down"), place + 1)):
            action = menu.addAction(text)
            action.setEnabled(0 <= goal < len(self.own))
            action.triggered.connect(
                lambda _on=False, goal=goal: self._change(lambda desk: desk.views.move(view.name, goal))
            )
        menu.addAction(tr("Keep it no longer")).triggered.connect(
            lambda: self._change(lambda desk: desk.views.remove(view.name))
        )

    # what is kept

    def _ask_to_keep(self) -> None:
        wanted = self.wanted
        self._ask(tr("Keep this view"), "", lambda name: lambda desk: desk.views.put(name, wanted))

    def _ask_to_rename(self, view: View) -> None:
        self._ask(
            tr("Rename the view"), view.name, lambda name: lambda desk: desk.views.rename(view.name, name)
        )

    def _ask(self, title: str, text: str, verb: "Callable[[str], Callable[[Desk], list[View]]]") -> None:
        dialog = OneLineDialog(title, tr("Name of the view"), self._parent.window(), text)
        dialog.answered.connect(lambda name: self._change(verb(name), dialog))
        dialog.open()

    def _change(self, verb: "Callable[[Desk], list[View]]", dialog: OneLineDialog | None = None) -> None:
        desk = self._desk
        if desk is None:
            return

        def done(views: list[View]) -> None:
            if dialog is not None and isValid(dialog):  # a person may have left it meanwhile
                dialog.accept()
            self._take(views)

        def failed(error: DeskError) -> None:
            if dialog is not None and isValid(dialog):
                dialog.hint.say(sentence(error))
            else:
                self._jobs.refused.emit(error)

        self._jobs.write(lambda: verb(desk), done, failed)
