"""Receiving: text that was pasted, and files, become articles."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.breaking import flagged
from newsroom_desktop.article.cancelling import cancelling
from newsroom_desktop.article.errors import DeskError, FileRefused, PartSkipped
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.changes import Changes
from newsroom_desktop.desk.editing import Editing
from newsroom_desktop.desk.pictures import BarePicture, Pictures, TakenIn
from newsroom_desktop.desk.saving import Saving
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.intake import page, plain
from newsroom_desktop.intake.files import read_file
from newsroom_desktop.intake.page import Recognised
from newsroom_desktop.intake.rescue import ways
from newsroom_desktop.intake.rescue.addresses import local_path
from newsroom_desktop.intake.rescue.dense import manageable
from newsroom_desktop.intake.rescue.legacy import Legacy, legacy_in
from newsroom_desktop.intake.rescue.rescued import Picture, Rescued, with_figures
from newsroom_desktop.intake.rescue.ways import Way
from newsroom_desktop.markup.blocks import Block
from newsroom_desktop.markup.figures import Figure
from newsroom_desktop.markup.write import write_blocks
from newsroom_desktop.storage.media import StoredPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustrated:
    """Blocks with the figures of their pictures.

    So many as are `missing` are not on this computer; `refused` could not be used.
    """

    blocks: tuple[Block, ...]
    missing: int = 0
    refused: int = 0
    pictures: tuple[TakenIn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An article that was read out of a file and is not in the archive yet.

    `pictures` are those of `found` that can be used, made anew, by their number; `skipped` is what was not
    taken in.
    """

    found: Recognised
    pictures: Mapping[int, BarePicture]
    skipped: tuple[DeskError, ...]


class Receiving:
    """The verbs of taking something in."""

    def __init__(
        self, settling: Settling, editing: Editing, saving: Saving, pictures: Pictures, now: Clock
    ) -> None:
        self._settling = settling
        self._editing = editing
        self._saving = saving
        self._pictures = pictures
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

    def rescued(self, text: str, html: str, progress: Progress | None = None) -> Rescued:
        """What was copied as `text`, and perhaps as `html` too, in the way that suits it.

        Raises:
            Cancelled: `progress` says so.
        """
        with cancelling():
            return ways.rescued(text, html, progress)

    def legacy(self, text: str, html: str, progress: Progress | None = None) -> Legacy | None:
        """How what was copied reads in Unicode, where it is in a legacy font such as Kruti Dev.

        Raises:
            Cancelled: `progress` says so.
        """
        with cancelling():
            return legacy_in(text, html, progress)

    def lines(self, text: str) -> Rescued:
        """A paragraph for each line of `text`."""
        return manageable(Rescued(blocks=ways.lines_of(text)))

    def passage(self, blocks: tuple[Block, ...], text: str) -> Rescued:
        """`blocks` that were copied out of an article; where there are none, `text`, which says the same."""
        return manageable(Rescued(blocks=blocks)) if blocks else ways.rescued(text, "")

    def ways(self, text: str, html: str, progress: Progress | None = None) -> dict[Way, Rescued]:
        """All ways in which a clipboard can be taken, and what comes of each.

        Raises:
            Cancelled: `progress` says so.
        """
        with cancelling():
            return ways.ways(text, html, progress)

    def with_formats(self, plain: tuple[Block, ...], rescued: Rescued) -> tuple[Block, ...]:
        """`plain` with those of its paragraphs that were rescued as they are set there."""
        return ways.with_formats(plain, rescued.blocks)

    def with_pictures(self, rescued: Rescued) -> Illustrated:
        """What was rescued with its pictures stored; those from the web, or refused, do not come along."""
        figures, refused, taken = {}, 0, []
        for number, picture in enumerate(rescued.pictures):
            try:
                made = _made(picture)
            except FileRefused:
                refused += 1
                continue
            if made is not None:
                stored = self._pictures.store(made)
                figures[number] = _figure(picture, stored)
                taken.append(TakenIn(stored, made.scaled_from))
        return Illustrated(
            blocks=with_figures(rescued, figures),
            missing=len(rescued.pictures) - len(figures) - refused,
            refused=refused,
            pictures=tuple(taken),
        )

    def read(
        self, path: str | os.PathLike[str], progress: Progress | None = None, *, in_unicode: bool = False
    ) -> tuple[Incoming, ...]:
        """The articles in the file at `path`: one, and those that a mail brought with it.

        A text in a legacy font, such as Kruti Dev, is told, or comes `in_unicode`.

        Nothing is written, so it may be done beside the lane that writes.

        Raises:
            FileRefused: the file cannot be read; it was left as it is.
            Cancelled: `progress` says so.
        """
        watched = progress or Progress()
        with cancelling():
            whole = read_file(Path(path), self._site, watched.share(0, 0.8), in_unicode=in_unicode)
            return tuple(
                _incoming(found, Path(path), watched.share(0.8, 1)) for found in _with_attached(whole)
            )

    def keep(self, incoming: Incoming) -> tuple[Article, Changes]:
        """Save a new article with what came in, and store its pictures.

        Raises:
            ArchiveRefused: it cannot be stored.
        """
        found = incoming.found
        figures = {
            number: _figure(found.pictures[number], self._pictures.store(made))
            for number, made in incoming.pictures.items()
        }
        placed = with_figures(Rescued(blocks=found.blocks, pictures=found.pictures), figures)
        article = replace(
            self._editing.create(),
            headline=found.headline,
            kicker=found.kicker,
            dateline=found.dateline,
            category=found.category,
            body=write_blocks(placed) if figures else found.body,
        )
        if found.breaking:
            article = flagged(article, self._now())
        return self._saving.save(article, Reason.IMPORT)

    def import_file(self, path: str | os.PathLike[str]) -> tuple[Article, Changes]:
        """Read and keep the file at `path`, and give the first of its articles.

        Raises:
            FileRefused: the file cannot be read; it was left as it is.
            ArchiveRefused: it cannot be stored.
        """
        kept = [self.keep(incoming) for incoming in self.read(path)]
        return kept[0]


def _figure(picture: Picture, stored: StoredPicture) -> Figure:
    return Figure(
        address=f"media/{stored.name}",
        alt=picture.alt,
        caption=picture.caption,
        width=stored.width,
        height=stored.height,
    )


def _made(picture: Picture) -> BarePicture | None:
    """The picture made anew; None when it is neither on this computer nor came along.

    Raises:
        FileRefused: it cannot be used.
    """
    if picture.data:
        return Pictures.made_anew(picture.data, picture.alt)
    path = local_path(picture.address)
    try:
        is_there = path is not None and path.is_file()
    except OSError:  # its name is too long, or its folder is closed to us
        is_there = False
    return Pictures.made_from(path) if path is not None and is_there else None


def _with_attached(found: Recognised) -> Iterator[Recognised]:
    """`found`, unless it is only the cover of what is attached to it, and that."""
    if found.blocks or found.pictures or not found.attached:
        yield found
    for each in found.attached:
        yield from _with_attached(each)


def _incoming(found: Recognised, path: Path, progress: Progress) -> Incoming:
    pictures: dict[int, BarePicture] = {}
    for number, picture in enumerate(progress.steps(found.pictures, len(found.pictures))):
        with suppress(FileRefused):
            pictures[number] = Pictures.made_anew(picture.data, str(path))
    refused = len(found.pictures) - len(pictures)
    told = (PartSkipped("part_pictures", count=refused),) if refused else ()
    return Incoming(found=found, pictures=pictures, skipped=(*found.skipped, *told))
