"""Words respelt as they are heard, where Hindi papers write two sounds with one letter."""

import re
import unicodedata
from functools import lru_cache

from newsroom_desktop.base.tables import rows

PH, W = "P", "W"
"""Letters for फ and व where readers write ph and w; no word in lower case has them."""

_NUKTA = "\u093c"
_LAST_CHCHH = re.compile("च्छ$")
_WALA = re.compile("व(?=(?:ाल[\u093e\u0940\u0947]|ालों|ान|ानों)$)")


def heard(word: str) -> str:
    """`word`, which is decomposed, with ज़ for ज where readers hear z, and PH and W in place of letters."""
    roots, longest = _roots()
    folded = word.replace(_NUKTA, "")
    for length in range(min(longest, len(folded)), 1, -1):
        root = roots.get(folded[:length])
        if root:
            word = root + folded[length:]
            break
    return _LAST_CHCHH.sub("छ", _WALA.sub(W, word.replace("ज्ञ", "ग्य")))


@lru_cache(maxsize=1)
def _roots() -> tuple[dict[str, str], int]:
    """The roots of the table as they are heard, by how they may be written; the length of the longest."""
    listed = (root for (line,) in rows("names", "heard.txt") for root in line.split())
    spelt = [unicodedata.normalize("NFKD", root) for root in listed]
    roots = {root.replace(_NUKTA, ""): re.sub(f"फ(?!{_NUKTA})", PH, root) for root in spelt}
    return roots, max(map(len, roots))
