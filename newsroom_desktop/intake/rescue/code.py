"""Code of a program, kept as it is."""

import re

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.rescue.tree import Element, elements
from newsroom_desktop.markup.blocks import Block, Kind, verbatim
from newsroom_desktop.markup.read import read_blocks

_CLASS = re.compile(r"code|highlight|prettyprint|source|language-.*|lang-.*|brush:?")
_FENCE = re.compile("`{3,}")


def is_code(element: Element) -> bool:
    """Whether a `pre` holds code of a program rather than a message with its lines."""
    found = elements(element)
    return any(each.tag == "code" or any(map(_CLASS.fullmatch, each.classes)) for each in found)


def code_block(text: str) -> Block | None:
    """A fenced block with `text`; None when no fence can hold it."""
    code = normal(text).expandtabs(4).strip("\n")
    fence = "`" * max(3, 1 + max(map(len, _FENCE.findall(code)), default=0))
    markdown = f"{fence}\n{code}\n{fence}"
    read = read_blocks(markdown) if code.strip() else ()
    return (
        verbatim(markdown)
        if [(block.kind, block.text) for block in read] == [(Kind.VERBATIM, markdown)]
        else None
    )
