from pathlib import Path

import pytest

from newsroom_desktop.base.paths import resource
from newsroom_desktop.base.tables import rows

TABLES = sorted(
    path
    for folder in ("headline", "keyboards", "legacy", "names", "style", "words")
    for path in resource(folder).iterdir()
    if path.suffix in (".tsv", ".toml") or path.name in ("heard.txt", "small.txt")
)


def test_rows_are_cells_and_comments_are_none(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("# a comment\n#\n\n#\tरु\n^^\x85\tकि\t\nएक\n", "utf-8")
    assert list(rows(str(table))) == [["#", "रु"], ["^^\x85", "कि", ""], ["एक"]]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_says_under_which_licence_it_is(path: Path) -> None:
    head = [line for line in path.read_text("utf-8").split("\n")[:20] if line.startswith("#")]
    text = " ".join(head)
    assert any(licence in text for licence in ("MIT", "CC0", "CC BY-SA 4.0", "Unicode-3.0"))
