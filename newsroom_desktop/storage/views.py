"""The saved views of a person, in their order."""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from newsroom_desktop.article.view import View
from newsroom_desktop.article.wanted import as_json, from_json
from newsroom_desktop.storage.fields import check_texts
from newsroom_desktop.storage.tables import SAVED_VIEW


class Views:
    """The saved views of one person, in one unit of work."""

    def __init__(self, connection: Connection, person: str) -> None:
        self._connection = connection
        self._person = person
        self._mine: ColumnElement[bool] = SAVED_VIEW.c.person == person

    def all(self) -> list[View]:
        """The views in their order; one that cannot be read is left out."""
        asked = select(SAVED_VIEW).where(self._mine).order_by(SAVED_VIEW.c.place)
        found: list[View] = []
        for row in self._connection.execute(asked):
            with suppress(TypeError, ValueError, RecursionError):
                check_texts(row.name)
                found.append(View(name=row.name, wanted=from_json(row.wanted)))
        return found

    def hand_to(self, person: str) -> None:
        """Let the views be those of `person`, whose own of the same names go."""
        mine = select(SAVED_VIEW.c.name).where(self._mine)
        execute = self._connection.execute
        execute(delete(SAVED_VIEW).where(SAVED_VIEW.c.person == person, SAVED_VIEW.c.name.in_(mine)))
        execute(update(SAVED_VIEW).where(self._mine).values(person=person))

    def put_all(self, views: Sequence[View]) -> None:
        """Let `views` be those that can be read, in this order; each takes the place of any of its name."""
        for name in {view.name for view in (*self.all(), *views)}:
            self._connection.execute(delete(SAVED_VIEW).where(self._mine, SAVED_VIEW.c.name == name))
        for place, view in enumerate(views):
            values = {"name": view.name, "place": place, "wanted": as_json(view.wanted)}
            self._connection.execute(insert(SAVED_VIEW).values(person=self._person, **values))
