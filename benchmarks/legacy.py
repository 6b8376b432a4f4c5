"""The figures of legacy fonts: what their tables cost, and how fast text goes through them."""

from benchmarks import corpus
from benchmarks.costs import first_use, per_second
from benchmarks.figures import show
from newsroom_desktop.hindi.legacy.glyphs import codes_of
from newsroom_desktop.hindi.legacy.latin import side_of
from newsroom_desktop.hindi.legacy.letters import letters_of
from newsroom_desktop.hindi.legacy.reading import shown, to_unicode
from newsroom_desktop.hindi.legacy.recognition import recognised
from newsroom_desktop.hindi.legacy.tables import LegacyFont
from newsroom_desktop.hindi.legacy.writing import to_krutidev


def main() -> None:
    """Print the figures."""
    before = (
        "from newsroom_desktop.hindi.legacy.reading import to_unicode;"
        "from newsroom_desktop.hindi.legacy.tables import LegacyFont"
    )
    first_use("legacy fonts", before, "to_unicode('Hkkjr us', LegacyFont.KRUTI_DEV)")
    hindi = "\n".join(corpus.paragraphs(20_000))
    codes = to_krutidev(hindi).text

    def read() -> None:
        to_unicode(codes, LegacyFont.KRUTI_DEV)

    def read_new() -> None:
        for cache in (shown, letters_of, side_of):
            cache.cache_clear()
        read()

    def write() -> None:
        to_krutidev(hindi)

    def write_new() -> None:
        codes_of.cache_clear()
        write()

    for title, work, size in (
        ("Kruti Dev to Unicode, words known", read, len(codes)),
        ("Kruti Dev to Unicode, words new", read_new, len(codes)),
        ("Unicode to Kruti Dev, words known", write, len(hindi.encode())),
        ("Unicode to Kruti Dev, words new", write_new, len(hindi.encode())),
    ):
        show(title, per_second(work, size) / 1_000_000, "MB/s")
    english = "The government said that it would not raise any of the taxes this year. " * 300
    show("telling English from legacy text, long", 1000 / per_second(lambda: recognised(english), 1), "ms")
