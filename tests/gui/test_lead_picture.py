"""The lead picture in the details: what is asked of its words, and what is said of it."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.details.picture import PictureField
from newsroom_desktop.gui.line_field import LineField
from tests.gui.conftest import OpenWindow, settle, start_article


def said(field: PictureField, kind: str) -> list[str]:
    """The sentences of this kind that are seen."""
    labels = field.findChildren(QLabel)
    return [each.text() for each in labels if each.property("kind") == kind and each.isVisibleTo(field)]


def says(field: PictureField, text: str) -> bool:
    return any(each.startswith(text) for each in (*said(field, "quiet"), *said(field, "warning")))


def test_what_is_missing_is_seen_until_it_is_written(qtbot: QtBot) -> None:
    field = PictureField()
    qtbot.addWidget(field)
    image = LeadImage(media_id="ab" * 32)
    assert said(field, "warning") == []
    field.show_image(image)
    assert said(field, "warning") == [tr("Not described yet: write what the picture shows")]
    assert all(each.placeholderText() for each in field.findChildren(LineField))
    field.show_image(replace(image, alt="मंच पर किम"))
    assert said(field, "warning") == []


def test_size_and_worry_are_said_in_the_language_in_use(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    Image.new("RGB", (400, 300), "red").save(tmp_path / "छोटी.jpg")
    program = open_window()
    start_article(program, qtbot)
    workspace = program.window.workspace
    workspace.intake.take_files([str(tmp_path / "छोटी.jpg")])
    settle(qtbot, program)
    picture = workspace.details.picture
    for language in ("hi", "en", "hi"):
        program.use_language(language)
        size = tr("{width} × {height} pixels", width="400", height="300")
        small = f"{tr('Too small: it will look blurred.')} {tr('Take one of 1,200 pixels or more across.')}"
        qtbot.waitUntil(partial(says, picture, small))
        assert says(picture, size)
