"""What is put right in several fields at once is taken back at once, and put right again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from newsroom_desktop.gui.editor.session import EditSession

Field = QTextEdit | QPlainTextEdit | QLineEdit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mended:
    """Fields with their text before and after, and how often the article had been changed by then."""

    article_id: str
    fields: tuple[tuple[Field, str, str], ...]
    touches: int


class Mending:
    """Remembers what was put right last, until anything else is written."""

    def __init__(self, session: EditSession) -> None:
        self._session = session
        self._mended: _Mended | None = None
        self._undone: _Mended | None = None
        session.opened.connect(lambda _article: self.forget())  # the session counts anew

    def forget(self) -> None:
        """Let what was put right be no step of its own any more."""
        self._mended = self._undone = None

    def mend(self, fields: Sequence[Field], put: Callable[[], None]) -> None:
        """Let `put` change `fields`, the texts each in one step."""
        article, before = self._session.article, [_text(field) for field in fields]
        put()
        self._undone = None
        if article is not None:
            changed = zip(fields, before, map(_text, fields), strict=True)
            self._mended = _Mended(
                article_id=article.article_id, fields=tuple(changed), touches=self._session.touches
            )

    @property
    def is_last_step(self) -> bool:
        """Whether to undo now takes back what was put right."""
        return self._is_fresh(self._mended)

    @property
    def is_next_step(self) -> bool:
        """Whether to redo now puts it right again."""
        return self._is_fresh(self._undone)

    def _is_fresh(self, mended: _Mended | None) -> bool:
        article = self._session.article
        if mended is None or article is None or article.article_id != mended.article_id:
            return False
        return self._session.touches == mended.touches

    def undo_requested(self) -> bool:
        """Take back what was put right, if that is the last step; say whether that was so."""
        mended = self._mended
        if mended is None or not self.is_last_step:
            return False
        for field, before, _after in mended.fields:
            _step(field, field.undo, before)
        self._mended, self._undone = None, replace(mended, touches=self._session.touches)
        return True

    def redo_requested(self) -> bool:
        """Put right again what was taken back, if that is the next step; say whether that was so."""
        undone = self._undone
        if undone is None or not self.is_next_step:
            return False
        for field, _before, after in undone.fields:
            _step(field, field.redo, after)
        self._mended, self._undone = replace(undone, touches=self._session.touches), None
        return True


def _text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else ""


def _step(field: Field, step: Callable[[], None], wanted: str) -> None:
    """Go one step in a text; in a line, which has one for each place, as many as lead to `wanted`."""
    if not isinstance(field, QLineEdit):
        step()
        return
    while field.text() != wanted:
        before = field.text()
        step()
        if field.text() == before:
            return
