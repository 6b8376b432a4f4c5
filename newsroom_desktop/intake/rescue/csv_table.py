"""Rows of a spreadsheet that came as text: parted by tabs, semicolons or commas."""

import csv
import io
from itertools import islice

import regex

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.rescue.cells import MOST_COLUMNS, MOST_ROWS, table_of
from newsroom_desktop.intake.rescue.rescued import Rescued
from newsroom_desktop.markup.blocks import Run
from newsroom_desktop.markup.runs import normal_runs

_LONGEST = 500_000
"""Code points; more is no table for a story."""

_LONGEST_CELL = 60
"""Code points of a cell in a table that nothing but commas makes one."""

_FEWEST_ROWS = 3
_SEPARATORS = ("\t", ";", ",")
_NUMBER = regex.compile(r"[\p{Nd}.,%₹$()+ -]*")
_LETTER = regex.compile(r"\p{L}")
_SENTENCE_END = regex.compile(r"[।॥?!…]|\.$")


def rows_of(text: str, *, sure: bool = True) -> list[list[str]]:
    """The cells of `text` row by row; nothing when it is no table of at least two rows and two columns.

    Tabs, or quotation marks around a cell, make sure that it is one. Else the first row has to name the
    columns, and nothing may look like a sentence; with `sure` off, equal rows are enough.
    """
    lines = normal(text[: _LONGEST + 1]).strip("\n")
    if len(lines) > _LONGEST or "\n" not in lines:
        return []
    for separator in _SEPARATORS:
        rows = _read(lines, separator) if separator in lines else []
        if rows and (not sure or _is_sure(lines, rows, separator)):
            return rows
    return []


def blocks_of_rows(rows: list[list[str]]) -> Rescued:
    """`rows` as a table."""
    cells = [[normal_runs((Run(text=cell.strip()),)) for cell in row] for row in rows]
    return Rescued(blocks=tuple(table_of(cells)))


def _read(lines: str, separator: str) -> list[list[str]]:
    """The rows that are equally long; nothing when they are not, or are too many."""
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=separator, strict=separator != "\t")
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
    if separator == "\t":
        return filled
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
