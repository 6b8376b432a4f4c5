"""Words that this project has gathered itself: `own_words.txt` beside this module, and tables of names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom_desktop.base.tables import rows

_FILE = Path(__file__).with_name("own_words.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """People, places and other words; and words that are wrong, however often they are written."""

    people: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    wrong: frozenset[str]

    def all_words(self) -> Iterator[str]:
        """All that are right."""
        yield from self.people | self.places | self.words


def read_own_words() -> OwnWords:
    """What the file says: lines of words under [people], [places], [words] and [wrong].

    What resources/names has, in Latin letters or as the usual form of a name, is right too; the
    house style says which words are misspelt and which have two spellings.
    """
    found: dict[str, set[str]] = {"[people]": set(), "[places]": set(), "[words]": set(), "[wrong]": set()}
    section = found["[words]"]
    for line in _FILE.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = found[line.strip()]
        elif not line.startswith("#"):
            section.update(line.split())
    kinds = {"person": "[people]", "place": "[places]"}
    for kind, form, _ in rows("names", "usual.tsv"):
        if kind in kinds:
            found[kinds[kind]].update(form.split())
    for _, country in rows("names", "territories.tsv"):
        found["[places]"].add(country)
    for table in ("latin.tsv", "loanwords.tsv"):
        for _, spellings in rows("names", table):
            found["[words]"].update(spellings.split())
    for pair in rows("style", "preferred.tsv"):
        found["[words]"].update(pair)
    found["[wrong]"].update(misspelt for misspelt, _ in rows("style", "misspelt.tsv") if " " not in misspelt)
    return OwnWords(
        people=frozenset(found["[people]"]),
        places=frozenset(found["[places]"]),
        words=frozenset(found["[words]"]),
        wrong=frozenset(found["[wrong]"]),
    )
