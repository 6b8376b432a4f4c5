"""The menu at a place in the text, made from the commands of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QMenu

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.keys import PhysicalLetters

if TYPE_CHECKING:
    from newsroom_desktop.gui.actions.book import ActionBook

_CLIPBOARD = ("edit.cut", "edit.copy", "edit.paste", "edit.paste_plain", "edit.select_all")
_FORMATS = (
    ("format.bold", "format.italic", "format.underline", "format.strike", "format.code"),
    ("format.paragraph", "format.heading2", "format.heading3", "format.heading4"),
    ("format.quote", "format.pull_quote", "format.code_block"),
    ("format.bullets", "format.numbers", "format.indent", "format.outdent"),
    ("format.clear",),
)


def show_context_menu(
    body: BodyEdit, book: "ActionBook", offer: Callable[[QMenu, BodyEdit, QPoint], None], place: QPoint
) -> None:
    """Show what can be done at `place` in `body` with the commands of `book`, below what `offer` puts in."""
    if not body.textCursor().hasSelection():
        cursor: QTextCursor = body.cursorForPosition(place)
        body.setTextCursor(cursor)
    menu = QMenu(body)
    offer(menu, body, place)
    book.follow(menu, "edit")
    if address := body.link_at_caret():
        _add_link_commands(menu, body, book, address)
    if body.card_at_caret() is not None:
        menu.addAction(book.action("insert.change"))
        menu.addSeparator()
    for name in _CLIPBOARD:
        menu.addAction(book.action(name))
    menu.addSeparator()
    if not address:
        menu.addAction(book.action("format.link"))
    formats = menu.addMenu(tr("Format"))
    for group in _FORMATS:
        formats.addActions([book.action(name) for name in group])
        formats.addSeparator()
    PhysicalLetters([menu, formats], menu)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(body.viewport().mapToGlobal(place))


def _add_link_commands(menu: QMenu, body: BodyEdit, book: "ActionBook", address: str) -> None:
    for text, run in (
        (tr("Open the link"), lambda: QDesktopServices.openUrl(address)),
        (tr("Change the link…"), book.action("format.link").trigger),
        (tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address)),
        (tr("Remove the link"), lambda: body.set_link("")),
    ):
        menu.addAction(text).triggered.connect(run)
    menu.addSeparator()
