"""The ways in which one clipboard can be taken, and which of them is right."""

from collections.abc import Iterator
from enum import StrEnum

import regex

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.plain import as_blocks, plain_blocks
from newsroom_desktop.intake.rescue.csv_table import blocks_of_rows, rows_of
from newsroom_desktop.intake.rescue.dense import manageable
from newsroom_desktop.intake.rescue.rescued import Rescued
from newsroom_desktop.intake.rescue.stamps import begins_with_stamp, is_whatsapp
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.intake.rescue.whatsapp import blocks_of_whatsapp, has_signs
from newsroom_desktop.markup.blocks import Block, Kind, plain_text

_PARAGRAPHS = regex.compile(r"\n[ \t]*\n\s*")
_SEPARATORS = str.maketrans(dict.fromkeys("\0\x07\x1c\x1d", " "))
"""Control characters that part what stands beside them, such as the end of a cell; others show nothing."""

_BLANKS = regex.compile(r"\s+")


class Way(StrEnum):
    """How a clipboard is taken."""

    FORMATS = "formats"
    PLAIN = "plain"
    JOINED = "joined"
    """Lines joined up to the next empty one."""
    TABLE = "table"
    WHATSAPP = "whatsapp"


def rescued(text: str, html: str, progress: Progress | None = None) -> Rescued:
    """What was copied as `text`, and perhaps as `html` too, taken in the way that suits it.

    Lines that a program has cut to its width are joined.

    Raises:
        Stopped: `progress` says so.
    """
    return manageable(_suited(text.translate(_SEPARATORS), html, progress))


def _suited(text: str, html: str, progress: Progress | None) -> Rescued:
    if begins_with_stamp(text) or (is_whatsapp(text) and not html.strip()):
        return blocks_of_whatsapp(text)
    if html.strip():
        found = blocks_of_web(html, progress)
        if found.blocks or found.pictures or not text.strip():
            return found
    if rows := rows_of(text):
        return blocks_of_rows(rows)
    return Rescued(blocks=plain_blocks(text))


def ways(text: str, html: str, progress: Progress | None = None) -> dict[Way, Rescued]:
    """All ways that the clipboard offers, each with what comes of it; those that show the same only once.

    Raises:
        Stopped: `progress` says so.
    """
    watched = progress or Progress()
    text = text.translate(_SEPARATORS)
    found: dict[Way, Rescued] = {}
    for way, each in (
        (way, manageable(possible)) for way, possible in watched.steps(_possible(text, html, watched))
    ):
        if (each.blocks or each.pictures) and each.blocks not in [other.blocks for other in found.values()]:
            found[way] = each
    return found


def lines_of(text: str) -> tuple[Block, ...]:
    """A paragraph for each line of `text`."""
    return as_blocks(
        [line for given in normal(text).split("\n") if (line := _BLANKS.sub(" ", given).strip())]
    )


def with_formats(plain: tuple[Block, ...], formatted: tuple[Block, ...]) -> tuple[Block, ...]:
    """`plain` with those of its paragraphs that stand in `formatted` too as they are set there."""
    known: dict[str, list[Block]] = {}
    for block in reversed(formatted):
        if not block.is_source and block.kind is not Kind.RULE:
            known.setdefault(_bare(block), []).append(block)
    return tuple(same.pop() if (same := known.get(_bare(block))) else block for block in plain)


def _possible(text: str, html: str, progress: Progress) -> Iterator[tuple[Way, Rescued]]:
    if html.strip():
        yield Way.FORMATS, blocks_of_web(html, progress)
    words = text if text.strip() else plain_text(blocks_of_web(html, progress).blocks)
    yield Way.PLAIN, Rescued(blocks=lines_of(words))
    yield Way.JOINED, Rescued(blocks=_joined(words))
    if rows := rows_of(words, sure=False):
        yield Way.TABLE, blocks_of_rows(rows)
    if has_signs(words):
        yield Way.WHATSAPP, blocks_of_whatsapp(words)


def _joined(text: str) -> tuple[Block, ...]:
    groups = _PARAGRAPHS.split(normal(text))
    return as_blocks([line for group in groups if (line := _BLANKS.sub(" ", group).strip())])


def _bare(block: Block) -> str:
    return _BLANKS.sub(" ", block.text).strip()
