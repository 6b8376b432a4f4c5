"""An article in a window of its own, to be read beside the one that is written."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from newsroom_desktop.article.article import Article
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.preview.panel import PreviewPanel

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.publish.page import Page

MOST = 4
"""Windows at a time: the page engine of each takes 60 to 90 MB."""

_SIZE = (620, 760)


class ReadingWindow(QMainWindow):
    """Shows the page of one article as the preview does; nothing can be written in it."""

    closed = Signal(str)

    def __init__(self, article_id: str, media_file: Callable[[str], Path | None], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.article_id = article_id
        self.preview = PreviewPanel(media_file)
        self.preview.link_clicked.connect(QDesktopServices.openUrl)
        self.setCentralWidget(self.preview)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        for keys in (QKeySequence.StandardKey.Cancel, QKeySequence.StandardKey.Close):
            QShortcut(QKeySequence(keys), self, self.close)

    def show_article(self, article: Article, page: "Page") -> None:
        """Show the article as it is now."""
        self.setWindowTitle(article.headline or tr("Without a headline"))
        self.preview.show_page(page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the memory of the page engine back."""
        self.preview.close_engine()
        self.closed.emit(self.article_id)
        super().closeEvent(event)


class Reading(QObject):
    """Opens such windows, and shows in them what has changed."""

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._desk: Desk | None = None
        self._windows: dict[str, ReadingWindow] = {}

    def attach(self, desk: "Desk") -> None:
        """Read articles of `desk` from now on."""
        self._desk = desk

    @property
    def windows(self) -> list[ReadingWindow]:
        """The windows that are open, the oldest first."""
        return list(self._windows.values())

    def open(self, article_id: str) -> None:
        """Show the article in a window of its own, or the window that it has; the oldest makes room."""
        desk = self._desk
        if desk is None:
            return
        shown = self._windows.get(article_id)
        if shown is None:
            if len(self._windows) >= MOST:
                next(iter(self._windows.values())).close()
            shown = ReadingWindow(article_id, desk.pictures.file, self._window)
            shown.closed.connect(self._on_closed)
            self._windows[article_id] = shown
            self._read(article_id)
            shown.show()
            shown.preview.warm()
        shown.raise_()
        shown.activateWindow()

    def refresh(self, article_ids: frozenset[str]) -> None:
        """Show what has changed in these articles."""
        for article_id in article_ids & self._windows.keys():
            self._read(article_id)

    def reload(self) -> None:
        """Show what has changed in any of them."""
        self.refresh(frozenset(self._windows))

    def close(self) -> None:
        """Close all windows."""
        for shown in list(self._windows.values()):
            shown.close()

    def _on_closed(self, article_id: str) -> None:
        self._windows.pop(article_id, None)

    def _read(self, article_id: str) -> None:
        desk = self._desk
        if desk is None:
            return

        def work() -> "tuple[Article, Page]":
            article = desk.listing.article(article_id)
            return article, desk.publishing.page(article)

        def done(answer: "tuple[Article, Page]") -> None:
            shown = self._windows.get(article_id)
            if shown is not None:
                shown.show_article(*answer)

        self._jobs.read(f"reading {article_id}", work, done)
