"""Rules on words for which the desk writes others: misspelt ones, English ones, those of offices, its own."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.findings import Passage
from newsroom_desktop.hindi.spelling.telltale import LONG_BEFORE_YA
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet, Word, sheet_of
from newsroom_desktop.hindi.word_pairs import replaced, table
from newsroom_desktop.hindi.words import IN_WORD

OWN_WORDS = "own-words"

_LATIN = regex.compile(r"[A-Za-z]")
_IN_WORD = regex.compile(IN_WORD)
_GLOSS = regex.compile(r"\([^()\u0900-\u097f]*+$")
"""A bracket with nothing but English in it says once more what stands before it."""

_UNITS = frozenset({"PM", "CM"})
"""Behind a number they are of a clock or a ruler."""

_JOINS = frozenset("-/.'’@&+_")


def _misspelt(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    yield from _phrases(sheet, _misspelt_phrases())
    for word in sheet.words:
        fix = _well_spelt(word.text)
        if fix != word.text:
            yield Hit(start_cp=word.start_cp, end_cp=word.end_cp, fix=fix)


@lru_cache
def _misspelt_phrases() -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in table("misspelt").items() if " " in pair[0])


@lru_cache
def _one_word() -> dict[str, str]:
    return table("misspelt") | table("preferred")


@lru_cache(maxsize=65_536)
def _well_spelt(word: str) -> str:
    """`word` by the table, else with द्ध for ध्द, which old fonts leave behind, and दवाइयां for दवाईयां."""
    return replaced(word, _one_word()) or LONG_BEFORE_YA.sub("इय", word.replace("ध्द", "द्ध"))


def _english(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    """English words in Hindi; of those in Latin letters two beside each other may be a name."""
    if not sheet.is_hindi:
        return
    yield from _phrases(sheet, tuple(table("english-spoken").items()))
    pairs = table("english")
    words = (Word("", -9), *sheet.words, Word("", len(sheet.text) + 9))
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        fix = pairs.get(word.text) or (pairs.get(word.text.lower()) if not word.text.isupper() else None)
        if word.text in _UNITS and before.text[-1:].isdigit():
            continue
        if fix and not _LATIN.match(before.text) and not _LATIN.match(after.text) and _is_free(sheet, word):
            yield Hit(start_cp=word.start_cp, end_cp=word.end_cp, fix=fix)


def _is_free(sheet: Sheet, word: Word) -> bool:
    before, after = sheet.text[word.start_cp - 1 : word.start_cp], sheet.text[word.end_cp : word.end_cp + 1]
    ends_sentence = after == "." and not sheet.text[word.end_cp + 1 : word.end_cp + 2].strip()
    return (
        before not in _JOINS
        and not _GLOSS.search(sheet.text, max(0, word.start_cp - 40), word.start_cp)
        and (after not in _JOINS or ends_sentence)
    )


def _official(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    yield from _phrases(sheet, tuple(table("officialese").items()))


def _own(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    yield from _phrases(sheet, style.replacements)


class _Phrase(NamedTuple):
    """A text, what is written instead, and where the first word begins in it."""

    text: str
    fix: str
    word_cp: int


def _phrases(sheet: Sheet, pairs: tuple[tuple[str, str], ...]) -> Iterator[Hit]:
    """Where the first ones of `pairs` stand as whole words, the longest at a place; not within its fix."""
    by_first_word = _by_first_word(pairs)
    end = 0
    for word in sheet.words:
        for phrase in by_first_word.get(word.text, ()):
            start = word.start_cp - phrase.word_cp
            if start >= end and _stands(sheet.text, phrase, start):
                end = start + len(phrase.text)
                yield Hit(start_cp=start, end_cp=end, fix=phrase.fix)
                break


def _stands(text: str, phrase: _Phrase, start: int) -> bool:
    end = start + len(phrase.text)
    if not text.startswith(phrase.text, start) or (
        _IN_WORD.match(text, end - 1) and _IN_WORD.match(text, end)
    ):
        return False
    inside = phrase.fix.find(phrase.text)
    return not (0 <= inside <= start and text.startswith(phrase.fix, start - inside))


@lru_cache(maxsize=8)
def _by_first_word(pairs: tuple[tuple[str, str], ...]) -> dict[str, list[_Phrase]]:
    found: dict[str, list[_Phrase]] = {}
    for text, fix in sorted(pairs, key=lambda pair: len(pair[0]), reverse=True):
        words = sheet_of(Passage(text=text)).words
        if words:
            found.setdefault(words[0].text, []).append(_Phrase(text, fix, words[0].start_cp))
    return found


RULES = (
    Rule(
        name="misspelt",
        group=Group.WORDS,
        title=mark("Words that are often written wrongly"),
        reason=mark("This word is written “{fix}”."),
        bad="उपरोक्त अंतर्राष्ट्रीय संधि",
        good="उपर्युक्त अंतरराष्ट्रीय संधि",
        look=_misspelt,
    ),
    Rule(
        name="english-word",
        group=Group.WORDS,
        title=mark("Hindi words in the place of English ones"),
        reason=mark("Hindi papers write “{fix}”."),
        bad="मौके पर police पहुंची",
        good="मौके पर पुलिस पहुंची",
        look=_english,
    ),
    Rule(
        name="officialese",
        group=Group.WORDS,
        title=mark("Plain words for those of offices"),
        reason=mark("Readers say “{fix}”."),
        bad="बैठक के उपरांत मंत्री गए",
        good="बैठक के बाद मंत्री गए",
        look=_official,
    ),
    Rule(
        name=OWN_WORDS,
        group=Group.WORDS,
        title=mark("Words of the desk's own list"),
        reason=mark("The desk writes “{fix}”."),
        bad="बंबई में",
        good="मुंबई में",
        look=_own,
    ),
)
