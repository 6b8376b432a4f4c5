"""What a Word document says, and what of it is told to be left out."""

import re
from pathlib import Path

import pytest

from newsroom_desktop.article.site import Site
from newsroom_desktop.intake.files import read_file
from newsroom_desktop.intake.page import Recognised
from tests.documents import picture, word, word_item, word_paragraph, word_picture, word_run

TITLE = word_paragraph("पुतिन का प्योंगयांग दौरा", style="a3")
LB2 = word_paragraph(
    "दो", style="LB2", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
)
TEXT = "रूस के राष्ट्रपति व्लादिमीर पुतिन आज उत्तर कोरिया पहुँच रहे हैं।"


def opened(folder: Path, data: bytes, name: str = "ख़बर.docx") -> Recognised:
    path = folder / name
    path.write_bytes(data)
    return read_file(path, Site())


def told(found: Recognised) -> dict[str, object]:
    return {error.code: error.values.get("count") for error in found.skipped}


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ([word_paragraph(TEXT)], TEXT),
        ([word_paragraph("अध्याय", style="2"), word_paragraph(TEXT)], f"## अध्याय\n\n{TEXT}"),
        ([word_paragraph("छोटा", style="hi3"), word_paragraph(TEXT)], f"### छोटा\n\n{TEXT}"),
        ([word_paragraph("मैं आऊँगा।", style="q")], "> मैं आऊँगा।"),
        ([word_paragraph("एक।", style="hiq"), word_paragraph("दो।", style="hiq")], "> एक।\n>\n> दो।"),
        ([word_item("एक"), word_item("दो", level=1), word_item("तीन")], "- एक\n    - दो\n- तीन"),
        ([word_item("एक", 2), word_item("दो", 2)], "1. एक\n2. दो"),
        ([word_paragraph("एक", style="LB"), word_paragraph("दो", style="LB")], "- एक\n- दो"),
        ([word_paragraph("एक", style="LB"), LB2, word_paragraph("तीन", style="LB")], "- एक\n    - दो\n- तीन"),
        ([word_paragraph("एक", "<w:r><w:br/></w:r>", "दो")], "एक  \nदो"),
        ([word_paragraph("एक", "<w:r><w:cr/></w:r>", "दो")], "एक  \nदो"),
        ([word_paragraph("क़लम 5 * 3 = _15_")], "क़लम 5 * 3 = \\_15\\_"),
    ],
)
def test_a_word_document_keeps_its_form(tmp_path: Path, body: list[str], markdown: str) -> None:
    found = opened(tmp_path, word(TITLE, *body))
    assert found.headline == "पुतिन का प्योंगयांग दौरा"
    assert found.body == markdown
    assert found.skipped == ()


@pytest.mark.parametrize(
    ("text", "properties", "markdown"),
    [
        ("मोटा", "<w:bCs/>", "**मोटा**"),
        ("मोटा", "<w:b/><w:bCs/>", "**मोटा**"),
        ("मोटा", "<w:b/>", "**मोटा**"),
        ("सादा", '<w:b/><w:bCs w:val="0"/>', "सादा"),
        ("plain", "<w:bCs/>", "plain"),
        ("bold", '<w:b/><w:bCs w:val="0"/>', "**bold**"),
        ("तिरछा", "<w:iCs/>", "*तिरछा*"),
        ("plain", "<w:iCs/>", "plain"),
        ("रेखा", '<w:u w:val="single"/>', "<u>रेखा</u>"),
        ("कटा", "<w:strike/>", "~~कटा~~"),
        ("कटा", "<w:dstrike/>", "~~कटा~~"),
        ("मोटा", '<w:rStyle w:val="s"/>', "**मोटा**"),
        ("मोटा", '<w:rStyle w:val="own"/>', "**मोटा**"),
        ("सादा", '<w:rStyle w:val="own"/><w:bCs w:val="false"/>', "सादा"),
        ("6", '<w:vertAlign w:val="superscript"/>', "⁶"),
        ("6", '<w:rStyle w:val="up"/>', "⁶"),
    ],
)
def test_letters_are_set_as_word_shows_them(
    tmp_path: Path, text: str, properties: str, markdown: str
) -> None:
    found = opened(tmp_path, word(TITLE, word_paragraph("यहाँ ", word_run(text, properties), " है।")))
    assert found.body == f"यहाँ {markdown} है।"


