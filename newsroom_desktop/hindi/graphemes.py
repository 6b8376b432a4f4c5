"""Text as readers see it: grapheme clusters (visible syllables).

Extended grapheme clusters of Unicode Standard Annex #29, rule GB9c included: a conjunct is one.
"""

import regex

_CLUSTER = regex.compile(r"\X")


def clusters(text: str) -> list[str]:
    """The grapheme clusters of `text` in their order; joined they are `text` again."""
    return _CLUSTER.findall(text)


def shortened(text: str, most: int) -> str:
    """`text`, or an ellipsis after its first `most` grapheme clusters."""
    found = clusters(text)
    return text if len(found) <= most else "".join(found[:most]) + "…"


def count_clusters(text: str) -> int:
    """How many grapheme clusters `text` has."""
    return len(_CLUSTER.findall(text))
