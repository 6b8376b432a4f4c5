"""Signs that make a paragraph something else when they are typed at its start."""

from newsroom_desktop.markup.blocks import Block, Kind

_BEGINNINGS = {
    "#": Block(kind=Kind.HEADING, level=2),  # the headline is the only heading of the first level
    "##": Block(kind=Kind.HEADING, level=2),
    "###": Block(kind=Kind.HEADING, level=3),
    "####": Block(kind=Kind.HEADING, level=4),
    "-": Block(kind=Kind.BULLET),
    "*": Block(kind=Kind.BULLET),
    "1.": Block(kind=Kind.NUMBER),
    "१.": Block(kind=Kind.NUMBER),
    ">": Block(kind=Kind.QUOTE),
}
_FENCES = ("```", "~~~")
_RULES = ("---", "***", "___")


def begun_by(text: str) -> Block | None:
    """What a space makes of a paragraph that begins with `text`; None when that is just text."""
    return _BEGINNINGS.get(text)


def is_rule(text: str) -> bool:
    """Whether Enter makes a rule of a paragraph that says `text`."""
    return text in _RULES


def is_fence(text: str) -> bool:
    """Whether Enter makes a block of code of a paragraph that says `text`."""
    return text in _FENCES