@pytest.mark.parametrize(
    ("properties", "markdown"),
    [
        ("", "**मोटा**"),
        ('<w:bCs w:val="0"/>', "सादा"),
        ('<w:rStyle w:val="own"/>', "सादा"),  # bold in bold
    ],
)
def test_a_style_of_paragraphs_makes_bold(tmp_path: Path, properties: str, markdown: str) -> None:
    letters = word_run(markdown.strip("*"), properties)
    assert opened(tmp_path, word(TITLE, word_paragraph(letters, style="bold"))).body == markdown


@pytest.mark.parametrize(
    ("items", "lists"),
    [
        ([word_item("एक", 2), word_paragraph("बीच"), word_item("दो", 2), word_item("तीन", 2)], 1),
        ([word_item("एक", 2), word_paragraph(""), word_item("दो", 2)], 0),
        ([word_item("एक", 2), word_item("भीतर", 2, 1), word_item("दो", 2), word_item("भीतर", 2, 1)], 0),
        ([word_item("पाँच", 3), word_item("छह", 3)], 1),
        ([word_item("क", 4), word_item("ख", 4)], 1),
        ([word_item("एक", 5), word_item("दो", 5), word_item("बिंदु", 1)], 0),
        ([word_item("एक", 2), word_item("एक", 5)], 1),
    ],
)
def test_lists_with_other_numbers_than_the_body_shows_are_told(
    tmp_path: Path, items: list[str], lists: int
) -> None:
    found = opened(tmp_path, word(TITLE, *items))
    assert told(found) == ({"part_numbering": lists} if lists else {})
    assert [block.text for block in found.blocks] == [text for text in map(shown, items) if text]


def shown(paragraph: str) -> str:
    return re.sub("<[^>]*>", "", paragraph)


def test_a_heading_is_not_bold_besides(tmp_path: Path) -> None:
    bold = word_run("अध्याय", "<w:b/><w:bCs/>")
    assert opened(tmp_path, word(TITLE, word_paragraph(bold, style="2"))).body == "## अध्याय"


def test_insertions_are_text_and_deletions_are_told(tmp_path: Path) -> None:
    changed = word_paragraph(
        "सेना ने ",
        f"<w:ins>{word_run('पाँच')}</w:ins>",
        '<w:del><w:r><w:delText xml:space="preserve">सात</w:delText></w:r></w:del>',
        " लोग बचाए।",
    )
    found = opened(tmp_path, word(TITLE, changed))
    assert found.body == "सेना ने पाँच लोग बचाए।"
    assert told(found) == {"part_deleted": 1}


def test_comments_headers_and_macros_are_told(tmp_path: Path) -> None:
    body = word_paragraph(TEXT, '<w:r><w:commentReference w:id="0"/></w:r>')
    parts: dict[str, str | bytes] = {
        "comments.xml": '<w:comments><w:comment w:id="0"><w:p/></w:comment></w:comments>',
        "header1.xml": f"<w:hdr>{word_paragraph('गोपनीय')}</w:hdr>",
        "footer1.xml": "<w:ftr><w:p/></w:ftr>",
        "vbaProject.bin": b"\0" * 100,
    }
    found = opened(tmp_path, word(TITLE, body, parts=parts), "ख़बर.docm")
    assert found.body == TEXT
    assert told(found) == {"part_comments": 1, "part_margins": 1, "part_macros": 1}


def test_footnotes_stand_at_the_end(tmp_path: Path) -> None:
    body = word_paragraph("पहला", '<w:r><w:footnoteReference w:id="7"/></w:r>', " दूसरा।")
    notes = f'<w:footnotes><w:footnote w:id="7">{word_paragraph("स्रोत: भाषा")}</w:footnote></w:footnotes>'
    found = opened(tmp_path, word(TITLE, body, parts={"footnotes.xml": notes}))
    assert [block.text for block in found.blocks] == ["पहला[1] दूसरा।", "[1] स्रोत: भाषा"]


def test_links_stay_without_a_line_of_their_own(tmp_path: Path) -> None:
    line = word_run("यहाँ", '<w:u w:val="single"/>')
    link = f'<w:hyperlink r:id="L">{line}</w:hyperlink>'
    data = word(
        TITLE, word_paragraph(link, " पढ़ें।"), relations={"L": ("hyperlink", "https://example.com/?a=1")}
    )
    assert opened(tmp_path, data).body == "[यहाँ](https://example.com/?a=1) पढ़ें।"


