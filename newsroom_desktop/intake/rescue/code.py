"""Code of a program, kept as it is."""

import re

from newsroom_desktop.intake.rescue.tree import Element, elements
from newsroom_desktop.markup.blocks import Block, Kind, Run
from newsroom_desktop.markup.read import normalised

_CLASS = re.compile(r"code|highlight|prettyprint|source|language-.*|lang-.*|brush:?")


def is_code(element: Element) -> bool:
    """Whether a `pre` holds code of a program rather than a message with its lines."""
    found = elements(element)
    return any(each.tag == "code" or any(map(_CLASS.fullmatch, each.classes)) for each in found)


def code_block(text: str) -> Block | None:
    """A block with `text` as code; None when there is none, or it is a tangle that no page shows as code."""
    found = normalised((Block(kind=Kind.CODE, runs=(Run(text=text.strip("\n")),)),))
    return found[0] if found and found[0].kind is Kind.CODE else None
