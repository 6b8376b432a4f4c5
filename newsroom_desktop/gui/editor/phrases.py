"""Typing divided into steps of undo: a phrase ends with its sentence, or when the hands rest."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtWidgets import QTextEdit

PAUSE_SECONDS = 2.0
"""How long the hands rest between two phrases."""

_ENDS = "।॥.?!…"
_CLOSING = "”’\"')]"


class Phrases:
    """Knows whether a letter goes on with what was typed last; `seconds` is the time that passes."""

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._left: tuple[object, int, int] | None = None
        self._left_at = 0.0

    def go_on_with(self, edit: QTextEdit, typed: str) -> bool:
        """Whether `typed`, which is about to stand at the caret, belongs to the phrase before it."""
        if self._left != state_of(edit) or self._seconds() - self._left_at > PAUSE_SECONDS:
            return False
        return typed[0] in _ENDS + _CLOSING or typed[0].isdigit() or not _ends_sentence(edit)

    def note(self, edit: QTextEdit) -> None:
        """Let the phrase end where the caret stands now."""
        self._left, self._left_at = state_of(edit), self._seconds()


def state_of(edit: QTextEdit) -> tuple[object, int, int]:
    """What differs as soon as anything was done: the document, its revision, the caret."""
    return edit.document(), edit.document().revision(), edit.textCursor().position()


def _ends_sentence(edit: QTextEdit) -> bool:
    place = edit.textCursor().position() - 1
    while (sign := str(edit.document().characterAt(place))) in _CLOSING:
        place -= 1
    return sign in _ENDS
