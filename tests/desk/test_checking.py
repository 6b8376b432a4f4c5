"""What is looked at in an article, what is found there, and the words that are taken for right."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveRefused, DeskError
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.desk.checking import Found
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.passages import Spot, stretches
from newsroom_desktop.desk.words import Owner, Words
from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note
from newsroom_desktop.markup.read import read_blocks
from tests.desk.conftest import OpenDesk

ARTICLE = Article(article_id="1", created_ms=0, updated_ms=0)

TABLE = "| दल | सीटें |\n| --- | --- |\n| कीसान दल | 12 |"


def found_in(desk: Desk, markdown: str, article: Article = ARTICLE) -> list[str]:
    return [each.text for each in spelt(desk, markdown, article)]


def spelt(desk: Desk, markdown: str, article: Article = ARTICLE) -> list[Found]:
    found = desk.checking.check(article, read_blocks(markdown))
    return [each for each in found if each.finding.rule == "spelling"]


def test_each_passage_says_what_it_is() -> None:
    article = replace(ARTICLE, kicker="विश्व", headline="बैठक", dateline="सियोल.")
    blocks = read_blocks(f"## उपशीर्षक\n\nपहला\n\nदूसरा\n\n- बिंदु\n\n> उद्धरण\n\n{TABLE}\n\n```\nक\n```\n\n---")
    assert [(each.passage.text, each.passage.role) for each in stretches(article, blocks)] == [
        ("विश्व", Role.KICKER),
        ("बैठक", Role.HEADLINE),
        ("सियोल.", Role.DATELINE),
        ("उपशीर्षक", Role.HEADING),
        ("पहला", Role.OPENING),
        ("दूसरा", Role.PARAGRAPH),
        ("बिंदु", Role.ITEM),
        ("उद्धरण", Role.QUOTE),
        ("दल", Role.CELL),
        ("सीटें", Role.CELL),
        ("कीसान दल", Role.CELL),
        ("12", Role.CELL),
    ]


@pytest.mark.parametrize(
    ("runs", "text", "span", "in_block"),
    [
        ((Run(text="सरकार ने"), note("1"), Run(text=" कहा।")), "सरकार ने कहा।", (9, 12), (10, 13)),
        ((note("10"), Run(text="कहा")), "कहा", (0, 3), (2, 5)),
        ((Run(text="कहा"), note("10")), "कहा", (0, 3), (0, 3)),
        ((Run(text="सर"), note("1"), Run(text="कार")), "सरकार", (0, 5), (0, 6)),
    ],
)
def test_a_sign_of_a_footnote_is_no_part_of_the_text_that_is_checked(
    runs: tuple[Run, ...], text: str, span: tuple[int, int], in_block: tuple[int, int]
) -> None:
    (stretch,) = stretches(ARTICLE, (Block(runs=runs),))
    assert stretch.passage.text == text
    assert stretch.spot.in_block(span) == in_block


@given(st.lists(st.tuples(st.text("कख ", max_size=4), st.text("1", max_size=2)), min_size=1, max_size=5))
def test_every_letter_stands_in_its_block_where_its_spot_says(parts: list[tuple[str, str]]) -> None:
    runs = [run for text, label in parts for run in (Run(text=text), note(label)) if run.text]
    block = Block(runs=tuple(runs))
    for stretch in stretches(ARTICLE, (block,)):
        for place_cp, letter in enumerate(stretch.passage.text):
            start_cp, end_cp = stretch.spot.in_block((place_cp, place_cp + 1))
            assert block.text[start_cp:end_cp] == letter


def test_wrong_words_are_found_in_fields_text_tables_and_markdown(desk: Desk) -> None:
    article = replace(ARTICLE, headline="प्रधानमंत्रि की बैठक")
    markdown = f"सरकार ने कीसानों को छूट दी।\n\n{TABLE}\n\n<div>कीसान</div>"
    found = spelt(desk, markdown, article)
    assert [each.text for each in found] == ["प्रधानमंत्रि", "कीसानों", "कीसान", "कीसान"]
    assert [each.spot for each in found[:3]] == [
        Spot(field="headline"),
        Spot(block=0),
        Spot(block=1, part=2),
    ]
    assert read_blocks(markdown)[2].kind is Kind.VERBATIM
    start_cp, end_cp = found[3].spot.in_block((found[3].finding.start_cp, found[3].finding.end_cp))
    assert read_blocks(markdown)[2].text[start_cp:end_cp] == "कीसान"


def test_code_is_not_checked(desk: Desk) -> None:
    assert found_in(desk, "`कीसान` और कीसान\n\n```\nकीसान\n```") == ["कीसान"]


def test_what_was_let_stand_is_found_no_more_and_stays_so(open_here: OpenDesk) -> None:
    desk = open_here()
    article = replace(desk.editing.create(), headline="बैठक", body="कीसान")
    (found,) = spelt(desk, article.body, article)
    saved, _ = desk.saving.save(replace(article, let_stand=(found.as_let_stand,)))
    again = open_here()
    opened = again.editing.open(saved.article_id).article
    assert found_in(again, opened.body, opened) == []
    assert found_in(again, opened.body) == ["कीसान"]


def test_a_check_that_was_stopped_goes_on_from_there(desk: Desk) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Stopped):
        desk.checking.check(ARTICLE, read_blocks("कीसान"), progress)
    assert found_in(desk, "कीसान") == ["कीसान"]


class _InBetween(Progress):
    """Has something else done before each step."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self._act = act

    def heed(self) -> None:
        super().heed()
        self._act()


