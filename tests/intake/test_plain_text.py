import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.plain import paragraphs, plain_blocks
from newsroom_desktop.markup.blocks import Kind
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks

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


STORY = (
    "लखनऊ। उत्तर प्रदेश के सीतापुर ज़िले में शुक्रवार सुबह एक निजी बस और ट्रक की टक्कर में आठ लोगों की मौत हो गई, जबकि"
    " 22 अन्य घायल हो गए। पुलिस के अनुसार हादसा राष्ट्रीय राजमार्ग पर घने कोहरे के कारण हुआ। घायलों को ज़िला अस्पताल में"
    " भर्ती कराया गया है, जहाँ पाँच की हालत गंभीर बनी हुई है।"
)
SHORT = "मुख्यमंत्री ने हादसे पर दुख जताते हुए मृतकों के परिजनों को आर्थिक सहायता देने की घोषणा की है और जाँच बैठा दी है।"


def columns(text: str) -> int:
    return sum(unicodedata.category(sign) not in ("Mn", "Cf") for sign in text)


def cut(text: str, width: int, measure: Callable[[str], int]) -> str:
    """`text` in lines as a program cuts them that measures its lines in this way."""
    lines = [""]
    for word in text.split():
        if lines[-1] and measure(f"{lines[-1]} {word}") > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


CUTS = [(35, len), (60, len), (72, len), (80, len), (40, columns), (72, columns)]
CUTS += [(35, count_clusters), (60, count_clusters), (72, count_clusters), (80, count_clusters)]


@pytest.mark.parametrize(("width", "measure"), CUTS)
def test_lines_that_a_program_cut_are_one_paragraph(width: int, measure: Callable[[str], int]) -> None:
    story, short = (normal(cut(each, width, measure)) for each in (STORY, SHORT))
    assert paragraphs(story) == [normal(STORY)]
    assert paragraphs(f"{short}\n\n{story}\n\nदूसरा.") == [SHORT, normal(STORY), "दूसरा."]


def test_a_line_that_ends_short_and_with_a_sentence_ends_its_paragraph() -> None:
    text = f"{cut(STORY, 70, len)}\n{cut(SHORT, 70, len)}\n{cut(STORY, 70, len)}"
    assert paragraphs(text) == [normal(STORY), SHORT, normal(STORY)]


def test_a_headline_right_above_cut_lines_stays_apart() -> None:
    assert paragraphs(f"सीतापुर में हादसा, आठ की मौत\n{cut(STORY, 72, len)}") == [
        "सीतापुर में हादसा, आठ की मौत",
        normal(STORY),
    ]


def test_indented_lines_begin_a_paragraph_or_go_on_in_an_item() -> None:
    first, second = (cut(f"    {each}", 72, len).replace("लखनऊ", "    लखनऊ") for each in (STORY, STORY))
    assert paragraphs(f"{first}\n{second}") == [normal(STORY)] * 2
    items = "- राहत शिविर में भोजन और\n  दवाइयाँ पहुँचीं\n- नावें बढ़ाई गईं"
    assert paragraphs(items) == ["- राहत शिविर में भोजन और दवाइयाँ पहुँचीं", "- नावें बढ़ाई गईं"]


VERSES = """
चाह नहीं मैं सुरबाला के गहनों में गूँथा जाऊँ
चाह नहीं प्रेमी-माला में बिंध प्यारी को ललचाऊँ
चाह नहीं सम्राटों के शव पर हे हरि डाला जाऊँ
चाह नहीं देवों के सिर पर चढ़ूँ भाग्य पर इठलाऊँ

है कहाँ तमन्ना का दूसरा क़दम या रब
हमने दश्ते-इम्काँ को एक नक़्शे-पा पाया

दुख में सुमिरन सब करे, सुख में करे न कोय।
जो सुख में सुमिरन करे, दुख काहे को होय॥

सरफ़रोशी की तमन्ना अब हमारे दिल में है
देखना है ज़ोर कितना बाज़ु-ए-क़ातिल में है
"""
LISTS = """
राम कुमार शर्मा
संवाददाता, दैनिक समाचार
12, हज़रतगंज, लखनऊ
फ़ोन 98100 00000

10:30 बजे मतगणना शुरू, पहले रुझान में भाजपा आगे
11:15 बजे कांग्रेस ने तीन सीटों पर बढ़त बनाई
12:05 बजे मुख्यमंत्री अपनी सीट पर पीछे चल रहे हैं

संसद का शीतकालीन सत्र आज से, विपक्ष ने महँगाई पर चर्चा माँगी
दिल्ली में प्रदूषण का स्तर गंभीर श्रेणी में, स्कूल दो दिन के लिए बंद
पटना हाईकोर्ट ने शिक्षक भर्ती मामले में सरकार से जवाब माँगा

सीतापुर: राकेश राठौर (कांग्रेस)
बस्ती: राम प्रसाद चौधरी (सपा)
गोरखपुर: रवि किशन (भाजपा)

1. बीज और खाद पर छूट मिलेगी
2. भुगतान सीधे खाते में आएगा और
3. पंजीकरण अगले महीने से होगा
"""


@pytest.mark.parametrize("text", [*VERSES.strip().split("\n\n"), *LISTS.strip().split("\n\n")])
def test_verses_and_lists_keep_their_lines(text: str) -> None:
    for around in (text, f"{cut(STORY, 70, len)}\n\n{text}\n\n{cut(STORY, 70, len)}"):
        assert all(line in paragraphs(around) for line in normal(text).split("\n"))


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
    blocks = read_blocks(write_blocks(plain_blocks(f"पहला.\n\n{line}\n\nतीसरा.")))
    assert [block.kind for block in blocks] == [Kind.PARAGRAPH] * 3
    assert blocks[1].text == line.strip()


@given(st.lists(LINES | st.text(max_size=12), max_size=6))
def test_no_word_of_plain_text_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = plain_blocks(text)
    assert read_blocks(write_blocks(blocks)) == blocks
    assert " ".join(block.text for block in blocks).split() == normal(text).split()
