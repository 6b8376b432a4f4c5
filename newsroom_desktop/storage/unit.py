"""What can be done with the archive inside one transaction."""

from sqlalchemy import Connection

from newsroom_desktop.storage.articles import Articles
from newsroom_desktop.storage.drafts import Drafts
from newsroom_desktop.storage.media import Media
from newsroom_desktop.storage.revisions import Maker, Revisions
from newsroom_desktop.storage.timelines import Timelines


class Unit:
    """One transaction: all of it is kept, or nothing."""

    def __init__(self, connection: Connection, maker: Maker) -> None:
        self.articles = Articles(connection, maker.author)
        self.drafts = Drafts(connection)
        self.revisions = Revisions(connection, maker)
        self.media = Media(connection)
        self.timelines = Timelines(connection, maker)
