"""The desk: everything a person can do with an archive, without a window."""

from newsroom_desktop.article.site import Site
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.editing import Editing
from newsroom_desktop.desk.listing import Listing
from newsroom_desktop.desk.moving import Moving
from newsroom_desktop.desk.pictures import Pictures
from newsroom_desktop.desk.publishing import Publishing
from newsroom_desktop.desk.receiving import Receiving
from newsroom_desktop.desk.saving import Saving
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.storage.archive import Archive


class Desk:
    """One archive and the verbs on it; they may be called from any thread."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self.now = now
        self.settling = Settling(archive)
        self.editing = Editing(archive, now)
        self.saving = Saving(archive, now)
        self.listing = Listing(archive, self.settling)
        self.moving = Moving(archive, now)
        self.pictures = Pictures(archive, now)
        self.receiving = Receiving(self.settling, self.editing, self.saving, now)
        self.publishing = Publishing(archive, self.settling, self.pictures, now)

    @property
    def site(self) -> Site:
        """The settings of the site."""
        return self.settling.site

    def close(self) -> None:
        """Give the archive free for others."""
        self._archive.close()
