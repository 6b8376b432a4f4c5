"""The box on the formatting bar that names what the caret stands in, and makes it something else."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.gui.editor.formats import FormatEdit
from newsroom_desktop.gui.keys import PhysicalLetters
from newsroom_desktop.markup.blocks import Kind

_OTHERS = {
    Kind.BULLET: mark("Bulleted list"),
    Kind.NUMBER: mark("Numbered list"),
    Kind.EMBED: mark("Video or post"),
    Kind.RULE: mark("Rule"),
    Kind.TABLE: mark("Table"),
    Kind.FIGURE: mark("Picture"),
    Kind.VERBATIM: mark("Source"),
}
"""The names of blocks that are made elsewhere."""


class KindBox(QComboBox):
    """Shows the block at the caret of `body`; its menu has `choices`, of which one is on or none."""

    def __init__(self, choices: list[QAction], body: FormatEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._body = body
        self._menu = QMenu(self)
        self._menu.addActions(choices)
        PhysicalLetters([self._menu], self)
        self.addItem("")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for action in choices:
            action.changed.connect(self._show)
        body.format_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        names = [action.iconText() for action in self._choices if action.isChecked()]
        if (other := _OTHERS.get(self._body.kind_at_caret()[0])) and not names:
            names = [tr(other)]
        self.setItemText(0, "".join(names))
        self.setEnabled(any(action.isEnabled() for action in self._choices))
        self.setToolTip(tr("What the paragraph is"))
        self.setAccessibleName(self.toolTip())

    def sizeHint(self) -> QSize:
        """Wide enough for every name, so that the bar stands still."""
        width_of = self.fontMetrics().horizontalAdvance
        names = [action.iconText() for action in self._choices] + [tr(name) for name in _OTHERS.values()]
        return super().sizeHint() + QSize(max(map(width_of, names)) - width_of(self.currentText()), 0)

    def minimumSizeHint(self) -> QSize:
        """The same: a bar that is too narrow leaves out its last buttons."""
        return self.sizeHint()

    def showPopup(self) -> None:
        """Offer the commands themselves, with their icons and keys."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
