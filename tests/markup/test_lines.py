"""Each block is found again in its Markdown."""

from dataclasses import replace

from hypothesis import given, settings

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Block, Kind, Run, verbatim
from newsroom_desktop.markup.lines import lines_of
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks
from tests.markup.texts import bodies, markdown

TEXT = """## शीर्ष
पाठ

- एक
    - भीतर
    - और भीतर
- दो
  आगे

* तीन

> क
>
> ख

```
कोड

और
```

अंत"""


def test_lines_of_what_was_read() -> None:
    blocks = read_blocks(TEXT)
    assert lines_of(blocks, TEXT) == (0, 0, 3, 4, 5, 6, 9, 11, 11, 15, 21)


def test_lines_of_what_was_typed() -> None:
    typed = f"\n\n  \n{TEXT}\n".replace("\n\n> क", "\n \n\n\t\n> क")
    lines = typed.split("\n")
    assert [lines[line] for line in lines_of(read_blocks(typed), typed)] == [
        *["## शीर्ष", "## शीर्ष", "- एक", "    - भीतर", "    - और भीतर", "- दो", "* तीन"],
        *["> क", "> क", "```", "अंत"],
    ]


def test_blocks_that_were_never_written_do_not_shift_the_others() -> None:
    empty, rule = Block(), Block(kind=Kind.RULE)
    text = Block(runs=(Run(text="पाठ"),))
    body = [empty, text, empty, rule, verbatim("##### क\n\n##### ख"), verbatim("ग"), text, empty]
    written = write_blocks(body)
    lines = written.split("\n")
    assert [lines[line] for line in lines_of(body, written)] == [
        *["पाठ", "पाठ", "---", "---", "##### क", "ग", "पाठ", "पाठ"]
    ]


@settings(max_examples=200)
@given(markdown)
def test_lines_grow_and_lie_in_the_text(text: str) -> None:
    lines = lines_of(read_blocks(text), text)
    assert list(lines) == sorted(lines)
    assert all(line <= normal(text).count("\n") for line in lines)


@settings(max_examples=200)
@given(bodies)
def test_every_block_has_a_line(body: tuple[Block, ...]) -> None:
    fresh = [replace(block, source=None) for block in body]
    assert len(lines_of(fresh, write_blocks(fresh))) == len(body)
