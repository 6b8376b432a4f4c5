"""All commands of a window as QActions: menus, bars and shortcuts made from the rows."""

from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.actions import (
    archive,
    article,
    comfort,
    formatting,
    inserting,
    keyboard,
    legacy,
    panels,
    reviewing,
    tabs,
    view,
    writing,
)
from newsroom_desktop.gui.actions.mnemonics import letters_for, with_letter
from newsroom_desktop.gui.actions.reading_only import changes_nothing
from newsroom_desktop.gui.actions.spec import MENUS, SUBMENUS, ActionSpec
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.icons import themed_icon

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace

SPECS: tuple[ActionSpec, ...] = tuple(
    sorted(
        article.ACTIONS
        + writing.ACTIONS
        + formatting.ACTIONS
        + reviewing.ACTIONS
        + legacy.ACTIONS
        + inserting.ACTIONS
        + archive.ACTIONS
        + view.ACTIONS
        + panels.ACTIONS
        + tabs.ACTIONS
        + comfort.ACTIONS
        + keyboard.ACTIONS,
        key=lambda spec: (list(MENUS).index(spec.menu_name), spec.group),
    )
)
"""In the order of the menus, and there of the groups."""


class ActionBook(QObject):
    """Holds the QAction of every row for one window and keeps its state right."""

    def __init__(self, workspace: "Workspace", menus: Mapping[str, QMenu]) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._menus = menus
        self._submenus: dict[str, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {spec.action_id: self._action(spec) for spec in SPECS}
        self._fill_menus()
        self.set_texts()
        self.refresh()

    def action(self, action_id: str) -> QAction:
        """The QAction of one row."""
        return self._actions[action_id]

    @property
    def menus(self) -> tuple[QMenu, ...]:
        """All menus, submenus included."""
        return *self._menus.values(), *self._submenus.values()

    def choices(self, choice: str) -> list[QAction]:
        """The QActions of which one is on."""
        return [self._actions[spec.action_id] for spec in SPECS if spec.choice == choice]

    def bar(self, *menus: str) -> list[list[QAction]]:
        """The QActions of `menus` that have an icon and are no choice, group by group."""
        rows = (spec for name in menus for spec in SPECS if spec.menu_name == name)
        groups = groupby((spec for spec in rows if spec.icon and not spec.choice), key=lambda spec: spec.menu)
        return [[self._actions[spec.action_id] for spec in group] for _, group in groups]

    def refresh(self, menu: str = "") -> None:
        """Switch commands on and off as they are open now; only those of `menu` if it is named."""
        for spec in SPECS:
            if menu in ("", spec.menu_name):
                action = self._actions[spec.action_id]
                action.setEnabled(self._is_open(spec))
                if spec.checked is not None:
                    action.setChecked(spec.checked(self._workspace))

    def _is_open(self, spec: ActionSpec) -> bool:
        desk = self._workspace.desk
        may_run = desk is None or desk.reading_only is None or changes_nothing(spec)
        return may_run and spec.when(self._workspace)

    def follow(self, menu: QMenu, name: str) -> None:
        """Let `menu`, while it is shown, offer of the commands of the menu `name` what can be done now."""
        menu.aboutToShow.connect(lambda: self._offer(name))
        menu.aboutToHide.connect(lambda: self.refresh(name))

    def _offer(self, name: str) -> None:
        self.refresh(name)
        for spec in SPECS:
            if spec.menu_name == name and not spec.offered(self._workspace):
                self._actions[spec.action_id].setEnabled(False)

    def set_texts(self) -> None:
        """Name everything in the language in use, and give each row of a menu its letter."""
        for spec in SPECS:
            action, text = self._actions[spec.action_id], tr(spec.text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setIconText(text)
            action.setToolTip(f"{text.rstrip('…')} ({keys})" if keys else text)
        names = {self._actions[spec.action_id]: spec.text for spec in SPECS}
        names |= {menu.menuAction(): SUBMENUS[name] for name, menu in self._submenus.items()}
        for menu in self.menus:
            rows = [action for action in menu.actions() if action in names]
            for action, letter in zip(rows, letters_for(names[action] for action in rows), strict=True):
                action.setText(with_letter(tr(names[action]), letter))

    def set_icons(self) -> None:
        """Draw the icons in the colours in use."""
        palette = self._workspace.window.palette()
        for spec in SPECS:
            if spec.icon:
                self._actions[spec.action_id].setIcon(themed_icon(spec.icon, palette))

    def _action(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.action_id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.triggered.connect(lambda: self._run(spec))
        if spec.checked is not None:
            action.setCheckable(True)
        if spec.choice:
            group = self._groups.get(spec.choice)
            if group is None:
                group = self._groups[spec.choice] = QActionGroup(self)
                group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
            group.addAction(action)
        return action

    def _run(self, spec: ActionSpec) -> None:
        commit_composed()
        if spec.when(self._workspace):
            spec.run(self._workspace)
        self.refresh(spec.menu_name)

    def _fill_menus(self) -> None:
        for name, menu in self._menus.items():
            rows = (spec for spec in SPECS if spec.menu_name == name)
            for number, (_, group) in enumerate(groupby(rows, key=lambda spec: spec.group)):
                if number:
                    menu.addSeparator()
                for spec in group:
                    self._menu_of(spec).addAction(self._actions[spec.action_id])
            self.follow(menu, name)
        for action in self._actions.values():
            self._workspace.window.addAction(action)

    def _menu_of(self, spec: ActionSpec) -> QMenu:
        """The menu or submenu that `spec` is found in; a submenu is made when it is first named."""
        menu = self._menus[spec.menu_name]
        if not spec.submenu:
            return menu
        if spec.submenu not in self._submenus:
            self._submenus[spec.submenu] = menu.addMenu("")
        return self._submenus[spec.submenu]
