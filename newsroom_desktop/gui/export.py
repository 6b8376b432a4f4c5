"""Pages that go out: where to, how far, and what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.receipts import ReceiptsDialog
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.late_telling import LateTelling
from newsroom_desktop.gui.settings import WindowSettings

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.publishing import Receipt


class Exporter(QObject):
    """Exports articles off the GUI thread, beside the write lane: typing goes on being kept."""

    exported = Signal(object)
    """The receipts, one for each article that was asked for."""

    def __init__(
        self,
        jobs: Jobs,
        editor: EditorPanel,
        settings: WindowSettings,
        listed: Callable[[Callable[[list[str]], None]], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._session = editor.session
        self._telling = LateTelling(editor.notice, "export", self)
        self._settings = settings
        self._listed = listed
        self._window = window
        self._desk: Desk | None = None

    def attach(self, desk: "Desk") -> None:
        """Export articles of `desk` from now on."""
        self._desk = desk

    def export_open(self) -> None:
        """Ask for a folder, and export the article that stands in the editor."""
        article = self._session.article
        if article is not None:
            self._ask([article.article_id])

    def export_listed(self) -> None:
        """Ask for a folder, and export the selected or all listed articles."""
        self._listed(self._ask)

    def export_these(self, article_ids: list[str]) -> None:
        """Ask for a folder, and export these articles."""
        self._ask(article_ids)

    def _ask(self, article_ids: list[str]) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        count = len(article_ids)
        title = tr_n("Export {n} article into which folder?", "Export {n} articles into which folder?", count)
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._settings.export_folder or documents)
        dialog.fileSelected.connect(lambda folder: self.export(article_ids, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, article_ids: list[str], folder: Path) -> None:
        """Export the articles into `folder`, once all that was typed is saved."""
        desk = self._desk
        if desk is None:
            return
        self._settings.export_folder = str(folder)

        def start() -> None:
            progress = self._telling.begin(_said)
            article = self._session.article
            blocks = self._session.blocks_at_rest() if article is not None else ()

            def work() -> "list[Receipt]":
                seen = desk.editing.composed(article, blocks) if article is not None else None
                return desk.publishing.export(article_ids, folder, progress, seen)

            self._jobs.send(work, self._on_exported, self._on_refused)

        self._session.leave(start)

    def _on_refused(self, error: DeskError) -> None:
        self._telling.end()
        self._jobs.refused.emit(error)

    def _on_exported(self, receipts: "list[Receipt]") -> None:
        self._telling.end()
        self.exported.emit(receipts)
        dialog = ReceiptsDialog(receipts, Path(self._settings.export_folder), self._window)
        dialog.open()


def _said(done: int, total: int) -> str:
    return tr("Exporting: {done} of {total}", done=done, total=total)
