"""What can be done with the archive inside one transaction."""

from sqlalchemy import Connection

from newsroom_desktop.article.query import Query
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.storage.articles import Articles
from newsroom_desktop.storage.comments import Comments
from newsroom_desktop.storage.damages import Damages
from newsroom_desktop.storage.drafts import Drafts
from newsroom_desktop.storage.media import Media
from newsroom_desktop.storage.read_marks import ReadMarks
from newsroom_desktop.storage.revisions import Maker, Revisions
from newsroom_desktop.storage.search import SearchTexts
from newsroom_desktop.storage.selection import Selection
from newsroom_desktop.storage.timelines import Timelines
from newsroom_desktop.storage.views import Views


class Unit:
    """One transaction: all of it is kept, or nothing."""

    def __init__(self, connection: Connection, maker: Maker) -> None:
        self.person = maker.author
        self.connection = connection
        self.articles = Articles(connection, maker.author)
        self.drafts = Drafts(connection)
        self.damages = Damages(connection)
        self.revisions = Revisions(connection, maker)
        self.media = Media(connection)
        self.timelines = Timelines(connection, maker)
        self.read_marks = ReadMarks(connection, maker.author)
        self.comments = Comments(connection, maker.author)
        self.views = Views(connection, maker.author)
        self.search = SearchTexts(connection)

    def selection(self, wanted: Wanted, query: Query, now_ms: int) -> Selection:
        """The articles of `wanted` at `now_ms`; `query` is what its text means."""
        return Selection(self.connection, self.person, wanted, query, now_ms)
