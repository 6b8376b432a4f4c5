"""The verbs on Hindi text, which need no archive."""

from pathlib import Path

from tests.cli.conftest import Desk


def test_a_headline_becomes_an_address_and_no_archive_is_made(desk: Desk, tmp_path: Path) -> None:
    said = desk("slug", "पुतिन", "उत्तर कोरिया")
    assert (said.code, said.out) == (0, "putin-uttar-koriya\n")
    assert desk("slug", "पुतिन", "--json").json == {"slug": "putin"}
    assert not list(tmp_path.iterdir())


def test_a_text_without_a_letter_is_no_address(desk: Desk) -> None:
    said = desk("slug", "!!!")
    assert (said.code, said.out) == (1, "")
    assert said.err == "No address can be made of this text: it has no letter and no digit.\n"
