"""Small signs in a row: for whom it is marked, comments, urgency, words that no revision holds."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from newsroom_desktop.article.article import NORMAL_URGENCY
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.icons import picture

_SIDE = 13
_GAP = 6

Sign = tuple[str, str, str]
"""An icon, a few letters beside it, and the colour of both."""


def signs_of(row: ArticleRow, person: str) -> list[Sign]:
    """The signs of `row` for `person`, the most important first."""
    now = theme.colours()
    signs: list[Sign] = []
    if row.marked_for:
        signs.append(("flag", "", now.accent if row.marked_for == person else now.quiet))
    if row.open_comments:
        signs.append(("message-square", str(row.open_comments), now.link))
    if row.urgency < NORMAL_URGENCY:
        signs.append(("circle-alert", str(row.urgency), now.warning))
    if row.has_draft:
        signs.append(("pencil", "", now.quiet))
    return signs


def signs_in_words(row: ArticleRow, person: str) -> list[str]:
    """What the signs of `row` mean, for the hint at the pointer and for readers of the screen."""
    words: list[str] = []
    if row.is_unread:
        words.append(tr("Not read yet"))
    if row.marked_for:
        mine = row.marked_for == person
        words.append(tr("Marked for you") if mine else tr("Marked for {person}", person=row.marked_for))
    if row.open_comments:
        words.append(tr_n("{n} open comment", "{n} open comments", row.open_comments))
    if row.urgency < NORMAL_URGENCY:
        words.append(tr("Urgency {urgency}", urgency=row.urgency))
    if row.has_draft:
        words.append(tr("Draft kept, not saved as a revision yet"))
    return words


def draw_signs(painter: QPainter, line: QRect, row: ArticleRow, person: str) -> int:
    """Draw the signs at the right end of `line`, as many as half of it takes; gives where they begin."""
    metrics = QFontMetrics(painter.font())
    right, least = line.right(), line.center().x()
    for icon, text, colour in signs_of(row, person):
        width = _SIDE + (metrics.horizontalAdvance(text) + 2 if text else 0)
        if right - width < least:
            break
        left = right - width + 1
        painter.drawPixmap(left, line.center().y() - _SIDE // 2, picture(icon, colour, _SIDE))
        if text:
            painter.setPen(colour)
            room = QRect(left + _SIDE + 2, line.top(), width - _SIDE, line.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        right = left - _GAP
    return right
