"""Words whose Latin spelling readers know: countries, places, people, parties, English words of the news.

From the tables in resources/names, whose heads say where they come from.
"""

from functools import lru_cache

from newsroom_desktop.base.tables import rows

_NAMES = ("territories.tsv", "latin.tsv")
"""A later table has the last word."""

_LOANWORDS = "loanwords.tsv"
_PLURALS = (("ियों", "ी"), ("ियां", "ी"), ("ों", ""), ("ें", ""), ("ओं", ""), ("एं", ""), ("ाओं", "ा"))
_ENGLISH_PLURALS = (("्स", ""), ("ीज", "ी"), ("ोज", "ो"))
"""Endings of a plural, of Hindi and of English, and what the singular has in their place."""


def known(word: str) -> str:
    """The known Latin spelling of `word`, hyphens where it is two words (श्रीलंका: sri-lanka); else nothing."""
    from newsroom_desktop.hindi.fold import fold  # noqa: PLC0415 - regex is loaded after the first paint

    names, loanwords = _tables()
    spelt = fold(word)
    return names.get(spelt) or loanwords.get(spelt) or _known_plural(spelt, loanwords)


def meant_by() -> dict[str, list[str]]:
    """The Hindi spellings for each known Latin one, which is without its hyphens here."""
    found: dict[str, list[str]] = {}
    for table in (*_NAMES, _LOANWORDS):
        for latin, spellings in rows("names", table):
            found.setdefault(latin.replace("-", ""), []).extend(spellings.split())
    return found


def load() -> None:
    """Read the tables, so that the first word does not have to wait for them."""
    _tables()


def _known_plural(spelt: str, loanwords: dict[str, str]) -> str:
    for ending, instead in (*_PLURALS, *_ENGLISH_PLURALS):
        if spelt.endswith(ending):
            singular = loanwords.get(spelt.removesuffix(ending) + instead)
            if singular:
                return _english_plural(singular)
    return ""


def _english_plural(word: str) -> str:
    if word.endswith("s") and not word.endswith(("ss", "us", "as")):
        return word
    if word.endswith("man"):
        return word.removesuffix("an") + "en"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word.removesuffix("y") + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    for table in _NAMES:
        names |= _read(table)
    return names, _read(_LOANWORDS)


def _read(table: str) -> dict[str, str]:
    """The Latin spelling for each folded Hindi one of a table."""
    from newsroom_desktop.hindi.fold import fold  # noqa: PLC0415 - as in known

    listed = list(rows("names", table))
    folded = fold("\n".join(spellings for _, spellings in listed)).split("\n")  # at once: 5 ms and not 10
    latin = (latin for latin, _ in listed)
    return {hindi: name for name, spellings in zip(latin, folded, strict=True) for hindi in spellings.split()}
