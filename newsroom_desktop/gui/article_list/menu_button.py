"""A small button that opens a menu, made anew each time it is shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from newsroom_desktop.gui.icons import themed_icon


class MenuButton(QToolButton):
    """Opens what `make_menu` gives below itself."""

    def __init__(self, icon: str, make_menu: Callable[[], QMenu], *, has_text: bool = False) -> None:
        super().__init__()
        self._icon_name = icon
        self._make_menu = make_menu
        self.setProperty("kind", "menu")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if has_text:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self.open_menu)
        self._set_icon()

    def open_menu(self) -> None:
        """Open the menu; its first row can be chosen at once."""
        menu = self._make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours in use."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._set_icon()

    def _set_icon(self) -> None:
        self.setIcon(themed_icon(self._icon_name, self.palette()))
