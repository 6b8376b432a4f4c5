"""Tables that the program brings along: text files that a person can read and change, a row a line."""

from collections.abc import Iterator

from newsroom_desktop.base.paths import resource


def rows(*parts: str) -> Iterator[list[str]]:
    """The cells of each row of a resource, which tabs part.

    Empty lines and comments are no rows: `#` alone or with a space behind it, as a cell may begin with it.
    """
    for line in resource(*parts).read_text("utf-8").split("\n"):
        if line and line != "#" and not line.startswith("# "):
            yield line.split("\t")
