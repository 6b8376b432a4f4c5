"""Plurals by which people are called, which alone end in ो without anusvara: मतदाताओ, सोचकर वोट दें.

After "A Basic Grammar of Modern Hindi" (Central Hindi Directorate). Elsewhere such a form is most often a
plural whose anusvara was left out, so what stands around it has to say that somebody is called.
"""

import regex

from newsroom_desktop.hindi.words import IN_WORD

_ENDS = ("ो", "ओ")
_CALL = r"(?:हे|ऐ|अरे|ओ|प्यारे|प्रिय|मेरे|आदरणीय|सम्मानित)"
_CALLED = regex.compile(rf"(?<!{IN_WORD}){_CALL}[ ]$")
_BEGINS = regex.compile(r"(?:^|[।॥!?.:][\"”’')]*[ ]|[“‘\"'(][ ]?)$")
_ENDS_CALL = regex.compile(r"[ ]?!")
_PAUSE = regex.compile(rf",(?![ ]{IN_WORD}*(?:ों|ो|ओं|ओ)(?!{IN_WORD}))")
_BEFORE_CP = 16


def plural_of_call(text: str, start_cp: int, end_cp: int) -> str | None:
    """The plural of the word from one place of `text` to another, where the text calls people by it."""
    word = text[start_cp:end_cp]
    if not word.endswith(_ENDS):
        return None
    before = text[max(0, start_cp - _BEFORE_CP) : start_cp]
    is_call = (
        _ENDS_CALL.match(text, end_cp)
        or _CALLED.search(before)
        or ((start_cp == 0 or _BEGINS.search(before)) and _PAUSE.match(text, end_cp))
    )
    return f"{word}\u0902" if is_call else None
