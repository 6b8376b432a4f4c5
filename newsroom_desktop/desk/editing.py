"""Writing: a new article, one that is opened, and the draft that is kept while a person types."""

import uuid
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from newsroom_desktop.article.article import Article, LeadImage
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import NOTHING, Changes, changed
from newsroom_desktop.desk.meanwhile import base_of, heads_for, with_what_was_set
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.markup.blocks import Block
from newsroom_desktop.markup.lines import lines_of
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.write import write_blocks
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current, differs, standing, written_upon


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An article as it is opened: its body as blocks, the caret in code points of the shown text.

    `saved_ms` is the time of its last revision, None when it has none; `is_draft` tells that words
    are in it which no revision holds. The verbs that keep it take `sitting`.
    """

    article: Article
    blocks: tuple[Block, ...]
    caret_cp: int
    saved_ms: int | None
    is_draft: bool
    sitting: Sitting


class Editing:
    """The verbs of writing."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def create(self) -> Article:
        """A new article with an id of its own; nothing is stored before something is written in it."""
        now_ms = self._now()
        return Article(article_id=uuid.uuid4().hex, created_ms=now_ms, updated_ms=now_ms)

    def open(self, article_id: str) -> Opened:
        """The article as it was left: the draft if there is one.

        Raises:
            ArticleUnknown: no article has this id.
            ArticleDamaged: it cannot be read.
        """
        with self._archive.reading() as unit:
            found = current(unit, article_id)
            caret_cp = unit.articles.caret_cp(article_id)
            upon = written_upon(unit, article_id, found.heads)
        return Opened(
            article=found.article,
            blocks=read_blocks(found.article.body),
            caret_cp=caret_cp,
            saved_ms=found.heads[0].made_ms if found.heads else None,
            is_draft=found.is_draft,
            sitting=Sitting(kept=found.article, upon=upon),
        )

    def composed(self, article: Article, blocks: tuple[Block, ...]) -> Article:
        """`article` with `blocks` as its body."""
        return replace(article, body=write_blocks(blocks))

    def read(self, markdown: str) -> tuple[Block, ...]:
        """The blocks of a body that was written as Markdown."""
        return read_blocks(markdown)

    def lines(self, blocks: tuple[Block, ...], markdown: str) -> tuple[int, ...]:
        """The line of a body on which each of the blocks begins that it was read as, or written of."""
        return lines_of(blocks, markdown)

    def shown_text(self, article: Article) -> str:
        """What readers of the body see, a line for each paragraph, heading, cell or caption."""
        return plain_text_of(article.body)

    def keep_draft(
        self,
        article: Article,
        caret_cp: int,
        touched: AbstractSet[str] | None = None,
        sitting: Sitting | None = None,
    ) -> tuple[Article, Changes]:
        """Keep `article` as its draft, and give it as kept: it is on the disk when this returns.

        A blank article that has no row yet gets none. In the fields of `article.merging` that were not
        `touched` since it was given by the desk, what was set there since stays; without it, `article` says
        all. Beside words that came from elsewhere since, which the person of `sitting` has not seen, it
        stands as another version; without `sitting` it is written upon what is there now.
        """
        kept = tidied(article)
        with self._archive.writing() as unit:
            heads = heads_for(unit, kept.article_id, sitting, self._now())
            kept = standing(with_what_was_set(unit, kept, heads, touched), heads)
            if kept.is_blank and not heads and unit.drafts.find(kept.article_id) is None:
                return kept, NOTHING
            base = base_of(unit, kept.article_id, heads, sitting)
            has_draft = base is None or differs(kept, base.article)
            if has_draft:
                unit.drafts.put(kept, base.revision_id if base else None, self._now())
            else:
                unit.drafts.drop(kept.article_id)
            is_aside = not has_draft and heads and base != heads[0]
            shown = heads[0].article if is_aside else kept
            unit.articles.put(shown, has_draft=has_draft, caret_cp=caret_cp)
        if sitting is not None:
            sitting.renew(kept, base)
        return kept, changed(kept.article_id)

    def keep_caret(self, article_id: str, caret_cp: int) -> None:
        """Remember where the caret stands, in code points of the shown text."""
        with self._archive.writing() as unit:
            unit.articles.put_caret(article_id, caret_cp)


def tidied(article: Article) -> Article:
    """`article` as it is stored: every text in its normal form, no line feed in a field of one line."""
    image = article.lead_image
    return replace(
        article,
        headline=normal_line(article.headline),
        kicker=normal_line(article.kicker),
        deck=normal_line(article.deck),
        dateline=normal_line(article.dateline),
        byline=normal_line(article.byline),
        category=normal_line(article.category),
        slug=normal_line(article.slug),
        desk=normal_line(article.desk),
        marked_for=normal_line(article.marked_for),
        body=normal(article.body),
        tags=tuple(tag for tag in map(normal_line, article.tags) if tag),
        lead_image=_tidied_image(image) if image else None,
    )


def _tidied_image(image: LeadImage) -> LeadImage:
    return replace(
        image,
        alt=normal_line(image.alt),
        caption=normal_line(image.caption),
        credit=normal_line(image.credit),
    )
