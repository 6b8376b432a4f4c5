"""The names of the desk: shown in a dialog, and what is decided there kept, off the GUI thread."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.names.learning import Learning

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from PySide6.QtWidgets import QWidget

    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.names import Naming
    from newsroom_desktop.gui.names.dialog import NamesDialog
    from newsroom_desktop.gui.names.model import Name


class NamesAsking(QObject):
    """Asks about names in a dialog; one is open at a time."""

    changed = Signal()
    """Something else is decided now."""

    def __init__(self, jobs: Jobs, learning: Learning, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._learning = learning
        self._desk: Desk | None = None
        self.dialog: NamesDialog | None = None
        learning.learnt.connect(self._show)
        learning.progressed.connect(self._on_progressed)

    def attach(self, desk: "Desk") -> None:
        """Ask about the names of `desk` from now on."""
        self._desk = desk

    def ask(self, window: "QWidget") -> None:
        """Open the dialog above `window`; what the archive has learnt since comes into it."""
        from newsroom_desktop.gui.names.dialog import NamesDialog  # noqa: PLC0415 - brings regex: after the paint

        if self.dialog is not None or self._desk is None:
            return
        self.dialog = NamesDialog(window)
        self.dialog.decided.connect(self._decide)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()
        self._show()
        self._learning.begin()

    def _forget(self) -> None:
        self.dialog = None

    def _on_progressed(self, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(done, total)

    def _show(self, wanted: str = "") -> None:
        desk = self._desk
        if desk is None or self.dialog is None:
            return

        def work() -> "tuple[list[Name], DeskError | None]":
            from newsroom_desktop.gui.names.model import names_of  # noqa: PLC0415 - brings regex: in the lane
            from newsroom_desktop.hindi.names.groups import groups  # noqa: PLC0415 - as above

            with suppress(DeskError):  # shown as often as the names are
                desk.naming.look()
            return names_of(groups(desk.naming.book)), desk.naming.refusal

        def done(answer: "tuple[list[Name], DeskError | None]") -> None:
            names, refused = answer
            if self.dialog is not None:
                self.dialog.show_names(names, wanted)
            if refused is not None:
                self._refused(refused)

        self._jobs.read("names of the desk", work, done)

    def _decide(self, decide: "Callable[[Naming], None]", wanted: str) -> None:
        desk = self._desk
        if desk is not None:
            self._jobs.write(
                lambda: decide(desk.naming), lambda _nothing: self._decided(wanted), self._refused
            )

    def _decided(self, wanted: str) -> None:
        if self.dialog is not None:
            self.dialog.settle()
        self._show(wanted)
        self.changed.emit()

    def _refused(self, error: DeskError) -> None:
        if self.dialog is not None:
            self.dialog.say(sentence(error))
