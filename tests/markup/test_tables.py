"""Tables go from Markdown to cells and back without loss."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_desktop.markup.blocks import Mark, Run
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.sections import sections
from newsroom_desktop.markup.tables import ALIGNMENTS, Table, normal_table, read_table, table_markdown
from tests.markup.texts import markdown, runs

SEATS = "| दल | सीटें |\n| --- | ---: |\n| **भाजपा** | 12 |\n|  | [सूची](https://a.b/c) |"

tables = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        Table,
        rows=st.lists(
            st.tuples(*[st.lists(runs, max_size=3).map(tuple)] * width), min_size=1, max_size=3
        ).map(tuple),
        alignments=st.tuples(*[st.sampled_from(ALIGNMENTS)] * width),
    )
)


def _cell(text: str, *marks: Mark, href: str = "") -> tuple[Run, ...]:
    return (Run(text=text, marks=frozenset(marks), href=href),) if text else ()


def test_a_table_is_read_with_formats_and_alignment() -> None:
    table = read_table(SEATS)
    assert table == Table(
        rows=(
            (_cell("दल"), _cell("सीटें")),
            (_cell("भाजपा", Mark.BOLD), _cell("12")),
            ((), _cell("सूची", href="https://a.b/c")),
        ),
        alignments=("", "right"),
    )
    assert table_markdown(table) == SEATS


@pytest.mark.parametrize("text", ["a|b", "`क|ख`", "क\nख", "|", "\\|", "1. क", "---", "<b>", "क&nbsp;|"])
def test_signs_that_mean_something_in_a_table_stay_letters(text: str) -> None:
    table = Table(rows=((_cell("दल"), _cell(text)), (_cell(text), _cell("12"))), alignments=("", "center"))
    assert read_table(table_markdown(table)) == table


@pytest.mark.parametrize(
    "text",
    [
        "एक | दो",
        "| दल |\n\n| सीटें |",
        SEATS + "\n\nपाठ",
        "पाठ\n\n" + SEATS,
        '<table><tr><td colspan="2">क</td></tr></table>',
        "<table><tr><td><p>क</p><p>ख</p></td></tr></table>",
        "<table><caption>क</caption><tr><td>ख</td></tr></table>",
        "<table></table>",
    ],
)
def test_what_is_more_or_less_than_a_table_is_none(text: str) -> None:
    assert read_table(text) is None


@settings(max_examples=300)
@given(tables)
def test_any_table_reads_back(table: Table) -> None:
    text = table_markdown(table)
    assert read_table(text) == normal_table(table)
    assert sections(text) == (text,)


@settings(max_examples=300)
@given(markdown)
def test_a_table_that_is_read_shows_the_same_when_it_is_written(text: str) -> None:
    table = read_table(text)
    if table is not None:
        again = read_table(table_markdown(table))
        assert again == normal_table(table)
        assert render(table_markdown(again)) == render(table_markdown(table))
