"""Messages copied from WhatsApp: without stamps and forward marks, its signs as formats."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import regex

from newsroom_desktop.intake.rescue.rescued import Left, Rescued, told
from newsroom_desktop.intake.rescue.stamps import has_brackets, lines_of, message_of, stamp_of
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.runs import normal_runs

_SIGNS = {"*": Mark.BOLD, "_": Mark.ITALIC, "~": Mark.STRIKE, "```": Mark.CODE, "`": Mark.CODE}
_WORD = r"\p{L}\p{M}\p{N}\u200c\u200d"
_MARKED = {
    sign: regex.compile(
        rf"(?<![{_WORD}{regex.escape(sign)}]){regex.escape(sign)}(?![\s{regex.escape(sign)}])"
        rf"(?P<text>[^\n{regex.escape(sign)}]*+)(?<!\s){regex.escape(sign)}(?![{_WORD}{regex.escape(sign)}])"
    )
    for sign in _SIGNS
}
_ITEM = regex.compile(r"(?P<sign>[-*•]|>)[ \u00a0](?=\S)")
_KINDS = {">": Kind.QUOTE}


def has_signs(text: str) -> bool:
    """Whether a stamp stands in `text`, or letters between signs that WhatsApp shows as formats."""
    return any(
        stamp_of(line) or any(each.search(line) for each in _MARKED.values()) for line in lines_of(text)
    )


def blocks_of_whatsapp(text: str) -> Rescued:
    """The messages in `text` as paragraphs; who wrote them, and when, is left out and counted."""
    left: Counter[Left] = Counter()
    lines = lines_of(text)
    in_brackets = has_brackets(lines)
    said = (message_of(line, left, in_brackets=in_brackets) for line in lines)
    blocks = [block for line in said if line is not None and (block := _block(line.strip())).runs]
    return Rescued(blocks=tuple(blocks), left_out=told(left))


def _block(line: str) -> Block:
    item = _ITEM.match(line)
    if item is None:
        return Block(runs=_runs(line))
    return Block(kind=_KINDS.get(item["sign"], Kind.BULLET), runs=_runs(line[item.end() :]))


@dataclass(slots=True)
class _Spans:
    """The marks of each letter, and the places of signs that are none."""

    marks: list[set[Mark]]
    signs: set[int]


def _runs(line: str) -> tuple[Run, ...]:
    """`line` with its signs as marks; those inside code are letters."""
    spans = _Spans([set() for _ in line], set())
    for sign in ("```", "`", "*", "_", "~"):
        for found in _MARKED[sign].finditer(line):
            start, end = found.span("text")
            if found["text"] and not _is_code(spans, found.start(), found.end()):
                spans.signs.update(range(found.start(), start), range(end, found.end()))
                for place in range(start, end):
                    spans.marks[place].add(_SIGNS[sign])
    letters = zip(line, spans.marks, strict=True)
    shown = (pair for place, pair in enumerate(letters) if place not in spans.signs)
    return normal_runs(tuple(_joined(shown)))


def _is_code(spans: _Spans, start: int, end: int) -> bool:
    return any(Mark.CODE in spans.marks[place] or place in spans.signs for place in (start, end - 1))


def _joined(letters: Iterable[tuple[str, set[Mark]]]) -> Iterator[Run]:
    for marks, group in groupby(letters, key=lambda pair: frozenset(pair[1])):
        yield Run(text="".join(letter for letter, _ in group), marks=marks)
