"""How each kind of block and mark is set in a QTextDocument."""

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
)

from newsroom_desktop.gui.theme import Look
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.embeds import embed_markdown

_KIND_PROPERTY = QTextFormat.Property.UserProperty + 1
_SOURCE_PROPERTY = QTextFormat.Property.UserProperty + 2
CODE_PROPERTY = QTextFormat.Property.UserProperty + 3
UNDERLINE_PROPERTY = QTextFormat.Property.UserProperty + 4
"""A person's underline, apart from the one that marks a link."""
NOTE_PROPERTY = QTextFormat.Property.UserProperty + 6
_CARD_PROPERTY = QTextFormat.Property.UserProperty + 5

CARDS = (Kind.TABLE, Kind.FIGURE, Kind.EMBED)
"""Blocks that stand in a document as one object, the card, which is drawn and not typed in."""

EXACT = (Kind.CODE, Kind.VERBATIM)
"""Blocks in which every sign stays as it was typed, and none has a mark."""

CARD_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
CARD = "\ufffc"
"""The sign that stands for an object."""

LINE_SEPARATOR = "\u2028"
"""What Qt keeps for a line feed inside a block."""

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_HEADING_SIZES = {2: 1.45, 3: 1.25, 4: 1.1}
_PULL_QUOTE_SIZE = 1.2


def format_of(block: Block, look: Look) -> QTextBlockFormat:
    """The block format for `block`; it carries the kind and the source."""
    block_format = plain_block_format(look)
    block_format.setProperty(_KIND_PROPERTY, block.kind.value)
    if block.source is not None:
        block_format.setProperty(_SOURCE_PROPERTY, block.source + "\n")  # Qt takes "" for a list of lengths
    if block.kind is Kind.HEADING:
        block_format.setHeadingLevel(block.level)
        block_format.setLineHeight(look.heading_line_height, _PROPORTIONAL)
        block_format.setTopMargin(look.point_size * 0.9)
    elif block.kind is Kind.QUOTE:
        block_format.setLeftMargin(look.point_size * 1.5)
    elif block.kind is Kind.PULL_QUOTE:
        block_format.setLeftMargin(look.point_size * 3)
        block_format.setRightMargin(look.point_size * 3)
        block_format.setTopMargin(look.point_size * 1.2)
        block_format.setBottomMargin(look.point_size * 1.2)
    elif block.kind in CARDS:
        block_format.setLineHeight(100, _PROPORTIONAL)
    elif block.kind in EXACT:
        block_format.setBackground(look.shade)
    elif block.kind is Kind.RULE:
        block_format.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, 100)
    elif block.is_item:
        block_format.setIndent(block.level + 1)
        block_format.setTopMargin(look.point_size * 0.2)
        block_format.setBottomMargin(look.point_size * 0.2)
    return block_format


def kind_of(block_format: QTextBlockFormat) -> Kind:
    """The kind that `block_format` was made for."""
    return Kind(block_format.property(_KIND_PROPERTY) or Kind.PARAGRAPH)


def level_of(block_format: QTextBlockFormat) -> int:
    """The level of a heading or an item that `block_format` was made for; 0 for other blocks."""
    return block_format.headingLevel() or max(0, block_format.indent() - 1)


def source_of(block_format: QTextBlockFormat) -> str | None:
    """The source of the block that `block_format` was made for."""
    kept = block_format.property(_SOURCE_PROPERTY)
    return None if kept is None else kept[:-1]


def without_source(block_format: QTextBlockFormat) -> QTextBlockFormat:
    """`block_format` for a block that was never written."""
    fresh = QTextBlockFormat(block_format)
    fresh.clearProperty(_SOURCE_PROPERTY)
    return fresh


def plain_block_format(look: Look) -> QTextBlockFormat:
    """How an ordinary paragraph stands: room for stacked matras above and below each line."""
    block_format = QTextBlockFormat()
    block_format.setLineHeight(look.line_height, _PROPORTIONAL)
    block_format.setTopMargin(look.point_size * 0.7)
    block_format.setBottomMargin(look.point_size * 0.7)
    return block_format


def card_format(block: Block) -> QTextCharFormat:
    """How the CARD that stands for `block` is set."""
    card = QTextCharFormat()
    card.setObjectType(CARD_OBJECT)
    card.setProperty(_CARD_PROPERTY, embed_markdown(block.text) if block.kind is Kind.EMBED else block.text)
    return card


def card_markdown(letters: QTextFormat) -> str | None:
    """What the CARD that is set in `letters` stands for; None where none is."""
    if letters.objectType() != CARD_OBJECT:
        return None
    markdown = letters.property(_CARD_PROPERTY)
    return markdown if isinstance(markdown, str) else None


def char_format(block: Block, run: Run, look: Look) -> QTextCharFormat:
    """How the letters of `run` are set inside `block`."""
    letters = QTextCharFormat()
    letters.setFontPointSize(look.point_size * _size_of(block))
    if block.kind is Kind.HEADING:
        letters.setFontFamilies([look.headline_family])
    elif block.kind in EXACT:
        letters.setFontFamilies([look.code_family, look.text_family])
        return letters
    else:
        letters.setFontFamilies([look.text_family])
    for mark in run.marks:
        _set_mark(letters, mark, look)
    if run.href:
        letters.setAnchor(True)
        letters.setAnchorHref(run.href)
        # The underline has the colour: letters keep that of the palette, which is readable on light and dark
        # paper, while a document keeps what it was set in when the program is painted anew.
        letters.setUnderlineColor(look.link)
        if Mark.NOTE not in run.marks:
            letters.setFontUnderline(True)
    return letters


def _size_of(block: Block) -> float:
    if block.kind is Kind.PULL_QUOTE:
        return _PULL_QUOTE_SIZE
    return _HEADING_SIZES.get(block.level, 1.0) if block.kind is Kind.HEADING else 1.0


def _set_mark(letters: QTextCharFormat, mark: Mark, look: Look) -> None:
    if mark is Mark.BOLD:
        letters.setFontWeight(QFont.Weight.Bold)
    elif mark is Mark.ITALIC:
        letters.setFontItalic(True)
    elif mark is Mark.UNDERLINE:
        letters.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        letters.setProperty(UNDERLINE_PROPERTY, True)
    elif mark is Mark.STRIKE:
        letters.setFontStrikeOut(True)
    elif mark is Mark.NOTE:
        letters.setProperty(NOTE_PROPERTY, True)
        letters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    else:
        letters.setProperty(CODE_PROPERTY, True)
        letters.setFontFamilies([look.code_family, look.text_family])
        letters.setBackground(look.shade)
