"""The status bar: how safe the words are, and how many."""

from PySide6.QtWidgets import QLabel, QStatusBar

from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.editor.keeping import Keeping, KeepingState
from newsroom_desktop.gui.keyboard.names import layout_name
from newsroom_desktop.gui.times import clock_time
from newsroom_desktop.hindi.counts import Counts
from newsroom_desktop.hindi.keyboard.layout import LayoutName


class StatusLine:
    """Fills the status bar of one window."""

    def __init__(self, bar: QStatusBar) -> None:
        self._keeping, self._zoom, self._length = QLabel(), QLabel(), QLabel()
        self._keyboard = QLabel()
        bar.addWidget(self._keeping, 1)
        bar.addPermanentWidget(self._keyboard)
        bar.addPermanentWidget(self._zoom)
        bar.addPermanentWidget(self._length)
        self._state = KeepingState(keeping=Keeping.NOTHING)
        self._zoom_percent = 100
        self._layout: LayoutName | None = None
        self._counts: Counts | None = None

    def show_keeping(self, state: KeepingState) -> None:
        """Say how safe the words are."""
        self._state = state
        at = clock_time(state.at_ms) if state.at_ms is not None else ""
        self._keeping.setText(
            {
                Keeping.NOTHING: "",
                Keeping.TYPING: tr("Typing…"),
                Keeping.DRAFT: tr("Draft kept {time}", time=at),
                Keeping.SAVED: tr("Saved {time}", time=at),
                Keeping.FAILED: tr("NOT SAVED"),
            }[state.keeping]
        )

    def show_keyboard(self, name: LayoutName | None) -> None:
        """Say which Hindi layout is on; None: keys give what the system makes of them."""
        self._layout = name
        self._keyboard.setText(tr("System keyboard") if name is None else layout_name(name))
        self._keyboard.setToolTip(tr("F12 switches the Hindi keyboard on and off."))

    def show_zoom(self, percent: int) -> None:
        """Say how large the text is drawn, when it is not as usual."""
        self._zoom.setText("" if percent == 100 else tr("Text {percent} %", percent=percent))
        self._zoom_percent = percent

    def show_counts(self, counts: Counts) -> None:
        """Say how long the text is."""
        self._counts = counts
        parts = [
            tr_n("{n} word", "{n} words", counts.words),
            tr_n("{n} syllable", "{n} syllables", counts.syllables),
        ]
        if counts.words:
            parts.append(tr_n("{n} minute to read", "{n} minutes to read", counts.minutes))
        self._length.setText("   ".join(parts))

    def set_texts(self) -> None:
        """Say everything again in the language in use."""
        self.show_keeping(self._state)
        self.show_zoom(self._zoom_percent)
        self.show_keyboard(self._layout)
        if self._counts is not None:
            self.show_counts(self._counts)
