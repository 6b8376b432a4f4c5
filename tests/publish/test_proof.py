"""The proof fails when a page does not show what was written, and only then."""

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.site import Site
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.markup.write import write_blocks
from newsroom_desktop.publish.page import make_page
from newsroom_desktop.publish.proof import prove
from newsroom_desktop.publish.theme import load_theme
from tests.markup.texts import bodies, markdown
from tests.publish.conftest import NOON_MS, MakePage

CLASSIC = load_theme("classic")
WITH_JOINERS = "राजधानी में क्\u200dष और क्\u200cष, श्री और श्\u200dरी; ऑफ़िस, ज़िंदगी"


def test_page_as_it_was_made_is_proven(make: MakePage, sample: Article, full: Article) -> None:
    for article in (sample, full, replace(sample, body=WITH_JOINERS), replace(sample, dateline="", body="")):
        proof = prove(article, make(article).html)
        assert (proof.ok, proof.text) == (True, "ok")


@pytest.mark.parametrize(
    ("place", "old", "new"),
    [
        ("headline", '<h1 class="headline">अब थर-थर कांपेगा', '<h1 class="headline">अब थर-थर कापेगा'),
        ("headline", "</h1>", "!</h1>"),
        ("kicker", "रूस-उत्तर कोरिया शिखर", "रूस-उत्तर कोरया शिखर"),
        ("deck", '<p class="deck">24 साल', '<p class="deck">42 साल'),
        ("dateline", "सियोल.</span>", "सियाल.</span>"),
        ("dateline", "सियोल.</span>", "सियोल..</span>"),
        ("dateline", '<span class="dateline">सियोल.</span> ', ""),
        ("text before the dateline", '<p><span class="dateline">', '<p>पाठ <span class="dateline">'),
        ("body", "दुश्मन रूस और", "दुश्मन रुस और"),
        ("body", "चुनौती सामने", "चुनौत सामने"),
        ("body", "चुनौती सामने", "चुनौतीसामने"),
        ("body", "अटूट समर्थन", "अटूट समथर्न"),
        ("body", "राष्ट्रपति व्लादिमीर", "राष्ट्\u200cरपति व्लादिमीर"),
        ("body", "₹1,25,000", "₹1,52,000"),
        ("title of the page", "<title>अब थर-थर", "<title>अब थर थर"),
        (
            "title for sharing",
            '<meta property="og:title" content="अब',
            '<meta property="og:title" content="तब',
        ),
    ],
)
def test_changed_page_is_not_proven(make: MakePage, full: Article, place: str, old: str, new: str) -> None:
    html = make(full).html
    assert html.replace(old, new) != html
    proof = prove(full, html.replace(old, new))
    assert not proof.ok
    assert proof.text.startswith(f"The {place} differs: ")


def test_doubled_mark_after_the_dateline_is_not_proven(make: MakePage, sample: Article) -> None:
    article = replace(sample, dateline="नई दिल्ली (एजेंसी)।")
    html = make(article).html
    assert prove(article, html).ok
    assert not prove(article, html.replace("(एजेंसी)।</span>", "(एजेंसी)।.</span>")).ok


def test_lost_paragraph_is_not_proven(make: MakePage, sample: Article) -> None:
    second = sample.body.split("\n\n")[1]
    html = make(sample).html
    assert f"<p>{second}</p>" in html
    proof = prove(sample, html.replace(f"<p>{second}</p>", ""))
    assert not proof.ok
    assert "रूसी राष्ट्रपति" in proof.text


@pytest.mark.parametrize("joiner", ["\u200d", "\u200c"])
def test_lost_joiner_is_not_proven(make: MakePage, sample: Article, joiner: str) -> None:
    article = replace(sample, body=WITH_JOINERS)
    assert not prove(article, make(article).html.replace(joiner, "")).ok


