"""Bold, italic and struck letters in Markdown: `**b**` `__b__` `*i*` `_i_` `~~s~~`.

Takes the place of python-markdown's own emphasis, which keeps what it has half read from one text to
the next and so loses letters (3.11.3 writes `*_**b*a ***&` without the a). Each pattern here stands for
itself, remembers nothing and hands on every letter.
"""

from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

WORD = r"\w\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200c\u200d"
r"""What a word is made of, for a regex class; `\w` alone breaks Hindi words at each matra."""

_STRONG_IN_EM = r"(\*)(\*\*[^\s*](?:[^*]*[^\s*])?\*\*(?!\*)[^*]*)(?<!\s)\*(?!\*)"
_STRONG = r"(\*\*)(?!\s)([^*]+(?=\*\*)|(?:[^*]|\*(?!\*)|\*(?=\*\*(?!\*)))+?(?=\*\*(?!\*)))(?<!\s)\*\*"
_EM = r"(\*)(?![\s*])([^*]+)(?<!\s)\*(?!\*)"
_STRONG_WORDS = rf"(?<![{WORD}])(__)(?![\s_])((?:[^_]|_(?!_))+?)(?<![\s_])__(?![{WORD}])"
_EM_WORDS = rf"(?<![{WORD}])(_)(?![\s_])((?:[^_]|(?<=[{WORD}])_(?=[{WORD}]))+?)(?<![\s_])_(?![{WORD}])"
_STRIKE = r"(~~)(?![\s~])((?:[^~]|~(?!~))+?)(?<!\s)~~(?!~)"

_PATTERNS = (
    (_STRONG_IN_EM, "em"),
    (_STRONG, "strong"),
    (_STRONG_WORDS, "strong"),
    (_EM, "em"),
    (_EM_WORDS, "em"),
    (_STRIKE, "del"),
)
"""In the order of their turn: an element's content is left to the patterns after its own."""


class _Pair(InlineProcessor):
    """Makes an element of what stands between two equal signs; they mark no space at an edge."""

    def __init__(self, pattern: str, tag: str) -> None:
        super().__init__(pattern)
        self._tag = tag

    def handleMatch(  # type: ignore[override]  # noqa: N802  (python-markdown's name, and its stub is older)
        self,
        m: Match[str],
        data: str,  # noqa: ARG002  (as above)
    ) -> tuple[Element, int, int]:
        element = Element(self._tag)
        element.text = m.group(2)
        return element, m.start(0), m.end(0)


class EmphasisExtension(Extension):
    """Puts our patterns in the place of python-markdown's emphasis."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (python-markdown's name)
        """Change `md`; python-markdown calls this once for each engine."""
        md.inlinePatterns.deregister("em_strong")
        for turn, (pattern, tag) in enumerate(_PATTERNS):
            md.inlinePatterns.register(_Pair(pattern, tag), f"emphasis_{turn}", 60 - turn)
