"""What the Hindi keyboards cost: keys a second, their tables when first asked for, a key in the body."""

import time
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.corpus import paragraphs
from benchmarks.costs import first_use, per_second
from benchmarks.figures import median, percentile, ratio, show
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.field_in_use import FieldInUse
from newsroom_desktop.gui.keyboard.keyboard import HindiKeyboard
from newsroom_desktop.gui.start import make_app
from newsroom_desktop.hindi.keyboard.candidates import load_index
from newsroom_desktop.hindi.keyboard.layout import TABLED, LayoutName
from newsroom_desktop.hindi.keyboard.machine import typed_text
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.sequences import keys_for
from newsroom_desktop.hindi.keyboard.strokes import strokes_of

WORDS = 2_000
BODY_WORDS = 5_000
KEYS, ROUNDS = 120, 3
LATIN = "sarkar ka chunav aur dilli mein baithak pradhanmantri ne kaha ki rashtra ki suraksha "


def main() -> None:
    """Print what the keyboards cost."""
    print("Hindi keyboards")
    layouts = "from newsroom_desktop.hindi.keyboard.layout import LayoutName, outputs"
    for name in TABLED:
        first_use(f"{name}, its table", layouts, f"outputs(LayoutName('{name}'))")
    index = "from newsroom_desktop.hindi.keyboard.candidates import load_index, load_lexicon"
    first_use("phonetic, its words", index + "; load_lexicon()", "load_index()")
    words = " ".join(paragraphs(WORDS)).split()
    for name in TABLED:
        strokes = [stroke for word in words for stroke in keys_for(name, word) or []]
        show(f"{name}, keys", per_second(partial(typed_text, machine_of(name), strokes), len(strokes)), "/s")
    strokes = strokes_of(LATIN * 20)
    typing = partial(typed_text, machine_of(LayoutName.PHONETIC), strokes)
    show("phonetic, keys", per_second(typing, len(strokes)), "/s")
    _in_the_body(make_app())


def _in_the_body(app: QApplication) -> None:
    """A key of each layout in a body of BODY_WORDS words, beside the same key with none."""
    body = BodyEdit(theme.body_look())
    body.resize(700, 500)
    text = "\n".join(paragraphs(BODY_WORDS))
    body.show()
    body.activateWindow()
    keyboard = HindiKeyboard(FieldInUse(body))
    keyboard.words = load_index()
    body.setFocus()
    app.processEvents()
    for name in LayoutName:
        keys = LATIN if name is LayoutName.PHONETIC else "ljdkj dk pquko vkSj fnYyh "
        plain_ms: list[float] = []
        hindi_ms: list[float] = []
        for _ in range(ROUNDS):
            for took_ms, is_on in ((plain_ms, False), (hindi_ms, True)):
                body.setPlainText(text)
                keyboard.use(name, on=is_on)
                took_ms.extend(_typed(body, keys))
        show(
            f"{name}, a key in {BODY_WORDS:,} words, median",
            median(hindi_ms),
            "ms",
            ratio(hindi_ms, plain_ms),
        )
        floor = percentile(plain_ms, 99)
        show(f"{name}, 99 of 100", percentile(hindi_ms, 99), "ms", percentile(hindi_ms, 99) / floor)
    keyboard.use(LayoutName.INSCRIPT, on=False)
    body.close()


def _typed(body: BodyEdit, keys: str) -> list[float]:
    """How long each of KEYS keys takes to be in the text and painted, in ms."""
    took_ms: list[float] = []
    for number in range(KEYS):
        began = time.perf_counter()
        QTest.keyClicks(body, keys[number % len(keys)])
        body.viewport().repaint()
        took_ms.append((time.perf_counter() - began) * 1000)
    return took_ms


if __name__ == "__main__":
    main()
