"""A document as an article: which of its words are headline and dateline, which are the body."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from newsroom_desktop.article.errors import DeskError, PartSkipped
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.hindi.dateline import split_dateline
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.intake.bounds import check_blocks
from newsroom_desktop.intake.documents.document import Document
from newsroom_desktop.intake.headline import is_like_headline, is_too_long
from newsroom_desktop.intake.page import Recognised
from newsroom_desktop.intake.rescue.dense import manageable
from newsroom_desktop.intake.rescue.rescued import Left, LeftOut, Picture, Rescued
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.write import write_blocks

_DATELINE_WITHIN = 3
"""Paragraphs from the top among which the dateline stands; those before it are short, such as a byline."""

_SHORT = 100
_CODES = {  # the other kinds are of messages
    Left.FORMATS: "part_formats",
    Left.PAGE_PARTS: "part_page_parts",
    Left.PICTURES: "part_pictures",
    Left.EMBEDS: "part_embeds",
    Left.MERGED_CELLS: "part_merged_cells",
    Left.TABLES: "part_tables",
    Left.NUMBERING: "part_numbering",
    Left.HIDDEN: "part_hidden",
    Left.COMMENTS: "part_comments",
    Left.DELETED: "part_deleted",
    Left.DIVIDED: "part_divided",
}


def assembled(path: str, document: Document, progress: Progress | None = None) -> Recognised:
    """What `document` says as an article; its pictures stand beside the blocks, as they came.

    The headline is what the document names so, else its first paragraph when that is a heading or has the
    form of a headline. What it names so and is longer than any headline is its first paragraph.

    Raises:
        FileRefused: it is longer than an article may be; `path` is how a person knows it.
        Stopped: `progress` says so.
    """
    watched = progress or Progress()
    rescued = _with_long_title(blocks_of_web(document.html, watched), document.headline)
    check_blocks(path, rescued.blocks)
    headline, taken = _headline(document.headline, rescued.blocks)
    dateline, whole = _without_dateline(rescued.blocks[taken:])
    placed = tuple(replace(each, place=max(0, each.place - taken)) for each in rescued.pictures)
    found = manageable(replace(rescued, blocks=whole, pictures=placed))
    pictures, missing = _with_bytes(found.pictures, document)
    return Recognised(
        headline=headline,
        dateline=dateline,
        body=write_blocks(found.blocks, watched),
        blocks=found.blocks,
        pictures=tuple(pictures),
        skipped=_summed(document.skipped, found.left_out, {"part_pictures_linked": missing}),
    )


def _with_long_title(rescued: Rescued, named: str) -> Rescued:
    """`rescued` with `named` in front if that is too long for a headline, and does not stand there."""
    if not is_too_long(named) or (rescued.blocks and normal_line(rescued.blocks[0].text) == named):
        return rescued
    pictures = tuple(replace(picture, place=picture.place + 1) for picture in rescued.pictures)
    return replace(rescued, blocks=(Block(runs=(Run(text=named),)), *rescued.blocks), pictures=pictures)


def _headline(named: str, blocks: Sequence[Block]) -> tuple[str, int]:
    """The headline, and how many of `blocks` say it."""
    first = normal_line(blocks[0].text) if blocks else ""
    if named and not is_too_long(named):
        return named, int(first == named)
    if not blocks or not first or is_too_long(first):
        return "", 0
    if blocks[0].kind is Kind.HEADING or (
        blocks[0].kind is Kind.PARAGRAPH
        and len(blocks) > 1
        and (all(Mark.BOLD in run.marks for run in blocks[0].runs) or is_like_headline(first))
    ):
        return first, 1
    return "", 0


def _without_dateline(blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The dateline, and `blocks` without it."""
    for place, block in enumerate(blocks[:_DATELINE_WITHIN]):
        if block.kind is not Kind.PARAGRAPH:
            break
        dateline, rest = split_dateline(block.text)
        if dateline:
            shorter = replace(block, runs=_last(block.runs, len(rest)), source=None)
            return dateline, (*blocks[:place], shorter, *blocks[place + 1 :])
        if len(block.text) > _SHORT:
            break
    return "", blocks


def _last(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """The last `length` code points of `runs`."""
    kept: list[Run] = []
    for run in reversed(runs):
        if length > 0:
            kept.insert(0, replace(run, text=run.text[-length:]))
            length -= len(run.text)
    return tuple(kept)


def _with_bytes(pictures: Sequence[Picture], document: Document) -> tuple[list[Picture], int]:
    """The pictures whose bytes came along, and how many others there were: nothing is fetched."""
    known = []
    for picture in pictures:
        addresses = (picture.address, unquote(picture.address))
        if data := picture.data or next(filter(None, map(document.pictures.get, addresses)), b""):
            known.append(replace(picture, data=data, address=""))
    return known, len(pictures) - len(known)


def _summed(
    said: Sequence[DeskError], left: Sequence[LeftOut], more: Mapping[str, int]
) -> tuple[DeskError, ...]:
    """All that was left out, each kind once."""
    counts = Counter({error.code: int(error.values["count"]) for error in said if "count" in error.values})
    for each in left:
        counts[_CODES[each.kind]] += each.count
    counts.update(more)
    named = tuple(error for error in said if "count" not in error.values)
    return (*(PartSkipped(code, count=count) for code, count in counts.items() if count), *named)
