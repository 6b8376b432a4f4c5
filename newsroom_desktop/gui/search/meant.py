"""Whether other words were meant, where a search finds nothing."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.button_text import button_text
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.plain_letters import as_tip

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.searching import Suggestion

_MOST_LETTERS = 24


class Meant(QPushButton):
    """Asks whether words were meant that the archive has; hidden where there are none."""

    taken = Signal(str)
    """The query with these words."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._desk: Desk | None = None
        self._asked = self._text = ""
        self.setProperty("kind", "link")
        self.hide()
        self.clicked.connect(lambda: self.taken.emit(self._text))

    def attach(self, desk: "Desk") -> None:
        """Ask the archive of `desk` from now on."""
        self._desk = desk

    def ask(self, text: str) -> None:
        """Offer what may be meant by `text`, which finds nothing; with an empty one nothing is offered.

        Asked again, what is offered stays until there is an answer.
        """
        before, self._asked, desk = self._asked, text, self._desk
        if text != before:
            self._show(None)
        if desk is not None and text.strip():
            self._jobs.read("meant", lambda: desk.searching.meant(text), partial(self._take, text))

    def _take(self, text: str, meant: "Suggestion | None") -> None:
        if text == self._asked:
            self._show(meant)

    def _show(self, meant: "Suggestion | None") -> None:
        self._text = meant.text if meant is not None else ""
        self._set_text()
        self.setVisible(meant is not None)

    def _set_text(self) -> None:
        shown = button_text(self._text, self.font(), _MOST_LETTERS)
        self.setText(tr("Did you mean “{text}”?", text=shown) if self._text else "")
        self.setToolTip(as_tip(self._text) if self._text else "")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_text()
