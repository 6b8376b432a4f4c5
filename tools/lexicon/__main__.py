"""Make resources/dictionaries/hindi.txt.gz, or measure it: python -m tools.lexicon FOLDER [--measure TEXT].

FOLDER holds the packages that `tools/lexicon/sources.py` names, as pip, npm and apt-get download them. The
same packages give the same bytes. Takes some minutes, and Debian's tesseract-ocr.
"""

import argparse
import gzip
from collections import defaultdict
from pathlib import Path

from newsroom_desktop.hindi.spelling.lexicon import WRITTEN, WRONG, load_lexicon
from newsroom_desktop.hindi.spelling.speller import Speller
from newsroom_desktop.hindi.spelling.variants import key
from tools.lexicon.building import Built, build
from tools.lexicon.measuring import measured
from tools.lexicon.own import read_own_words
from tools.lexicon.sources import Sources, read_sources

_GOAL = Path(__file__).resolve().parents[2] / "resources" / "dictionaries" / "hindi.txt.gz"
_SLIPS = 4_000
_HEAD = """\
# Hindi words: classes of inflection and kinds of name, ten times the frequency (Zipf's scale), the words.
# Made by tools/lexicon of the lists that LICENSE.txt beside it names with their versions; CC BY-SA 4.0.
"""


def main() -> int:
    """Make the list and say how large it is, or measure it on texts; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, help="the packages")
    parser.add_argument("--out", type=Path, default=_GOAL)
    parser.add_argument("--measure", type=Path, nargs="+", metavar="TEXT", help="measure the list on these")
    options = parser.parse_args()
    sources = read_sources(options.folder)
    if options.measure:
        _measure(options.measure, sources)
        return 0
    built = build(sources, read_own_words())
    options.out.write_bytes(gzip.compress(_lines(built).encode(), 9, mtime=0))
    print(f"{len(built.zipf):,} entries, {options.out.stat().st_size:,} bytes")
    return 0


def _measure(texts: list[Path], sources: Sources) -> None:
    """Print the figures; a word is what any of the lists has, each rare form of Wiktionary's included."""
    lists = (sources.frequencies, sources.hunspell, sources.tesseract, sources.forms, sources.forms.values())
    real_words = {key(word) for words in lists for word in words}
    for path in texts:
        print(path.name, measured(path.read_text("utf-8"), Speller(load_lexicon()), real_words, _SLIPS))


def _lines(built: Built) -> str:
    """The words of one line have their classes and their frequency in common."""
    lines: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for word, zipf in built.zipf.items():
        lines[-round(zipf * 10), "".join(sorted(built.classes[word]))].append(word)
    lines[1, WRITTEN] = [written for word, written in built.written.items() if written != word]
    lines[1, WRONG] = [*built.wrong]
    return _HEAD + "".join(
        f"{classes}\t{max(0, -tenths)}\t{' '.join(sorted(words))}\n"
        for (tenths, classes), words in sorted(lines.items())
    )


if __name__ == "__main__":
    raise SystemExit(main())
