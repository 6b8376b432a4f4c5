"""Names of the news as Hindi papers usually write them, read when they are first asked for.

`resources/names/usual.tsv` has leaders, countries and cities with other spellings, `territories.tsv` the
other countries of Unicode CLDR, here without the nukta of Persian and English sounds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from newsroom_desktop.base.tables import rows
from newsroom_desktop.hindi.fold import fold
from newsroom_desktop.hindi.names.likeness import key
from newsroom_desktop.hindi.names.sounds import sounds
from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.variants import key as style_key

_AMBIGUOUS = "?"
_APART = "apart"

_ENDINGS = ("ियों", "ी", "ई", "वासियों", "वासी")
"""What makes another word of a place: अमेरिका, अमेरिकी, अमेरिकियों."""

_LONG_A = "\u093e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """A name in its usual form, with other spellings of it.

    `ambiguous` are those of them that are another word too.
    """

    form: str
    others: tuple[str, ...]
    ambiguous: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualNames:
    """The tables: `by_spelling` under every spelling, folded; `by_key` the usual forms that sound alike."""

    by_spelling: Mapping[str, Usual]
    by_key: Mapping[str, tuple[str, ...]]
    by_sounds: Mapping[tuple[str, ...], str]
    """The usual forms under their sounds."""
    in_parts: tuple[str, ...]
    """Spellings that are more than one word."""
    apart: frozenset[frozenset[str]]
    """Pairs that are two names."""

    def find(self, spelling: str) -> Usual | None:
        """The name that `spelling` is listed for."""
        return self.by_spelling.get(_folded(spelling))

    def is_ambiguous(self, spelling: str) -> bool:
        """Whether `spelling` is listed for a name and another word too."""
        usual = self.find(spelling)
        return usual is not None and spelling in usual.ambiguous

    def made_from(self, word: str) -> str | None:
        """How `word` is written when it is made from a name that is misspelt in it: अमरीकी, अमेरिकी."""
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            for dropped in ("", _LONG_A) if stem != word else ():
                usual = self.find(stem + dropped)
                if usual is None or not usual.form.endswith(dropped) or self.is_ambiguous(stem + dropped):
                    continue
                made = usual.form.removesuffix(dropped) + ending
                if (
                    key(made) == key(word)
                    and style_key(made) != style_key(word)
                    and load_lexicon().knows(made)
                ):
                    return made
        return None


@lru_cache(maxsize=16_384)
def _folded(spelling: str) -> str:
    return fold(spelling)


@lru_cache(maxsize=1)
def usual_names() -> UsualNames:
    """The names that the program brings along."""
    listed = list(rows("names", "usual.tsv"))
    names = [_usual(form, others) for kind, form, others in listed if kind != _APART]
    by_spelling = _by_spelling(names)
    countries = (style_key(hindi) for _, hindi in rows("names", "territories.tsv"))
    names += [Usual(form=name, others=()) for name in countries if _folded(name) not in by_spelling]
    by_key: dict[str, tuple[str, ...]] = {}
    for name in names:
        by_key[key(name.form)] = (*by_key.get(key(name.form), ()), name.form)
    return UsualNames(
        by_spelling=_by_spelling(names),
        by_key=by_key,
        by_sounds={sounds(name.form): name.form for name in names},
        in_parts=tuple(
            spelling
            for name in names
            for spelling in (name.form, *name.others)
            if " " in spelling or "-" in spelling
        ),
        apart=frozenset(frozenset((one, other)) for kind, one, other in listed if kind == _APART),
    )


def _by_spelling(names: Iterable[Usual]) -> dict[str, Usual]:
    others = {fold(spelling): name for name in names for spelling in name.others}
    return others | {fold(name.form): name for name in names}


def _usual(form: str, listed: str) -> Usual:
    others = listed.split(", ")
    return Usual(
        form=form,
        others=tuple(other.removeprefix(_AMBIGUOUS) for other in others),
        ambiguous=frozenset(other[1:] for other in others if other.startswith(_AMBIGUOUS)),
    )
