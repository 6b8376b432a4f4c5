"""A table of words and keys: the caret goes from syllable to syllable, and no key breaks one."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.hindi.graphemes import clusters
from tests.gui.conftest import OpenWindow, settle, start_article

# fmt: off
WORDS = (
    "सियोल", "राष्ट्रपति", "व्लादिमीर", "पुतिन", "उत्तर", "कोरिया", "अमेरिका", "यूक्रेन", "मॉस्को", "बैठक",
    "प्रधानमंत्री", "मंत्रालय", "संयुक्त", "राष्ट्र", "क्षेत्र", "क्षत्रिय", "ज्ञान", "विज्ञान", "श्रद्धालु", "श्रीनगर",
    "दिल्ली", "मुंबई", "चेन्नई", "कोलकाता", "बेंगलुरु", "हैदराबाद", "अहमदाबाद", "लखनऊ", "पटना", "रांची",
    "कर्नाटक", "आंध्र", "तेलंगाना", "महाराष्ट्र", "उत्तराखंड", "हिमाचल", "छत्तीसगढ़", "झारखंड", "अरुणाचल", "सिक्किम",
    "गिरफ़्तार", "क़ानून", "ज़रूरत", "फ़ैसला", "ख़बर", "ग़लत", "बढ़ाना", "लड़ाई", "सड़क", "पढ़ाई",
    "कार्रवाई", "आर्थिक", "वर्ष", "धर्म", "कर्म", "सर्वोच्च", "न्यायालय", "निर्णय", "पूर्व", "दर्ज",
    "शक्ति", "भक्ति", "युक्ति", "सिद्धि", "बुद्धि", "प्रतिक्रिया", "स्थिति", "कृषि", "ऋषि", "दृष्टि",
    "हिंदी", "हिन्दी", "पाँच", "पांच", "चाँद", "अँधेरा", "साँस", "हूँ", "गाँव", "मुँह",
    "दुःख", "अतः", "प्रायः", "ॐ", "ऑनलाइन", "डॉक्टर", "कॉलेज", "फ़ॉर्म", "ट्रंप", "वाॅशिंगटन",
    "नमस्ते", "विद्यार्थी", "द्वितीय", "ब्राह्मण", "चिह्न", "स्त्री", "उज्ज्वल", "कर्त्तव्य", "क्‍या", "शक्‌ति",
    "१२३४", "2026", "Korea", "café", "किमी²",
)
# fmt: on


@pytest.fixture
def line(body: BodyEdit) -> BodyEdit:
    body.resize(700, 200)
    body.show()
    return body


def put(body: BodyEdit, text: str, place: int) -> None:
    body.setPlainText(text)
    cursor = body.textCursor()
    cursor.setPosition(place)
    body.setTextCursor(cursor)


def u16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def edges(text: str) -> list[int]:
    """The places between the syllables of `text`, both ends included."""
    places = [0]
    for cluster in clusters(text):
        places.append(places[-1] + u16(cluster))
    return places


def walk(body: BodyEdit, key: Qt.Key) -> list[int]:
    """Where the caret stands before and after each press until it stays."""
    places = [body.textCursor().position()]
    while True:
        QTest.keyClick(body, key)
        if body.textCursor().position() == places[-1]:
            return places
        places.append(body.textCursor().position())


def test_there_are_more_than_a_hundred_words() -> None:
    assert len(set(WORDS)) >= 100


@pytest.mark.parametrize("word", WORDS)
def test_arrows_go_from_syllable_to_syllable(line: BodyEdit, word: str) -> None:
    put(line, word, 0)
    assert walk(line, Qt.Key.Key_Right) == edges(word)
    assert walk(line, Qt.Key.Key_Left) == edges(word)[::-1]


@pytest.mark.parametrize("word", WORDS)
def test_backspace_takes_the_last_sign(line: BodyEdit, word: str) -> None:
    put(line, word, u16(word))
    for length in range(len(word) - 1, -1, -1):
        QTest.keyClick(line, Qt.Key.Key_Backspace)
        assert line.toPlainText() == word[:length]


@pytest.mark.parametrize("word", WORDS)
def test_delete_takes_the_next_syllable(line: BodyEdit, word: str) -> None:
    put(line, word, 0)
    rest = clusters(word)
    while rest:
        rest = rest[1:]
        QTest.keyClick(line, Qt.Key.Key_Delete)
        assert line.toPlainText() == "".join(rest)


@pytest.mark.parametrize("word", WORDS)
def test_ctrl_and_arrows_go_from_word_to_word(line: BodyEdit, word: str) -> None:
    text = f"अब {word} तक"
    put(line, text, 0)
    for place in (3, 3 + u16(word) + 1):
        QTest.keyClick(line, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        assert line.textCursor().position() == place
    QTest.keyClick(line, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert line.textCursor().position() == 3


@pytest.mark.parametrize("word", WORDS)
def test_a_double_click_selects_the_word(line: BodyEdit, word: str) -> None:
    put(line, f"अब {word} तक", 0)
    cursor = QTextCursor(line.document())
    cursor.setPosition(3)
    start = line.cursorRect(cursor)
    QTest.mouseDClick(
        line.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(start.x() + 3, start.center().y())
    )
    assert line.textCursor().selectedText() == word


SENTENCES = (
    ("वह गया। अब", ["वह ", "गया", "। ", "अब"]),
    ("वह गया॥ अब", ["वह ", "गया", "॥ ", "अब"]),
    ("वह गया… अब", ["वह ", "गया", "… ", "अब"]),
    ("वह गया. अब", ["वह ", "गया", ". ", "अब"]),
    ("हाँ, क्या? अब", ["हाँ", ", ", "क्या", "? ", "अब"]),
    ("गया।अब", ["गया", "।", "अब"]),
    ("वह “गया” अब", ["वह ", "“", "गया", "” ", "अब"]),
    ("‘हाँ’ कहा", ["‘", "हाँ", "’ ", "कहा"]),
    ("बोले, “गया।” अब", ["बोले", ", ", "“", "गया", "।” ", "अब"]),
    ("वे don’t कहते", ["वे ", "don’t ", "कहते"]),
    ("२०२६–२७ में", ["२०२६", "–", "२७ ", "में"]),
    ("डॉ॰ सिंह", ["डॉ॰ ", "सिंह"]),
    ("👩‍💻 गया। 🇮🇳", ["👩‍💻 ", "गया", "। ", "🇮🇳"]),
)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
def test_a_sign_between_words_is_no_part_of_one(line: BodyEdit, text: str, parts: list[str]) -> None:
    edges = [u16("".join(parts[:number])) for number in range(len(parts) + 1)]
    for key, expected in ((Qt.Key.Key_Right, edges), (Qt.Key.Key_Left, edges[::-1])):
        put(line, text, expected[0])
        for start, place in pairwise(expected):
            QTest.keyClick(line, key, CONTROL)
            assert line.textCursor().position() == place
            put(line, text, start)
            QTest.keyClick(line, key, CONTROL | SHIFT)
            assert sorted((line.textCursor().anchor(), line.textCursor().position())) == sorted(
                (start, place)
            )
            put(line, text, place)


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_word_goes_without_the_sign_beside_it(
    line: BodyEdit, text: str, parts: list[str], key: Qt.Key
) -> None:
    put(line, text, u16(text) if key == Qt.Key.Key_Backspace else 0)
    rest = parts
    while rest:
        rest = rest[:-1] if key == Qt.Key.Key_Backspace else rest[1:]
        QTest.keyClick(line, key, CONTROL)
        assert line.toPlainText() == "".join(rest)
    line.undo()
    assert line.toPlainText() != ""


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
def test_a_double_click_selects_a_word_without_its_signs(line: BodyEdit, text: str, parts: list[str]) -> None:
    start = 0
    for part in parts:
        end, shown = start + u16(part), part.rstrip()
        cursor = QTextCursor(line.document())
        put(line, text, 0)
        cursor.setPosition(start)
        left = line.cursorRect(cursor)
        cursor.setPosition(start + u16(shown))
        middle = QPoint((left.x() + line.cursorRect(cursor).x()) // 2, left.center().y())
        if shown[0].isalnum():
            QTest.mouseDClick(line.viewport(), Qt.MouseButton.LeftButton, pos=middle)
            assert line.textCursor().selectedText() == shown
        start = end


def test_the_headline_has_the_same_words(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot, headline="वह गया।")
    field = program.window.workspace.editor.headline
    field.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(field, Qt.Key.Key_Backspace, CONTROL)
    assert field.toPlainText() == "वह गया"
    settle(qtbot, program)


def test_a_trembling_double_click_selects_the_word_all_the_same(line: BodyEdit) -> None:
    put(line, "वह गया। अब", 0)
    cursor = QTextCursor(line.document())
    cursor.setPosition(4)
    place = QPointF(line.cursorRect(cursor).center())
    left = Qt.MouseButton.LeftButton
    for kind, at in (
        (QEvent.Type.MouseButtonDblClick, place),
        (QEvent.Type.MouseMove, place + QPointF(1, 0)),
    ):
        event = QMouseEvent(
            kind, at, line.viewport().mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(line.viewport(), event)
        assert line.textCursor().selectedText() == "गया"
