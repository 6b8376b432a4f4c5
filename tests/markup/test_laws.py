"""Nothing is lost between the Markdown text and the blocks of an editor, in either direction."""

from dataclasses import replace

from hypothesis import given, settings

from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Block, plain_text
from newsroom_desktop.markup.dialect import convert
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.markup.read import normalised, read_blocks
from newsroom_desktop.markup.render import pages, render
from newsroom_desktop.markup.sections import canonical, sections
from newsroom_desktop.markup.write import write_blocks
from tests.markup.texts import bodies, markdown

law = settings(max_examples=300)


@law
@given(bodies)
def test_written_blocks_read_back(body: tuple[Block, ...]) -> None:
    assert read_blocks(write_blocks(body)) == normalised(body)


@law
@given(bodies)
def test_normal_form_loses_no_letter_and_changes_once(body: tuple[Block, ...]) -> None:
    form = normalised(body)
    assert normalised(form) == form
    assert _letters(plain_text(form)) == _letters(normal(plain_text(body)))


def _letters(text: str) -> str:
    """`text` without spaces, signs around labels of notes that nothing defines, and ends that were added."""
    return "".join(text.replace("</div>", "").split()).translate(dict.fromkeys(map(ord, "[^]`")))


@law
@given(bodies)
def test_no_format_begins_inside_a_syllable(body: tuple[Block, ...]) -> None:
    for block in normalised(body):
        edges = {sum(map(len, clusters(block.text)[:number])) for number in range(len(block.text) + 1)}
        assert {
            sum(len(run.text) for run in block.runs[:number]) for number in range(len(block.runs))
        } <= edges


@law
@given(bodies)
def test_writing_is_canonical_and_settles_at_once(body: tuple[Block, ...]) -> None:
    text = write_blocks(body)
    assert canonical(text) == text
    assert write_blocks(read_blocks(text)) == text


@law
@given(markdown)
def test_untouched_text_stays_byte_for_byte_and_shows_the_same(text: str) -> None:
    written = write_blocks(read_blocks(text))
    assert written == canonical(text)
    assert render(written) == render(text)


@law
@given(markdown)
def test_what_is_read_is_normal_and_can_be_written_anew(text: str) -> None:
    body = read_blocks(text)
    assert normalised(body) == body
    without_sources = [replace(block, source=None) for block in body]
    assert read_blocks(write_blocks(without_sources)) == body


@law
@given(markdown)
def test_sections_say_the_same_apart_as_together(text: str) -> None:
    found = sections(text)
    assert all(sections(section) == (section,) for section in found)
    if "<" not in text:
        whole = "".join(pages([convert(normal(text))]))
        assert "".join(render(text).split()) == "".join(whole.split())


@law
@given(markdown)
def test_readers_see_what_the_editor_shows(text: str) -> None:
    body = read_blocks(text)
    if not any(block.is_source for block in body):
        assert plain_text_of(text).split() == plain_text(body).split()
