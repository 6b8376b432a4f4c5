"""The verbs on Hindi text, which need no archive."""

from pathlib import Path

import pytest

from tests.cli.conftest import Desk


def test_a_headline_becomes_an_address_and_no_archive_is_made(desk: Desk, tmp_path: Path) -> None:
    said = desk("slug", "पुतिन", "उत्तर कोरिया")
    assert (said.code, said.out) == (0, "putin-uttar-korea\n")
    assert desk("slug", "पुतिन", "--json").json == {"slug": "putin"}
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["!!!", "🎉🔥", "日本", "", "x" * 61])
def test_a_text_without_a_word_is_no_address(desk: Desk, text: str) -> None:
    said = desk("slug", text)
    assert (said.code, said.out) == (1, "")
    assert said.err == "No address can be made of this text. Give a word or a number of at most 60 letters.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PM मोदी: 12.35 लाख करोड़ का बजट LIVE", "pm-modi-12-35-lakh-crore-ka-budget-live"),
        ("दो\nपंक्तियां", "do-panktiyan"),
        ("पुतिन ने कहा " * 5_000, "putin-kaha-putin-kaha-putin-kaha-putin-kaha-putin-kaha-putin"),
    ],
)
def test_an_address_is_one_short_line(desk: Desk, text: str, expected: str) -> None:
    assert desk("slug", text).out == expected + "\n"


def test_wrong_words_of_a_file_are_told_with_their_place(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("# दिल्ली में\n\nचूनाव से `दिलली` कहा <b>कि</b> विधायको", encoding="utf-8")
    said = desk("spell", file)
    assert said.code == 0
    assert said.out.splitlines()[0].startswith("3:1 चूनाव → चुनाव")
    assert said.out.splitlines()[1].startswith("3:32 विधायको")
    first, second = desk("spell", file, "--json").json
    assert (first["word"], first["start_cp"], first["suggestions"][0]) == ("चूनाव", 14, "चुनाव")
    assert (second["word"], second["start_cp"]) == ("विधायको", 45)


def test_code_and_tags_are_not_spelt(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("```\nचूनाव\n```\n<a title='चूनाव'>`चूनाव` ` चुनाव\n\nचूनाव", encoding="utf-8")
    assert [each["start_cp"] for each in desk("spell", file, "--json").json] == [48]


def test_words_are_spelt_with_the_marks_in_them_and_front_matter_is_not(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    text = "---\ntitle: चूनाव\n---\n\n**चु**नाव, [चुनाव](चूनाव.md) और **चू**नाव"
    file.write_text(text, encoding="utf-8")
    (found,) = desk("spell", file, "--json").json
    assert (found["word"], found["suggestions"][0]) == ("चूनाव", "चुनाव")
    assert text[found["start_cp"] :] == "चू**नाव"


def test_words_of_ones_own_are_right(desk: Desk, tmp_path: Path) -> None:
    file, own = tmp_path / "page.txt", tmp_path / "own.txt"
    file.write_text("ढेबरगांव आए", encoding="utf-8")
    own.write_text("ढेबरगाँव\n", encoding="utf-8")
    assert desk("spell", file, "--words", own, "--json").json == []


def test_a_file_that_cannot_be_read_is_refused(desk: Desk, tmp_path: Path) -> None:
    said = desk("spell", tmp_path / "none.txt")
    assert said.code == 1
    assert "none.txt" in said.err


def test_what_a_file_has_against_the_house_style_is_told_with_its_place(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    text = "# खबर\n\nवह **घर** गया ।\n\n```\nकोड ,, है\n```\n\nके **के** लिए"
    file.write_text(text, encoding="utf-8")
    said = desk("style", file)
    assert said.code == 0
    assert said.out.splitlines() == [
        "3:14 space-before-mark: No space stands before this mark. (।)",
        "9:1 repeated-word: A word stands twice: “के के”.",
    ]
    mark, repeated = desk("style", file, "--json").json
    assert set(mark) == {"rule", "start_cp", "end_cp", "reason", "fix"}
    assert text[mark["start_cp"] : mark["end_cp"]] == " ।"
    assert text[repeated["start_cp"] : repeated["end_cp"]] == "के **के"
    assert repeated["fix"] is None


def test_a_file_is_checked_against_the_style_of_a_desk(desk: Desk, tmp_path: Path) -> None:
    file, style = tmp_path / "page.txt", tmp_path / "house-style.toml"
    file.write_text("वह गया।", encoding="utf-8")
    style.write_text('[choices]\ndanda = "full_stop"\n', encoding="utf-8")
    assert desk("style", file, "--json").json == []
    (found,) = desk("style", file, "--style", style, "--json").json
    assert (found["rule"], found["fix"]) == ("sentence-end", ".")
    style.write_text("[choices]\ndanda = \n", encoding="utf-8")
    said = desk("style", file, "--style", style)
    assert said.code == 1
    assert "line 2" in said.err


def test_a_style_file_that_is_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("वह गया।", encoding="utf-8")
    said = desk("style", file, "--style", tmp_path / "none.toml")
    assert said.code == 1
    assert "none.toml" in said.err