def test_letters_that_the_body_language_swallows_are_not_proven(make: MakePage, sample: Article) -> None:
    article = replace(sample, body="शहर | तापमान\n--- | ---\nदिल्ली | 45° | लू\nपटना | 41°")
    proof = prove(article, make(article).html)
    assert not proof.ok
    assert proof.text.startswith("The body differs: written “शहरतापमानदिल्ली45लूपटना41”")
    assert prove(replace(article, body=article.body.replace(" | लू", "")), make(article).html).ok


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        ("क्या <ANI> बोला", "&lt;ANI&gt;", ""),
        ("[यहाँ](https://a.b/c) AT&T और <b>सब</b>", "सब", ""),
        ("सूत्र[^1] और\n\n[^1]: टिप्पणी", "टिप्पणी", ""),
        ("19. जून को\n21. जून को", "21. ", "20. "),
        ("1. जून को\n\n21. जून को", "21. ", ""),
        ("१२ जून, ୧୨ ਜੂਨ & Ελλάδα", "୧୨ ", ""),
        ("![पुतिन](media/a.jpg)", "पुतिन", ""),
    ],
)
def test_what_goes_lost_between_signs_is_not_proven(
    make: MakePage, sample: Article, body: str, old: str, new: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = replace(sample, body=body)
    html = make(article).html
    assert prove(article, html).text == "ok"
    before, after = html.split('<div id="article-body">')
    broken = f'{before}<div id="article-body">{after.replace(old, new)}'
    assert broken != html
    shown = plain_text_of(body).replace(unescape(old), new)
    monkeypatch.setattr("newsroom_desktop.publish.proof.plain_text_of", lambda _: shown)
    assert prove(article, broken).text.startswith("The body differs: ")


def test_first_difference_is_shown_with_letters_around_it(make: MakePage, sample: Article) -> None:
    article = replace(sample, body="रूस और उत्तर कोरिया एक साथ सामने आ गए हैं.")
    proof = prove(article, make(article).html.replace("कोरिया", "कोरया"))
    assert proof.text == (
        "The body differs: written “रूस और उत्तर कोरिया एक साथ सामने…”,"
        " on the page “रूस और उत्तर कोरया एक साथ सामने…”."
    )


def test_page_of_another_article_is_not_proven(make: MakePage, sample: Article) -> None:
    assert not prove(sample, make(replace(sample, headline="दूसरी खबर")).html).ok


def test_second_main_heading_is_not_proven(make: MakePage, sample: Article) -> None:
    html = make(sample).html.replace("<main", "<h1>और</h1><main")
    assert prove(sample, html).text == "The page has 2 main headings instead of one."


@pytest.mark.parametrize("sign", ["\ufffd", "\u25cc"])
def test_sign_of_a_lost_letter_anywhere_is_not_proven(make: MakePage, sample: Article, sign: str) -> None:
    assert not prove(sample, make(sample).html.replace("Home</a>", f"Ho{sign}me</a>")).ok
    written = replace(sample, headline=f"{sample.headline} {sign}")
    assert prove(written, make(written).html).ok


def test_empty_file_is_not_proven(sample: Article) -> None:
    assert not prove(sample, "").ok


LETTERS = "कत्रषज्ञश़ािीुूेैोौंँः्\u200c\u200d◌\u0951aB1९₹"
SIGNS = "।.,-–“” \u00a0\t\n*_#>`~[]()!&<;{}\\:="  # no |: a table may leave out cells
ANY = st.one_of(st.text(st.sampled_from(LETTERS + SIGNS)), st.text())
LINE = ANY.map(normal_line)
BODY = ANY.map(lambda text: normal(text).strip("\n"))


@given(LINE, st.tuples(LINE, LINE, LINE, LINE), LINE, BODY)
def test_page_of_any_text_is_proven(
    headline: str, around: tuple[str, str, str, str], dateline: str, body: str
) -> None:
    kicker, deck, byline, slug = around
    article = Article(
        article_id="00ff" * 8,
        created_ms=NOON_MS,
        updated_ms=NOON_MS,
        headline=headline,
        kicker=kicker,
        deck=deck,
        dateline=dateline,
        byline=byline,
        slug=slug,
        body=body,
    )
    page = make_page(article, Site(), theme=CLASSIC, now_ms=NOON_MS)
    assert prove(article, page.html).text == "ok"


def may_lose_letters(body: str) -> bool:
    """Whether it has a table, which may leave out cells, or two notes of one name: the last one stays."""
    return "|" in body or any(body.count(f"[^{label}]:") > 1 for label in ("1", "2", "क-2"))


def page_of(body: str) -> tuple[Article, str]:
    article = Article(article_id="00ff" * 8, created_ms=NOON_MS, updated_ms=NOON_MS, body=normal(body))
    return article, make_page(article, Site(), theme=CLASSIC, now_ms=NOON_MS).html


@settings(max_examples=300)
@given(markdown | bodies.map(write_blocks))
def test_no_page_is_accused_falsely(body: str) -> None:
    assume(not may_lose_letters(body))
    article, html = page_of(body)
    assert prove(article, html).text == "ok"


@settings(max_examples=300)
@given(markdown, st.integers(0, 50))
def test_page_that_lost_a_word_is_not_proven(body: str, number: int) -> None:
    assume(not may_lose_letters(body))
    article, html = page_of(body)
    start = html.index('<div id="article-body">') + len('<div id="article-body">')
    end = html.index("</article>")
    words = list(re.finditer(r"(?<=>)[^<>]*[^\W_][^<>]*(?=<)", html[start:end]))
    assume(words)
    word = words[number % len(words)]
    broken = html[: start + word.start()] + html[start + word.end() :]
    assert not prove(article, broken).ok
