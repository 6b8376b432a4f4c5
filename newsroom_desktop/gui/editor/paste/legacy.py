"""Pasted text in a legacy font: shown as it would read in Unicode, and converted if the writer wants it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.converting import in_unicode
from newsroom_desktop.gui.editor.paste.incoming import Incoming, Place, Taken
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.legacy_names import name_of
from newsroom_desktop.gui.notice import NoticeBar

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.intake.rescue.legacy import Legacy

_TOPIC = "legacy"
_SHORTEST = 3
"""Words from which on a text is looked at: the font of fewer cannot be told, unless HTML names it."""


class LegacyOffers(QObject):
    """Looks at what was pasted, beside the GUI thread; what is converted is one step of undo by itself."""

    def __init__(self, session: EditSession, incoming: Incoming, notice: NoticeBar) -> None:
        super().__init__(incoming)
        self._session = session
        self._incoming = incoming
        self._notice = notice
        self._desk: Desk | None = None
        session.opened.connect(lambda _article: notice.settle(_TOPIC))

    def attach(self, desk: "Desk") -> None:
        """Read with `desk` from now on."""
        self._desk = desk

    def look(self, place: Place, text: str, html: str = "") -> None:
        """Offer to convert what was copied as `text` and `html`, and is at `place`, where it is legacy."""
        desk = self._desk
        if desk is None or (not html.strip() and len(text.split(None, _SHORTEST)) < _SHORTEST):
            return
        self._notice.settle(_TOPIC)
        shown = place.cursor().selectedText()

        def looked(found: "Legacy | None") -> None:
            if found is not None and self._is_there(place, shown):
                self._tell(found, lambda: self._convert(place, shown, found))

        self._session.jobs.read(
            _TOPIC, lambda: desk.receiving.legacy(text, html), looked, lambda _error: None
        )

    def look_at_line(self, place: QTextCursor, text: str) -> None:
        """Offer to convert a line that was pasted into a field as `text`, and is selected by `place`."""
        desk = self._desk
        if desk is None or len(text.split(None, _SHORTEST)) < _SHORTEST:
            return
        self._notice.settle(_TOPIC)
        shown = place.selectedText()

        def looked(found: "Legacy | None") -> None:
            if found is not None and found.font is not None and place.selectedText() == shown:
                font = found.font
                self._tell(found, lambda: self._convert_line(place, shown, lambda: in_unicode(text, font)))

        self._session.jobs.read(_TOPIC, lambda: desk.receiving.legacy(text, ""), looked, lambda _error: None)

    def _is_there(self, place: Place, shown: str) -> bool:
        """Whether what was pasted stands there still, and nothing else was written in it."""
        is_shown = place.document is self._session.document and self._session.source is None
        return is_shown and place.cursor().selectedText() == shown

    def _tell(self, found: "Legacy", convert: Callable[[], None]) -> None:
        said = tr("“{before}” becomes “{after}”.", before=found.before, after=found.after)
        if found.font is None:
            first = tr("Some of what was pasted is set in a font from before Unicode.")
        else:
            first = tr("This looks like text in {font}.", font=name_of(found.font))
        self._notice.tell(_TOPIC, f"{first}\n{said}", (tr("Convert to Unicode"), convert))

    def _convert(self, place: Place, shown: str, found: "Legacy") -> None:
        desk = self._desk
        if desk is None or not self._is_there(place, shown):
            self._tell_changed()
            return
        self._incoming.add(place, lambda _progress: Taken(desk.receiving.passage(found.blocks, "")))

    def _convert_line(self, place: QTextCursor, shown: str, read: Callable[[], str]) -> None:
        def put(letters: str) -> None:
            if place.selectedText() == shown:
                place.insertText(letters)
            else:
                self._tell_changed()

        self._session.jobs.read(_TOPIC, read, put)

    def _tell_changed(self) -> None:
        sentence = tr(
            "Nothing was converted, because what was pasted has changed. Select it, and choose its font"
            " in the menu “Convert from a legacy font”."
        )
        self._notice.tell(_TOPIC, sentence)
