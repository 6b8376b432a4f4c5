"""All commands of a window as QActions: menus, bars and shortcuts made from the rows."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.actions import article, comfort, inserting, view, writing
from newsroom_desktop.gui.actions.spec import ActionSpec
from newsroom_desktop.gui.icons import themed_icon

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace

SPECS: tuple[ActionSpec, ...] = (
    article.ACTIONS + writing.ACTIONS + inserting.ACTIONS + view.ACTIONS + comfort.ACTIONS
)


class ActionBook(QObject):
    """Holds the QAction of every row for one window and keeps its state right."""

    def __init__(self, workspace: "Workspace", menus: Mapping[str, QMenu]) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {spec.action_id: self._action(spec) for spec in SPECS}
        self._fill_menus(menus)
        self.set_texts()
        self.refresh()

    def action(self, action_id: str) -> QAction:
        """The QAction of one row."""
        return self._actions[action_id]

    def bar(self, *menus: str) -> list[QAction]:
        """The QActions of `menus` that have an icon, with a separator between two groups."""
        rows = (spec for spec in SPECS if spec.menu.partition("/")[0] in menus and spec.icon)
        return list(self._with_lines(rows))

    def refresh(self, menu: str = "") -> None:
        """Switch commands on and off as they are open now; only those of `menu` if it is named."""
        for spec in SPECS:
            if spec.menu.startswith(menu):
                action = self._actions[spec.action_id]
                action.setEnabled(spec.when(self._workspace))
                if spec.checked is not None:
                    action.setChecked(spec.checked(self._workspace))

    def set_texts(self) -> None:
        """Name everything in the language in use."""
        for spec in SPECS:
            action, text = self._actions[spec.action_id], tr(spec.text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(text)
            action.setToolTip(f"{text.rstrip('…')} ({keys})" if keys else text)

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
        if spec.when(self._workspace):
            spec.run(self._workspace)
        self.refresh(spec.menu.partition("/")[0])

    def _fill_menus(self, menus: Mapping[str, QMenu]) -> None:
        for name, menu in menus.items():
            for action in self._with_lines(spec for spec in SPECS if spec.menu.startswith(f"{name}/")):
                menu.addAction(action)
            menu.aboutToShow.connect(lambda name=name: self.refresh(name))
        for action in self._actions.values():
            self._workspace.window.addAction(action)

    def _with_lines(self, specs: Iterable[ActionSpec]) -> Iterable[QAction]:
        for number, (_, group) in enumerate(groupby(specs, key=lambda spec: spec.menu)):
            if number:
                line = QAction(self)
                line.setSeparator(True)
                yield line
            yield from (self._actions[spec.action_id] for spec in group)
