"""The backups that there are, and what can be done with them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.backups.model import ARTICLES, PLACE, SIZE, STATE, WHEN, WHY, BackupsModel
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.dialogs.value_table import value_table

if TYPE_CHECKING:
    from newsroom_desktop.desk.backing_up import Place
    from newsroom_desktop.storage.backups.listing import Backup

_SIZE = (1000, 560)
_WIDTHS = ((WHEN, 160), (WHY, 190), (ARTICLES, 80), (SIZE, 90), (STATE, 125))


class BackupsDialog(QDialog):
    """Lists the backups; the owner does with the one in hand what a person wishes.

    None are made, and no place for them is chosen, of an archive that is only read.
    """

    now_requested = Signal()
    restore_requested = Signal(object)
    """A Backup, or None where a file is to be asked for."""
    verify_requested = Signal(object)
    """A Backup."""
    folder_requested = Signal(object)
    """A Backup whose folder is to be opened, or None for the folder beside the archive."""
    place_requested = Signal()
    """A second place is to be asked for."""
    place_given_up = Signal()
    cancelled = Signal()
    """What is under way is to be given up."""

    def __init__(self, parent: QWidget, *, reads_only: bool) -> None:
        super().__init__(parent)
        self._reads_only = reads_only
        self.setWindowTitle(tr("Backups"))
        self.resize(*_SIZE)
        self.model = BackupsModel(self)
        self.table = value_table(self.model, tr("Backups"), _WIDTHS, PLACE)
        self.buttons = {
            "now": self._button(tr("&Back up now"), self.now_requested.emit),
            "restore": self._button(tr("&Restore…"), lambda: self.restore_requested.emit(self.in_hand)),
            "verify": self._button(tr("&Verify"), lambda: self.verify_requested.emit(self.in_hand)),
            "folder": self._button(tr("Open the &folder"), lambda: self.folder_requested.emit(self.in_hand)),
            "file": self._button(tr("Restore from a f&ile…"), lambda: self.restore_requested.emit(None)),
            "place": self._button("", self.place_requested.emit),
            "no place": self._button(tr("&Give it up"), self.place_given_up.emit),
            "cancel": self._button(tr("&Cancel"), self.cancelled.emit),
        }
        self.place = QLabel()
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.state = QLabel()
        self.state.setProperty("kind", "quiet")
        self.hint = Hint()
        self._is_busy = False
        self._arrange()
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._open_buttons())
        # Later: Enter goes on to the dialog, which would press the button of the question that is asked.
        self.table.activated.connect(lambda _index: QTimer.singleShot(0, self, self.buttons["restore"].click))
        self.finished.connect(self.deleteLater)
        self.show_places(())

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        beside = QVBoxLayout()
        for name in ("now", "restore", "verify", "folder", "file"):
            beside.addWidget(self.buttons[name])
        beside.addStretch()
        upper = QHBoxLayout()
        upper.addWidget(self.table, 1)
        upper.addLayout(beside)
        second = QHBoxLayout()
        second.addWidget(self.place, 1)
        second.addWidget(self.buttons["place"])
        second.addWidget(self.buttons["no place"])
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        last = QHBoxLayout()
        last.addWidget(self.state, 1)
        last.addWidget(self.buttons["cancel"])
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(upper, 1)
        column.addLayout(second)
        column.addWidget(self.hint)
        column.addLayout(last)

    # showing

    @property
    def in_hand(self) -> "Backup | None":
        """The backup whose row is chosen."""
        return self.model.backup(self.table.currentIndex().row())

    def show_places(self, places: "Sequence[Place]") -> None:
        """Show the backups in these places, and where the second place is; the one in hand stays so."""
        before = self.in_hand
        self.model.show_places(places)
        rows = [self.model.backup(row) for row in range(self.model.rowCount())]
        paths = [each.path for each in rows if each is not None]
        row = paths.index(before.path) if before is not None and before.path in paths else 0
        self.table.selectRow(row)
        second = next((place for place in places if place.is_second), None)
        self.place.setText(_second_place(second))
        self.buttons["place"].setText(
            tr("Choose a second &place…") if second is None else tr("Another &place…")
        )
        self.buttons["no place"].setVisible(second is not None)
        problems = [sentence(place.error) for place in places if place.error and not place.is_second]
        if problems:
            self.hint.say("\n".join(problems))
        if not self._is_busy:  # else something is under way that was asked for
            self.show_idle()

    def show_idle(self) -> None:
        """Say how many there are; nothing is under way."""
        self._is_busy = False
        self.state.setText(tr_n("{n} backup", "{n} backups", self.model.rowCount()))
        self._open_buttons()

    def show_progress(self, text: str) -> None:
        """Say how far something is, which can be given up."""
        self._is_busy = True
        self.state.setText(text)
        self._open_buttons()

    def say(self, text: str, *, is_good: bool = False) -> None:
        """Say what is wrong, or what came of something."""
        self.hint.say(text, is_good=is_good)

    def _open_buttons(self) -> None:
        is_whole = self.in_hand is not None and self.in_hand.is_whole
        self.buttons["now"].setEnabled(not self._is_busy and not self._reads_only)
        self.buttons["place"].setEnabled(not self._reads_only)
        self.buttons["no place"].setEnabled(not self._reads_only)
        self.buttons["restore"].setEnabled(is_whole and not self._is_busy)
        self.buttons["verify"].setEnabled(self.in_hand is not None and not self._is_busy)
        self.buttons["file"].setEnabled(not self._is_busy)
        self.buttons["cancel"].setVisible(self._is_busy)


def _second_place(second: "Place | None") -> str:
    if second is None:
        return tr(
            "Backups lie on the same disk as the archive. Choose a second place, such as a USB stick, and"
            " they go there as well."
        )
    if second.error is not None:
        return tr("Second place: {problem}", problem=sentence(second.error))
    return tr("Second place: {folder}", folder=str(second.folder))
