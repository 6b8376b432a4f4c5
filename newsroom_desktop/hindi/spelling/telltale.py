"""Slips that show in the word itself, as hardly any word of Hindi is written so.

They are the wrong words of the lists (शुद्ध–अशुद्ध शब्द) that Hindi school grammars share, by their causes.
"""

from collections.abc import Iterator

import regex

_AKSHARA = regex.compile(
    r"((?:[\u0915-\u0939]\u093c?\u094d)*[\u0915-\u0939]\u093c?[\u093e-\u094c]?|[\u0904-\u0914])([\u0901-\u0903]?)"
)
_REPH, _ANUSVARA = "र\u094d", "\u0902"
_LAST_VOWEL = "\u0914"

LONG_BEFORE_YA = regex.compile("ईय(?=(?:ां|ाँ|ों|ो)$)")
"""What no word has: दवाईयां and भाईयों are दवाइयां and भाइयों."""

_ENDINGS = (
    *(("ीयों", "ियों"), ("ीयां", "ियां"), ("ईयों", "इयों"), ("ईयां", "इयां"), ("ूओं", "ुओं"), ("ूएं", "ुएं")),
    *(("ीक", "िक"), ("िय", "ीय"), ("ीत", "ित"), ("ो", "ों"), ("ओ", "ओं"), ("ियो", "ियों")),
    *(("ेंगें", "ेंगे"), ("एंगें", "एंगे"), ("ोंगें", "ोंगे"), ("यलय", "यालय"), ("धीश", "ाधीश")),
)
"""As they are written wrongly, and rightly: of plurals, of what comes from Sanskrit, of the future."""

_LETTERS = (
    (regex.compile(r"(?<!^|\u094d)[डढ](?![\u093c\u094d])"), "\\g<0>\u093c"),
    (regex.compile(r"ड\u093c(?=[यग])"), "ड\u094d"),
    (regex.compile(r"(?<!ब)\u0943"), "\u094dर"),
    (regex.compile(r"(?<!ब)\u094dर(?![\u093c-\u094d])"), "\u0943"),
    (regex.compile(r"(?<=र)\u0941"), "\u0942"),
    (regex.compile(r"(?<=र)\u0942"), "\u0941"),
    (regex.compile(r"द(?=[गघधबभ])"), "द\u094d"),
    (regex.compile(r"(?:द\u094d)?ध(?![\u093c\u094d])"), "द\u094dय"),
    (regex.compile(r"ध\u094dय"), "द\u094dय"),
    (regex.compile(r"ध\u094d(?=[दध])[दध]"), "द\u094dध"),
    (regex.compile(r"ध\u094dध"), "ध\u094dय"),
    (regex.compile(r"ठ\u094d(?=ठ)"), "ट\u094d"),
    (regex.compile(r"छ\u094d(?=छ)"), "च\u094d"),
    (regex.compile(r"(?<=ष\u094d)ट(?!\u094d)"), "ठ"),
    (regex.compile(r"(?<=ष\u094d)ठ"), "ट"),
    (regex.compile(r"([मन])\u094dह"), "ह\u094d\\1"),
    (regex.compile(r"(?<=स\u094d)त\u094d(?=र)"), ""),
    (regex.compile(r"(?<=ष\u094dट)\u094dर"), ""),
)
"""खिलाडी, षड़यंत्र, द्रश्य and गृहण, शुरु and विरूद्ध, उदघाटन, विधार्थी, विध्यालय, शुध्द, इकठ्ठा, अछ्छा, घनिष्ट and विशिष्ठ,
ब्राम्हण, सहस्त्र, भ्रष्ट्राचार. Names have both बृज and ब्रज."""

_RARELY = (
    (regex.compile(r"(?<=....)([\u0915-\u0939])\u094d\1"), r"\1"),
    (regex.compile("छ"), "क\u094dष"),
    (regex.compile("न\u094d(?=स)"), _ANUSVARA),
)
_LONG = 6
"""What words and names may be written like too, if short: a doubled consonant, छ for क्ष, न् for anusvara."""

_ADJECTIVE = regex.compile(r"[िी]क(?:ता|ताओं|ों)?$")
_LENGTHENED = {"अ": "आ", "इ": "ऐ", "ए": "ऐ", "उ": "औ", "ओ": "औ", "ि": "ै", "े": "ै", "ु": "ौ", "ो": "ौ"}
_PAIRS = ("बव", "शष", "शस")


def surely_meant(word: str) -> Iterator[str]:
    """What `word` (a key) was before a slip that hardly any word of its own comes of; few are words."""
    yield from _with_moved(word)
    yield from _with_other_ending(word)
    yield from _lengthened(word)
    yield from _with_letters(word, _LETTERS)
    yield from (_exchanged(word, pair) for pair in _PAIRS if all(word.count(each) == 1 for each in pair))


def maybe_meant(word: str) -> Iterator[str]:
    """The same of an unknown word, slips of which words come too among them."""
    yield from surely_meant(word)
    if len(word) >= _LONG:
        yield from _with_letters(word, _RARELY)


def _with_letters(word: str, changes: tuple[tuple["regex.Pattern[str]", str], ...]) -> Iterator[str]:
    for pattern, right in changes:
        for found in pattern.finditer(word):
            yield word[: found.start()] + found.expand(right) + word[found.end() :]


def _with_other_ending(word: str) -> Iterator[str]:
    for wrong, right in _ENDINGS:
        if word.endswith(wrong):
            yield word.removesuffix(wrong) + right


def _lengthened(word: str) -> Iterator[str]:
    """समाजिक, ऐतिहासिक: the first vowel is long before the ending इक."""
    if _ADJECTIVE.search(word) is None:
        return
    ending = word.rindex("क") - 1
    word = word[:ending] + "ि" + word[ending + 1 :]
    for place, sign in enumerate(word[:ending]):
        if sign in _LENGTHENED:
            yield word[:place] + _LENGTHENED[sign] + word[place + 1 :]
            return
        if sign != "\u094d" and word[place + 1] not in "\u093c\u094d" and not "ा" <= word[place + 1] <= "ौ":
            yield word[: place + 1] + "ा" + word[place + 1 :]
            return


def _with_moved(word: str) -> Iterator[str]:
    """Anusvara and reph above the letter before or behind: स्वंय, आर्शीवाद."""
    if _ANUSVARA not in word and _REPH not in word:
        return
    syllables = _AKSHARA.findall(word)
    if "".join(map("".join, syllables)) != word:
        return
    for place in range(len(syllables) - 1):
        before = "".join(map("".join, syllables[:place]))
        after = "".join(map("".join, syllables[place + 2 :]))
        left, right = syllables[place : place + 2]
        for one, other in (*_moved(left, right), *(pair[::-1] for pair in _moved(right, left))):
            yield before + one + other + after


def _moved(giving: tuple[str, str], taking: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Two syllables (letters, and a mark above them) when one has given the other its anusvara or reph."""
    letters, mark = giving
    others, other_mark = taking
    if mark == _ANUSVARA and not other_mark:
        yield letters, others + mark
    if letters.startswith(_REPH) and not others.startswith(_REPH) and others[0] > _LAST_VOWEL:
        yield letters.removeprefix(_REPH) + mark, _REPH + others + other_mark


def _exchanged(word: str, pair: str) -> str:
    return word.translate(str.maketrans(pair, pair[::-1]))
