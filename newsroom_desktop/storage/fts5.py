"""The full-text index of SQLite: FTS5 beside the searched texts, which it does not hold a second time.

The tokenizer counts the vowel signs of Devanagari (Mn, Mc) among the letters of a word: the usual one parts
काम at its matra, and finds किम for it. Co are our own marks. Beginnings of one and of two letters have an
index of their own. Measured with 100,000 articles of 150 to 400 words (500 MB of text): the newest 64 for क
take 0.02 ms in place of 290, those for का 0.02 in place of 35; the index has 307 MB in place of 155, and a
save of 1,000 words takes 0.9 ms in place of 0.7.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, Table, bindparam, event, not_, text
from sqlalchemy.exc import DBAPIError

from newsroom_desktop.article.query import Phrase, Term
from newsroom_desktop.article.searched import MARKS, Place, Searched
from newsroom_desktop.storage.fields import is_text
from newsroom_desktop.storage.refusing import is_of_index
from newsroom_desktop.storage.tables import ARTICLE, SEARCH_TEXT

CREATE_INDEX = """CREATE VIRTUAL TABLE search_index USING fts5(
    headline, fields, body, content = 'search_text', content_rowid = 'change_no', prefix = '1 2',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)"""

_DROP_INDEX = "DROP TABLE IF EXISTS search_index"

_FORGET = (
    "PRAGMA writable_schema = ON",
    "DELETE FROM sqlite_master WHERE name = 'search_index'",
    "PRAGMA writable_schema = RESET",
    *(f"DROP TABLE IF EXISTS search_index_{part}" for part in ("data", "idx", "docsize", "config")),
)
"""Drops an index that cannot be opened, which FTS5 would have to for it."""

_WORDS = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search_index, row)"
_LAST = chr(0x10FFFF)
_BEGINNING = text("""
    SELECT term AS word, doc AS articles FROM temp.search_words WHERE term >= :start AND term < :past
    ORDER BY doc DESC, term LIMIT :most
""")
_COUNTS = text("""
    SELECT term AS word, doc AS articles FROM temp.search_words
    WHERE term IN (SELECT value FROM json_each(:words))
""")

_RUN = text("""
    INSERT INTO search_index (search_index, rowid, headline, fields, body)
    VALUES (:command, :change_no, :headline, :fields, :body)
""")
_FOUND = "SELECT rowid FROM search_index WHERE search_index MATCH :words"


def _create(_table: Table, connection: Connection, **_: object) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(CREATE_INDEX)


def _drop(_table: Table, connection: Connection, **_: object) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_DROP_INDEX)


event.listen(SEARCH_TEXT, "after_create", _create)
event.listen(SEARCH_TEXT, "before_drop", _drop)


class Fts5:
    """The index of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, change_no: int, words: Searched) -> None:
        """Let `words` be found under `change_no`."""
        self._run(None, change_no, words)

    def take_out(self, change_no: int, words: Searched) -> None:
        """Let `words`, which are found under `change_no`, be found no more."""
        self._run("delete", change_no, words)

    def _run(self, command: str | None, change_no: int, words: Searched) -> None:
        values = {"headline": words.headline, "fields": words.fields, "body": words.body}
        self._connection.execute(_RUN, {"command": command, "change_no": change_no, **values})

    def make_anew(self) -> None:
        """Make the index of what is in the searched texts, whatever is in it: 100,000 articles take 20 s."""
        try:
            with self._connection.begin_nested():
                self._connection.exec_driver_sql(_DROP_INDEX)
        except DBAPIError as error:
            if not self.is_damage(error):
                raise
            for statement in _FORGET:
                self._connection.exec_driver_sql(statement)
        for statement in (CREATE_INDEX, "INSERT INTO search_index (search_index) VALUES ('rebuild')"):
            self._connection.exec_driver_sql(statement)

    def is_sound(self) -> bool:
        """Whether the index has what is in the searched texts: 100,000 articles take 11 s."""
        check = "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)"
        try:
            self._connection.exec_driver_sql(check)
        except DBAPIError as error:
            if self.is_damage(error):
                return False
            raise
        return True

    def is_damage(self, error: DBAPIError) -> bool:
        """Whether the index is damaged, not the archive: what it was made from is there."""
        # A constraint fails where what is to be written new, a text or a part of the index, is there already.
        is_there = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CONSTRAINT
        return is_there or is_of_index(error.orig)

    def words_beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """The words that begin with `start`, and how many articles have each, the most frequent first.

        With 100,000 articles 4 to 23 ms for two letters, under 2 for more.
        """
        self._connection.exec_driver_sql(_WORDS)
        found = self._connection.execute(_BEGINNING, {"start": start, "past": start + _LAST, "most": most})
        return [(row.word, row.articles) for row in found if is_text(row.word)]

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """How many articles have each of `words`; those that none has are left out."""
        self._connection.exec_driver_sql(_WORDS)
        found = self._connection.execute(_COUNTS, {"words": json.dumps([*words])})
        return {row.word: row.articles for row in found}

    def conditions(self, terms: Sequence[Term]) -> list[ColumnElement[bool]]:
        """What holds of the rows of ARTICLE that have all of `terms`."""
        wanted = [_any_of(term.phrases) for term in terms if not term.without]
        unwanted = [_any_of(term.phrases) for term in terms if term.without]
        if wanted:
            without = "".join(f" NOT {phrases}" for phrases in unwanted)
            return [_among(f"({' AND '.join(wanted)}){without}")]
        return [not_(_among(" OR ".join(unwanted)))] if unwanted else []


def _among(words: str) -> ColumnElement[bool]:
    found = text(_FOUND).bindparams(bindparam("words", words, unique=True))
    return ARTICLE.c.change_no.in_(found.columns(ARTICLE.c.change_no))


def _any_of(phrases: Iterable[Phrase]) -> str:
    return f"({' OR '.join(map(_written, phrases))})"


def _written(phrase: Phrase) -> str:
    """The phrase in the language of FTS5; no word has quotes in it, so nothing gets out of them."""
    mark = MARKS.get(phrase.place, "")
    words = " ".join(mark + word for word in phrase.words)
    column = "headline : " if phrase.place is Place.HEADLINE else ""
    return f'{column}"{words}"{" *" if phrase.is_prefix else ""}'
