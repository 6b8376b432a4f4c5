"""A part of a picture is chosen by mouse or keys, and stands in the place of the whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.crop import CropDialog
from newsroom_desktop.gui.dialogs.crop_frame import largest, spanned
from newsroom_desktop.gui.dialogs.figure import FigureDialog
from newsroom_desktop.gui.picture_facts import facts, said_with_remedy, worry_about
from newsroom_desktop.gui.start import Program
from newsroom_desktop.markup.figures import read_figure
from tests.gui.conftest import settle
from tests.gui.test_lead_picture import lead_picture


@pytest.fixture
def crop(qtbot: QtBot) -> Iterator[CropDialog]:
    around = QWidget()
    qtbot.addWidget(around)
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    dialog = CropDialog(around, picture, QSize(400, 200))
    dialog.show()
    yield dialog
    around.hide()


def drag(view: QWidget, start: tuple[int, int], end: tuple[int, int]) -> None:
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(*start))
    QTest.mouseMove(view, QPoint(*end))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(*end))


def confirm(dialog: QDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_a_frame_is_drawn_moved_and_resized_by_mouse(crop: CropDialog) -> None:
    assert crop.view.is_whole
    drag(crop.view, (100, 50), (300, 150))
    assert crop.view.box == (100, 50, 300, 150)
    drag(crop.view, (200, 100), (180, 90))
    assert crop.view.box == (80, 40, 280, 140)
    drag(crop.view, (280, 140), (240, 120))
    assert crop.view.box == (80, 40, 240, 120)
    drag(crop.view, (100, 50), (-500, -500))
    assert crop.view.box == (0, 0, 160, 80)


def test_keys_move_and_resize_the_frame(crop: CropDialog) -> None:
    drag(crop.view, (100, 50), (300, 150))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(crop.view, key)
    assert crop.view.box == (96, 46, 296, 146)
    QTest.keyClick(crop.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert crop.view.box == (96, 46, 300, 146)


@pytest.mark.parametrize(
    ("row", "box"), [(1, (22, 0, 378, 200)), (2, (67, 0, 333, 200)), (3, (100, 0, 300, 200))]
)
def test_a_shape_is_kept(crop: CropDialog, row: int, box: tuple[int, int, int, int]) -> None:
    crop.ratios.setCurrentIndex(row)
    assert crop.view.box == box
    drag(crop.view, (150, 20), (250, 190))
    left, top, right, bottom = crop.view.box
    assert abs((right - left) / (bottom - top) - crop.ratios.currentData()) < 0.05


SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(view: QWidget, key: Qt.Key, times: int, modifiers: Qt.KeyboardModifier | None = None) -> None:
    for _ in range(times):
        QTest.keyClick(view, key, modifiers or Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize(
    ("keys", "box"),
    [
        ([(Qt.Key.Key_Left, 5)], (100, 0, 280, 180)),
        ([(Qt.Key.Key_Up, 5)], (100, 0, 280, 180)),
        ([(Qt.Key.Key_Left, 5), (Qt.Key.Key_Right, 3)], (100, 0, 292, 192)),
        ([(Qt.Key.Key_Right, 50)], (100, 0, 300, 200)),
        ([(Qt.Key.Key_Left, 100)], (100, 0, 132, 32)),
    ],
)
def test_keys_resize_a_shape_at_its_corner(
    crop: CropDialog, keys: list[tuple[Qt.Key, int]], box: tuple[int, int, int, int]
) -> None:
    crop.ratios.setCurrentIndex(3)
    for key, times in keys:
        press(crop.view, key, times, SHIFT)
    assert crop.view.box == box


@pytest.mark.parametrize(
    ("grip", "end", "box"),
    [
        ((300, 150), (340, 170), (100, 50, 340, 170)),
        ((100, 50), (60, 30), (60, 30, 300, 150)),
        ((300, 50), (360, 20), (100, 20, 360, 150)),
        ((100, 150), (0, 190), (0, 50, 300, 190)),
        ((100, 50), (380, 190), (300, 150, 380, 190)),
    ],
)
def test_every_corner_can_be_drawn(
    crop: CropDialog, grip: tuple[int, int], end: tuple[int, int], box: tuple[int, int, int, int]
) -> None:
    drag(crop.view, (100, 50), (300, 150))
    drag(crop.view, grip, end)
    assert crop.view.box == box


def test_a_shape_that_is_drawn_by_a_corner_stays_where_the_other_corner_is(crop: CropDialog) -> None:
    crop.ratios.setCurrentIndex(3)
    for end in ((260, 170), (240, 120), (400, 200)):
        start = crop.view.box[2:]
        drag(crop.view, start, end)
        left, top, right, bottom = crop.view.box
        assert (left, top) == (100, 0)
        assert right - left == bottom - top


def test_the_focal_point_stays_in_the_picture(crop: CropDialog) -> None:
    crop.point.click()
    press(crop.view, Qt.Key.Key_Right, 200)
    press(crop.view, Qt.Key.Key_Down, 200)
    assert crop.view.focus_percent == (100, 100)
    press(crop.view, Qt.Key.Key_Left, 10)
    assert crop.view.focus_percent == (90, 100)


share, edge = st.floats(0, 1), st.floats(-500, 900)
ratio = st.sampled_from([None, 16 / 9, 4 / 3, 1.0, 1200 / 630])


@given(
    st.builds(QRectF, st.just(0), st.just(0), st.floats(1, 4000), st.floats(1, 4000)),
    st.tuples(share, share),
    st.builds(QPointF, edge, edge),
    ratio,
)
def test_a_frame_lies_in_the_picture_in_its_shape(
    whole: QRectF, begun: tuple[float, float], to: QPointF, shape: float | None
) -> None:
    width, height = whole.width(), whole.height()
    anchor = QPointF(width * begun[0], height * begun[1])
    for frame in (spanned(anchor, to, whole, shape), shape and largest(whole, shape)):
        if not frame:
            continue
        assert frame.left() >= -1e-6
        assert frame.top() >= -1e-6
        assert frame.right() <= width + 1e-6
        assert frame.bottom() <= height + 1e-6
        assert shape is None or frame.width() == pytest.approx(frame.height() * shape)


def test_a_part_that_is_too_small_for_the_page_is_said_at_once(crop: CropDialog) -> None:
    said = tr("This part is too small: it will look blurred.")
    assert crop.worry == ""
    drag(crop.view, (100, 50), (300, 150))
    assert crop.worry == said


def test_the_focal_point_is_in_percent_of_the_part(crop: CropDialog, qtbot: QtBot) -> None:
    drag(crop.view, (200, 0), (399, 199))
    crop.point.click()
    QTest.mouseClick(crop.view, Qt.MouseButton.LeftButton, pos=QPoint(250, 100))
    with qtbot.waitSignal(crop.chosen) as chosen:
        confirm(crop)
    assert chosen.args == [(200, 0, 399, 199), (25, 50)]


def test_the_whole_picture_is_no_part(crop: CropDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crop.chosen) as chosen:
        confirm(crop)
    assert chosen.args == [None, None]


def test_a_lead_picture_is_cropped_and_keeps_its_words(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    whole = lead_picture(program, qtbot, tmp_path / "मंच.jpg", (1600, 900)).media_id
    workspace = program.window.workspace
    workspace.details.picture.changed.emit(LeadImage(media_id=whole, alt="मंच", caption="सियोल", credit="एपी"))
    article = workspace.session.article
    assert article is not None
    workspace.details.picture.crop_requested.emit(article.lead_image)
    qtbot.waitUntil(lambda: program.window.findChild(CropDialog) is not None, timeout=10_000)
    dialog = program.window.findChild(CropDialog)
    assert dialog is not None
    dialog.ratios.setCurrentIndex(3)
    dialog.view.set_focus_percent((30, 60))
    confirm(dialog)
    settle(qtbot, program)
    article = workspace.session.article
    assert article is not None
    image = article.lead_image
    assert image is not None
    assert (image.alt, image.caption, image.credit, image.focus) == ("मंच", "सियोल", "एपी", (30, 60))
    assert workspace.desk is not None
    part = workspace.desk.pictures.find(image.media_id)
    assert part is not None
    assert (part.width, part.height) == (900, 900)
    assert workspace.desk.pictures.find(whole) is not None


def dropped(program: Program, qtbot: QtBot, path: Path, size: tuple[int, int]) -> FigureDialog:
    """What asks for the words of a picture of this size that was dropped on the text."""
    Image.new("RGB", size, "red").save(path)
    editor = program.window.workspace.editor
    editor.body.files_dropped.emit([str(path)])
    qtbot.waitUntil(lambda: editor.findChild(FigureDialog) is not None, timeout=10_000)
    (dialog,) = editor.findChildren(FigureDialog)
    return dialog


def cropping(words: FigureDialog, qtbot: QtBot) -> CropDialog:
    """What opens to choose a part of that picture."""
    words.crop_requested.emit(words.media_id)
    qtbot.waitUntil(lambda: words.findChild(CropDialog) is not None, timeout=10_000)
    (dialog,) = words.findChildren(CropDialog)
    return dialog


def test_a_picture_in_the_text_is_cropped_as_one_step(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    workspace = program.window.workspace
    words = dropped(program, qtbot, tmp_path / "मंच.jpg", (400, 200))
    words.fields["alt"].setText("मंच")
    settle(qtbot, program)
    dialog = cropping(words, qtbot)
    drag(dialog.view, (100, 50), (300, 150))
    confirm(dialog)
    settle(qtbot, program)
    confirm(words)
    figure = read_figure(workspace.session.blocks()[0].text)
    assert figure is not None
    assert (figure.width, figure.height, figure.alt) == (200, 100, "मंच")
    workspace.editor.body.undo()
    assert workspace.session.blocks()[0].text == ""
    settle(qtbot, program)


def test_a_picture_cannot_be_confirmed_before_its_part_is_there(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = program.window.workspace
    words = dropped(program, qtbot, tmp_path / "मंच.jpg", (2400, 2000))
    dialog = cropping(words, qtbot)
    dialog.ratios.setCurrentIndex(3)
    confirm(dialog)
    confirm(words)
    assert words.isVisible()
    settle(qtbot, program)
    confirm(words)
    figure = read_figure(workspace.session.blocks()[0].text)
    assert figure is not None
    assert (figure.width, figure.height) == (2000, 2000)
    settle(qtbot, program)


def test_a_picture_whose_file_is_gone_cannot_be_cropped_and_says_so(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    image = lead_picture(program, qtbot, tmp_path / "मंच.jpg", (400, 200))
    workspace = program.window.workspace
    assert workspace.desk is not None
    path = workspace.desk.pictures.file(image.media_id)
    assert path is not None
    path.unlink()
    workspace.details.picture.crop_requested.emit(image)
    settle(qtbot, program)
    assert program.window.findChild(CropDialog) is None
    assert str(path) in workspace.editor.notice.text


@pytest.mark.parametrize(
    ("width", "size_bytes", "worried"),
    [(1200, 300_000, ""), (640, 90_000, "Too small"), (2400, 3_000_000, "Heavy")],
)
def test_what_is_wrong_with_a_picture_is_said(width: int, size_bytes: int, worried: str) -> None:
    sentences = {
        "": "",
        "Too small": tr("Too small: it will look blurred.")
        + " "
        + tr("Take one of 1,200 pixels or more across."),
        "Heavy": tr("Heavy: readers on a phone will wait for it.")
        + " "
        + tr("Crop it, or take a smaller one."),
    }
    assert said_with_remedy(worry_about(width, size_bytes)) == sentences[worried]
    assert "800" in facts(width, 800, size_bytes)
    assert "KB" in facts(width, 800, size_bytes)
