"""The words that are known, with how frequent they are, how they are inflected, and which are names.

`resources/dictionaries/hindi.txt.gz` is made by `tools/lexicon`, which names the lists it comes from.
Its lines: classes of inflection and kinds of name, a tab, ten times the frequency, a tab, keys of words; the
others, with a sign and 0, words that are written otherwise than their keys, and wrong ones.
"""

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from newsroom_desktop.base.paths import resource
from newsroom_desktop.hindi.spelling.paradigms import bases
from newsroom_desktop.hindi.spelling.variants import key, keys

PERSON, PLACE = "P", "L"
"""Kinds of name, beside the classes of inflection."""

WRITTEN, WRONG = "=", "!"
"""What stands in place of classes before words that are written otherwise than their keys, and wrong ones."""

_INFLECTED = 1.0
"""How much rarer a form is taken to be than its dictionary word, where no list has it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Of a word: its classes of inflection and kinds of name, and its frequency on Zipf's scale."""

    classes: str
    zipf: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """Words by their keys, and how those are written whose key is no spelling of theirs.

    `wrong` has the keys of what is no word, though often written (बिमारी) or made by endings:
    सरकर is not of सरना, but सरकार mistyped.
    """

    entries: Mapping[str, Entry]
    written: Mapping[str, str]
    wrong: frozenset[str] = frozenset()

    def words(self) -> Iterator[str]:
        """All words that stand in the list, without the forms that are inflected from them."""
        written = self.written
        return (written.get(each, each) for each in self.entries)

    def knows(self, word: str) -> bool:
        """Whether `word`, or what it is inflected from, stands in the list; style makes no difference."""
        return self.frequency(word) > 0

    def frequency(self, word: str) -> float:
        """How frequent `word` is on Zipf's scale: 7 के, 5 सरकार, 3 हिंसात्मक; 0 when it is not known."""
        sought = key(word)
        if (entry := self.entries.get(sought)) is not None:
            return entry.zipf
        if sought in self.wrong:
            return 0.0
        base_zipf = self.inflected_zipf(sought)
        return max(1.0, base_zipf - _INFLECTED) if base_zipf else 0.0

    def inflected_zipf(self, form: str) -> float:
        """How frequent the most frequent word is that the key `form` is inflected from; 0 where none is."""
        entries = self.entries
        zipf = 0.0
        for base, name, _ in bases(form):
            entry = entries.get(base)
            if entry is not None and name in entry.classes and entry.zipf > zipf:
                zipf = entry.zipf
        return zipf

    def is_person(self, word: str) -> bool:
        """Whether `word` is a first or a family name."""
        return self._is(word, PERSON)

    def is_place(self, word: str) -> bool:
        """Whether `word` is a country, state, district or town, or a part of such a name."""
        return self._is(word, PLACE)

    def spelling(self, word: str) -> str:
        """`word` as it is most often written."""
        sought = key(word)
        if sought in self.entries:
            return self.written.get(sought, sought)
        base = self._base(sought)
        if base is None or base[0] not in self.written:
            return word
        stem, ending = base
        kept = len(sought) - len(ending)
        written = self.written[stem]
        return written[: len(written) - (len(stem) - kept)] + _WRITTEN.get(ending, ending)

    def _is(self, word: str, kind: str) -> bool:
        entry = self.entries.get(key(word))
        return entry is not None and kind in entry.classes

    def _base(self, sought: str) -> tuple[str, str] | None:
        """The dictionary word that `sought` is inflected from, with its ending; the most frequent one."""
        found = [
            (entry.zipf, base, ending)
            for base, name, ending in bases(sought)
            if (entry := self.entries.get(base)) is not None and name in entry.classes
        ]
        return max(found)[1:] if found else None


_WRITTEN = {
    **{ending: ending.replace("\u0902", "\u0901") for ending in ("ियां", "ूं", "ऊं", "एं", "ाएं", "ुएं")},
    **{vowel + "ं" + future: vowel + "ँ" + future for vowel in "ूऊ" for future in ("गा", "गे", "गी")},
}
"""Endings with chandrabindu, by their keys."""


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """The list that the program brings along, read when first asked for; from any thread."""
    text = gzip.decompress(resource("dictionaries", "hindi.txt.gz").read_bytes()).decode()
    entries: dict[str, Entry] = {}
    written: dict[str, str] = {}
    wrong: frozenset[str] = frozenset()
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        classes, tenths, listed = line.split("\t")
        if classes == WRITTEN:
            written.update(zip(keys(listed).split(" "), listed.split(" "), strict=True))
        elif classes == WRONG:
            wrong = frozenset(listed.split(" "))
        else:
            entries.update(dict.fromkeys(listed.split(" "), Entry(classes, int(tenths) / 10)))
    return Lexicon(entries=entries, written=written, wrong=wrong)