def test_a_check_goes_on_while_another_text_is_checked_beside_it(desk: Desk) -> None:
    beside = _InBetween(lambda: desk.checking.check(ARTICLE, read_blocks("दूसरा पाठ")))
    found = desk.checking.check(ARTICLE, read_blocks("कीसान\n\nपहला पाठ"), beside)
    assert [each.text for each in found] == ["कीसान"]


def test_what_may_have_been_meant(desk: Desk) -> None:
    assert "किसानों" in desk.checking.suggestions("कीसानों")[:3]


@pytest.mark.parametrize("owner", list(Owner))
def test_own_words_are_right_from_now_on_and_at_the_next_start(open_here: OpenDesk, owner: Owner) -> None:
    desk = open_here()
    desk.checking.words.add(owner, ["झुमरीतलैयावाद"])
    assert found_in(desk, "झुमरीतलैयावाद कीसान") == ["कीसान"]
    again = open_here()
    assert again.checking.words.look() == []
    assert again.checking.words.of(owner) == ("झुमरीतलैयावाद",)
    again.checking.words.remove(owner, ["झुमरीतलैयावाद"])
    assert found_in(again, "झुमरीतलैयावाद") == ["झुमरीतलैयावाद"]


@pytest.fixture
def words(tmp_path: Path) -> Words:
    return Words(tmp_path / "new" / "my-words.txt", tmp_path / "words.txt")


def test_what_people_write_beside_words_stays(words: Words) -> None:
    path = words.paths[Owner.DESK]
    path.write_text("# हमारे शब्द\n\nपूतिन  # रूस\nसोल", "utf-8")
    words.add(Owner.DESK, ["सियोल", "पूतिन", "  ", "# नहीं"])
    words.remove(Owner.DESK, ["सोल"])
    assert path.read_text("utf-8") == "# हमारे शब्द\n\nपूतिन  # रूस\nसियोल\n"
    assert words.of(Owner.DESK) == ("पूतिन", "सियोल")


def test_both_lists_count_and_a_line_may_hold_several_words(words: Words) -> None:
    words.add(Owner.DESK, ["झुमरी तलैया"])
    words.add(Owner.PERSON, ["पूतिन"])
    assert words.all == {"झुमरी", "तलैया", "पूतिन"}


@pytest.mark.parametrize("data", [b"\xff\xfe\xfa", "पूतिन".encode("utf-16"), b"\x00\x01", b"\xe0\xa4"])
def test_a_file_that_cannot_be_read_is_told_and_left(words: Words, data: bytes) -> None:
    path = words.paths[Owner.DESK]
    words.add(Owner.DESK, ["सियोल"])
    path.write_bytes(data)
    refused = words.look()
    if not refused:  # UTF-16 says what it is
        assert words.of(Owner.DESK) == ("पूतिन",)
        return
    assert words.of(Owner.DESK) == ("सियोल",)
    assert words.look() == []
    with pytest.raises(DeskError):
        words.add(Owner.DESK, ["नया"])
    assert path.read_bytes() == data


def test_a_file_that_another_has_written_is_read_again(words: Words) -> None:
    words.paths[Owner.DESK].write_text("पूतिन\n", "utf-8")
    assert words.look() == []
    assert words.of(Owner.DESK) == ("पूतिन",)
    words.paths[Owner.DESK].unlink()
    assert words.look() == []
    assert words.of(Owner.DESK) == ()


