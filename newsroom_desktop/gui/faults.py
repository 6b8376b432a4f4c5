"""Bugs: logged, the draft kept, and shown with a button that copies what happened."""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from newsroom_desktop.base.texts import tr

_log = logging.getLogger(__name__)


class Faults(QObject):
    """Takes every exception that nobody expected; shows one dialog at a time."""

    happened = Signal(str)

    def __init__(self, window: QWidget, flush: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._flush = flush
        self._shown: QMessageBox | None = None
        self._told: set[str] = set()
        self.happened.connect(self._show)

    def install(self) -> None:
        """Become the place where uncaught exceptions arrive, from any thread."""
        sys.excepthook = self._on_uncaught

    def remove(self) -> None:
        """Give uncaught exceptions back to Python: the window is gone."""
        sys.excepthook = sys.__excepthook__

    def take(self, error: Exception) -> None:
        """Report `error` from work that was done in a lane.

        It is shown once: such work is tried again by itself, and nobody could write between two dialogs.
        """
        report = "".join(traceback.format_exception(error))
        if report in self._told:
            _log.error("again: %r", error)
        else:
            self._on_uncaught(type(error), error, error.__traceback__)

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unexpected: %s", report)
        self.happened.emit(report)

    def _show(self, report: str) -> None:
        if self._shown is not None:
            return
        self._told.add(report)
        box = self._shown = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Something went wrong"))
        box.setText(tr("The program made a mistake. Your text is still here, and goes on being kept."))
        box.setInformativeText(tr("Copy the report and send it to those who look after the program."))
        box.setDetailedText(report)
        copy = box.addButton(tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.finished.connect(self._on_closed)
        box.open()
        self._flush()  # last: where that is what has failed, the bug that it ends in is not told again

    def _on_closed(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = None
