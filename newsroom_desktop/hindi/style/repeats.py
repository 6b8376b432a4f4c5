"""A rule on words that stand twice by mistake.

Hindi doubles words on purpose (धीरे धीरे, कभी कभी, अलग अलग, घर घर), so only those are looked at that no one
doubles: postpositions, conjunctions and forms of होना; of any other word, three in a row.
"""

from collections.abc import Iterator

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.style.conjunctions import ASKED
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet, Word

_SMALL_WORDS = (
    "का के की को ने में से पर है हैं था थे थी थीं और तथा एवं कि लेकिन मगर परंतु बल्कि भी तो"
    " लिए द्वारा यह वह ये इस उस इन उन इसके उसके इसका उसका इसकी उसकी उनके उनका उनकी इनके"
    " उन्होंने इन्होंने उसने इसने उन्हें इन्हें इसे उसे जिसमें जिसके इसमें उसमें गया गई गए रहा रही रहे"
    " होगा होगी होंगे किया करने दिया जाएगा जाएगी ही तक क्योंकि हालांकि जबकि यदि अगर"
)
_NEVER_TWICE = frozenset(_SMALL_WORDS.split())
_VERBS = "गई गयी गईं गयीं जा जाए जाएगी जाएंगी जाती जाने थी थीं है हैं हुई होगी"
_WITH_VERB = frozenset(_VERBS.split())
"""Before these the second की is a verb: किसानों की की गई उपेक्षा."""


def _repeated(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    row: list[Word] = []
    before = ""
    for word in (*sheet.words, Word("", len(sheet.text) + 2)):
        if row and word.text == row[-1].text and _is_beside(sheet, row[-1], word):
            row.append(word)
            continue
        is_mistake = len(row) > 2 or (len(row) == 2 and row[0].text in _NEVER_TWICE)
        is_two_words = len(row) == 2 and row[0].text == "की" and (before in ASKED or word.text in _WITH_VERB)
        if is_mistake and not is_two_words and not (row[0].text.isnumeric() or sheet.is_hyphened(row[-1])):
            yield Hit(start_cp=row[0].start_cp, end_cp=row[-1].end_cp, fix=row[0].text)
        before = row[-1].text if row else ""
        row = [word]


def _is_beside(sheet: Sheet, first: Word, second: Word) -> bool:
    return sheet.text[first.end_cp : second.start_cp].strip(" \u00a0\n") == ""


RULES = (
    Rule(
        name="repeated-word",
        group=Group.WORDS,
        title=mark("No word twice by mistake"),
        reason=mark("A word stands twice: “{found}”."),
        bad="सरकार के के फैसले",
        good="सरकार के फैसले",
        look=_repeated,
    ),
)
