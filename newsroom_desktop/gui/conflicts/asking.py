"""Looks whether the open article has two versions, says so, and has them put together."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.conflicts import Conflict
    from newsroom_desktop.gui.conflicts.dialog import ConflictDialog
    from newsroom_desktop.gui.conflicts.questions import Questions
    from newsroom_desktop.gui.workspace import Workspace


class ConflictAsking(QObject):
    """Asks about the two versions of the open article in a dialog; one is open at a time."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._jobs = workspace.jobs
        self.dialog: ConflictDialog | None = None
        self.conflict: Conflict | None = None
        """What was found in the open article."""
        workspace.session.opened.connect(self._on_opened)
        workspace.session.archive_changed.connect(self._on_archive_changed)

    def _on_opened(self, article: Article) -> None:
        if self.conflict is not None and self.conflict.mine.article_id != article.article_id:
            self._take(None)
        self._find()

    def _on_archive_changed(self, article_ids: frozenset[str]) -> None:
        article = self._workspace.session.article
        if article is not None and article.article_id in article_ids:
            self._find()

    def _find(self) -> None:
        desk, article = self._workspace.desk, self._workspace.session.article
        if desk is not None and article is not None:
            article_id = article.article_id
            self._jobs.read("conflict", lambda: desk.conflicts.find(article_id), self._take)

    def _take(self, conflict: "Conflict | None") -> None:
        is_new = self.conflict is None
        self.conflict = conflict
        self._workspace.actions_book.refresh("desk")
        if conflict is None:
            self._workspace.editor.notice.settle("conflict")
        elif is_new and self.dialog is None:  # once: the bar has other things to tell while one writes on
            self._tell()

    def _tell(self) -> None:
        self._workspace.editor.notice.tell(
            "conflict",
            tr("This article was written on in two places. Both versions are kept; one is shown."),
            (tr("Put them together…"), self.ask),
        )

    def ask(self) -> None:
        """Open the dialog, once every word of the open article is in a version."""
        if self.dialog is None and self.conflict is not None:
            self._workspace.session.leave(self._look)

    def _look(self) -> None:
        """Find what there is to ask, and ask it."""
        desk, article = self._workspace.desk, self._workspace.session.article
        if desk is None or article is None:
            return
        article_id = article.article_id

        def work() -> "Questions | None":
            from newsroom_desktop.gui.conflicts.questions import questions  # noqa: PLC0415 - seldom needed

            conflict = desk.conflicts.find(article_id)
            return questions(conflict, desk.site) if conflict is not None else None

        self._jobs.read("conflict to ask about", work, self._open)

    def _open(self, asked: "Questions | None") -> None:
        from newsroom_desktop.gui.conflicts.dialog import ConflictDialog  # noqa: PLC0415 - seldom needed

        if asked is None or self.dialog is not None:
            self._take(asked.conflict if asked is not None else None)
            return
        self.dialog = dialog = ConflictDialog(asked, self._workspace.window)
        dialog.settled.connect(self._settle)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        """The dialog is gone; what was not put together in it is told again."""
        self.dialog = None
        if self.conflict is not None:
            self._tell()

    def _settle(self, article: Article) -> None:
        desk, dialog = self._workspace.desk, self.dialog
        if desk is not None and dialog is not None:
            head_ids = dialog.conflict.head_ids
            self._jobs.write(
                lambda: desk.conflicts.settle(article, head_ids), self._on_settled, self._on_refused
            )

    def _on_settled(self, answer: "tuple[Article, Changes]") -> None:
        article, changes = answer
        self.conflict = None
        if self.dialog is not None:
            self.dialog.accept()
        self._workspace.session.archive_changed.emit(changes.article_ids)
        self._workspace.session.open(article.article_id)

    def _on_refused(self, error: DeskError) -> None:
        if self.dialog is not None:
            self.dialog.say(sentence(error))
