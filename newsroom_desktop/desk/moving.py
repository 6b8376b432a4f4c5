"""Moving: from the reporter to the desk, and back."""

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step, moved
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.desk.changes import Changes, changed
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.saving import store
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import standing

_REASONS = {
    Step.SUBMIT: Reason.SUBMIT,
    Step.RETURN: Reason.RETURN,
    Step.APPROVE: Reason.APPROVE,
}


class Moving:
    """The verb of taking a step."""

    def __init__(self, archive: Archive, now: Clock) -> None:
        self._archive = archive
        self._now = now

    def move(self, article: Article, step: Step) -> tuple[Article, Changes]:
        """Save `article` after `step`, which starts from the status of its last revision.

        Raises:
            NotAllowed: the step is not open, or there is nothing to hand over.
        """
        with self._archive.writing() as unit:
            heads = unit.revisions.heads(article.article_id)
            stepped = moved(standing(tidied(article), heads), step)
            store(unit, stepped, _REASONS[step], self._now())
        return stepped, changed(stepped.article_id)
