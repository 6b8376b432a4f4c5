"""Names of the news as Hindi papers usually write them: `resources/names/usual.tsv`, read when asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from newsroom_desktop.base.paths import resource
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.names.likeness import key
from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.variants import key as style_key

_AMBIGUOUS = "?"

_ENDINGS = ("ियों", "ी", "ई", "वासियों", "वासी")
"""What makes another word of a place: अमेरिका, अमेरिकी, अमेरिकियों."""

_LONG_A = "\u093e"


class Kind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """A name in its usual form, with other spellings of it.

    `ambiguous` are those of them that are another word too.
    """

    kind: Kind
    form: str
    others: tuple[str, ...]
    ambiguous: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualNames:
    """The table: `by_spelling` under every spelling, folded; `by_key` the usual forms that sound alike."""

    by_spelling: Mapping[str, Usual]
    by_key: Mapping[str, tuple[str, ...]]
    in_parts: tuple[str, ...]
    """Spellings that are more than one word."""

    def find(self, spelling: str) -> Usual | None:
        """The name that `spelling` is listed for."""
        return self.by_spelling.get(fold(spelling))

    def made_from(self, word: str) -> str | None:
        """How `word` is written when it is made from a name that is misspelt in it: अमरीकी, अमेरिकी."""
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            for dropped in ("", _LONG_A) if stem != word else ():
                usual = self.find(stem + dropped)
                if usual is None or not usual.form.endswith(dropped) or stem + dropped in usual.ambiguous:
                    continue
                made = usual.form.removesuffix(dropped) + ending
                if (
                    key(made) == key(word)
                    and style_key(made) != style_key(word)
                    and load_lexicon().knows(made)
                ):
                    return made
        return None


@lru_cache(maxsize=1)
def usual_names() -> UsualNames:
    """The table that the program brings along."""
    rows = resource("names", "usual.tsv").read_text("utf-8").splitlines()
    names = [_usual(row) for row in rows if row and not row.startswith("#")]
    by_key: dict[str, tuple[str, ...]] = {}
    for name in names:
        by_key[key(name.form)] = (*by_key.get(key(name.form), ()), name.form)
    spellings = {fold(spelling): name for name in names for spelling in name.others}
    return UsualNames(
        by_spelling=spellings | {fold(name.form): name for name in names},
        by_key=by_key,
        in_parts=tuple(
            spelling
            for name in names
            for spelling in (name.form, *name.others)
            if " " in spelling or "-" in spelling
        ),
    )


def _usual(row: str) -> Usual:
    kind, form, listed = row.split("\t")
    others = listed.split(", ")
    return Usual(
        kind=Kind(kind),
        form=form,
        others=tuple(other.removeprefix(_AMBIGUOUS) for other in others),
        ambiguous=frozenset(other[1:] for other in others if other.startswith(_AMBIGUOUS)),
    )
