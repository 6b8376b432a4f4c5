"""Rules on visarga (ः), which many keyboards lack, so that a colon stands for it, and the reverse.

The words are those that Hindi has from Sanskrit with a visarga (Central Hindi Directorate, Manak Hindi
Vartani, on visarga: it stays where a word is written as in Sanskrit).
"""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import HINDI

_STARTS = "दु नि अंत अन्त प्रात अध मन तप पुन यश रज वय तेज चतु पय छंद शिर उष सर बहि अंतत"
_BEFORE = _STARTS.split()
_WHOLE_WORDS = (
    "अत प्राय पुन क्रमश संभवत सम्भवत मुख्यत मूलत विशेषत सामान्यत अंशत पूर्णत शतश अक्षरश वस्तुत अंतत"
    " अन्तत फलत साधारणत प्रात स्वत स्वभावत परिणामत शब्दश यथार्थत कोटिश सहस्रश बहुश छ नम अधिकांशत तत्वत"
    " न्यायत प्रथमत अन्यत"
)
_LAST = _WHOLE_WORDS.split()
_COLON = "[:\uff1a\ufe55\ua789]"
_WORD_START = rf"(?<!{HINDI})"
_INSIDE = regex.compile(rf"{_WORD_START}(?:{'|'.join(_BEFORE)})({_COLON})(?=[\u0915-\u0939]){HINDI}++")
_AT_END = regex.compile(rf"{_WORD_START}(?:{'|'.join(_LAST)})({_COLON})(?=[\s,।.?!)-]|$)")
_VISARGA_AT_END = regex.compile(rf"{_WORD_START}({HINDI}++)(?<=\u0903)(?=\s)")
_MAY_END_SO = regex.compile(r"(?:त|श|न|र|म|व|छ|ज|य)\u0903$")
_SANSKRIT = frozenset({"शनैः", "शांतिः", "शान्तिः", "हरिः", "चतुः", "बहिः", "भूः", "ज्योतिः", "आयुः", "वायुः", "गुरुः"})


def _colon(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    end = 0
    hits = (found for pattern in (_INSIDE, _AT_END) for found in pattern.finditer(sheet.text))
    for found in sorted(hits, key=lambda hit: hit.start()):
        if found.start() >= end:
            end = found.end()
            fix = sheet.text[found.start() : found.start(1)] + "ः" + sheet.text[found.end(1) : end]
            yield Hit(start_cp=found.start(), end_cp=end, fix=fix)


def _visarga(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _VISARGA_AT_END.finditer(sheet.text):
        word = found[1]
        if word not in _SANSKRIT and not _MAY_END_SO.search(word):
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=word[:-1] + ":")


RULES = (
    Rule(
        name="colon-for-visarga",
        group=Group.MARKS,
        title=mark("A visarga (ः), not a colon"),
        reason=mark("A colon stands where a visarga (ः) belongs."),
        bad="अत: दु:ख हुआ",
        good="अतः दुःख हुआ",
        look=_colon,
    ),
    Rule(
        name="visarga-for-colon",
        group=Group.MARKS,
        title=mark("A colon, not a visarga (ः)"),
        reason=mark("A visarga (ः) stands where a colon belongs."),
        bad="उन्होंने कहाः हम आएंगे",
        good="उन्होंने कहा: हम आएंगे",
        look=_visarga,
    ),
)
