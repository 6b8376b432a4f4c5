"""Paragraphs that are too long: told, and divided if the writer wants it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.document import without_source
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.gui.utf16 import length_u16
from newsroom_desktop.hindi.paragraphs import TOO_LONG, breaks
from newsroom_desktop.hindi.words import count_words
from newsroom_desktop.markup.blocks import Block, Kind

if TYPE_CHECKING:
    from newsroom_desktop.hindi.counts import Counts

_DIVIDED = (Kind.PARAGRAPH, Kind.QUOTE)
_TOPIC = "long paragraph"

_Places = dict[int, list[int]]
"""Code points at which paragraphs may begin, by the number of the block."""


class Splitting(QObject):
    """Offers to divide overlong paragraphs, once each time that an article is opened."""

    def __init__(self, session: EditSession, body: BodyEdit, notice: NoticeBar) -> None:
        super().__init__(body)
        self._session = session
        self._notice = notice
        self._told_in = ""
        session.counted.connect(self._on_counted)
        session.opened.connect(self._on_opened)

    def _on_opened(self, _article: object) -> None:
        self._told_in = ""
        self._notice.settle(_TOPIC)

    def _on_counted(self, counts: "Counts") -> None:
        article = self._session.article
        if not counts.overlong_words or article is None or self._session.source is not None:
            self._notice.settle(_TOPIC)
        elif article.article_id != self._told_in and not self._notice.text:
            self._look(lambda found: self._offer(article.article_id, counts.overlong_words, found))

    def _offer(self, article_id: str, words: int, found: _Places) -> None:
        article = self._session.article
        if not any(found.values()) or article is None or article.article_id != article_id:
            return
        self._told_in = article_id
        text = tr(
            "A paragraph has {words} words. Typing in it is slow, and nobody reads it to its end.",
            words=grouped(words),
        )
        self._notice.tell(_TOPIC, text, (tr("Divide it into paragraphs"), self.divide))

    def divide(self) -> None:
        """Divide every overlong paragraph between its sentences, as one step."""
        self._look(self._divide_at)

    def _look(self, done: Callable[[_Places], None]) -> None:
        """Give `done` the places where paragraphs may begin, once they are those of the text as it stands."""
        session, blocks = self._session, self._session.blocks_at_rest()

        def looked(found: _Places) -> None:
            if session.blocks_at_rest() == blocks:
                done(found)
            else:
                self._look(done)

        session.jobs.read("divide", lambda: _places(blocks), looked)

    def _divide_at(self, found: _Places) -> None:
        """Begin a paragraph at each place, by the number of its block, from the last to the first."""
        document = self._session.document
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number in sorted(found, reverse=True):
            block = document.findBlockByNumber(number)
            text = block.text()
            for place_cp in reversed(found[number]):
                head = text[:place_cp]
                cursor.setPosition(block.position() + length_u16(head))
                spaces = len(head) - len(head.rstrip(" "))
                cursor.movePosition(
                    QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, spaces
                )
                cursor.removeSelectedText()
                cursor.insertBlock(without_source(block.blockFormat()))
        cursor.endEditBlock()
        self._notice.settle(_TOPIC)


def _places(blocks: tuple[Block, ...]) -> _Places:
    return {
        number: breaks(block.text)
        for number, block in enumerate(blocks)
        if block.kind in _DIVIDED and count_words(block.text) > TOO_LONG
    }
