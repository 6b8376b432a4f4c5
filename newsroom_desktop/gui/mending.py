"""A damaged article is told with a way to bring it back."""

from typing import TYPE_CHECKING

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.notice import Offer

if TYPE_CHECKING:
    from newsroom_desktop.desk.mending import Mended
    from newsroom_desktop.gui.workspace import Workspace

_TOPIC = "refusal"


def tell_refusal(workspace: "Workspace", error: DeskError) -> None:
    """Say what could not be done, and what to do; a damaged article can be brought back at once."""
    desk = workspace.desk
    offers: list[Offer] = []
    if error.code == "article_damaged" and desk is not None and desk.reading_only is None:
        offers.append((tr("Bring it back"), lambda: _mend(workspace, str(error.values["article_id"]))))
    workspace.editor.notice.alert(_TOPIC, sentence(error), *offers)


def _mend(workspace: "Workspace", article_id: str) -> None:
    desk = workspace.desk
    if desk is None:
        return

    def done(mended: "Mended") -> None:
        from newsroom_desktop.desk.mending_words import what_became  # noqa: PLC0415 - seldom needed

        workspace.articles.refresh(mended.changes.article_ids)
        workspace.session.open(article_id)
        workspace.editor.notice.tell(_TOPIC, what_became(mended))

    workspace.jobs.write(lambda: desk.mending.mend(article_id), done)
