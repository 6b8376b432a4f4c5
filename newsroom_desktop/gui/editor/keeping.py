"""How safe the words of the open article are."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from newsroom_desktop.article.errors import DeskError


class Keeping(Enum):
    """How safe the words of the open article are."""

    NOTHING = "nothing"
    TYPING = "typing"
    DRAFT = "draft"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingState:
    """`at_ms` is when the archive last confirmed, None when it never did.

    Where it FAILED, `why` says so, and `file` is the rescue file of the text, None where no folder took it.
    """

    keeping: Keeping
    at_ms: int | None = None
    why: DeskError | None = None
    file: Path | None = None
