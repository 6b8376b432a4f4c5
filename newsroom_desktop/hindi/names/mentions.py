"""Which words of a text may be names of people and places.

Hindi has no capitals. A word may be a name when the dictionary does not know it, or knows it as one. It
stands as a name when something beside it says so: a title or a role before it (राष्ट्रपति, श्री, डॉ.), जी or a
family name behind it, ने, which only who acts can have, में or से behind a place, a word beside it that may be
a name too, or its place at the head of a dateline. Many names are other words as well (सीमा, गया): that the
dictionary knows a name is not enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from newsroom_desktop.hindi.addresses import without_addresses
from newsroom_desktop.hindi.findings import Passage, Role
from newsroom_desktop.hindi.names.sounds import sounds
from newsroom_desktop.hindi.names.usual import usual_names
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.word_pairs import table

_WORD = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}'’])[\u0900-\u0963\u0971-\u097f\u200c\u200d]++(?![\p{L}\p{M}\p{N}]|['’]\p{L})"
)
_VOWEL_SIGN = regex.compile(r"[\u093e-\u094c](?!\u0902)")
_SPELLING = regex.compile(r"(?:[\u0900-\u0963\u0971-\u097f\u200c\u200d]++(?:[ -](?!$))?)+")
_LEAST_OF_A_SLIP_CP = 5
_RARER_ZIPF = 1.0
"""On Zipf's scale: a tenth."""

_MOST_PARTS = 5
"""Of a name: more unknown words in a row are another language."""

_LONGEST_CP = 40
"""Code points of a word that is looked at: what is longer is no name."""

_RARE_ZIPF = 4.2
"""On Zipf's scale: one word in 60,000."""

