"""Files that become articles or pictures: chosen, or dropped on the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsroom_desktop.article.article import Article, LeadImage
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dropped import PICTURE_ENDINGS
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.notice import NoticeBar

if TYPE_CHECKING:
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk


class Intake(QObject):
    """Takes files in, one after the other in the write lane, and says which could not be."""

    imported = Signal(object)
    """The ids of the articles that were made."""

    def __init__(self, jobs: Jobs, session: EditSession, notice: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._session = session
        self._notice = notice
        self._window = window
        self._desk: Desk | None = None

    def attach(self, desk: "Desk") -> None:
        """Give what comes in to `desk` from now on."""
        self._desk = desk

    def choose_files(self) -> None:
        """Ask for text files, and make an article of each."""
        dialog = QFileDialog(self._window, tr("Open a text file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr("Texts") + " (*.txt *.md *.text)", tr("All files") + " (*)"])
        dialog.filesSelected.connect(self._take_texts)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_picture(self) -> None:
        """Ask for the lead picture of the open article."""
        dialog = QFileDialog(self._window, tr("Choose the lead picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.tif *.tiff)"])
        dialog.filesSelected.connect(lambda paths: self._take_picture(Path(paths[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_files(self, names: list[str]) -> None:
        """Make articles of text files; one picture becomes the lead picture of the open article."""
        paths = [Path(name) for name in names]
        if len(paths) == 1 and paths[0].suffix.lower() in PICTURE_ENDINGS and self._session.article:
            self._take_picture(paths[0])
        elif paths:
            self._take_texts(names)

    def _take_texts(self, names: list[str]) -> None:
        desk, paths = self._desk, [Path(name) for name in names]
        if desk is None:
            return

        def work() -> "tuple[list[tuple[Article, Changes]], list[DeskError]]":
            taken, refused = [], []
            for path in paths:
                try:
                    taken.append(desk.receiving.import_file(path))
                except DeskError as error:
                    refused.append(error)
            return taken, refused

        def done(answer: "tuple[list[tuple[Article, Changes]], list[DeskError]]") -> None:
            taken, refused = answer
            if refused:
                self._notice.alert("import", "\n".join(sentence(error) for error in refused))
            else:
                self._notice.tell("import", tr_n("{n} article opened.", "{n} articles opened.", len(taken)))
            if taken:
                self.imported.emit([article.article_id for article, _ in taken])

        self._jobs.write(work, done)

    def _take_picture(self, path: Path) -> None:
        desk, article = self._desk, self._session.article
        if desk is None or article is None:
            return
        article_id = article.article_id

        def done(media_id: str) -> None:
            now_open = self._session.article
            if now_open is not None and now_open.article_id == article_id:
                old = now_open.lead_image
                words = {"alt": old.alt, "caption": old.caption, "credit": old.credit} if old else {}
                self._session.change(lead_image=LeadImage(media_id=media_id, **words))

        self._jobs.write(lambda: desk.pictures.add(path).media_id, done)
