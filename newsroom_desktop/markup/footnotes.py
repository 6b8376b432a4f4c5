"""Footnotes: `[^1]` in the text calls what is written behind `[^1]:`, which stands below the text.

A body is converted section by section, so a call does not know its number yet, and a note not who calls
it: signs that no text holds stand there in the HTML, until a `Numbering` has gone through all of it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from newsroom_desktop.markup.habits import Parting
from newsroom_desktop.markup.tags import PATCH

_CALL, _NOTE, _BACK = "\x10", "\x11", "\x12"
CALL = re.compile(rf"<sup>{_CALL}([0-9]+){_CALL}</sup>")
"""A call in converted HTML: it says which one of all calls there it is."""

_NUMBER = re.compile(rf"{_CALL}([0-9]+){_CALL}")
_LABEL = r"\[\^([^\[\]\n]*)\]"


class FootnotesExtension(Extension):
    """Finds the notes and calls of one text; a label that is in `known` can be called as well."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__()
        self._known = frozenset(known)
        self._notes: dict[str, Element] = {}
        self.calls: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (python-markdown's name)
        """Change `md`; python-markdown calls this once for each engine."""
        self.parser = md.parser
        md.parser.blockprocessors.register(_Definition(self), "footnote", 17)  # type: ignore[arg-type]  # needs no more
        md.treeprocessors.register(_Below(md, self._notes), "footnote", 50)
        md.inlinePatterns.register(_Call(self), "footnote", 175)

    def setFootnote(self, id: str, text: str) -> None:  # noqa: A002, N802  (python-markdown's names)
        """Keep the note that says `text`; python-markdown calls this for each one it finds."""
        note = self._notes[id] = Element("li")  # before those that are defined inside it
        room = Element("div")  # not the note itself: lists are read otherwise in an item
        self.parser.state.set("footnote")
        self.parser.parseChunk(room, text)
        self.parser.state.reset()
        note.text = _NOTE
        note.extend(room)
        if len(note):
            last = note[-1] if note[-1].tag == "p" else SubElement(note, "p")
            last.text = (last.text or "") + _BACK

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the notes that the text defines."""
        return tuple(self._notes)

    def can_call(self, label: str) -> bool:
        """Whether there is a note with this label."""
        return label in self._known or label in self._notes

    def parted(self, html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What stands in converted `html` before all notes, and each note with its label."""
        text, *notes = html.split(f"<li>{_NOTE}")
        inner = (note.rstrip().removesuffix("</li>") for note in notes)
        return text.rstrip("\n"), tuple(zip(self._notes, inner, strict=True))


class _Definition(Parting, FootnoteBlockProcessor):
    """What is written behind `[^1]:`, with what is indented below it."""

    RE = re.compile(rf"^[ ]{{0,3}}{_LABEL}:[ ]*(.*)$", re.MULTILINE)


class _Call(InlineProcessor):
    """`[^1]` where there is such a note."""

    def __init__(self, footnotes: FootnotesExtension) -> None:
        super().__init__(_LABEL)
        self._footnotes = footnotes

    def handleMatch(  # type: ignore[override]  # noqa: N802  (python-markdown's name, and its stub is older)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002  (as above)
    ) -> tuple[Element | None, int | None, int | None]:
        if not self._footnotes.can_call(m[1]):
            return None, None, None
        call = Element("sup")
        call.text = AtomicString(f"{_CALL}{len(self._footnotes.calls)}{_CALL}")
        self._footnotes.calls.append(m[1])
        return call, m.start(0), m.end(0)


class _Below(Treeprocessor):
    """Puts the notes behind the text."""

    def __init__(self, engine: Markdown, notes: dict[str, Element]) -> None:
        super().__init__(engine)
        self._notes = notes

    def run(self, root: Element) -> None:
        root.extend(self._notes.values())


Said = tuple[str, Sequence[str]]
"""Converted HTML, and what is called in it."""


def in_reading_order(texts: Iterable[Said], notes: Mapping[str, Said]) -> list[str]:
    """The labels of `notes` as a reader of `texts` meets their signs, then those that only notes call.

    Those that nothing calls come last.
    """
    order = list(dict.fromkeys(label for said in texts for label in _called(said)))
    met = set(order)
    for label in order:
        further = [called for called in dict.fromkeys(_called(notes[label])) if called not in met]
        met.update(further)
        order += further
    return order + [label for label in notes if label not in met]


def _called(said: Said) -> Iterator[str]:
    html, calls = said
    return (calls[int(number)] for number in CALL.findall(html)) if calls else iter(())


class Numbering:
    """Numbers the notes with `labels` and links them with their calls, section after section."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._numbers = {label: number for number, label in enumerate(labels, 1)}
        self._calls: Counter[str] = Counter()

    def linked(self, html: str, calls: Sequence[str]) -> str:
        """`html` with links in the place of its `calls`."""
        if not calls:
            return html
        linked = CALL.sub(lambda call: self._call(calls[int(call[1])]), html)
        return _NUMBER.sub(lambda call: str(self._numbers[calls[int(call[1])]]), linked)

    def _call(self, label: str) -> str:
        self._calls[label] += 1
        name = _name(label)
        return (
            f'<sup id="{_call_id(name, self._calls[label])}">'
            f'<a class="footnote-ref" href="#fn:{name}">{self._numbers[label]}</a></sup>'
        )

    def note(self, label: str, html: str) -> str:
        """The note with `label`, whose `html` was linked, as an item with links back to all calls."""
        name = _name(label)
        title = f"टिप्पणी {self._numbers[label]} से पाठ पर लौटें"
        back = "".join(
            f'<a class="footnote-backref" href="#{_call_id(name, number)}" title="{title}">&#8617;</a>'
            for number in range(1, max(1, self._calls[label]) + 1)
        )
        said = html.replace(f"<p>{_BACK}", f"<p>{back}").replace(_BACK, f"&#160;{back}")
        return f'<li id="fn:{name}">\n{said}</li>'


def _call_id(name: str, number: int) -> str:
    return f"fnref{number if number > 1 else ''}:{name}"


def _name(label: str) -> str:
    return escape(label.replace(PATCH, ""))