_TITLES_LISTED = (
    "श्री श्रीमती सुश्री कुमारी डॉ डॉक्टर प्रो प्रोफेसर पंडित पं मौलाना संत स्वामी बाबा आचार्य न्यायमूर्ति जस्टिस सर"
    " राष्ट्रपति उपराष्ट्रपति प्रधानमंत्री उपप्रधानमंत्री मुख्यमंत्री उपमुख्यमंत्री मंत्री राज्यमंत्री पीएम सीएम राज्यपाल उपराज्यपाल"
    " चांसलर राजा रानी प्रिंस शहजादा सुल्तान अमीर शेख तानाशाह पोप सांसद विधायक सीनेटर मेयर महापौर अध्यक्ष उपाध्यक्ष सचिव"
    " महासचिव प्रवक्ता नेता निदेशक राजदूत जनरल कर्नल मेजर कैप्टन कप्तान कमांडर ब्रिगेडियर एडमिरल मार्शल सूबेदार हवलदार"
    " इंस्पेक्टर एसपी डीएम आयुक्त कमिश्नर न्यायाधीश वकील अधिवक्ता अभिनेता अभिनेत्री गायक गायिका लेखक निर्देशक कोच बल्लेबाज"
    " गेंदबाज खिलाड़ी पहलवान कारोबारी उद्योगपति पत्रकार वैज्ञानिक अर्थशास्त्री इतिहासकार पूर्व"
)
_TITLES = frozenset(_TITLES_LISTED.split())
_BEHIND_LISTED = "जी साहब साहिब सिंह कुमार कुमारी देवी खान शर्मा वर्मा गुप्ता यादव मिश्रा पटेल"
_BEHIND = frozenset(_BEHIND_LISTED.split())
_FAMILIES_LISTED = (
    "गिल पंत कोहली चौधरी सिन्हा पांडे पांडेय तिवारी त्रिपाठी दुबे द्विवेदी शुक्ला जोशी चौहान ठाकुर रावत नेगी सोलंकी मेहता शाह"
    " देसाई राव रेड्डी नायर दास घोष सेन रॉय बोस मुखर्जी बनर्जी चटर्जी सैनी संधू कौर अंसारी अहमद अली हुसैन मलिक अग्रवाल गोयल"
    " मित्तल गर्ग मौर्य पासवान सोरेन मुंडा अय्यर"
)
_FAMILIES = _BEHIND - {"जी", "साहब", "साहिब"} | frozenset(_FAMILIES_LISTED.split())
_AGENT = "ने"
_WHERE = ("में", "से")
_JOINTS = frozenset((" ", ". ", "॰ ", "-"))
_DATELINES = (Role.DATELINE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A word that may be a name, in code points of its passage.

    `is_cued` says that it stands as one, `family` is the name that goes on behind it.
    """

    start_cp: int
    end_cp: int
    text: str
    is_cued: bool
    family: str = ""


@lru_cache(maxsize=4_096)
def mentions(passage: Passage) -> tuple[Mention, ...]:
    """The words of `passage` that may be names, in their order; known when they are asked for again."""
    return tuple(found_mentions(passage))


def found_mentions(passage: Passage) -> Iterator[Mention]:
    """The words of `passage` that may be names, in their order; nothing of a passage is kept."""
    text = without_addresses(passage.text)
    words = [found for found in _WORD.finditer(text) if _may_be_looked_at(found[0])]
    in_a_row = _in_a_row(text, words)
    was_name, before, end_before = False, "", -1
    for number, found in enumerate(words):
        word, (start, end) = found[0], found.span()
        joined = end_before >= 0 and text[end_before:start] in _JOINTS
        after = _behind(text, words, number)
        has_title = joined and before in _TITLES
        may_be_name = not is_ordinary(word) or ((has_title or after in _BEHIND) and is_rare(word))
        is_short = in_a_row[number] <= _MOST_PARTS
        goes_on = after in _FAMILIES or (is_short and bool(after) and not is_ordinary(after))
        was_name = may_be_name and (
            has_title
            or goes_on
            or after in _BEHIND
            or after == _AGENT
            or (is_short and joined and was_name)
            or _is_no_other_word(word)
            or (after in _WHERE and load_lexicon().is_place(word))
            or (passage.role in _DATELINES and not number)
        )
        if may_be_name:
            family = normal(after) if goes_on else ""
            yield Mention(start_cp=start, end_cp=end, text=normal(word), is_cued=was_name, family=family)
        before, end_before = word, end


def _may_be_looked_at(word: str) -> bool:
    # A visarga at the end stands for a colon, which is no part of the name: दिल्लीः
    return 1 < len(word) <= _LONGEST_CP and not word.endswith("\u0903")


def _in_a_row(text: str, words: "list[regex.Match[str]]") -> list[int]:
    """For each word, how many that are not ordinary stand beside each other there."""
    lengths: list[int] = []
    run = 0
    for number, found in enumerate(words):
        is_beside = number > 0 and text[words[number - 1].end() : found.start()] in _JOINTS
        is_possible = not is_ordinary(found[0])
        if run and not (is_possible and is_beside):
            lengths += [run] * run
            run = 0
        if is_possible:
            run += 1
        else:
            lengths.append(0)
    return lengths + [run] * run


def _behind(text: str, words: "list[regex.Match[str]]", number: int) -> str:
    if number + 1 == len(words) or text[words[number].end() : words[number + 1].start()] != " ":
        return ""
    return str(words[number + 1][0])


@lru_cache(maxsize=65_536)
def is_ordinary(word: str) -> bool:
    """Whether `word` is known, or a slip in a known one, and neither as a name nor as made from one."""
    table = usual_names()
    if table.find(word) is not None or table.made_from(word) is not None or _is_rare_slip(word):
        return False
    return (load_lexicon().knows(word) and not is_known_name(word)) or _is_slip(word)


def _is_rare_slip(word: str) -> bool:
    """Whether lists have `word` only because people write a usual name so now and then: अफ्रिका."""
    form = usual_names().by_sounds.get(sounds(word), "") if len(word) >= _LEAST_OF_A_SLIP_CP else ""
    lexicon = load_lexicon()
    return bool(form) and lexicon.frequency(word) + _RARER_ZIPF <= lexicon.frequency(form)


def _is_slip(word: str) -> bool:
    """Whether `word`, which is no name, is a frequent one with an anusvara left out, or often written so."""
    lexicon = load_lexicon()
    if is_known_name(word) or lexicon.knows(word):
        return False
    places = (found.end() for found in _VOWEL_SIGN.finditer(word))
    with_anusvara = (word[:place] + "\u0902" + word[place:] for place in places)
    return word in table("misspelt") or any(map(_is_frequent, with_anusvara))


def _is_frequent(word: str) -> bool:
    return load_lexicon().frequency(word) >= _RARE_ZIPF


def is_spelling(text: str) -> bool:
    """Whether `text` can be a name: words of Hindi, with spaces or hyphens between them."""
    return _SPELLING.fullmatch(text) is not None


def is_rare(word: str) -> bool:
    """Whether `word`, though the list has it, is no word that stands beside every name (कार्यालय, हालांकि)."""
    return not _is_frequent(word) and not _is_slip(word)


@lru_cache(maxsize=65_536)
def is_known_name(word: str) -> bool:
    """Whether `word` is known as a person's or a place's name, in whatever spelling that is no other word."""
    lexicon = load_lexicon()
    return _is_no_other_word(word) or lexicon.is_person(word) or lexicon.is_place(word)


def _is_no_other_word(word: str) -> bool:
    """Whether `word` is one of the usual names, which unlike many of the dictionary's mean nothing else."""
    table = usual_names()
    return table.find(word) is not None and not table.is_ambiguous(word)


def lines(*texts: str) -> Iterator[Passage]:
    """Texts of an article as passages that names are looked for in; Markdown may stand in them."""
    for text in texts:
        for line in normal(text).split("\n"):
            if line:
                yield Passage(text=line)
