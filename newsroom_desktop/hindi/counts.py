"""How long a text is: in words, syllables, sentences, paragraphs and minutes of reading."""

from dataclasses import dataclass
from functools import lru_cache

from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.paragraphs import TOO_LONG
from newsroom_desktop.hindi.reading import reading_minutes
from newsroom_desktop.hindi.sentences import sentences
from newsroom_desktop.hindi.words import count_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Length of a body; `minutes` is the time a Hindi reader needs, at least 1 where there is a word.

    `overlong_words` are the words of its longest paragraph when that is too long to be read, else 0.
    """

    words: int
    syllables: int
    minutes: int
    overlong_words: int = 0


def count(text: str) -> Counts:
    """Count `text`: words, grapheme clusters other than spaces, whole minutes of reading."""
    lines = [_count_line(line) for line in text.split("\n")]
    word_count, longest = sum(words for words, _ in lines), max(words for words, _ in lines)
    return Counts(
        words=word_count,
        syllables=sum(syllables for _, syllables in lines),
        minutes=max(1, round(reading_minutes(word_count))) if word_count else 0,
        overlong_words=longest if longest > TOO_LONG else 0,
    )


@lru_cache(maxsize=4096)
def _count_line(line: str) -> tuple[int, int]:
    """Words and syllables of a paragraph; while a person types, all but one are known."""
    return count_words(line), count_clusters("".join(line.split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What can be counted in a text; syllables are grapheme clusters.

    Sentences, with their mean length, and paragraphs are those of running text: a cell of a table is none.
    """

    words: int
    syllables: int
    syllables_and_spaces: int
    sentences: int
    paragraphs: int
    words_in_sentence: float
    minutes: int


def measure(text: str, running: str) -> Statistics:
    """Everything that can be counted in `text`; `running` is the running text in it, a paragraph a line."""
    counts, sentence_count = count(text), len(sentences(running))
    return Statistics(
        words=counts.words,
        syllables=counts.syllables,
        syllables_and_spaces=count_clusters("".join(text.split("\n"))),
        sentences=sentence_count,
        paragraphs=sum(1 for line in running.split("\n") if line.strip()),
        words_in_sentence=count(running).words / sentence_count if sentence_count else 0.0,
        minutes=counts.minutes,
    )
