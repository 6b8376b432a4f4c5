"""What is read, and what controls are known by, stands out on light and dark (WCAG 2.2, 1.4.3 and 1.4.11)."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.appearance import paint
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.gui.theme import DARK, LIGHT, Colours

LETTERS, CONTROLS = 4.5, 3.0
SCHEMES = pytest.mark.parametrize("now", [LIGHT, DARK], ids=lambda now: now.name)


def contrast(one: QColor | str, other: QColor | str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    brighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    """The relative luminance as WCAG defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.fixture
def painted(qapp: QApplication, now: Colours) -> Iterator[Colours]:  # noqa: ARG001 - paints need it
    paint(now.name)
    yield now
    paint("light")


@SCHEMES
def test_letters_are_readable_on_every_ground(now: Colours) -> None:
    for letters in (now.text, now.quiet, now.accent, now.link, now.good, now.warning):
        for ground in (now.window, now.paper, now.shade):
            assert contrast(letters, ground) >= LETTERS, (letters, ground)
    for letters in (now.text, now.quiet, now.good, now.warning):  # a row of the list that is selected
        assert contrast(letters, now.selection) >= LETTERS, letters
    for ground in (now.alert, now.removed, now.added):
        assert contrast(now.text, ground) >= LETTERS, ground
    assert contrast(now.on_accent, now.accent) >= LETTERS
    assert contrast(now.on_in_turn, now.in_turn) >= LETTERS


@pytest.mark.usefixtures("qapp")
@SCHEMES
def test_edges_and_underlines_stand_out_on_every_ground(now: Colours) -> None:
    for ground in (now.window, now.paper, now.shade):
        assert contrast(now.edge, ground) >= CONTROLS
    assert contrast(theme.body_look().link, now.paper) >= CONTROLS
    for line in (now.misspelt, now.against_style, now.doubtful_name):
        assert contrast(line, now.paper) >= LETTERS, line


@SCHEMES
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton, QLineEdit, QComboBox])
def test_controls_that_are_empty_can_be_seen(qtbot: QtBot, painted: Colours, kind: type[QWidget]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    control = kind(window)
    control.setFixedSize(40, 34)
    picture = window.grab(control.geometry()).toImage()
    middle = [picture.pixelColor(x, picture.height() // 2) for x in range(8)]
    assert max(contrast(pixel, painted.window) for pixel in middle) >= CONTROLS


@SCHEMES
def test_the_kicker_is_readable(qtbot: QtBot, painted: Colours) -> None:
    kicker = QTextEdit()
    kicker.setProperty("kind", "kicker")
    qtbot.addWidget(kicker)
    kicker.ensurePolished()
    assert contrast(kicker.palette().text().color(), painted.paper) >= LETTERS


@SCHEMES
def test_arrows_of_the_dialog_for_files_stand_out(painted: Colours, qtbot: QtBot) -> None:
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    for name in ("backButton", "forwardButton", "toParentButton"):
        button = dialog.findChild(QToolButton, name)
        assert button is not None
        button.ensurePolished()
        arrow = button.icon().pixmap(16).toImage()
        colours = (arrow.pixelColor(x, y) for x in range(arrow.width()) for y in range(arrow.height()))
        solid = [colour for colour in colours if colour.alpha() > 200]
        assert max(contrast(colour, painted.window) for colour in solid) >= CONTROLS, name


@SCHEMES
def test_the_buttons_of_a_panel_can_be_seen(qtbot: QtBot, painted: Colours) -> None:
    panel = QDockWidget("ख़बरें")
    qtbot.addWidget(panel)
    panel.show()
    names = ("qt_dockwidget_closebutton", "qt_dockwidget_floatbutton")
    buttons = [button for button in panel.findChildren(QAbstractButton) if button.objectName() in names]
    assert len(buttons) == 2
    for button in buttons:
        assert seen(button, painted.window) >= CONTROLS, button.objectName()


def test_the_cross_of_a_notice_is_seen_in_other_colours_too(qtbot: QtBot) -> None:
    notice = NoticeBar()
    qtbot.addWidget(notice)
    paint("light")
    notice.tell("moved", "संग्रह नई जगह पहुँच गया।")
    try:
        paint("dark")
        (cross,) = notice.findChildren(QToolButton)
        assert seen(cross, DARK.shade) >= CONTROLS
    finally:
        paint("light")


def seen(widget: QWidget, ground: str) -> float:
    """The contrast of what stands out most in `widget` on its ground."""
    image = widget.grab().toImage()
    places = ((x, y) for x in range(2, image.width() - 2) for y in range(2, image.height() - 2))
    return max(contrast(image.pixelColor(x, y), ground) for x, y in places)
