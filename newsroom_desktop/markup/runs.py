"""The normal form of runs: what can be written as Markdown without a letter or a syllable broken."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from itertools import accumulate, groupby, pairwise

import regex

from newsroom_desktop.hindi.graphemes import clusters, count_clusters
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.markup.blocks import Mark, Run, note
from newsroom_desktop.markup.safe import is_safe_address

_LETTER = r"A-Za-z0-9\u0905-\u0939\u0966-\u096f"
NOTE_LABEL = re.compile(rf"[{_LETTER}][{_LETTER}\u0900-\u0903\u093a-\u094f_-]*")
"""The labels of footnotes that an editor shows; python-markdown takes nearly any."""

_AROUND_BREAK = re.compile(r" *\n *")
_BLANK_EDGES = re.compile(r"([ \n]*)(.*?)([ \n]*)", re.DOTALL)
_SPACE_IN_CLUSTER = regex.compile(r" [\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}]|\p{GCB=Prepend} ")


def normal_address(href: str) -> str:
    """`href` as a link can carry it; "" for one that is no safe address."""
    line = normal_line(href)
    return line if line and is_safe_address(line) and is_safe_address(href) else ""


@lru_cache(maxsize=4096)
def normal_runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """`runs` in their normal form; none come back when they show nothing.

    The text is NFC without control characters; a tab is a space. A format never begins or ends
    inside a grapheme cluster: the whole cluster is set as its first sign. A space or hard break
    is set in what it shares with the letters on both sides. Spaces at the edges of a line, hard
    breaks at the edges of the block and addresses that are not safe are left out. Neighbours that
    are set alike are one run.
    """
    kept = [
        _whole_note(Run(text=text, marks=run.marks, href=normal_address(run.href)))
        for run in runs
        if (text := normal(run.text).replace("\t", " "))
    ]
    breaks_cluster = any(_is_one_cluster(one.text, other.text) for one, other in pairwise(kept))
    if breaks_cluster or _SPACE_IN_CLUSTER.search("".join(run.text for run in kept)):
        units = _whole_clusters(kept)
    else:
        units = [unit for run in kept for unit in _edges_apart(run)]
    return _merged(map(_whole_note, _merged(_spaced(units))))


def _whole_note(run: Run) -> Run:
    """The run as text like any other when it is set as a footnote's label and is not just that.

    A label is never code: in code it would stand as it is written.
    """
    if Mark.NOTE not in run.marks:
        return run
    if NOTE_LABEL.fullmatch(run.text) and run == note(run.text, run.marks):
        return Run(text=run.text, marks=run.marks - {Mark.CODE}, href=run.href)
    href = "" if run.href.startswith("#fn:") else run.href
    return Run(text=run.text, marks=run.marks - {Mark.NOTE}, href=href)


def _like(run: Run, text: str) -> Run:
    return Run(text=text, marks=run.marks, href=run.href)


def _is_one_cluster(before: str, after: str) -> bool:
    """Whether a cluster begins in `before` and goes on in `after`."""
    word = before[before.rfind(" ") + 1 :]
    return count_clusters(word + after[0]) == count_clusters(word)


def _edges_apart(run: Run) -> Iterator[Run]:
    """The run as what is blank at its begin, its letters, and what is blank at its end."""
    parts = _BLANK_EDGES.fullmatch(run.text)
    for part in parts.groups() if parts else ():
        if part:
            yield _like(run, _AROUND_BREAK.sub("\n", part))


def _whole_clusters(runs: list[Run]) -> list[Run]:
    """A run for each cluster, set as its first sign."""
    ends = list(accumulate(len(run.text) for run in runs))
    found = []
    at = owner = 0
    for cluster in clusters("".join(run.text for run in runs)):
        while at >= ends[owner]:
            owner += 1
        at += len(cluster)
        found.append(_like(runs[owner], unicodedata.normalize("NFC", cluster)))
    return found


def _spaced(units: list[Run]) -> list[Run]:
    """`units` with each stretch of spaces and breaks set in what it shares with its neighbours."""
    found: list[Run] = []
    stretches = [(blank, list(group)) for blank, group in groupby(units, _is_blank)]
    for number, (blank, group) in enumerate(stretches):
        if not blank:
            found += group
        elif 0 < number < len(stretches) - 1:
            text = _AROUND_BREAK.sub("\n", "".join(unit.text for unit in group))
            neighbours = (stretches[number - 1][1][-1], stretches[number + 1][1][0])
            found.append(_like(reduce(_shared, neighbours, reduce(_shared, group)), text))
    return [_without_edge(found, number) for number in range(len(found))]


def _is_blank(unit: Run) -> bool:
    return not unit.text.strip(" \n")


def _shared(one: Run, other: Run) -> Run:
    if Mark.NOTE in one.marks | other.marks:
        return Run(text="", marks=one.marks & other.marks - {Mark.NOTE})
    return Run(text="", marks=one.marks & other.marks, href=one.href if one.href == other.href else "")


def _without_edge(units: list[Run], at: int) -> Run:
    """The unit without a space at the edge of a line: one may hide in a cluster, as in " \u093f"."""
    text = units[at].text
    if at == 0 or units[at - 1].text.endswith("\n"):
        text = text.lstrip(" ")
    if at == len(units) - 1 or units[at + 1].text.startswith("\n"):
        text = text.rstrip(" ")
    return units[at] if text == units[at].text else _like(units[at], text)


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(
        Run(text="".join(run.text for run in group), marks=marks, href=href)
        for (marks, href), group in groupby(runs, key=lambda run: (run.marks, run.href))
    )
