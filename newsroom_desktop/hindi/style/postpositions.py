"""Rules on what is joined to a word and what stands apart from it.

After "Devanagari Lipi tatha Hindi Vartani ka Manakikaran" (Central Hindi Directorate; IS 16500:2012):
postpositions are joined to pronouns (उसने, मुझको) and apart from nouns (राम ने); कर is joined to its
verb (देखकर).
"""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet

_FORMS = "ने को से में का के की"
_JOINED = {
    **{(pronoun, form): pronoun + form for pronoun in ["इस", "उस", "किस", "जिस"] for form in _FORMS.split()},
    **{
        (pronoun, form): pronoun + form
        for pronoun in ["इन", "उन", "किन", "जिन"]
        for form in ["को", "से", "में", "का", "के", "की"]
    },
    **{(pronoun, form): pronoun + form for pronoun in ["हम", "तुम"] for form in ["ने", "को", "से"]},
    **{(pronoun, form): pronoun + form for pronoun in ["मुझ", "तुझ"] for form in ["को", "से", "में"]},
    **{(pronoun, "ने"): pronoun + "ने" for pronoun in ["मैं", "तू", "उन्हों", "इन्हों", "जिन्हों", "किन्हों"]},
}
_ENDS_IN_NAME = regex.compile(r"(?:[-\u2010\u2011]|(?:जोंग|जॉन्ग|जॉंग|जोन्ग|जे) )$")
"""Before the last part of a Korean name: किम जोंग उन के, मून जे इन से, जॉन-उन की."""

_COMMON = (
    "सरकार पुलिस कोर्ट अदालत मंत्री प्रधानमंत्री मुख्यमंत्री राष्ट्रपति नेता सेना पार्टी कांग्रेस भाजपा"
    " बीजेपी आयोग विभाग मंत्रालय कंपनी बैंक टीम भारत पाकिस्तान अमेरिका चीन रूस देश राज्य शहर गांव जिला"
    " दिल्ली मुंबई संसद विधानसभा चुनाव मामला महिला युवक किसान छात्र डॉक्टर अधिकारी विधायक सांसद राम मोदी"
    " राहुल"
)
_KNOWN_NOUN = regex.compile(rf"(?P<noun>{'|'.join(_COMMON.split())})(?P<form>{'|'.join(_FORMS.split())}|पर)")
_PLURAL = regex.compile(r"(?P<noun>.{2,}ों)(?P<form>ने|को|से|में|का|के|की)")
_NO_NOUN = regex.compile(r"(?:न्ह|झ|ठ|छ|ध|च|घ)ों$")
_BEFORE_KAR = "जा आ ले दे हो खा देख सुन बैठ मिल बोल कह लिख पढ़ सोच मान जान समझ भाग लौट पहुंच पहुँच निकल रो हंस"
_VERBS = frozenset(_BEFORE_KAR.split())

_CALLED = (
    "किसानो छात्रो बच्चो मजदूरो मज़दूरो मित्रो दोस्तो भाइयो बहनो साथियो लोगो युवाओ हिंदुओ महिलाओ नेताओ कार्यकर्ताओ"
    " मतदाताओ योजनाओ घटनाओ समस्याओ सेवाओ सीमाओ देशवासियो नागरिको"
)
_VOCATIVES = frozenset(_CALLED.split())
"""Forms for calling people (भाइयो!), which no postposition follows: with one the plural has anusvara."""

_POSTPOSITIONS = frozenset([*_FORMS.split(), "पर", "द्वारा", "समेत", "सहित"])


def _plural(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for first, second in sheet.neighbours():
        if first.text in _VOCATIVES and second.text in _POSTPOSITIONS:
            yield Hit(start_cp=first.start_cp, end_cp=first.end_cp, fix=first.text + "\u0902")


def _pronoun(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for first, second in sheet.neighbours():
        fix = _JOINED.get((first.text, second.text))
        if fix is None or sheet.is_hyphened(second):
            continue
        if not _ENDS_IN_NAME.search(sheet.text, max(0, first.start_cp - 8), first.start_cp):
            yield Hit(start_cp=first.start_cp, end_cp=second.end_cp, fix=fix)


def _noun(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for word in sheet.words:
        found = _KNOWN_NOUN.fullmatch(word.text) or _PLURAL.fullmatch(word.text)
        if found is not None and not _NO_NOUN.search(found["noun"]):
            fix = f"{found['noun']} {found['form']}"
            yield Hit(start_cp=word.start_cp, end_cp=word.end_cp, fix=fix)


def _kar(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for first, second in sheet.neighbours():
        if second.text == "कर" and first.text in _VERBS:
            yield Hit(start_cp=first.start_cp, end_cp=second.end_cp, fix=first.text + second.text)


RULES = (
    Rule(
        name="pronoun-joined",
        group=Group.WORDS,
        title=mark("Postpositions are joined to pronouns"),
        reason=mark("The postposition is joined to the pronoun: “{fix}”."),
        bad="उस ने मुझ को देखा",
        good="उसने मुझको देखा",
        look=_pronoun,
    ),
    Rule(
        name="noun-apart",
        group=Group.WORDS,
        title=mark("Postpositions stand apart from nouns"),
        reason=mark("The postposition stands apart from the noun: “{fix}”."),
        bad="सरकारने लोगोंको बताया",
        good="सरकार ने लोगों को बताया",
        look=_noun,
    ),
    Rule(
        name="plural-nasal",
        group=Group.WORDS,
        title=mark("ों, not ो, before a postposition"),
        reason=mark("Before a postposition the plural has anusvara: “{fix}”."),
        bad="किसानो की समस्याओ पर",
        good="किसानों की समस्याओं पर",
        look=_plural,
    ),
    Rule(
        name="kar-joined",
        group=Group.WORDS,
        title=mark("कर is joined to its verb"),
        reason=mark("कर is joined to the verb: “{fix}”."),
        bad="वह देख कर रुका",
        good="वह देखकर रुका",
        look=_kar,
    ),
)
