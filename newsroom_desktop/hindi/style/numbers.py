"""Rules on numbers and money, as Hindi papers write them: 12,34,567; 12.35 लाख; 500 रुपये."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import IN_WORD

_LATIN, _DEVANAGARI = "0123456789", "०१२३४५६७८९"
_TO = {
    "latin": str.maketrans(_DEVANAGARI, _LATIN),
    "devanagari": str.maketrans(_LATIN, _DEVANAGARI),
}
_NOT_OF = {
    "latin": regex.compile(r"(?<![\p{L}\p{M}\u0966-\u096f])[\u0966-\u096f]++"),
    "devanagari": regex.compile(r"(?<![A-Za-z0-9]|[A-Za-z][-.])[0-9]++(?![A-Za-z]|-[A-Za-z])"),
}
_UNIT = r"हज़ार|हजार|लाख|करोड़|अरब|खरब|मिलियन|बिलियन|ट्रिलियन"
_MEASURED = "बजे|रुपये|रुपए|डॉलर|प्रतिशत|फीसदी|फ़ीसदी|किमी|किलोमीटर|मीटर|टन|साल|वर्ष|महीने|दिन|घंटे|मिनट|लोग|लोगों|अंक|रन"
_NUMBER = r"(?<![\p{L}\p{M}\p{N}.,/:#+–-])\p{Nd}++"
_BY_THOUSANDS = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}.,])(?:\p{Nd}{1,3}(?:,\p{Nd}{3}){2,}+|\p{Nd}{3},\p{Nd}{3})(?![\p{N}\p{L}]|,\p{N})"
)
_LARGE = regex.compile(
    rf"{_NUMBER}(?:,\p{{Nd}}{{2,3}})*+(?![\p{{L}}\p{{N}}\p{{M}}/:–-]|[.,]\p{{N}}|[ \u00a0](?:{_UNIT}))"
)
_NUMBERED = "पिन पिनकोड कोड नंबर नम्बर क्रमांक संख्या आईडी फोन फ़ोन मोबाइल खाता हेल्पलाइन"
_NO_AMOUNT = frozenset(_NUMBERED.split())
_LISTED = "धारा धाराओं धाराएं सेक्शन अनुच्छेद अनुच्छेदों नियम नियमों वार्ड वार्डों बूथ बूथों कमरा कमरे"
_SECTIONS = frozenset(_LISTED.split())
"""What numbers with commas and no space may be a list of: धारा 302,307,506."""

_COUNTED_NOUNS = (
    "रुपये|रुपए|रुपयों|लोग|लोगों|वोट|वोटों|मत|मतों|मतदाता|मतदाताओं|किसान|किसानों|छात्र|छात्रों|छात्राएं|परिवार|परिवारों"
    "|घर|घरों|मकान|मकानों|पद|पदों|डॉलर|टन|क्विंटल|यात्री|यात्रियों|मरीज|मरीजों|मामले|मामलों|दर्शक|दर्शकों|श्रद्धालु"
    "|श्रद्धालुओं|वाहन|वाहनों|कर्मचारी|कर्मचारियों|सैनिक|सैनिकों|खुराक|पौधे|पौधों"
)
_UNGROUPED = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}.,/:#+–-])\p{{Nd}}{{5,9}}(?= (?:{_COUNTED_NOUNS})(?![\p{{L}}\p{{M}}]))"
)
_GAP = regex.compile(r"[ :]++$")
_LAST_WORD = regex.compile(rf"{IN_WORD}++$")
_UNSPACED = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}.,])\p{{Nd}}[\p{{Nd}},.]*+(?=(?:{_UNIT}|{_MEASURED})(?![\p{{L}}\p{{M}}]))"
)
_MILLIONS = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}.,])(\p{Nd}++(?:,\p{Nd}++)*+(?:\.\p{Nd}++)?)[ \u00a0]"
    r"(मिलियन|बिलियन|ट्रिलियन)(?![\p{L}\p{M}])"
)
_FROM = regex.compile(r"\p{Nd} ?(?:से|या|और|-|–) ?$")
"""Before a number that ends a range: what unit the first one has is said behind the second."""

_WORTH = {"मिलियन": 10**6, "बिलियन": 10**9, "ट्रिलियन": 10**12}
_LAKH, _CRORE, _ARAB, _LAKH_CRORE = 10**5, 10**7, 10**9, 10**12
_AMOUNT = r"\p{Nd}++(?:,\p{Nd}++)*+(?:\.\p{Nd}++)?+"
_UNITS = rf"(?:[ \u00a0](?:{_UNIT})(?![\p{{L}}\p{{M}}]))*"
_RUPEES = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}])(?:Rs\.?|INR|रु\.?|रू\.?)[ \u00a0]?({_AMOUNT})(?:/-)?+"
    rf"({_UNITS})(?:[ \u00a0](?:रुपये|रुपए))?(?![ \u00a0]?[A-Za-z]|[-–]\p{{Nd}})"
)
_RUPEES_BEHIND = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}.,₹$€£]|[₹$€£][ \u00a0])({_AMOUNT})"
    rf"(?:({_UNITS})[ \u00a0]?(?:रू|Rs)(?![\p{{L}}\p{{M}}\p{{N}}])"
    r"(?!\.?[ ]?\p{Nd})(?:\.(?=[ ][\p{L}\p{N}]))?|/-(?:[ \u00a0](?:रुपये|रुपए))?)"
)
_WITH_SIGN = regex.compile(
    rf"₹[ \u00a0]?({_AMOUNT})({_UNITS})"
    r"(?![ \u00a0]?(?:[A-Za-z/]|रुपये|रुपए)|[-–]\p{Nd}|[ \u00a0](?:से|या) ₹?\p{Nd})"
)
_WITH_WORD = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}.,₹–-])({_AMOUNT})({_UNITS})[ \u00a0](?:रुपये|रुपए)(?![\p{{L}}\p{{M}}])"
)
_IN_RANGE = regex.compile(r"\p{Nd} ?(?:से|या|-|–) ?$")
_SHORT_TEXTS = frozenset({Role.KICKER, Role.HEADLINE, Role.DECK, Role.CELL})
"""Where ₹ saves room, whatever stands in the text."""

_ORDINAL = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}.,])(\p{Nd}++)(?:[ \u00a0](वां|वाँ|वीं|वें)|(वा|वी|वे))(?![\p{L}\p{M}])"
)


def _digits(sheets: Sequence[Sheet], style: HouseStyle) -> Iterator[tuple[int, Hit]]:
    wanted = style.digits if style.digits in _TO else _usual(sheets)
    for number, sheet in enumerate(sheets):
        for found in _NOT_OF[wanted].finditer(sheet.text):
            fix = found[0].translate(_TO[wanted])
            yield number, Hit(start_cp=found.start(), end_cp=found.end(), fix=fix)


def _usual(sheets: Sequence[Sheet]) -> str:
    devanagari, latin = (
        sum(len(_NOT_OF[kind].findall(sheet.text)) for sheet in sheets) for kind in ("latin", "devanagari")
    )
    return "devanagari" if devanagari > latin else "latin"


def _grouping(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _BY_THOUSANDS.finditer(sheet.text):
        if not _is_behind(sheet, found.start(), _SECTIONS):
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=_grouped(found[0].replace(",", "")))
    for found in _UNGROUPED.finditer(sheet.text):
        is_round = found[0].endswith(("000", "०००")) and _in_words(Decimal(int(found[0])), found[0])
        if not is_round and not _is_behind(sheet, found.start(), _NO_AMOUNT):
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=_grouped(found[0]))


def _is_behind(sheet: Sheet, place: int, words: frozenset[str]) -> bool:
    """Whether one of `words` stands before `place`, with nothing but a gap between them."""
    gap = _GAP.search(sheet.text, max(0, place - 3), place)
    before = _LAST_WORD.search(sheet.text, max(0, place - 20), gap.start()) if gap is not None else None
    return before is not None and before[0] in words


def _grouped(digits: str) -> str:
    """`digits` with commas as India sets them: the last three apart, then two by two."""
    return regex.sub(r"(?<=\p{Nd})(?=(?:\p{Nd}{2})+$)", ",", digits[:-3]) + "," + digits[-3:]


def _large(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _LARGE.finditer(sheet.text):
        digits = found[0].replace(",", "")
        if len(digits) < 6 or len(digits) > 15 or not digits.endswith(("000", "०००")):
            continue
        if _BY_THOUSANDS.fullmatch(found[0]):
            continue  # its commas come first
        if len(digits) == 10 and "," not in found[0]:
            continue  # a telephone
        if _is_behind(sheet, found.start(), _NO_AMOUNT):
            continue
        if fix := _in_words(Decimal(int(digits)), found[0]):
            yield Hit(start_cp=found.start(), end_cp=found.end(), fix=fix)


def _unspaced(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _UNSPACED.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found[0] + " ")


def _millions(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _MILLIONS.finditer(sheet.text):
        digits = found[1].replace(",", "").translate(_TO["latin"])
        is_range = _FROM.search(sheet.text, max(0, found.start() - 8), found.start()) is not None
        is_sure = len(digits) < 12 and not is_range
        fix = _in_words(Decimal(digits) * _WORTH[found[2]], found[1]) if is_sure else ""
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=fix or None)


def _in_words(value: Decimal, written: str) -> str:
    """`value` in lakh, crore or arab and in the digits of `written`; nothing if it is less or not round."""
    for worth, unit in ((_LAKH_CRORE, "लाख करोड़"), (_ARAB, "अरब"), (_CRORE, "करोड़"), (_LAKH, "लाख")):
        if value >= worth:
            count = (value / worth).normalize()
            text = f"{count:f}"
            if len(text.partition(".")[2]) > 2:
                return ""
            kind = "devanagari" if written[0] in _DEVANAGARI else "latin"
            return f"{text} {unit}".translate(_TO[kind])
    return ""


def _rupees(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    end = 0
    for found in sorted(
        (*_RUPEES.finditer(sheet.text), *_RUPEES_BEHIND.finditer(sheet.text)), key=lambda hit: hit.start()
    ):
        if found.start() >= end:
            end = found.end()
            yield Hit(start_cp=found.start(), end_cp=end, fix=f"{found[1]}{found[2] or ''} रुपये")


def _rupee_sign(sheets: Sequence[Sheet], _style: HouseStyle) -> Iterator[tuple[int, Hit]]:
    found = [
        [
            (number, hit)
            for number, sheet in enumerate(sheets)
            if sheet.role not in _SHORT_TEXTS
            for hit in pattern.finditer(sheet.text)
            if not _IN_RANGE.search(sheet.text, max(0, hit.start() - 8), hit.start())
        ]
        for pattern in (_WITH_SIGN, _WITH_WORD)
    ]
    signs, words = found
    fewer, before, behind = (signs, "", " रुपये") if len(signs) <= len(words) else (words, "₹", "")
    if signs and words:
        for number, hit in fewer:
            yield number, Hit(start_cp=hit.start(), end_cp=hit.end(), fix=f"{before}{hit[1]}{hit[2]}{behind}")


def _ordinal(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _ORDINAL.finditer(sheet.text):
        ending = found[2] or found[3] + "\u0902"
        yield Hit(start_cp=found.start(), end_cp=found.end(), fix=found[1] + ending)


RULES = (
    Rule(
        name="digits",
        group=Group.NUMBERS,
        title=mark("Digits of one script"),
        reason=mark("Digits are written as “{fix}” here."),
        bad="कुल २५ लोग",
        good="कुल 25 लोग",
        compare=_digits,
    ),
    Rule(
        name="number-grouping",
        group=Group.NUMBERS,
        title=mark("Commas in numbers as India sets them"),
        reason=mark("In Hindi this number is written “{fix}”."),
        bad="1,234,567 वोट",
        good="12,34,567 वोट",
        look=_grouping,
    ),
    Rule(
        name="large-number",
        group=Group.NUMBERS,
        title=mark("Round numbers with लाख and करोड़"),
        reason=mark("A reader grasps “{fix}” faster than a row of zeros."),
        bad="1200000 लोग",
        good="12 लाख लोग",
        look=_large,
    ),
    Rule(
        name="number-unit",
        group=Group.NUMBERS,
        title=mark("A space between a number and its unit"),
        reason=mark("A space is missing between the number and its unit."),
        bad="12.35लाख लोग",
        good="12.35 लाख लोग",
        look=_unspaced,
    ),
    Rule(
        name="million",
        group=Group.NUMBERS,
        title=mark("लाख and करोड़, not million and billion"),
        reason=mark("Hindi counts in लाख, करोड़ and अरब."),
        bad="25 मिलियन लोग",
        good="2.5 करोड़ लोग",
        look=_millions,
    ),
    Rule(
        name="rupees",
        group=Group.NUMBERS,
        title=mark("रुपये behind the amount, not Rs before it"),
        reason=mark("The amount is written “{fix}”."),
        bad="Rs. 500 करोड़ मिले",
        good="500 करोड़ रुपये मिले",
        look=_rupees,
    ),
    Rule(
        name="rupee-sign",
        group=Group.NUMBERS,
        title=mark("₹ or रुपये, one of them in the text of an article"),
        reason=mark("Elsewhere in this article amounts are written as here: “{fix}”."),
        bad="₹25 करोड़ मिले, 30 करोड़ रुपये बाकी हैं",
        good="25 करोड़ रुपये मिले, 30 करोड़ रुपये बाकी हैं",
        compare=_rupee_sign,
    ),
    Rule(
        name="ordinal",
        group=Group.NUMBERS,
        title=mark("वां, वीं and वें with anusvara, joined to the number"),
        reason=mark("The number is written with its ending as “{fix}”."),
        bad="21 वीं सदी में 5 वां स्थान",
        good="21वीं सदी में 5वां स्थान",
        look=_ordinal,
    ),
)
