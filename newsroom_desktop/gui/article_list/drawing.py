"""How the lines of the list look: roomy rows, compact rows in columns, and the heads of groups."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.breaking import is_breaking
from newsroom_desktop.article.names import category_name, status_name
from newsroom_desktop.article.row import ArticleRow
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.survey import Group
from newsroom_desktop.base.clock import Clock, now_ms
from newsroom_desktop.base.texts import grouped, tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.article_list.columns import Columns, cell_text
from newsroom_desktop.gui.article_list.elided import Elided
from newsroom_desktop.gui.article_list.groups import group_name
from newsroom_desktop.gui.article_list.lead_pictures import LeadPictures
from newsroom_desktop.gui.article_list.places import Measures, Section
from newsroom_desktop.gui.article_list.signs import draw_signs, signs_in_words
from newsroom_desktop.gui.icons import picture
from newsroom_desktop.gui.search.found_texts import FoundTexts
from newsroom_desktop.gui.search.marked_text import draw_marked_lines
from newsroom_desktop.gui.times import short_time

_MARGIN = 16
_LINES = 2
_GAP = 7
_LONGEST_CP = 400
"""Letters of a headline that are looked at: more than two lines hold, whatever was pasted into it."""

_LEAST_FACTS = 28
"""Pixels: with less room the facts would be a sign of what is left out."""
_THUMBNAIL = (64, 48)
"""Width and height in device-independent pixels."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ListDrawing:
    """Draws rows of one height, measured for Devanagari: nothing above or below a letter is cut."""

    def __init__(self, font: QFont, pictures: LeadPictures, found: FoundTexts) -> None:
        self.site = Site()
        self.person = ""
        self.now: Clock = now_ms
        """What the time is: that of the desk, once there is one."""
        self.open_id = ""
        """The article that stands in the editor: its row has a mark, whatever is chosen."""
        self.is_roomy = True
        self.is_grouped = True
        """Whether rows stand below heads that tell their status."""
        self.columns = Columns()
        self._pictures = pictures
        self._found = found
        self.font = font

    @property
    def font(self) -> QFont:
        """The font of the window; headlines are set a little larger, details a little smaller."""
        return self._font

    @font.setter
    def font(self, font: QFont) -> None:
        self._font = font
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        self._headline = Elided(theme.headline_font(font.pointSizeF() + 1))
        self._line_headline = Elided(theme.headline_font(font.pointSizeF()))
        self._small = Elided(small)

    def measures(self, *, has_heads: bool) -> Measures:
        """How high rows and heads are in the font in use."""
        head = QFontMetrics(self._font).lineSpacing() + 12 if has_heads else 0
        if not self.is_roomy:
            return Measures(row=self._line_headline.line_height + 6, head=head)
        small_lines = 2 if self._found.is_searching else 1
        text = _LINES * self._headline.line_height + small_lines * self._small.line_height
        return Measures(row=max(text + 22, _THUMBNAIL[1] + 18), head=head)

    def begin(self) -> None:
        """The lines in sight are drawn anew."""
        self._pictures.begin()
        self._found.begin()

    def hint(self, row: ArticleRow) -> str:
        """What a row says, in words: for the pointer on it and for readers of the screen."""
        facts = [status_name(row.status), category_name(row.category, self.site), row.author, row.desk]
        said = ", ".join(fact for fact in [*facts, *signs_in_words(row, self.person)] if fact)
        return f"{row.headline or tr('Without a headline')}\n{said}"

    # a row

    def empty_row(self, painter: QPainter, room: QRect) -> None:
        """Draw the ground of a row that is being read."""
        now = theme.colours()
        painter.setPen(QPen(QColor(now.line)))
        painter.drawLine(room.bottomLeft(), room.bottomRight())

    def row(self, painter: QPainter, room: QRect, row: ArticleRow, *, is_chosen: bool, is_hot: bool) -> None:
        """Draw a row."""
        now = theme.colours()
        if is_chosen or is_hot:
            painter.fillRect(room, QColor(now.selection if is_chosen else now.shade))
        self.empty_row(painter, room)
        if row.article_id == self.open_id:
            painter.fillRect(QRect(room.left(), room.top(), 3, room.height()), QColor(now.accent))
        if row.is_unread:
            self._draw_dot(painter, room)
        if self.is_roomy:
            self._draw_roomy(painter, room.adjusted(_MARGIN, 8, -_MARGIN + 3, -8), row)
        else:
            self._draw_compact(painter, room, row)

    def focus(self, painter: QPainter, room: QRect) -> None:
        """Draw the frame around the line that the keys work on."""
        pen = QPen(QColor(theme.colours().edge))
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room.adjusted(1, 1, -2, -2))

    def _draw_dot(self, painter: QPainter, room: QRect) -> None:
        """The sign of what this person has not read yet."""
        middle = room.top() + (8 + self._headline.line_height // 2 if self.is_roomy else room.height() // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().link))
        painter.drawEllipse(QPointF(room.left() + 9, middle), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_roomy(self, painter: QPainter, room: QRect, row: ArticleRow) -> None:
        now, text_room = theme.colours(), QRect(room)
        image = self._pictures.picture(row.lead_media_id) if row.lead_media_id else None
        if image is not None:
            text_room.setRight(room.right() - _THUMBNAIL[0] - 10)
            _draw_thumbnail(painter, QRect(text_room.right() + 10, room.top(), *_THUMBNAIL), image)
        painter.setPen(QColor(now.text if row.headline else now.quiet))
        self._draw_found(painter, text_room, row)
        painter.setFont(self._small.font)
        height = self._small.line_height + 1
        line = QRect(text_room.left(), room.bottom() - height + 1, text_room.width(), height)
        line.setLeft(self._draw_badge(painter, line, row))
        when = short_time(row.updated_ms)
        painter.setPen(QColor(now.quiet))
        painter.drawText(line, _RIGHT, when)
        line.setRight(line.right() - self._small.width(when) - 8)
        line.setRight(draw_signs(painter, line, row, self.person))
        self._draw_facts(painter, line, row)

    def _draw_found(self, painter: QPainter, room: QRect, row: ArticleRow) -> None:
        """The headline, and below it the piece of text that was found by a search."""
        found = self._found.found(row.article_id)
        headline = _headline_of(row)
        lines = draw_marked_lines(
            painter, self._headline.font, room, headline, found.headline if found else (), most=_LINES
        )
        if found is not None and found.snippet is not None:
            below = room.adjusted(0, lines * self._headline.line_height, 0, 0)
            painter.setPen(QColor(theme.colours().quiet))
            draw_marked_lines(painter, self._small.font, below, found.snippet.text, found.snippet.hits)

    def _draw_facts(self, painter: QPainter, line: QRect, row: ArticleRow) -> None:
        """Status, category, author and desk, as far as there is room."""
        small = self._small
        facts = [fact for fact in (category_name(row.category, self.site), row.author, row.desk) if fact]
        if not self.is_grouped or is_breaking(row, self.now()):
            status = status_name(row.status)
            painter.setPen(QColor(status_colour(row.status)))
            painter.drawText(line, _LEFT, small.text(status, line.width()))
            line.setLeft(line.left() + small.width(status))
            facts.insert(0, "")
        if line.width() > _LEAST_FACTS:
            painter.setPen(QColor(theme.colours().quiet))
            painter.drawText(line, _LEFT, small.text(" · ".join(facts), line.width()))

    def _draw_badge(self, painter: QPainter, line: QRect, row: ArticleRow) -> int:
        """Draw the sign of breaking news, where it is; gives where the line goes on."""
        if not is_breaking(row, self.now()):
            return line.left()
        now, text = theme.colours(), tr("BREAKING")
        metrics = QFontMetrics(painter.font())
        width, height = metrics.horizontalAdvance(text) + 12, min(metrics.height() + 4, line.height() + 6)
        badge = QRect(line.left(), line.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.accent))
        painter.drawRoundedRect(QRectF(badge), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QColor(now.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        return badge.right() + _GAP

    def _draw_compact(self, painter: QPainter, room: QRect, row: ArticleRow) -> None:
        now = theme.colours()
        for column, left, width in self.columns.places(room.width()):
            cell = QRect(room.left() + left + _MARGIN, room.top(), width - _MARGIN - 3, room.height())
            if column == "headline":
                painter.setFont(self._small.font)
                cell.setLeft(self._draw_badge(painter, cell, row))
                cell.setRight(draw_signs(painter, cell, row, self.person))
                painter.setPen(QColor(now.text if row.headline else now.quiet))
                self._draw_line_headline(painter, cell, row)
            else:
                painter.setFont(self._small.font)
                painter.setPen(QColor(status_colour(row.status) if column == "status" else now.quiet))
                text = self._small.text(cell_text(column, row, self.site), cell.width())
                painter.drawText(cell, _LEFT, text)

    def _draw_line_headline(self, painter: QPainter, cell: QRect, row: ArticleRow) -> None:
        """The headline in one line, with what a search has found in it."""
        face, headline = self._line_headline, _headline_of(row)
        found = self._found.found(row.article_id)
        if found is None or not found.headline:
            painter.setFont(face.font)
            painter.drawText(cell, _LEFT, face.text(headline, cell.width()))
            return
        top = cell.top() + (cell.height() - face.line_height) // 2
        draw_marked_lines(
            painter, face.font, cell.adjusted(0, top - cell.top(), 0, 0), headline, found.headline
        )

    # the head of a group

    def head(self, painter: QPainter, room: QRect, section: Section, *, is_current: bool) -> None:
        """Draw the head of a group: its name, how many are in it, and whether it is folded."""
        now = theme.colours()
        painter.fillRect(room, QColor(now.selection if is_current else now.window))
        painter.setPen(QPen(QColor(now.line)))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        arrow = picture("chevron-right" if section.is_folded else "chevron-down", now.quiet, 14)
        painter.drawPixmap(room.left() + 6, room.center().y() - 6, arrow)
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        text = room.adjusted(_MARGIN + 12, 0, -_MARGIN, 0)
        painter.setPen(QColor(now.accent if section.key == Group.BREAKING else now.text))
        name = group_name(Group(section.key))
        painter.drawText(text, _LEFT, name)
        text.setLeft(text.left() + QFontMetrics(bold).horizontalAdvance(name) + _GAP)
        painter.setFont(self._font)
        painter.setPen(QColor(now.quiet))
        painter.drawText(text, _LEFT, grouped(section.count))


def _headline_of(row: ArticleRow) -> str:
    return row.headline[:_LONGEST_CP] or tr("Without a headline")


def status_colour(status: Status) -> str:
    """The colour in which a status is written."""
    now = theme.colours()
    return {
        Status.DRAFT: now.quiet,
        Status.SUBMITTED: now.link,
        Status.RETURNED: now.warning,
        Status.APPROVED: now.good,
        Status.EXPORTED: now.good,
    }[status]


def _draw_thumbnail(painter: QPainter, room: QRect, image: QImage) -> None:
    """Fill `room` with the middle of the picture."""
    size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    factor = image.width() / max(1, size.width())
    width, height = room.width() * factor, room.height() * factor
    source = QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(room), image, source)
