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


def is_boundary(text: str, place_cp: int) -> bool:
    """Whether no grapheme cluster of `text` stands on both sides of the place.

    Of a cluster longer than 64 code points only these are looked at.
    """
    if not 0 < place_cp < len(text):
        return True
    start = max(0, place_cp - 64)
    around = text[start : place_cp + 1]
    return any(found.start() == place_cp - start for found in _CLUSTER.finditer(around))
