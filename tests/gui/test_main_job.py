"""The whole way of the sample page: pasted, edited, closed, opened again, exported, read by a browser."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Status
from newsroom_desktop.gui.dialogs.receipts import ReceiptsDialog
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.publish.page import Page
from tests.gui.conftest import SAMPLE, OpenWindow, close, settle

PAGE = SAMPLE.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
HEADLINE = PAGE.splitlines()[0]
PARAGRAPHS = [line for line in PAGE.splitlines() if len(line) > 200]


def test_the_sample_page_goes_from_paste_to_exported_page(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    program = open_window()
    window = program.window
    QGuiApplication.clipboard().setText(SAMPLE.read_text("utf-8"))
    window.workspace.actions_book.action("article.new").trigger()
    window.workspace.editor.body.setFocus()
    window.workspace.actions_book.action("edit.paste").trigger()
    qtbot.waitUntil(lambda: window.workspace.editor.headline.toPlainText() == HEADLINE, timeout=10_000)

    article = window.workspace.session.article
    assert article is not None
    assert (article.category, article.dateline) == ("World News", "सियोल")
    assert article.breaking is not None
    assert article.breaking.end_ms - article.breaking.start_ms == 2 * 60 * 60 * 1000
    assert [block.text for block in window.workspace.session.blocks()] == [
        PARAGRAPHS[0].removeprefix("सियोल. "),
        *PARAGRAPHS[1:],
    ]
    assert "सियोल" in window.workspace.editor.notice.text

    cursor = window.workspace.editor.body.textCursor()
    cursor.setPosition(1201)
    window.workspace.editor.body.setTextCursor(cursor)
    qtbot.waitUntil(lambda: window.workspace.session.keeping.keeping is Keeping.DRAFT, timeout=10_000)
    close(qtbot, program)

    program = open_window()
    window = program.window
    qtbot.waitUntil(lambda: window.workspace.editor.headline.toPlainText() == HEADLINE, timeout=10_000)
    assert window.workspace.editor.body.textCursor().position() == 1201
    assert window.workspace.session.keeping.keeping is Keeping.SAVED

    for step in ("desk.submit", "desk.approve"):
        window.workspace.actions_book.action(step).trigger()
        settle(qtbot, program)
    pages: list[Page] = []
    window.workspace.session.page_made.connect(pages.append)
    qtbot.wait(1_100)  # the page tells of seconds
    with qtbot.waitSignal(window.workspace.export.exported, timeout=20_000) as exported:
        window.workspace.export.export([article.article_id], tmp_path)
    (receipt,) = exported.args[0]
    assert (receipt.proof, receipt.error) == ("ok", None)
    settle(qtbot, program)
    assert window.workspace.session.article is not None
    assert window.workspace.session.article.status is Status.EXPORTED
    assert pages[-1].html == receipt.path.read_text("utf-8")

    seen = _seen_in_browser(qtbot, receipt.path)
    assert HEADLINE in seen
    assert "BREAKING" in seen
    for paragraph in PARAGRAPHS:
        assert paragraph in seen
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, ReceiptsDialog):
            dialog.close()


def _seen_in_browser(qtbot: QtBot, path: Path) -> str:
    page = QWebEnginePage()
    with qtbot.waitSignal(page.loadFinished, timeout=20_000):
        page.load(QUrl.fromLocalFile(str(path)))
    texts: list[str] = []
    page.toPlainText(texts.append)
    qtbot.waitUntil(lambda: bool(texts), timeout=10_000)
    page.deleteLater()
    return texts[0]
