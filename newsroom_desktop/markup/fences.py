"""Code as Markdown: its lines between two fences, of which none is taken for one."""

import re
from itertools import count

from newsroom_desktop.hindi.normal import normal

_FENCED = re.compile(r"(?P<opening>(?P<fence>`{3,}|~{3,})[^\n]*)\n(?P<code>.*)\n(?P=fence)", re.DOTALL)
_OPENING = re.compile(r"(`{3,}|~{3,})(.*)")


def read_code(markdown: str) -> str | None:
    """The code that is all that `markdown` holds; None for any other text."""
    found = _FENCED.fullmatch(markdown)
    return found["code"] if found and fenced(found["code"], found["opening"]) == markdown else None


def fenced(code: str, opening: str = "```") -> str:
    """`code` as Markdown that begins with the line `opening`; its fence is as long as it takes."""
    found = _OPENING.match(opening)
    sign, least, info = (found[1][0], len(found[1]), found[2]) if found else ("`", 3, "")
    inner = {line.rstrip(" \t") for line in code.split("\n")}
    fence = next(sign * length for length in count(least) if sign * length not in inner)
    return f"{fence}{info}\n{code}\n{fence}"


def normal_code(text: str) -> str:
    """`text` as code is kept, each tab and space in its place; "" for one that shows nothing."""
    code = normal(text)
    return code if code.strip(" \t\n") else ""
