"""The letters that the writer of a body sees in its source, found without the engine that makes pages.

python-markdown and nh3 make the page: what they swallow cannot be found by asking them. Here plain
patterns take out of the source what a page may rightly not show, rather too much than too little. So
every letter that is left stands on the page, or it is lost.
"""

import re
import unicodedata
from functools import reduce

import regex

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.words import IN_WORD
from newsroom_desktop.markup.safe import TAGS, WITHIN_A_LINE

_LETTERS = regex.compile(f"{IN_WORD}+")
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_TAG = re.compile(
    r"""</?([a-z][a-z0-9]*)(?:\s+[a-z:_-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*\s*/?>""",
    re.IGNORECASE,
)
_FENCE = re.compile(r"^(?:`{3}|~{3}).*$", re.MULTILINE)
_BRACKETS = reduce(lambda inner, _: rf"\((?:[^()]++|{inner})*+\)", range(5), r"\([^()]*+\)")
_TARGET = re.compile(rf"\](?:\(\s*<[^<>]*>[^()]*\)|{_BRACKETS})")
_NOTE = re.compile(r"\[\^[^\]]*\]:?")
_DEFINITION = re.compile(
    r"""\[[^\[\]\n]*\]:[ ]*<?(?:[A-Za-z][A-Za-z0-9+.-]*[:/]|\.{0,2}/)\S+[ ]*(?:["'(].*)?$""", re.MULTILINE
)
_LABEL = re.compile(r"\]\s?\[[^\]]*\]")
_ENTITY = re.compile(r"&#?[A-Za-z0-9]+;?")
_HEAD_OF_LINE = re.compile(r"^(?:[ >]|[-+*][ ]|[1-9][0-9]{0,8}\.[ ])+", re.MULTILINE)
_NUMBER = re.compile(r"[0-9]+")


def letters_of(text: str) -> str:
    """The letters, vowel signs and digits of all scripts in `text`, joined and decomposed (NFD)."""
    return unicodedata.normalize("NFD", "".join(_LETTERS.findall(text)))


def letters_written(markdown: str) -> str:
    """The letters of `markdown` that readers of the page have to find there, in the order of the source.

    Left out are comments, tags and their attributes, targets and names of links, entities, the first
    lines of fenced code, and numbers that count the items of a list: 1 and what follows it. The page
    shows those by itself; a number that does not count has to stand on it (21 behind 19, a year).
    """
    text, definitions = _DEFINITION.subn("", _COMMENT.sub("", normal(markdown).expandtabs(4)))
    text = _NOTE.sub("", _TARGET.sub("]", _FENCE.sub("", _TAG.sub(_without_tag, text))))
    if definitions:
        text = _LABEL.sub("]", text)
    return letters_of(_without_counts(_ENTITY.sub("", text)))


def _without_tag(found: re.Match[str]) -> str:
    name = found[1].lower()
    if name not in TAGS:
        return found[0]
    return "" if name in WITHIN_A_LINE else "\n"


def _without_counts(text: str) -> str:
    counted = {0}

    def kept(number: re.Match[str]) -> str:
        if int(number[0]) - 1 not in counted:
            return number[0]
        counted.add(int(number[0]))
        return ""

    return _HEAD_OF_LINE.sub(lambda head: _NUMBER.sub(kept, head[0]), text)
