"""What a LibreOffice Writer document says, and what of it is told to be left out."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.site import Site
from newsroom_desktop.intake.files import read_file
from newsroom_desktop.intake.page import Recognised
from tests.documents import picture, writer

NONE: Mapping[str, bytes] = {}
TITLE = '<text:p text:style-name="Title">पुतिन का प्योंगयांग दौरा</text:p>'
TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"
STYLES = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P3" style:family="paragraph">
  <style:text-properties style:font-weight-complex="bold"/></style:style>
<style:style style:name="P4" style:family="paragraph" style:list-style-name="L2"/>
<style:style style:name="B" style:family="text">
  <style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Bc" style:family="text">
  <style:text-properties style:font-weight-complex="bold"/></style:style>
<style:style style:name="Bp" style:family="text">
  <style:text-properties fo:font-weight="bold" style:font-weight-complex="normal"/></style:style>
<style:style style:name="N" style:family="text">
  <style:text-properties fo:font-weight="normal" style:font-weight-complex="normal"/></style:style>
<style:style style:name="I" style:family="text">
  <style:text-properties style:font-style-complex="italic"/></style:style>
<style:style style:name="U" style:family="text">
  <style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="S" style:family="text">
  <style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Up" style:family="text">
  <style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Higher" style:family="text">
  <style:text-properties style:text-position="33% 58%"/></style:style>
<style:style style:name="Down" style:family="text">
  <style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="Level" style:family="text">
  <style:text-properties style:text-position="0% 100%"/></style:style>
<style:style style:name="Strong" style:family="text" style:parent-style-name="B"/>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="K" style:family="text">
  <style:text-properties style:font-name="Kruti Dev 010"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>
  <text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
<text:list-style style:name="L5">
  <text:list-level-style-number text:level="1" style:num-format="1" text:start-value="5"/></text:list-style>
<text:list-style style:name="La">
  <text:list-level-style-number text:level="1" style:num-format="a"/></text:list-style>
<text:list-style style:name="L2">
  <text:list-level-style-number text:level="1" style:num-format="१"/></text:list-style>
"""


def opened(folder: Path, body: str, name: str = "ख़बर.odt", parts: Mapping[str, bytes] = NONE) -> Recognised:
    path = folder / name
    path.write_bytes(writer(body, STYLES, parts=parts))
    return read_file(path, Site())


def told(found: Recognised) -> dict[str, object]:
    return {error.code: error.values.get("count") for error in found.skipped}


def item(text: str, nested: str = "", style: str = "") -> str:
    shown = f'<text:p text:style-name="{style}">{text}</text:p>'
    return f"<text:list-item>{shown}{nested}</text:list-item>"


NESTED = f"<text:list>{item('दो')}</text:list>"
COUNTED = '<text:list-item><text:h text:outline-level="2">पहला</text:h></text:list-item>'


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        (f"<text:p>{TEXT}</text:p>", TEXT),
        ('<text:h text:outline-level="2">अध्याय</text:h>', "## अध्याय"),
        ('<text:p text:style-name="Heading_20_3">छोटा</text:p>', "### छोटा"),
        ('<text:p text:style-name="P1">मैं आऊँगा।</text:p>', "> मैं आऊँगा।"),
        ('<text:p text:style-name="उद्धरण">मैं आऊँगा।</text:p>', "> मैं आऊँगा।"),
        ("<text:p>एक<text:line-break/>दो</text:p>", "एक  \nदो"),
        ('<text:p>एक<text:s text:c="3"/>दो<text:tab/>तीन</text:p>', "एक दो तीन"),
        (
            f'<text:list text:style-name="L1">{item("एक", NESTED)}{item("तीन")}</text:list>',
            "- एक\n    1. दो\n- तीन",
        ),
        ("<text:list>" + item("एक", style="P4") + "</text:list>", "1. एक"),
        (
            '<text:p><text:a xlink:href="https://example.com/?a=1&amp;b=2">यहाँ</text:a> पढ़ें</text:p>',
            "[यहाँ](https://example.com/?a=1&b=2) पढ़ें",
        ),
        (f"<text:list>{COUNTED}</text:list>", "## पहला"),
        (f"<text:section><text:p>{TEXT}</text:p></text:section>", TEXT),
    ],
)
def test_a_writer_document_keeps_its_form(tmp_path: Path, body: str, markdown: str) -> None:
    found = opened(tmp_path, TITLE + body)
    assert found.headline == "पुतिन का प्योंगयांग दौरा"
    assert found.body == markdown
    assert found.skipped == ()


@pytest.mark.parametrize(
    ("style", "text", "markdown"),
    [
        ("B", "मोटा", "**मोटा**"),
        ("Bc", "मोटा", "**मोटा**"),
        ("Bc", "plain", "plain"),
        ("Bp", "सादा", "सादा"),
        ("Bp", "bold", "**bold**"),
        ("Strong", "मोटा", "**मोटा**"),
        ("I", "तिरछा", "*तिरछा*"),
        ("U", "रेखा", "<u>रेखा</u>"),
        ("S", "कटा", "~~कटा~~"),
        ("N", "सादा", "सादा"),
        ("Up", "6", "⁶"),
        ("Up", "६", "⁶"),
        ("Higher", "6", "⁶"),
        ("Down", "2", "2"),
        ("Level", "2", "2"),
    ],
)
def test_letters_are_set_as_writer_shows_them(tmp_path: Path, style: str, text: str, markdown: str) -> None:
    body = f'<text:p>यहाँ <text:span text:style-name="{style}">{text}</text:span> है।</text:p>'
    assert opened(tmp_path, TITLE + body).body == f"यहाँ {markdown} है।"


