"""The Hindi keyboard as it was left: its layout is remembered and shown, and its words are read."""

from PySide6.QtCore import QObject

from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.keyboard.keyboard import HindiKeyboard
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.gui.status import StatusLine
from newsroom_desktop.hindi.keyboard.candidates import WordIndex, load_frequent_index, load_index
from newsroom_desktop.hindi.keyboard.layout import LayoutName


class KeyboardMemory(QObject):
    """Follows `keyboard`; the words of the dictionary are read once an archive is open."""

    def __init__(
        self, keyboard: HindiKeyboard, settings: WindowSettings, status: StatusLine, jobs: Jobs
    ) -> None:
        super().__init__(keyboard)
        self._keyboard = keyboard
        self._settings = settings
        self._status = status
        self._jobs = jobs
        self._may_read = False
        keyboard.changed.connect(self._on_changed)
        keyboard.words_wanted.connect(self._read_words)

    def restore(self) -> None:
        """Put the layout on that was on last."""
        if self._settings.keyboard in set(LayoutName):
            self._keyboard.use(LayoutName(self._settings.keyboard), on=self._settings.keyboard_on)
        self._on_changed()

    def read(self) -> None:
        """Read words from now on: what a person sees first is there."""
        self._may_read = True
        self._keyboard.ask_for_words()

    def _on_changed(self) -> None:
        name, is_on = self._keyboard.name, self._keyboard.is_on
        self._settings.keyboard, self._settings.keyboard_on = name, is_on
        self._status.show_keyboard(name if is_on else None)

    def _read_words(self) -> None:
        if not self._may_read:
            return

        def take(words: WordIndex) -> None:
            self._keyboard.words = words

        def take_first(words: WordIndex) -> None:
            take(words)
            self._jobs.read("words", load_index, take)

        self._jobs.read("words", load_frequent_index, take_first)
