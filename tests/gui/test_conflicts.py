"""Two versions of the open article: they are told, and put together without a word being lost."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article, LeadImage
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.gui.conflicts.choice import Choice
from newsroom_desktop.gui.conflicts.dialog import ConflictDialog
from newsroom_desktop.gui.dialogs.receipts import ReceiptsDialog
from newsroom_desktop.gui.start import Program
from tests.desk.test_conflicts import two_versions
from tests.gui.conftest import close, settle, start_article

FIRST, SECOND, THIRD = "पहला पैरा, जैसा था।", "पुलिस ने 5 लोगों को गिरफ्तार किया।", "तीसरा पैरा, जैसा था।"
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def with_two_versions(
    program: Program, qtbot: QtBot, mine: dict[str, Any], theirs: dict[str, Any]
) -> Article:
    """Write an article, and let it be changed in two ways, as when one of them comes from elsewhere."""
    workspace = program.window.workspace
    desk = workspace.desk
    assert desk is not None
    article, _ = desk.saving.save(replace(desk.editing.create(), headline="सियोल में बैठक", body=BODY))
    two_versions(desk, replace(article, **mine), replace(article, **theirs))
    workspace.session.open(article.article_id)
    settle(qtbot, program)
    qtbot.waitUntil(lambda: workspace.conflicts.conflict is not None, timeout=10_000)
    return article


def asked(program: Program, qtbot: QtBot) -> ConflictDialog:
    """The dialog, opened by the command."""
    workspace = program.window.workspace
    workspace.actions_book.action("desk.two_versions").trigger()
    qtbot.waitUntil(lambda: workspace.conflicts.dialog is not None, timeout=10_000)
    dialog = workspace.conflicts.dialog
    assert dialog is not None
    return dialog


def ok_button(dialog: ConflictDialog) -> QPushButton:
    return dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)


def test_the_version_on_the_screen_goes_out(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    article = with_two_versions(program, qtbot, {"headline": "मेरी"}, {"headline": "उनकी"})
    workspace = program.window.workspace
    assert workspace.desk is not None
    assert workspace.session.article is not None
    on_screen = workspace.session.article.headline
    with workspace.desk._archive.writing() as unit:  # the other one goes on, and is opened from now on
        heads = unit.revisions.heads(article.article_id)
        (other,) = [head for head in heads if head.article.headline != on_screen]
        unit.revisions.add(replace(other.article, deck="आगे"), (other,), Reason.IMPORT, 1)
    with qtbot.waitSignal(workspace.export.exported, timeout=20_000) as exported:
        workspace.export.export([article.article_id], tmp_path)
    (receipt,) = exported.args[0]
    assert (receipt.headline, receipt.error) == (on_screen, None)
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, ReceiptsDialog):
            dialog.close()


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        (0, {"पुलिस ने 7 लोगों को गिरफ्तार किया।"}),
        (1, {"पुलिस ने 5 लोगों को गिरफ्तार नहीं किया।"}),
        (2, {"पुलिस ने 7 लोगों को गिरफ्तार किया।", "पुलिस ने 5 लोगों को गिरफ्तार नहीं किया।"}),
    ],
)
def test_a_person_says_what_stands_where_both_changed_the_same(
    program: Program, qtbot: QtBot, place: int, kept: set[str]
) -> None:
    first = SECOND.replace("5", "7")
    second = SECOND.replace("गिरफ्तार किया", "गिरफ्तार नहीं किया")
    article = with_two_versions(
        program,
        qtbot,
        {"body": BODY.replace(SECOND, first).replace("पहला", "नया पहला")},
        {"body": BODY.replace(SECOND, second), "headline": "सियोल में नई बैठक"},
    )
    workspace = program.window.workspace
    assert workspace.editor.notice.text
    dialog = asked(program, qtbot)
    (choice,) = dialog.choices
    assert not ok_button(dialog).isEnabled()
    shown = " ".join(label.text() for label in choice.findChildren(QLabel))
    assert "7" in shown
    assert "नहीं" in shown
    is_turned = dialog.conflict.mine.headline != "सियोल में बैठक"
    choice.choose({0: 1, 1: 0}.get(place, place) if is_turned else place)
    ok_button(dialog).click()
    qtbot.waitUntil(lambda: workspace.conflicts.conflict is None, timeout=10_000)
    settle(qtbot, program)
    now = workspace.session.article
    assert now is not None
    assert (now.article_id, now.headline) == (article.article_id, "सियोल में नई बैठक")
    assert set(now.body.split("\n\n")) == {"नया पहला पैरा, जैसा था।", *kept, THIRD}
    assert workspace.editor.notice.text == ""
    close(qtbot, program)


def shown(choice: Choice) -> list[str]:
    """What both versions say there, as a person reads it."""
    texts = [label.text() for label in choice.findChildren(QLabel)[1:]]
    return [QTextDocumentFragment.fromHtml(text).toPlainText() for text in texts]


def test_a_version_in_which_a_place_is_empty_says_so(program: Program, qtbot: QtBot) -> None:
    program.use_language("en")
    gone = BODY.replace(f"{SECOND}\n\n", "")
    with_two_versions(program, qtbot, {"body": gone}, {"body": BODY.replace("5", "7")})
    (choice,) = asked(program, qtbot).choices
    assert sorted(shown(choice)) == ["Nothing stands here", SECOND.replace("5", "7")]


def test_of_two_versions_of_a_picture_all_that_differs_is_seen(program: Program, qtbot: QtBot) -> None:
    program.use_language("en")
    image = LeadImage(media_id="ab" * 32, alt="खेत में किसान", caption="सुबह की तस्वीर")
    with_two_versions(
        program,
        qtbot,
        {"lead_image": image},
        {"lead_image": replace(image, caption="शाम की तस्वीर", credit="पीटीआई")},
    )
    (choice,) = asked(program, qtbot).choices
    same = "Lead picture: abababab\nDescription of the picture: खेत में किसान\nCaption: "
    assert sorted(shown(choice)) == [
        f"{same}शाम की तस्वीर\nCredit: पीटीआई",
        f"{same}सुबह की तस्वीर",
    ]


def test_names_are_shown_letter_by_letter(program: Program, qtbot: QtBot) -> None:
    desk = program.window.workspace.desk
    assert desk is not None
    desk.signing.sign_as("मीरा & <राज>")
    with_two_versions(program, qtbot, {"headline": "मेरा"}, {"headline": "उनका"})
    dialog = asked(program, qtbot)
    head = next(label for label in dialog.findChildren(QLabel) if "मीरा & <राज>" in label.text())
    assert head.textFormat() is Qt.TextFormat.PlainText
    first, second = dialog.findChildren(QRadioButton)
    assert first.text().startswith("मीरा && <राज>")
    assert second.text().startswith("मीरा && <राज>")
    dialog.reject()


def test_the_dialog_is_no_larger_than_the_window_of_a_small_laptop(program: Program, qtbot: QtBot) -> None:
    program.window.resize(1024, 600)
    with_two_versions(program, qtbot, {"headline": "मेरा"}, {"headline": "उनका"})
    dialog = asked(program, qtbot)
    assert program.window.height() == 600
    assert dialog.height() < 600


def test_what_was_typed_before_asking_is_in_a_version(program: Program, qtbot: QtBot) -> None:
    with_two_versions(program, qtbot, {"headline": "मेरा"}, {"headline": "उनका"})
    workspace = program.window.workspace
    workspace.editor.deck.setPlainText("अभी लिखा गया")
    dialog = asked(program, qtbot)
    assert "अभी लिखा गया" in (dialog.conflict.mine.deck, dialog.conflict.theirs.deck)
    assert dialog.conflict.merged.deck == "अभी लिखा गया"
    dialog.reject()
    qtbot.waitUntil(lambda: workspace.conflicts.dialog is None)
    qtbot.waitUntil(lambda: workspace.editor.notice.text != "", timeout=10_000)


def test_who_gives_up_is_offered_it_again(program: Program, qtbot: QtBot) -> None:
    with_two_versions(program, qtbot, {"headline": "मेरा"}, {"headline": "उनका"})
    workspace = program.window.workspace
    told = workspace.editor.notice.text
    next(each for each in workspace.editor.notice.findChildren(QPushButton)).click()
    qtbot.waitUntil(lambda: workspace.conflicts.dialog is not None, timeout=10_000)
    assert workspace.editor.notice.text == ""
    dialog = workspace.conflicts.dialog
    assert dialog is not None
    dialog.reject()
    settle(qtbot, program)
    assert told
    assert workspace.editor.notice.text == told


def test_what_was_chosen_is_not_thrown_away_by_escape(program: Program, qtbot: QtBot) -> None:
    with_two_versions(program, qtbot, {"headline": "मेरा"}, {"headline": "उनका"})
    dialog = asked(program, qtbot)
    dialog.choices[0].choose(1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    (box,) = dialog.findChildren(QMessageBox)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.findChildren(QMessageBox), timeout=10_000)
    assert dialog.isVisible()
    assert dialog.choices[0].place == 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    (box,) = dialog.findChildren(QMessageBox)
    (throw_away,) = [each for each in box.buttons() if each is not box.defaultButton()]
    throw_away.click()
    qtbot.waitUntil(lambda: program.window.workspace.conflicts.dialog is None, timeout=10_000)
    assert program.window.workspace.conflicts.conflict is not None


def test_two_versions_are_told_once_and_leave_the_bar_to_other_things(program: Program, qtbot: QtBot) -> None:
    with_two_versions(program, qtbot, {"headline": "मेरा"}, {"headline": "उनका"})
    workspace = program.window.workspace
    told = workspace.editor.notice.text
    workspace.editor.notice.tell("export", "पेज तैयार हैं।")
    workspace.editor.body.insertPlainText("और ")
    workspace.session.save()
    settle(qtbot, program)
    assert workspace.editor.notice.text == "पेज तैयार हैं।"
    assert workspace.actions_book.action("desk.two_versions").isEnabled()
    start_article(program, qtbot)
    workspace.actions_book.action("view.previous_tab").trigger()
    settle(qtbot, program)
    qtbot.waitUntil(lambda: workspace.conflicts.conflict is not None, timeout=10_000)
    assert workspace.editor.notice.text == told


def test_an_article_with_one_version_offers_nothing(program: Program, qtbot: QtBot) -> None:
    start_article(program, qtbot)
    settle(qtbot, program)
    workspace = program.window.workspace
    assert not workspace.actions_book.action("desk.two_versions").isEnabled()
    assert workspace.editor.notice.text == ""
