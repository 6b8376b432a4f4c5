"""A revision without its text: who made it, where, when and why, and what it was made from."""

from dataclasses import dataclass

from newsroom_desktop.article.reason import Reason

BY_ITSELF = frozenset({Reason.IDLE, Reason.CLOSE})
"""Why revisions are made without a person asking for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What is known of a revision.

    `generation` counts from 0, one above that of its highest parent; `reason` is None where only a newer
    program knows it, or nobody. `parent_ids` are names: a parent may be gone. `is_head` tells that no other
    revision was made from it, `is_from_here` that it was made on this computer. `made_ms` is UTC
    milliseconds.
    """

    revision_id: str
    generation: int
    author: str
    made_ms: int
    reason: Reason | None
    parent_ids: tuple[str, ...] = ()
    is_head: bool = False
    is_from_here: bool = True

    @property
    def is_by_itself(self) -> bool:
        """Whether the program saved it without being asked."""
        return self.reason in BY_ITSELF
