"""Which part of a picture is shown, and which point of it stays in sight."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.base.texts import grouped, mark, tr
from newsroom_desktop.gui.dialogs.buttons import answer_buttons
from newsroom_desktop.gui.dialogs.crop_frame import corner_near, grown, inside, largest, moved, spanned
from newsroom_desktop.gui.picture_facts import BLURRED_BELOW

RATIOS: dict[str, float | None] = {
    mark("Any shape"): None,
    "16:9": 16 / 9,
    "4:3": 4 / 3,
    "1:1": 1.0,
    mark("1.91:1, for shared links"): 1200 / 630,
}

_LARGEST = QSize(680, 440)
_GRIP = 12
"""Pixels of the screen: how large the corners are that a hand takes hold of."""

_STEPS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class CropView(QWidget):
    """Shows the picture with a frame that is moved and drawn by mouse and arrow keys.

    The frame and the point are kept in pixels of the picture.
    """

    changed = Signal()

    def __init__(self, picture: QImage, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._whole = QRectF(0, 0, size.width(), size.height())
        self._frame = QRectF(self._whole)
        self._ratio: float | None = None
        self._focus: QPointF | None = None
        self.sets_focus = False
        """Whether a click and the arrows set the point in place of the frame."""
        self._anchor: QPointF | None = None
        self._held: QPointF | None = None
        shown = size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
        self.setFixedSize(shown if size.width() > shown.width() else size)
        self._scale = self.width() / size.width()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Picture with the frame of its part"))

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of the frame."""
        edges = (self._frame.left(), self._frame.top(), self._frame.right(), self._frame.bottom())
        left, top, right, bottom = map(round, edges)
        return left, top, right, bottom

    @property
    def is_whole(self) -> bool:
        """Whether the frame holds all of the picture."""
        return self.box == (0, 0, round(self._whole.width()), round(self._whole.height()))

    @property
    def focus_percent(self) -> tuple[int, int] | None:
        """The point in percent of the frame, from its left and its top."""
        if self._focus is None:
            return None
        across = (self._focus.x() - self._frame.left()) / self._frame.width()
        down = (self._focus.y() - self._frame.top()) / self._frame.height()
        return round(min(max(across, 0), 1) * 100), round(min(max(down, 0), 1) * 100)

    def set_focus_percent(self, focus: tuple[int, int] | None) -> None:
        """Show the point there; none with None."""
        self._focus = (
            None
            if focus is None
            else QPointF(
                self._frame.left() + self._frame.width() * focus[0] / 100,
                self._frame.top() + self._frame.height() * focus[1] / 100,
            )
        )
        self._tell()

    def set_ratio(self, ratio: float | None) -> None:
        """Keep the frame in this shape, the largest that fits; any with None."""
        self._ratio = ratio
        if ratio is not None:
            self._take(largest(self._whole, ratio))

    def _take(self, frame: QRectF | None) -> None:
        if frame is not None:
            self._frame = frame
            self._tell()

    def _take_focus(self, place: QPointF) -> None:
        self._focus = inside(place, self._whole)
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    # the mouse and the keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the point, hold a corner or the frame, or begin a new one."""
        place = inside(event.position() / self._scale, self._whole)
        self._anchor = self._held = None
        if self.sets_focus:
            self._take_focus(place)
            return
        self._anchor = corner_near(self._frame, place, _GRIP / self._scale)
        if self._anchor is None and self._frame.contains(place) and not self.is_whole:
            self._held = place
        elif self._anchor is None:
            self._anchor = place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw or move the frame."""
        place = event.position() / self._scale
        if self.sets_focus:
            self._take_focus(place)
        elif self._held is not None:
            self._take(moved(self._frame, place - self._held, self._whole))
            self._held = place
        elif self._anchor is not None:
            self._take(spanned(self._anchor, place, self._whole, self._ratio))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the frame or the point, with Shift they move the lower right corner."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        by = step * max(1.0, self._whole.width() / 100)
        if self.sets_focus:
            self._take_focus((self._focus or self._frame.center()) + by)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._take(grown(self._frame, by, self._whole, self._ratio))
        else:
            self._take(moved(self._frame, by, self._whole))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, dark around the frame, and the point."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._picture)
        frame = QRectF(self._frame.topLeft() * self._scale, self._frame.size() * self._scale)
        dark = QColor(0, 0, 0, 140)
        whole = QRectF(self.rect())
        painter.fillRect(QRectF(whole.topLeft(), QPointF(whole.right(), frame.top())), dark)
        painter.fillRect(QRectF(QPointF(0, frame.bottom()), whole.bottomRight()), dark)
        painter.fillRect(QRectF(QPointF(0, frame.top()), frame.bottomLeft()), dark)
        painter.fillRect(QRectF(frame.topRight(), QPointF(whole.right(), frame.bottom())), dark)
        painter.setPen(QPen(QColor("white"), 2))
        painter.drawRect(frame.adjusted(1, 1, -1, -1))
        for x in (frame.left(), frame.right() - _GRIP):
            for y in (frame.top(), frame.bottom() - _GRIP):
                painter.fillRect(QRectF(x, y, _GRIP, _GRIP), QColor("white"))
        if self._focus is not None:
            place = self._focus * self._scale
            for width, colour in ((4, QColor("black")), (2, QColor("white"))):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(place, 11, 11)
                painter.drawPoint(place)
        painter.end()


class CropDialog(QDialog):
    """Asks for the part, and for the point where one is of use."""

    chosen = Signal(object, object)
    """The part in pixels as left, top, right, bottom, None for all of it; the point in percent or None."""

    def __init__(
        self, parent: QWidget, picture: QImage, size: QSize, focus: tuple[int, int] | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Crop the picture"))
        self.view = CropView(picture, size)
        self.ratios = QComboBox()
        for name, ratio in RATIOS.items():
            self.ratios.addItem(tr(name) if ratio is None or "," in name else name, ratio)
        self._size = QLabel()
        self._size.setProperty("kind", "quiet")
        self._worry = QLabel()
        self._worry.setProperty("kind", "warning")
        self.point = QPushButton(tr("Set the focal point"))
        self.point.setCheckable(True)
        self.point.setAutoDefault(False)
        hint = QLabel(tr("Draw a frame, or move it with the arrow keys; Shift and arrows change its size."))
        hint.setWordWrap(True)
        hint.setProperty("kind", "quiet")
        tools = QHBoxLayout()
        tools.addWidget(self.ratios)
        tools.addWidget(self.point)
        tools.addStretch(1)
        tools.addWidget(self._size)
        buttons = answer_buttons(self, self._take)
        column = QVBoxLayout(self)
        column.addLayout(tools)
        column.addWidget(self.view, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._worry)
        column.addWidget(hint)
        column.addWidget(buttons)
        self.ratios.currentIndexChanged.connect(lambda _: self.view.set_ratio(self.ratios.currentData()))
        self.point.toggled.connect(lambda _on: self._on_point())
        self.view.changed.connect(self._show_size)
        self.finished.connect(self.deleteLater)
        self.view.set_focus_percent(focus)
        self._show_size()
        self.view.setFocus()

    @property
    def worry(self) -> str:
        """What is wrong with the part; empty when nothing is."""
        return self._worry.text()

    def without_point(self) -> None:
        """Ask for the part only."""
        self.point.hide()

    def _on_point(self) -> None:
        self.view.sets_focus = self.point.isChecked()
        self.view.setFocus()

    def _show_size(self) -> None:
        left, top, right, bottom = self.view.box
        width, height = right - left, bottom - top
        self._size.setText(tr("{width} × {height} pixels", width=grouped(width), height=grouped(height)))
        too_small = width < BLURRED_BELOW and not self.view.is_whole
        self._worry.setText(tr("This part is too small: it will look blurred.") if too_small else "")

    def _take(self) -> None:
        self.chosen.emit(None if self.view.is_whole else self.view.box, self.view.focus_percent)
        self.accept()
