"""What the command line prints: the answer on stdout, sentences on stderr."""

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr

Record = Mapping[str, object]

INTERRUPTED = 130
"""What a shell expects of a program that Ctrl+C ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a verb found or did until it was interrupted: for programs, for people, and what failed.

    `notes` are told like failures, and are none. `text` goes out as it is, in place of lines, and
    `pieces` of a text that is long one after the other, each as it is made.
    """

    json: Record | Sequence[Record]
    lines: Sequence[str] = ()
    text: str = ""
    pieces: Iterable[str] = ()
    failures: Sequence[str] = ()
    notes: Sequence[str] = ()
    interrupted: bool = False


def speak_utf8() -> None:
    """Let stdout and stderr carry every letter, whatever the system's encoding is.

    A file name that is no text comes out as JSON's own escapes.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show(answer: Answer, *, as_json: bool) -> int:
    """Print `answer`; returns the exit code."""
    for said in dict.fromkeys((*answer.notes, *answer.failures)):
        complain(said)
    if as_json:
        text = json.dumps(answer.json, ensure_ascii=False, indent=2) + "\n"
    else:
        text = answer.text or "".join(line + "\n" for line in answer.lines)
    if answer.pieces and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")  # they have the line ends of what they were made from
    try:
        if not all(map(_printed, chain([text], () if as_json else answer.pieces))):
            return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except DeskError as error:  # out of a piece
        complain(sentence(error))
        return 1
    return INTERRUPTED if answer.interrupted else int(bool(answer.failures))


def complain(said: str) -> None:
    """Print `said` to stderr, where there is one."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(said, file=sys.stderr)


class Meter:
    """A line on the terminal that says how far a verb is; nothing where stderr is none."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr is not None and sys.stderr.isatty()
        self._width = 0

    def show(self, text: str) -> None:
        """Say `text` in place of what was said before."""
        if self._is_seen and text:
            print(f"\r{text:<{self._width}}", end="", file=sys.stderr, flush=True)
            self._width = len(text)

    def clear(self) -> None:
        """Leave the line to others."""
        if self._width:
            print(f"\r{'':<{self._width}}\r", end="", file=sys.stderr, flush=True)
            self._width = 0


def _printed(text: str) -> bool:
    """Whether all of it went out; a pipe that is closed early, as by `| head`, is not worth a word."""
    if sys.stdout is None:
        complain(tr("The answer could not be printed: standard output is closed."))
        return False
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            complain(tr("The answer could not be printed: {reason}.", reason=error.strerror or str(error)))
        # Python flushes once more at the end, into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
