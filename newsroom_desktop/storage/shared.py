"""An archive on a PostgreSQL server, with the same tables, which many people may have open."""

from contextlib import AbstractContextManager
from pathlib import Path

from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.engines import WRITES, postgres_engine
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.tables import TABLES
from newsroom_desktop.storage.unit import Unit


class SharedArchive(Archive):
    """An open archive on a server; its pictures and settings lie where `path` would be a file."""

    def writing(self) -> AbstractContextManager[Unit]:
        """A unit that is on the server's disk, whole, when it ends without an error; else nothing of it is.

        It waits for the units of others.
        """
        return self._unit(writes=True)


def open_shared(address: str, path: Path, maker: Maker) -> SharedArchive:
    """Open the archive in the database at `address`; tables that are not there are made.

    PostgreSQL 15 or newer, in UTF-8.
    """
    engine = postgres_engine(address)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        TABLES.create_all(connection)
    return SharedArchive(path, engine, maker, None)
