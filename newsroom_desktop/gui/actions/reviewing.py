"""Commands on what checks find in the text."""

from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_article, has_desk
from newsroom_desktop.gui.actions.panels import panel_shown
from newsroom_desktop.gui.actions.spec import ActionSpec

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _toggle_panel(workspace: "Workspace") -> None:
    """Show the panel with the focus in its list; hide it when it has the focus."""
    dock, rows = workspace.window.dock("review"), workspace.reviewing.panel.list
    if rows.hasFocus():
        dock.hide()
        workspace.editor.body.setFocus()
    else:
        workspace.window.bring_forward("review")
        rows.setFocus()


def _marks(name: str, subject: str, text: str, key: str) -> ActionSpec:
    """The command that marks in the text what is found on a subject, or marks it no more."""
    return ActionSpec(
        action_id=f"review.{name}_marks",
        menu="edit/3/review",
        text=text,
        keys=(key,),
        run=lambda workspace: workspace.reviewing.toggle_marks(subject),
        checked=lambda workspace: workspace.reviewing.shows(subject),
    )


ACTIONS = (
    ActionSpec(
        action_id="review.panel",
        menu="view/2",
        text=mark("Findings"),
        keys=("Shift+F8",),
        run=_toggle_panel,
        checked=panel_shown("review"),
    ),
    ActionSpec(
        action_id="review.next",
        menu="edit/3/review",
        text=mark("Next finding"),
        keys=("Shift+F7",),
        run=lambda workspace: workspace.reviewing.step(1),
        when=has_article,
    ),
    ActionSpec(
        action_id="review.previous",
        menu="edit/3/review",
        text=mark("Previous finding"),
        keys=("Ctrl+Shift+F7",),
        run=lambda workspace: workspace.reviewing.step(-1),
        when=has_article,
    ),
    ActionSpec(
        action_id="review.suggest",
        menu="edit/3/review",
        text=mark("What can be done at the caret"),
        keys=("Ctrl+.",),
        run=lambda workspace: workspace.reviewing.offer_at_caret(),
        when=has_article,
    ),
    _marks("spelling", "spelling", mark("Mark wrong spelling"), "Ctrl+Shift+F8"),
    _marks("style", "style", mark("Mark what is against the house style"), "Ctrl+Shift+F10"),
    _marks("name", "names", mark("Mark doubtful names"), "Ctrl+Shift+F11"),
    ActionSpec(
        action_id="review.find_again",
        menu="edit/3/review",
        text=mark("Find again what was left as it is"),
        keys=("Ctrl+Shift+Y",),
        run=lambda workspace: workspace.reviewing.verbs.let_nothing_stand(),
        when=lambda workspace: has_article(workspace) and workspace.reviewing.verbs.stands_something,
    ),
    ActionSpec(
        action_id="review.own_words",
        menu="edit/3/review",
        text=mark("Own words…"),
        keys=("Ctrl+Shift+F12",),
        run=lambda workspace: workspace.own_words.ask(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="review.house_style",
        menu="edit/3/review",
        text=mark("House style…"),
        keys=("Ctrl+Shift+F9",),
        run=lambda workspace: workspace.house_style.ask(),
        when=has_desk,
    ),
    ActionSpec(
        action_id="review.names",
        menu="edit/3/review",
        text=mark("Names of the desk…"),
        keys=("Ctrl+Shift+F6",),
        run=lambda workspace: workspace.names.ask(workspace.window),
        when=has_desk,
    ),
)
