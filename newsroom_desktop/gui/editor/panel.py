"""The middle of the window: kicker, headline, deck, the formatting bar and the body."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.article.article import Article
from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.dialogs.link import LinkDialog
from newsroom_desktop.gui.dropped import PICTURE_ENDINGS
from newsroom_desktop.gui.editor.body import BodyEdit, is_address
from newsroom_desktop.gui.editor.bounds import text_too_much
from newsroom_desktop.gui.editor.column import TextColumn
from newsroom_desktop.gui.editor.converting import Converting
from newsroom_desktop.gui.editor.document import EXACT
from newsroom_desktop.gui.editor.fields import LONGEST_PASTE, GrowingField
from newsroom_desktop.gui.editor.inserting import Inserting
from newsroom_desktop.gui.editor.kind_box import KindBox
from newsroom_desktop.gui.editor.marks import Marks
from newsroom_desktop.gui.editor.mending import Mending
from newsroom_desktop.gui.editor.paste.pasting import Pasting
from newsroom_desktop.gui.editor.paste.recognition import Recognition
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.editor.source import SourceEdit, SourceView
from newsroom_desktop.gui.editor.splitting import Splitting
from newsroom_desktop.gui.editor.welcome import WelcomePage
from newsroom_desktop.gui.icons import themed_icon
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.gui.thumbnails import Thumbnails

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.editor.find.finder import Finder


class EditorPanel(QWidget):
    """Shows the article of the session; what is typed goes to the session at once."""

    files_dropped = Signal(list)
    source_toggled = Signal()
    """The Markdown is shown in place of the text, or the text again."""

    def __init__(self, session: EditSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.notice = NoticeBar()
        self.unsaved = NoticeBar(stays=True)
        """Says only that the text is not in the archive: nothing else may take its place."""
        self.left_behind = NoticeBar()
        self.welcome = WelcomePage()
        self.kicker = GrowingField("kicker", theme.text_font(11.5))
        self.headline = GrowingField(
            "headline", theme.headline_font(21), line_height=theme.HEADLINE_LINE_HEIGHT
        )
        self.deck = GrowingField("deck", theme.text_font(13))
        self.bar = QToolBar()
        self.body = BodyEdit(theme.body_look())
        self.body.setDocument(session.document)
        self.marks = Marks(self.body)
        self._thumbnails = Thumbnails(session.jobs, self)
        self.body.cards.thumbnails = self._thumbnails.thumbnail
        self._pages = QStackedWidget()
        self._finder: Finder | None = None
        self._source_view: SourceView | None = None
        self._source_edit: SourceEdit | None = None
        self._source_marks: Marks | None = None
        self._lay_out()
        self.inserting = Inserting(session, self.body, self._thumbnails, self.notice)
        self.mending = Mending(session)
        self._recognition = Recognition(session, self.body, self.notice)
        self.pasting = Pasting(session, self.body, self.notice, self._recognition)
        self.converting = Converting(session, self.body, self.notice)
        self._splitting = Splitting(session, self.body, self.notice)
        self._connect()
        self._set_texts()

    def _lay_out(self) -> None:
        form = QFrame()
        form.setProperty("kind", "paper")
        fields = QVBoxLayout()
        fields.setContentsMargins(22, 12, 22, 4)
        fields.setSpacing(2)
        for field in self.lines.values():
            fields.addWidget(field)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(fields)
        self.column = TextColumn(self.body, list(self.lines.values()), fields)
        column.addWidget(self.body, 1)
        self._column = column
        self.bar.setIconSize(QSize(18, 18))
        self._form = form
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(form)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for bar in (self.unsaved, self.left_behind, self.notice):
            outer.addWidget(bar)
        outer.addWidget(self._pages, 1)

    def put_on_top(self, part: QWidget) -> None:
        """Show `part` above everything else."""
        self._outer.insertWidget(0, part)

    def _connect(self) -> None:
        self.session.opened.connect(self._on_opened)
        self.session.entered.connect(self._enter)
        self.session.changed.connect(self._show_fields)
        for name, field in self.lines.items():
            field.edited.connect(lambda text, name=name: self.session.change(**{name: text}))
            field.edited.connect(self.session.keep_composed)
            field.undo_requested.connect(self.undo)
            field.redo_requested.connect(self.redo)
            field.text_pasted.connect(lambda text, field=field: self._paste_into(field, text))
            field.line_pasted.connect(self.pasting.offers.look_at_line)
            field.files_dropped.connect(self.files_dropped)
        self.body.text_pasted.connect(self.paste_text)
        self.body.passage_pasted.connect(self.pasting.paste_passage)
        self.body.image_pasted.connect(self.pasting.paste_image)
        self.body.files_dropped.connect(self._take_into_text)
        self.pasting.incoming.picture_pasted.connect(self.inserting.ask_about_pasted)
        self.source_toggled.connect(self.mending.forget)
        self.body.undo_requested.connect(self.undo)
        self.body.redo_requested.connect(self.redo)
        self.body.cursorPositionChanged.connect(self._on_caret_moved)
        self._thumbnails.loaded.connect(lambda _media_id, _thumbnail: self.body.viewport().update())

    @property
    def lines(self) -> dict[str, GrowingField]:
        """The fields above the text by the names that an article has for them, in their order."""
        return {"kicker": self.kicker, "headline": self.headline, "deck": self.deck}

    def attach(self, desk: "Desk") -> None:
        """Recognise pasted pages with `desk`, and offer the ways to begin."""
        self.pasting.attach(desk)
        self._thumbnails.attach(desk.pictures.file)
        self.inserting.attach(desk)
        self._source_view = SourceView(self.session, desk)
        self._source_view.shown.connect(self._show_source)
        self._source_view.left.connect(self._show_body_at)
        self.welcome.show_ready()

    def set_format_bar(self, kinds: list[QAction], groups: list[list[QAction]]) -> None:
        """Fill the formatting bar: a box of `kinds`, then the groups with a line between two."""
        self.bar.addWidget(KindBox(kinds, self.body))
        for group in groups:
            self.bar.addSeparator()
            self.bar.addActions(group)
        for button in self.bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_icons(self) -> None:
        """Draw the sign of what a narrow bar has no room for in the colours in use."""
        more = self.bar.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setIcon(themed_icon("chevrons-right", self.palette()))

    # showing

    def toggle_source(self) -> None:
        """Show the Markdown in place of the text, or the text again."""
        if self._source_view is None:
            return
        if self.session.source is not None and self._source_edit is not None:
            self._source_view.toggle(self._source_edit.textCursor().position())
        else:
            self._source_view.toggle(self.session.caret_u16)

    def _show_source(self, caret_u16: int) -> None:
        source = self.session.source
        if source is None:
            return
        if self._source_edit is None:
            self._source_edit = SourceEdit()
            self._source_marks = Marks(self._source_edit)
            self._source_edit.too_much_pasted.connect(
                lambda text: self.notice.alert("pasted", text_too_much(text))
            )
            self._source_edit.nothing_pasted.connect(self.pasting.tell_empty)
            self.column.take_source(self._source_edit)
            self._column.insertWidget(self._column.indexOf(self.body) + 1, self._source_edit, 1)
        self._source_edit.show_document(source, caret_u16)
        self.body.hide()
        self._source_edit.show()
        self._source_edit.setFocus()
        self._look_where_is_written()
        self.source_toggled.emit()

    def _show_body(self) -> None:
        if self._source_edit is not None and not self._source_edit.isHidden():
            self._source_edit.hide()
            self.body.show()
            self.body.setFocus()
            self._look_where_is_written()
        self.source_toggled.emit()

    @property
    def marks_of_text(self) -> Marks:
        """The marks of the edit that the body is written in: its text, or its Markdown."""
        is_source = self._source_edit is not None and not self._source_edit.isHidden()
        return self._source_marks if is_source and self._source_marks is not None else self.marks

    def _look_where_is_written(self) -> None:
        if self._finder is not None:
            self._finder.look_in(self.marks_of_text)

    def _show_body_at(self, caret_u16: int) -> None:
        self._show_body()
        self._put_caret(caret_u16)

    def _put_caret(self, caret_u16: int) -> None:
        cursor = QTextCursor(self.body.document())
        cursor.setPosition(min(caret_u16, self.body.document().characterCount() - 1))
        self.body.setTextCursor(cursor)
        self.body.ensureCursorVisible()

    def _on_opened(self, article: Article) -> None:
        self._show_body()
        self.notice.settle("recognised")
        self._pages.setCurrentWidget(self._form)
        for name, field in self.lines.items():
            field.show_document(self.session.field(name))
        self._show_fields(article)
        caret_u16, document = self.session.caret_u16, self.session.document
        self.body.setDocument(document)  # moves the caret
        self._put_caret(caret_u16)

    def _enter(self) -> None:
        article = self.session.article
        (self.body if article is not None and article.headline else self.headline).setFocus()

    def _show_fields(self, article: Article) -> None:
        for name, field in self.lines.items():
            field.show_text(getattr(article, name))

    def _on_caret_moved(self) -> None:
        self.session.caret_u16 = self.body.textCursor().position()

    # pasting

    def paste_text(self, text: str, html: str = "") -> None:
        """Put what was copied where the caret is; a page that is pasted into a blank article is recognised.

        One line without formats, an address, and what comes into a verbatim block is there at once.
        """
        shown = text.strip()
        is_bare = not html or is_address(shown)
        if self.body.kind_at_caret()[0] in EXACT or (is_bare and "\n" not in shown):
            self.pasting.insert_lines(text)
        else:
            self.pasting.paste(text, html)

    def paste_plain(self) -> None:
        """Paste the words of the clipboard as they are into the field that has the focus."""
        if self.session.source is None and self._focused() is self.body:
            self.pasting.paste_plain()
        else:
            self.on_focused("paste")

    def paste_special(self) -> None:
        """Ask how the clipboard shall be taken into the text."""
        if self.session.source is None:
            self.body.setFocus()
            self.pasting.ask()

    def _paste_into(self, field: GrowingField, text: str) -> None:
        """Put several lines into a field as one; in a blank article they go into the body, and the focus."""
        line = " ".join(line for line in text.splitlines() if line.strip())
        if not text:
            self.pasting.tell_empty()
        elif self.session.is_blank:
            self.body.setFocus()  # so that undo takes back what comes there
            self.pasting.paste(text)
        elif len(line) <= LONGEST_PASTE:
            field.insert_line(line)
        else:
            sentence = tr(
                "Nothing was pasted: {n} letters are too many for this line. Put the caret into the text and"
                " paste them there, or copy less.",
                n=grouped(len(line)),
            )
            self.notice.alert("pasted", sentence)

    def _take_into_text(self, names: list[str]) -> None:
        """Insert pictures where they were dropped; anything else is no matter of the text."""
        pictures = [name for name in names if Path(name).suffix.lower() in PICTURE_ENDINGS]
        others = [name for name in names if name not in pictures]
        if not self.session.article:
            self.files_dropped.emit(names)
            return
        if pictures:
            self.inserting.insert_pictures([Path(name) for name in pictures], asks=not others)
        if others:
            self.files_dropped.emit(others)

    # commands

    def undo(self) -> None:
        """Undo in the field that has the focus; what was done in several fields at once is one step."""
        focused = self._focused()
        if self.pasting.incoming.take_back() or self._recognition.undo_requested():
            return
        if self.mending.undo_requested():
            return
        if isinstance(focused, QTextEdit | QPlainTextEdit | QLineEdit):
            focused.undo()

    @property
    def can_undo_at_once(self) -> bool:
        """Whether to undo now takes back what was done in several fields at once, wherever the focus is."""
        return self._recognition.is_last_step or self.mending.is_last_step

    @property
    def can_redo_at_once(self) -> bool:
        """Whether to redo now does again what was done in several fields at once."""
        return self._recognition.is_next_step or self.mending.is_next_step

    def redo(self) -> None:
        """Do again in the field that has the focus; what was done in several fields at once is one step."""
        focused = self._focused()
        if self._recognition.redo_requested() or self.mending.redo_requested():
            return
        if isinstance(focused, QTextEdit | QPlainTextEdit | QLineEdit):
            focused.redo()

    def on_focused(self, slot: str) -> None:
        """Call cut, copy, paste or selectAll of the field that has the focus."""
        focused = self._focused()
        if isinstance(focused, QTextEdit | QPlainTextEdit | QLineEdit):
            getattr(focused, slot)()

    def _focused(self) -> QWidget | None:
        focused = QApplication.focusWidget()
        return focused if focused is not None else self.body

    @property
    def finder(self) -> "Finder":
        """Find and replace, with its bar below the body; made when it is first asked for."""
        if self._finder is None:
            from newsroom_desktop.gui.editor.find.bar import FindBar  # noqa: PLC0415 - regex comes along
            from newsroom_desktop.gui.editor.find.finder import Finder  # noqa: PLC0415 - as above

            bar = FindBar()
            self._column.addWidget(bar)
            self._finder = Finder(self.session, self.marks_of_text, bar)
        return self._finder

    def edit_link(self) -> None:
        """Ask for the address of a link, and set it."""
        cursor = self.body.textCursor()
        needs_text = not cursor.hasSelection() and not self.body.link_at_caret()
        dialog = LinkDialog(self, href=self.body.link_at_caret(), needs_text=needs_text)
        dialog.chosen.connect(self.body.set_link)
        dialog.open()

    # words

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        for field, text in (
            (self.kicker, tr("Kicker")),
            (self.headline, tr("Headline")),
            (self.deck, tr("Deck: one sentence below the headline")),
        ):
            field.setPlaceholderText(text)
            field.setAccessibleName(text)
        self.body.setAccessibleName(tr("Text of the article"))
        self.body.viewport().update()
