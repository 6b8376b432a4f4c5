"""Checking: what is wrong in an article, and what may have been meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveRefused, DeskError, FileRefused
from newsroom_desktop.base import texts
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import tr
from newsroom_desktop.desk.names import Naming
from newsroom_desktop.desk.passages import Spot, Stretch, stretches
from newsroom_desktop.desk.styling import Styling
from newsroom_desktop.desk.words import Words
from newsroom_desktop.hindi.findings import Finding, Passage
from newsroom_desktop.hindi.names.check import findings as names_in
from newsroom_desktop.hindi.spelling.lexicon import Lexicon, load_lexicon
from newsroom_desktop.hindi.spelling.speller import Speller
from newsroom_desktop.hindi.style.check import check_article
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.words import words as words_of
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
        known = self._known  # others that check meanwhile, an older text say, only add to it
        for passage in progress.steps(passages):
            if passage not in known:
                known[passage] = tuple(self._find(passage))
        found = [known[passage] for passage in passages]
        self._known = dict(zip(passages, found, strict=True))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spelling:
    """What knows how words are spelt, the check by it, and the own words and the language of that."""

    made_for: tuple[frozenset[str], str]
    speller: Speller
    check: _Check


class Checking:
    """The verbs of checking; what they need is loaded when it is first asked for, which takes its time."""

    def __init__(self, words: Words, styling: Styling, naming: Naming) -> None:
        self.words = words
        self._styling = styling
        self._naming = naming
        self._style = HouseStyle()
        self._style_refused: FileRefused | None = None
        self._spelling: _Spelling | None = None

    def look(self) -> list[DeskError]:
        """Read the files of words, style and names again that have changed, and give what cannot be read.

        What was in such a file still counts; it is told of each change once.
        """
        refused: list[DeskError] = [*self.words.look()]
        before, self._style_refused = self._style_refused, None
        try:
            self._style = self._styling.read()
        except FileRefused as error:
            self._style_refused = error
            if before is None or before.args != error.args:
                refused.append(error)
        try:
            self._naming.look()
        except ArchiveRefused as error:
            refused.append(error)
        return refused

    def check(
        self, article: Article, blocks: Sequence[Block], progress: Progress | None = None
    ) -> tuple[Found, ...]:
        """What is found in `article` with `blocks` as its body, in the order of the text.

        Only what was not seen before is looked at. A name that is spelt otherwise is no wrong word besides,
        nor is what the house style has a fix for.

        Raises:
            Stopped: `progress` was cancelled; what was found by then is known the next time.
        """
        looked_at = stretches(article, blocks)
        stands = frozenset(article.let_stand)
        found: list[list[Found]] = [[] for _ in looked_at]
        for check in self._checks():
            numbers = [
                number
                for number, each in enumerate(looked_at)
                if check.reads_markdown or not each.is_markdown
            ]
            answers = check.find([looked_at[number].passage for number in numbers], progress or Progress())
            for number, findings in zip(numbers, answers, strict=True):
                found[number] += _found(check.subject, findings, looked_at[number])
        return tuple(each for some in found for each in _in_order(some) if each.as_let_stand not in stands)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant by `word`, the likeliest first."""
        return tuple(self._spelling_in_use().speller.suggestions(word))

    @cached_property
    def _lexicon(self) -> Lexicon:
        return load_lexicon()

    def _spelling_in_use(self) -> _Spelling:
        """The check by the words, and in the language, that are in use now.

        What the desk's own style puts in the place of others is rightly spelt too.
        """
        own = self.words.all.union(*(words_of(right) for _, right in self._style.replacements))
        made_for, spelling = (own, texts.current()), self._spelling
        if spelling is None or spelling.made_for != made_for:
            speller = Speller(self._lexicon, own)
            spelling = _Spelling(made_for=made_for, speller=speller, check=_spelling(speller))
            self._spelling = spelling
        return spelling

    def _checks(self) -> tuple[_Check, ...]:
        """The checks by the words, the style and the names that are in use now."""
        style, book = self._style, self._naming.book
        return (
            self._spelling_in_use().check,
            _Check(
                subject=Subject.STYLE,
                find=lambda passages, progress: check_article(passages, style, progress),
            ),
            _Check(
                subject=Subject.NAMES,
                find=lambda passages, progress: names_in(passages, book, progress),
            ),
        )


def _found(subject: Subject, findings: Iterable[Finding], stretch: Stretch) -> Iterator[Found]:
    for finding in findings:
        if not stretch.is_exact(finding.start_cp, finding.end_cp):
            yield Found(subject=subject, finding=finding, passage=stretch.passage, spot=stretch.spot)


def _in_order(some: Sequence[Found]) -> list[Found]:
    """What was found in a passage from its beginning on.

    Without the spelling of what is known as a name, or of one word that gets another from the house style.
    """
    told = [
        each.finding
        for each in some
        if each.subject is Subject.NAMES
        or (each.subject is Subject.STYLE and each.finding.fix is not None and " " not in each.text)
    ]
    kept = (
        each
        for each in some
        if each.subject is not Subject.SPELLING
        or not any(
            other.start_cp <= each.finding.start_cp and each.finding.end_cp <= other.end_cp for other in told
        )
    )
    return sorted(kept, key=lambda each: each.finding.start_cp)


def _spelling(speller: Speller) -> _Check:
    reason = tr("This word is in no dictionary and not among your own words.")

    def find(passage: Passage) -> list[Finding]:
        return [
            Finding(rule=SPELLING, start_cp=start_cp, end_cp=end_cp, reason=reason)
            for start_cp, end_cp in speller.misspelt(passage.text)
        ]

    return _Check(subject=Subject.SPELLING, find=_EachByItself(find), reads_markdown=True)
