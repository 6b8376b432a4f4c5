"""How hard a Hindi text is to read, in what an editor can change: long sentences and long words.

The words are judged by Sinha, Sharma, Dasgupta & Basu, "New Readability Measures for Bangla and Hindi
Texts" (COLING 2012): -2.34 + 2.14 times the mean length of a word + 0.01 times the words of more than two
syllables in 30 sentences, fitted to what Hindi readers said of 16 texts; syllables are akshars, here grapheme
clusters. The length of sentences is judged beside it: it is what an editor can mend. Easy ends and hard
begins at the lower and the upper quarter of news: of 2,000 times 30 sentences drawn by lot from UD_Hindi-PUD,
and for sentences at 16 words, which few news texts stay below, and 22, above which the upper quarter is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.sentences import sentence_spans
from newsroom_desktop.hindi.words import words

LONG_SENTENCE = 30
"""Words. Two in fifteen sentences of news have more."""

LONG_WORD = 2
"""Syllables: a word with more is one of the long words that the measure counts."""

_LEAST_WORDS, _LEAST_SENTENCES = 60, 3
"""Less cannot be judged."""

_EASY_WORDS, _HARD_WORDS = 4.86, 5.21
_EASY_SENTENCE, _HARD_SENTENCE = 16, 22
_MANY_LONG = 1 / 5
"""Sentences longer than LONG_SENTENCE, of all: what nine in ten news texts stay below."""


class Level(IntEnum):
    """How hard a text is."""

    EASY = 1
    MEDIUM = 2
    HARD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class LongSentence:
    """A sentence of more than LONG_SENTENCE words: in which of the paragraphs, and where in it."""

    paragraph: int
    start_cp: int
    end_cp: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """How hard a text is, and why: `level` is the harder one of its sentences and its words.

    `words_in_sentence` is a mean, `long_words` how many of 100 words have more than LONG_WORD syllables;
    `long_ones` are the long sentences, the longest first.
    """

    sentence_level: Level
    word_level: Level
    words_in_sentence: float
    long_words: float
    long_ones: tuple[LongSentence, ...]

    @property
    def level(self) -> Level:
        """How hard it is."""
        return max(self.sentence_level, self.word_level)


def readability(paragraphs: Sequence[str]) -> Readability | None:
    """How hard `paragraphs` of running text are; None when they are too few words to tell."""
    lines = [_read(paragraph) for paragraph in paragraphs]
    sentences = sum(len(line.sentences) for line in lines)
    word_count = sum(line.words for line in lines)
    if word_count < _LEAST_WORDS or sentences < _LEAST_SENTENCES:
        return None
    syllables, long_words = sum(line.syllables for line in lines), sum(line.long_words for line in lines)
    score = -2.34 + 2.14 * syllables / word_count + 0.01 * long_words * 30 / sentences
    found = [
        LongSentence(paragraph=number, start_cp=start, end_cp=end, words=count)
        for number, line in enumerate(lines)
        for start, end, count in line.sentences
        if count > LONG_SENTENCE
    ]
    mean = word_count / sentences
    return Readability(
        sentence_level=_sentence_level(mean, len(found) / sentences),
        word_level=_level(score, _EASY_WORDS, _HARD_WORDS),
        words_in_sentence=mean,
        long_words=100 * long_words / word_count,
        long_ones=tuple(sorted(found, key=lambda each: (-each.words, each.paragraph, each.start_cp))),
    )


def _sentence_level(mean: float, long_share: float) -> Level:
    if long_share > _MANY_LONG:
        return Level.HARD
    level = _level(mean, _EASY_SENTENCE, _HARD_SENTENCE)
    return max(level, Level.MEDIUM) if long_share else level


def _level(value: float, easy: float, hard: float) -> Level:
    if value <= easy:
        return Level.EASY
    return Level.HARD if value > hard else Level.MEDIUM


@dataclass(frozen=True, slots=True)
class _Line:
    """What is counted in a paragraph; its sentences as begin, end and words."""

    words: int
    syllables: int
    long_words: int
    sentences: tuple[tuple[int, int, int], ...]


@lru_cache(maxsize=1_024)
def _read(paragraph: str) -> _Line:
    """While a person types, all paragraphs but one are known."""
    lengths = [count_clusters(word) for word in words(paragraph)]
    spans = ((start, end, len(words(paragraph[start:end]))) for start, end in sentence_spans(paragraph))
    return _Line(
        words=len(lengths),
        syllables=sum(lengths),
        long_words=sum(length > LONG_WORD for length in lengths),
        sentences=tuple(span for span in spans if span[2]),
    )
