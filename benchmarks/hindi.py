"""The figures of the language: what each table costs when it is first needed, and how fast it works then."""

import time
from itertools import count
from pathlib import Path

from benchmarks import checking, corpus, keyboards, legacy, names
from benchmarks.costs import first_use, per_second
from benchmarks.figures import median, percentile, show
from newsroom_desktop.hindi.findings import Passage
from newsroom_desktop.hindi.keywords import keywords
from newsroom_desktop.hindi.readability import readability
from newsroom_desktop.hindi.roman import romanised
from newsroom_desktop.hindi.slug import slug_from
from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.speller import Speller
from newsroom_desktop.hindi.style.check import check_article
from newsroom_desktop.hindi.style.house_style import HouseStyle
from tools.lexicon.measuring import measured, some_slips


def main(folder: Path) -> None:
    """Print the figures; archives are made in `folder` once."""
    print("Hindi")
    _slugs()
    _reading_back()
    _style()
    _spelling()
    keyboards.main()
    legacy.main()
    names.main(folder)
    checking.main()


def _slugs() -> None:
    before = "import newsroom_desktop.hindi.fold; from newsroom_desktop.hindi.slug import slug_from"
    first_use("slug", before, "slug_from('पुतिन ने कहा')")
    headlines = [corpus.headline(seed) for seed in range(200)]

    def known() -> None:
        for headline in headlines:
            slug_from(headline)

    def new() -> None:
        for headline in headlines:
            romanised.cache_clear()
            slug_from(headline)

    show("slugs of headlines whose words are known", per_second(known, len(headlines)), "/s")
    show("slugs of headlines whose words are new", per_second(new, len(headlines)), "/s")


def _reading_back() -> None:
    before = "import newsroom_desktop.hindi.words; from newsroom_desktop.hindi.keywords import keywords"
    first_use("keywords", before, "keywords(['किसान और किसानों'], 10)")
    paragraphs = [f"{text} {number}" for number, text in enumerate(corpus.paragraphs(20_000))]

    def judge() -> None:
        readability(paragraphs)

    def find() -> None:
        keywords(paragraphs, 10)

    for title, work in (("readability", judge), ("keywords", find)):
        start = time.perf_counter()
        work()
        show(f"{title} of 20,000 words", (time.perf_counter() - start) * 1000, "ms")
        show(f"{title} of 20,000 words, again", 1000 / per_second(work, 1), "ms")


def _style() -> None:
    before = "import newsroom_desktop.hindi.words; from newsroom_desktop.hindi.findings import Passage"
    use = (
        "from newsroom_desktop.hindi.style.check import check;"
        "from newsroom_desktop.hindi.style.house_style import HouseStyle;"
        "check(Passage(text='\u0935\u0939 \u0917\u092f\u093e'), HouseStyle())"
    )
    first_use("house style", before, use)
    paragraphs, runs = corpus.paragraphs(20_000), count()

    def new() -> None:
        run = next(runs)
        check_article([Passage(text=f"{text} {run}") for text in paragraphs], HouseStyle())

    def changed() -> None:
        texts = [f"{paragraphs[0]} {next(runs)}", *paragraphs[1:]]
        check_article([Passage(text=text) for text in texts], HouseStyle())

    show("words against the house style", per_second(new, 20_000), "/s")
    show("house style of 20,000 words, one paragraph new", 1000 / per_second(changed, 1), "ms")


def _spelling() -> None:
    before = "from newsroom_desktop.hindi.spelling.lexicon import load_lexicon"
    first_use("words of the spelling", before, "load_lexicon()")
    lexicon, paragraphs = load_lexicon(), corpus.paragraphs(20_000)
    text = "\n".join(paragraphs)
    speller = Speller(lexicon)
    show("words whose spelling is new", per_second(lambda: Speller(lexicon).misspelt(text), 20_000), "/s")
    speller.misspelt(text)
    show("words whose spelling is known", per_second(lambda: speller.misspelt(text), 20_000), "/s")
    took_ms = []
    for _, wrong in some_slips(text, speller, 400):
        start = time.perf_counter()
        speller.suggestions(wrong)
        took_ms.append((time.perf_counter() - start) * 1000)
    show("suggestions, median", median(took_ms), "ms")
    show("suggestions, 99 of 100", percentile(took_ms, 99), "ms")
    figures = measured("\n".join(corpus.sentences()), speller, frozenset(), slips=2_000)
    show("of 100 words of news, marked", figures.marked, "")
    show("of 100 slips, marked, though some make words", figures.found, "")
    show("of 100 of these, meant is among the first 3", figures.suggested, "")
