"""Moving: from the reporter to the desk, and back."""

from collections.abc import Set as AbstractSet

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step, moved
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import Changes, changed
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.meanwhile import heads_for, with_what_was_set
from newsroom_desktop.desk.saving import store
from newsroom_desktop.desk.sitting import Sitting
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import standing

REASONS = {
    Step.SUBMIT: Reason.SUBMIT,
    Step.RETURN: Reason.RETURN,
    Step.APPROVE: Reason.APPROVE,
}
"""Why the revision is made that a step leaves."""


class Moving:
    """The verb of taking a step."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def move(
        self,
        article: Article,
        step: Step,
        touched: AbstractSet[str] | None = None,
        sitting: Sitting | None = None,
    ) -> tuple[Article, Changes]:
        """Save `article` after `step`, which starts from the status of its last revision.

        `touched` and `sitting` are meant as for `keep_draft`.

        Raises:
            NotAllowed: the step is not open, or there is nothing to hand over.
        """
        with self._archive.writing() as unit:
            heads = heads_for(unit, article.article_id, sitting, self._now())
            typed = with_what_was_set(unit, tidied(article), heads, touched)
            stepped = moved(standing(typed, heads), step)
            made = store(unit, stepped, REASONS[step], self._now(), sitting=sitting)
        if sitting is not None:
            sitting.renew(stepped, made)
        return stepped, changed(stepped.article_id)
