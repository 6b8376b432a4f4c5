"""Words behind which कि begins a clause, and hardly ever की stands: कहा, है, दावा किया."""

import regex

from newsroom_desktop.hindi.words import IN_WORD

SAID = (
    "कहा|बताया|माना|पूछा|सोचा|चाहा|जताया|दोहराया|है|हैं|था|थी|थे|होगा|होगी|चाहिए|जैसा"
    "|(?:कहा|बताया|माना|देखा|पाया) गया"
    "|(?:दावा|स्पष्ट|ऐलान|एलान|खुलासा|आग्रह|अनुरोध|फैसला|फ़ैसला|इशारा|साफ|साफ़|तय|सुनिश्चित|आह्वान|वादा|संकल्प)"
    " (?:किया|करें)"
    "|(?:निर्देश|आदेश|भरोसा|आश्वासन|बयान|सुझाव|तर्क|संदेश|संकेत|हवाला|जवाब) (?:दिया|दिए|दिये)"
    "|(?:आरोप|अनुमान|पता) (?:लगाया|लगाए|लगा|चला)"
)
"""A pattern of `regex` for them."""

_LONGEST_CP = 24
_BEFORE_CLAUSE = regex.compile(rf"(?<!{IN_WORD})(?:{SAID})[ ]$")


def awaits_clause(before: str) -> bool:
    """Whether `before`, the text up to the caret, ends with such a word and a space."""
    return _BEFORE_CLAUSE.search(before[-_LONGEST_CP:]) is not None
