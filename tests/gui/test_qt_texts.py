"""What Qt itself says in dialogs and menus is in the catalogue."""

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QFileDialog, QMainWindow, QMessageBox, QTabBar
from pytestqt.qtbot import QtBot

from newsroom_desktop.base import texts

NOT_OURS = ("QShortcut", "QGuiApplication", "QMimeType")
"""Names of keys and of file types, and the layout direction."""


class Listener(QTranslator):
    """Hears what Qt asks to have said."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(self, context: str, source: str, _hint: str | None = None, _n: int = -1) -> str | None:
        if context not in NOT_OURS and not source.startswith("Alt+"):
            self.asked.add((context, source))
        return None

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.mark.parametrize(
    "mode", [QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.Directory, QFileDialog.FileMode.AnyFile]
)
def test_dialogs_speak_hindi_throughout(qapp: QApplication, qtbot: QtBot, mode: QFileDialog.FileMode) -> None:
    listener = Listener()
    qapp.installTranslator(listener)
    try:
        window = QMainWindow()
        qtbot.addWidget(window)
        files = QFileDialog(window)
        files.setFileMode(mode)
        files.show()
        box = QMessageBox(window)
        box.setDetailedText("क")
        box.show()
        QDateTimeEdit(window, calendarPopup=True).show()
        QTabBar(window, tabsClosable=True).addTab("क")
        qtbot.wait(200)
    finally:
        qapp.removeTranslator(listener)
    before = texts.current()
    texts.use("hi")
    try:
        missing = {
            (context, source) for context, source in listener.asked if texts.tr_c(context, source) == source
        }
    finally:
        texts.use(before)
    assert missing == set()
