"""The words that the card of a table or a picture shows, and the card with other words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.figures import Figure, figure_markdown, read_figure
from newsroom_desktop.markup.tables import Table, read_table, table_markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`text` comes in the place of what stands from `start_cp` to `end_cp`."""

    start_cp: int
    end_cp: int
    text: str


def words_between_notes(runs: Sequence[Run]) -> Iterator[tuple[int, str]]:
    """Begin, in code points, and letters of each part of `runs` that has no sign of a footnote in it."""
    at = start = 0
    letters = ""
    for run in runs:
        at += len(run.text)
        if Mark.NOTE not in run.marks:
            letters += run.text
            continue
        yield start, letters
        start, letters = at, ""
    yield start, letters


def words_of(block: Block) -> tuple[str, ...]:
    """The cells of a table, or alt, caption and credit of a picture; nothing for any other block."""
    if (figure := _figure(block)) is not None:
        return (figure.alt, figure.caption, figure.credit)
    table = _table(block)
    return tuple(text for _, _, _, text in _parts(table)) if table is not None else ()


def with_words(block: Block, changes: Mapping[int, Sequence[Change]]) -> Block:
    """`block` with `changes` in those of its texts whose numbers they stand at, each from left to right.

    What comes in a cell is set as the first letter that it takes the place of.
    """
    if (figure := _figure(block)) is not None:
        alt, caption, credit = (
            _changed(text, changes.get(number, ())) for number, text in enumerate(words_of(block))
        )
        changed = replace(figure, alt=alt, caption=caption, credit=credit)
        return Block(kind=Kind.FIGURE, runs=(Run(text=figure_markdown(changed)),))
    table = _table(block)
    if table is None:
        return block
    return Block(kind=Kind.TABLE, runs=(Run(text=table_markdown(_changed_table(table, changes))),))


def _figure(block: Block) -> Figure | None:
    return read_figure(block.text) if block.kind is Kind.FIGURE else None


def _table(block: Block) -> Table | None:
    return read_table(block.text) if block.kind is Kind.TABLE else None


def _parts(table: Table) -> Iterator[tuple[int, int, int, str]]:
    """Row, column, begin in the cell and letters of each text in `table`."""
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            for start_cp, text in words_between_notes(cell):
                yield row, column, start_cp, text


def _changed_table(table: Table, changes: Mapping[int, Sequence[Change]]) -> Table:
    rows = [list(cells) for cells in table.rows]
    for number, (row, column, start_cp, _) in reversed(list(enumerate(_parts(table)))):
        for change in reversed(changes.get(number, ())):
            rows[row][column] = _spliced(rows[row][column], start_cp, change)
    return replace(table, rows=tuple(map(tuple, rows)))


def _spliced(runs: Sequence[Run], from_cp: int, change: Change) -> tuple[Run, ...]:
    start, end, at = from_cp + change.start_cp, from_cp + change.end_cp, 0
    spliced = []
    for run in runs:
        comes_here = at <= start < at + len(run.text)
        before, behind = run.text[: max(0, start - at)], run.text[max(0, end - at) :]
        text = before + (change.text if comes_here else "") + behind
        at += len(run.text)
        if text:
            spliced.append(replace(run, text=text))
    return tuple(spliced)


def _changed(text: str, changes: Sequence[Change]) -> str:
    for change in reversed(changes):
        text = text[: change.start_cp] + change.text + text[change.end_cp :]
    return text
