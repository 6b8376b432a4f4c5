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
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from newsroom_desktop.markup.definitions import NOTHING, Definitions, Link
from newsroom_desktop.markup.emphasis import EmphasisExtension
from newsroom_desktop.markup.footnotes import FootnotesExtension
from newsroom_desktop.markup.habits import HabitsExtension, Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A piece of Markdown as HTML, not yet safe, and apart from it the `notes` with their labels.

    In both the `calls` of footnotes stand as `markup.footnotes` says. `tags` are those of the outermost
    elements, "" for a definition; HTML that was written as such counts as "p". `awaits` are the numbers
    that the list at the end can go on with. What `defines` holds changes what is said elsewhere.
    """

    html: str
    notes: tuple[tuple[str, str], ...] = ()
    calls: tuple[str, ...] = ()
    tags: tuple[str, ...]
    awaits: tuple[int, ...] = ()
    defines: Definitions = NOTHING

    @property
    def first(self) -> str:
        """The tag of the first element, "" when it is a definition or there is none."""
        return self.tags[0] if self.tags else ""

    @property
    def last(self) -> str:
        """The tag of the last element, "" when it is a definition or there is none."""
        return self.tags[-1] if self.tags else ""


def convert(text: str, known: Definitions = NOTHING, awaited: tuple[int, ...] = ()) -> Converted:
    """`text` as HTML, by an engine of its own: nothing of one text is left for the next.

    It stands in a body that defines what is `known`, and below a list that can go on with the numbers
    that are `awaited`. A tangle that no person writes, and that would hold the engine for minutes or
    exhaust its stack, is one paragraph that shows it as it was typed.
    """
    if len(text) < _LONGEST_KEPT:
        return _converted_before(text, known, awaited)
    return _converted(text, known, awaited)


_LONGEST_KEPT = 20_000
"""Code points of a text whose HTML is worth keeping: sections, but no whole articles."""


@lru_cache(maxsize=4096)
def _converted_before(text: str, known: Definitions, awaited: tuple[int, ...]) -> Converted:
    return _converted(text, known, awaited)


def _converted(text: str, known: Definitions, awaited: tuple[int, ...]) -> Converted:
    if _is_tangle(text):
        return Converted(html=f"<p>{escape(text, quote=False)}</p>", tags=("p",))
    footnotes, habits = FootnotesExtension(known.notes), HabitsExtension(awaited)
    engine = Markdown(
        output_format="html",
        extensions=[TableExtension(), footnotes, FencedCodeExtension(), EmphasisExtension(), habits],
    )
    outline, links = _Outline(habits.numbers), _Links(engine, known)
    engine.treeprocessors.register(outline, "outline", 100)
    engine.treeprocessors.register(links, "links", 40)
    html, notes = footnotes.parted(engine.convert(text))
    found = Converted(
        html=html,
        notes=notes,
        calls=tuple(footnotes.calls),
        tags=outline.tags,
        awaits=outline.awaits,
        defines=Definitions(links=links.own, notes=footnotes.labels),
    )
    _let_go(engine)
    return found


def _let_go(engine: Markdown) -> None:
    """Take the engine apart: its pieces hold each other, and the collector would have to find all of them."""
    engine.parser.__dict__.clear()
    engine.__dict__.clear()


def _is_tangle(text: str) -> bool:
    return _DEEP.search(text) is not None or any(map(_has_too_many_signs, text.split("\n\n")))


def _has_too_many_signs(part: str) -> bool:
    if sum(map(part.count, "[<")) > _MOST_SIGNS:
        return True
    return part.count("\n") > _MOST_SIGNS and len(_RULE.findall(part)) > _MOST_SIGNS


_DEEP = re.compile(r"^(?:[ \t]{4}|[ \t]{0,3}+(?:>|(?:[-+*]|[0-9]+\.)[ \t])){25}", re.MULTILINE)
_RULE = re.compile(r"^[ ]{0,3}(?:[-_*][ ]*){3,}$", re.MULTILINE)
_MOST_SIGNS = 1000
"""The engine's time grows with the square of the opening signs and rules in a paragraph: 0.2 s for these."""


class _Outline(Treeprocessor):
    """Notes the outermost elements before anything is done to them."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self.tags: tuple[str, ...] = ()
        self.awaits: tuple[int, ...] = ()

    def run(self, root: Element) -> None:
        self.tags = tuple(child.tag if isinstance(child.tag, str) else "" for child in root)
        if self.tags[-1:] == ("ol",):
            self.awaits = self._numbers.awaited(root)


class _Links(Treeprocessor):
    """Notes the addresses that the text defines, and adds those that are known before links are made."""

    def __init__(self, engine: Markdown, known: Definitions) -> None:
        super().__init__(engine)
        self._known = known
        self.own: tuple[tuple[str, Link], ...] = ()

    def run(self, root: Element) -> None:  # noqa: ARG002  (python-markdown's name)
        self.own = tuple(self.md.references.items())
        self.md.references.update(self._known.links)
