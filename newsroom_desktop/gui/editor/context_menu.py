"""The menu at a place in the text, made from the commands of the window."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.body import BodyEdit

_CLIPBOARD = ("edit.cut", "edit.copy", "edit.paste", "edit.select_all")
_FORMATS = (
    *("format.bold", "format.italic", "format.underline", "format.strike", "format.code"),
    *("format.paragraph", "format.heading2", "format.heading3", "format.heading4"),
    *("format.bullets", "format.numbers", "format.quote", "format.pull_quote", "format.clear"),
)


def show_context_menu(body: BodyEdit, action: Callable[[str], QAction], place: QPoint) -> None:
    """Show what can be done at `place` in `body`; `action` gives a command of the window by its id."""
    if not body.textCursor().hasSelection():
        cursor: QTextCursor = body.cursorForPosition(place)
        body.setTextCursor(cursor)
    menu = QMenu(body)
    if address := body.link_at_caret():
        _add_link_commands(menu, body, action, address)
    if body.card_at_caret() is not None:
        menu.addAction(action("insert.change"))
        menu.addSeparator()
    for name in _CLIPBOARD:
        menu.addAction(action(name))
    menu.addSeparator()
    if not address:
        menu.addAction(action("format.link"))
    formats = menu.addMenu(tr("Format"))
    for name in _FORMATS:
        formats.addAction(action(name))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(body.viewport().mapToGlobal(place))


def _add_link_commands(menu: QMenu, body: BodyEdit, action: Callable[[str], QAction], address: str) -> None:
    opener = menu.addAction(tr("Open the link"))
    opener.triggered.connect(lambda: QDesktopServices.openUrl(address))
    menu.addAction(action("format.link"))
    copier = menu.addAction(tr("Copy the address"))
    copier.triggered.connect(lambda: QGuiApplication.clipboard().setText(address))
    remover = menu.addAction(tr("Remove the link"))
    remover.triggered.connect(lambda: body.set_link(""))
    menu.addSeparator()
