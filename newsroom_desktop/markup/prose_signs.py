"""What a reader sees of a line of Markdown, and where each sign of it stands in the file."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from newsroom_desktop.hindi.addresses import OPAQUE

_LETTER = r"[\p{L}\p{M}\p{N}]"
_SIGNS = regex.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>(?<!`)(?P<ticks>`++)[^\n]{1,2000}?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<hidden><(?:[a-z]{1,15}:[^\s<>]{1,2000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})>|\[\^[^\]\s]{1,100}\]|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z0-9]{1,31});)"
    r"|(?P<removed></?[a-z][^<>]{0,2000}>|<!--|-->|!?\[(?=[^\]\n]{0,1000}+\][(\[])"
    r"|\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500}){0,5}\)|\[[^\]\n]{0,200}\])"
    r"|\{(?::[^{}\n]{0,500}|[#.][a-z][^{}\n]{0,500})\}"
    r"|(?<!\*)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\*)|~~"
    rf"|(?<!{_LETTER}|_)_{{1,3}}(?=[^\s_])|(?<=[^\s_])_{{1,3}}(?!{_LETTER}|_))",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is seen as `text`; `starts` and `ends` are the places of its signs in the file, in code points."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def seen(text: str, spans: Sequence[tuple[int, int]]) -> Seen:
    """What is seen of the lines of `text` from the one place to the other each; they are one paragraph.

    Marks of emphasis, links and tags are gone; what is no prose is one OPAQUE sign, a line end a space.
    """
    raw = "\n".join(text[start:end] for start, end in spans)
    places: list[int] = []
    for start, end in spans:
        places.extend(range(start, end + 1))
    places.append(places[-1] + 1 if places else 0)
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(letters: str, at: int, width: int) -> None:
        for offset, letter in enumerate(letters):
            signs.append(" " if letter == "\n" else letter)
            starts.append(places[at + offset])
            ends.append(places[at + offset] + width)

    at = 0
    for found in _SIGNS.finditer(raw):
        put(raw[at : found.start()], at, 1)
        if found["escaped"]:
            put(found["escaped"], found.start("escaped"), 1)
        elif not found["removed"]:
            put(OPAQUE, found.start(), len(found[0]))
        at = found.end()
    put(raw[at:], at, 1)
    return Seen(text="".join(signs), starts=tuple(starts), ends=tuple(ends))
