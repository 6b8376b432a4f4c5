"""A person who types in the real window, in a process of its own that may be killed at any moment."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextEdit, QWidget

from newsroom_desktop.base.clock import Clock, now_ms
from newsroom_desktop.gui.actions import book  # noqa: F401 - loaded before the fork, as the next ones
from newsroom_desktop.gui.article_list import panel  # noqa: F401
from newsroom_desktop.gui.start import Program, make_app
from newsroom_desktop.gui.workspace import Workspace

PACE_MS = (40, 180)
"""Between two keys of somebody who types well, and of somebody who looks for them."""

_THOUGHT_MS = (300, 1_200)
"""Now and then no key is pressed for so long."""

_SENTENCES = (
    "सियोल में दक्षिण कोरिया और भारत के बीच रक्षा सहयोग पर बैठक हुई",
    "किसानों ने क़र्ज़ माफ़ी की माँग को लेकर प्रदर्शन किया।",
    "मुख्यमंत्री ने विद्यार्थियों से बातचीत की। क्षत्रिय ज्ञान श्रृंखला ड्यूटी ऊँचाई",
)
_DAY_MS = 24 * 60 * 60 * 1000

_WORDS = [word for sentence in _SENTENCES for word in sentence.split()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What stood on the screen at a moment, by the clock that all processes share.

    `said` is what the status line said when that was new, else empty; `bar` is what is said of a text that is
    not saved.
    """

    at_s: float
    article_id: str
    headline: str
    body: str
    bar: str
    said: str = ""


def type_without_end(folder: Path, seed: int, told: Connection) -> None:
    """Start the program on the archive in `folder`, type, and tell of every key and acknowledgement."""
    _type(folder, seed, told, now_ms)


def type_by_a_wrong_clock(folder: Path, seed: int, told: Connection) -> None:
    """As `type_without_end`, by a clock that jumps back a day, on by 50 years, and right again."""
    chance, jumps = Random(seed), (0, -_DAY_MS, 50 * 365 * _DAY_MS)
    _type(folder, seed, told, lambda: now_ms() + chance.choice(jumps))


def _type(folder: Path, seed: int, told: Connection, now: Clock) -> None:
    os.environ["NEWSROOM_DATA"] = str(folder)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    program = Program(make_app(), None, now=now)
    program.use_language("en")
    typist = _Typist(program, told, Random(seed))
    program.window.desk_attached.connect(typist.sit_down)
    program.run()


class _Typist(QObject):
    """Presses a key after the other; `told` is sent a Seen for each."""

    def __init__(self, program: Program, told: Connection, chance: Random) -> None:
        super().__init__(program)
        self._program = program
        self._told = told
        self._chance = chance
        self._said = ""
        self._keys = self._typing()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._press)

    @property
    def _workspace(self) -> Workspace:
        return self._program.window.workspace

    def sit_down(self) -> None:
        """Begin once the article of the last time is open, or a new one is."""
        self._program.window.dock("preview").close()
        session = self._workspace.session
        # Read as it is painted: once all that belongs to the change has been shown.
        session.keeping_changed.connect(self._read_status_line, Qt.ConnectionType.QueuedConnection)
        if session.article is None and not self._program.window.articles.known_rows:
            session.start_new()
        self._timer.start(PACE_MS[0])

    def _press(self) -> None:
        if self._workspace.session.article is not None:
            next(self._keys)
            self._tell()
        pause_ms = _THOUGHT_MS if self._chance.random() < 0.08 else PACE_MS
        self._timer.start(self._chance.randint(*pause_ms))

    def _typing(self) -> Iterator[None]:
        """One key at each step: words of all kinds, paragraphs, a save, another article."""
        editor = self._workspace.editor
        if self._chance.random() < 0.3:
            self._workspace.session.start_new()
            editor.headline.setFocus()
            yield
        else:
            editor.body.setFocus()
        while True:
            field = editor.headline if editor.headline.hasFocus() else editor.body
            field.setFocus()  # Enter in the headline goes to the deck
            how = self._chance.random()
            word = " ".join(self._chance.choices(_WORDS, k=5 if how < 0.1 else 1)) + " "
            yield from _composed(field, word) if how < 0.4 else _pressed(field, word)
            what = self._chance.random()
            if what < 0.1:
                QTest.keyClick(field, Qt.Key.Key_Return)
                yield
            elif what < 0.2:
                QTest.keyClick(self._program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
                yield

    # telling

    def _read_status_line(self) -> None:
        (said, *_others) = (label.text() for label in self._program.window.statusBar().findChildren(QLabel))
        if said != self._said:
            self._said = said
            self._tell(said)

    def _tell(self, said: str = "") -> None:
        article, editor = self._workspace.session.article, self._workspace.editor
        assert article is not None
        self._told.send(
            Seen(
                at_s=time.monotonic(),
                article_id=article.article_id,
                headline=_shown(editor.headline),
                body=_shown(editor.body),
                bar=editor.unsaved.text,
                said=said,
            )
        )


def _pressed(field: QWidget, word: str) -> Iterator[None]:
    """Type `word` on a keyboard that gives Hindi letters."""
    for letter in word:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        yield


def _composed(field: QWidget, word: str) -> Iterator[None]:
    """Type `word` through an input method, which shows it on its way and commits it at its end."""
    for length in range(1, len(word)):
        QApplication.sendEvent(field, QInputMethodEvent(word[:length], []))
        yield
    committed = QInputMethodEvent()
    committed.setCommitString(word)
    QApplication.sendEvent(field, committed)
    yield


def _shown(field: QPlainTextEdit | QTextEdit) -> str:
    """The text of `field` as it is seen, with the word on its way."""
    cursor = field.textCursor()
    text, block = field.toPlainText(), cursor.block()
    at = block.position() + block.layout().preeditAreaPosition()
    composed = block.layout().preeditAreaText()
    return text[:at] + composed + text[at:] if composed else text
