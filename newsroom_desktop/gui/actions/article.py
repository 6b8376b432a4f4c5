"""Commands on whole articles: new, open, save, export, and the way to the site."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.article.workflow import Step, possible_steps
from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_article, has_desk
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _has_rows(workspace: "Workspace") -> bool:
    return workspace.desk is not None and workspace.articles.row_count > 0


def _step_open(step: Step) -> Condition:
    def check(workspace: "Workspace") -> bool:
        article = workspace.session.article
        return article is not None and step in possible_steps(article.status)

    return check


def _move(step: Step) -> Callable[["Workspace"], None]:
    return lambda workspace: workspace.session.move(step)


def _is_flagged(workspace: "Workspace") -> bool:
    article = workspace.session.article
    return article is not None and article.breaking is not None


def _with_open(act: Callable[["Workspace", str], None]) -> Callable[["Workspace"], None]:
    def run(workspace: "Workspace") -> None:
        article = workspace.session.article
        if article is not None:
            act(workspace, article.article_id)

    return run


ACTIONS = (
    ActionSpec(
        action_id="article.new",
        menu="article/1",
        text=mark("New article"),
        keys=("Ctrl+N",),
        icon="file-plus",
        run=lambda workspace: workspace.tabs.start_new(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="article.import",
        menu="article/1",
        text=mark("Open files…"),
        keys=("Ctrl+O",),
        icon="folder-open",
        run=lambda workspace: workspace.intake.choose_files(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="article.save",
        menu="article/2",
        text=mark("Save"),
        keys=("Ctrl+S",),
        icon="save",
        run=lambda workspace: workspace.session.save(),
        when=has_article,
    ),
    ActionSpec(
        action_id="article.duplicate",
        menu="article/2",
        text=mark("Duplicate this article"),
        keys=("Ctrl+D",),
        run=_with_open(lambda workspace, article_id: workspace.handling.duplicate(article_id)),
        when=has_article,
    ),
    ActionSpec(
        action_id="article.follow_up",
        menu="article/2",
        text=mark("Begin a follow-up of this article"),
        keys=("Ctrl+L",),
        run=_with_open(lambda workspace, article_id: workspace.handling.follow_up(article_id)),
        when=has_article,
    ),
    ActionSpec(
        action_id="article.handle",
        menu="article/2",
        text=mark("What to do with the chosen articles…"),
        keys=("Ctrl+M",),
        run=lambda workspace: workspace.handling_menu.show_beside_list(),
        when=_has_rows,
    ),
    ActionSpec(
        action_id="article.export",
        menu="article/3",
        text=mark("Export this article…"),
        keys=("Ctrl+E",),
        icon="upload",
        run=lambda workspace: workspace.export.export_open(),
        when=has_article,
    ),
    ActionSpec(
        action_id="article.export_listed",
        menu="article/3",
        text=mark("Export the selected or all listed articles…"),
        keys=("Ctrl+Shift+E",),
        run=lambda workspace: workspace.export.export_listed(),
        when=_has_rows,
    ),
    ActionSpec(
        action_id="article.site",
        menu="article/4",
        text=mark("Site settings…"),
        keys=("Ctrl+,",),
        run=lambda workspace: workspace.asking.for_site(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="article.my_name",
        menu="article/4",
        text=mark("My name…"),
        keys=("Alt+F3",),
        run=lambda workspace: workspace.asking.for_name(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="article.quit",
        menu="article/5",
        text=mark("Quit"),
        keys=("Ctrl+Q",),
        run=lambda workspace: workspace.window.close_soon(),
    ),
    ActionSpec(
        action_id="desk.breaking",
        menu="desk/1",
        text=mark("Breaking news"),
        keys=("Ctrl+Shift+B",),
        icon="zap",
        run=lambda workspace: workspace.details.toggle_breaking(),
        when=has_article,
        checked=_is_flagged,
    ),
    ActionSpec(
        action_id="desk.picture",
        menu="desk/1",
        text=mark("Choose the lead picture…"),
        keys=("Ctrl+Shift+I",),
        icon="image",
        run=lambda workspace: workspace.details.choose_picture(),
        when=has_article,
    ),
    ActionSpec(
        action_id="desk.two_versions",
        menu="desk/1",
        text=mark("Put two versions together…"),
        keys=("Alt+F12",),
        run=lambda workspace: workspace.conflicts.ask(),
        when=lambda workspace: workspace.conflicts.conflict is not None,
    ),
    ActionSpec(
        action_id="desk.submit",
        menu="desk/2",
        text=mark("Submit to the desk"),
        keys=("Ctrl+Return",),
        icon="send",
        run=_move(Step.SUBMIT),
        when=_step_open(Step.SUBMIT),
    ),
    ActionSpec(
        action_id="desk.approve",
        menu="desk/2",
        text=mark("Approve"),
        keys=("Ctrl+Shift+A",),
        icon="check",
        run=_move(Step.APPROVE),
        when=_step_open(Step.APPROVE),
    ),
    ActionSpec(
        action_id="desk.return",
        menu="desk/2",
        text=mark("Return to the reporter"),
        keys=("Ctrl+Shift+R",),
        icon="undo-2",
        run=_move(Step.RETURN),
        when=_step_open(Step.RETURN),
    ),
)
