"""What differs from usual Markdown, for people who type text and not code.

A heading has a space after its signs, lists are numbered in ASCII and count from 1, two lists of
different kinds stay two, and so do two with a definition between them, an indented line is no code
(fences are there for that), an address has the form of one, HTML is what `markup.tags` says, and `~`
can be escaped.
"""

import re
from xml.etree.ElementTree import Comment, Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import (
    BlockProcessor,
    HashHeaderProcessor,
    ReferenceProcessor,
    SetextHeaderProcessor,
)
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.inlinepatterns import AUTOLINK_RE, AUTOMAIL_RE, AutolinkInlineProcessor, AutomailInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

from newsroom_desktop.markup.pieces import tidied
from newsroom_desktop.markup.tags import PATCH, patched, unpatched

ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!~")
"""The signs that lose their meaning after a backslash; every other needs an entity."""

_INDENTED_ITEM = re.compile(r"^[ ]{4,7}(1\.|[*+-])[ ]+.*")
_NO_CHARACTER = re.compile(r"(?<=&)(?=#(?!(?:[0-9]+|[xX][0-9a-fA-F]+);))")

_LISTS = ("ul", "ol")
_IN_LISTS = ("li", *_LISTS)
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
_TABLE = re.compile(r"[^\n]*\|[^\n]*\n[|:\- ]+(?:\n|$)")


class _Heading(HashHeaderProcessor):
    """A heading has a space after its signs: #हैशटैग at the head of a line is none.

    All headings of a block are taken at once: one by one, time grows with the square of their number.
    """

    RE = re.compile(r"^(?P<level>#{1,6})[ ](?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)", re.MULTILINE)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the headings of the first block, and what stands before each, into `parent`."""
        block, at = blocks.pop(0), 0
        for found in self.RE.finditer(block):
            if before := block[at : found.start()].removesuffix("\n"):
                self.parser.parseBlocks(parent, [before])
            SubElement(parent, f"h{len(found['level'])}").text = found["header"].strip()
            at = found.end()
            if parent.tag in _IN_LISTS or _TABLE.match(block, at):
                break
        if rest := block[at:]:
            blocks.insert(0, self.looseDetab(rest) if self.parser.state.isstate("looselist") else rest)


class _Underlined(SetextHeaderProcessor):
    """A heading with `===` or `---` below it; likewise all that follow each other are taken at once."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the headings at the start of the first block into `parent`."""
        lines, at = blocks.pop(0).split("\n"), 0
        while at + 1 < len(lines) and _UNDERLINE.fullmatch(lines[at + 1]):
            SubElement(parent, "h1" if lines[at + 1].startswith("=") else "h2").text = lines[at].strip()
            at += 2
            if parent.tag in _IN_LISTS or _TABLE.match("\n".join(lines[at : at + 2])):
                break
        if at < len(lines):
            blocks.insert(0, "\n".join(lines[at:]))


BEGINS = (1,)
"""What a list can begin with."""