def test_a_paragraph_may_be_bold_as_a_whole(tmp_path: Path) -> None:
    body = '<text:p text:style-name="P3">मोटा <text:span text:style-name="N">सादा</text:span></text:p>'
    assert opened(tmp_path, TITLE + body).body == "**मोटा** सादा"


ONE, TWO = item("एक", style="P4"), item("दो", style="P4")
BETWEEN = "<text:p>बीच</text:p>"
FIFTH = ONE.replace("<text:list-item>", '<text:list-item text:start-value="5">')
DEEP = f"<text:list-item><text:list>{item('भीतर')}</text:list></text:list-item>"


@pytest.mark.parametrize(
    ("body", "lists"),
    [
        (f'<text:list>{ONE}{TWO}</text:list>{BETWEEN}<text:list {{on}}="true">{ONE}</text:list>', 1),
        (f'<text:list>{ONE}{TWO}</text:list><text:list {{on}}="true">{ONE}</text:list>', 0),
        (f"<text:list>{ONE}</text:list>{BETWEEN}<text:list>{ONE}{TWO}</text:list>", 0),
        (f"<text:list>{FIFTH}{TWO}</text:list>", 1),
        (f'<text:list text:style-name="L5">{item("एक")}{item("दो")}</text:list>', 1),
        (f'<text:list text:style-name="La">{item("एक")}{item("दो")}</text:list>', 1),
        (f'<text:list text:style-name="L2">{item("एक")}{DEEP}{item("दो")}</text:list>', 0),
    ],
)
def test_lists_with_other_numbers_than_the_body_shows_are_told(tmp_path: Path, body: str, lists: int) -> None:
    found = opened(tmp_path, TITLE + body.replace("{on}", "text:continue-numbering"))
    assert told(found) == ({"part_numbering": lists} if lists else {})


def test_a_title_may_be_set_by_hand(tmp_path: Path) -> None:
    title = '<text:p text:style-name="P2">पुतिन का <text:span text:style-name="B">दौरा</text:span></text:p>'
    found = opened(tmp_path, f"<text:p>विशेष</text:p>{title}<text:p>{TEXT}</text:p>")
    assert (found.headline, found.body) == ("पुतिन का दौरा", f"विशेष\n\n{TEXT}")


def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>सात</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        f"<text:p>{TEXT}<office:annotation><text:p>जाँचें</text:p></office:annotation>"
        '<text:span text:style-name="H">छिपा</text:span>'
        "<text:ruby><text:ruby-base/><text:ruby-text>तोक्यो</text:ruby-text></text:ruby>"
        '<text:span text:style-name="K">Hkkjr</text:span></text:p>'
    )
    found = opened(tmp_path, TITLE + body, parts={"Basic/Standard/Module1.xml": b"<x/>"})
    assert found.body == f"{TEXT}भारत"
    assert told(found) == {
        "part_deleted": 1, "part_comments": 1, "part_hidden": 1, "part_unknown": 1, "part_legacy_font": 1,
        "part_macros": 1,
    }  # fmt: skip


def test_notes_stand_at_the_end_and_boxes_behind_their_paragraph(tmp_path: Path) -> None:
    noted = "<text:note-body><text:p>स्रोत</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{noted}</text:note>"
    box = "<draw:frame><draw:text-box><text:p>डिब्बा</text:p></draw:text-box></draw:frame>"
    found = opened(tmp_path, f"{TITLE}<text:p>पहला{note}{box} है।</text:p><text:p>दूसरा।</text:p>")
    assert [block.text for block in found.blocks] == ["पहला[1] है।", "डिब्बा", "दूसरा।", "[1] स्रोत"]


def test_a_table_stays_a_table(tmp_path: Path) -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in (("राज्य", "सीटें"), ("बिहार", "40"))
    )
    found = opened(tmp_path, f"{TITLE}<table:table>{rows}</table:table><text:p>{TEXT}</text:p>")
    assert "| राज्य | सीटें |" in found.body
    assert "| बिहार | 40 |" in found.body


def test_pictures_come_along_and_those_elsewhere_are_told(tmp_path: Path) -> None:
    def frame(address: str) -> str:
        image = f'<draw:image xlink:href="{address}"/><svg:desc>पुतिन</svg:desc>'
        return f"<text:p><draw:frame>{image}</draw:frame></text:p>"

    body = f"{TITLE}<text:p>{TEXT}</text:p>" + frame("Pictures/1.png") + frame("https://example.com/x.png")
    found = opened(tmp_path, body, parts={"Pictures/1.png": picture()})
    (only,) = found.pictures
    assert (only.place, only.alt, only.data) == (1, "पुतिन", picture())
    assert found.body == TEXT
    assert told(found) == {"part_pictures_linked": 1}


def test_an_encrypted_document_is_refused(tmp_path: Path) -> None:
    manifest = (
        b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        b"<m:encryption-data/></m:file-entry></m:manifest>"
    )
    with pytest.raises(FileRefused) as refused:
        opened(tmp_path, TITLE, parts={"META-INF/manifest.xml": manifest})
    assert refused.value.code == "document_encrypted"


def test_spaces_and_columns_without_end_are_bounded(tmp_path: Path) -> None:
    cell = (
        '<table:table-cell table:number-columns-repeated="9999999" table:number-columns-spanned="9999999"/>'
    )
    table = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    body = f'<text:p>एक<text:s text:c="999999999"/>दो</text:p>{table}'
    assert opened(tmp_path, TITLE + body).blocks[0].text == "एक दो"
