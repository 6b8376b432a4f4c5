"""The letters of one block as they are gathered: spaces as a browser shows them, no junk at the edges."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from newsroom_desktop.intake.wrapped import go_on, wrap_of
from newsroom_desktop.markup.blocks import Mark, Run
from newsroom_desktop.markup.runs import normal_runs

_SPACES = re.compile("[ \t\n\r\f]+")
_SPACES_IN_LINE = re.compile("[ \t]+")
_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_WIDE = re.compile("[ \N{NO-BREAK SPACE}]{2,}")
_PARAGRAPH_END = re.compile("\n(?:[ \N{NO-BREAK SPACE}]*\n)+")
_BLANK = " \n\N{NO-BREAK SPACE}"


@dataclass(slots=True)
class Letters:
    """Runs that are being gathered; a hard break is a line feed."""

    _runs: list[Run] = field(default_factory=list)
    _keeps_lines: bool = False

    def add(self, text: str, *, marks: frozenset[Mark], href: str, keeps_lines: bool) -> None:
        """Add `text`; its line ends are spaces unless it `keeps_lines`."""
        shown = _LINE_END.sub("\n", text)
        shown = (_SPACES_IN_LINE if keeps_lines else _SPACES).sub(" ", shown)
        if shown:
            self._keeps_lines = self._keeps_lines or (keeps_lines and "\n" in shown)
            self._runs.append(Run(text=shown, marks=marks, href=href))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was gathered yet."""
        return not self._runs

    def add_break(self) -> None:
        """Add a hard break."""
        self._runs.append(Run(text="\n"))

    def take(self) -> list[tuple[Run, ...]]:
        """The paragraphs that were gathered: two breaks part them, and nothing that is blank is one."""
        if not self._runs:
            return []
        given, self._runs = self._runs, []
        wrapped, self._keeps_lines = self._keeps_lines, False
        found = [paragraph for part in _parts(given) if (paragraph := _tidy(part))]
        return [_unwrapped(paragraph) for paragraph in found] if wrapped else found


def _parts(runs: list[Run]) -> Iterator[list[Run]]:
    """`runs` cut where two breaks follow each other, perhaps with spaces between them."""
    text = "".join(run.text for run in runs)
    gaps = [gap.span() for gap in _PARAGRAPH_END.finditer(text)]
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(text)]
    return cut(runs, zip(starts, ends, strict=True))


def _tidy(runs: list[Run]) -> tuple[Run, ...]:
    """`runs` without blanks at their edges and with one space where there are more."""
    text = "".join(run.text for run in runs)
    start, end = len(text) - len(text.lstrip(_BLANK)), len(text.rstrip(_BLANK))
    if start >= end:
        return ()
    spaced: list[Run] = []
    before = ""
    inner = runs if end - start == len(text) else next(cut(runs, [(start, end)]))
    for run in inner:
        shown = _WIDE.sub(" ", run.text)
        if before.endswith(("\n", " ")):
            shown = shown.lstrip(" ")
        if shown:
            spaced.append(run if shown == run.text else replace(run, text=shown))
            before = shown
    return normal_runs(tuple(spaced))


def _unwrapped(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """`runs` with those lines joined that a program has cut to its width."""
    lines = "".join(run.text for run in runs).split("\n")
    if not all(map(str.strip, lines)):
        return runs
    joints = map({True: " ", False: "\n"}.__getitem__, go_on(lines, wrap_of(lines)))
    return normal_runs(
        tuple(replace(run, text=re.sub("\n", lambda _: next(joints), run.text)) for run in runs)
    )


def cut(runs: list[Run], spans: Iterable[tuple[int, int]]) -> Iterator[list[Run]]:
    """What of `runs` stands in each of `spans` of their text, which follow each other."""
    number = at = 0
    for start, end in spans:
        found = []
        while number < len(runs):
            text = runs[number].text
            first, last = max(start - at, 0), min(end - at, len(text))
            if first < last:
                found.append(replace(runs[number], text=text[first:last]))
            if at + len(text) > end:
                break
            at += len(text)
            number += 1
        yield found
