"""What is said about the open article, as a form; every change goes to the session."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QTextCharFormat
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsroom_desktop.article.article import URGENCIES, Article
from newsroom_desktop.article.breaking import flagged, flagged_between, unflagged
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.names import category_name, status_name
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.details.comments import CommentsField
from newsroom_desktop.gui.details.picture import PictureField
from newsroom_desktop.gui.details.wheel import WheelPassing
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.line_field import LineField
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.hindi.slug import slug_from

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.publish.page import Page

_TEXT_FIELDS = ("dateline", "byline", "desk", "marked_for", "slug")


class DetailsPanel(QScrollArea):
    """Shows the details of the session's article and changes them."""

    picture_requested = Signal()
    field_refused = Signal(object)
    """A FieldRefused for what was just entered; the article kept its old value."""

    def __init__(self, session: EditSession, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._site = Site()
        self._showing = False
        self._shown_id: str | None = None
        self._status = QLabel()
        self._status.setProperty("kind", "status")
        self._steps = QHBoxLayout()
        self._category = QComboBox()
        self._breaking = QCheckBox()
        self._start, self._end = _time_edit(), _time_edit()
        self._texts = {name: LineField() for name in _TEXT_FIELDS}
        self._tags = LineField()
        self._urgency = QComboBox()
        self.picture = PictureField()
        self.comments = CommentsField(session, settings)
        self._labels: dict[str, QLabel] = {}
        self._lay_out()
        self._connect()
        self._set_texts()
        self.show_article(None)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "paper")
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 10, 12, 12)
        column.addLayout(self._form())
        column.addWidget(self.picture)
        column.addWidget(self.comments)
        column.addStretch(1)
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _form(self) -> QFormLayout:
        """The fields with their labels; the buttons of the workflow stand below the status."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setVerticalSpacing(7)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(6)  # a row of a form would have none
        rows: tuple[tuple[str, QWidget], ...] = (
            ("status", self._status),
            ("category", self._category),
            ("breaking", self._breaking),
            ("start", self._start),
            ("end", self._end),
            ("dateline", self._texts["dateline"]),
            ("byline", self._texts["byline"]),
            ("tags", self._tags),
            ("urgency", self._urgency),
            ("desk", self._texts["desk"]),
            ("marked_for", self._texts["marked_for"]),
            ("slug", self._texts["slug"]),
        )
        for name, field in rows:
            label = self._labels[name] = QLabel()
            label.setBuddy(field)
            form.addRow(label, field)
        form.insertRow(1, self._steps)
        return form

    def _connect(self) -> None:
        WheelPassing(self).guard(self._category, self._urgency, self._start, self._end)
        self.verticalScrollBar().rangeChanged.connect(
            self._keep_in_sight, Qt.ConnectionType.QueuedConnection
        )  # not before the fields have their places
        self._session.opened.connect(self.show_article)
        self._session.changed.connect(self.show_article)
        self._session.page_made.connect(self._show_made_slug)
        self._category.activated.connect(self._on_category)
        self._breaking.clicked.connect(self.toggle_breaking)
        for time in (self._start, self._end):
            time.dateTimeChanged.connect(self._on_time_typed)
            time.editingFinished.connect(self._on_times)
        self._urgency.activated.connect(lambda place: self._session.change(urgency=URGENCIES[place]))
        for name, field in self._texts.items():
            field.textEdited.connect(lambda text, name=name: self._session.change(**{name: text}))
        self._texts["slug"].editingFinished.connect(self._on_slug)
        self._tags.textEdited.connect(self._on_tags)
        self._tags.editingFinished.connect(self._show_tags)
        self.picture.choose_requested.connect(self.picture_requested)
        self.picture.changed.connect(lambda image: self._session.change(lead_image=image))

    @property
    def slug(self) -> LineField:
        """The field of the slug."""
        return self._texts["slug"]

    def text_field(self, name: str) -> LineField:
        """The field of one of the texts: dateline, byline, desk, marked_for or slug."""
        return self._texts[name]

    def attach(self, desk: "Desk") -> None:
        """Offer the categories and pictures of `desk`."""
        self.show_site(desk.site)
        self.picture.attach(self._session.jobs, desk)
        self.comments.attach(desk)

    def show_site(self, site: Site) -> None:
        """Offer the categories of `site`."""
        self._site = site
        self._fill_choices()

    def set_steps(self, actions: list[QAction]) -> None:
        """Show the commands of the workflow as buttons; those that are not open are hidden."""
        for action in actions:
            button = _StepButton(action)
            self._steps.addWidget(button)
        self._steps.addStretch(1)

    # showing

    def show_article(self, article: Article | None) -> None:
        """Show the details of `article`, or an empty form that cannot be used."""
        self._showing = True
        self._inner.setEnabled(article is not None)
        self._show_breaking(article)
        if article is None:
            self._urgency.setCurrentIndex(-1)
            self._showing = False
            return
        self._breaking.setText(tr("Shown as breaking") if article.breaking else tr("Show for two hours"))
        self._show_status(article)
        self._category.setCurrentIndex(self._category_place(article.category))
        for name, field in self._texts.items():
            if (
                field.text() or not field.hasFocus()
            ):  # a slug that was just cleared is about to be written anew
                _show_text(field, getattr(article, name))
        self.slug.setClearButtonEnabled(article.published_ms is None)
        if not self._tags.hasFocus():
            self._show_tags()
        self._urgency.setCurrentIndex(URGENCIES.index(article.urgency))
        self.picture.show_image(article.lead_image)
        self._showing = False

    def _show_status(self, article: Article) -> None:
        status, is_binned = status_name(article.status), article.binned_ms is not None
        shown = tr("{status}, in the bin", status=status) if is_binned else status
        self._status.setText(f"<b>{shown}</b>")

    def _show_breaking(self, article: Article | None) -> None:
        window, shown_id = (article.breaking, article.article_id) if article else (None, None)
        is_other, self._shown_id = shown_id != self._shown_id, shown_id
        self._breaking.setChecked(window is not None)
        for name, field in (("start", self._start), ("end", self._end)):
            field.setVisible(window is not None)
            self._labels[name].setVisible(window is not None)
            if window is not None and (is_other or not field.hasFocus()):
                at_ms = window.start_ms if name == "start" else window.end_ms
                field.setDateTime(QDateTime.fromMSecsSinceEpoch(at_ms))

    def _category_place(self, name: str) -> int:
        place = self._category.findData(name)
        if place < 0 and name:
            self._category.addItem(name, name)
            place = self._category.count() - 1
        return max(place, 0)

    # changing

    def toggle_breaking(self) -> None:
        """Flag the open article for the usual time, or take the flag away."""
        article = self._session.article
        if article is None:
            return
        turned = unflagged(article) if article.breaking else flagged(article, self._session.now())
        self._session.change(breaking=turned.breaking)

    def choose_picture(self) -> None:
        """Ask for the file of a lead picture."""
        self.picture_requested.emit()

    def _on_category(self, place: int) -> None:
        self._session.change(category=self._category.itemData(place))

    def _on_time_typed(self) -> None:
        """Take a time at once; one that cannot be yet may become right with the next digit."""
        with suppress(FieldRefused):
            self._take_times()

    def _on_times(self) -> None:
        try:
            self._take_times()
        except FieldRefused as refusal:
            self.field_refused.emit(refusal)

    def _take_times(self) -> None:
        """Let the article be breaking between the times that are shown, if they are those of the open one.

        Raises:
            FieldRefused: the end is not behind the start.
        """
        article = self._session.article
        if (
            self._showing
            or article is None
            or article.breaking is None
            or article.article_id != self._shown_id
        ):
            return
        start_ms, end_ms = (field.dateTime().toMSecsSinceEpoch() for field in (self._start, self._end))
        self._session.change(breaking=flagged_between(article, start_ms, end_ms).breaking)

    def _on_tags(self, text: str) -> None:
        tags = tuple(dict.fromkeys(tag.strip() for tag in text.split(",") if tag.strip()))
        self._session.change(tags=tags)

    def _show_tags(self) -> None:
        article = self._session.article
        _show_text(self._tags, ", ".join(article.tags) if article is not None else "")

    def _show_made_slug(self, page: "Page") -> None:
        """Show, where no slug was set, the one that the page goes out with."""
        slug = page.path_name.rpartition("-")[0]
        self._texts["slug"].setPlaceholderText(slug)

    def _on_slug(self) -> None:
        article = self._session.article
        if article is not None:
            self._session.change(slug=slug_from(article.slug))

    @property
    def checked_fields(self) -> dict[str, LineField]:
        """What is checked here, by the names that checks know it by, in the order of the article."""
        words = {f"lead_image.{name}": self.picture.words(name) for name in ("alt", "caption")}
        return {"dateline": self._texts["dateline"]} | words

    def focus_first(self) -> None:
        """Put the focus on the category."""
        self._category.setFocus()

    def focus_comments(self) -> None:
        """Put the caret where a comment is written."""
        self.comments.field.setFocus()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        field = self.focusWidget()
        if field is not None and field.hasFocus():
            self.ensureWidgetVisible(field)

    # words

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()
            self.show_article(self._session.article)

    def _set_texts(self) -> None:
        for name, text in (
            ("status", tr("Status")),
            ("category", tr("Category")),
            ("breaking", tr("Breaking")),
            ("start", tr("From")),
            ("end", tr("Until")),
            ("dateline", tr("Dateline")),
            ("byline", tr("Byline")),
            ("tags", tr("Tags")),
            ("urgency", tr("Urgency")),
            ("desk", tr("Desk")),
            ("marked_for", tr("Mark for")),
            ("slug", tr("Slug")),
        ):
            self._labels[name].setText(text)
        self._breaking.setText(tr("Show for two hours"))
        self._texts["dateline"].setPlaceholderText(tr("for example: Seoul, New Delhi (agency)"))
        self._texts["byline"].setPlaceholderText(tr("Who wrote it"))
        self._texts["desk"].setPlaceholderText(tr("of the house, for example: Sports"))
        self._texts["marked_for"].setPlaceholderText(tr("who shall look at it next"))
        self._tags.setPlaceholderText(tr("separated by commas"))
        self._texts["slug"].setToolTip(
            tr("Empty, it follows the headline. What you write stays, as does that of a page that is out.")
        )
        self._fill_choices()

    def _fill_choices(self) -> None:
        article = self._session.article
        self._category.clear()
        self._category.addItem(tr("No category"), "")
        for category in self._site.categories:
            name = category_name(category.name, self._site)
            shown = name if name == category.name else f"{name} ({category.name})"
            self._category.addItem(shown, category.name)
        self._urgency.clear()
        notes = {1: tr("most urgent"), 4: tr("normal"), 6: tr("least urgent")}
        for urgency in URGENCIES:
            note = notes.get(urgency)
            self._urgency.addItem(f"{urgency} ({note})" if note else str(urgency))
        if article is not None:
            self._category.setCurrentIndex(self._category_place(article.category))
            self._urgency.setCurrentIndex(URGENCIES.index(article.urgency))


class _StepButton(QPushButton):
    """A push button that is there only while its command is open."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setProperty("kind", "plain" if action.objectName() == "desk.return" else "primary")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.iconText())
        self.setToolTip(self._action.toolTip())
        self.setVisible(self._action.isEnabled())


def _time_edit() -> QDateTimeEdit:
    field = QDateTimeEdit()
    field.setDisplayFormat("dd.MM.yyyy HH:mm")
    field.setCalendarPopup(True)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # else red, which is no letter for dark paper
        field.calendarWidget().setWeekdayTextFormat(day, QTextCharFormat())
    return field


def _show_text(field: LineField, text: str) -> None:
    if field.text() != text:
        field.setText(text)
