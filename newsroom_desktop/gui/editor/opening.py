"""An article on its way into the editor."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.article.article import Article
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.markup.blocks import Block

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.editing import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An article on its way into the editor; `saved_ms` is None when no revision holds it.

    The verbs that keep the article are given its `sitting`.
    """

    article: Article
    sitting: Sitting
    blocks: tuple[Block, ...] = ()
    caret_cp: int = 0
    saved_ms: int | None = None
    is_draft: bool = False
    as_left: bool = False
    """Whether `blocks` are what still stands in the article's sheet."""


def opening_of(answer: "Opened", left: tuple[Block, ...] | None) -> Opening:
    """What the desk has opened, while `left` still stands in the article's sheet, if it has one."""
    from newsroom_desktop.markup.read import normalised  # noqa: PLC0415  (brings markdown: after the paint)

    return Opening(
        article=answer.article,
        sitting=answer.sitting,
        blocks=answer.blocks,
        caret_cp=answer.caret_cp,
        saved_ms=answer.saved_ms,
        is_draft=answer.is_draft,
        as_left=left is not None and normalised(left) == answer.blocks,
    )
