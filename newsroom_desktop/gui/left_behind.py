"""Texts that the archive did not take before the program ended: they are offered at the next start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.editor.session import EditSession

if TYPE_CHECKING:
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.rescuing import RescueFile

_TOPIC = "left behind"


class LeftBehind(QObject):
    """Offers what lies in rescue files, and opens what a person wants of it."""

    def __init__(self, session: EditSession, editor: EditorPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._bar = editor.left_behind
        self._notice = editor.notice

    def look(self, desk: "Desk") -> None:
        """Look for files of the archive of `desk`, and offer them if there are some."""
        self._session.jobs.rescue(
            desk.rescuing.left_behind, lambda files: self._offer(desk, files) if files else None
        )

    def _offer(self, desk: "Desk", files: "list[RescueFile]") -> None:
        self._bar.alert(
            _TOPIC,
            _said(files),
            (tr("Open it") if len(files) == 1 else tr("Open them"), lambda: self._open(desk, files)),
            (tr("Later"), lambda: None),
        )

    def _open(self, desk: "Desk", files: "list[RescueFile]") -> None:
        first, *others = files

        def take() -> None:
            self._session.jobs.write(
                lambda: desk.rescuing.take(first),
                lambda answer: self._on_taken(desk, first, others, answer),
                lambda error: self._on_refused(desk, files, error),
            )

        self._session.leave(take, lambda _error: self._offer(desk, files))

    def _on_taken(
        self, desk: "Desk", file: "RescueFile", others: "list[RescueFile]", answer: "tuple[Article, Changes]"
    ) -> None:
        article, changes = answer
        self._session.archive_changed.emit(changes.article_ids)
        if file.text is not None and file.text.article.article_id != article.article_id:
            self._notice.tell(
                _TOPIC,
                tr(
                    "The article has changed in the archive since. “{headline}” is now an article of its own"
                    " beside it: compare the two.",
                    headline=article.headline,
                ),
            )
        if others:
            self._open(desk, others)
        else:
            self._session.open(article.article_id)

    def _on_refused(self, desk: "Desk", files: "list[RescueFile]", error: DeskError) -> None:
        self._offer(desk, files)
        self._notice.alert(_TOPIC, sentence(error))


def _said(files: "list[RescueFile]") -> str:
    first = files[0]
    if len(files) > 1:
        return tr_n(
            "{n} text could not be saved when the program ran last. It was kept in a file in {folder}.",
            "{n} texts could not be saved when the program ran last. They were kept in files in {folder}.",
            len(files),
            folder=str(first.path.parent),
        )
    if first.headline:
        return tr(
            "“{headline}” could not be saved when the program ran last. It was kept in the file {path}.",
            headline=first.headline,
            path=str(first.path),
        )
    return tr(
        "A text could not be saved when the program ran last. It was kept in the file {path}.",
        path=str(first.path),
    )
