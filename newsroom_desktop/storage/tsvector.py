"""The full-text index of PostgreSQL: a tsvector of the same words, which PostgreSQL does not part itself.

Its parser knows Devanagari only where the server's locale does. A word's place is its number, of those in the
headline with the weight A; PostgreSQL counts to 16,383, behind which no phrase is found.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Table, bindparam, event, select, text
from sqlalchemy.exc import DBAPIError

from newsroom_desktop.article.query import Phrase, Term
from newsroom_desktop.article.searched import MARKS, Place, Searched
from newsroom_desktop.storage.tables import ARTICLE, SEARCH_TEXT

_PUT = text("UPDATE search_text SET vector = CAST(:vector AS tsvector) WHERE change_no = :change_no")
_DIFFERS = text("""
    SELECT 1 FROM search_text
    WHERE change_no = :change_no AND vector IS DISTINCT FROM CAST(:vector AS tsvector)
""")
_FOUND = "SELECT change_no FROM search_text WHERE vector @@ CAST(:words AS tsquery)"

_NEWEST = "ts_stat('SELECT vector FROM search_text ORDER BY change_no DESC LIMIT 2000')"
"""PostgreSQL counts words by reading all vectors that it is given."""

_BEGINNING = text(f"""
    SELECT word, ndoc AS articles FROM {_NEWEST} WHERE starts_with(word, :start)
    ORDER BY ndoc DESC, word LIMIT :most
""")  # noqa: S608 - our own names
_COUNTS = text(f"SELECT word, ndoc AS articles FROM {_NEWEST} WHERE word = ANY(:words)")  # noqa: S608

_MOST_BYTES = 900_000
"""Of all different words with their places: PostgreSQL takes a megabyte."""

_BYTES_BESIDE = 16
_BETWEEN = 10
"""Places between two columns, so that no phrase runs from one into the other."""


def _create(_table: Table, connection: Connection, **_: object) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("ALTER TABLE search_text ADD COLUMN vector tsvector")
        connection.exec_driver_sql("CREATE INDEX search_index ON search_text USING gin (vector)")


event.listen(SEARCH_TEXT, "after_create", _create)


class TsVector:
    """The index of one unit of work; it is a column of the searched texts, and goes with their rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, change_no: int, words: Searched) -> None:
        """Let `words` be found under `change_no`."""
        self._connection.execute(_PUT, {"change_no": change_no, "vector": _vector(words)})

    def take_out(self, change_no: int, words: Searched) -> None:
        """Do nothing: the row goes."""

    def make_anew(self) -> None:
        """Make the index of what is in the searched texts, whatever is in it."""
        for change_no, words in self._all():
            self.put(change_no, words)

    def is_sound(self) -> bool:
        """Whether the index has what is in the searched texts."""
        return not any(
            self._connection.scalar(_DIFFERS, {"change_no": change_no, "vector": _vector(words)})
            for change_no, words in self._all()
        )

    def _all(self) -> Iterator[tuple[int, Searched]]:
        for row in self._connection.execute(select(SEARCH_TEXT)):
            yield row.change_no, Searched(headline=row.headline, fields=row.fields, body=row.body)

    def is_damage(self, _error: DBAPIError) -> bool:
        """Whether the index alone is damaged: a column never is."""
        return False

    def words_beginning(self, start: str, most: int) -> list[tuple[str, int]]:
        """The words that begin with `start`, and how many of the newest articles have each."""
        found = self._connection.execute(_BEGINNING, {"start": start, "most": most})
        return [(row.word, row.articles) for row in found]

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """How many of the newest articles have each of `words`; those that none has are left out."""
        found = self._connection.execute(_COUNTS, {"words": [*words]})
        return {row.word: row.articles for row in found}

    def conditions(self, terms: Sequence[Term]) -> list[ColumnElement[bool]]:
        """What holds of the rows of ARTICLE that have all of `terms`."""
        if not terms:
            return []
        words = " & ".join("!" * term.without + _any_of(term.phrases) for term in terms)
        found = text(_FOUND).bindparams(bindparam("words", words, unique=True))
        return [ARTICLE.c.change_no.in_(found.columns(ARTICLE.c.change_no))]


def _any_of(phrases: Iterable[Phrase]) -> str:
    return f"({' | '.join(map(_written, phrases))})"


def _written(phrase: Phrase) -> str:
    """The phrase in the language of tsquery; no word has quotes in it, so nothing gets out of them."""
    mark = MARKS.get(phrase.place, "")
    weight = "A" if phrase.place is Place.HEADLINE else ""
    words = [f"'{mark}{word}':{weight}" for word in phrase.words]
    last = words[-1] + "*" if phrase.is_prefix else words[-1]
    return f"({' <-> '.join([*words[:-1], last])})"


def _vector(words: Searched) -> str:
    """`words` as a tsvector is written: each once, with its places."""
    places: dict[str, list[str]] = {}
    number = size = 0
    for column, weight in ((words.headline, "A"), (words.fields, ""), (words.body, "")):
        for word in column.split():
            number += 1
            if word not in places:
                size += len(word.encode()) + _BYTES_BESIDE
                if size > _MOST_BYTES:
                    break
            places.setdefault(word, []).append(f"{min(number, 16_383)}{weight}")
        number += _BETWEEN
    return " ".join(f"'{word}':{','.join(of_it[:255])}" for word, of_it in places.items())
