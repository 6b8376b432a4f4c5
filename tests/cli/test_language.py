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


def test_wrong_words_of_a_file_are_told_with_their_place(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("# दिल्ली में\n\nचूनाव से `दिलली` कहा <b>कि</b> बेलौसोव", encoding="utf-8")
    said = desk("spell", file)
    assert said.code == 0
    assert said.out.splitlines()[0].startswith("3:1 चूनाव → चुनाव")
    assert said.out.splitlines()[1].startswith("3:32 बेलौसोव")
    first, second = desk("spell", file, "--json").json
    assert (first["word"], first["start_cp"], first["suggestions"][0]) == ("चूनाव", 14, "चुनाव")
    assert (second["word"], second["start_cp"]) == ("बेलौसोव", 45)


def test_words_of_ones_own_are_right(desk: Desk, tmp_path: Path) -> None:
    file, own = tmp_path / "page.txt", tmp_path / "own.txt"
    file.write_text("बेलौसोव आए", encoding="utf-8")
    own.write_text("बेलौसोव\n", encoding="utf-8")
    assert desk("spell", file, "--words", own, "--json").json == []


def test_a_file_that_cannot_be_read_is_refused(desk: Desk, tmp_path: Path) -> None:
    said = desk("spell", tmp_path / "none.txt")
    assert said.code == 1
    assert "none.txt" in said.err
