import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.plain import paragraphs, plain_blocks, plain_body
from newsroom_desktop.markup.blocks import Kind
from newsroom_desktop.markup.read import read_blocks

LINES = st.sampled_from(
    [
        "1. पहला",
        "- दूसरा",
        "# तीसरा",
        "> चौथा",
        "**पाँच**",
        "    छह",
        "a_b_c",
        "<b>सात</b>",
        "&amp;",
        "[x](y)",
        "```",
        "",
        "***",
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("एक\nदो", ["एक", "दो"]),
        ("एक\r\n\r\n\r\nदो", ["एक", "दो"]),
        ("  एक \t दो\u00a0\n", ["एक दो"]),
        ("सियोल.\u00a0अमेरिका", ["सियोल.\u00a0अमेरिका"]),
    ],
)
def test_paragraphs_are_lines(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


WRAPPED = """रूसी राष्ट्रपति पुतिन ने कहा कि दोनों देशों ने पिछले 70 साल में
समानता, आपसी सम्मान और भरोसे के आधार पर अच्छे संबंध और साझेदारी
विकसित की है. पुतिन ने लिखा कि दोनों देश साथ हैं."""


def test_lines_that_a_mail_program_wrapped_are_one_paragraph() -> None:
    assert paragraphs(f"{WRAPPED}\n\nदूसरा.") == [WRAPPED.replace("\n", " "), "दूसरा."]


def test_short_paragraphs_in_a_row_stay_apart() -> None:
    text = "पुतिन आज से दो दिन के लिए उत्तर कोरिया का दौरा करेंगे.\nअमेरिका ने इस पर चिंता जताई है और बयान दिया."
    assert paragraphs(text) == text.split("\n")


@pytest.mark.parametrize(
    "line",
    [
        "1. पहला कारण",
        "- दोस्त",
        "# शीर्षक",
        "+ जोड़",
        "> उद्धरण",
        "*तारा* और **दो**",
        "    चार खाने",
        "a_b_c",
        "<script>",
        "&amp;",
        "[नाम](पता)",
        "---",
    ],
)
def test_plain_text_comes_out_as_the_letters_it_was(line: str) -> None:
    blocks = read_blocks(plain_body(f"पहला.\n\n{line}\n\nतीसरा."))
    assert [block.kind for block in blocks] == [Kind.PARAGRAPH] * 3
    assert blocks[1].text == line.strip()


@given(st.lists(LINES | st.text(max_size=12), max_size=6))
def test_no_word_of_plain_text_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = plain_blocks(text)
    assert read_blocks(plain_body(text)) == blocks
    assert " ".join(block.text for block in blocks).split() == normal(text).split()
