"""How long the headline is, and how it looks in each place where it will stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import grouped, mark, tr, tr_n
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.headline.fitting import Fit, fit
from newsroom_desktop.gui.headline.sample import Sample
from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.headline_places import OWN_FILE, Cut, HeadlinePlace, headline_places, usual_places
from newsroom_desktop.hindi.words import count_words

if TYPE_CHECKING:  # the page brings Jinja2 along
    from newsroom_desktop.publish.page import Page

PAUSE_MS = 150
_LEAST_HEIGHT = 240
_MARGIN = 12
_MOST_LETTERS = 5_000
"""Of a field that are counted: nobody needs to know how much longer it is."""

_NAMES = {
    "page": mark("Page, large screen"),
    "page_phone": mark("Page, phone"),
    "card": mark("Card in a list"),
    "card_phone": mark("Card in a list, phone"),
    "search": mark("Search result"),
    "search_phone": mark("Search result, phone"),
    "push_android": mark("Notification, Android"),
    "push_iphone": mark("Notification, iPhone"),
    "ticker": mark("Ticker"),
}
"""What the places of the program's own file are called; one of a desk's file goes by its name."""

_FIELDS = (
    ("headline", mark("Headline")),
    ("kicker", mark("Kicker")),
    ("deck", mark("Deck")),
)


class HeadlinePanel(QScrollArea):
    """Follows the headline after a short pause in typing; nothing is measured while nobody sees it."""

    def __init__(self, session: EditSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[_Row] | None = None
        self._lengths = {name: (QLabel(), QLabel()) for name, _ in _FIELDS}
        self._address_label, self._address_value = QLabel(), QLabel()
        self._reason, self._problem = "", QLabel()
        self._places = QVBoxLayout()
        self._pause_timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._pause_timer.timeout.connect(self._update)
        session.opened.connect(lambda _article: self._pause_timer.start())
        session.changed.connect(lambda _article: self._pause_timer.start())
        session.page_made.connect(self._take_address)
        self._set_texts()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "paper")
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, _MARGIN)
        column.setSpacing(3)
        headline, *others = self._lengths.values()
        column.addLayout(_grid([headline]))
        self._problem.setProperty("kind", "warning")
        self._problem.setWordWrap(True)
        self._problem.hide()
        column.addWidget(self._problem)
        column.addLayout(self._places)
        column.addSpacing(8)
        column.addLayout(_grid([*others, (self._address_label, self._address_value)]))
        column.addStretch(1)
        self._address_value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_HEIGHT)

    @property
    def verdicts(self) -> dict[str, str]:
        """What is said of each place, by its name in the file."""
        return {row.place.name: row.verdict.text() for row in self._rows or ()}

    @property
    def lengths(self) -> list[str]:
        """What is said of headline, kicker and deck."""
        return [value.text() for _, value in self._lengths.values()]

    @property
    def problem(self) -> str:
        """What is wrong with the desk's file of places; nothing when it can be used."""
        return self._problem.text()

    @property
    def address(self) -> str:
        """What is shown as the address of the page."""
        return self._address_value.text()

    # measuring

    def _update(self) -> None:
        if not self.isVisible():
            return
        if self._rows is None:
            self._session.jobs.read("headline places", _places_or_reason, self._take_places)
            self._rows = []
        article = self._session.article
        for name, (_, value) in self._lengths.items():
            value.setText(_length(getattr(article, name)) if article is not None else "")
        headline = article.headline if article is not None else ""
        for row in self._rows:
            row.show_fit(fit(headline, row.place))

    def _take_places(self, answer: "tuple[tuple[HeadlinePlace, ...], str]") -> None:
        places, self._reason = answer
        self._problem.setVisible(bool(self._reason))
        self._rows = [_Row(place) for place in places]
        for row in self._rows:
            self._places.addWidget(row)
        self._set_texts()
        self._take_room()
        self._update()

    def _take_address(self, page: "Page") -> None:
        self._address_value.setText(page.path_name)

    # showing

    def _take_room(self) -> None:
        for row in self._rows or ():
            row.sample.take_room(self.viewport().width() - 2 * _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the samples as wide as there is room."""
        super().resizeEvent(event)
        self._take_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what was written while nobody saw the panel."""
        super().showEvent(event)
        self._update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()
            self._update()

    def _set_texts(self) -> None:
        for name, text in _FIELDS:
            self._lengths[name][0].setText(tr(text))
        self._address_label.setText(tr("Address"))
        self._problem.setText(
            tr(
                "The places of {file} cannot be used ({reason}). Mend it or take it away.",
                file=OWN_FILE,
                reason=self._reason,
            )
            if self._reason
            else ""
        )
        for row in self._rows or ():
            row.name.setText(tr(_NAMES[row.place.name]) if row.place.name in _NAMES else row.place.name)


class _Row(QWidget):
    """One place: its name, the verdict, and the headline as it stands there."""

    def __init__(self, place: HeadlinePlace) -> None:
        super().__init__()
        self.place = place
        self.name, self.verdict, self.sample = QLabel(), QLabel(), Sample(place)
        font = QFont(self.name.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(font)
        self.verdict.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.verdict)
        column.addWidget(self.sample)

    def show_fit(self, found: Fit) -> None:
        """Show how the headline stands there."""
        self.sample.show_fit(found)
        self.verdict.setText(_verdict(found, self.place))
        theme.set_trait(self.verdict, "kind", "quiet" if _is_good(found, self.place) else "warning")


def _is_good(found: Fit, place: HeadlinePlace) -> bool:
    return found.needed <= place.lines


def _grid(rows: list[tuple[QLabel, QLabel]]) -> QGridLayout:
    """Names and values beside each other."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(rows):
        name.setProperty("kind", "quiet")
        value.setWordWrap(True)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1)
    return grid


def _verdict(found: Fit, place: HeadlinePlace) -> str:
    """What an editor is to know of it."""
    if not found.kept and not found.is_cut:
        return ""
    end = " ".join(found.kept.split()[-2:])
    width, room = grouped(found.width), grouped(place.width)
    if place.lines == 1 and place.cut is not Cut.NO:
        if found.is_cut:
            return tr(
                "Cut behind “{end}”: {width} px, there is room for {room}", end=end, width=width, room=room
            )
        return tr("Fits: {width} of {room} px", width=width, room=room)
    if found.is_cut:
        return tr(
            "Cut behind “{end}”: {n} lines, there is room for {most}",
            end=end,
            n=found.needed,
            most=place.lines,
        )
    if not _is_good(found, place):
        return tr("Long: {n} lines, more than {most}", n=found.needed, most=place.lines)
    return tr_n("Fits in one line", "Fits in {n} lines", found.needed)


def _length(text: str) -> str:
    """How long a field is; syllables are grapheme clusters, counted without and with the spaces."""
    if not text.strip():
        return "–"
    looked_at = text[:_MOST_LETTERS]
    whole = count_clusters(looked_at)
    bare = count_clusters("".join(looked_at.split()))
    return tr(
        "{syllables} syllables, {whole} with spaces, {words} words",
        syllables=grouped(bare),
        whole=grouped(whole),
        words=grouped(count_words(looked_at)),
    )


def _places_or_reason() -> tuple[tuple[HeadlinePlace, ...], str]:
    """The places of the desk, or the program's with the reason why the desk's file cannot be used."""
    try:
        return headline_places(), ""
    except (OSError, ValueError) as error:
        return usual_places(), str(error)
