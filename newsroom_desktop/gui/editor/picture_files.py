"""Picture files on their way into the archive: made anew one by one beside the typing, and told about."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from newsroom_desktop.article.errors import ArchiveRefused, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import PROGRESS_PAUSE_MS, NoticeBar
from newsroom_desktop.gui.picture_facts import said_of

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.pictures import BarePicture, TakenIn
    from newsroom_desktop.storage.media import StoredPicture

TOPIC = "pictures"
_SAID_EACH = 3


Taken = Callable[[list["TakenIn"]], None]


@dataclass
class _Round:
    """Files that were given together, and what became of them."""

    waiting: deque[Path]
    total: int
    taken: Taken
    is_told: bool
    good: "list[TakenIn]" = field(default_factory=list)
    refused: list[DeskError] = field(default_factory=list)
    is_late: bool = False
    is_over: bool = False


class PictureFiles(QObject):
    """Takes in what can be used and says what cannot, and why; saving and leaving wait for it."""

    def __init__(self, session: EditSession, notice: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = session.jobs
        self._notice = notice
        self._desk: Desk | None = None
        self._rounds: list[_Round] = []
        session.opened.connect(lambda _article: notice.settle(TOPIC))

    def attach(self, desk: "Desk") -> None:
        """Store pictures with `desk` from now on."""
        self._desk = desk

    def take(self, paths: Sequence[Path], taken: Taken, *, tells_facts: bool = True) -> None:
        """Store the pictures at `paths`, and give those that are good to `taken`, in their order.

        It is not called when there are none. Without `tells_facts` it has to say what was scaled down and
        what is wrong.
        """
        desk = self._desk
        if desk is None or not paths:
            return
        this = _Round(deque(paths), len(paths), taken, tells_facts)
        self._rounds.append(this)
        self._session.hold()
        QTimer.singleShot(PROGRESS_PAUSE_MS, self, lambda: self._be_late(this))
        self._go_on(this, desk)

    def _go_on(self, this: _Round, desk: "Desk") -> None:
        if this.is_over:
            return
        if not this.waiting:
            self._end(this)
            return
        path = this.waiting.popleft()

        def refused(error: DeskError) -> None:
            this.refused.append(error)
            if isinstance(error, ArchiveRefused):  # it takes no other picture either
                this.waiting.clear()
            self._go_on(this, desk)

        def made(bare: "BarePicture") -> None:
            if not this.is_over:
                self._jobs.write(
                    lambda: desk.pictures.store(bare), lambda stored: kept(stored, bare), refused
                )

        def kept(stored: "StoredPicture", bare: "BarePicture") -> None:
            from newsroom_desktop.desk.pictures import TakenIn  # noqa: PLC0415 - the desk comes late

            this.good.append(TakenIn(stored, bare.scaled_from))
            self._go_on(this, desk)

        self._tell_progress(this)
        # not in the write lane: what is typed has to be kept in the seconds that a large one takes
        self._jobs.read(f"picture {id(this)}", lambda: desk.pictures.made_from(path), made, refused)

    # telling

    def _be_late(self, this: _Round) -> None:
        this.is_late = True
        self._tell_progress(this)

    def _tell_progress(self, this: _Round) -> None:
        if this.is_late and not this.is_over:
            done = len(this.good) + len(this.refused)
            text = tr("Taking in pictures: {done} of {total}", done=done, total=this.total)
            self._notice.tell(TOPIC, text, (tr("Cancel"), lambda: self._cancel(this)))

    def _cancel(self, this: _Round) -> None:
        """Go no further; what is stored by now comes in."""
        this.waiting.clear()

    def _end(self, this: _Round) -> None:
        self._report(this)
        if this.good:
            this.taken(this.good)
        self._close(this)  # only now: what waits may leave the article

    def _close(self, this: _Round) -> None:
        this.is_over = True
        self._rounds.remove(this)
        self._session.release()

    def _report(self, this: _Round) -> None:
        lines = list(dict.fromkeys(sentence(each, by_name=True) for each in this.refused[:_SAID_EACH]))
        if (more := len(this.refused) - _SAID_EACH) > 0:
            lines.append(tr_n("{n} more file could not be used.", "{n} more files could not be used.", more))
        if this.is_told:
            lines += said_of(this.good)
        if this.refused:
            self._notice.alert(TOPIC, "\n".join(lines))
        elif lines:
            self._notice.mention(TOPIC, "\n".join(lines))
        else:
            self._notice.settle(TOPIC)
