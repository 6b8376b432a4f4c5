"""Names of countries in Latin letters, for slugs: python -m tools.territories FOLDER.

FOLDER is the package cldr-localenames-full of the npm registry, unpacked; 48.2.0 was used. Written are
the names that are one word in Hindi. Run it again with a newer one.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

from newsroom_desktop.base import paths

OUT = paths.resource("names", "territories.tsv")
_CONTINENTS = frozenset({"002", "009", "142", "150"})
_OTHERWISE = frozenset({"IN", "US-alt-short", "ML", "CQ", "XA", "XB", "ZZ"})
"""Left out: भारत stays bharat, अमेरिका is america; माली and सार्क are mostly something else in Hindi."""

_HEAD = """\
# Countries: their English name in Latin letters, a tab, the Hindi name.
# Made by tools/territories.py from cldr-localenames-full {version} (Unicode CLDR), Unicode-3.0.
"""


def main(arguments: list[str]) -> int:
    """Write the table; the exit code."""
    folder = Path(arguments[0])
    version = json.loads((folder / "package.json").read_text("utf-8"))["version"]
    hindi, english = (_territories(folder, language) for language in ("hi", "en"))
    rows = {
        f"{_latin(english[code])}\t{name}\n"
        for code, name in hindi.items()
        if _is_named(code) and re.fullmatch("[\u0900-\u0963]+", name)
    }
    OUT.write_text(_HEAD.format(version=version) + "".join(sorted(rows)), "utf-8")
    print(f"{len(rows)} names in {OUT}")
    return 0


def _territories(folder: Path, language: str) -> dict[str, str]:
    data = json.loads((folder / "main" / language / "territories.json").read_text("utf-8"))
    names: dict[str, str] = data["main"][language]["localeDisplayNames"]["territories"]
    return names


def _is_named(code: str) -> bool:
    return code not in _OTHERWISE and (not code.isdecimal() or code in _CONTINENTS)


def _latin(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold().replace("&", "and")
    return "-".join(re.findall("[a-z]+", re.sub("[\u0300-\u036f.’]", "", plain)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