def test_text_in_fields_stays_and_hidden_text_is_told(tmp_path: Path) -> None:
    field = f'<w:fldSimple w:instr="DATE">{word_run("23 नवंबर")}</w:fldSimple>'
    hidden = word_run("छिपा", "<w:vanish/>")
    found = opened(tmp_path, word(TITLE, word_paragraph("आज ", field, hidden, " है।")))
    assert found.body == "आज 23 नवंबर है।"
    assert told(found) == {"part_hidden": 1}


def test_old_fonts_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    old = word_run("Hkkjr", '<w:rFonts w:ascii="Shusha02"/>')
    assert told(opened(tmp_path, word(TITLE, word_paragraph(old)))) == {"part_old_font": 1}


def test_runs_in_kruti_dev_are_read_and_others_stay(tmp_path: Path) -> None:
    font = '<w:rFonts w:ascii="Kruti Dev 010" w:hAnsi="Kruti Dev 010"/>'
    data = word(
        TITLE,
        word_paragraph(
            word_run("Hkkjr ds f", font),
            word_run("LFkfr", f"<w:b/>{font}"),
            word_run(" GOP us ", '<w:rFonts w:ascii="Arial"/>'),
            word_run("gSA", '<w:rFonts w:ascii="DevLys 010"/>'),
        ),
    )
    found = opened(tmp_path, data)
    assert found.body == "भारत के **स्थिति** GOP us है।"
    assert told(found) == {"part_legacy_font": 2}


def math(text: str, name: str = "r") -> str:
    inner = f"<m:t>{text}</m:t>" if name == "r" else f"<m:r><m:t>{text}</m:t></m:r>"
    return f"<m:{name}>{inner}</m:{name}>"


SUM = '<m:naryPr><m:chr m:val="∑"/></m:naryPr>'


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (math("62.5%"), "62.5%"),
        (f"<m:f>{math('मत', 'num')}{math('कुल मत', 'den')}</m:f>", "मत/(कुल मत)"),
        (f"{math('10')}<m:sSup>{math('10', 'e')}{math('6', 'sup')}</m:sSup>", "1010⁶"),
        (f"<m:sSup>{math('x', 'e')}{math('k+1', 'sup')}</m:sSup>", "x^(k+1)"),
        (f"<m:sSub>{math('CO', 'e')}{math('2', 'sub')}</m:sSub>", "CO_2"),
        (f"<m:rad>{math('3', 'deg')}{math('a+b', 'e')}</m:rad>", "³√(a+b)"),
        (f"<m:d>{math('a', 'e')}{math('b', 'e')}</m:d>", "(a|b)"),
        (f"<m:nary>{SUM}{math('i=1', 'sub')}{math('n', 'sup')}{math('x', 'e')}</m:nary>", "∑_(i=1)ⁿ x"),
        (f"<m:func>{math('log', 'fName')}{math('x', 'e')}</m:func>", "log x"),
        (f"<m:acc>{math('x', 'e')}</m:acc>", "x"),
        (f"<w:del>{math('7')}</w:del><w:ins>{math('5')}</w:ins>", "5"),
    ],
)
def test_formulas_stand_as_letters_in_the_line(tmp_path: Path, formula: str, text: str) -> None:
    body = word_paragraph("मतदान ", f"<m:oMathPara><m:oMath>{formula}</m:oMath></m:oMathPara>", " रहा।")
    found = opened(tmp_path, word(TITLE, body))
    assert found.blocks[0].text == f"मतदान {text} रहा।"
    built_up = any(f"<m:{name}>" in formula for name in ("f", "sSup", "sSub", "rad", "d", "nary", "func"))
    assert told(found) == ({"part_formulas": 1} if built_up else {})


def test_words_with_their_reading_above_stay(tmp_path: Path) -> None:
    ruby = f"<w:rubyPr/><w:rt>{word_run('तोक्यो')}</w:rt><w:rubyBase>{word_run('東京')}</w:rubyBase>"
    found = opened(tmp_path, word(TITLE, word_paragraph("राजधानी ", f"<w:r><w:ruby>{ruby}</w:ruby></w:r>")))
    assert found.blocks[0].text == "राजधानी 東京"
    assert told(found) == {"part_unknown": 1}


