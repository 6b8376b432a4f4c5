"""What of a paste did not come along, in words."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import tr, tr_n

if TYPE_CHECKING:  # brings markdown along
    from newsroom_desktop.desk.receiving import Illustrated
    from newsroom_desktop.intake.rescue.rescued import LeftOut

_WORDS: dict[str, Callable[[int], str]] = {
    "formats": lambda _n: tr("all formats, because it is too long or too tangled"),
    "page_parts": lambda n: tr_n(
        "{n} part of the page around the article", "{n} parts of the page around the article", n
    ),
    "pictures": lambda n: tr_n(
        "{n} picture that is not on this computer", "{n} pictures that are not on this computer", n
    ),
    "pictures_refused": lambda n: tr_n(
        "{n} picture that cannot be used: save it as JPEG, PNG or WebP, or smaller",
        "{n} pictures that cannot be used: save them as JPEG, PNG or WebP, or smaller",
        n,
    ),
    "embeds": lambda n: tr_n("{n} embedded frame", "{n} embedded frames", n),
    "merged_cells": lambda n: tr_n(
        "the width of {n} cell that reached over others", "the width of {n} cells that reached over others", n
    ),
    "tables": lambda n: tr_n(
        "the form of {n} table: it came in as lines", "the form of {n} tables: they came in as lines", n
    ),
    "numbering": lambda n: tr_n(
        "the own numbers of {n} list: it counts 1, 2, 3 now",
        "the own numbers of {n} lists: they count 1, 2, 3 now",
        n,
    ),
    "hidden": lambda n: tr_n("{n} hidden passage", "{n} hidden passages", n),
    "deleted": lambda n: tr_n("{n} passage marked as deleted", "{n} passages marked as deleted", n),
    "comments": lambda _n: tr("the comments beside the text"),
    "stamps": lambda n: tr_n("{n} stamp of WhatsApp", "{n} stamps of WhatsApp", n),
    "media": lambda n: tr_n("{n} file of the chat", "{n} files of the chat", n),
}


def left_out_sentence(
    left_out: "tuple[LeftOut, ...]", illustrated: "Illustrated | None" = None, *, came: bool = True
) -> str:
    """What is told of what was left out, also of pictures, and divided; nothing when everything `came`."""
    counts = {each.kind.value: each.count for each in left_out}
    if illustrated is not None:
        counts["pictures"] = counts.get("pictures", 0) + illustrated.missing
        counts["pictures_refused"] = illustrated.refused
    parts = ", ".join(words(counts[kind]) for kind, words in _WORDS.items() if counts.get(kind))
    if not came:
        return tr("Nothing was pasted. Left out: {parts}.", parts=parts) if parts else ""
    said = [tr("Pasted. Left out: {parts}.", parts=parts)] if parts else []
    if more := counts.get("divided", 0):
        said.append(
            tr_n(
                "A paragraph that was far too long was divided: there is {n} more now.",
                "Paragraphs that were far too long were divided: there are {n} more now.",
                more,
            )
        )
    return " ".join(said)
