"""Frames in a picture: in the shape that is wanted, never outside. All in pixels of the picture."""

from PySide6.QtCore import QPointF, QRectF

LEAST = 32.0
"""Width and height that a frame has at least, in a picture that is as large."""


def inside(point: QPointF, whole: QRectF) -> QPointF:
    """The point of `whole` that is nearest to `point`."""
    return QPointF(
        min(max(point.x(), whole.left()), whole.right()), min(max(point.y(), whole.top()), whole.bottom())
    )


def largest(whole: QRectF, ratio: float) -> QRectF:
    """The largest frame of `ratio` in the middle of `whole`."""
    width = min(whole.width(), whole.height() * ratio)
    frame = QRectF(0, 0, width, width / ratio)
    frame.moveCenter(whole.center())
    return frame


def spanned(anchor: QPointF, to: QPointF, whole: QRectF, ratio: float | None) -> QRectF | None:
    """The frame between `anchor`, which stays where it is, and `to`; None when it would be too small."""
    if ratio is None:
        to = inside(to, whole)
    across, down = to.x() - anchor.x(), to.y() - anchor.y()
    width, height = abs(across), abs(down)
    if ratio is not None:
        room_across = whole.right() - anchor.x() if across >= 0 else anchor.x() - whole.left()
        room_down = whole.bottom() - anchor.y() if down >= 0 else anchor.y() - whole.top()
        # the mean of what the two directions ask for, so that it follows a hand that moves in one only
        width = min((width + height * ratio) / 2, room_across, room_down * ratio)
        height = width / ratio
    if width < min(LEAST, whole.width()) or height < min(LEAST, whole.height()):
        return None
    left = anchor.x() if across >= 0 else anchor.x() - width
    top = anchor.y() if down >= 0 else anchor.y() - height
    return QRectF(left, top, width, height)


def grown(frame: QRectF, by: QPointF, whole: QRectF, ratio: float | None) -> QRectF | None:
    """`frame` with its lower right corner moved along one edge; None when that is too small."""
    corner = frame.bottomRight() + by
    if ratio is not None and by.x():
        corner.setY(frame.top() + (corner.x() - frame.left()) / ratio)
    elif ratio is not None:
        corner.setX(frame.left() + (corner.y() - frame.top()) * ratio)
    if corner.x() <= frame.left() or corner.y() <= frame.top():
        return None
    return spanned(frame.topLeft(), corner, whole, ratio)


def moved(frame: QRectF, by: QPointF, whole: QRectF) -> QRectF:
    """`frame` moved `by` so much, as far as `whole` goes."""
    place = QRectF(frame.translated(by))
    place.moveLeft(min(max(place.left(), whole.left()), whole.right() - place.width()))
    place.moveTop(min(max(place.top(), whole.top()), whole.bottom() - place.height()))
    return place


def corner_near(frame: QRectF, place: QPointF, reach: float) -> QPointF | None:
    """The corner of `frame` that lies across from the one at `place`; None when none is within `reach`."""
    corners = frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()
    for number, corner in enumerate(corners):
        if abs(corner.x() - place.x()) < reach and abs(corner.y() - place.y()) < reach:
            return corners[(number + 2) % 4]
    return None
