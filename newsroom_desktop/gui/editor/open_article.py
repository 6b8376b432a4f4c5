"""The open article as it stands on the screen: its fields, its texts, and the word under way in them."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.merging import merged
from newsroom_desktop.base.clock import Clock, now_ms
from newsroom_desktop.gui.composing import commit_composed
from newsroom_desktop.gui.editor.caret import APART_CP, kept_place_cp, shown_place_u16
from newsroom_desktop.gui.editor.composed import Composed, blocks_with, composed_now, letters_with
from newsroom_desktop.gui.editor.letters import letters_of
from newsroom_desktop.gui.editor.opening import Opening
from newsroom_desktop.gui.editor.sheets import Sheets
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, verbatim

_LETTERS_FOR_A_MS = 1_000

_LINES = ("kicker", "headline", "deck")
"""Texts of an article that have a document of their own."""


class OpenArticle(QObject):
    """Holds the only text that changes; everything that leaves it is a frozen value."""

    edited = Signal()
    """Letters of the open article were changed."""
    changed = Signal(object)
    """The open Article after a field or the status was changed."""
    touched = Signal()
    """Something is in the open article, or composed in it, that was not there before."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheets = Sheets(look, self._on_contents_changed, self)
        self._sheet = self._sheets.blank()
        self._source: QTextDocument | None = None
        self._article: Article | None = None
        self._composed: Composed | None = None
        self._touches = 0
        self._field_touches: dict[str, int] = {}
        self.now: Clock = now_ms
        """What the time is: that of the desk, once there is one."""

    @property
    def article(self) -> Article | None:
        """The open article with all fields as typed; its body is as last written."""
        return self._article

    @property
    def touches(self) -> int:
        """How often the open article was changed since it was opened."""
        return self._touches

    @property
    def caret_u16(self) -> int:
        """Where the caret stands in `document`."""
        return self._sheet.caret_u16

    @caret_u16.setter
    def caret_u16(self, place_u16: int) -> None:
        self._sheet.caret_u16 = place_u16

    @property
    def caret_cp(self) -> int:
        """Where the caret stands in the body, as it is kept."""
        return kept_place_cp(self.document, self.caret_u16)

    def pause_ms(self, least_ms: int) -> int:
        """How long typing has to rest before something is made of all of the text.

        A long one takes longer, and a key that comes meanwhile shares the interpreter with it.
        """
        letters = (self._source or self.document).characterCount()
        return least_ms + letters // _LETTERS_FOR_A_MS

    @property
    def is_blank(self) -> bool:
        """Whether the open article has no word in it."""
        text = self._source or self.document
        return self._article is not None and replace(self._article, body="").is_blank and text.isEmpty()

    # its texts

    @property
    def document(self) -> QTextDocument:
        """The text of the open article; each article has a document of its own."""
        return self._sheet.document

    def field(self, name: str) -> QTextDocument:
        """The document of the one-line text `name` of the open article, with what can be undone in it."""
        return self._sheet.field(name)

    @property
    def source(self) -> QTextDocument | None:
        """The body as Markdown that is written in place of `document`; None while that is."""
        return self._source

    def write_source(self, source: QTextDocument | None) -> None:
        """Take the body from the Markdown in `source` from now on, or from `document` again."""
        self._source = source
        if source is not None:
            source.contentsChanged.connect(self._on_contents_changed)

    def blocks(self) -> tuple[Block, ...]:
        """The body as it stands on the screen, the word being composed included."""
        commit_composed()
        return self.blocks_at_rest()

    def blocks_at_rest(self) -> tuple[Block, ...]:
        """The body as it stands on the screen, without the word being composed, which goes on."""
        if self._source is not None:
            return (verbatim(letters_of(self._source)),)
        return self._sheet.mirror.blocks()

    # changing

    def put(self, opening: Opening) -> None:
        """Let the article of `opening` be the open one."""
        article_id = opening.article.article_id
        self._article = self._source = None
        if opening.as_left:
            self._sheet = self._sheets.take(article_id)
        else:
            self._sheet = self._sheets.filled(article_id, opening.blocks)
            if opening.caret_cp == APART_CP:
                self._sheet.part_from_what_comes()
            self.caret_u16 = shown_place_u16(self.document, opening.caret_cp)
        self._touches = 0
        self._field_touches.clear()
        self._article = opening.article

    def left_in(self, article_id: str) -> tuple[Block, ...] | None:
        """What still stands in the sheet of the article; None when it has none any more."""
        return self._sheets.blocks_of(article_id)

    def change(self, **fields: Any) -> None:
        """Set fields of the open article as a person typed or chose them."""
        if self._article is None:
            return
        changed = replace(self._article, **fields)
        if changed != self._article:
            self._article = changed
            self._touch()
            self._field_touches |= dict.fromkeys(fields, self._touches)
            self.changed.emit(self._article)

    def fields_since(self, touches: int) -> frozenset[str]:
        """The fields that a person has set since the article had been touched so often."""
        return frozenset(name for name, touch in self._field_touches.items() if touch > touches)

    def take(self, kept: Article, touches: int) -> bool:
        """Take over what the desk decides: body, status, published slug, and what is set for many at once.

        `kept` has what was typed up to those `touches`; the fields stay as they were set since. False when
        `kept` is not the open article any more.
        """
        if self._article is None or self._article.article_id != kept.article_id:
            return False
        slug = self._article.slug or (kept.slug if kept.published_ms is not None else "")
        typed = merged(self._article, kept, self.fields_since(touches))
        taken = replace(typed, body=kept.body, status=kept.status, published_ms=kept.published_ms, slug=slug)
        if taken != self._article:
            self._article = taken
            self.changed.emit(taken)
        return True

    def _on_contents_changed(self) -> None:
        if self._article is not None:
            self._touch()
            self.edited.emit()

    def _touch(self) -> None:
        if self._article is not None:
            self._article = replace(self._article, updated_ms=self.now())
            self._touches += 1
            self.touched.emit()

    # the word under way

    def keep_composed(self) -> None:
        """Keep what is composed in the open article, or no more is, with the next draft."""
        before, self._composed = self._composed, composed_now()
        under_way = self._composed or before
        if self._composed != before and under_way is not None and self._holds(under_way.document):
            self._touch()

    def _holds(self, document: QTextDocument) -> bool:
        return document in (self.document, self._source, *map(self.field, _LINES))

    def with_composed(self, article: Article) -> tuple[Article, tuple[Block, ...]]:
        """`article`, the open one, and its blocks, with the word being composed, which goes on."""
        blocks, composed = self.blocks_at_rest(), composed_now()
        if composed is None:
            return article, blocks
        if composed.document is self._source:
            return article, (verbatim(letters_with(composed)),)
        if composed.document is self.document:
            return article, blocks_with(composed, blocks)
        fields: dict[str, Any] = {
            name: letters_with(composed) for name in _LINES if self.field(name) is composed.document
        }
        return replace(article, **fields), blocks
