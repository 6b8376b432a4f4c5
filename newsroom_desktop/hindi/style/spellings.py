"""Rules on words that are written in two ways, of which a desk chooses one.

After "Devanagari Lipi tatha Hindi Vartani ka Manakikaran" (Central Hindi Directorate; IS 16500:2012):
a nasal before a consonant of its own row is anusvara (हिंदी, संबंध), and the letter stays before another
row and before a nasal (अन्य, उन्हें, वाङ्मय, सम्मान, जन्म); in use also behind ऑ (कॉम्पैक्ट). Above a matra
over the line anusvara stands for chandrabindu (में, नहीं). Endings are vowels where य only glides (गए, नई,
चाहिए).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.style.house_style import EITHER, HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet, Word
from newsroom_desktop.hindi.word_pairs import replaced, table

_HALF_NASAL = regex.compile(
    r"(?<=[\u0904-\u0910\u0912-\u0939\u093c\u093e-\u0948\u094a-\u094c])(?:\u0919\u094d(?=[\u0915-\u0918])"
    r"|\u091e\u094d(?=[\u091a-\u091d])|[\u0923\u0928]\u094d(?=[\u091f-\u0922])|\u0928\u094d(?=[\u0924-\u0927])"
    r"|\u092e\u094d(?=[\u092a-\u092d]))"
)
_SHORT = r"(?<=[\u0905\u0907\u0909\u0915-\u0939\u093c\u093f\u0941])\u0902"
_BEFORE_T = regex.compile(rf"{_SHORT}(?=[\u0924-\u0927])(?!\u0924\u094d\u0930)")  # मंत्री stays so
_BEFORE_P = regex.compile(rf"{_SHORT}(?=[\u092a\u092c\u092d])")
_IS_NASAL_VOWEL = regex.compile(r"^(?:अंधेर|अंधिया|संभल|संभाल|रुंध|मुंद|कंपकंप)")
_NASAL_STAYS = regex.compile(r"^(?:उन्त|पराङ्|वाङ्)")
_LINE_MATRA = r"[\u093f\u0940\u0945-\u094c]"
_ABOVE_MATRA = regex.compile(rf"(?<={_LINE_MATRA})\u0901")
_CHANDRABINDU = regex.compile(rf"(?<!{_LINE_MATRA})\u0901")
_NASAL_ENDING = regex.compile(r"(?<=.[\u093e\u0941\u0942]|[\u0905\u0906\u0909\u090a\u090f])\u0902$")
_NASAL_FUTURE = regex.compile(r"(?<=[\u090f\u090a\u0942])\u0902(?=ग[\u093e\u0940\u0947]$)")
_NUKTA = regex.compile(r"(?<=[\u0915\u0916\u0917\u091c\u092b])\u093c|[\u0958-\u095b\u095e]")
_BARE = str.maketrans(
    {"\u0958": "क", "\u0959": "ख", "\u095a": "ग", "\u095b": "ज", "\u095e": "फ", "\u093c": ""}
)
_BARE_WORDS = "राज सजा हंस फन बाज गज फलक खान जरा सजाए गौर तेज बाग कमर रोज"
_OTHER_WORDS = frozenset(_BARE_WORDS.split())
"""Without its nukta or chandrabindu each is a word of its own: राज (rule), राज़ (secret)."""

_STEM_ENDINGS = ("ियों", "ियां", "ों", "ें", "ा", "े", "ी", "ो")
_BASE = ("", "ा", "े", "ी")
_LEAST_OF_STEM_GC = 3


def _word_by_word(change: Callable[[str], str | None], words: Sequence[Word]) -> Iterator[Hit]:
    for word in words:
        fix = change(word.text)
        if fix is not None and fix != word.text:
            yield Hit(start_cp=word.start_cp, end_cp=word.end_cp, fix=fix)


def _nasal(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    if style.hindi_nasal == "anusvara":
        yield from _word_by_word(_with_anusvara, sheet.words)
    elif style.hindi_nasal == "half":
        yield from _word_by_word(_with_half, sheet.words)


def _with_anusvara(word: str) -> str:
    return word if _NASAL_STAYS.match(word) else _HALF_NASAL.sub("\u0902", word)


def _with_half(word: str) -> str:
    """`word` with a half nasal: by the table, and behind a short vowel before the rows of त and प."""
    known = replaced(word, table("half-nasal"))
    if known is not None or _IS_NASAL_VOWEL.match(word):
        return known or word
    return _BEFORE_P.sub("म\u094d", _BEFORE_T.sub("न\u094d", word))


def _above_matra(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    if "\u0901" in sheet.text:
        yield from _word_by_word(lambda word: _ABOVE_MATRA.sub("\u0902", word), sheet.words)


def _chandrabindu(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    if style.chandrabindu == "anusvara" and "\u0901" in sheet.text:
        yield from _word_by_word(lambda word: _CHANDRABINDU.sub("\u0902", word), sheet.words)
    elif style.chandrabindu == "chandrabindu":
        yield from _word_by_word(_with_chandrabindu, sheet.words)


def _with_chandrabindu(word: str) -> str:
    word = replaced(word, table("chandrabindu")) or word
    return _NASAL_FUTURE.sub("\u0901", _NASAL_ENDING.sub("\u0901", word))


def _nukta(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    if style.nukta == "without":
        yield from _word_by_word(_without_nukta, sheet.words)
    elif style.nukta == "with":
        pairs = table("nukta")
        yield from _word_by_word(lambda word: replaced(word, pairs), sheet.words)


def _without_nukta(word: str) -> str:
    return _NUKTA.sub(lambda found: found[0].translate(_BARE), word)


def _two_ways(sheets: Sequence[Sheet], style: HouseStyle) -> Iterator[tuple[int, Hit]]:
    """Words that stand in an article in two ways of which the desk takes either; most stand as they may.

    Other endings make no other word: with ज़िला goes ज़िले, and जिला with जिले.
    """
    keys = {word.text: _key(word.text, style) for sheet in sheets for word in sheet.words}
    varied = {_stem(key) for text, key in keys.items() if key != text and key not in _OTHER_WORDS}
    if not varied:
        return
    places = [
        (number, word, len(word.text) - len(key) + len(_stem(key)))
        for number, sheet in enumerate(sheets)
        for word in sheet.words
        if _stem(key := keys[word.text]) in varied and key not in _OTHER_WORDS
    ]
    stems = _most_usual((_stem(keys[word.text]), word.text[:length]) for _, word, length in places)
    found = [
        (number, word, stems[_stem(keys[word.text])] + word.text[length:]) for number, word, length in places
    ]
    usual = _most_usual((keys[word.text], text) for _, word, text in found)
    for number, word, _ in found:
        fix = usual[keys[word.text]]
        if normal(word.text) != normal(fix):
            yield number, Hit(start_cp=word.start_cp, end_cp=word.end_cp, fix=fix)


def _most_usual(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each first one of `pairs` the second one that it has most often, or first."""
    counts: dict[str, Counter[str]] = {}
    for key, form in pairs:
        counts.setdefault(key, Counter())[form] += 1
    return {key: max(forms, key=forms.__getitem__) for key, forms in counts.items()}


