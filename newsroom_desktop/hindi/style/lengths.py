"""Rules on sentences and paragraphs that are hard to read: long ones, and those that hide who acts."""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import HINDI

_WHOLE = (Role.OPENING, Role.PARAGRAPH, Role.QUOTE, Role.ITEM)
_DONE = (
    "किया|की|किए|किये|दिया|दी|दिए|दिये|लिया|ली|लिए|कहा|कही|कहे|बताया|बताई|बताए|बनाया|बनाई|बनाए|रखा|रखी|रखे"
    "|भेजा|भेजी|भेजे|पकड़ा|पकड़े|पकड़ी|मारा|मारे|मारी|उठाया|उठाए|उठाई|लगाया|लगाई|लगाए|चलाया|चलाई|चलाए|बुलाया|बुलाई"
    "|बुलाए|पाया|पाई|पाए|देखा|देखी|देखे|चुना|चुने|चुनी|माना|मानी|माने|जोड़ा|जोड़े|जोड़ी|सौंपा|सौंपी|सौंपे|हटाया|हटाई"
    "|हटाए|कराया|कराई|कराए|दिखाया|दिखाई|दिखाए|ठहराया|सुनाया|सुनाई|सुनाए|मनाया|मनाई|खोला|खोले|खोली|रोका|रोके|रोकी"
)
_GO = (
    r"(?:(?:गया|गई|गए|गयी|गये)(?=[।.?!]|$|\s(?:है|हैं|था|थे|थी|थीं|होगा|होगी|होंगे|कि)(?![\p{L}\p{M}]))"
    r"|(?:जाएगा|जाएगी|जाएंगे|जाता|जाती|जाते|जा\s(?:रहा|रही|रहे|सकता|सकती|सकते|चुका|चुकी|चुके))(?![\p{L}\p{M}]))"
)
"""Only what ends a sentence or clause: द्वारा भेजी गई टिप्पणियां cannot be said with ने."""

_PASSIVE = rf"(?:{_DONE})\s{_GO}"
_IS_PASSIVE = regex.compile(rf"(?<!{HINDI}){_PASSIVE}")
_MEANS = "नाव|ट्रेन|रेल|बस|विमान|जहाज|डाक|फोन|ईमेल|हवाई|सड़क|कार"
_AGENT = regex.compile(
    rf"(?<!{HINDI})(?<!(?:{_MEANS})\s)द्वारा(?!{HINDI})(?:\s(?!द्वारा)[^\s।.?!]++){{0,6}}?\s{_PASSIVE}"
)
_IN_A_ROW = 3


def _long_sentence(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    if sheet.role not in _WHOLE or len(sheet.words) <= style.sentence_words:
        return
    starts = [word.start_cp for word in sheet.words]
    at = 0
    for start, end in sheet.sentences:
        first = at
        while at < len(starts) and starts[at] < end:
            at += 1
        if at - first > style.sentence_words:
            yield Hit(start_cp=start, end_cp=end)


def _long_paragraph(sheet: Sheet, style: HouseStyle) -> Iterator[Hit]:
    if sheet.role in _WHOLE and len(sheet.words) > style.paragraph_words:
        yield Hit(start_cp=0, end_cp=len(sheet.text))


def _agent(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    for found in _AGENT.finditer(sheet.text):
        yield Hit(start_cp=found.start(), end_cp=found.end())


def _chain(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    row: list[tuple[int, int]] = []
    for start, end in (*sheet.sentences, (0, 0)):
        if _IS_PASSIVE.search(sheet.text, start, end):
            row.append((start, end))
            continue
        if len(row) >= _IN_A_ROW:
            yield Hit(start_cp=row[0][0], end_cp=row[-1][1])
        row = []


RULES = (
    Rule(
        name="long-sentence",
        group=Group.SENTENCES,
        title=mark("No sentence that is too long"),
        reason=mark("This sentence is long. Two short ones are easier to read."),
        bad="मंत्री ने कहा कि " + "जो लोग आए हैं और " * 8 + "वे रुकेंगे।",
        good="लोग रुकेंगे, मंत्री बोले।",
        look=_long_sentence,
        fixes=False,
    ),
    Rule(
        name="long-paragraph",
        group=Group.SENTENCES,
        title=mark("No paragraph that is too long"),
        reason=mark("This paragraph is long. Divide it where a new thought begins."),
        bad="यह एक वाक्य है। " * 31,
        good="वाक्य छोटा है।",
        look=_long_paragraph,
        fixes=False,
    ),
    Rule(
        name="passive-agent",
        group=Group.SENTENCES,
        title=mark("Who acts, with ने and not with द्वारा"),
        reason=mark("Say who did it with ने: it is shorter and clearer."),
        bad="पुलिस द्वारा युवक को पकड़ा गया।",
        good="पुलिस ने युवक को पकड़ा।",
        look=_agent,
        fixes=False,
    ),
    Rule(
        name="passive-chain",
        group=Group.SENTENCES,
        title=mark("No passive sentences in a row"),
        reason=mark("Several sentences in a row do not say who acts."),
        bad="बैठक की गई। फैसला लिया गया। आदेश दिया गया।",
        good="मंत्री ने बैठक की। फैसला लिया गया।",
        look=_chain,
        fixes=False,
    ),
)
