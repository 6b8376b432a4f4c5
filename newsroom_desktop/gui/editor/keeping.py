"""How safe the words of the open article are."""

from dataclasses import dataclass
from enum import Enum


class Keeping(Enum):
    """How safe the words of the open article are."""

    NOTHING = "nothing"
    TYPING = "typing"
    DRAFT = "draft"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingState:
    """`at_ms` is when the archive last confirmed, None when it never did."""

    keeping: Keeping
    at_ms: int | None = None
