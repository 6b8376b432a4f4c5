"""All rules of the house style, in the order in which they are shown."""

from newsroom_desktop.hindi.style import (
    choices,
    conjunctions,
    dashes,
    lengths,
    marks,
    numbers,
    openings,
    postpositions,
    quotes,
    repeats,
    spaces,
    spellings,
    times,
    visarga,
)
from newsroom_desktop.hindi.style.rule import Rule

RULES: tuple[Rule, ...] = (
    *marks.RULES,
    *spaces.RULES,
    *visarga.RULES,
    *quotes.RULES,
    *dashes.RULES,
    *numbers.RULES,
    *times.RULES,
    *spellings.RULES,
    *repeats.RULES,
    *postpositions.RULES,
    *conjunctions.RULES,
    *choices.RULES,
    *openings.RULES,
    *lengths.RULES,
)
