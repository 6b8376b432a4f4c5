"""What the command line prints: the answer on stdout, sentences on stderr."""

import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a verb found or did: for programs, for people, and what failed."""

    json: Record | Sequence[Record]
    lines: Sequence[str]
    failures: Sequence[str] = ()


def speak_utf8() -> None:
    """Let stdout and stderr carry every letter, whatever the system's encoding is.

    A file name that is no text comes out as JSON's own escapes.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def show(answer: Answer, *, as_json: bool) -> int:
    """Print `answer`; returns the exit code."""
    for sentence in answer.failures:
        complain(sentence)
    if as_json:
        text = json.dumps(answer.json, ensure_ascii=False, indent=2) + "\n"
    else:
        text = "".join(line + "\n" for line in answer.lines)
    return 1 if not _printed(text) or answer.failures else 0


def complain(sentence: str) -> None:
    """Print `sentence` to stderr."""
    print(sentence, file=sys.stderr)


def _printed(text: str) -> bool:
    """Whether somebody read all of it: a pipe may close early, as with `| head`."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at the end, into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True
