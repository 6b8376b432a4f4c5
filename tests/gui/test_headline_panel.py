"""The headline as it looks in the places where it will stand."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui import theme
from newsroom_desktop.gui.headline.fitting import MOST_SYLLABLES, fit, place_font
from newsroom_desktop.gui.start import Program
from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.hindi.headline_places import OWN_FILE, Cut, HeadlinePlace, usual_places
from tests.gui.conftest import OpenWindow, settle, start_article
from tests.gui.test_comfort import trigger

LONG = "अब थर-थर कांपेगा अमेरिका! साथ आ गए उसके 2 कट्टर दुश्मन, पुतिन ने कहा- दोस्त, पश्चिम के सामने नहीं झुकेंगे"
SHORT = "दिल्ली में बारिश"
PLACES = {place.name: place for place in usual_places()}
HINDI = st.text(alphabet="कखतदनपमयरलवशसहक्षािीुूेैोौंः़्\u200d\u200c 2a😀-", max_size=120)


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    del qapp
    theme.load_fonts()


def test_a_short_headline_fits_everywhere() -> None:
    for place in PLACES.values():
        found = fit(SHORT, place)
        assert (found.is_cut, found.kept) == (False, SHORT)
        assert 1 == found.needed <= place.lines
        assert 0 < found.width <= place.width


def test_a_long_one_is_cut_where_there_is_room_for_one_line_and_goes_on_on_the_page() -> None:
    search, page = fit(LONG, PLACES["search"]), fit(LONG, PLACES["page"])
    assert search.is_cut
    assert search.lines == (search.kept + "…",)
    assert (page.is_cut, page.needed, " ".join(page.lines)) == (False, 3, LONG)


def test_a_search_result_is_cut_behind_a_word_and_a_notification_behind_a_syllable() -> None:
    word = "अंतरराष्ट्रीय" * 8
    assert LONG.startswith(fit(LONG, PLACES["search"]).kept + " ")
    kept = fit(word, PLACES["push_android"]).kept
    assert clusters(word)[: len(clusters(kept))] == clusters(kept)
    assert kept


@given(HINDI, st.sampled_from(sorted(PLACES)), st.integers(40, 300))
def test_a_cut_is_never_inside_a_syllable(text: str, name: str, width: int) -> None:
    place = replace(PLACES[name], width=width)
    headline, found = " ".join(text.split()), fit(text, place)
    assert "".join(clusters(headline)[: len(clusters(found.kept))]) == found.kept
    assert found.is_cut or found.kept == headline
    assert place.cut is Cut.NO or len(found.lines) <= place.lines
    if found.is_cut and found.kept:
        assert QFontMetricsF(place_font(place)).horizontalAdvance(found.lines[-1]) <= width


@pytest.mark.parametrize("text", ["", "   ", "क" * 5_000, "क\u094d" * 5_000, LONG * 100])
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_an_absurd_headline_is_looked_at_so_far(text: str, place: HeadlinePlace) -> None:
    found = fit(text, place)
    assert len(clusters(found.kept)) <= MOST_SYLLABLES
    assert found.lines


def shown(program: Program, qtbot: QtBot) -> dict[str, str]:
    settle(qtbot, program)
    panel = program.window.workspace.headline
    qtbot.waitUntil(lambda: set(panel.verdicts) == set(PLACES), timeout=5_000)
    return panel.verdicts


def test_the_panel_follows_the_headline_and_says_where_it_is_cut(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    program.use_language("en")
    start_article(program, qtbot, SHORT)
    workspace = program.window.workspace
    trigger(program, "view.headline")
    assert shown(program, qtbot)
    qtbot.waitUntil(lambda: workspace.headline.verdicts["search"].startswith("Fits"))
    assert workspace.headline.lengths == ["6 syllables, 8 with spaces, 3 words", "–", "–"]
    workspace.editor.headline.setPlainText(LONG)
    qtbot.waitUntil(lambda: workspace.headline.verdicts["search"].startswith("Cut behind “"))
    qtbot.waitUntil(lambda: workspace.headline.address.startswith("ab-thar-thar-kanpega-america"))
    program.use_language("hi")
    qtbot.waitUntil(lambda: "के बाद कटेगा" in workspace.headline.verdicts["search"])
    trigger(program, "view.headline")
    assert program.window.dock("headline").isHidden()
    settle(qtbot, program)


def test_a_hidden_panel_measures_nothing(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot, SHORT)
    settle(qtbot, program)
    assert program.window.workspace.headline.verdicts == {}


def test_a_broken_file_of_the_desk_is_told_and_the_usual_places_are_there(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path))
    (tmp_path / OWN_FILE).write_text("[[place]]\nname = 'tv'", "utf-8")
    program = open_window()
    program.use_language("en")
    start_article(program, qtbot)
    trigger(program, "view.headline")
    assert shown(program, qtbot)
    panel = program.window.workspace.headline
    assert f"{OWN_FILE} cannot be used (tv: width = 40 … 4000)" in panel.problem
    program.use_language("hi")
    qtbot.waitUntil(lambda: f"{OWN_FILE} की जगहें काम नहीं आ सकतीं" in panel.problem)
    trigger(program, "view.headline")
    settle(qtbot, program)


def test_the_slug_of_a_page_that_is_out_has_no_such_button(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot, "उत्तर कोरिया")
    session, field = program.window.workspace.session, program.window.workspace.details.slug
    session.change(slug="mera-slug")
    assert field.isClearButtonEnabled()
    session.change(published_ms=1)
    assert not field.isClearButtonEnabled()
    settle(qtbot, program)


def test_a_written_slug_is_given_up_by_the_button_in_its_field(open_window: OpenWindow, qtbot: QtBot) -> None:
    program = open_window()
    start_article(program, qtbot, "उत्तर कोरिया")
    session, field = program.window.workspace.session, program.window.workspace.details.slug
    session.change(slug="mera-slug")
    assert field.text() == "mera-slug"
    (button,) = field.findChildren(QToolButton)
    button.click()
    assert session.article is not None
    assert (session.article.slug, field.text()) == ("", "")
    qtbot.waitUntil(lambda: field.placeholderText() == "uttar-korea")
    settle(qtbot, program)


def test_the_slug_that_follows_the_headline_is_shown_until_one_is_written(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    program = open_window()
    start_article(program, qtbot, "उत्तर कोरिया")
    workspace = program.window.workspace
    field = workspace.details.slug
    qtbot.waitUntil(lambda: field.placeholderText() == "uttar-korea")
    field.setText("mera slug")
    field.textEdited.emit(field.text())
    field.editingFinished.emit()
    workspace.editor.headline.setPlainText("दक्षिण कोरिया")
    settle(qtbot, program)
    assert workspace.session.article is not None
    assert (workspace.session.article.slug, field.text()) == ("mera-slug", "mera-slug")
    settle(qtbot, program)
