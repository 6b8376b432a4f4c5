"""What is taken out of a document: HTML, pictures, and what stayed behind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from newsroom_desktop.article.errors import DeskError, PartSkipped

PICTURE_ADDRESS = "cid:"
"""How the address of a picture that comes along begins in the HTML; nothing is ever fetched by it."""

MOST_PICTURES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file in a mail."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text of a file as HTML that nobody has made safe yet.

    `headline` is "" where no style or field of the file says it; it does not stand in `html` again.
    `pictures` holds the bytes of a picture by its address in the HTML, `skipped` what was not taken.
    """

    html: str
    headline: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    skipped: tuple[DeskError, ...] = ()
    attached: tuple[Attachment, ...] = ()


def skipped_parts(counts: Mapping[str, int]) -> tuple[DeskError, ...]:
    """A PartSkipped for each code in `counts` that happened, in their order."""
    return tuple(PartSkipped(code, count=count) for code, count in counts.items() if count)
