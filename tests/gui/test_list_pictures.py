"""The lead pictures in the rows of the list."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import LeadImage
from tests.behind import run
from tests.gui.listed import Listed, listed

__all__ = ["listed"]

RED = QColor("#e00000")


def write_with_picture(listed: Listed, folder: Path) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(RED)
    path = folder / "मंच.png"
    assert image.save(str(path))
    stored = listed.desk.pictures.add(path)
    listed.write("तस्वीर वाली", lead_image=LeadImage(media_id=stored.media_id, alt="मंच"))


def red_pixels(listed: Listed) -> int:
    """How many pixels of the rows have the colour of the picture, as it is drawn now."""
    seen = listed.panel.rows.viewport().grab().toImage()
    return sum(seen.pixelColor(x, y) == RED for x in range(seen.width()) for y in range(100))


def comes_into_sight(listed: Listed, qtbot: QtBot) -> bool:
    """Whether the picture is drawn in the end: it is loaded once nothing is drawn for a while."""
    for _ in range(30):
        if red_pixels(listed) > 1_000:
            return True
        qtbot.wait(300)
    return False


def test_a_row_shows_its_lead_picture_where_rows_are_roomy(
    listed: Listed, qtbot: QtBot, tmp_path: Path
) -> None:
    write_with_picture(listed, tmp_path)
    listed.show()
    assert comes_into_sight(listed, qtbot)
    listed.panel.use_roomy_rows(False)
    listed.settle()
    assert red_pixels(listed) == 0


def test_a_picture_that_could_not_be_read_comes_once_it_can(
    listed: Listed, qtbot: QtBot, tmp_path: Path
) -> None:
    write_with_picture(listed, tmp_path)
    run(tmp_path / "archive.db", "ALTER TABLE media RENAME TO elsewhere")
    with qtbot.waitSignal(listed.jobs.became_idle, timeout=10_000):
        listed.show()
    assert red_pixels(listed) == 0
    qtbot.wait(300)
    listed.settle()
    run(tmp_path / "archive.db", "ALTER TABLE elsewhere RENAME TO media")
    assert comes_into_sight(listed, qtbot)
