"""How much is put into a text at once: more would hold the window up, and is no piece of news."""

from newsroom_desktop.base.texts import grouped, tr

MOST_LETTERS = 400_000
"""Code points: some 70,000 words."""

MOST_IN_CODE = 40_000
"""Code points that come into a block of code, which is laid out as a whole."""

MOST_BLOCKS = 4_000
"""Paragraphs, as `intake.bounds` has them."""


def is_too_much(blocks: int, letters: int) -> bool:
    """Whether so many paragraphs with so many code points cannot be put in at once."""
    return blocks > MOST_BLOCKS or letters > MOST_LETTERS


def is_text_too_much(text: str) -> bool:
    """Whether `text`, a paragraph a line, cannot be put in at once."""
    return is_too_much(_paragraphs_of(text), len(text))


def too_much(blocks: int, letters: int, most: int = MOST_LETTERS) -> str:
    """What a person is told then: of the letters if they are more than `most`, else of the paragraphs."""
    if letters > most:
        return tr(
            "Nothing was pasted: {n} letters are too much at once. Copy less of it, and paste one part after"
            " the other.",
            n=grouped(letters),
        )
    return tr(
        "Nothing was pasted: {n} paragraphs are too much at once. Copy less of it, and paste one part after"
        " the other.",
        n=grouped(blocks),
    )


def text_too_much(text: str, most: int = MOST_LETTERS) -> str:
    """What a person is told of `text`, a paragraph a line."""
    return too_much(_paragraphs_of(text), len(text), most)


def _paragraphs_of(text: str) -> int:
    """How many paragraphs `text` has; they are not counted where its letters alone are too many."""
    return 0 if len(text) > MOST_LETTERS else sum(map(bool, map(str.strip, text.splitlines())))
