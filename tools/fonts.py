"""Makes the web fonts of the classic theme from the full fonts in resources/fonts.

    python tools/fonts.py

needs `fonttools[woff]`. The same fonts give the same bytes. Hints are left out (Noto has none, and
Mukta is used for headlines only, where they change nothing): they are a third of Mukta's bytes.
"""

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_SOURCES = _ROOT / "resources" / "fonts"
_THEME = _ROOT / "resources" / "themes" / "classic" / "static"

_SUBSETS = {
    "NotoSansDevanagari-Regular.ttf": "text-regular.woff2",
    "NotoSansDevanagari-Bold.ttf": "text-bold.woff2",
    "Mukta-Bold.ttf": "headline-bold.woff2",
}

# Latin with its accents, Devanagari, Vedic signs, Devanagari Extended; then joiners, dashes, quotation
# marks, dagger, bullet, ellipsis, per mille, primes, ₨ € ₹ ™ − and the dotted circle of a lone matra.
_CHARACTERS = (
    "U+0020-007E,U+00A0-00FF,U+0900-097F,U+1CD0-1CFA,U+A8E0-A8FF,"
    "U+200B-200D,U+2010-2015,U+2018-201F,U+2020-2022,U+2026,U+2030,U+2032,U+2033,U+2039,U+203A,"
    "U+20A8,U+20AC,U+20B9,U+2122,U+2212,U+25CC"
)


def make_subset(source: Path, goal: Path) -> None:
    """Write the WOFF2 of `source` to `goal`, with every layout feature, copyright and licence lines."""
    subprocess.run(
        [
            *(sys.executable, "-m", "fontTools.subset", str(source)),
            f"--unicodes={_CHARACTERS}",
            "--layout-features=*",
            "--name-IDs=0,1,2,3,4,5,6,13,14",
            "--no-hinting",
            "--flavor=woff2",
            f"--output-file={goal}",
        ],
        check=True,
    )


def main() -> int:
    """Make all subsets and say how large each is."""
    for source, goal in _SUBSETS.items():
        make_subset(_SOURCES / source, _THEME / goal)
        sys.stdout.write(f"{goal}: {(_THEME / goal).stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
