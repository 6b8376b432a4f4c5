"""Words of people on a button, which may be longer than there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics


def button_text(text: str, font: QFont, letters: int) -> str:
    """`text` as a button says it in so many letters; its width would be the least of all around it."""
    metrics = QFontMetrics(font)
    width = letters * metrics.averageCharWidth()
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width).replace("&", "&&")
