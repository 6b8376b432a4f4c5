"""Where findings stand in a document, however its letters are counted."""

from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article
from newsroom_desktop.desk.checking import Found, Subject
from newsroom_desktop.desk.passages import Stretch, stretches
from newsroom_desktop.gui.review.groups import groups_of
from newsroom_desktop.gui.review.report import BODY, report_of
from newsroom_desktop.hindi.findings import Finding
from newsroom_desktop.markup.blocks import Block, Run, note, verbatim

ARTICLE = Article(article_id="1", created_ms=0, updated_ms=0, headline="🎉 कीसान")
LETTERS = st.text("कि🎉\n ", min_size=1, max_size=6)


def found_in(stretch: Stretch, start_cp: int, end_cp: int, rule: str = "spelling") -> Found:
    subject = Subject.SPELLING if rule == "spelling" else Subject.STYLE
    finding = Finding(rule=rule, start_cp=start_cp, end_cp=end_cp, reason="")
    return Found(subject=subject, finding=finding, passage=stretch.passage, spot=stretch.spot)


def u16(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@given(st.lists(st.tuples(LETTERS, st.text("1🎉", max_size=2)), min_size=1, max_size=4), st.data())
def test_a_finding_stands_where_its_letters_are(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    runs = [run for text, label in parts for run in (Run(text=text), note(label)) if run.text]
    block = Block(runs=tuple(runs))
    for stretch in stretches(ARTICLE, (block,)):
        text = stretch.passage.text
        start_cp = data.draw(st.integers(0, len(text) - 1))
        end_cp = data.draw(st.integers(start_cp + 1, len(text)))
        report = report_of("1", 1, (found_in(stretch, start_cp, end_cp),), (block,), is_source=False)
        (places,) = report.places[stretch.spot.field or BODY].values()
        (placed,) = places
        letters, span = text, (start_cp, end_cp)
        if not stretch.spot.field:
            letters, span = block.text, stretch.spot.in_block(span)
        assert u16(letters, placed.start_u16, placed.end_u16) == letters[slice(*span)]


@given(st.lists(LETTERS.filter(lambda text: "\n" not in text and text.strip()), min_size=1, max_size=4))
def test_in_markdown_each_line_is_a_paragraph(lines: list[str]) -> None:
    block = verbatim("\n".join(lines))
    within = [each for each in stretches(ARTICLE, (block,)) if each.is_markdown]
    found = tuple(found_in(each, len(each.passage.text) - 1, len(each.passage.text)) for each in within)
    report = report_of("1", 1, found, (block,), is_source=True)
    for line in lines:
        (placed,) = report.places[BODY][line]
        assert u16(line, placed.start_u16, placed.end_u16) == line[-1]
        at = placed.found.spot.in_block((len(line) - 1, len(line)))
        assert block.text[at[0] : at[1]] == line[-1]


def test_a_paragraph_without_findings_is_known_too() -> None:
    blocks = (Block(runs=(Run(text="ठीक"),)), Block(runs=(Run(text="ठीक"),)))
    assert report_of("1", 1, (), blocks, is_source=False).places == {BODY: {"ठीक": ()}}


def test_groups_stand_in_the_order_of_subjects_and_of_rules() -> None:
    (stretch, *_) = stretches(ARTICLE, ())
    rules = ("double-mark", "spelling", "space-before-mark", "spelling")
    groups = groups_of(found_in(stretch, 0, 1, rule) for rule in rules)
    assert [(group.subject, len(group.found)) for group in groups] == [
        ("spelling", 2),
        ("style", 1),
        ("style", 1),
    ]
