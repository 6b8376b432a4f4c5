"""The filters in use, each a chip that can be changed and taken off."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from newsroom_desktop.article.site import Site
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.article_list.dates import period_name
from newsroom_desktop.gui.article_list.filter_menu import FilterMenus
from newsroom_desktop.gui.article_list.filters import CHOICES, SWITCHES, cleared, is_on, without
from newsroom_desktop.gui.article_list.flow import FlowLayout
from newsroom_desktop.gui.button_text import button_text
from newsroom_desktop.gui.icons import themed_icon
from newsroom_desktop.gui.plain_letters import as_tip

_NAMED = 2
"""Values that a chip names; of more it says how many."""

_MOST_LETTERS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipText:
    """What a chip says, and the fields of Wanted that it stands for; `menu` changes them, where one can."""

    text: str
    fields: tuple[str, ...]
    menu: Callable[[FilterMenus], QMenu] | None = None


def chip_texts(wanted: Wanted, site: Site) -> list[ChipText]:
    """The chips of what is wanted, in the order of the menu."""
    chips: list[ChipText] = []
    for choice in CHOICES:
        values = sorted(getattr(wanted, choice.field), key=str)
        if values:
            names = [choice.value_name(value, site) for value in values[:_NAMED]]
            more = [f"+{len(values) - _NAMED}"] if len(values) > _NAMED else []
            text = f"{tr(choice.text)}: {', '.join(names + more)}"
            chips.append(
                ChipText(
                    text=text,
                    fields=(choice.field,),
                    menu=partial(FilterMenus.of_choice, choice=choice),
                )
            )
    if period := period_name(wanted):
        fields = ("period", "since_ms", "until_ms")
        chips.append(ChipText(text=period, fields=fields, menu=FilterMenus.of_days))
    chips += [
        ChipText(text=tr(switch.text), fields=(switch.field,)) for switch in SWITCHES if is_on(wanted, switch)
    ]
    return chips


class ChipBar(QWidget):
    """Shows the chips of what is wanted side by side, and below where there is no room."""

    changed = Signal(object)
    """What is wanted without a chip that was taken off, a Wanted."""
    left = Signal()
    """No chip is left on which the keys could stay."""

    def __init__(self, menus: FilterMenus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menus = menus
        self._parts: list[QWidget] = []
        self._flow = FlowLayout(self, 5)
        self._flow.setContentsMargins(8, 0, 8, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_wanted(self, wanted: Wanted) -> None:
        """Show the chips of `wanted`; the keys stay where they were."""
        chips = chip_texts(wanted, self._menus.site)
        place = next((place for place, part in enumerate(self._parts) if part.hasFocus()), None)
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._chip(chip, wanted) for chip in chips]
        if chips:
            clear = QPushButton(tr("Clear all"))
            clear.setProperty("kind", "small")
            clear.clicked.connect(lambda: self.changed.emit(cleared(wanted)))
            self._parts.append(clear)
        for part in self._parts:
            self._flow.addWidget(part)
            part.show()  # the layout would do so later, and keys can stay on none that is not shown
        self.setVisible(bool(chips))
        self.updateGeometry()
        if place is not None and chips:
            self._parts[min(place, len(self._parts) - 1)].setFocus()
        elif place is not None:
            self.left.emit()

    def _chip(self, chip: ChipText, wanted: Wanted) -> "Chip":
        made = Chip(chip.text, self)
        made.removed.connect(lambda: self.changed.emit(without(wanted, *chip.fields)))
        if chip.menu is not None:
            make_menu = chip.menu
            made.menu_requested.connect(lambda place: _pop_up(make_menu(self._menus), place))
        return made

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_wanted(self._menus.wanted)


def _pop_up(menu: QMenu, place: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


class Chip(QFrame):
    """Says what a filter lets pass: a click changes it, the cross and Delete take it off."""

    removed = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.text = QToolButton()
        self.text.setText(button_text(text, self.font(), _MOST_LETTERS))
        self.text.setToolTip(as_tip(text))
        self.text.setAccessibleName(text)
        self.text.setAutoRaise(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.text)
        self.cross = QToolButton()
        self.cross.setAutoRaise(True)
        self.cross.setIcon(themed_icon("x", self.palette()))
        self.cross.setAccessibleName(tr("Take off: {filter}", filter=text))
        self.cross.setToolTip(as_tip(self.cross.accessibleName()))
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.text)
        row.addWidget(self.cross)
        self.text.clicked.connect(
            lambda: self.menu_requested.emit(self.mapToGlobal(QPoint(0, self.height())))
        )
        self.cross.clicked.connect(self.removed)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the cross in the colours in use."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.cross.setIcon(themed_icon("x", self.palette()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off by Delete or Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)
