"""The buttons below a dialog: what confirms stands out, and nothing stands between it and the way out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.site import Site
from newsroom_desktop.base import texts
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.autocorrect import AutoCorrectDialog
from newsroom_desktop.gui.dialogs.crop import CropDialog
from newsroom_desktop.gui.dialogs.embed import EmbedDialog
from newsroom_desktop.gui.dialogs.figure import FigureDialog
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.dialogs.house_style import HouseStyleDialog
from newsroom_desktop.gui.dialogs.link import LinkDialog
from newsroom_desktop.gui.dialogs.site import SiteDialog
from newsroom_desktop.gui.dialogs.table import TableDialog
from newsroom_desktop.gui.editor.paste.dialog import PasteDialog
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.hindi.autocorrect import ALL_RULES
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.markup.figures import Figure
from newsroom_desktop.markup.tables import Table

DIALOGS: dict[str, Callable[[QWidget], QDialog]] = {
    "auto-correct": lambda around: AutoCorrectDialog(ALL_RULES, around),
    "crop": lambda around: CropDialog(around, QImage(40, 20, QImage.Format.Format_RGB32), QSize(40, 20)),
    "embed": EmbedDialog,
    "figure": lambda around: FigureDialog(around, Figure(address="media/a.jpg")),
    "house style": lambda around: HouseStyleDialog(HouseStyle(), around),
    "link": lambda around: LinkDialog(around, href="https://a.b", needs_text=False),
    "paste": PasteDialog,
    "site": lambda around: SiteDialog(Site(), around),
    "table": lambda around: TableDialog(around, Table(rows=(((),),), alignments=("",))),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_the_button_that_confirms_stands_out_alone(around: QWidget, name: str) -> None:
    dialog = DIALOGS[name](around)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    role = QDialogButtonBox.ButtonRole.AcceptRole
    for button in dialog.findChildren(QPushButton):
        confirms = button in box.buttons() and box.buttonRole(button) is role
        assert (button.property("kind") == "primary") is confirms


def test_removing_a_link_does_not_stand_where_one_confirms(around: QWidget) -> None:
    dialog = LinkDialog(around, href="https://a.b", needs_text=False)
    dialog.show()
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    confirm = box.button(QDialogButtonBox.StandardButton.Ok)
    leave = box.button(QDialogButtonBox.StandardButton.Cancel)
    remove = next(
        button for button in dialog.findChildren(QPushButton) if button.text() == tr("Remove the link")
    )
    between = sorted((confirm.x(), leave.x()))
    assert not between[0] <= remove.x() <= between[1]


def test_a_word_that_is_composed_when_one_confirms_is_taken(around: QWidget, qtbot: QtBot) -> None:
    around.show()
    dialog = FigureDialog(around, Figure(address="media/a.jpg"))
    dialog.show()
    dialog.activateWindow()
    field = dialog.fields["alt"]
    qtbot.waitUntil(field.hasFocus)
    QApplication.sendEvent(field, QInputMethodEvent("मंच", []))
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    with qtbot.waitSignal(dialog.chosen) as chosen:
        box.button(QDialogButtonBox.StandardButton.Ok).click()
    assert chosen.args[0].alt == "मंच"


@pytest.mark.parametrize(("answer", "stays"), [("Go on with the picture", True), ("Throw it away", False)])
def test_the_words_of_a_picture_are_not_thrown_away_without_asking(
    around: QWidget, qtbot: QtBot, *, answer: str, stays: bool
) -> None:
    around.show()
    dialog = FigureDialog(around, Figure(address="media/a.jpg", caption="मेला "))
    dialog.show()
    dialog.activateWindow()
    field = dialog.fields["credit"]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QApplication.sendEvent(field, QInputMethodEvent("रवि", []))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    box = dialog.findChild(QMessageBox)
    assert box is not None
    assert dialog.isVisible()
    next(button for button in box.buttons() if button.text() == tr(answer)).click()
    assert dialog.isVisible() is stays
    assert field.text() == "रवि"


def test_a_picture_of_which_nothing_was_changed_is_left_at_once(around: QWidget, qtbot: QtBot) -> None:
    dialog = FigureDialog(around, Figure(address="media/a.jpg", caption="मेला "))
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize("name", ["embed", "link"])
def test_all_that_a_dialog_says_is_seen(around: QWidget, qtbot: QtBot, name: str, language: str) -> None:
    before = texts.current()
    texts.use(language)
    try:
        dialog = DIALOGS[name](around)
        dialog.resize(dialog.minimumWidth(), 10)
        dialog.show()
        dialog.findChildren(LineField)[0].setText("यह पता नहीं")
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    finally:
        texts.use(before)
    hint = dialog.findChild(Hint)
    assert hint is not None
    assert hint.text() != ""
    qtbot.waitUntil(lambda: hint.height() >= hint.heightForWidth(hint.width()))
    dialog.reject()
