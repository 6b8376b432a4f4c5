"""Checking: what is wrong in an article, and what may have been meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from newsroom_desktop.article.article import Article
from newsroom_desktop.base import texts
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.passages import Spot, Stretch, stretches
from newsroom_desktop.desk.words import Words
from newsroom_desktop.hindi.findings import Finding, Passage
from newsroom_desktop.hindi.spelling.lexicon import Lexicon, load_lexicon
from newsroom_desktop.hindi.spelling.speller import Speller
from newsroom_desktop.markup.blocks import Block

SPELLING = "spelling"
"""The rule that spelling finds by."""


class Subject(StrEnum):
    """What a finding is about."""

    SPELLING = "spelling"
    STYLE = "style"
    NAMES = "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding, and where it stands."""

    subject: Subject
    finding: Finding
    passage: Passage
    spot: Spot

    @property
    def text(self) -> str:
        """The letters that it is about."""
        return self.passage.text[self.finding.start_cp : self.finding.end_cp]

    @property
    def as_let_stand(self) -> str:
        """What an article says that lets it stand, and all that are like it."""
        return f"{self.finding.rule} {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Check:
    """A way of looking at passages; one for readers' eyes only does not look at Markdown."""

    subject: Subject
    find: Callable[[Sequence[Passage], Progress], Sequence[Sequence[Finding]]]
    reads_markdown: bool = False


class _EachByItself:
    """Looks at passage after passage, and knows the next time what was found in each."""

    def __init__(self, find: Callable[[Passage], Sequence[Finding]]) -> None:
        self._find = find
        self._known: dict[Passage, tuple[Finding, ...]] = {}

    def __call__(self, passages: Sequence[Passage], progress: Progress) -> list[tuple[Finding, ...]]:
        for passage in progress.steps(passages):
            if passage not in self._known:
                self._known[passage] = tuple(self._find(passage))
        self._known = {passage: self._known[passage] for passage in passages}
        return [self._known[passage] for passage in passages]


class Checking:
    """The verbs of checking; what they need is loaded when it is first asked for, which takes its time."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._made_for: object = None
        self._checks: tuple[_Check, ...] = ()
        self._speller: Speller | None = None

    def check(
        self, article: Article, blocks: Sequence[Block], progress: Progress | None = None
    ) -> tuple[Found, ...]:
        """What is found in `article` with `blocks` as its body, in the order of the text.

        Only what was not seen before is looked at.

        Raises:
            Stopped: `progress` was cancelled; what was found by then is known the next time.
        """
        looked_at = stretches(article, blocks)
        found: list[tuple[int, int, Found]] = []
        stands = frozenset(article.let_stand)
        for check in self._ready():
            within = [
                (number, each)
                for number, each in enumerate(looked_at)
                if check.reads_markdown or not each.is_markdown
            ]
            answers = check.find([each.passage for _, each in within], progress or Progress())
            for (number, stretch), findings in zip(within, answers, strict=True):
                found += (
                    (number, each.finding.start_cp, each)
                    for each in _found(check.subject, findings, stretch)
                    if each.as_let_stand not in stands
                )
        return tuple(each for _, _, each in sorted(found, key=lambda entry: entry[:2]))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant by `word`, the likeliest first."""
        self._ready()
        return tuple(self._speller.suggestions(word)) if self._speller is not None else ()

    @cached_property
    def _lexicon(self) -> Lexicon:
        return load_lexicon()

    def _ready(self) -> tuple[_Check, ...]:
        """The checks for the words, and the language of their reasons, that are in use now."""
        made_for = self.words.all, texts.current()
        if made_for != self._made_for:
            self._speller = Speller(self._lexicon, self.words.all)
            self._checks = (_spelling(self._speller),)
            self._made_for = made_for
        return self._checks


def _found(subject: Subject, findings: Iterable[Finding], stretch: Stretch) -> Iterator[Found]:
    for finding in findings:
        if not stretch.is_exact(finding.start_cp, finding.end_cp):
            yield Found(subject=subject, finding=finding, passage=stretch.passage, spot=stretch.spot)


def _spelling(speller: Speller) -> _Check:
    reason = tr("This word is in no dictionary and not among your own words.")

    def find(passage: Passage) -> list[Finding]:
        return [
            Finding(rule=SPELLING, start_cp=start_cp, end_cp=end_cp, reason=reason)
            for start_cp, end_cp in speller.misspelt(passage.text)
        ]

    return _Check(subject=Subject.SPELLING, find=_EachByItself(find), reads_markdown=True)
