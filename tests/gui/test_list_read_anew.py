"""The list is read anew while a person goes through it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.wanted import Sort
from newsroom_desktop.article.workflow import Step
from tests.behind import run
from tests.gui.listed import MANY, Listed, archive_of_many, listed, many

__all__ = ["archive_of_many", "listed", "many"]


def test_who_goes_on_while_the_list_is_read_anew_stays_there(many: Listed) -> None:
    many.show()
    many.press(Qt.Key.Key_Home)
    rows = many.panel.rows
    many.write("नई")
    with many.slow():
        many.panel.reload()
        for _ in range(3):
            QTest.keyClick(rows, Qt.Key.Key_Down)
    assert many.current == f"ख़बर {MANY - 4:03d}"
    assert rows.current_offset == 4
    rows.verticalScrollBar().setValue(3_000)
    many.settle()
    with many.slow():
        many.panel.reload()
        rows.verticalScrollBar().setValue(4_000)
    assert rows.top == 4_000


def test_another_list_is_seen_from_its_top_whatever_changes_before_it_is_there(many: Listed) -> None:
    many.show()
    many.press(Qt.Key.Key_End)
    with many.slow():
        many.panel.want(replace(many.panel.wanted, sort=Sort.HEADLINE, descending=False))
        many.panel.refresh(frozenset())
    assert many.panel.rows.top == 0
    assert many.current == "ख़बर 000"


def test_a_group_that_is_folded_while_the_list_is_read_stays_where_it_is(listed: Listed) -> None:
    for number in range(30):
        listed.write(f"ख़बर {number}", *((Step.SUBMIT,) if number % 2 else ()))
    listed.show()
    listed.press(Qt.Key.Key_End)
    with listed.slow():
        listed.panel.reload()
        listed.panel.fold("submitted")
    rows = listed.panel.rows
    assert rows.top == 0
    assert rows.places.line(rows.current_line).section.key == "submitted"


def test_enter_reads_again_what_could_not_be_read_and_opens_it_at_no_other_time(
    listed: Listed, tmp_path: Path
) -> None:
    listed.write("बारिश")
    listed.show()
    refused: list[DeskError] = []
    listed.jobs.refused.connect(refused.append)
    run(tmp_path / "archive.db", "ALTER TABLE article RENAME TO elsewhere")
    for times in (1, 2):
        listed.panel.search.setText("बारिश")
        QTest.keyClick(listed.panel.search, Qt.Key.Key_Return)
        listed.settle()
        assert len(refused) == times
    run(tmp_path / "archive.db", "ALTER TABLE elsewhere RENAME TO article")
    listed.panel.reload()
    listed.settle()
    assert listed.opened == []
    QTest.keyClick(listed.panel.search, Qt.Key.Key_Return)
    listed.settle()
    assert len(listed.opened) == 1


def test_enter_reads_again_also_where_the_index_could_not_be_made_anew(
    listed: Listed, tmp_path: Path
) -> None:
    listed.write("बारिश")
    listed.show()
    refused: list[DeskError] = []
    listed.jobs.refused.connect(refused.append)
    archive = tmp_path / "archive.db"
    run(archive, "DELETE FROM search_index_data WHERE id > 10")
    run(archive, "ALTER TABLE search_text RENAME TO elsewhere")
    listed.panel.search.setText("बारिश")
    QTest.keyClick(listed.panel.search, Qt.Key.Key_Return)
    listed.settle()
    assert len(refused) == 1
    run(archive, "ALTER TABLE elsewhere RENAME TO search_text")
    run(archive, "INSERT INTO search_index (search_index) VALUES ('rebuild')")
    QTest.keyClick(listed.panel.search, Qt.Key.Key_Return)
    listed.settle()
    assert len(listed.opened) == 1
