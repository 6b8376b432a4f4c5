"""The preview pane: empty until it is warm, then always the newest page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.preview.stopped import StoppedNote
from newsroom_desktop.gui.preview.warming import reading_ahead

if TYPE_CHECKING:  # Qt WebEngine is loaded after the first paint
    from newsroom_desktop.gui.preview.engine import PageEngine
    from newsroom_desktop.publish.page import Page

_STEP_MS = 10


class PreviewPanel(QWidget):
    """Shows the page that it was given last; a page is loaded once and then changed only where it differs.

    While the pane is hidden nothing is made and nothing is drawn.
    """

    page_shown = Signal()
    link_clicked = Signal(QUrl)
    """A link to the web; the preview itself stays where it is."""

    def __init__(self, media_file: Callable[[str], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._media_file = media_file
        self._engine: PageEngine | None = None
        self._is_wanted = False
        self._steps: Iterator[None] = iter(())
        self._step_timer = QTimer(self, interval=_STEP_MS)
        self._shown: Page | None = None
        self._drawing: Page | None = None
        self._next: Page | None = None
        self._has_crashed = False
        self._placeholder = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._placeholder.setProperty("kind", "quiet")
        self._stopped = StoppedNote()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._placeholder)
        self._stack.addWidget(self._stopped)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack, 1)
        self._step_timer.timeout.connect(self._on_step)
        self._stopped.reload_requested.connect(self._on_reload_requested)
        self._set_texts()

    def put_above(self, widget: QWidget) -> None:
        """Let `widget` stand above the page."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, widget)

    # the engine

    def warm(self) -> None:
        """Make the page engine soon, in steps; a hidden pane waits until it is seen."""
        self._is_wanted = True
        if self._engine is None and self.isVisible() and not self._step_timer.isActive():
            self._steps = self._warming()
            self._step_timer.start()

    def close_engine(self) -> None:
        """Give the engine's memory back; the pane can be made warm again."""
        self._is_wanted = False
        self._step_timer.stop()
        self._next = self._next or self._drawing or self._shown
        self._shown = self._drawing = None
        if self._engine is not None:
            self._stack.setCurrentWidget(self._placeholder)
            self._stack.removeWidget(self._engine.view)
            self._engine.close()
            self._engine = None

    def _on_step(self) -> None:
        if next(self._steps, self) is self:
            self._step_timer.stop()

    def _warming(self) -> Iterator[None]:
        """The steps of warming up: between two of them the window answers."""
        files = reading_ahead()
        while files.is_alive():
            yield
        from newsroom_desktop.gui.preview.engine import PageEngine  # noqa: PLC0415 - after the first paint

        yield
        engine = self._engine = PageEngine(self._media_file, self)
        engine.set_ground(self.palette().color(QPalette.ColorRole.Base))
        engine.loaded.connect(self._on_drawn)
        engine.patched.connect(self._on_patched)
        engine.crashed.connect(self._on_crashed)
        engine.link_clicked.connect(self.link_clicked)
        self._set_texts()
        yield
        self._stack.addWidget(engine.view)
        self._draw_next()

    # the page

    def show_page(self, page: "Page") -> None:
        """Show `page`; while another is being drawn, only the newest waits."""
        self._next = page
        self._draw_next()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what came while the pane was hidden."""
        super().showEvent(event)
        if self._is_wanted:
            self.warm()
        self._draw_next()

    def _draw_next(self) -> None:
        engine, page = self._engine, self._next
        if engine is None or page is None or self._drawing is not None or not self._can_draw(engine):
            return
        self._drawing, self._next = page, None
        if self._shown is not None and _can_become(self._shown, page):
            engine.patch(page)
        else:
            self._stack.setCurrentWidget(engine.view)
            engine.load(page, stay=self._shown is not None and _article(self._shown) == _article(page))

    def _can_draw(self, engine: "PageEngine") -> bool:
        """Whether somebody sees the pane, and the engine has its place in it, which comes a step after it."""
        has_place = self._stack.indexOf(engine.view) >= 0
        return has_place and self.isVisible() and self._stack.currentWidget() is not self._stopped

    def _on_drawn(self) -> None:
        if self._engine is None or self._drawing is None:
            return
        self._shown, self._drawing = self._drawing, None
        self.page_shown.emit()
        self._draw_next()

    def _on_patched(self, is_equal: bool) -> None:  # noqa: FBT001 - a slot
        if is_equal:
            self._on_drawn()
        elif self._engine is not None and self._drawing is not None:
            self._engine.load(self._drawing, stay=True)

    # a crash

    def _on_crashed(self) -> None:
        self._next = self._next or self._drawing or self._shown
        self._shown = self._drawing = None
        if self._has_crashed:
            self._stack.setCurrentWidget(self._stopped)
        else:
            self._has_crashed = True
            self._draw_next()

    def _on_reload_requested(self) -> None:
        self._has_crashed = False
        self._stack.setCurrentWidget(self._placeholder)
        self._draw_next()

    # texts

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        self._placeholder.setText(tr("The preview appears here."))
        if self._engine is not None:
            self._engine.view.setAccessibleName(tr("Preview"))


def _can_become(shown: "Page", page: "Page") -> bool:
    """Whether changing elements makes `page` of `shown`: styles that are loaded would stay as they are."""
    return (
        _article(shown) == _article(page)
        and shown.assets == page.assets
        and _doctype(shown) == _doctype(page)
    )


def _article(page: "Page") -> str:
    """What tells the page's article from others: its id in the file's name; the slug before it may change."""
    return page.path_name.rpartition("-")[2]


def _doctype(page: "Page") -> str:
    return page.html.partition("<html")[0]