def box(text: str) -> str:
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{word_paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp>"
    graphic = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    return f"<w:drawing><wp:anchor>{graphic}</wp:anchor></w:drawing>"


OLDER = word_paragraph("डिब्बा").join(("<w:pict><w:txbxContent>", "</w:txbxContent></w:pict>"))
OLDER = f"<mc:Fallback>{OLDER}</mc:Fallback>"


@pytest.mark.parametrize(
    "shape",
    [
        box("डिब्बा"),
        f"<mc:AlternateContent><mc:Choice>{box('डिब्बा')}</mc:Choice></mc:AlternateContent>",
        f"<mc:AlternateContent><mc:Choice>{box('डिब्बा')}</mc:Choice><mc:Fallback/></mc:AlternateContent>",
        f"<mc:AlternateContent><mc:Choice>{box('डिब्बा')}</mc:Choice>{OLDER}</mc:AlternateContent>",
    ],
)
def test_text_in_boxes_stands_behind_its_paragraph(tmp_path: Path, shape: str) -> None:
    found = opened(
        tmp_path, word(TITLE, word_paragraph("पहला।", f"<w:r>{shape}</w:r>"), word_paragraph("अंत।"))
    )
    assert [block.text for block in found.blocks] == ["पहला।", "डिब्बा", "अंत।"]
    assert found.skipped == ()


def test_a_table_stays_a_table(tmp_path: Path) -> None:
    cells = [["राज्य", "सीटें"], ["बिहार", "40"]]
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{word_paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in cells
    )
    found = opened(tmp_path, word(TITLE, f"<w:tbl>{rows}</w:tbl>", word_paragraph(TEXT)))
    assert "| राज्य | सीटें |" in found.body
    assert "| बिहार | 40 |" in found.body


def test_pictures_come_along_and_those_elsewhere_are_told(tmp_path: Path) -> None:
    data = word(
        TITLE,
        word_paragraph(TEXT),
        word_paragraph(word_picture("P", alt="पुतिन")),
        word_paragraph(word_picture("X", attribute="link")),
        word_paragraph("अंत।"),
        relations={"P": ("image", "media/image1.png"), "X": ("image", "https://example.com/x.png")},
        parts={"media/image1.png": picture()},
    )
    found = opened(tmp_path, data)
    (only,) = found.pictures
    assert (only.place, only.alt, only.data) == (1, "पुतिन", picture())
    assert [block.text for block in found.blocks] == [TEXT, "अंत।"]
    assert told(found) == {"part_pictures_linked": 1}


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        (word_paragraph("पुतिन का दौरा", style="1"), "पुतिन का दौरा"),
        (word_paragraph("पुतिन का दौरा"), "पुतिन का दौरा"),
        (word_paragraph(word_run("पुतिन कल आएँगे।", "<w:bCs/>")), "पुतिन कल आएँगे।"),
        (word_paragraph("पुतिन कल आएँगे।"), ""),
        (word_paragraph("नई दिल्ली, 12 जून (भाषा)"), ""),
        (word_item("पुतिन का दौरा"), ""),
    ],
)
def test_the_headline_is_what_looks_like_one(tmp_path: Path, first: str, headline: str) -> None:
    found = opened(tmp_path, word(first, word_paragraph(TEXT)))
    assert found.headline == headline
    assert len(found.blocks) == (1 if headline else 2)


def test_the_dateline_is_taken_from_the_text(tmp_path: Path) -> None:
    place = word_run("नई दिल्ली, 12 जून (भाषा)", "<w:bCs/>")
    text = word_paragraph(place, " रूस के ", word_run("राष्ट्रपति", "<w:bCs/>"), " आए।")
    found = opened(tmp_path, word(TITLE, word_paragraph("विशेष संवाददाता"), text))
    assert found.dateline == "नई दिल्ली, 12 जून (भाषा)"
    assert found.body == "विशेष संवाददाता\n\nरूस के **राष्ट्रपति** आए।"


def test_a_strict_document_is_read_like_any_other(tmp_path: Path) -> None:
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f"<w:document xmlns:w='{usual.decode()}'><w:body>{word_paragraph(word_run(TEXT, '<w:bCs/>'))}"
    part = f"{body}</w:body></w:document>".encode().replace(usual, strict)
    data = word(parts={"document.xml": part})
    assert opened(tmp_path, data).body == f"**{TEXT}**"
