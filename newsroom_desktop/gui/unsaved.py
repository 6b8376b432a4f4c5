"""What a person is told, and can do, while the archive does not take the text."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.files import FilesDialog, Wanted
from newsroom_desktop.gui.editor.keeping import Keeping, KeepingState
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import NoticeBar

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

_TOPIC = "unsaved"


class Unsaved(QObject):
    """Shows `bar` from the first refusal until the archive has the text, and asks before it is left."""

    stayed = Signal()
    """The window was to be closed, and is not: a person has thought better of it."""

    def __init__(self, session: EditSession, bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._bar = bar
        self._window = window
        self._desk: Desk | None = None
        self._asking: QMessageBox | None = None
        session.keeping_changed.connect(self._on_keeping_changed)

    def attach(self, desk: "Desk") -> None:
        """Save texts of `desk` to files from now on."""
        self._desk = desk

    def set_texts(self) -> None:
        """Say everything again in the language in use."""
        self._bar.settle(_TOPIC)
        self._on_keeping_changed(self._session.keeping)

    def _on_keeping_changed(self, state: KeepingState) -> None:
        if self._asking is not None and state.why is not None:
            self._asking.setInformativeText(_said(state.why, state.file))
        if state.keeping is not Keeping.FAILED or state.why is None:
            self._bar.settle(_TOPIC)
        elif self._bar.text:
            self._bar.renew(_TOPIC, _said(state.why, state.file))
        else:
            again = (tr("Try again"), self._session.save)
            to_file = (tr("Save the text to a file…"), lambda: self._ask_for_file(lambda: None))
            self._bar.alert(_TOPIC, _said(state.why, state.file), again, to_file)

    # before the window is closed

    def ask_before_closing(
        self, error: DeskError, close: Callable[[], object], close_now: Callable[[], None]
    ) -> None:
        """Ask whether to try to `close` again, to save the text to a file and `close_now`, or to stay."""
        if self._asking is not None:
            return
        box = self._asking = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("The text is not saved"))
        box.setText(tr("The archive does not take the text, so the window was not closed."))
        box.setInformativeText(_said(error, self._session.keeping.file))
        again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        to_file = box.addButton(tr("Save the text to a file…"), QMessageBox.ButtonRole.ActionRole)
        stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(stay)
        again.clicked.connect(close)
        to_file.clicked.connect(lambda: self._ask_for_file(close_now, self.stayed.emit))
        box.finished.connect(self._on_asked)
        box.open()

    def _on_asked(self) -> None:
        box, self._asking = self._asking, None
        if box is None:
            return
        box.deleteLater()
        answer = box.clickedButton()  # none yet where the box is closed by its cross
        if answer is None or box.buttonRole(answer) is QMessageBox.ButtonRole.RejectRole:
            self.stayed.emit()

    def _ask_for_file(self, then: Callable[[], None], left: Callable[[], None] | None = None) -> None:
        dialog = FilesDialog(self._window, tr("Save the text to a file"), Wanted.DOCUMENTS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["Markdown (*.md)"])
        dialog.setDefaultSuffix("md")
        dialog.fileSelected.connect(lambda name: self.save_to_file(Path(name), then))
        if left is not None:
            dialog.rejected.connect(left)
        dialog.open()

    def save_to_file(self, path: Path, then: Callable[[], None]) -> None:
        """Put the text as it stands on the screen into a file, and call `then` once it is on the disk."""
        blocks = self._session.blocks()
        desk, article = self._desk, self._session.article
        if desk is None or article is None:
            return
        self._session.jobs.rescue(
            lambda: desk.rescuing.save_as(desk.editing.composed(article, blocks), path), lambda _none: then()
        )


def _said(why: DeskError, file: Path | None) -> str:
    where = (
        tr("Until then your text is also kept in the file {path}.", path=str(file))
        if file is not None
        else tr("Your text is still in this window.")
    )
    return " ".join((sentence(why), tr("It is tried again by itself."), where))
