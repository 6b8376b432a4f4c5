"""Runs as Markdown, from the form that a person would type to one that nothing can mistake."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from html import escape

from newsroom_desktop.markup.blocks import Mark, Run
from newsroom_desktop.markup.emphasis import WORD
from newsroom_desktop.markup.habits import ESCAPABLE


class Style(IntEnum):
    """How runs are written; each is safer and less pleasant to read than the one before."""

    READABLE = 0
    TAGGED = 1
    ESCAPED = 2
    HTML = 3


_SIGNS = {Mark.BOLD: "**", Mark.ITALIC: "*", Mark.STRIKE: "~~"}
_TAGS = {Mark.BOLD: "strong", Mark.ITALIC: "em", Mark.UNDERLINE: "u", Mark.STRIKE: "del", Mark.CODE: "code"}
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\N{NO-BREAK SPACE}": "&nbsp;"}
_LAYERS = (Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.STRIKE)
"""Marks that may hold others, in the order of their turn when they reach equally far."""

_ESCAPABLE = "".join(map(re.escape, sorted(ESCAPABLE)))
_ACTIVE = re.compile(
    rf"\\(?=[{_ESCAPABLE}]|$)|[`\[]|(?<! )\*|\*(?! )|^\*|(?<![{WORD}])_|_(?![{WORD}])|~(?=~|$)|(?<=~)~|^~"
)
_ACTIVE_HTML = re.compile(r"<(?=[A-Za-z/!?]|$)|&(?=#|\w+;|$)")
_ACTIVE_AT_START = re.compile(r"1(?=\.(?: |$))|(?=[-+](?: |$)|#{1,6}(?: |$)|>|-[- ]*$)")
_UNDERLINING = re.compile(r"=(?==* *$)")
_CLOSING_HASH = re.compile(r"#(?=#*$)")
_WIDE_SPACE = re.compile(r"[^\S \n]")
_WIDE_SPACE_AT_EDGE = re.compile(r"^[^\S \n]|[^\S \n]$")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_BARE_ADDRESS = re.compile(r"""[^\s()<>\\`"']+""")
_BRACKETED_ADDRESS = re.compile(r"[^\n<>\\`]+")
_NOT_IN_ATTRIBUTE = re.compile(r"""[\\`\[\]!"'<>&*{}|^]""")


def written(runs: Sequence[Run], style: Style, *, one_line: bool = False) -> str:
    """`runs` in `style`; as `one_line`, for a heading, without a line feed."""
    line_feed = "  \n" if style is Style.READABLE and not one_line else "<br>"
    text = _joined(runs, style, at_start=not one_line).replace("\n", line_feed)
    return _CLOSING_HASH.sub(r"\\#", text) if one_line and style < Style.ESCAPED else text


def _joined(runs: Sequence[Run], style: Style, *, in_link: bool = False, at_start: bool = False) -> str:
    """`runs` with the widest layer of each stretch around what it holds; hard breaks are line feeds."""
    out = ""
    at = 0
    while at < len(runs):
        layer, end = _widest_layer(runs, at)
        if layer is None and Mark.NOTE in runs[at].marks:
            end = at + 1
            out += f"[^{runs[at].text}]"
        elif layer is None:
            end = at + 1
            out += _letters(
                runs[at], style, in_link=in_link, at_start=out.endswith("\n") if out else at_start
            )
        elif isinstance(layer, Mark):
            inner = [replace(run, marks=run.marks - {layer}) for run in runs[at:end]]
            out += _marked(_joined(inner, style, in_link=in_link), layer, style)
        else:
            inner = [replace(run, href="") for run in runs[at:end]]
            link = _linked(_joined(inner, style, in_link=True), layer, style)
            # an exclamation mark before a link would make it a picture
            out = out[:-1] + "\\!" + link if out.endswith("!") and link.startswith("[") else out + link
        at = end
    return out


def _widest_layer(runs: Sequence[Run], at: int) -> tuple[Mark | str | None, int]:
    """The address or mark of run `at` that reaches farthest, and the number of the run after it."""
    widest: tuple[Mark | str | None, int] = (None, at)
    address = "" if Mark.NOTE in runs[at].marks else runs[at].href
    layers = [run_layer for run_layer in (address, *_LAYERS) if run_layer]
    for layer in layers:
        end = at
        while end < len(runs) and _carries(runs[end], layer):
            end += 1
        if end > widest[1]:
            widest = (layer, end)
    return widest


def _carries(run: Run, layer: Mark | str) -> bool:
    return layer in run.marks if isinstance(layer, Mark) else run.href == layer


def _marked(inner: str, mark: Mark, style: Style) -> str:
    if style is Style.READABLE and mark in _SIGNS:
        return f"{_SIGNS[mark]}{inner}{_SIGNS[mark]}"
    return f"<{_TAGS[mark]}>{inner}</{_TAGS[mark]}>"


def _linked(inner: str, address: str, style: Style) -> str:
    safe = _ACTIVE_HTML.sub(_entity, address)
    if style is Style.READABLE and _BARE_ADDRESS.fullmatch(address):
        return f"[{inner}]({safe})"
    if style is Style.READABLE and _BRACKETED_ADDRESS.fullmatch(address):
        return f"[{inner}](<{safe}>)"
    return f'<a href="{_NOT_IN_ATTRIBUTE.sub(_entity, address)}">{inner}</a>'


def _letters(run: Run, style: Style, *, in_link: bool, at_start: bool) -> str:
    if Mark.CODE in run.marks:
        if style is Style.READABLE and "\n" not in run.text:
            return _in_backticks(run.text)
        plain = replace(run, marks=frozenset())
        return f"<code>{_letters(plain, style, in_link=in_link, at_start=False)}</code>"
    lines = run.text.split("\n")
    if style is Style.HTML:
        return "\n".join(_WIDE_SPACE.sub(_entity, escape(line, quote=False)) for line in lines)
    if style is Style.ESCAPED:
        return "\n".join(_WIDE_SPACE.sub(_entity, _PUNCTUATION.sub(_escaped, line)) for line in lines)
    return "\n".join(
        _readable(line, in_link=in_link, at_start=at_start or number > 0) for number, line in enumerate(lines)
    )


def _in_backticks(text: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}"


def _readable(line: str, *, in_link: bool, at_start: bool) -> str:
    """`line` with a backslash or an entity only where a sign would mean something."""
    head = ""
    if at_start and (start := _ACTIVE_AT_START.match(line)):
        head, line = start[0] + "\\" + line[start.end()], line[start.end() + 1 :]
    elif at_start and _UNDERLINING.match(line):
        head, line = "&#61;", line[1:]
    line = _ACTIVE.sub(r"\\\g<0>", line)
    if in_link:
        line = line.replace("]", "\\]")
    return head + _WIDE_SPACE_AT_EDGE.sub(_entity, _ACTIVE_HTML.sub(_entity, line))


def _escaped(sign: re.Match[str]) -> str:
    return "\\" + sign[0] if sign[0] in ESCAPABLE else _entity(sign)


def _entity(sign: re.Match[str]) -> str:
    return _NAMED.get(sign[0]) or f"&#{ord(sign[0])};"
