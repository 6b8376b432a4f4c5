"""A field of each kind beside a Hindi keyboard, and keys struck in them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.fields import GrowingField
from newsroom_desktop.gui.editor.source import SourceEdit
from newsroom_desktop.gui.field_in_use import FieldInUse, TextField
from newsroom_desktop.gui.keyboard.choices import Choices
from newsroom_desktop.gui.keyboard.keyboard import HindiKeyboard
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.theme import body_look, text_font
from newsroom_desktop.hindi.keyboard.candidates import indexed

Key = Qt.Key
KINDS = ("body", "headline", "source", "line", "filter", "plain")
WORDS = [(4.0, "टीका", ""), (5.0, "टिका", ""), (6.0, "सरकार", ""), (6.0, "का", "")]


class Desk:
    """A field of each kind in one window, and the keyboard that writes in them."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.fields: dict[str, TextField] = {
            "body": BodyEdit(body_look()),
            "headline": GrowingField("headline", text_font(12)),
            "source": SourceEdit(),
            "line": LineField(),
            "filter": QLineEdit(),
            "plain": QTextEdit(),
        }
        column = QVBoxLayout(self.window)
        for field in self.fields.values():
            column.addWidget(field)
        self.keyboard = HindiKeyboard(FieldInUse(self.window))
        self.keyboard.words = indexed(WORDS)
        self.choices = Choices(self.keyboard)
        self.window.resize(500, 600)
        self.window.show()
        self.window.activateWindow()

    def go(self, kind: str) -> TextField:
        self.fields[kind].setFocus()
        return self.fields[kind]


def text_of(field: TextField) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_keys(field: QWidget, keys: str) -> None:
    for key in keys:
        QTest.keyClicks(field, key)
