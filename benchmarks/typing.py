"""Opening, key to paint and key to updated preview, over a bare QTextEdit with the same text.

Keys come at the pace of a person, with pauses in which the draft is kept, the page is made, its preview drawn
and the text checked; what the checks find is marked in sight, and in a second, shorter measurement hits of a
search as well. A key is late from the moment it was due: what holds the window up before it counts.
"""

import os
import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.corpus import headline, paragraphs
from benchmarks.figures import median, percentile, ratio, show
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.find.bar import FindBar
from newsroom_desktop.gui.start import Program, make_app
from tools.waiting import give_size

SIZES = (500, 5_000, 20_000)
ONE_PARAGRAPH = 5_000
"""Words of a text that was pasted without its paragraphs."""

KEYS, ROUNDS, ROUNDS_SEARCHING = 80, 4, 1
PAUSES_MS = (50, 70, 90, 120, 160, 450)
SOUGHT = "के"
SIZE = (1366, 768)
LETTERS = "कमलासिनेरपतह "


def main() -> None:
    """Print what a key costs."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSROOM_DATA"] = folder
        archive = Path(folder) / "archive.db"
        ids = _articles(archive)
        app = make_app()
        program = Program(app, archive)
        give_size(program.window, SIZE)
        program.start()
        _wait_for(program.window.desk_attached)
        _wait_for(program.window.workspace.preview.page_shown)  # of the article that a start opens
        for name, article_id in ids.items():
            print(name)
            _open(program, article_id)
            _wait_for(program.window.workspace.preview.page_shown)
            _measure(program)
        program.window.close()
        _wait_for(program.finished)


def _articles(archive: Path) -> dict[str, str]:
    bodies = {f"{words:,} words": "\n\n".join(paragraphs(words)) for words in SIZES}
    bodies[f"{ONE_PARAGRAPH:,} words in one paragraph"] = " ".join(paragraphs(ONE_PARAGRAPH))
    desk = open_desk(archive)
    ids = {}
    for number, (name, body) in enumerate(bodies.items()):
        article = replace(desk.editing.create(), headline=headline(number), body=body)
        ids[name] = desk.saving.save(article)[0].article_id
    desk.close()
    return ids


def _open(program: Program, article_id: str) -> None:
    """Open an article, and say when its text was painted and how long the window stood still at most."""
    workspace = program.window.workspace
    body, stops = workspace.editor.body, [0.0]
    bare = QTextEdit()
    bare.resize(body.size())
    began = last = time.perf_counter()
    workspace.session.open(article_id)
    article = workspace.session.article
    while article is None or article.article_id != article_id:
        QApplication.processEvents()
        stops.append(time.perf_counter() - last)
        last = time.perf_counter()
        article = workspace.session.article
    body.viewport().repaint()
    painted = time.perf_counter()
    stops.append(painted - last)
    bare.setPlainText(body.toPlainText())
    bare.show()
    bare.viewport().repaint()
    floor = time.perf_counter() - painted
    bare.close()
    show("opening, to the painted text", (painted - began) * 1000, "ms", (painted - began) / floor)
    show("opening, the longest stop of the window", max(stops) * 1000, "ms")


def _measure(program: Program) -> None:
    editor = program.window.workspace.editor
    _put_caret(editor.body)
    _measure_keys(editor.body, ROUNDS, "")
    editor.finder.open(to_replace=False)
    for bar in editor.findChildren(FindBar):
        bar.ask(SOUGHT, to_replace=False)
    _measure_keys(editor.body, ROUNDS_SEARCHING, " beside a search")
    editor.finder.close()
    shown_ms = [_key_to_preview(program, letter) for letter in LETTERS]
    show("key to updated preview, with the typing pause", median(shown_ms), "ms")


def _measure_keys(body: BodyEdit, rounds: int, beside: str) -> None:
    """Type into `body` and into a bare QTextEdit with as large a view, in turns."""
    bare = QTextEdit()
    bare.setFont(theme.text_font(13))
    bare.setPlainText(body.toPlainText())
    bare.show()
    bare.resize(bare.size() + body.viewport().size() - bare.viewport().size())
    _put_caret(bare)
    real_ms: list[float] = []
    bare_ms: list[float] = []
    for seed in range(rounds):
        real_ms += _typed(body, seed)
        bare_ms += _typed(bare, seed)
    bare.close()
    show(f"marks in sight{beside}", len(body.extraSelections()), "")
    show(f"key to paint{beside}, median", median(real_ms), "ms", ratio(real_ms, bare_ms))
    slow_ms, floor_ms = percentile(real_ms, 99), percentile(bare_ms, 99)
    show(f"key to paint{beside}, 99 of 100", slow_ms, "ms", slow_ms / floor_ms)


def _put_caret(edit: QTextEdit) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().characterCount() // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _typed(edit: QTextEdit, seed: int) -> list[float]:
    """How long each of KEYS keys took from when it was due to its paint, in ms."""
    pauses, loop = random.Random(seed), QEventLoop()
    took_ms: list[float] = []
    timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    due = 0.0

    def arm() -> None:
        nonlocal due
        pause_ms = pauses.choice(PAUSES_MS)
        due = time.perf_counter() + pause_ms / 1000
        timer.start(pause_ms)

    def press() -> None:
        _key(edit, LETTERS[len(took_ms) % len(LETTERS)])
        took_ms.append((time.perf_counter() - due) * 1000)
        if len(took_ms) < KEYS:
            arm()
        else:
            loop.quit()

    timer.timeout.connect(press)
    arm()
    loop.exec()
    return took_ms


def _key(edit: QTextEdit, letter: str) -> None:
    key = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(edit, key)
    edit.viewport().repaint()


def _key_to_preview(program: Program, letter: str) -> float:
    began = time.perf_counter()
    _key(program.window.workspace.editor.body, letter)
    _wait_for(program.window.workspace.preview.page_shown)
    return (time.perf_counter() - began) * 1000


def _wait_for(signal: object, limit_ms: int = 30_000) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined] # a bound Qt signal
    late = QTimer(singleShot=True, interval=limit_ms)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    if loop.exec():
        raise TimeoutError(f"{signal} did not come in {limit_ms} ms")
    signal.disconnect(loop.quit)  # type: ignore[attr-defined] # as above


if __name__ == "__main__":
    main()
