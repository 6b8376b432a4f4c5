"""Rows of a spreadsheet that came as text: parted by tabs, semicolons or commas."""

import csv
import io
from itertools import islice

import regex

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.rescue.cells import MOST_COLUMNS, MOST_ROWS, table_of
from newsroom_desktop.intake.rescue.rescued import Rescued
from newsroom_desktop.markup.blocks import Block, Run
from newsroom_desktop.markup.runs import normal_runs

_LONGEST = 500_000
"""Code points; more is no table for a story."""

_LONGEST_CELL = 60
"""Code points of a cell in a table that nothing but commas makes one."""

_FEWEST_ROWS = 3
_MOST_AROUND = 2
_SEPARATORS = (";", ",")
_TABBED_CELL = regex.compile(
    r'(?P<cell>"(?P<quoted>(?:[^"]++|"")*+)"(?=[\t\n]|\Z)|[^\t\n]*)(?P<end>[\t\n]|\Z)'
)
_BREAK = regex.compile(r"[\t\n]")
_NUMBER = regex.compile(r"[\p{Nd}.,%₹$()+ -]*")
_LETTER = regex.compile(r"\p{L}")
_SENTENCE_END = regex.compile(r"[।॥?!…]|\.$")


def rows_of(text: str, *, sure: bool = True) -> list[list[str]]:
    """The cells of `text` row by row; nothing when it is no table of at least two rows and two columns.

    Tabs, or quotation marks around a cell, make sure that it is one. Else the first row has to name the
    columns, and nothing may look like a sentence; with `sure` off, equal rows are enough. Rows between tabs
    may be cut short where they are empty; a title above them, or a note below, is a row of one cell.
    """
    lines = normal(text[: _LONGEST + 1]).strip("\n")
    if len(lines) > _LONGEST or "\n" not in lines:
        return []
    if "\t" in lines and (tabbed := _tabbed(lines)):
        return tabbed
    for separator in _SEPARATORS:
        rows = _read(lines, separator) if separator in lines else []
        if rows and (not sure or _is_sure(lines, rows, separator)):
            return rows
    return []


def blocks_of_rows(rows: list[list[str]]) -> Rescued:
    """`rows` as a table; those of one cell around it as paragraphs."""
    above, table, below = _parted(rows)
    before, after = ([Block(runs=_runs(row[0])) for row in rows] for rows in (above, below))
    return Rescued(blocks=(*before, *table_of([list(map(_runs, row)) for row in table]), *after))


def _runs(cell: str) -> tuple[Run, ...]:
    return normal_runs((Run(text=cell.strip()),))


def _parted(rows: list[list[str]]) -> tuple[list[list[str]], list[list[str]], list[list[str]]]:
    """The rows of one cell above a table, the table, and those below it."""
    wide = [place for place, row in enumerate(rows) if len(row) > 1]
    start, end = (wide[0], wide[-1] + 1) if wide else (0, 0)
    return rows[:start], rows[start:end], rows[end:]


def _tabbed(lines: str) -> list[list[str]]:
    """The rows between tabs; nothing when they are too many, or rather paragraphs with a tab in them.

    A spreadsheet puts quotation marks around a cell only when it holds a line end or a tab.
    """
    rows: list[list[str]] = [[]]
    for cell in _TABBED_CELL.finditer(lines):
        is_quoted = cell["quoted"] is not None and _BREAK.search(cell["quoted"]) is not None
        rows[-1].append(cell["quoted"].replace('""', '"') if is_quoted else cell["cell"])
        if cell["end"] == "\n":
            rows.append([])
        elif not cell["end"]:
            break
    rows = [row for row in rows if any(map(str.strip, row))]
    above, table, below = _parted(rows)
    if len(above) > _MOST_AROUND or len(below) > _MOST_AROUND or any(len(row) == 1 for row in table):
        return []
    width = max(map(len, table), default=0)
    filled = [any(row[place].strip() for row in table if place < len(row)) for place in range(width)]
    fits = 2 <= len(table) <= MOST_ROWS and 2 <= width <= MOST_COLUMNS
    return rows if fits and filled[0] and sum(filled) > 1 else []


def _read(lines: str, separator: str) -> list[list[str]]:
    """The rows that are equally long; nothing when they are not, or are too many."""
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=separator, strict=True)
    try:
        rows = [row for row in islice(reader, MOST_ROWS + 1) if row]
    except csv.Error:
        return []
    widths = {len(row) for row in rows}
    fits = len(widths) == 1 and 2 <= len(rows) <= MOST_ROWS and 2 <= len(rows[0]) <= MOST_COLUMNS
    return rows if fits else []


def _is_sure(lines: str, rows: list[list[str]], separator: str) -> bool:
    cells = [cell for row in rows for cell in row]
    filled = all(any(row[column].strip() for row in rows) for column in range(len(rows[0])))
    if filled and all(f'"{cell.replace(chr(34), chr(34) * 2)}"' in lines for cell in rows[0]):
        return True
    if not filled or separator + " " in lines:
        return False
    if any(_SENTENCE_END.search(cell.strip()) for cell in cells):
        return False
    names = all(_LETTER.search(cell) for cell in rows[0])
    short = all(len(cell) <= _LONGEST_CELL for cell in cells)
    figures = any(cell.strip() and _NUMBER.fullmatch(cell) for row in rows[1:] for cell in row)
    return names and short and figures and len(rows) >= _FEWEST_ROWS
