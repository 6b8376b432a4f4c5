"""The footnotes that blocks call and define, and the same blocks where other footnotes have their labels."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note, verbatim

_LABEL = re.compile(r"(?s:(`+).+?\1)|(?<!\\)\[\^([^\[\]\n]+)\]")
"""Code, or as the second group a label where a footnote is called or defined."""

_BEGIN = re.compile(r"^ {0,3}\[\^([^\[\]\n]+)\]:[ ]*", re.MULTILINE)
_END = re.compile(r"\n(?= {0,3}\[[^\]\n]+\]:)|\n\n+(?!\n| {4})")
"""Where something begins that is no part of the note above: a definition, or what is not indented."""


def has_notes(block: Block) -> bool:
    """Whether `block` calls or defines a footnote."""
    if block.is_source:
        return any(_labels(block.text))
    return any(Mark.NOTE in run.marks for run in block.runs)


def calls_in(block: Block) -> list[str]:
    """The labels that `block` calls, in their order."""
    if not block.is_source:
        return [run.text for run in block.runs if Mark.NOTE in run.marks]
    begins = {found.start(1) for found in _BEGIN.finditer(block.text)}
    return [found[2] for found in _labels(block.text) if found.start(2) not in begins]


def notes_in(block: Block) -> dict[str, str]:
    """What the footnotes that `block` defines say, by their labels."""
    if not block.is_source:
        return {}
    text = block.text
    return {
        begin[1]: text[begin.end() : end.start() if (end := _END.search(text, begin.end())) else len(text)]
        for begin in _BEGIN.finditer(text)
    }


def is_only_note(block: Block) -> bool:
    """Whether `block` says what one footnote is, and nothing else."""
    if block.kind is not Kind.VERBATIM or _BEGIN.match(block.text) is None:
        return False
    return len(notes_in(block)) == 1 and _END.search(block.text.rstrip()) is None


def relabelled(block: Block, names: Mapping[str, str]) -> Block:
    """`block` with other `names` for footnotes, given by their labels."""
    if not names or not has_notes(block):
        return block
    if block.is_source:
        text = _LABEL.sub(
            lambda found: f"[^{names[found[2]]}]" if found[2] in names else found[0], block.text
        )
        return replace(block, runs=(Run(text=text),), source=None)
    runs = tuple(
        note(names.get(run.text, run.text), run.marks) if Mark.NOTE in run.marks else run
        for run in block.runs
    )
    return replace(block, runs=runs)


def with_called_notes(blocks: tuple[Block, ...], around: Iterable[Block]) -> tuple[Block, ...]:
    """`blocks`, which stood among those `around` them, with the footnotes that they call behind them.

    A sign whose footnote is nowhere is left out.
    """
    notes = _notes_of(around)
    own = _notes_of(blocks)
    called = list(dict.fromkeys(label for block in blocks for label in calls_in(block)))
    brought = [label for label in called if label not in own and label in notes]
    for label in brought:  # grows with what the notes call
        further = dict.fromkeys(_calls_of_note(notes[label]))
        brought += [each for each in further if each in notes and each not in (*own, *brought)]
    lost = {label for label in called if label not in own and label not in notes}
    return (
        *(_without_signs(block, lost) for block in blocks),
        *(_definition(label, notes[label]) for label in brought),
    )


def adopted(blocks: tuple[Block, ...], there: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """`blocks` as they can be put where the blocks `there` are, and the notes that belong below all of them.

    A note that is there already is called by the label it has there; one whose label is taken gets another.
    """
    notes, own = _notes_of(there), _notes_of(blocks)
    used = {*notes, *(label for block in there for label in calls_in(block)), *own}
    called = {label for block in blocks for label in calls_in(block)}
    names = {label: label for label in own}
    known = set()
    for label, words in own.items():
        same = label if notes.get(label) == words else next((at for at in notes if notes[at] == words), None)
        if label in called and same is not None:
            names[label] = same
            known.add(label)
        elif label in notes:
            names[label] = free_label(used)
            used.add(names[label])
    text, below = [], []
    for block in blocks:
        (label,) = notes_in(block) if is_only_note(block) else ("",)
        if label not in called:
            text.append(relabelled(block, names))
        elif label not in known:
            below.append(relabelled(block, names))
    return tuple(text), tuple(below)


def free_label(used: Iterable[str]) -> str:
    """The smallest number that is not `used`."""
    taken, number = set(used), 1
    while str(number) in taken:
        number += 1
    return str(number)


def numbered_names(blocks: Sequence[Block]) -> dict[str, str]:
    """Labels that are numbers and not those of the page, with those that are.

    Nothing where a sign calls a footnote that is not defined, lest it finds one, or where HTML stands
    around a sign: that may be one, or letters.
    """
    notes = _notes_of(blocks)
    if not {label for block in blocks for label in calls_in(block)} <= set(notes):
        return {}
    if any(block.is_source and block.text.lstrip().startswith("<") and has_notes(block) for block in blocks):
        return {}
    order = list(dict.fromkeys(label for block in blocks if not notes_in(block) for label in calls_in(block)))
    for label in order:  # grows with what the notes call
        order += [each for each in dict.fromkeys(_calls_of_note(notes[label])) if each not in order]
    met = dict.fromkeys((*order, *notes))
    return {
        label: str(number)
        for number, label in enumerate(met, 1)
        if label.isascii() and label.isdecimal() and label != str(number)
    }


def _labels(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _LABEL.finditer(text) if found[2])


def _calls_of_note(words: str) -> list[str]:
    return [found[2] for found in _labels(words)]


def _notes_of(blocks: Iterable[Block]) -> dict[str, str]:
    return {label: words for block in blocks for label, words in notes_in(block).items()}


def _definition(label: str, words: str) -> Block:
    return verbatim(f"[^{label}]: {words}")


def _without_signs(block: Block, labels: set[str]) -> Block:
    if block.is_source or not labels:
        return block
    return replace(
        block, runs=tuple(run for run in block.runs if Mark.NOTE not in run.marks or run.text not in labels)
    )
