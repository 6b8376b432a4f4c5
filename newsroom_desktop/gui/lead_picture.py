"""The lead picture of the open article: chosen, dropped on the window, or cropped."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.files import pictures_dialog
from newsroom_desktop.gui.editor.cropping import Answer
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.editor.picture_files import PictureFiles
from newsroom_desktop.gui.editor.session import EditSession

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.pictures import TakenIn
    from newsroom_desktop.storage.media import StoredPicture


class LeadPicture(QObject):
    """Gives the open article its lead picture; who has gone on to another article meanwhile is left alone."""

    def __init__(self, session: EditSession, editor: EditorPanel, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._cropping = editor.inserting.cropping
        self._files = PictureFiles(session, editor.notice, self)
        self._window = window

    def attach(self, desk: "Desk") -> None:
        """Give pictures to `desk` from now on."""
        self._files.attach(desk)

    def choose(self) -> None:
        """Ask for the picture."""
        dialog = pictures_dialog(self._window, tr("Choose the lead picture"), many=False)
        dialog.filesSelected.connect(lambda paths: self.take(Path(paths[0])))
        dialog.open()

    def take(self, path: Path) -> None:
        """Take the picture in a file; what was written about the one before it stays."""
        article = self._session.article
        if article is None:
            return
        article_id = article.article_id

        def taken(pictures: "list[TakenIn]") -> None:
            media_id = pictures[0].stored.media_id
            now_open = self._session.article
            if now_open is not None and now_open.article_id == article_id:
                old = now_open.lead_image
                image = replace(old, media_id=media_id, focus=None) if old else LeadImage(media_id=media_id)
                self._session.change(lead_image=image)

        self._files.take([path], taken)

    def crop(self, image: LeadImage) -> None:
        """Ask which part of the picture shall be shown, and which point of it must be seen."""

        def cropped(part: "StoredPicture", focus: tuple[int, int] | None) -> None:
            article = self._session.article
            if article is not None and article.lead_image == image:
                self._session.change(lead_image=replace(image, media_id=part.media_id, focus=focus))

        self._cropping.ask(image.media_id, self._window, Answer(cropped), with_point=True, focus=image.focus)
