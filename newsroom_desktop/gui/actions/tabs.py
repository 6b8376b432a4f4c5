"""Commands on the articles that are open in tabs and windows."""

from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_article
from newsroom_desktop.gui.actions.spec import ActionSpec

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _has_tabs(workspace: "Workspace") -> bool:
    return workspace.tabs.count() > 1


def _read_beside(workspace: "Workspace") -> None:
    article = workspace.session.article
    if article is not None:
        workspace.reading.open(article.article_id)


ACTIONS = (
    ActionSpec(
        action_id="view.next_tab",
        menu="view/1/tabs",
        text=mark("The next article"),
        keys=("Ctrl+Tab", "Ctrl+PgDown"),
        run=lambda workspace: workspace.tabs.go(1),
        when=_has_tabs,
    ),
    ActionSpec(
        action_id="view.previous_tab",
        menu="view/1/tabs",
        text=mark("The article before"),
        keys=("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        run=lambda workspace: workspace.tabs.go(-1),
        when=_has_tabs,
    ),
    ActionSpec(
        action_id="view.close_tab",
        menu="view/1/tabs",
        text=mark("Close this article"),
        keys=("Ctrl+W",),
        run=lambda workspace: workspace.tabs.close_current(),
        when=_has_tabs,
    ),
    ActionSpec(
        action_id="view.reading",
        menu="view/1/tabs",
        text=mark("Read it in a window of its own"),
        keys=("Ctrl+Shift+U",),
        run=_read_beside,
        when=has_article,
    ),
)
