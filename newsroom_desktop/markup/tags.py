"""Which `<` begins HTML: an allow-list; every other one is a sign like any other.

A newsroom writes `<ANI>`, `<Photo: PTI>` and `a<b और c>d`. HTML readers take these for elements that
they do not know and drop them with the words inside. Here only a tag that a page may hold, with
attributes that are spelt as such, is a tag, and only a comment that is closed is a comment.
"""

import re
from collections.abc import Iterator

from newsroom_desktop.markup.safe import TAGS

PATCH = "\x1a"
"""Parts a sign from what follows it: normal text does not hold it, and no reader of HTML sees a tag."""

_NAME = f"(?:{'|'.join(sorted(TAGS))})"
_VALUE = r"""(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+)"""
_ATTRIBUTE = rf"[ \n]+(?:[a-z][a-z:_-]*[ ]*=[ ]*{_VALUE}|(?:alt|hidden|nowrap|reversed)(?![^ \n/>]))"
_TAG = rf"<(?P<name>{_NAME})(?:{_ATTRIBUTE})*[ \n]*(?P<void>/?)>|</(?P<end>{_NAME})[ \n]*>"
_COMMENT = r"<!--(?!-?>)(?:(?!<!--|--!?>|\n\n).)*-->"
_BLOCK_COMMENT = r"^[ ]{0,3}<!--(?!-?>)(?:(?!<!--|--!?>).)*-->"
_SIGN = re.compile(
    rf"(?P<ours>{_TAG}|{_COMMENT}|{_BLOCK_COMMENT})|<",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)


def patched(text: str) -> str:
    """`text` with a PATCH after each `<` that begins neither a tag of ours nor a comment.

    A comment reaches over empty lines only when it begins a line, as HTML that is a block of its own.
    """
    return _SIGN.sub(lambda sign: sign[0] if sign["ours"] else sign[0] + PATCH, text)


def html_in(text: str) -> Iterator[re.Match[str]]:
    """The tags of ours, by their `name` or as the `end` of one, and the comments in `text`."""
    return (sign for sign in _SIGN.finditer(text) if sign["ours"])


def unpatched(html: str) -> str:
    """`html` without patches; a `<` that has one is written as the letter that it is."""
    return html.replace("<" + PATCH, "&lt;").replace(PATCH, "")
