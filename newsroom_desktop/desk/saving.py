"""Saving: a revision of all that was written."""

from collections.abc import Set as AbstractSet

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import Changes, changed
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.meanwhile import base_of, heads_for, with_what_was_set
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import differs, standing
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.unit import Unit


class Saving:
    """The verb of saving."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def save(
        self,
        article: Article,
        reason: Reason = Reason.SAVE,
        caret_cp: int | None = None,
        touched: AbstractSet[str] | None = None,
        sitting: Sitting | None = None,
    ) -> tuple[Article, Changes]:
        """Make a revision of `article` if it says something new, and drop its draft.

        Without `caret_cp`, in code points of the shown text, the caret stays where it was kept last.
        The status stays that of the last revision; `touched` and `sitting` are meant as for `keep_draft`.
        Gives the article as stored: it is on the disk when this returns.
        """
        with self._archive.writing() as unit:
            heads = heads_for(unit, article.article_id, sitting, self._now())
            saved = standing(with_what_was_set(unit, tidied(article), heads, touched), heads)
            made = store(unit, saved, reason, self._now(), caret_cp, sitting)
        if sitting is not None:
            sitting.renew(saved, made)
        return saved, changed(saved.article_id)


def store(
    unit: Unit,
    article: Article,
    reason: Reason,
    now_ms: int,
    caret_cp: int | None = None,
    sitting: Sitting | None = None,
) -> Revision:
    """Save the tidied `article` within `unit`, and give the revision that holds it.

    Beside other versions the list shows the one that is opened.
    """
    heads = unit.revisions.heads(article.article_id)
    base = base_of(unit, article.article_id, heads, sitting)
    is_aside = bool(heads) and base != heads[0]
    if base is None or differs(article, base.article):
        base = unit.revisions.add(article, (base,) if base else (), reason, now_ms)
    shown = unit.revisions.heads(article.article_id)[0].article if is_aside else article
    unit.drafts.drop(article.article_id)
    unit.articles.put(shown, has_draft=False, caret_cp=caret_cp)
    return base
