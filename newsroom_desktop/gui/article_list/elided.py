"""Texts of one line in a font, shortened to the room they have; the last ones are remembered."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

_KEPT = 2_000
"""Texts: some screens of compact rows. Shaping them anew took a quarter of each frame."""


class Elided:
    """Measures texts in `font`."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self.line_height = self._metrics.lineSpacing()
        self.text = lru_cache(_KEPT)(self._text)
        """A text as it fits into so many pixels."""
        self.width = lru_cache(_KEPT)(self._metrics.horizontalAdvance)
        """How wide a text is."""

    def _text(self, text: str, width: int) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
