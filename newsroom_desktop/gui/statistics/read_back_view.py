"""Shows what a text says of itself, in words that an editor can act on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import grouped, tr, tr_n
from newsroom_desktop.gui.statistics.read_back import MOST_KEYWORDS, ReadBack
from newsroom_desktop.hindi.graphemes import shortened
from newsroom_desktop.hindi.readability import LONG_SENTENCE, LONG_WORD, Level, Readability

_SHOWN_SYLLABLES = 44


class ReadBackView(QWidget):
    """How hard the text is and why, its longest sentences as a way to them, and its commonest words."""

    sentence_chosen = Signal(object)
    """A LongPlace that a person wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ReadBack()
        self._level, self._reasons = QLabel(), QLabel()
        self.longest = QListWidget()
        self._keywords_title, self._none = _title(), QLabel()
        self._keywords = [(QLabel(), QLabel(), QLabel()) for _ in range(MOST_KEYWORDS)]
        self._lay_out()
        self.longest.itemActivated.connect(self._on_chosen)
        self.longest.itemClicked.connect(self._on_chosen)
        self._set_texts()

    def _lay_out(self) -> None:
        font = QFont(self._level.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._level.setFont(font)
        for label in (self._level, self._reasons, self._none):
            label.setWordWrap(True)
        self._none.setProperty("kind", "quiet")
        self.longest.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.longest.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.longest.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(3)
        for part in (self._level, self._reasons, self.longest, self._keywords_title, self._none):
            column.addWidget(part)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for row, cells in enumerate(self._keywords):
            for place, cell in enumerate(cells):
                if place:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                cell.setProperty("kind", "quiet" if place == 2 else "value")
                grid.addWidget(cell, row, place)
        column.addLayout(grid)

    def show_read_back(self, read_back: ReadBack) -> None:
        """Show `read_back` from now on."""
        if read_back != self._shown:
            self._shown = read_back
            self._set_texts()

    @property
    def verdict(self) -> list[str]:
        """What is said of how hard the text is, and why."""
        return [self._level.text(), *self._reasons.text().splitlines()]

    @property
    def keywords(self) -> list[tuple[str, str, str]]:
        """The words that are shown, how often each comes and how many of 100 it is."""
        rows = ((word.text(), times.text(), share.text()) for word, times, share in self._keywords)
        return [row for row in rows if row[0]]

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.sentence_chosen.emit(self._shown.longest[self.longest.row(item)])

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()

    def _set_texts(self) -> None:
        found = self._shown.readability
        self._level.setText(_level(found))
        self._reasons.setText("\n".join(_reasons(found)) if found else "")
        self._reasons.setVisible(found is not None)
        self._show_longest()
        self._keywords_title.setText(tr("Words that come most often, in 100"))
        self._none.setText(tr("No word comes twice."))
        self._none.setVisible(not self._shown.keywords)
        for number, cells in enumerate(self._keywords):
            known = number < len(self._shown.keywords)
            for cell in cells:
                cell.setVisible(known)
                cell.clear()
            if known:
                keyword = self._shown.keywords[number]
                for cell, text in zip(
                    cells, (keyword.word, grouped(keyword.times), f"{keyword.share:.1f}"), strict=True
                ):
                    cell.setText(text)

    def _show_longest(self) -> None:
        self.longest.setAccessibleName(tr("Longest sentences"))
        self.longest.clear()
        for place in self._shown.longest:
            text = shortened(" ".join(place.text.split()), _SHOWN_SYLLABLES)
            item = QListWidgetItem(tr_n("{n} word: {text}", "{n} words: {text}", place.words, text=text))
            item.setToolTip(place.text)
            self.longest.addItem(item)
        self.longest.setVisible(bool(self._shown.longest))
        rows = sum(self.longest.sizeHintForRow(row) for row in range(self.longest.count()))
        self.longest.setFixedHeight(rows + 2 * self.longest.frameWidth() + 4)


def _title() -> QLabel:
    label = QLabel()
    label.setProperty("kind", "quiet")
    label.setContentsMargins(0, 10, 0, 0)
    label.setWordWrap(True)
    return label


def _level(found: Readability | None) -> str:
    if found is None:
        return tr("Too short to tell how hard it is to read.")
    return {
        Level.EASY: tr("Easy to read"),
        Level.MEDIUM: tr("As hard to read as most news"),
        Level.HARD: tr("Hard to read"),
    }[found.level]


def _reasons(found: Readability) -> list[str]:
    """Why, each in a sentence: what makes it hard comes first."""
    long_ones = len(found.long_ones)
    of_sentences = [tr("A sentence has {words} words on average.", words=f"{found.words_in_sentence:.0f}")]
    if long_ones:
        of_sentences.append(
            tr_n(
                "{n} sentence has more than {most} words.",
                "{n} sentences have more than {most} words.",
                long_ones,
                most=LONG_SENTENCE,
            )
        )
    of_words = tr(
        "{share} of 100 words have more than {most} syllables.",
        share=f"{found.long_words:.0f}",
        most=LONG_WORD,
    )
    if found.word_level is Level.HARD:
        of_words = tr(
            "Many long words: {share} of 100 have more than {most} syllables.",
            share=f"{found.long_words:.0f}",
            most=LONG_WORD,
        )
        return [of_words, *of_sentences]
    return [*of_sentences, of_words]
