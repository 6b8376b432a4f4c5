"""The way from the tables of an older archive to those of today."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, column, select, table

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.storage.migrations import to_2
from newsroom_desktop.storage.rebuilding import Listed, rebuild
from newsroom_desktop.storage.tables import SCHEMA_VERSION

STEPS: Mapping[int, Callable[[], None]] = MappingProxyType({2: to_2.upgrade})
"""What each version changed in the tables that cannot be made anew from others."""


def bring_up_to_date(connection: Connection, found: int, progress: Progress) -> None:
    """Give the archive, whose tables are of version `found`, those of today, in the transaction under way.

    What is derived from revisions and drafts, the rows of the list and what a search looks through, is made
    anew.

    Raises:
        Stopped: `progress` was cancelled; whoever began the transaction takes all of it back.
    """
    with Operations.context(MigrationContext.configure(connection)):
        for version in range(found + 1, SCHEMA_VERSION + 1):
            STEPS[version]()
    rebuild(connection, _listed(connection, found), progress)


def _listed(connection: Connection, found: int) -> list[Listed]:
    """The rows of the list, the oldest change first."""
    names = ("article_id", "headline", "category", "status", "updated_ms", "caret_cp")
    rows = table("article", *map(column, (*names, "change_no")))
    newest = (rows.c.updated_ms, rows.c.article_id.desc()) if found == 1 else (rows.c.change_no,)
    asked = select(*(rows.c[name] for name in names)).order_by(*newest)
    return [Listed(**row) for row in connection.execute(asked).mappings()]
