"""How checks, marks, menus and the panel of a window work together."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

from newsroom_desktop.article.messages import sentence
from newsroom_desktop.gui.editor.marks import Edit, Marks
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.review.button import FindingsButton
from newsroom_desktop.gui.review.marking import Marking
from newsroom_desktop.gui.review.offer import offer
from newsroom_desktop.gui.review.panel import ReviewPanel
from newsroom_desktop.gui.review.report import BODY
from newsroom_desktop.gui.review.review import Review
from newsroom_desktop.gui.review.verbs import Verbs
from newsroom_desktop.gui.settings import WindowSettings

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk


class Reviewing(QObject):
    """Checks what is written in `editor` and `beside` it, and marks what is found.

    It does what a person wants done about it.
    """

    def __init__(
        self, editor: EditorPanel, beside: Mapping[str, QLineEdit], settings: WindowSettings
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._settings = settings
        self.review = Review(editor.session, self)
        self.verbs = Verbs(editor, beside, self.review)
        self.panel = ReviewPanel(self.verbs)
        self.button = FindingsButton()
        self._hidden = settings.marks_off
        self._markings = {name: Marking(Marks(field)) for name, field in editor.lines.items()}
        self._in_text: dict[Marks, Marking] = {}
        for marking in self._markings.values():
            self._offer_in(marking.edit)
        self.review.checked.connect(lambda _report: self._mark())
        self.review.checked.connect(self.panel.show_report)
        self.review.checked.connect(self.button.show_report)
        self.review.refused.connect(lambda error: editor.notice.alert("words", sentence(error)))
        self.panel.left.connect(self._write_on)
        editor.source_toggled.connect(self._on_source_toggled)

    def attach(self, desk: "Desk") -> None:
        """Check with the words and rules of `desk` from now on."""
        self.verbs.attach(desk)
        self.review.attach(desk)

    def _write_on(self) -> None:
        self._editor.marks_of_text.edit.setFocus()

    # marks

    def _mark(self) -> None:
        report = self.review.report
        self._text_marking().take(report.places.get(BODY, {}), self._hidden)
        for name, marking in self._markings.items():
            marking.take(report.places.get(name, {}), self._hidden)

    def _text_marking(self) -> Marking:
        """The marking of the text, or of its Markdown while that is written."""
        marks = self._editor.marks_of_text
        if marks not in self._in_text:
            self._in_text[marks] = Marking(marks)
            if isinstance(marks.edit, QPlainTextEdit):
                self._offer_in(marks.edit)
        return self._in_text[marks]

    def _on_source_toggled(self) -> None:
        self.review.begin()

    def shows(self, subject: str) -> bool:
        """Whether findings on `subject` are marked in the text."""
        return subject not in self._hidden

    def toggle_marks(self, subject: str) -> None:
        """Mark findings on `subject` in the text, or mark them no more; so it stays at the next start."""
        self._hidden ^= {subject}
        self._settings.marks_off = self._hidden
        self._mark()

    # commands

    def step(self, direction: int) -> None:
        """Go to the next finding (1), or to the one before (-1), from the caret on."""
        self.verbs.step(direction, self._editor.window().focusWidget(), self._hidden)

    def offer_at_caret(self) -> None:
        """Show what can be done about the finding at the caret, or chosen in the panel, in a menu there."""
        edit = self._editor.window().focusWidget()
        if edit is self.panel.list:
            self.panel.offer_chosen()
        if not isinstance(edit, QTextEdit | QPlainTextEdit):
            return
        marking = self._marking_of(edit)
        found = marking.found_at_caret() if marking is not None else None
        if found is not None:
            menu = QMenu(edit)
            offer(menu, found, self.verbs)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft()))

    def _marking_of(self, edit: QWidget) -> Marking | None:
        markings = (*self._markings.values(), *self._in_text.values())
        return next((marking for marking in markings if marking.edit is edit), None)

    def offer_in_menu(self, menu: QMenu, edit: Edit, place: QPoint) -> None:
        """Begin `menu` with what can be done about the finding marked at `place` in `edit`, if any."""
        marking = self._marking_of(edit)
        found = marking.found_under(place) if marking is not None else None
        if found is not None:
            offer(menu, found, self.verbs)

    def _offer_in(self, edit: Edit) -> None:
        edit.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        edit.customContextMenuRequested.connect(lambda place: self._show_menu(edit, place))

    def _show_menu(self, edit: Edit, place: QPoint) -> None:
        """Show the usual menu of a field, below what can be done about the finding there."""
        menu = QMenu(edit)
        self.offer_in_menu(menu, edit, place)
        usual = edit.createStandardContextMenu()
        menu.addActions(usual.actions())
        menu.aboutToHide.connect(usual.deleteLater)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(edit.viewport().mapToGlobal(place))
