"""The proof of a page: what readers see on it is what was written, syllable by syllable."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from newsroom_desktop.article.article import Article
from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.publish.seen import Seen, seen
from newsroom_desktop.publish.written import letters_of, letters_written

OK = "ok"

_SPACE = re.compile(r"[ \t\n\f\r]+")  # what browsers fold; a no-break space stays what it is
_AROUND_GC = 12
_SIGNS_OF_LOSS = ("\ufffd", "\u25cc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Whether the page shows what was written; `text` is "ok" or says where it first does not.

    `undescribed` are the pictures without words for people who cannot see them; the proof holds all the same.
    """

    ok: bool
    text: str
    undescribed: int = 0


def prove(article: Article, html: str) -> Proof:
    """Compare what a reader of `html` sees with the texts of `article`, grapheme cluster by cluster.

    Runs of spaces and line feeds count as one space, as browsers show them. The body has two witnesses:
    its plain text says what stands on the page and in which order; the letters and digits of its source,
    counted past the Markdown engine, say that the engine lost none. A cell that a table has no column
    for, say, is written and not shown.
    """
    shown = seen(html)
    fault = next(_faults(article, html, shown), None)
    return Proof(ok=fault is None, text=OK if fault is None else fault, undescribed=shown.undescribed)


def _faults(article: Article, html: str, shown: Seen) -> Iterator[str]:
    if len(shown.headlines) != 1:
        yield tr("The page has {count} main headings instead of one.", count=len(shown.headlines))
        return
    for place, written, printed in _pairs(article, shown):
        fault = _difference(tr(place), _flat(written), _flat(printed))
        if fault:
            yield fault
    yield from _lost_letters(article.body, f"{shown.body}\n{shown.in_pictures}")
    written = "".join((article.body, plain_text_of(article.body), *_fields(article)))
    for sign in _SIGNS_OF_LOSS:
        if sign in html and sign not in written:
            yield tr("The page shows a sign of a lost letter ({sign}) that nobody wrote.", sign=sign)


def _pairs(article: Article, shown: Seen) -> Iterator[tuple[str, str, str]]:
    """Each place of the page: its name, what was written, and what is printed."""
    headline = article.headline
    yield mark("headline"), headline, shown.headlines[0]
    yield mark("kicker"), article.kicker, shown.kicker
    yield mark("deck"), article.deck, shown.deck
    yield mark("dateline"), article.dateline, _without_added_mark(article.dateline, shown.dateline)
    yield mark("text before the dateline"), "", shown.before_dateline
    yield mark("body"), plain_text_of(article.body), shown.body
    if _flat(headline):
        yield mark("title of the page"), headline, _flat(shown.title)[: len(_flat(headline))]
        yield mark("title for sharing"), headline, shown.shared_title


def _lost_letters(body: str, printed: str) -> Iterator[str]:
    """A sentence when the source of the body has letters that the page has not, or not as often.

    Letters are counted, not lined up: notes stand at the end of a page and in the middle of a source.
    """
    written, found = letters_written(body), letters_of(printed)
    if Counter(written) - Counter(found):
        yield _difference(tr("body"), written, found)


def _without_added_mark(written: str, printed: str) -> str:
    """`printed` without the full stop that the page puts after a dateline."""
    bare = _flat(written)
    added = bare and not bare.endswith((".", "।")) and _flat(printed) == f"{bare}."
    return bare if added else printed


def _fields(article: Article) -> tuple[str, ...]:
    image = article.lead_image
    about_image = (image.alt, image.caption, image.credit) if image else ()
    titles = (article.headline, article.kicker, article.deck, article.dateline)
    return (*titles, article.byline, article.category, article.slug, *article.tags, *about_image)


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip(" ")


def _difference(place: str, written: str, printed: str) -> str:
    """A sentence about the first cluster that differs, with some letters around it; "" for none."""
    if written == printed:
        return ""
    ours, theirs = clusters(written), clusters(printed)
    at = next(i for i, (a, b) in enumerate(zip_longest(ours, theirs)) if a != b)
    return tr(
        "The {place} differs: written “{written}”, on the page “{printed}”.",
        place=place,
        written=_around(ours, at),
        printed=_around(theirs, at),
    )


def _around(row: list[str], at: int) -> str:
    start, end = max(at - _AROUND_GC, 0), at + _AROUND_GC
    before, after = "…" if start else "", "…" if end < len(row) else ""
    return f"{before}{''.join(row[start:end])}{after}"
