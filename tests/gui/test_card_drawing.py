"""How pictures, tables and videos are drawn in the text: from edge to edge, and as clear as they are."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.appearance import paint
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.cards.keys import select_card
from newsroom_desktop.gui.editor.column import ZOOMS, TextColumn
from newsroom_desktop.gui.editor.passage import fill
from newsroom_desktop.gui.thumbnails import Thumbnail
from newsroom_desktop.markup.blocks import Block, Kind, Run
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.figures import Figure, figure_markdown

MEDIA_ID = "ab" * 32
TABLE = Block(kind=Kind.TABLE, runs=(Run(text="| दल | सीटें |\n| --- | --- |\n| क | 12 |"),))
VIDEO = embed("https://youtu.be/a_b-C1")
BELOW = Block(runs=(Run(text="नीचे का पैराग्राफ़"),))


def figure(width: int, height: int, alt: str = "मंच") -> Block:
    written = figure_markdown(Figure(address=f"media/{MEDIA_ID}.jpg", alt=alt, width=width, height=height))
    return Block(kind=Kind.FIGURE, runs=(Run(text=written),))


@pytest.fixture
def page(body: BodyEdit) -> BodyEdit:
    theme.load_fonts()
    paint("light")
    body.resize(640, 480)
    body.show()
    return body


def show(page: BodyEdit, card: Block, size: tuple[int, int] = (1600, 900), size_bytes: int = 300_000) -> None:
    """Show `card` and a paragraph below it; its picture is blue and has `size` in pixels."""
    picture = QImage(size[0] // 8, size[1] // 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    thumbnail = Thumbnail(image=picture, width=size[0], height=size[1], size_bytes=size_bytes)
    page.cards.thumbnails = {MEDIA_ID: thumbnail}.get
    fill(page.document(), (card, BELOW), theme.body_look())
    page.moveCursor(QTextCursor.MoveOperation.Start)


def drawn(page: BodyEdit) -> QImage:
    return page.viewport().grab().toImage()


def place_of_card(page: BodyEdit) -> QRect:
    layout, block = page.document().documentLayout(), page.document().firstBlock()
    line = block.layout().lineAt(0).rect()
    return line.translated(layout.blockBoundingRect(block).topLeft()).toRect()


def colours_in(image: QImage, place: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }


@pytest.mark.parametrize("card", [figure(1600, 900, alt=""), TABLE, VIDEO])
def test_a_selected_card_is_framed_and_as_clear_as_before(page: BodyEdit, card: Block) -> None:
    show(page, card)
    before, place = drawn(page), place_of_card(page)
    cursor = page.textCursor()
    select_card(cursor, page.document().firstBlock())
    page.setTextCursor(cursor)
    after = drawn(page)
    inside = place.adjusted(4, 10, -6, -10)
    assert after.copy(inside) == before.copy(inside)
    accent = QColor(theme.colours().accent).name()
    middle = place.center().y()
    assert accent in colours_in(after, QRect(place.left(), middle, 3, 1))
    assert accent in colours_in(after, QRect(place.right() - 3, middle, 4, 1))
    below = QRect(0, place.bottom() + 6, page.viewport().width(), 60)
    assert after.copy(below) == before.copy(below)
    assert theme.colours().text in colours_in(after, below)


def test_what_is_selected_with_a_card_is_still_seen(page: BodyEdit) -> None:
    show(page, TABLE)
    place = place_of_card(page)
    page.selectAll()
    letters = colours_in(drawn(page), QRect(0, place.bottom() + 6, page.viewport().width(), 60))
    assert {theme.colours().text, page.palette().highlight().color().name()} <= letters


@pytest.mark.parametrize("size", [(1600, 900), (900, 1600), (2000, 300)])
def test_a_picture_keeps_its_shape_and_has_no_bands_beside_it(page: BodyEdit, size: tuple[int, int]) -> None:
    show(page, figure(*size), size)
    image, place = drawn(page), place_of_card(page)
    blue = [
        (x, y)
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
        if image.pixelColor(x, y) == QColor(Qt.GlobalColor.blue)
    ]
    width = max(x for x, _ in blue) - min(x for x, _ in blue) + 1
    height = max(y for _, y in blue) - min(y for _, y in blue) + 1
    assert width / height == pytest.approx(size[0] / size[1], rel=0.03)
    assert theme.colours().shade not in colours_in(image, place)


@pytest.mark.parametrize("card", [figure(1600, 900), figure(300, 900), TABLE, VIDEO])
def test_every_card_reaches_from_edge_to_edge(page: BodyEdit, card: Block) -> None:
    show(page, card)
    image, place = drawn(page), place_of_card(page)
    margin = page.document().documentMargin()
    row = QRect(0, place.center().y(), page.viewport().width(), 1)
    paper = theme.colours().paper
    drawn_at = [x for x in range(row.width()) if image.pixelColor(x, row.top()).name() != paper]
    assert drawn_at[0] == pytest.approx(margin, abs=2)
    assert drawn_at[-1] == pytest.approx(row.width() - margin, abs=3)


@pytest.mark.parametrize(
    ("width", "size_bytes", "alt", "warns"),
    [
        (1600, 300_000, "मंच", False),
        (1600, 300_000, "", True),
        (500, 90_000, "मंच", True),
        (1600, 2_000_000, "मंच", True),
    ],
)
def test_what_is_wrong_with_a_picture_stands_on_its_card(
    page: BodyEdit, *, width: int, size_bytes: int, alt: str, warns: bool
) -> None:
    show(page, figure(width, 900, alt), (width, 900), size_bytes)
    found = colours_in(drawn(page), place_of_card(page))
    assert theme.colours().quiet in found
    assert (theme.colours().warning in found) is warns


def test_cards_grow_with_the_text_and_never_beyond_its_edge(page: BodyEdit) -> None:
    column = TextColumn(page, [], QVBoxLayout())
    for card in (figure(1600, 900), TABLE, VIDEO):
        show(page, card)
        heights = []
        for column.zoom in ZOOMS:
            assert page.horizontalScrollBar().maximum() == 0
            heights.append(place_of_card(page).height())
        assert heights[-1] > 2 * heights[0]


def test_a_cell_with_a_page_in_it_looks_like_one_with_more_than_has_room(page: BodyEdit) -> None:
    def table_of(times: int) -> Block:
        cell = "सरकार ने कहा कि " * times
        return Block(kind=Kind.TABLE, runs=(Run(text=f"| दल | बयान |\n| --- | --- |\n| {cell} | 12 |"),))

    show(page, table_of(100))
    before = drawn(page)
    show(page, table_of(2_000))
    assert drawn(page) == before
    show(page, table_of(1))
    assert drawn(page) != before
