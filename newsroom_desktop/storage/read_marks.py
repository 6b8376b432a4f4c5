"""Read marks: up to which change a person has read an article."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select, update

from newsroom_desktop.storage.tables import READ_MARK


class ReadMarks:
    """The read marks of one person, in one unit of work."""

    def __init__(self, connection: Connection, person: str) -> None:
        self._connection = connection
        self._person = person

    def put(self, changes: Mapping[str, int]) -> None:
        """Some hundred articles at most are read, each up to its change."""
        if changes:
            self.drop(list(changes))
            marks = [
                {"person": self._person, "article_id": article_id, "change_no": change_no}
                for article_id, change_no in changes.items()
            ]
            self._connection.execute(insert(READ_MARK), marks)

    def drop(self, article_ids: Sequence[str]) -> None:
        """Some hundred articles at most are not read."""
        self._connection.execute(
            delete(READ_MARK).where(
                READ_MARK.c.person == self._person, READ_MARK.c.article_id.in_(article_ids)
            )
        )

    def hand_to(self, person: str) -> None:
        """Let the marks be those of `person`, whose own go where there are both."""
        mine = select(READ_MARK.c.article_id).where(READ_MARK.c.person == self._person)
        execute = self._connection.execute
        execute(delete(READ_MARK).where(READ_MARK.c.person == person, READ_MARK.c.article_id.in_(mine)))
        execute(update(READ_MARK).where(READ_MARK.c.person == self._person).values(person=person))

    def read_to(self, article_ids: Sequence[str]) -> dict[str, int]:
        """Up to which change each of some hundred articles at most is read; not all are."""
        marks = select(READ_MARK.c.article_id, READ_MARK.c.change_no).where(
            READ_MARK.c.person == self._person, READ_MARK.c.article_id.in_(article_ids)
        )
        found = {row.article_id: row.change_no for row in self._connection.execute(marks)}
        return {article_id: change_no for article_id, change_no in found.items() if type(change_no) is int}
