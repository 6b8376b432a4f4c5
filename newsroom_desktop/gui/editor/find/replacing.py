"""What comes in the place of hits, as one step that can be undone."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtGui import QTextCursor

from newsroom_desktop.gui.editor.cards.keys import put_card
from newsroom_desktop.gui.editor.document import LINE_SEPARATOR
from newsroom_desktop.gui.editor.find.places import Place
from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block
from newsroom_desktop.markup.card_words import Change, with_words

New = tuple[Place, str]
"""A place, and the letters that come there."""


def put(cursor: QTextCursor, news: Iterable[New], look: Look) -> None:
    """Put `news`, in the order of their places, into the document of `cursor`.

    The cursor stands behind the letters of the first one then.
    """
    cursor.beginEditBlock()
    for (start_u16, card), group in groupby(reversed(list(news)), key=_card):
        if card is None:
            for place, text in group:
                _put_letters(cursor, place, text)
        else:
            cursor.setPosition(start_u16)
            put_card(cursor, _changed(card, group), look)
    cursor.endEditBlock()


def _card(new: New) -> tuple[int, Block | None]:
    """The card that is changed, and where it stands; letters are on none."""
    stretch = new[0].stretch
    return (stretch.start_u16, stretch.card) if stretch.card is not None else (0, None)


def _put_letters(cursor: QTextCursor, place: Place, text: str) -> None:
    """Put `text` where the letters of `place` stand, set as the first of them."""
    cursor.setPosition(place.start_u16 + 1)
    letters = cursor.charFormat()
    cursor.setPosition(place.start_u16)
    cursor.setPosition(place.end_u16, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text.replace("\n", LINE_SEPARATOR), letters)


def _changed(card: Block, news: Iterable[New]) -> Block:
    """`card` with `news`, which come from the last to the first."""
    changes: dict[int, list[Change]] = {}
    for place, text in news:
        change = Change(start_cp=place.hit.start_cp, end_cp=place.hit.end_cp, text=text)
        changes.setdefault(place.stretch.part, []).insert(0, change)
    return with_words(card, changes)
