"""What differs from usual Markdown, for people who type text and not code.

A heading has a space after its signs, lists are numbered in ASCII, two lists of different kinds stay
two, a list keeps the number it begins with, an indented line is no code (fences are there for that),
and `~` can be escaped.
"""

import re

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!~")
"""The signs that lose their meaning after a backslash; every other needs an entity."""

_INDENTED_ITEM = re.compile(r"^[ ]{4,7}(([0-9]+\.)|[*+-])[ ]+.*")
_PATCH = "\x1a"
_STUMBLES = re.compile(r"(?<=&)(?=#(?!(?:[0-9]+|[xX][0-9a-fA-F]+);))|(?<=<)(?=\?|!(?!--))")


class _Heading(HashHeaderProcessor):
    """A heading has a space after its signs: #हैशटैग at the head of a line is none."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ ](?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)")


class _Numbers(SaneOListProcessor):
    """Lists are numbered in ASCII: a line that begins with `१.` stays as it was typed."""

    def __init__(self, engine: Markdown) -> None:
        super().__init__(engine.parser)
        self.RE = re.compile(r"^[ ]{0,3}[0-9]+\.[ ]+(.*)")
        self.CHILD_RE = re.compile(r"^[ ]{0,3}(([0-9]+\.))[ ]+(.*)")
        self.INDENT_RE = _INDENTED_ITEM


class _Bullets(SaneUListProcessor):
    """Bullets whose nested lists are numbered in ASCII."""

    def __init__(self, engine: Markdown) -> None:
        super().__init__(engine.parser)
        self.INDENT_RE = _INDENTED_ITEM


class _PatchedHtml(Preprocessor):
    """Parts signs over which python-markdown's HTML reader stumbles and then loses letters.

    They are `&#` where no number follows, and `<?` and `<!` that begin no comment: they mean nothing
    here.
    """

    def run(self, lines: list[str]) -> list[str]:
        return [_STUMBLES.sub(_PATCH, line) for line in lines]


class _PatchRemover(Postprocessor):
    """Takes the patches out again."""

    def run(self, text: str) -> str:
        return text.replace(_PATCH, "")


class HabitsExtension(Extension):
    """Puts all of this into an engine."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (python-markdown's name)
        """Change `md`; python-markdown calls this once for each engine."""
        md.ESCAPED_CHARS = sorted(ESCAPABLE)
        md.preprocessors.register(_PatchedHtml(md), "patched_html", 22)
        md.postprocessors.register(_PatchRemover(md), "patch_remover", 1)
        processors = md.parser.blockprocessors
        processors.deregister("code")
        processors.register(_Heading(md.parser), "hashheader", 70)
        processors.register(_Numbers(md), "olist", 40)
        processors.register(_Bullets(md), "ulist", 30)
