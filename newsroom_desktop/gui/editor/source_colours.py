"""The signs of Markdown in colour: a guess by line, for the eye only."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.letters import PARAGRAPH_SEPARATOR
from newsroom_desktop.gui.utf16 import length_u16

LONGEST = 2_000
"""Code points of a line that are looked at: pasted data comes in lines of any length."""

_SIGNS = (
    ("sign", re.compile(r"^ {0,3}(?:#{1,6} .*|>.*?(?= |$)|(?:---+|\*\*\*+|___+)\s*$)")),
    ("sign", re.compile(r"^ *(?:[-*+]|[1-9][0-9]?\.)(?= )")),
    ("sign", re.compile(r"(?<!\\)(?:\*{1,3}|~~|(?<!\w)_{1,2}|_{1,2}(?!\w))")),
    ("code", re.compile(r"(?<![\\`])(`++).*?(?<!`)\1(?!`)")),
    ("link", re.compile(r"!?\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?:?|<https?://[^<>\s]+>")),
    ("tag", re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:[\s/][^<>]*)?>|&#?\w{1,30};|<!--(?:(?!<!--).)*?-->")),
    ("tag", re.compile(r"\\(?=[\\`*_{}\[\]()>#+.!~-])")),
    ("tag", re.compile(r"\|")),
)
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")


class Colouring:
    """Colours lines one after the other, from `first` on."""

    def __init__(self, document: QTextDocument, first: QTextBlock) -> None:
        self._formats = _formats()
        self._in_code = _opens_code(document, first)

    def colour(self, block: QTextBlock) -> None:
        """Colour the next line, where it is not in its colours yet."""
        text = block.text()
        is_fence = _FENCE.match(text) is not None
        if self._in_code or is_fence:
            found = [_range(0, block.length() - 1, self._formats["code"])]
        else:
            found = list(_ranges(text[:LONGEST], self._formats))
        self._in_code ^= is_fence
        if block.layout().formats() != found:
            block.layout().setFormats(found)


def _opens_code(document: QTextDocument, until: QTextBlock) -> bool:
    """Whether `until` stands inside a fence that was opened above it."""
    lines = document.toRawText().split(PARAGRAPH_SEPARATOR, until.blockNumber())
    return sum(_FENCE.match(line) is not None for line in lines[: until.blockNumber()]) % 2 == 1


def _ranges(text: str, formats: dict[str, QTextCharFormat]) -> Iterator[QTextLayout.FormatRange]:
    for name, form in _SIGNS:
        for found in form.finditer(text):
            yield _range(length_u16(text[: found.start()]), length_u16(found[0]), formats[name])


def _range(start: int, length: int, letters: QTextCharFormat) -> QTextLayout.FormatRange:
    coloured = QTextLayout.FormatRange()
    coloured.start, coloured.length, coloured.format = start, length, letters
    return coloured


def _formats() -> dict[str, QTextCharFormat]:
    now = theme.colours()
    formats = {}
    for name, colour in {"sign": now.accent, "code": now.good, "link": now.link, "tag": now.quiet}.items():
        formats[name] = QTextCharFormat()
        formats[name].setForeground(QColor(colour))
    return formats
