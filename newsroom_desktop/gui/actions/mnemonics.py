"""The letters that choose the rows of an open menu, in every language the same."""

import re
from collections.abc import Iterable
from string import ascii_uppercase


def letters_for(names: Iterable[str]) -> list[str]:
    """A Latin letter or a digit for each English name of a menu, no two alike.

    It is a digit of the name, else the first letter of a word, else any other of it, else any that is
    left; when none is, it is empty.
    """
    given: list[str] = []
    for name in names:
        words = re.findall("[A-Z]+", name.upper())
        wanted = [*re.findall("[0-9]", name), *(word[0] for word in words), *"".join(words), *ascii_uppercase]
        given.append(next((letter for letter in wanted if letter not in given), ""))
    return given


def with_letter(text: str, letter: str) -> str:
    """`text` with `letter` marked: where a word begins with it or holds it, else in brackets behind."""
    if not letter:
        return text
    found = re.search(rf"\b{letter}", text, re.IGNORECASE) or re.search(letter, text, re.IGNORECASE)
    if found is not None:
        return f"{text[: found.start()]}&{text[found.start() :]}"
    end = len(text.rstrip("…"))
    return f"{text[:end]} (&{letter}){text[end:]}"
