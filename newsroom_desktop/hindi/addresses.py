"""Addresses, hashtags and names of accounts in a text: what is no prose, and is not judged as such."""

import regex

OPAQUE = "\ue000"
"""Stands for each sign of what is no prose: no check takes it for a letter, a mark or a space."""

_ADDRESS = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}])(?:(?:[A-Za-z][A-Za-z0-9+]{0,15}+://|www\.)[^\s<>\u0964\u0965\u201c\u201d\"]++"
    r"|[@#][\p{L}\p{M}\p{N}_]++)"
    r"|(?<![\p{L}\p{M}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{M}\p{N}._%+-]*+@[\p{L}\p{M}\p{N}.-]++"
    r"|(?<![A-Za-z0-9.-])[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++){0,6}\.(?:com|org|net|in|gov|edu|io|co)\b"
    r"(?:/[^\s<>\u0900-\u097f]*+)?"
)
_SIGNS = ("://", "www.", "@", "#", ".com", ".org", ".net", ".in", ".gov", ".edu", ".io", ".co")
"""Without one of these there is none: most texts need not be looked through."""


def without_addresses(text: str) -> str:
    """`text`, as long as it is, with each sign of an address, a hashtag or an account as OPAQUE."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _ADDRESS.sub(lambda found: OPAQUE * len(found[0]), text)
