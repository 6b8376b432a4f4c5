"""Sitting: a person at an open article, who has one state of it before them and writes on that."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.article.article import Article

if TYPE_CHECKING:  # it brings SQLAlchemy along, and a window holds this
    from newsroom_desktop.storage.revisions import Revision


@dataclass(slots=True, kw_only=True)
class Sitting:
    """The article as it was opened, or last kept, and the revision that this was written upon.

    `upon` is None where no revision was there. The verbs that keep the article renew both once it is on the
    disk: so they are true only in the lane that writes.
    """

    kept: Article
    upon: "Revision | None" = None

    def renew(self, kept: Article, upon: "Revision | None") -> None:
        """From now on the person writes on `kept`."""
        self.kept, self.upon = kept, upon
