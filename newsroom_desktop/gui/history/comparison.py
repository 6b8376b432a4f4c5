"""Two states of an article in a window of their own: what differs, side by side or one within the other."""

from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import grouped, tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.dialogs.size import fit
from newsroom_desktop.gui.history.writing import ComparisonWriter
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.settings import WindowSettings

if TYPE_CHECKING:
    from newsroom_desktop.article.comparison import Comparison

_STEP_S = 0.005
_USUAL = QSize(1080, 760)
_MARGIN = 14


class ComparisonDialog(QDialog):
    """Shows a comparison once it is there; F3 goes from one difference to the next."""

    restore_requested = Signal()
    """What is shown as the older state is to be the article again."""

    def __init__(self, names: tuple[str, str], jobs: Jobs, settings: WindowSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._settings = settings
        self._comparison: Comparison | None = None
        self._writer: ComparisonWriter | None = None
        self._place = -1
        self._names = names
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.document().setUndoRedoEnabled(False)
        self.text.document().setDocumentMargin(_MARGIN)
        self.within, self.beside, self.whole = QToolButton(), QToolButton(), QToolButton()
        self._counts, self._where = QLabel(), QLabel()
        self._counts.setWordWrap(True)
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self.previous, self.next = QPushButton(), QPushButton()
        self.restore = QPushButton()
        for button in (self.previous, self.restore):
            button.setAutoDefault(False)
        self.next.setDefault(True)
        self._lay_out()
        self._connect()
        self._set_texts()
        fit(self, _USUAL, parent)

    def _lay_out(self) -> None:
        titles = QGridLayout()
        titles.setHorizontalSpacing(10)
        for row, (label, name) in enumerate(zip((tr("Older"), tr("Newer")), self._names, strict=True)):
            quiet, said = QLabel(label), QLabel(name)
            quiet.setProperty("kind", "quiet")
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            titles.addWidget(quiet, row, 0, Qt.AlignmentFlag.AlignTop)
            titles.addWidget(said, row, 1)
        titles.setColumnStretch(1, 1)
        bar, ways = QHBoxLayout(), QButtonGroup(self)
        bar.setSpacing(4)
        for button in (self.within, self.beside, self.whole):
            button.setCheckable(True)
            button.setProperty("kind", "filter")
            bar.addWidget(button)
        ways.addButton(self.within)
        ways.addButton(self.beside)
        (self.beside if self._settings.side_by_side else self.within).setChecked(True)
        bar.addSpacing(8)
        bar.addWidget(self._counts, 1)
        bar.addWidget(self._where)
        bar.addWidget(self.previous)
        bar.addWidget(self.next)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.addLayout(titles)
        column.addLayout(bar)
        column.addWidget(self.text, 1)
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        for button in (self.within, self.beside, self.whole):
            button.clicked.connect(self._choose)
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.clicked.connect(lambda: self.step(-1))
        for keys, way in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(keys), self, lambda way=way: self.step(way))
        self.restore.clicked.connect(self.restore_requested)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _set_texts(self) -> None:
        self.setWindowTitle(tr("What has changed"))
        self.within.setText(tr("One text"))
        self.beside.setText(tr("Side by side"))
        self.whole.setText(tr("The whole text"))
        self.next.setText(tr("Next difference"))
        self.previous.setText(tr("Previous difference"))
        self.next.setToolTip("F3")
        self.previous.setToolTip("Shift+F3")
        self.restore.setText(tr("Restore the older one"))
        self.text.setAccessibleName(tr("What has changed"))
        self._counts.setText(tr("Being compared…"))
        self._show_where()

    # what is shown

    def show_comparison(self, comparison: "Comparison") -> None:
        """Show `comparison`."""
        self._comparison = comparison
        self._counts.setText(_counts(comparison))
        self._write()
        self.text.setFocus()

    def show_refusal(self, text: str) -> None:
        """Say why there is nothing to show."""
        self._counts.setText(text)

    @property
    def said(self) -> str:
        """What is said above the text."""
        return self._counts.text()

    @property
    def where(self) -> str:
        """Which difference is chosen, of how many."""
        return self._where.text()

    def _choose(self) -> None:
        self._settings.side_by_side = self.beside.isChecked()
        self._write()

    def _write(self) -> None:
        if self._comparison is None:
            return
        self.text.clear()
        writer = self._writer = ComparisonWriter(
            self.text.document(), side_by_side=self.beside.isChecked(), whole=self.whole.isChecked()
        )
        self._place = -1
        self._show_where()
        steps = self._paced(writer, self._comparison)
        self._jobs.in_steps(steps, lambda: self._on_written(writer))

    def _paced(self, writer: ComparisonWriter, comparison: "Comparison") -> Iterator[None]:
        """The steps of `writer`, some at a time; none once another writes, or the dialog is left."""
        until = monotonic() + _STEP_S
        for _ in writer.steps(comparison):
            if monotonic() > until:
                yield
                until = monotonic() + _STEP_S
            if writer is not self._writer:
                return

    def _on_written(self, writer: ComparisonWriter) -> None:
        if writer is self._writer:
            if not writer.places and self._comparison is not None and not self._comparison.fields:
                self.text.setPlainText(tr("Both say the same, letter by letter."))
            self.step(1)

    def done(self, code: int) -> None:
        """Write no more, and leave."""
        self._writer = None
        super().done(code)

    # from one difference to the next

    def step(self, way: int) -> None:
        """Choose the next difference, or the one before; behind the last comes the first."""
        places = self._writer.places if self._writer is not None else []
        if places:
            before_first = self._place < 0 and way < 0
            self._place = len(places) - 1 if before_first else (self._place + way) % len(places)
            self._mark()
        self._show_where()

    def _mark(self) -> None:
        now, marks = theme.colours(), []
        for start, end in self._writer.places[self._place] if self._writer is not None else ():
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setBackground(QColor(now.in_turn))
            mark.format.setForeground(QColor(now.on_in_turn))
            marks.append(mark)
        self.text.setExtraSelections(marks)
        caret = QTextCursor(self.text.document())
        caret.setPosition(marks[0].cursor.selectionEnd())
        self.text.setTextCursor(caret)
        caret.setPosition(marks[0].cursor.selectionStart())
        self.text.setTextCursor(caret)
        self.text.ensureCursorVisible()

    def _show_where(self) -> None:
        total = len(self._writer.places) if self._writer is not None else 0
        shown = self._place >= 0
        self._where.setText(
            tr("{n} of {total}", n=grouped(self._place + 1), total=grouped(total)) if shown else ""
        )
        for button in (self.next, self.previous):
            button.setEnabled(total > 0)


def _counts(comparison: "Comparison") -> str:
    added = tr_n("{n} word added", "{n} words added", comparison.added)
    removed = tr_n("{n} word removed", "{n} words removed", comparison.removed)
    return f"{added} · {removed}"
