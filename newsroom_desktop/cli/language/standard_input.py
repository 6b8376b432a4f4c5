"""Text that another program hands over."""

import sys

from newsroom_desktop.article.errors import FileRefused


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