@lru_cache(maxsize=65_536)
def _stem(key: str) -> str:
    """`key` without its ending, where what is left is long enough to be no other word, or in a table."""
    for ending in _STEM_ENDINGS:
        stem = key.removesuffix(ending)
        if stem != key and stem not in _OTHER_WORDS and stem + "ा" not in _OTHER_WORDS:
            is_known = any(stem + each in table(name) for name in ("nukta", "chandrabindu") for each in _BASE)
            return stem if is_known or count_clusters(stem) >= _LEAST_OF_STEM_GC else key
    return key


def _key(word: str, style: HouseStyle) -> str:
    """What two ways to write `word` have in common, as far as the desk takes either."""
    return _common(word, style.nukta == EITHER, style.chandrabindu == EITHER, style.hindi_nasal == EITHER)


@lru_cache(maxsize=65_536)
def _common(word: str, nukta: bool, chandrabindu: bool, nasal: bool) -> str:  # noqa: FBT001 - a row of switches
    """`word` without what makes no difference; words come again and again, and at every check."""
    if nukta:
        word = _without_nukta(word)
    if chandrabindu:
        word = _CHANDRABINDU.sub("\u0902", word)
    return _with_anusvara(word) if nasal else word


def _forms(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    yield from _word_by_word(_forms_as(style.forms).get, sheet.words)


@lru_cache
def _forms_as(choice: str) -> dict[str, str]:
    """What becomes of each form of the table and of its verbs: य goes, or takes the place of the vowel."""
    if choice == "ya":
        return {vowel: ya for ya, vowel in _forms_as("vowel").items()}
    found = {}
    for ya, vowel in table("forms").items():
        if ya != vowel:
            found[ya] = vowel
            continue
        for written, right in _ENDINGS:
            found[ya + written] = ya + right
    return found


_ENDINGS = (
    ("ये", "ए"),
    ("यी", "ई"),
    ("यीं", "ईं"),
    ("येगा", "एगा"),
    ("येगी", "एगी"),
    ("येंगे", "एंगे"),
    ("येंगी", "एंगी"),
    ("यें", "एं"),
    ("इये", "इए"),
)

RULES = (
    Rule(
        name="nasal",
        group=Group.SPELLINGS,
        title=mark("Anusvara or half letter, as chosen"),
        reason=mark("The desk writes “{fix}”."),
        bad="हिन्दी से सम्बन्ध",
        good="हिंदी से संबंध",
        look=_nasal,
    ),
    Rule(
        name="bindu-above-matra",
        group=Group.SPELLINGS,
        title=mark("No chandrabindu above a matra over the line"),
        reason=mark("Above this matra anusvara stands: “{fix}”."),
        bad="घर मेँ नहीँ है",
        good="घर में नहीं है",
        look=_above_matra,
    ),
    Rule(
        name="chandrabindu",
        group=Group.SPELLINGS,
        title=mark("Anusvara or chandrabindu, as chosen"),
        reason=mark("The desk writes “{fix}”."),
        bad="यहाँ पाँच लोग",
        good="यहां पांच लोग",
        look=_chandrabindu,
    ),
    Rule(
        name="nukta",
        group=Group.SPELLINGS,
        title=mark("With or without nukta, as chosen"),
        reason=mark("The desk writes “{fix}”."),
        bad="ज़रूरत है",
        good="जरूरत है",
        look=_nukta,
    ),
    Rule(
        name="two-ways",
        group=Group.SPELLINGS,
        title=mark("A word in one way in an article"),
        reason=mark("Elsewhere in this article stands “{fix}”."),
        bad="ज़रूरत है, बहुत ज़रूरत है, जरूरत थी",
        good="ज़रूरत है, बहुत ज़रूरत है, ज़रूरत थी",
        compare=_two_ways,
    ),
    Rule(
        name="forms",
        group=Group.SPELLINGS,
        title=mark("Endings with a vowel or with य, as chosen"),
        reason=mark("The desk writes “{fix}”."),
        bad="नये नियम लागू हो गये",
        good="नए नियम लागू हो गए",
        look=_forms,
    ),
)
