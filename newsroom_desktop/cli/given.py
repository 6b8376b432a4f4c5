"""What a word on the command line may be: a text, a path, a file."""

import argparse
import os
from pathlib import Path

from newsroom_desktop.base.texts import tr


def given_text(word: str) -> str:
    """`word` as text.

    Raises:
        ArgumentTypeError: it is not in UTF-8.
    """
    text = as_utf8(word)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError(
            tr("what was given is not in UTF-8. Set the terminal, or the program that calls, to UTF-8")
        ) from error
    return text


def as_utf8(word: str) -> str:
    """`word` with its bytes read as UTF-8: a system with another encoding has split its letters."""
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeError:
        return word


def given_path(word: str) -> Path:
    """`word` as a path.

    Raises:
        ArgumentTypeError: it is empty.
    """
    if not word:
        raise argparse.ArgumentTypeError(tr("the name is empty"))
    return Path(word)


def given_file(word: str) -> Path:
    """`word` as the path of a file.

    Raises:
        ArgumentTypeError: it is empty, or stands for standard input.
    """
    if word == "-":
        raise argparse.ArgumentTypeError(tr("standard input is not read; name a file"))
    return given_path(word)
