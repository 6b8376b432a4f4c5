"""Tables of other programs: of figures, as tables; of the layout of a page, as what stands in them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.intake.rescue.reader import Reader
from newsroom_desktop.intake.rescue.rescued import Gathered, Left
from newsroom_desktop.intake.rescue.styles import style_of
from newsroom_desktop.intake.rescue.tree import Element, elements
from newsroom_desktop.markup.blocks import Block, Kind, Run, verbatim
from newsroom_desktop.markup.runs import normal_runs
from newsroom_desktop.markup.tables import Cell, Table, table_markdown

MOST_ROWS = 300
MOST_COLUMNS = 30
"""A larger table becomes a paragraph for each row: readers cannot take it in, and editors not hold it."""

_MOST_BLOCKS = 6
"""In one cell of a table of figures."""

_FEWEST_WITHOUT = 4
"""Of so many cells of a table of figures one may hold a table."""

_BETWEEN = Run(text=" | ")
_PLAIN = (Kind.PARAGRAPH, Kind.BULLET, Kind.NUMBER)


@dataclass(slots=True)
class _Cell:
    element: Element
    reader: Reader
    columns: int
    rows: int

    @property
    def runs(self) -> Cell:
        """The letters of the cell, a hard break between two of its paragraphs."""
        joined: list[Run] = []
        for block in self.reader.blocks:
            joined += [Run(text="\n"), *block.runs] if joined else block.runs
        return normal_runs(tuple(joined))


def table_blocks(table: Element, progress: Progress | None = None) -> Gathered | None:
    """`table` as blocks, none when its cells hold so much that they are read one after the other.

    None for one that only lays out a page. A cell that reaches over several columns or rows stands in the
    first of them, a table within a cell in its lines.

    Raises:
        Stopped: `progress` says so.
    """
    caption, rows = _parts(table)
    if _lays_out([cell for row in rows for cell in row]):
        return None
    cells = [list(map(_cell, row)) for row in (progress or Progress()).steps(rows)]
    cells = [row for row in cells if any(cell.runs for cell in row)]
    if len(cells) < 2 or max(map(len, cells)) < 2:
        return None
    if not _is_of_figures([cell.reader for row in cells for cell in row]):
        return Gathered(left=Counter({Left.TABLES: 1}))
    found = Gathered(blocks=[Block(runs=runs) for runs in _lines(caption)])
    for cell in (cell for row in cells for cell in row):
        found.left[Left.TABLES] += _holds_table(cell.element)
        found.pictures += cell.reader.pictures
        found.left += cell.reader.left
        found.left[Left.MERGED_CELLS] += cell.columns > 1 or cell.rows > 1
    while cells and len(cells[0]) == 1 and len(cells) > 1:  # a title over all columns
        found.left[Left.MERGED_CELLS] -= cells[0][0].columns > 1
        found.blocks += [Block(runs=block.runs) for block in cells.pop(0)[0].reader.blocks]
    grid = _grid(cells) if len(cells) <= MOST_ROWS else [[cell.runs for cell in row] for row in cells]
    found.blocks += table_of(grid, tuple(_alignment(cell) for cell in cells[0]))
    return found


def table_of(rows: list[list[Cell]], alignments: tuple[str, ...] = ()) -> list[Block]:
    """A table with `rows`, its empty columns left out; paragraphs, one a row, when it is too large."""
    if len(rows) > MOST_ROWS:
        return list(_row_blocks(rows))
    width = max(map(len, rows), default=0)
    square = [[*row, *[()] * (width - len(row))] for row in rows]
    used = [column for column in range(width) if any(row[column] for row in square)]
    kept = [[row[column] for column in used] for row in square]
    if len(used) > MOST_COLUMNS:
        return list(_row_blocks(kept))
    padded = (*alignments, *[""] * width)
    table = Table(rows=tuple(map(tuple, kept)), alignments=tuple(padded[column] for column in used))
    return [replace(verbatim(table_markdown(table)), kind=Kind.TABLE)]


def _parts(table: Element) -> tuple[list[Element], list[list[Element]]]:
    """The captions of `table` and the cells of its own rows."""
    captions, rows = [], []
    waiting = [table]
    while waiting:
        element = waiting.pop()
        inner = [child for child in element.children if isinstance(child, Element)]
        if element.tag == "caption":
            captions.append(element)
        elif element.tag == "tr":
            rows.append(inner)
        else:
            waiting += reversed(inner)
    return captions, rows


def _lays_out(cells: list[Element]) -> bool:
    """Whether tables stand in so many of `cells`, or so deep, that they only part a page."""
    inner = [each for cell in cells for each in elements(cell) if each.tag == "table"]
    return sum(map(_holds_table, cells)) * _FEWEST_WITHOUT > len(cells) or any(map(_holds_table, inner))


def _holds_table(element: Element) -> bool:
    return any(each.tag == "table" for each in elements(element) if each is not element)


def _lines(captions: list[Element]) -> Iterator[tuple[Run, ...]]:
    for caption in captions:
        for block in Reader().read(caption).blocks:
            yield block.runs


def _cell(element: Element) -> _Cell:
    return _Cell(element, Reader().read(element), _span(element, "colspan"), _span(element, "rowspan"))


def _span(element: Element, name: str) -> int:
    said = element.attributes.get(name, "")
    return max(1, min(int(said), MOST_COLUMNS)) if said.isdecimal() and len(said) < 6 else 1


def _is_of_figures(cells: list[Reader]) -> bool:
    plain = all(block.kind in _PLAIN for cell in cells for block in cell.blocks)
    return plain and all(len(cell.blocks) <= _MOST_BLOCKS for cell in cells)


def _grid(cells: list[list[_Cell]]) -> list[list[Cell]]:
    """The letters of `cells` in the columns where a browser shows them."""
    grid: list[list[Cell]] = []
    taken: dict[int, int] = {}
    for row in cells:
        line: list[Cell] = []
        begun: dict[int, int] = {}
        for cell in row:
            while taken.get(len(line), 0):
                line.append(())
            start = len(line)
            line += [cell.runs, *[()] * (cell.columns - 1)]
            if cell.rows > 1:
                begun.update(dict.fromkeys(range(start, len(line)), cell.rows - 1))
        taken = {column: left - 1 for column, left in taken.items() if left > 1} | begun
        grid.append(line)
    return grid


def _alignment(cell: _Cell) -> str:
    said = style_of(cell.element).get("text-align") or cell.element.attributes.get("align", "").lower()
    return said if said in ("center", "right") else ""


def _row_blocks(rows: list[list[Cell]]) -> Iterator[Block]:
    """A paragraph for each row."""
    for row in rows:
        joined: list[Run] = []
        for cell in filter(None, row):
            plain = [replace(run, text=run.text.replace("\n", " ")) for run in cell]
            joined += [_BETWEEN, *plain] if joined else plain
        if joined:
            yield Block(runs=normal_runs(tuple(joined)))
