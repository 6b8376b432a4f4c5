"""The one set-up of python-markdown: what a sign in the body means.

Markdown with tables, footnotes and fenced code; bold, italic and struck letters as in
`markup.emphasis`, the rest as in `markup.habits`. Underlined letters are `<u>…</u>`. Attribute lists
(`{: onfocus=… }`) are left out: they carry what a page must not hold.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from newsroom_desktop.markup.emphasis import EmphasisExtension
from newsroom_desktop.markup.habits import HabitsExtension

_NOWHERE = "\0"
"""Footnotes stand at the end: no words in the text mark a place for them."""

_BACK_TO_TEXT = "टिप्पणी {} से पाठ पर लौटें"


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A piece of Markdown as HTML, not yet safe.

    `first` and `last` are the tags of its outermost elements, "" when it shows nothing; HTML that
    was written as such counts as "p". `defines` tells that it holds footnotes or addresses of links,
    which change what is said elsewhere.
    """

    html: str
    first: str
    last: str
    defines: bool


def convert(text: str) -> Converted:
    """`text` as HTML, by an engine of its own: nothing of one text is left for the next.

    A tangle that no person writes, and that would hold the engine for minutes or exhaust its stack,
    is one paragraph that shows it as it was typed.
    """
    return _converted_before(text) if len(text) < _LONGEST_KEPT else _converted(text)


_LONGEST_KEPT = 20_000
"""Code points of a text whose HTML is worth keeping: sections, but no whole articles."""


@lru_cache(maxsize=4096)
def _converted_before(text: str) -> Converted:
    return _converted(text)


def _converted(text: str) -> Converted:
    if _is_tangle(text):
        return Converted(html=f"<p>{escape(text, quote=False)}</p>", first="p", last="p", defines=False)
    engine = Markdown(
        output_format="html",
        extensions=[
            TableExtension(),
            footnotes := FootnoteExtension(BACKLINK_TITLE=_BACK_TO_TEXT, PLACE_MARKER=_NOWHERE),
            FencedCodeExtension(),
            EmphasisExtension(),
            HabitsExtension(),
        ],
    )
    outline = _Outline(engine)
    engine.treeprocessors.register(outline, "outline", 100)
    html = engine.convert(text)
    return Converted(
        html=html,
        first=outline.tags[0] if outline.tags else "",
        last=outline.tags[-1] if outline.tags else "",
        defines=bool(engine.references or footnotes.footnotes),
    )


def _is_tangle(text: str) -> bool:
    parts = text.split("\n\n")
    return _DEEP.search(text) is not None or any(sum(map(part.count, "[<")) > _MOST_SIGNS for part in parts)


_DEEP = re.compile(r"^(?:[ \t]{4}|[ \t]{0,3}+(?:>|(?:[-+*]|[0-9]+\.)[ \t])){25}", re.MULTILINE)
_MOST_SIGNS = 1000
"""The engine's time grows with the square of the opening signs in a paragraph: 0.2 s for these."""


class _Outline(Treeprocessor):
    """Notes the outermost elements before anything is done to them."""

    tags: tuple[str, ...] = ()

    def run(self, root: Element) -> None:
        self.tags = tuple(child.tag for child in root)
