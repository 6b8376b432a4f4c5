"""The dialog of a link takes no address that leads nowhere, and completes what people leave out."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.dialogs.hint import Hint
from newsroom_desktop.gui.dialogs.link import LinkDialog


def enter(
    qtbot: QtBot, typed: str, *, before: str = "", words: str = ""
) -> tuple[list[tuple[str, str]], str]:
    """What the dialog gives for an address and words, and what it says then."""
    window = QWidget()
    qtbot.addWidget(window)
    dialog = LinkDialog(window, href=before, needs_text=True)
    chosen: list[tuple[str, str]] = []
    dialog.chosen.connect(lambda href, text: chosen.append((href, text)))
    address, label = dialog.findChildren(QLineEdit)[:2]
    address.setText(typed)
    label.setText(words)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    box.button(QDialogButtonBox.StandardButton.Ok).click()
    return chosen, " ".join(each.text() for each in dialog.findChildren(QLabel))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.com/news", "https://example.com/news"),
        (" http://example.com ", "http://example.com"),
        ("HTTPS://example.com", "HTTPS://example.com"),
        ("example.com/ख़बर?id=1", "https://example.com/ख़बर?id=1"),
        ("//example.com/news", "https://example.com/news"),
        ("भारत.भारत", "https://भारत.भारत"),
        ("http://desk/news", "http://desk/news"),
        ("desk@example.com", "mailto:desk@example.com"),
        ("mailto:desk@example.com", "mailto:desk@example.com"),
        ("tel:+911123456789", "tel:+911123456789"),
    ],
)
def test_an_address_is_completed(qtbot: QtBot, typed: str, address: str) -> None:
    assert enter(qtbot, typed, words="यहाँ")[0] == [(address, "यहाँ")]
    assert enter(qtbot, typed)[0] == [(address, typed.strip())]


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "/khabar/1", "///x", "http:///x", "https://", "https:/a.b", "यहाँ देखें", "यहाँ", "#नीचे"),
        *(
            "javascript:alert(1)",
            "ftp://example.com",
            "file:///etc/passwd",
            "mailto:",
            "tel:",
            "desk@",
            "https:a.b",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_refused_with_a_sentence(qtbot: QtBot, typed: str) -> None:
    chosen, said = enter(qtbot, typed)
    assert chosen == []
    assert "https://example.com/news" in said


def test_an_address_that_stood_there_already_stays_as_it_was_written(qtbot: QtBot) -> None:
    assert enter(qtbot, "#नीचे", before="#नीचे", words="क")[0] == [("#नीचे", "क")]


def test_what_is_wrong_takes_room_only_when_it_is_said(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = LinkDialog(window, href="", needs_text=False)
    dialog.show()
    hint, box, low = dialog.findChild(Hint), dialog.findChild(QDialogButtonBox), dialog.height()
    assert hint is not None
    assert box is not None
    assert not hint.isVisible()
    box.button(QDialogButtonBox.StandardButton.Ok).click()
    qtbot.waitUntil(lambda: dialog.height() > low)
    assert hint.isVisible()
    assert hint.height() >= hint.heightForWidth(hint.width())
