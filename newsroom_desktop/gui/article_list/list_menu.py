"""The menu of how the list is shown: order, groups, and how high rows are."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from newsroom_desktop.article.wanted import EVERYTHING
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.article_list.sorting import SORTS, sorted_by
from newsroom_desktop.gui.keys import PhysicalLetters


class ListMenu(QObject):
    """Makes the menu for what is `wanted` now."""

    changed = Signal(object)
    """What is wanted then, a Wanted."""
    roomy_requested = Signal(bool)
    fold_all_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = EVERYTHING
        self.is_roomy = True
        self._parent = parent

    def menu(self) -> QMenu:
        """A new menu."""
        menu = QMenu(self._parent)
        order = QActionGroup(menu)
        for sort, text in SORTS.items():
            action = self._add(menu, tr(text), is_on=self.wanted.sort is sort)
            order.addAction(action)
            action.triggered.connect(
                lambda _on=False, sort=sort: self.changed.emit(sorted_by(self.wanted, sort))
            )
        menu.addSeparator()
        turn = self._add(menu, tr("Descending"), is_on=self.wanted.descending)
        turn.triggered.connect(lambda on: self.changed.emit(replace(self.wanted, descending=on)))
        groups = self._add(menu, tr("Group by status"), is_on=self.wanted.grouped)
        groups.triggered.connect(lambda on: self.changed.emit(replace(self.wanted, grouped=on)))
        fold = menu.addAction(tr("Fold or unfold all groups"))
        fold.setEnabled(self.wanted.grouped)
        fold.triggered.connect(self.fold_all_requested)
        menu.addSeparator()
        rows = QActionGroup(menu)
        for roomy, text in ((True, tr("Roomy rows with pictures")), (False, tr("Compact rows in columns"))):
            action = self._add(menu, text, is_on=self.is_roomy == roomy)
            rows.addAction(action)
            action.triggered.connect(lambda _on=False, roomy=roomy: self.roomy_requested.emit(roomy))
        PhysicalLetters([menu], menu)
        return menu

    @staticmethod
    def _add(menu: QMenu, text: str, *, is_on: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_on)
        return action
