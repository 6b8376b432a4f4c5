"""The desk: everything a person can do with an archive, without a window."""

# ruff: noqa: PLC0415 - a list of articles is on the screen before the rest is loaded

from functools import cached_property
from typing import TYPE_CHECKING

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.article.site import Site
from newsroom_desktop.base import paths
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.listing import Listing
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.storage.archive import Archive

if TYPE_CHECKING:
    from newsroom_desktop.desk.backing_up import BackingUp
    from newsroom_desktop.desk.binning import Binning
    from newsroom_desktop.desk.bulk import Bulk
    from newsroom_desktop.desk.checking import Checking
    from newsroom_desktop.desk.commenting import Commenting
    from newsroom_desktop.desk.conflicts import Conflicts
    from newsroom_desktop.desk.copying import Copying
    from newsroom_desktop.desk.editing import Editing
    from newsroom_desktop.desk.everything.everything import Everything
    from newsroom_desktop.desk.history import History
    from newsroom_desktop.desk.housekeeping import Housekeeping
    from newsroom_desktop.desk.mending import Mending
    from newsroom_desktop.desk.moving import Moving
    from newsroom_desktop.desk.names import Naming
    from newsroom_desktop.desk.pictures import Pictures
    from newsroom_desktop.desk.publishing import Publishing
    from newsroom_desktop.desk.reading import Reading
    from newsroom_desktop.desk.receiving import Receiving
    from newsroom_desktop.desk.rescuing import Rescuing
    from newsroom_desktop.desk.saving import Saving
    from newsroom_desktop.desk.searching import Searching
    from newsroom_desktop.desk.signing import Signing
    from newsroom_desktop.desk.styling import Styling
    from newsroom_desktop.desk.views import Views


