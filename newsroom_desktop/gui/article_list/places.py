"""Where everything in the list stands, in pixels: pure counting, whatever the archive holds."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

Groups = Sequence[tuple[str, int]]
"""The groups of the list from the top, each with its key and how many articles are in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Heights in pixels: of a row, and of the head above a group; 0 where groups have none."""

    row: int
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group in its place: `first` is the offset of its first row, `line` counts heads and rows in sight."""

    key: str
    first: int
    count: int
    top: int
    line: int
    is_folded: bool

    @property
    def shown(self) -> int:
        """How many of its rows can be seen."""
        return 0 if self.is_folded else self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the list: the head of `section`, or with an `offset` one of its rows."""

    section: Section
    offset: int | None
    top: int
    height: int


class Places:
    """The lines of a list: heads of groups, and rows by their offset among all that are listed."""

    def __init__(
        self, groups: Groups = (), folded: Collection[str] = (), measures: Measures = Measures(row=1, head=1)
    ) -> None:
        self._measures = measures
        self.sections: list[Section] = []
        first = top = line = 0
        has_head = int(measures.head > 0)
        for key, count in groups:
            section = Section(
                key=key,
                first=first,
                count=count,
                top=top,
                line=line,
                is_folded=bool(has_head) and key in folded,
            )
            self.sections.append(section)
            first += count
            top += measures.head + section.shown * measures.row
            line += has_head + section.shown
        self.total, self.height, self.line_count = first, top, line
        self._has_head = has_head

    @property
    def row_height(self) -> int:
        """How high a row is."""
        return self._measures.row

    @property
    def head_height(self) -> int:
        """How high the head of a group is; 0 where groups have none."""
        return self._measures.head

    def line(self, number: int) -> Line:
        """The line with this number; one beyond either end is that end."""
        number = max(0, min(number, self.line_count - 1))
        section = self.sections[bisect_right(self.sections, number, key=lambda each: each.line) - 1]
        return self._line_in(section, number - section.line)

    def _line_in(self, section: Section, inside: int) -> Line:
        row = inside - self._has_head
        if row < 0:
            return Line(section=section, offset=None, top=section.top, height=self._measures.head)
        top = section.top + self._measures.head + row * self._measures.row
        return Line(section=section, offset=section.first + row, top=top, height=self._measures.row)

    def line_at(self, y: int) -> int | None:
        """The number of the line at `y`; None where none is."""
        if not 0 <= y < self.height:
            return None
        section = self.sections[bisect_right(self.sections, y, key=lambda each: each.top) - 1]
        below = y - section.top - self._measures.head
        inside = 0 if below < 0 and self._has_head else self._has_head + below // self._measures.row
        return section.line + inside

    def line_of(self, offset: int) -> int | None:
        """The number of the line of the row at `offset`; None while its group is folded."""
        section = self.section_of(offset)
        if section is None or section.is_folded:
            return None
        return section.line + self._has_head + offset - section.first

    def section_of(self, offset: int) -> Section | None:
        """The group in which the row at `offset` is; None where there is no such row."""
        if not 0 <= offset < self.total:
            return None
        return self.sections[bisect_right(self.sections, offset, key=lambda each: each.first) - 1]

    def head_of(self, key: str) -> int | None:
        """The number of the line that is the head of the group `key`; None when there is none."""
        found = (section.line for section in self.sections if section.key == key and self._has_head)
        return next(found, None)

    def lines(self, top: int, bottom: int) -> Iterator[Line]:
        """The lines of which something is seen between `top` and `bottom`."""
        number = self.line_at(max(0, top))
        while number is not None and number < self.line_count:
            line = self.line(number)
            if line.top >= bottom:
                return
            yield line
            number += 1

    def offsets(self, top: int, bottom: int) -> list[int]:
        """The offsets of the rows of which something is seen between `top` and `bottom`."""
        return [line.offset for line in self.lines(top, bottom) if line.offset is not None]
