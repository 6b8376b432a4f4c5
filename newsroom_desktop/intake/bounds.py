"""How long a text may be that becomes an article: more is a book, and would take minutes to read."""

from collections.abc import Sequence

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.texts import grouped
from newsroom_desktop.markup.blocks import Block

MOST_PARAGRAPHS = 4_000
"""What is known of a section is kept for 4,096; with more, all are read anew whenever typing pauses."""

MOST_LETTERS = 1_000_000
"""Code points: some 180,000 words."""

MOST_LINES = 20_000
"""Lines of a text whose paragraphs may be wrapped, or paragraphs of a document with those in its tables."""

MOST_RUNS = 30_000
"""Pieces that a document sets apart; word processors part words that are set alike, too."""


def check_text(path: str, text: str) -> None:
    """Return when `text` is no longer than a text may be before it is read.

    Raises:
        FileRefused: it is longer.
    """
    if len(text) > MOST_LETTERS or text.count("\n") > MOST_LINES:
        raise _too_long(path)


def check_blocks(path: str, blocks: Sequence[Block]) -> None:
    """Return when `blocks` are no more than an article may have.

    Raises:
        FileRefused: they are more.
    """
    if len(blocks) > MOST_PARAGRAPHS or sum(len(block.text) for block in blocks) > MOST_LETTERS:
        raise _too_long(path)


def check_counts(path: str, paragraphs: int, runs: int) -> None:
    """Return when a document with so many paragraphs and pieces set apart can be read in seconds.

    Raises:
        FileRefused: it cannot.
    """
    if paragraphs > MOST_LINES:
        raise _too_long(path)
    if runs > MOST_RUNS:
        raise FileRefused("document_in_pieces", path=path, most=grouped(MOST_RUNS))


def _too_long(path: str) -> FileRefused:
    return FileRefused(
        "text_too_long", path=path, paragraphs=grouped(MOST_PARAGRAPHS), letters=grouped(MOST_LETTERS)
    )
