"""Copying: an article that begins as another one, or as what follows upon it."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import Changes, changed
from newsroom_desktop.desk.saving import store
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.hindi.dateline import place_of
from newsroom_desktop.markup.blocks import Block, Run
from newsroom_desktop.markup.write import write_blocks
from newsroom_desktop.publish.addresses import on_site, page_name
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current

_READ_TOO = "यह भी पढ़ें: "
"""The words of the page, which is in Hindi whatever the window speaks."""

_Begin = Callable[[Article, int], Article]


class Copying:
    """The verbs of beginning upon another article; the first one stays as it is."""

    def __init__(self, archive: Archive, settling: Settling, now: Clock) -> None:
        self._archive = archive
        self._settling = settling
        self._now = now

    def duplicate(self, article_id: str) -> tuple[Article, Changes]:
        """A new draft that says all that the article says.

        What belongs to the one alone stays with it: status, address, when it is breaking and was published,
        for whom it is marked, the bin.

        Raises:
            ArticleUnknown: no article has this id.
            ArticleDamaged: it cannot be read.
        """
        return self._begun(article_id, self._duplicate, Reason.DUPLICATE)

    def follow_up(self, article_id: str) -> tuple[Article, Changes]:
        """A new draft with the kicker, category, tags, urgency, desk and place of the article.

        The byline is that of whoever writes it, so there is none. Where readers have the first one, its link
        is the body.

        Raises:
            ArticleUnknown, ArticleDamaged: as for `duplicate`.
        """
        return self._begun(article_id, self._follow_up, Reason.FOLLOW_UP)

    def _begun(self, article_id: str, begin: _Begin, reason: Reason) -> tuple[Article, Changes]:
        with self._archive.writing() as unit:
            now_ms = self._now()
            new = begin(current(unit, article_id).article, now_ms)
            store(unit, new, reason, now_ms)
        return new, changed(new.article_id)

    def _duplicate(self, first: Article, now_ms: int) -> Article:
        return replace(
            first,
            article_id=uuid.uuid4().hex,
            created_ms=now_ms,
            updated_ms=now_ms,
            status=Status.DRAFT,
            published_ms=None,
            slug="",
            breaking=None,
            marked_for="",
            binned_ms=None,
        )

    def _follow_up(self, first: Article, now_ms: int) -> Article:
        return Article(
            article_id=uuid.uuid4().hex,
            created_ms=now_ms,
            updated_ms=now_ms,
            kicker=first.kicker,
            category=first.category,
            tags=first.tags,
            urgency=first.urgency,
            desk=first.desk,
            dateline=place_of(first.dateline),
            body=self._link_to(first),
        )

    def _link_to(self, first: Article) -> str:
        address = on_site(self._settling.site, page_name(first)) if first.published_ms is not None else ""
        if not address:
            return ""
        return write_blocks((Block(runs=(Run(text=_READ_TOO), Run(text=first.headline, href=address))),))
