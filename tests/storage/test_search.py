"""What is found by what a person types, newest first, and how the index keeps in step."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveRefused, ArticleUnknown
from newsroom_desktop.article.query import Phrase, Query, read_query
from newsroom_desktop.article.searched import MARKS, Place, Searched, searched
from newsroom_desktop.article.site import Site
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.tables import SEARCH_TEXT
from newsroom_desktop.storage.unit import Unit
from tests.behind import run
from tests.storage.conftest import OpenArchive, article
from tests.storage.searched_archive import NOW_MS, articles

ARTICLES = articles()
KEYS = {each.article_id: key for key, each in ARTICLES.items()}
TYPING = "⌁"


def rows() -> list[tuple[str, str]]:
    lines = Path(__file__).with_name("searches.tsv").read_text("utf-8").split("\n")
    cells = (line.split("\t") for line in lines if line and not line.startswith("# "))
    return [(query, keys) for query, keys in cells]


@pytest.fixture
def filled(archive: Archive) -> Archive:
    with archive.writing() as unit:
        for each in ARTICLES.values():
            unit.articles.put(each, has_draft=False)
    return archive


def asked(text: str) -> Query:
    return read_query(text.removesuffix(TYPING), Site(), NOW_MS, typing=text.endswith(TYPING))


def found(unit: Unit, query: Query) -> list[str]:
    return [KEYS.get(article_id, article_id) for article_id in unit.articles.ids(query)]


def test_each_query_of_the_table_finds_its_articles(filled: Archive) -> None:
    with filled.reading() as unit:
        answers = {query: " ".join(found(unit, asked(query))) for query, _ in rows()}
    assert answers == dict(rows())
    assert len(answers) == len(rows())


def test_a_long_query_is_answered(filled: Archive) -> None:
    with filled.reading() as unit:
        for text in ("क" * 5_000, "क " * 5_000, '"' * 5_000, "-क " * 500, "लेखक:" * 500, "क" * 200):
            assert isinstance(found(unit, asked(text)), list)


HOSTILE = st.text(
    st.one_of(
        st.sampled_from("कािौंहन्दी़ँ\u200d\u200c12१ \"“”*-:()'^+{}~\\/;%_।,.?🙏\x00\n\ue001aANDORNOTbé"),
        st.characters(),
    ),
    max_size=30,
)
FEW_WORDS = st.lists(
    st.sampled_from(["क", "का", "किसान", "दिल्ली", "के", "-के", '"के किसानों"', "क*", "लेखक:क", "शीर्षक:के"])
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(text=st.one_of(HOSTILE, FEW_WORDS.map(" ".join)), other=HOSTILE, typing=st.booleans())
def test_any_text_is_a_query_and_finds_what_has_its_words(
    filled: Archive, text: str, other: str, *, typing: bool
) -> None:
    odd = article(99, headline=as_stored(f"{text} {other}"), tags=(as_stored(other),))
    query = read_query(text, Site(), NOW_MS, typing=typing)
    with filled.writing() as unit:
        unit.articles.put(odd, has_draft=False)
        answer = set(unit.articles.ids(Query(terms=query.terms)))
        assert isinstance(unit.articles.ids(query), list)
    everything = [*ARTICLES.values(), odd]
    assert answer == {each.article_id for each in everything if has_all(each, query)}


def as_stored(text: str) -> str:
    return text.replace("\0", "").encode(errors="ignore").decode()


def has_all(each: Article, query: Query) -> bool:
    """The same, said without a database."""
    words = searched(each, each.byline or "reporter", each.body.replace("*", ""))
    return all(any(has(words, phrase) for phrase in term.phrases) is not term.without for term in query.terms)


def has(words: Searched, phrase: Phrase) -> bool:
    columns = (
        [words.headline] if phrase.place is Place.HEADLINE else [words.headline, words.fields, words.body]
    )
    sought = [MARKS.get(phrase.place, "") + word for word in phrase.words]
    for column in map(str.split, columns):
        for at in range(len(column) - len(sought) + 1):
            stands = column[at : at + len(sought)]
            is_last = stands[-1].startswith(sought[-1]) if phrase.is_prefix else stands[-1] == sought[-1]
            if is_last and stands[:-1] == sought[:-1]:
                return True
    return False


def test_what_was_changed_is_found_by_its_new_words_alone(archive: Archive) -> None:
    with archive.writing() as unit:
        unit.articles.put(article(1, headline="सियोल"), has_draft=False)
        unit.articles.put(replace(article(1, headline="दिल्ली"), updated_ms=9_000), has_draft=True)
        assert unit.articles.ids(asked("सियोल")) == []
        assert unit.articles.ids(asked("दिल्ली")) == [article(1).article_id]
        unit.articles.put(replace(article(1, headline="दिल्ली", desk="खेल"), updated_ms=9_000), has_draft=True)
        assert unit.articles.ids(asked("desk:खेल")) == [article(1).article_id]
        assert unit.search.is_sound()


def test_a_unit_that_fails_leaves_the_search_as_it_was(filled: Archive) -> None:
    def write_in_vain() -> None:
        with filled.writing() as unit:
            unit.articles.put(article(1, headline="सियोल"), has_draft=False)
            unit.articles.id_beginning("नहीं")

    with pytest.raises(ArticleUnknown):
        write_in_vain()
    with filled.writing() as unit:
        assert found(unit, asked("सियोल")) == []
        assert found(unit, asked("किसान")) == ["किसान"]
        assert unit.search.is_sound()


def test_the_index_can_be_made_anew_any_time(filled: Archive) -> None:
    with filled.writing() as unit:
        for _ in range(2):
            unit.search.make_index_anew()
            assert unit.search.is_sound()
            assert found(unit, asked("किसान")) == ["किसान"]


def test_an_index_that_does_not_fit_its_texts_is_told(filled: Archive) -> None:
    with filled.writing() as unit:
        unit.search._connection.execute(update(SEARCH_TEXT).values(body="कुछ और"))
        assert not unit.search.is_sound()
        unit.search.make_index_anew()
        assert unit.search.is_sound()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE search_index_data SET block = zeroblob(9) WHERE id > 9",
        "UPDATE search_index_data SET block = zeroblob(40) WHERE id > 10",
        "DELETE FROM search_index_data",
        "DELETE FROM search_index_docsize",
        "UPDATE search_index_config SET v = 99",
        "DROP TABLE search_index",
        "UPDATE sqlite_master SET sql = replace(sql, 'content_rowid', 'contmnt_rowid')",
        "UPDATE sqlite_master SET sql = replace(sql, 'unicode61', 'unicode71')",
        "UPDATE sqlite_master SET sql = replace(sql, 'remove_diacritics 0', 'remove_diacritics 9')",
        "UPDATE sqlite_master SET sql = replace(sql, 'USING fts5', 'USING fts7')",
    ],
)
def test_a_damaged_index_keeps_nobody_from_saving(open_here: OpenArchive, damage: str) -> None:
    archive = open_here()
    with archive.writing() as unit:
        for each in ARTICLES.values():
            unit.articles.put(each, has_draft=False)
    archive.close()
    run(archive.path, "PRAGMA writable_schema = ON", damage)
    archive = open_here()
    with archive.writing() as unit:
        assert not unit.search.is_sound()
    with archive.writing() as unit:
        unit.articles.put(replace(ARTICLES["काम"], headline="सियोल", updated_ms=NOW_MS), has_draft=False)
    with archive.writing() as unit:
        unit.search.make_index_anew()  # where the damage was not in the way of this article
        assert unit.search.is_sound()
        assert found(unit, asked("सियोल")) == ["काम"]
        assert found(unit, asked("किसान")) == ["किसान"]


@pytest.mark.parametrize(
    "damage",
    [
        "body = CAST(x'e0a4' AS TEXT)",
        "headline = CAST(headline || x'ff' AS TEXT)",
        "fields = x'ff'",
        "article_id = 'x'",
    ],
)
def test_a_damaged_text_that_is_searched_keeps_nobody_from_saving(
    open_here: OpenArchive, damage: str
) -> None:
    archive = open_here()
    work = ARTICLES["काम"]
    with archive.writing() as unit:
        for each in ARTICLES.values():
            unit.articles.put(each, has_draft=False)
        unit.connection.exec_driver_sql(
            f"UPDATE search_text SET {damage} WHERE article_id = ?",  # noqa: S608 - our own
            (work.article_id,),
        )
    for updated_ms in (work.updated_ms, NOW_MS):
        with archive.writing() as unit:
            unit.articles.put(replace(work, headline="सियोल", updated_ms=updated_ms), has_draft=False)
            assert unit.search.is_sound()
            assert found(unit, asked("सियोल")) == ["काम"]
            assert found(unit, asked("किसान")) == ["किसान"]


@pytest.mark.parametrize("damage", ["DELETE FROM search_index_data WHERE id > 10", "DROP TABLE search_index"])
def test_a_search_in_a_damaged_index_does_not_take_the_archive_for_damaged(
    open_here: OpenArchive, damage: str
) -> None:
    archive = open_here()
    with archive.writing() as unit:
        for each in ARTICLES.values():
            unit.articles.put(each, has_draft=False)
        unit.search._connection.exec_driver_sql(damage)

    def search() -> list[str]:
        with archive.reading() as unit:
            return found(unit, asked("किसान"))

    with pytest.raises(ArchiveRefused) as refused:
        search()
    assert refused.value.code == "search_damaged"
    with archive.writing() as unit:
        unit.search.make_index_anew()
    assert search() == ["किसान"]


def test_the_words_of_the_archive_are_counted(filled: Archive) -> None:
    with filled.reading() as unit:
        assert unit.search.words_beginning("मंत्रि", 5) == [("मंत्रियों", 1)]
        assert unit.search.words_beginning("दि", 2) == [("दिल्ली", 3), ("दिवस", 1)]
        assert unit.search.words_beginning("", 0) == []
        assert unit.search.counts(["दिल्ली", "किम", "संसद", "'", ""]) == {"दिल्ली": 3, "किम": 1}
        assert unit.search.counts([]) == {}
        newest = unit.search.newest_with(Phrase(words=("दिल्ली",)))
        assert newest is not None
        assert KEYS[newest] == "मैच"
