"""What a person is told of backups that are made, by themselves or not."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.backups.schedule import Schedule
from newsroom_desktop.gui.notice import PROGRESS_PAUSE_MS, NoticeBar

if TYPE_CHECKING:
    from newsroom_desktop.desk.backing_up import Outcome

_TOPIC = "backup"


class Telling(QObject):
    """Tells failures in the notice bar, and quietly in the status bar that the second place is missing."""

    def __init__(
        self, schedule: Schedule, notice: NoticeBar, bar: QStatusBar, show_backups: Callable[[], None]
    ) -> None:
        super().__init__(schedule)
        self._schedule = schedule
        self._notice = notice
        self._show_backups = show_backups
        self._missing: DeskError | None = None
        self._is_told = False
        self.label = QLabel()
        self.label.setProperty("kind", "quiet")
        self.label.hide()
        bar.addPermanentWidget(self.label)
        self._late_timer = QTimer(self, singleShot=True, interval=PROGRESS_PAUSE_MS)
        schedule.made.connect(self._on_made)
        schedule.refused.connect(lambda error: self._alert([sentence(error)]))
        schedule.given_up.connect(self._settle)
        schedule.advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)

    def back_up_now(self) -> None:
        """Have a backup made in each place, and say what came of it."""
        self._is_told = False
        self._late_timer.start()
        self._schedule.back_up_now()

    def forget_second(self) -> None:
        """Say nothing more of a second place: there is none any more."""
        self._missing = None
        self.label.hide()

    def set_texts(self) -> None:
        """Say everything again in the language in use."""
        self.label.setText(tr("No backup in the second place"))
        self.label.setToolTip("" if self._missing is None else sentence(self._missing))

    def _on_advanced(self, done: int, total: int) -> None:
        text = tr("Making a backup: {percent}%", percent=done * 100 // total)
        if self._is_told:
            self._notice.renew(_TOPIC, text)
        elif not self._late_timer.isActive():
            self._is_told = True
            self._notice.tell(_TOPIC, text, (tr("Cancel"), self._schedule.cancel))

    def _settle(self) -> None:
        self._late_timer.stop()
        self._notice.settle(_TOPIC)

    def _on_made(self, outcomes: "tuple[Outcome, ...]", is_asked: bool) -> None:  # noqa: FBT001 - of a signal
        if is_asked:
            self._settle()
        self._show_second(outcomes)
        wrong = list(problems(outcomes, is_asked=is_asked))
        if wrong:
            self._alert(wrong)
        elif is_asked:
            self._notice.tell(_TOPIC, _made(outcomes), (tr("Show backups"), self._show_backups))

    def _alert(self, wrong: Iterable[str]) -> None:
        self._notice.alert(_TOPIC, "\n".join(wrong), (tr("Show backups"), self._show_backups))

    def _show_second(self, outcomes: "tuple[Outcome, ...]") -> None:
        for outcome in outcomes:
            if outcome.is_second:
                self._missing = outcome.error
                self.set_texts()
                self.label.setVisible(outcome.error is not None)


def problems(outcomes: "Iterable[Outcome]", *, is_asked: bool) -> Iterable[str]:
    """A sentence for each thing that went wrong; of the second place only to who asked for the backup."""
    from newsroom_desktop.desk.backup_words import faults  # noqa: PLC0415 - SQLAlchemy after the paint

    for outcome in outcomes:
        if outcome.error is not None and (is_asked or not outcome.is_second):
            yield sentence(outcome.error)
        if outcome.report is not None and (is_asked or not outcome.report.is_whole):
            yield from faults(outcome.report)


def _made(outcomes: "tuple[Outcome, ...]") -> str:
    articles = max((each.report.articles for each in outcomes if each.report is not None), default=0)
    return tr_n(
        "The backup is made. It was read back, and every word in it is right: {n} article.",
        "The backup is made. It was read back, and every word in it is right: {n} articles.",
        articles,
    )
