"""The body as bare text."""

import re
from functools import lru_cache
from html import unescape

from newsroom_desktop.markup.render import rendered_sections
from newsroom_desktop.markup.safe import WITHIN_A_LINE

_PIECE = re.compile(r"<(/?)([a-z0-9]+)[^<>]*>|([^<]+)")
_SPACE = re.compile(r"[ \t\n\f\r]+")


def plain_text_of(markdown: str) -> str:
    """What a reader of `markdown` sees, a line feed after each paragraph, heading, cell or hard break.

    Runs of spaces count as one, as browsers show them; a no-break space stays what it is.
    """
    return "\n".join(filter(None, map(_plain, rendered_sections(markdown))))


@lru_cache(maxsize=4096)
def _plain(html: str) -> str:
    lines = [""]
    for _, tag, text in _PIECE.findall(html):
        if text:
            lines[-1] += _SPACE.sub(" ", unescape(text))
        elif tag not in WITHIN_A_LINE:
            lines.append("")
    return "\n".join(filter(None, (_SPACE.sub(" ", line).strip(" ") for line in lines)))