class Desk:
    """One archive and the verbs on it; they may be called from any thread.

    The verbs of listing are there at once. The others are loaded by `load`, else where they are first
    asked for, which takes up to 200 ms: a window does it in a lane.
    """

    def __init__(self, archive: Archive, now: Clock, reading_only: ArchiveRefused | None = None) -> None:
        self._archive = archive
        self.now = now
        self.reading_only = reading_only
        """Why nothing can be changed; None where that has to be tried."""
        self.settling = Settling(archive)
        self.listing = Listing(archive, self.settling, now)

    @cached_property
    def editing(self) -> "Editing":
        """The verbs of typing."""
        from newsroom_desktop.desk.editing import Editing

        return Editing(self._archive, self.now)

    @cached_property
    def saving(self) -> "Saving":
        """The verbs of saving."""
        from newsroom_desktop.desk.saving import Saving

        return Saving(self._archive, self.now)

    @cached_property
    def history(self) -> "History":
        """The verbs of looking back."""
        from newsroom_desktop.desk.history import History

        return History(self._archive, self.settling, self.backing_up, self.now)

    @cached_property
    def rescuing(self) -> "Rescuing":
        """The verbs of keeping what the archive does not take."""
        from newsroom_desktop.desk.rescuing import Rescuing

        return Rescuing(self._archive, self.now, paths.rescue_folders())

    @cached_property
    def moving(self) -> "Moving":
        """The verbs of the workflow."""
        from newsroom_desktop.desk.moving import Moving

        return Moving(self._archive, self.now)

    @cached_property
    def bulk(self) -> "Bulk":
        """The verbs on many articles."""
        from newsroom_desktop.desk.bulk import Bulk

        return Bulk(self._archive, self.settling, self.listing, self.now)

    @cached_property
    def binning(self) -> "Binning":
        """The verbs of the bin."""
        from newsroom_desktop.desk.binning import Binning

        return Binning(self._archive, self.bulk, self.now)

    @cached_property
    def copying(self) -> "Copying":
        """The verbs of beginning upon another article."""
        from newsroom_desktop.desk.copying import Copying

        return Copying(self._archive, self.settling, self.now)

    @cached_property
    def commenting(self) -> "Commenting":
        """The verbs of comments."""
        from newsroom_desktop.desk.commenting import Commenting

        return Commenting(self._archive, self.now)

    @cached_property
    def reading(self) -> "Reading":
        """The verbs of read marks."""
        from newsroom_desktop.desk.reading import Reading

        return Reading(self._archive)

    @cached_property
    def views(self) -> "Views":
        """The verbs of saved views."""
        from newsroom_desktop.desk.views import Views

        return Views(self._archive)

    @cached_property
    def pictures(self) -> "Pictures":
        """The verbs of pictures."""
        from newsroom_desktop.desk.pictures import Pictures

        return Pictures(self._archive, self.now)

    @cached_property
    def receiving(self) -> "Receiving":
        """The verbs of taking a text in."""
        from newsroom_desktop.desk.receiving import Receiving

        return Receiving(self.settling, self.editing, self.saving, self.pictures, self.now)

    @cached_property
    def publishing(self) -> "Publishing":
        """The verbs of making pages."""
        from newsroom_desktop.desk.publishing import Publishing

        return Publishing(self._archive, self.settling, self.pictures, self.now)

    @cached_property
    def conflicts(self) -> "Conflicts":
        """The verbs of making one version of two."""
        from newsroom_desktop.desk.conflicts import Conflicts

        return Conflicts(self._archive, self.now)

    @cached_property
    def mending(self) -> "Mending":
        """The verb of bringing a damaged article back."""
        from newsroom_desktop.desk.mending import Mending

        return Mending(self._archive, self.backing_up, self.now)

    @cached_property
    def backing_up(self) -> "BackingUp":
        """The verbs of backups."""
        from newsroom_desktop.desk.backing_up import BackingUp

        return BackingUp(self._archive.path, self.now)

    @cached_property
    def checking(self) -> "Checking":
        """The verbs of checking."""
        from newsroom_desktop.desk.checking import Checking
        from newsroom_desktop.desk.words import Words

        desk_words = self._archive.path.with_name("words.txt")
        words = Words(paths.data_folder() / "my-words.txt", desk_words)
        return Checking(words, self.styling, self.naming)

    @cached_property
    def searching(self) -> "Searching":
        """The verbs of searching."""
        from newsroom_desktop.desk.searching import Searching

        return Searching(self._archive, self.settling, self.now)

    @cached_property
    def styling(self) -> "Styling":
        """The verbs of the house style."""
        from newsroom_desktop.desk.styling import Styling

        return Styling(self._archive)

    @cached_property
    def naming(self) -> "Naming":
        """The verbs of names."""
        from newsroom_desktop.desk.names import Naming

        return Naming(self._archive, self.listing)

    @cached_property
    def housekeeping(self) -> "Housekeeping":
        """The verbs on the archive as a whole."""
        from newsroom_desktop.desk.housekeeping import Housekeeping

        return Housekeeping(self._archive, self.settling)

    @cached_property
    def everything(self) -> "Everything":
        """The verbs of taking all out and in."""
        from newsroom_desktop.desk.everything.everything import Everything

        return Everything(self._archive, self.settling, self.now)

    @cached_property
    def signing(self) -> "Signing":
        """The verb of taking a name."""
        from newsroom_desktop.desk.signing import Signing

        return Signing(self._archive, paths.name_file())

    def load(self) -> None:
        """Load now what a window needs for the first key, search and step; the rest comes when asked for."""
        _ = self.editing, self.saving, self.moving, self.pictures, self.receiving, self.publishing
        _ = self.bulk, self.binning, self.copying, self.commenting, self.reading, self.views
        _ = self.styling, self.naming, self.checking, self.history, self.backing_up, self.rescuing
        _ = self.searching

    @property
    def person(self) -> str:
        """The name of the person who works here: revisions, comments and marks bear it."""
        return self._archive.person

    @property
    def site(self) -> Site:
        """The settings of the site."""
        return self.settling.site

    def close(self) -> None:
        """Give the archive free for others."""
        self._archive.close()
