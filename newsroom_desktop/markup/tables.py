"""Tables: rows of cells, out of Markdown and into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from newsroom_desktop.markup.blocks import Run
from newsroom_desktop.markup.dialect import convert
from newsroom_desktop.markup.elements import blocks_of
from newsroom_desktop.markup.inline import Style, written
from newsroom_desktop.markup.runs import normal_runs
from newsroom_desktop.markup.sections import sections

ALIGNMENTS = ("", "left", "center", "right")

Cell = tuple[Run, ...]

_PIPE = "&#124;"
_LINES = {"": "---", "left": ":---", "center": ":---:", "right": "---:"}
_TABLE = re.compile(
    r"<table>\s*(?:</?(?:thead|tbody)>\s*|<tr>(?:(?!</?t(?:r|able)>).)*</tr>\s*)*</table>", re.DOTALL
)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(
    r'\s*<(?P<tag>t[hd])(?: style="text-align: (?P<align>left|center|right);")?>(?P<html>.*?)</(?P=tag)>\s*',
    re.DOTALL,
)
_STYLES = (Style.READABLE, Style.TAGGED, Style.ESCAPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`rows` are equally long, the first one names the columns; a cell that shows nothing is ().

    `alignments` has one of ALIGNMENTS for each column.
    """

    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[str, ...]


@lru_cache(maxsize=256)
def read_table(markdown: str) -> Table | None:
    """The table that `markdown` is, or None when it is anything else or holds more than cells can say."""
    if "|" not in markdown and "<table" not in markdown:
        return None
    html = convert(markdown).html.strip()
    if not _TABLE.fullmatch(html):
        return None
    found = [list(_cells(row)) for row in _ROW.findall(html)]
    rows = [[runs for runs, _ in row if runs is not None] for row in found]
    width = len(rows[0]) if rows else 0
    widths = {*map(len, rows), *map(len, found)}
    if widths != {width} or not width:
        return None
    return Table(rows=tuple(map(tuple, rows)), alignments=tuple(alignment for _, alignment in found[0]))


def table_markdown(table: Table) -> str:
    """The Markdown of `table`: reading it gives the table with its runs in their normal form.

    The form that a person would type is taken if it reads back, else one with every sign escaped, last HTML.
    """
    normal = normal_table(table)
    for style in _STYLES:
        text = _piped(normal, style)
        if sections(text) == (text,) and read_table(text) == normal:
            return text
    return _as_html(normal)


def normal_table(table: Table) -> Table:
    """`table` as it comes back after it was written: a rectangle, its runs normal."""
    width = max(map(len, table.rows), default=0)
    rows = tuple((*map(normal_runs, row), *[()] * (width - len(row))) for row in table.rows)
    alignments = (*table.alignments, *[""] * width)[:width]
    return Table(rows=rows, alignments=alignments)


def _cells(row: str) -> Iterator[tuple[Cell | None, str]]:
    """Runs and alignment of each cell in the HTML of a row; None for what runs cannot say."""
    at = 0
    while at < len(row) and (found := _CELL.match(row, at)):
        at = found.end()
        blocks = blocks_of(f"<p>{found['html']}</p>") if found["html"].strip() else ()
        yield None if blocks is None else (blocks[0].runs if blocks else ()), found["align"] or ""
    if at != len(row):
        yield None, ""


def _piped(table: Table, style: Style) -> str:
    head, *rest = ("| " + " | ".join(_cell(cell, style) for cell in row) + " |" for row in table.rows)
    line = "| " + " | ".join(_LINES[alignment] for alignment in table.alignments) + " |"
    return "\n".join([head, line, *rest])


def _cell(cell: Cell, style: Style) -> str:
    return written(cell, style, one_line=True).replace("|", _PIPE).replace("\n", "<br>")


def _as_html(table: Table) -> str:
    lines = ["<table>"]
    for number, row in enumerate(table.rows):
        tag = "td" if number else "th"
        cells = (
            f"<{tag}{_style(alignment)}>{written(cell, Style.HTML)}</{tag}>"
            for cell, alignment in zip(row, table.alignments, strict=True)
        )
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</table>"])


def _style(alignment: str) -> str:
    return f' style="text-align: {escape(alignment)};"' if alignment else ""
