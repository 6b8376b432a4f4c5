"""The figures of names: how fast they are learnt and checked, what is kept of them, what is told."""

import random
import shutil
import tempfile
import time
import tracemalloc
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import corpus
from benchmarks.archives import filled_archive
from benchmarks.figures import median, show
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.names import Naming
from newsroom_desktop.hindi.findings import Passage
from newsroom_desktop.hindi.names.book import NameBook
from newsroom_desktop.hindi.names.check import findings
from newsroom_desktop.hindi.names.groups import groups
from newsroom_desktop.hindi.names.mentions import Mention, found_mentions
from newsroom_desktop.hindi.names.tally import Seen, Tally
from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.words import count_words

ARTICLES = 10_000
_RUNS = 5
_NEWS = Path("..") / "shared" / "corpus" / "news-hi.txt"
_TRIED = 150
_SIGNS = (("ि", "ी"), ("ी", "ि"), ("ु", "ू"), ("ू", "ु"), ("े", "ै"), ("ै", "े"), ("ो", "ौ"), ("श", "स"), ("ॉ", "ा"))
"""What is taken for what most often."""


def main(folder: Path) -> None:
    """Print the figures; archives are made in `folder` once."""
    _learning(folder)
    _what_is_kept()
    _checking()
    if _NEWS.exists():
        _right_and_wrong(_NEWS.read_text("utf-8").splitlines())


def _learning(folder: Path) -> None:
    source = filled_archive(folder / f"{ARTICLES}.db", ARTICLES)
    with tempfile.TemporaryDirectory() as own:
        archive = Path(shutil.copy(source, Path(own) / "archive.db"))
        desk = open_desk(archive)
        start = before = time.perf_counter()
        steps = []
        for _ in desk.naming.learning():
            now = time.perf_counter()
            steps.append((now - before) * 1000)
            before = now
        show("names: articles learnt from", ARTICLES / (before - start), "/s")
        show("names: a step of learning", median(steps), "ms")
        show("names: the longest step", max(steps), "ms")
        start = time.perf_counter()
        for _ in Naming(desk._archive, desk.listing).learning():  # noqa: SLF001 - as after another start
            pass
        show("names: known again at the next start", (time.perf_counter() - start) * 1000, "ms")
        desk.close()


def _what_is_kept() -> None:
    """10,000 articles with 25 of 20,000 names each, the frequent ones in many."""
    chance = random.Random(1)
    letters = "कखगचजटडतदनपबमरलवशस"
    names = [
        "".join(chance.choice(letters) + chance.choice(("", "ा", "ि", "े", "ो")) for _ in range(4))
        for _ in range(20_000)
    ]
    chosen = [
        frozenset(names[int(len(names) * chance.random() ** 3)] for _ in range(25)) for _ in range(ARTICLES)
    ]
    tracemalloc.start()
    seen = {
        f"{number:032x}": Seen("1718700000000 draft", 1, tuple(some), ())
        for number, some in enumerate(chosen)
    }
    tally = Tally().updated(seen)
    show("names: memory for 10,000 articles", tracemalloc.get_traced_memory()[0] / 2**20, "MB")
    tracemalloc.stop()
    start = time.perf_counter()
    tally.updated({f"{0:032x}": seen[f"{1:032x}"]})
    show("names: one article counted anew", (time.perf_counter() - start) * 1000, "ms")
    start = time.perf_counter()
    count = sum(1 for _ in groups(NameBook(tally=tally)))
    show(f"names: {count} listed in the dialog", (time.perf_counter() - start) * 1000, "ms")


def _checking() -> None:
    passages = [Passage(text=f"{text} {number}") for number, text in enumerate(corpus.paragraphs(20_000))]
    book = NameBook()
    show("names of 20,000 words", _took_ms(passages, book), "ms")
    again = []
    for number in range(_RUNS):
        passages[number] = Passage(text=passages[number].text + " पूतिन ने कहा।")
        again.append(_took_ms(passages, book))
    show("names of 20,000 words, a paragraph changed", median(again), "ms")


def _took_ms(passages: Sequence[Passage], book: NameBook) -> float:
    start = time.perf_counter()
    findings(passages, book)
    return (time.perf_counter() - start) * 1000


def _right_and_wrong(sentences: Sequence[str]) -> None:
    """Findings on news as it is, and how many slips in its names are told; all of it is one article here.

    A slip is one wrong sign in one place of a name that stands elsewhere as it should, and makes no word that
    the dictionary knows: चिन for चीन is left out.
    """
    passages = [Passage(text=sentence) for sentence in sentences]
    book = NameBook()
    words = sum(map(count_words, sentences))
    found = sum(map(len, findings(passages, book)))
    show("names: findings in 1,000 words of news", found * 1000 / words, "")
    slips = list(_slips(passages))
    told = 0
    tried = random.Random(1).sample(slips, min(_TRIED, len(slips)))
    for number, mention, text in tried:
        some = findings([*passages[:number], Passage(text=text), *passages[number + 1 :]], book)[number]
        told += any(each.start_cp <= mention.start_cp < each.end_cp for each in some)
    show(f"names: of {len(tried)} slips in names are told", told * 100 / len(tried), "%")


def _slips(passages: Sequence[Passage]) -> Iterator[tuple[int, Mention, str]]:
    """A passage's number, a name in it, and the passage with a slip in the name."""
    found = [(number, each) for number, passage in enumerate(passages) for each in found_mentions(passage)]
    times = Counter(mention.text for _, mention in found)
    for number, mention in found:
        name = mention.text
        slip = next((each for each in _SIGNS if each[0] in name), None)
        if slip is not None and mention.is_cued and times[name] > 1:
            text = passages[number].text
            changed = name.replace(*slip, 1)
            if load_lexicon().knows(changed):
                continue
            yield number, mention, text[: mention.start_cp] + changed + text[mention.end_cp :]
