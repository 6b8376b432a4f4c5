"""The dialog that makes one version of two: what both agree on is put together, the rest is asked."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.trace import Trace
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.conflicts.choice import Choice
from newsroom_desktop.gui.conflicts.questions import Questions
from newsroom_desktop.gui.dialogs.buttons import answer_buttons, ask_to_throw_away
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.dialogs.size import fit
from newsroom_desktop.gui.times import day_and_time
from newsroom_desktop.markup.merge import Sections, Stretch, body_of

_USUAL = QSize(860, 620)


class ConflictDialog(QDialog):
    """Asks what shall stand where both versions of an article say different things."""

    settled = Signal(object)
    """The Article that was put together."""

    def __init__(self, questions: Questions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Two versions of one article"))
        fit(self, _USUAL, parent)
        self.conflict = questions.conflict
        mine, theirs = self.conflict.traces
        self._names = _name(mine), _name(theirs)
        self._fields = {name: Choice(each, self._names) for name, each in questions.fields.items()}
        self._body = [Choice(each, self._names) if each is not None else None for each in questions.body]
        self._hint = Hint()
        self._buttons = answer_buttons(self, self._take)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Put together"))
        column = QVBoxLayout(self)
        column.addWidget(self._head())
        column.addWidget(self._choices_in_order(), 1)
        column.addWidget(self._hint)
        column.addWidget(self._buttons)
        for choice in self.choices:
            choice.chosen.connect(self._on_chosen)
        self._on_chosen()
        self.finished.connect(self.deleteLater)

    @property
    def choices(self) -> list[Choice]:
        """Everything that is asked, in its order."""
        return [*self._fields.values(), *(choice for choice in self._body if choice is not None)]

    def say(self, text: str) -> None:
        """Say below the choices why nothing was put together."""
        self._hint.say(text)

    def reject(self) -> None:
        """Leave; where something was chosen already, a person says so first."""
        if any(choice.place is not None for choice in self.choices):
            ask_to_throw_away(self, tr("Throw away what you have chosen?"), tr("Go on choosing"))
        else:
            super().reject()

    def _head(self) -> QLabel:
        first, second = self._names
        head = QLabel(
            tr(
                "This article was written on in two places: {first}, and {second}. What only one of them"
                " changed is put together already. Choose what shall stand where both changed the same. Both"
                " versions stay in the history.",
                first=first,
                second=second,
            )
        )
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        return head

    def _choices_in_order(self) -> QScrollArea:
        inside = QFrame()
        column = QVBoxLayout(inside)
        for choice in self._fields.values():
            column.addWidget(choice)
        agreed = 0
        for stretch, body_choice in zip(self.conflict.body, self._body, strict=True):
            agreed += len(stretch.settled or ())
            if body_choice is not None:
                _add_agreed(column, agreed)
                column.addWidget(body_choice)
                agreed = 0
        _add_agreed(column, agreed)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _on_chosen(self) -> None:
        is_done = all(choice.place is not None for choice in self.choices)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_done)

    def _take(self) -> None:
        self.settled.emit(self._article())

    def _article(self) -> Article:
        conflict = self.conflict
        both = (conflict.mine, conflict.theirs)
        fields: dict[str, Any] = {
            name: getattr(both[choice.place or 0], name) for name, choice in self._fields.items()
        }
        chosen = [_chosen(*each) for each in zip(conflict.body, self._body, strict=True)]
        return replace(conflict.merged, body=body_of(chosen), **fields)


def _chosen(stretch: Stretch, choice: Choice | None) -> Sections:
    if choice is None:
        return stretch.settled or ()
    return (stretch.mine, stretch.theirs, (*stretch.mine, *stretch.theirs))[choice.place or 0]


def _name(trace: Trace) -> str:
    when = day_and_time(trace.made_ms)
    if not trace.is_from_here:
        return tr("{who} on another computer, {when}", who=trace.author or tr("Somebody"), when=when)
    return tr("{who} on this computer, {when}", who=trace.author or tr("Somebody"), when=when)


def _add_agreed(column: QVBoxLayout, count: int) -> None:
    if count:
        label = QLabel(
            tr_n("{n} paragraph is put together already", "{n} paragraphs are put together already", count)
        )
        label.setProperty("kind", "quiet")
        column.addWidget(label)
