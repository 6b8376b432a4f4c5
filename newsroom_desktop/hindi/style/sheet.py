"""A passage as the rules look at it: addresses hidden, words and sentences found once for all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import regex

from newsroom_desktop.hindi.addresses import without_addresses
from newsroom_desktop.hindi.dateline import split_dateline
from newsroom_desktop.hindi.findings import Passage, Role
from newsroom_desktop.hindi.sentences import sentence_spans
from newsroom_desktop.hindi.words import HINDI, IN_WORD

_WORD = regex.compile(rf"{IN_WORD}++")
_STOP = regex.compile(rf"(?<=(?:{HINDI}|[\p{{Nd}}%])[\"”’')\]]?)\.(?=[\"”’')\]]*+(?:\s|$))")
_DANDA = regex.compile(r"(?<![।॥.])।(?![।॥.])")
_HAS_HINDI = regex.compile(r"[\u0904-\u0939]")


class Word(NamedTuple):
    """A word and where it begins."""

    text: str
    start_cp: int

    @property
    def end_cp(self) -> int:
        """Where it ends."""
        return self.start_cp + len(self.text)


@dataclass(frozen=True)
class Sheet:
    """What the rules see of a passage; `text` is as long as that of the passage."""

    text: str
    role: Role

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The letters, marks and digits that stand together, in their order."""
        return tuple(Word(found[0], found.start()) for found in _WORD.finditer(self.text))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where the sentences begin and end."""
        return tuple(sentence_spans(self.text))

    @cached_property
    def ends_cp(self) -> tuple[int, ...]:
        """Where a danda or a full stop ends a sentence of Hindi behind the dateline."""
        found = [] if not self.is_hindi else [place.start() for place in _DANDA.finditer(self.text)]
        for start, end in self.sentences:
            last = self.text[start:end].rstrip("\"”’')]")
            if _HAS_HINDI.search(last) and _STOP.match(self.text, start + len(last) - 1):
                found.append(start + len(last) - 1)
        return tuple(sorted(place for place in found if place >= self.dateline_cp))

    @cached_property
    def dateline_cp(self) -> int:
        """Where the dateline of an opening ends, its mark included; 0 without one."""
        if self.role is not Role.OPENING:
            return 0
        dateline, rest = split_dateline(self.text)
        return len(self.text) - len(rest) if dateline else 0

    @cached_property
    def is_hindi(self) -> bool:
        """Whether there is a letter of Hindi in it."""
        return _HAS_HINDI.search(self.text) is not None

    def is_hyphened(self, word: Word) -> bool:
        """Whether a hyphen joins `word` with the next one: को-ऑपरेटिव."""
        return self.text[word.end_cp : word.end_cp + 1] in ("-", "\u2010", "\u2011")

    def neighbours(self) -> Iterator[tuple[Word, Word]]:
        """Each two words with nothing but one space between them."""
        for first, second in zip(self.words, self.words[1:], strict=False):
            if second.start_cp == first.end_cp + 1 and self.text[first.end_cp] in " \u00a0":
                yield first, second


def sheet_of(passage: Passage) -> Sheet:
    """`passage` with addresses, hashtags and the like hidden."""
    return Sheet(text=without_addresses(passage.text), role=passage.role)
