"""Files that become articles or pictures: chosen, or dropped on the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.arrivals import TOPIC, Arrival, Arrivals
from newsroom_desktop.gui.dialogs.arrivals import ArrivalsDialog, summary
from newsroom_desktop.gui.dialogs.files import FilesDialog, Wanted
from newsroom_desktop.gui.dropped import PICTURE_ENDINGS
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.lead_picture import LeadPicture
from newsroom_desktop.gui.notice import PROGRESS_PAUSE_MS, NoticeBar

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk

ENDINGS = (".txt", ".md", ".text", ".docx", ".docm", ".odt", ".html", ".htm", ".eml")
_SAID_AT_ONCE = 3


class Intake(QObject):
    """Takes files in, one after the other, and says which could not be and what was left out."""

    imported = Signal(object)
    """The ids of the articles that were made."""
    open_requested = Signal(str)
    """The article with this id should be shown."""

    def __init__(
        self, session: EditSession, lead_picture: LeadPicture, notice: NoticeBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._lead_picture = lead_picture
        self._notice = notice
        self._window = window
        self._desk: Desk | None = None
        self._arrivals: Arrivals | None = None
        self._was_slow = False
        self._late_timer = QTimer(self, interval=PROGRESS_PAUSE_MS)
        self._late_timer.timeout.connect(self._on_late)

    def attach(self, desk: "Desk") -> None:
        """Give what comes in to `desk` from now on."""
        self._desk = desk

    def choose_files(self) -> None:
        """Ask for texts, documents, web pages or mails, and make articles of them."""
        dialog = FilesDialog(self._window, tr("Open files"), Wanted.DOCUMENTS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = tr("Texts, documents, web pages and mails") + f" ({' '.join(f'*{end}' for end in ENDINGS)})"
        dialog.setNameFilters([kinds, tr("All files") + " (*)"])
        dialog.filesSelected.connect(self._take_texts)
        dialog.open()

    def stop(self) -> None:
        """Read no further: nobody is there to see what comes of it."""
        if self._arrivals is not None:
            self._arrivals.cancel()

    def take_files(self, names: list[str]) -> None:
        """Make articles of files; one picture becomes the lead picture of the open article."""
        paths = [Path(name) for name in names]
        if len(paths) == 1 and paths[0].suffix.lower() in PICTURE_ENDINGS and self._session.article:
            self._lead_picture.take(paths[0])
        elif paths:
            self._take_texts(names)

    def _take_texts(self, names: list[str], *, in_unicode: bool = False) -> None:
        if self._desk is None:
            return
        if self._arrivals is None:
            self._arrivals = Arrivals(self._session.jobs, self._desk, self)
            self._arrivals.advanced.connect(self._on_advanced)
            self._arrivals.ended.connect(self._on_ended)
            self._late_timer.start()
        self._arrivals.add([Path(name) for name in names], in_unicode=in_unicode)

    def _on_late(self) -> None:
        if self._arrivals is None:
            return
        if self._was_slow:
            self._on_advanced()
        else:
            self._was_slow = True
            self._notice.tell(TOPIC, _how_far(self._arrivals), (tr("Cancel"), self._arrivals.cancel))

    def _on_advanced(self) -> None:
        if self._arrivals is not None and self._was_slow:
            self._notice.renew(TOPIC, _how_far(self._arrivals))

    def _on_ended(self, found: list[Arrival]) -> None:
        self._late_timer.stop()
        if self._arrivals is not None:
            self._arrivals.deleteLater()
        self._arrivals = None
        self._report(found)
        if ids := [article.article_id for arrival in found for article in arrival.articles]:
            self.imported.emit(ids)
            # A person who went on with another article meanwhile stays there.
            if not self._was_slow or self._session.article is None:
                self.open_requested.emit(ids[-1])
        self._was_slow = False

    def _report(self, found: list[Arrival]) -> None:
        refused = [arrival.error for arrival in found if arrival.error is not None]
        if 0 < len(refused) <= _SAID_AT_ONCE and len(found) == len(refused):
            lines = dict.fromkeys(sentence(error, by_name=True) for error in refused)
            self._notice.alert(TOPIC, "\n".join(lines))
            return
        said, offers = [summary(found)], []
        if legacy := [str(arrival.path) for arrival in found if _is_legacy(arrival)]:
            looks_legacy = tr_n(
                "{n} file looks like text in a font from before Unicode, such as Kruti Dev.",
                "{n} files look like text in a font from before Unicode, such as Kruti Dev.",
                len(legacy),
            )
            said.append(looks_legacy)
            offers.append((tr("Open it in Unicode"), lambda: self._take_texts(legacy, in_unicode=True)))
        if refused or any(arrival.skipped for arrival in found):
            offers.append((tr("Show the report"), lambda: ArrivalsDialog(found, self._window).open()))
        show = self._notice.alert if refused else self._notice.tell
        show(TOPIC, "\n".join(said), *offers)


def _is_legacy(arrival: Arrival) -> bool:
    """Whether a text came in as it was, in a legacy font."""
    return any(error.code == "part_legacy_text" for error in arrival.skipped)


def _how_far(arrivals: Arrivals) -> str:
    name, percent = arrivals.current
    return tr(
        "Opening: {done} of {total}; {name}: {percent}%",
        done=arrivals.done,
        total=arrivals.total,
        percent=percent,
        name=name,
    )
