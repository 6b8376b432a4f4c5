"""Remarks on the open article that go to no reader: listed, added, and settled.

What is written and not yet added is kept, and stands in the field when its article is open again.
"""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.comment import Comment
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.gui.times import day_and_time

if TYPE_CHECKING:
    from newsroom_desktop.desk.changes import Changes
    from newsroom_desktop.desk.desk import Desk


_KEEP_PAUSE_MS = 1_000


class CommentsField(QWidget):
    """Shows the comments on the article of the session, the first one first."""

    def __init__(self, session: EditSession, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session = session
        self._desk: Desk | None = None
        self._comments: list[Comment] = []
        self._shown_id = ""
        self._on_its_way: tuple[str, str] | None = None
        """Article and text of the comment that is being added."""
        self._keep_timer = QTimer(self, singleShot=True, interval=_KEEP_PAUSE_MS)
        self._title = QLabel()
        self._title.setProperty("kind", "quiet")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.field = LineField()
        self.add = QPushButton()
        self.hint = Hint()
        writing = QHBoxLayout()
        writing.addWidget(self.field, 1)
        writing.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addLayout(writing)
        column.addWidget(self.hint)
        self.add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        self.field.textEdited.connect(self._on_edited)
        self._keep_timer.timeout.connect(self.keep_begun)
        session.opened.connect(self._on_opened)
        self._set_texts()

    def attach(self, desk: "Desk") -> None:
        """Keep comments in the archive of `desk` from now on."""
        self._desk = desk

    @property
    def rows(self) -> list["CommentRow"]:
        """The comments as they are shown."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, CommentRow)]

    def keep_begun(self) -> None:
        """Keep what is written and not added yet for the next time that the article is open."""
        self._keep_timer.stop()
        if self._shown_id:
            self._settings.keep_begun_comment(self._shown_id, self.field.text())

    def _on_edited(self) -> None:
        self.hint.say("")
        self._keep_timer.start()

    def _on_opened(self, article: Article) -> None:
        if article.article_id != self._shown_id:
            self.keep_begun()
            self._shown_id = article.article_id
            self.field.setText(self._settings.begun_comment(article.article_id))
            self.hint.say("")
            self._show([])
        self._read()

    def _read(self) -> None:
        desk, article = self._desk, self._session.article
        if desk is not None and article is not None:
            article_id = article.article_id
            self._session.jobs.read("comments", lambda: desk.commenting.comments(article_id), self._show)

    def _show(self, comments: list[Comment]) -> None:
        self._comments = comments
        used = next((row.comment.comment_id for row in self.rows if row.settled.hasFocus()), None)
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for comment in comments:
            row = CommentRow(comment)
            row.settled.toggled.connect(
                lambda on, comment_id=comment.comment_id: self._settle(comment_id, settled=on)
            )
            self._rows.addWidget(row)
        self._put_in_order()
        for row in self.rows:
            if row.comment.comment_id == used:
                row.settled.setFocus()

    def _put_in_order(self) -> None:
        """Let Tab come by the comments on its way to the field: Qt puts what is made later at its end."""
        before = self.field.previousInFocusChain()
        while before is not None and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        if before is None:
            return
        for row in self.rows:
            QWidget.setTabOrder(before, row.settled)
            before = row.settled

    def _add(self) -> None:
        """Keep what was written as a comment; the article itself is saved before, if it was never."""
        desk, article = self._desk, self._session.article
        commit_composed()
        text = self.field.text()
        if desk is None or article is None or not text.strip():
            return
        article_id = article.article_id
        if self._on_its_way == (article_id, text):
            return
        self._on_its_way = (article_id, text)

        def done(answer: "tuple[Comment, Changes]") -> None:
            self._on_its_way = None
            if self._shown_id == article_id and self.field.text() == text:
                self.field.clear()
                self.keep_begun()
            elif self._settings.begun_comment(article_id) == text:
                self._settings.keep_begun_comment(article_id, "")
            self._on_changed(answer[1])

        def failed(error: DeskError) -> None:
            self._on_its_way = None
            self.hint.say(sentence(error))

        self._session.keep_draft()
        self._session.jobs.write(lambda: desk.commenting.add(article_id, text), done, failed)

    def _settle(self, comment_id: str, *, settled: bool) -> None:
        desk = self._desk
        if desk is None:
            return

        def failed(error: DeskError) -> None:
            self._show(self._comments)
            self._session.jobs.refused.emit(error)

        verb = desk.commenting.settle if settled else desk.commenting.reopen
        self._session.jobs.write(lambda: verb(comment_id), self._on_changed, failed)

    def _on_changed(self, changes: "Changes") -> None:
        self._session.archive_changed.emit(changes.article_ids)
        self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()
            self._show(self._comments)

    def _set_texts(self) -> None:
        self._title.setText(tr("Comments for colleagues, not for readers"))
        self.field.setPlaceholderText(tr("Write a comment"))
        self.field.setAccessibleName(tr("Write a comment"))
        self.add.setText(tr("Add"))


class CommentRow(QFrame):
    """A comment with its author and time, and whether it is settled."""

    def __init__(self, comment: Comment) -> None:
        super().__init__()
        self.comment = comment
        author = comment.author or tr("Nameless")
        who = QLabel(f"{author} · {day_and_time(comment.made_ms)}")
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setProperty("kind", "quiet")
        self.text = CommentText(comment.text)
        self.text.setEnabled(comment.settled_ms is None)
        self.settled = QCheckBox(tr("Settled"))
        self.settled.setChecked(comment.settled_ms is not None)
        top = QHBoxLayout()
        top.addWidget(who, 1)
        top.addWidget(self.settled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(1)
        column.addLayout(top)
        column.addWidget(self.text)


class CommentText(QTextEdit):
    """The words of a comment, to be read and copied; a long address is broken where the panel ends."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setPlainText(text)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words are in this width."""
        super().resizeEvent(event)
        self.setFixedHeight(ceil(self.document().size().height()))