def test_words_are_taken_from_a_file(words: Words, tmp_path: Path) -> None:
    words.add(Owner.PERSON, ["सियोल"])
    (tmp_path / "list.txt").write_text("\ufeffसियोल\r\nपूतिन\r\nपूतिन\r\n", "utf-8")
    assert words.import_file(Owner.PERSON, tmp_path / "list.txt") == 1
    assert words.of(Owner.PERSON) == ("सियोल", "पूतिन")


def test_a_list_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    words = Words(tmp_path / "file" / "my-words.txt", tmp_path / "words.txt")
    with pytest.raises(ArchiveRefused):
        words.add(Owner.PERSON, ["सियोल"])


def test_code_marks_do_not_reach_beyond_the_code() -> None:
    runs = (Run(text="यह "), Run(text="कीसान", marks=frozenset({Mark.CODE})), Run(text=" है"))
    (stretch,) = stretches(ARTICLE, (Block(runs=runs),))
    assert [stretch.is_exact(*span) for span in ((0, 3), (2, 4), (3, 8), (8, 10))] == [
        False,
        True,
        True,
        False,
    ]


def test_names_are_told_with_the_desks_form_in_place_of_a_wrong_spelling(desk: Desk) -> None:
    found = desk.checking.check(replace(ARTICLE, headline="पुतिन सियोल में"), read_blocks("पूतिन ने कहा।"))
    assert [(each.subject, each.text, each.finding.fix, each.spot) for each in found] == [
        ("names", "पूतिन", "पुतिन", Spot(block=0))
    ]
    stands = replace(ARTICLE, let_stand=(found[0].as_let_stand,))
    assert desk.checking.check(stands, read_blocks("पूतिन ने कहा।")) == ()


def test_a_word_is_told_once_where_the_house_style_has_a_fix_for_its_spelling(desk: Desk) -> None:
    found = desk.checking.check(ARTICLE, read_blocks("श्रीमति वर्मा ने अत: कीसानों को देखा।"))
    assert [(each.subject, each.text, each.finding.fix) for each in found] == [
        ("style", "श्रीमति", "श्रीमती"),
        ("style", "अत:", "अतः"),
        ("spelling", "कीसानों", None),
    ]


def test_a_word_that_house_style_and_spelling_know_as_wrong_is_told_once_and_in_markdown_too(
    desk: Desk,
) -> None:
    found = desk.checking.check(ARTICLE, read_blocks("बिमारी का चिन्ह।\n\n<div>बिमारी</div>"))
    assert [(each.subject, each.text, each.spot.block) for each in found] == [
        ("style", "बिमारी", 0),
        ("style", "चिन्ह", 0),
        ("spelling", "बिमारी", 1),
    ]
    assert desk.checking.suggestions("बिमारी")[0] == "बीमारी"


def test_what_the_desk_itself_writes_is_no_wrong_word(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "house-style.toml").write_text('[replacements]\n"चिन्ह" = "चिन्ह"\n', "utf-8")
    assert desk.checking.look() == []
    found = desk.checking.check(ARTICLE, read_blocks("बिमारी का चिन्ह।\n\n<div>चिन्ह</div>"))
    assert [(each.subject, each.text) for each in found] == [("style", "बिमारी")]


def test_the_spelling_of_words_is_told_where_the_house_style_mends_several(desk: Desk) -> None:
    found = desk.checking.check(ARTICLE, read_blocks("चूनाव चूनाव चूनाव में जीत हुई।"))
    assert sorted(each.text for each in found) == ["चूनाव", "चूनाव", "चूनाव", "चूनाव चूनाव चूनाव"]


def test_what_a_desk_decides_on_names_counts_at_the_next_check(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text('[[name]]\nform = "पूतिन"\nothers = ["पुतिन"]\n', "utf-8")
    assert desk.checking.look() == []
    found = desk.checking.check(ARTICLE, read_blocks("पुतिन और पूतिन"))
    assert [(each.text, each.finding.fix) for each in found if each.subject == "names"] == [("पुतिन", "पूतिन")]
    (tmp_path / "names.toml").write_text("[[name]", "utf-8")
    (refused,) = desk.checking.look()
    assert refused.code == "names_file_broken"
