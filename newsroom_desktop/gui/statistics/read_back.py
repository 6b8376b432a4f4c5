"""What a text says of itself: how hard it is to read, its longest sentences, what it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom_desktop.article.article import Article
from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.keywords import Keyword, keywords
from newsroom_desktop.hindi.readability import Readability, readability
from newsroom_desktop.markup.blocks import Block

MOST_KEYWORDS = 10
MOST_SENTENCES = 5
_RUNNING = (Role.OPENING, Role.PARAGRAPH, Role.QUOTE, Role.ITEM)


@dataclass(frozen=True, slots=True, kw_only=True)
class LongPlace:
    """A long sentence, and where it stands: the number of its block, and begin and end in that."""

    text: str
    words: int
    block: int
    start_cp: int
    end_cp: int

    def is_in(self, letters: str) -> bool:
        """Whether it stands there in `letters`, those of its block, with no more than footnotes in it."""
        here = letters[self.start_cp : self.end_cp]
        return here.startswith(self.text[:8]) and here.endswith(self.text[-8:])


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """`readability` is None when there is too little text to tell."""

    readability: Readability | None = None
    longest: tuple[LongPlace, ...] = ()
    keywords: tuple[Keyword, ...] = ()


def read_back(article: Article, blocks: Sequence[Block]) -> ReadBack:
    """What `article` with `blocks` as its body says of itself; Markdown, tables and captions do not count."""
    from newsroom_desktop.desk.passages import stretches  # noqa: PLC0415 - brings markdown: in the lane

    running = [
        stretch
        for stretch in stretches(article, blocks)
        if stretch.passage.role in _RUNNING and not stretch.is_markdown
    ]
    paragraphs = [stretch.passage.text for stretch in running]
    found = readability(paragraphs)
    longest = []
    for sentence in found.long_ones[:MOST_SENTENCES] if found else ():
        spot = running[sentence.paragraph].spot
        start_cp, end_cp = spot.in_block((sentence.start_cp, sentence.end_cp))
        text = paragraphs[sentence.paragraph][sentence.start_cp : sentence.end_cp]
        longest.append(
            LongPlace(text=text, words=sentence.words, block=spot.block, start_cp=start_cp, end_cp=end_cp)
        )
    return ReadBack(readability=found, longest=tuple(longest), keywords=keywords(paragraphs, MOST_KEYWORDS))
