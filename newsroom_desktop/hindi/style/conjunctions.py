"""The rule on कि and की, which sound alike: कि begins a clause, की says whose something is."""

from collections.abc import Iterator

import regex

from newsroom_desktop.base.texts import mark
from newsroom_desktop.hindi.said import SAID
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Group, Hit, Rule
from newsroom_desktop.hindi.style.sheet import Sheet
from newsroom_desktop.hindi.words import IN_WORD

_REQUESTS = "मांग माँग अपील घोषणा शिकायत उम्मीद प्रार्थना विनती गुजारिश गुज़ारिश पुष्टि सिफारिश सिफ़ारिश कामना टिप्पणी"
ASKED = frozenset(_REQUESTS.split())
"""Nouns that are made a verb with की, behind which कि follows: मांग की कि."""

_FOR_KI = regex.compile(
    rf"(?P<word>की)(?=,?[ ][“‘\"']?{IN_WORD})"
    rf"(?<=(?<!{IN_WORD})(?:(?:{SAID})|(?:{'|'.join(sorted(ASKED))}) की) की)"
)
_OF = "ओर से|तरफ से|तरफ़ से|वजह से|मदद से|तुलना में|गई है|गई थी|गई हैं|गयी है|गयी थी|जा रही|जाएगी|जाती है|जा सकती"
_FOR_OF = regex.compile(
    rf"(?P<word>कि)(?<={IN_WORD} कि)(?:(?=[।.?!](?:[\"”’')]|\s|$))|(?=[ ](?:{_OF})(?!{IN_WORD})))"
)


def _ki(sheet: Sheet, _style: HouseStyle) -> Iterator[Hit]:
    hits = [
        Hit(start_cp=found.start("word"), end_cp=found.end("word"), fix=fix)
        for pattern, fix in ((_FOR_KI, "कि"), (_FOR_OF, "की"))
        for found in pattern.finditer(sheet.text)
    ]
    yield from sorted(hits, key=lambda hit: hit.start_cp)


RULES = (
    Rule(
        name="ki",
        group=Group.WORDS,
        title=mark("कि before a clause, की for whose it is"),
        reason=mark("कि begins a clause, की tells whose something is: here “{fix}”."),
        bad="उन्होंने कहा की चिंता व्यक्त कि गई है।",
        good="उन्होंने कहा कि चिंता व्यक्त की गई है।",
        look=_ki,
    ),
)
