"""Shortcuts count by the place of the key, whatever letter stands on it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.source import SourceEdit
from newsroom_desktop.gui.keys import PhysicalShortcuts, physical_sign
from tests.gui.conftest import OpenWindow, settle

CONTROL = Qt.KeyboardModifier.ControlModifier


def press(key: int, *, scan: int = 0, virtual: int = 0, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, CONTROL, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "sign"),
    [
        ("linux", 39, 0, "S"),
        ("linux", 57, 0, "N"),
        ("linux", 49, 0, "`"),
        ("linux", 51, 0, "\\"),
        ("win32", 0, 0xC0, "`"),
        ("win32", 0, 0xDE, "'"),
        ("darwin", 0, 50, "`"),
        ("linux", 10, 0, "1"),
        ("linux", 19, 0, "0"),
        ("linux", 34, 0, "["),
        ("linux", 9, 0, ""),
        ("win32", 0, 0x53, "S"),
        ("win32", 0, 0x31, "1"),
        ("win32", 0, 0xDD, "]"),
        ("win32", 0, 0x0D, ""),
        ("darwin", 0, 1, "S"),
        ("darwin", 0, 45, "N"),
        ("darwin", 0, 29, "0"),
        ("darwin", 0, 53, ""),
    ],
)
def test_physical_sign_is_that_of_the_us_layout(platform: str, scan: int, virtual: int, sign: str) -> None:
    assert physical_sign(press(ord("स"), scan=scan, virtual=virtual), platform) == sign


def test_control_with_a_hindi_letter_is_the_shortcut_on_its_key(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    window = program.window
    window.workspace.actions_book.action("article.new").trigger()
    settle(qtbot, program)
    before = window.workspace.session.article
    for field in (
        window.workspace.editor.headline,
        window.workspace.editor.body,
        window.articles,
        window.workspace.details,
    ):
        QGuiApplication.sendEvent(field, press(ord("ल"), scan=57, virtual=0x4E, text="ल"))
        settle(qtbot, program)
        assert window.workspace.session.article != before
        before = window.workspace.session.article


def test_a_hindi_letter_alone_is_a_letter(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    letter = QKeyEvent(QEvent.Type.KeyPress, ord("ल"), Qt.KeyboardModifier.NoModifier, 57, 0x4E, 0, "ल")
    assert not PhysicalShortcuts(window, ()).eventFilter(window, letter)


@pytest.mark.parametrize("name", ["body", "headline", "dateline", "source"])
def test_alt_with_a_hindi_letter_opens_a_menu_and_types_nothing(
    open_window: OpenWindow, qtbot: QtBot, name: str
) -> None:
    program = open_window()
    window = program.window
    window.workspace.actions_book.action("article.new").trigger()
    settle(qtbot, program)
    editor = window.workspace.editor
    if name == "source":
        window.workspace.actions_book.action("view.source").trigger()
        settle(qtbot, program)
    field: QWidget | None = {
        "body": editor.body,
        "headline": editor.headline,
        "dateline": window.workspace.details.findChild(QLineEdit),
        "source": editor.findChild(SourceEdit),
    }[name]
    assert field is not None
    field.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    letter = QKeyEvent(QEvent.Type.KeyPress, ord("न"), alt, 55, 0x56, 0, "न")
    QGuiApplication.sendEvent(field, letter)
    assert QApplication.activePopupWidget() is window.menus["view"]
    window.menus["view"].close()
    written = field.text() if isinstance(field, QLineEdit) else field.property("plainText")
    assert written == ""


def test_keys_in_a_dialog_are_not_those_of_the_window(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    workspace = program.window.workspace
    workspace.actions_book.action("article.new").trigger()
    settle(qtbot, program)
    before = workspace.session.article
    dialog = QDialog(program.window)
    field = QLineEdit(dialog)
    dialog.show()
    workspace.field_in_use.widget = field
    workspace.field_in_use.changed.emit()
    QGuiApplication.sendEvent(field, press(ord("ल"), scan=57, virtual=0x4E, text="ल"))
    settle(qtbot, program)
    assert workspace.session.article == before
    dialog.close()


def test_menus_open_and_are_chosen_from_by_the_place_of_the_key(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    window = program.window
    alt, plain = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    # on InScript the key A has ो on it, the key N has ल
    QGuiApplication.sendEvent(
        window.workspace.editor.welcome, QKeyEvent(QEvent.Type.KeyPress, ord("ो"), alt, 38, 0x41, 0, "ो")
    )
    menu = window.menus["article"]
    assert QApplication.activePopupWidget() is menu
    QGuiApplication.sendEvent(menu, QKeyEvent(QEvent.Type.KeyPress, ord("ल"), plain, 57, 0x4E, 0, "ल"))
    settle(qtbot, program)
    assert menu.isHidden()
    assert window.workspace.session.article is not None
