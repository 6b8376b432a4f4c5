"""HTML of Word and Writer names the font of each run: those in Kruti Dev are read, others stay."""

import pytest

from newsroom_desktop.intake.rescue.legacy import legacy_in
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.markup.blocks import plain_text

_SHEET = (
    '<html><head><style><!-- /* Font Definitions */ @font-face {font-family:"Kruti Dev 010"; panose-1:2 0;}\n'
    'p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"Kruti Dev 010",serif;}\n'
    "span.En {font-family:Arial} --></style></head><body>"
)


def _read(html: str) -> str:
    return plain_text(blocks_of_web(html, reads_fonts=True).blocks)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p style='font-family:\"Kruti Dev 010\"'>Hkkjr us</p><p>Hkkjr us</p>", "भारत ने\nHkkjr us"),
        ("<p><font face='DevLys 010'>Hkk<b>jr</b> us</font> us</p>", "भारत ने us"),
        ("<p><font face='Kruti Dev 010'>fL<b>Fkfr</b></font></p>", "स्थिति"),
        ("<p><font face='Kruti Dev 010'>Hkkjr<br>us</font></p>", "भारत\nने"),
        (
            f"{_SHEET}<p class=MsoNormal>Hkkjr <span class=En>us</span> us</p><p>us</p>",
            "भारत us ने\nus",
        ),
        (
            "<table><tr><td style='font-family:Kruti Dev 010'>jke</td><td>us</td></tr></table>",
            "राम",
        ),
        ("<p style='font-family:Chanakya'>ÖæÚUÌ Ùð</p>", "भारत ने"),
        ("<p style='font-family:4CGandhi'>·ffS°f</p>", "भारत"),
        ("<p style='font-family:Mangal, Kruti Dev 010'>us and them</p>", "us and them"),
        ("<p style='font-family:Kruti Dev 010'>दिल्ली में आज.</p>", "दिल्ली में आज."),
    ],
)
def test_letters_are_read_by_the_font_that_is_named(html: str, text: str) -> None:
    assert text in _read(html)


def test_what_is_offered_shows_where_the_two_begin_to_differ() -> None:
    html = "<p>Report</p><p style='font-family:\"Kruti Dev 010\"'>Hkkjr us dgk</p>"
    found = legacy_in("Report\nHkkjr us dgk", html)
    assert found is not None
    assert (found.font, found.before, found.after) == (None, "Hkkjr us dgk", "भारत ने कहा")


@pytest.mark.parametrize("family", ["Kruti Dev 010", "DEVLYS 010", "Dev Lys 010", "Krdev010"])
def test_a_family_is_known_however_its_name_is_written(family: str) -> None:
    assert legacy_in("Hkkjr us", f"<p style='font-family:{family}'>Hkkjr us</p>") is not None


def test_html_that_names_no_such_font_is_left_alone() -> None:
    assert legacy_in("The cost is 5", "<p style='font-family:Arial'>The cost is 5</p>") is None
    assert legacy_in("", "") is None


@pytest.mark.parametrize(
    "piece", ["<style", "<style>", "<style>a{", "a{b}c{", "kruti <font face='", "<span class=a>"]
)
def test_html_made_to_hold_its_reader_does_not(piece: str) -> None:
    blocks_of_web(piece * 20_000, reads_fonts=True)
