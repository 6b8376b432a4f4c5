"""What came of an export: what is doubtful has a line, a sign and a colour of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.errors import ExportRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr_n
from newsroom_desktop.desk.publishing import Receipt
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.appearance import paint
from newsroom_desktop.gui.dialogs.receipts import ReceiptsDialog
from newsroom_desktop.gui.dialogs.report import Outcome, ReportList
from newsroom_desktop.gui.dialogs.report_dialog import MOST
from newsroom_desktop.publish.proof import OK

BESIDE_TEXT = 48
"""Pixels of a row in which no letters stand: the sign, and the room at the edges."""

PAGE = Path("/पेज/bajat-satra.html")
GOOD = Receipt(article_id="अ", headline="बजट सत्र", path=PAGE, proof=OK)
LACKING = Receipt(article_id="आ", headline="चुनाव", path=PAGE, proof=OK, undescribed=2)
REFUSED = Receipt(article_id="इ", headline="बारिश", error=ExportRefused("export_full", path="/पेज"))


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot) -> Iterator[ReceiptsDialog]:  # noqa: ARG001 - no widget without
    paint("light")
    around = QWidget()
    qtbot.addWidget(around)
    dialog = ReceiptsDialog([GOOD, LACKING, REFUSED], Path("/पेज"), around)
    dialog.show()
    yield dialog
    around.hide()


def test_what_a_page_lacks_has_a_line_of_its_own(dialog: ReceiptsDialog) -> None:
    error = REFUSED.error
    assert error is not None
    assert dialog.lines == [
        f"बारिश\n{sentence(error)}",
        "बजट सत्र\nbajat-satra.html",
        "चुनाव\nbajat-satra.html",
        tr_n(
            "{n} picture has no description for people who cannot see it.",
            "{n} pictures have no description for people who cannot see them.",
            2,
        ),
    ]
    rows = dialog.findChild(ReportList)
    assert rows is not None
    colours = [rows.item(row).foreground().color().name() for row in range(rows.count())]
    assert [colour == theme.colours().warning for colour in colours] == [False, False, False, True]
    signs = {bytes(rows.item(row).icon().pixmap(16).toImage().constBits()) for row in range(rows.count())}
    assert len(signs) == 3


def test_of_very_many_the_first_are_listed_and_the_others_counted(around: QWidget) -> None:
    dialog = ReceiptsDialog([GOOD] * (MOST + 20) + [REFUSED], Path("/पेज"), around)
    assert len(dialog.lines) == MOST + 1
    assert dialog.lines[0].startswith("बारिश")
    assert dialog.lines[-1] == "and 21 more"
    dialog.close()


def test_a_line_that_is_only_read_does_not_look_like_a_button(dialog: ReceiptsDialog, qtbot: QtBot) -> None:
    rows = dialog.findChild(ReportList)
    assert rows is not None
    before = rows.grab().toImage()
    dialog.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.grab().toImage() == before


def test_a_long_line_is_shown_to_its_end_at_every_width(dialog: ReceiptsDialog) -> None:
    rows = dialog.findChild(ReportList)
    assert rows is not None
    text = " ".join(["पुराना.doc UTF-8 में नहीं है, उसे उसके अपने प्रोग्राम में खोलें और UTF-8 में सहेजें।"] * 3)
    rows.add(Outcome.BAD, text)
    row = rows.item(rows.count() - 1)
    for width in range(560, 800, 6):
        dialog.resize(width, 400)
        QApplication.processEvents()
        room = QRect(0, 0, rows.viewport().width() - BESIDE_TEXT, 1000)
        needed = rows.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        assert rows.visualItemRect(row).height() >= needed
