"""All commands of a window as QActions: menus, bars and shortcuts made from the rows."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui.actions import article, view, writing
from newsroom_desktop.gui.actions.spec import ActionSpec
from newsroom_desktop.gui.context import Context
from newsroom_desktop.gui.icons import themed_icon

SPECS: tuple[ActionSpec, ...] = article.ACTIONS + writing.ACTIONS + view.ACTIONS

MENUS = {
    "article": mark("&Article"),
    "edit": mark("&Edit"),
    "format": mark("F&ormat"),
    "desk": mark("&Desk"),
    "view": mark("&View"),
    "help": mark("&Help"),
}


class ActionBook(QObject):
    """Holds the QAction of every row for one window and keeps its state right."""

    def __init__(self, context: Context, window: QMainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._menus: dict[str, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {spec.action_id: self._action(spec) for spec in SPECS}
        self._fill_menus()
        self.set_texts()
        self.refresh()

    def action(self, action_id: str) -> QAction:
        """The QAction of one row."""
        return self._actions[action_id]

    def bar(self, menu: str) -> list[QAction]:
        """The QActions of `menu` that have an icon, with a separator between two groups."""
        rows = (spec for spec in SPECS if spec.menu.startswith(f"{menu}/") and spec.icon)
        return list(self._with_lines(rows))

    def refresh(self, menu: str = "") -> None:
        """Switch commands on and off as they are open now; only those of `menu` if it is named."""
        for spec in SPECS:
            if spec.menu.startswith(menu):
                action = self._actions[spec.action_id]
                action.setEnabled(spec.when(self._context))
                if spec.checked is not None:
                    action.setChecked(spec.checked(self._context))

    def set_texts(self) -> None:
        """Name everything in the language in use."""
        for name, menu in self._menus.items():
            menu.setTitle(tr(MENUS[name]))
        for spec in SPECS:
            action, text = self._actions[spec.action_id], tr(spec.text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(text)
            action.setToolTip(f"{text.rstrip('…')} ({keys})" if keys else text)

    def set_icons(self) -> None:
        """Draw the icons in the colours in use."""
        for spec in SPECS:
            if spec.icon:
                self._actions[spec.action_id].setIcon(themed_icon(spec.icon, self._window.palette()))

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
        if spec.when(self._context):
            spec.run(self._context)
        self.refresh(spec.menu.partition("/")[0])

    def _fill_menus(self) -> None:
        for name in MENUS:
            menu = self._menus[name] = self._window.menuBar().addMenu("")
            for action in self._with_lines(spec for spec in SPECS if spec.menu.startswith(f"{name}/")):
                menu.addAction(action)
            menu.aboutToShow.connect(lambda name=name: self.refresh(name))
        for action in self._actions.values():
            self._window.addAction(action)

    def _with_lines(self, specs: Iterable[ActionSpec]) -> Iterable[QAction]:
        for number, (_, group) in enumerate(groupby(specs, key=lambda spec: spec.menu)):
            if number:
                line = QAction(self)
                line.setSeparator(True)
                yield line
            yield from (self._actions[spec.action_id] for spec in group)
