"""The rules of the house style as a list with switches, group by group."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from newsroom_desktop.base.texts import tr
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.graphemes import shortened
from newsroom_desktop.hindi.style.rule import Rule
from newsroom_desktop.hindi.style.rules import RULES

_LONGEST_GC = 26
_RULE = Qt.ItemDataRole.UserRole


def example(rule: Rule, most_gc: int) -> str:
    """What `rule` mends and what becomes of it, each no longer than `most_gc` grapheme clusters."""
    return f"{shortened(rule.bad.strip(), most_gc)}  →  {shortened(rule.good, most_gc)}"


class RuleList(QTreeWidget):
    """A row for each rule; the space bar switches the one in hand."""

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Rules"))
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._groups: dict[str, QTreeWidgetItem] = {}
        for rule in RULES:
            if rule.group not in self._groups:
                self._groups[rule.group] = self._heading(tr(rule.group))
            self._rows[rule.name] = self._row(self._groups[rule.group], rule)
        self.expandAll()
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setCurrentItem(self._rows[RULES[0].name])

    def _heading(self, text: str) -> QTreeWidgetItem:
        heading = QTreeWidgetItem(self, [text])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setFirstColumnSpanned(True)
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        return heading

    def _row(self, group: QTreeWidgetItem, rule: Rule) -> QTreeWidgetItem:
        row = QTreeWidgetItem(group, [tr(rule.title), example(rule, _LONGEST_GC)])
        row.setData(0, _RULE, rule.name)
        row.setCheckState(0, Qt.CheckState.Checked)
        row.setForeground(1, self.palette().placeholderText())
        row.setToolTip(0, tr(rule.title))
        return row

    @property
    def off(self) -> frozenset[str]:
        """The names of the rules that are switched off."""
        unchecked = Qt.CheckState.Unchecked
        return frozenset(name for name, row in self._rows.items() if row.checkState(0) is unchecked)

    @off.setter
    def off(self, names: frozenset[str]) -> None:
        for name, row in self._rows.items():
            row.setCheckState(0, Qt.CheckState.Unchecked if name in names else Qt.CheckState.Checked)

    @property
    def current(self) -> Rule | None:
        """The rule in hand."""
        item = self.currentItem()
        name = item.data(0, _RULE) if item is not None else None
        return next((rule for rule in RULES if rule.name == name), None)

    def show_matching(self, text: str) -> None:
        """Show the rules that have `text` in their title, name or example, and no others; all without one."""
        wanted = fold(text.strip())
        for rule in RULES:
            words = (tr(rule.title), rule.name, rule.bad, rule.good)
            self._rows[rule.name].setHidden(not any(wanted in fold(word) for word in words))
        for group in self._groups.values():
            members = [row for row in self._rows.values() if row.parent() is group]
            group.setHidden(all(row.isHidden() for row in members))
        shown = [row for row in self._rows.values() if not row.isHidden()]
        if shown and self.currentItem() not in shown:
            self.setCurrentItem(shown[0])
