"""Receiving: text that was pasted, and files, become articles."""

import os
from dataclasses import replace
from pathlib import Path

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.breaking import flagged
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import Changes
from newsroom_desktop.desk.editing import Editing
from newsroom_desktop.desk.saving import Saving
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.intake import page, plain
from newsroom_desktop.intake.files import read_file
from newsroom_desktop.intake.page import Recognised
from newsroom_desktop.markup.blocks import Block


class Receiving:
    """The verbs of taking something in."""

    def __init__(self, settling: Settling, editing: Editing, saving: Saving, now: Clock) -> None:
        self._settling = settling
        self._editing = editing
        self._saving = saving
        self._now = now

    @property
    def _site(self) -> Site:
        return self._settling.site

    def recognise(self, text: str) -> Recognised | None:
        """What `text` says as a page of a news site, None when it surely is none."""
        return page.recognise(text, self._site)

    def plain_blocks(self, text: str) -> tuple[Block, ...]:
        """The paragraphs of `text`, with no letter taken for markup."""
        return plain.plain_blocks(text)

    def import_file(self, path: str | os.PathLike[str]) -> tuple[Article, Changes]:
        """Save a new article with what the file at `path` says.

        Raises:
            FileRefused: the file cannot be read as text; it was left as it is.
        """
        found = read_file(Path(path), self._site)
        article = replace(
            self._editing.create(),
            headline=found.headline,
            kicker=found.kicker,
            dateline=found.dateline,
            category=found.category,
            body=found.body,
        )
        if found.breaking:
            article = flagged(article, self._now())
        return self._saving.save(article, Reason.IMPORT)
