"""Text that another program hands over."""

import codecs
import sys
from collections.abc import Callable, Iterator

from newsroom_desktop.article.errors import FileRefused

_PIECE = 65_536
"""Bytes after which a piece ends with its line."""


def read_standard_input() -> str:
    """All of standard input, with its line ends as they are and without a byte order mark.

    Raises:
        FileRefused: it is closed, or not in UTF-8.
    """
    if sys.stdin is None:
        raise FileRefused("input_closed")
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused("input_not_utf8") from error


def standard_input_lines(otherwise: Callable[[bytes], str] | None = None) -> Iterator[str]:
    """Standard input in pieces of whole lines, so that a long text is never held at once.

    A line that is not UTF-8 is read `otherwise`, where a way is named.

    Raises:
        FileRefused: it is closed or in UTF-16, or not in UTF-8 and no other way is named.
    """
    if sys.stdin is None:
        raise FileRefused("input_closed")
    is_first = True
    while lines := sys.stdin.buffer.readlines(_PIECE):
        if is_first:
            if lines[0].startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise FileRefused("input_not_utf8")
            lines[0] = lines[0].removeprefix(codecs.BOM_UTF8)
            is_first = False
        yield "".join(_text(line, otherwise) for line in lines)


def _text(line: bytes, otherwise: Callable[[bytes], str] | None) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        if otherwise is None:
            raise FileRefused("input_not_utf8") from error
        return otherwise(line)
