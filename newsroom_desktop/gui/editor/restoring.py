"""The open article as it was in a revision: what is typed is kept first, then the old text comes instead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.opening import Opening, opening_of

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.history import Restored
    from newsroom_desktop.gui.editor.session import EditSession


class Restoring(QObject):
    """Has a revision restored; saving and leaving wait for what comes of it."""

    restored = Signal(object, object)
    """An Opening of the open article, and what the desk says of it, a Restored."""

    def __init__(self, session: "EditSession") -> None:
        super().__init__(session)
        self._session = session
        self._desk: Desk | None = None

    def attach(self, desk: "Desk") -> None:
        """Restore articles of `desk` from now on."""
        self._desk = desk

    def restore(self, revision_id: str) -> None:
        """Let the open article say what it said in that revision.

        Not while the archive refuses what is typed, which is told until it is settled: that comes first.
        """
        if self._session.keeping.keeping is Keeping.FAILED:
            self._session.keep_draft()
        elif not self._session.waits(lambda: self.restore(revision_id)):
            self._session.hold()
            self._ask(revision_id)

    def _ask(self, revision_id: str) -> None:
        session, blocks = self._session, self._session.blocks()
        desk, article, touches = self._desk, session.article, session.touches
        touched, sitting = session.fields_touched, session.sitting
        if desk is None or article is None:
            session.release()
            return
        session.stop()  # what stands here now must not be kept behind what is restored

        def work() -> "tuple[Opening, Restored]":
            typed = desk.editing.composed(article, blocks)
            restored = desk.history.restore(typed, revision_id, touched, sitting)
            return opening_of(desk.editing.open(article.article_id), None), restored

        def done(answer: "tuple[Opening, Restored]") -> None:
            if touches != session.touches:
                self._ask(revision_id)  # what was typed meanwhile is kept too
            else:
                self.restored.emit(*answer)
                session.release()

        session.jobs.write(work, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        self._session.keep_draft()
        self._session.jobs.refused.emit(error)
        self._session.release()