class Numbers(SaneOListProcessor):
    """A list begins with `1.` and goes on with `2.`, `3.` and so on, or with `1.` each time.

    A page numbers the items of a list itself, so a number that does not count (`19. जून को`, `2024. में`,
    `१.`, `01.`) is text and stays as it was typed. Under items in one piece it is a further line of
    the item above.
    """

    def __init__(self, engine: Markdown, awaited: tuple[int, ...]) -> None:
        super().__init__(engine.parser)
        self.RE = re.compile(r"^[ ]{0,3}([1-9][0-9]{0,8})\.[ ]+(.*)")
        self.INDENT_RE = _INDENTED_ITEM
        self._awaited_at_top = awaited
        self._awaited: dict[Element, list[int]] = {}
        self._counting: list[int] = []

    def awaited(self, parent: Element) -> tuple[int, ...]:
        """The numbers that the list at the end of `parent` can go on with; none where there is none."""
        at_end = self._open_list(parent)
        if at_end is self.parser.root:
            return self._awaited_at_top
        return tuple(self._awaited.get(at_end, ()))

    def test(self, parent: Element, block: str) -> bool:
        """Whether `block` begins a list or goes on with the one at the end of `parent`."""
        found = self.RE.match(block)
        if found is None:
            return False
        goes_on = int(found[1]) in (self.awaited(parent) or BEGINS)
        return goes_on or (found[1] == "1" and parent.tag not in _LISTS)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the items of the first block into the list that they go on with, else into a new one."""
        found, awaited = self.RE.match(blocks[0]), self.awaited(parent)
        goes_on = found is not None and int(found[1]) in awaited
        counting = self._counting = list(awaited) if goes_on else []
        self.SIBLING_TAGS = ["ol"] if goes_on else []  # type: ignore[misc]  # no ClassVar in truth
        super().run(parent, blocks)
        self._awaited[self._open_list(parent)] = counting

    def _open_list(self, parent: Element) -> Element:
        """The list that a further item would belong to, or another element where there is none."""
        last = self.lastChild(parent)
        return parent if parent.tag == "ol" or last is None else last

    def get_items(self, block: str) -> list[str]:
        """The items of `block`, and a list that is indented under one as an item of its own."""
        items: list[str] = []
        for line in block.split("\n"):
            found = self.RE.match(line)
            if found and self._counts(int(found[1])):
                items.append(found[2])
            elif self.INDENT_RE.match(line) and not items[-1].startswith(" " * 4):
                items.append(line)
            else:
                items[-1] += f"\n{line}"
        return items

    def _counts(self, number: int) -> bool:
        """Whether `number` goes on with what is counted: 1, 2, 3 or 1, 1, 1."""
        awaited = self._counting
        if number not in (awaited or BEGINS):
            return False
        if number > 1:
            awaited[:] = [number + 1]
        else:
            awaited[:] = [1] if awaited else [1, 2]
        return True


class _Bullets(SaneUListProcessor):
    """Bullets whose nested lists are numbered in ASCII."""

    def __init__(self, engine: Markdown) -> None:
        super().__init__(engine.parser)
        self.INDENT_RE = _INDENTED_ITEM


class Parting(BlockProcessor):
    """A definition parts what stands above it from what stands below."""

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Take what `blocks` define; a comment stands in its place then, so that no list goes on there."""
        found = super().run(parent, blocks)
        if found:
            parent.append(Comment(""))
        return found


class _Definition(Parting, ReferenceProcessor):
    """The address of a link apart from its text (`[1]: https://…`) has the form of one.

    `[संपादक]: नहीं` is text; `www.` without a scheme is text too.
    """

    RE = re.compile(
        r"^[ ]{0,3}\[([^\[\]\n]*)\]:[ ]*"
        rf"(<?{PATCH}?(?:[A-Za-z][A-Za-z0-9+.-]*[:/]|\.{{0,2}}/)[^\s]+)[ ]*"
        r"""((["'])(.*)\4[ ]*|\((.*)\)[ ]*)?$""",
        re.MULTILINE,
    )


class _Tidied(Preprocessor):
    """Takes tabs and blanks in empty lines out; in code they stand on the page as they were typed."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines).replace(STX, "").replace(ETX, "")
        return tidied(f"{text}\n\n").split("\n")


class _PatchedHtml(Preprocessor):
    """Parts signs that python-markdown's HTML reader would take for more than they are, or stumble over.

    They are each `<` that is no HTML of ours, and `&#` where no number follows.
    """

    def run(self, lines: list[str]) -> list[str]:
        return patched(_NO_CHARACTER.sub(PATCH, "\n".join(lines))).split("\n")


class _PatchRemover(Postprocessor):
    """Takes the patches out again."""

    def run(self, text: str) -> str:
        return unpatched(text)


class HabitsExtension(Extension):
    """Puts all of this into an engine; its text may go on with a list by one of the numbers `awaited`."""

    numbers: Numbers

    def __init__(self, awaited: tuple[int, ...]) -> None:
        super().__init__()
        self._awaited = awaited

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (python-markdown's name)
        """Change `md`; python-markdown calls this once for each engine."""
        md.ESCAPED_CHARS = sorted(ESCAPABLE)
        md.preprocessors.register(_Tidied(md), "normalize_whitespace", 30)
        md.preprocessors.register(_PatchedHtml(md), "patched_html", 22)
        md.postprocessors.register(_PatchRemover(md), "patch_remover", 1)
        md.inlinePatterns.register(AutolinkInlineProcessor(_after_patch(AUTOLINK_RE), md), "autolink", 120)
        md.inlinePatterns.register(AutomailInlineProcessor(_after_patch(AUTOMAIL_RE), md), "automail", 110)
        processors = md.parser.blockprocessors
        processors.deregister("code")
        processors.register(_Heading(md.parser), "hashheader", 70)
        processors.register(_Underlined(md.parser), "setextheader", 60)
        self.numbers = Numbers(md, self._awaited)
        processors.register(self.numbers, "olist", 40)
        processors.register(_Bullets(md), "ulist", 30)
        processors.register(_Definition(md.parser), "reference", 15)


def _after_patch(pattern: str) -> str:
    """`pattern`, which begins with a `<` that is no tag, as it looks in patched text."""
    return pattern.replace("<", f"<{PATCH}", 1)
