"""Commands on what checks find in the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.article import has_article, has_desk
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _toggle_marks(subject: str) -> Callable[["Workspace"], None]:
    return lambda workspace: workspace.reviewing.toggle_marks(subject)


def _marks_shown(subject: str) -> Condition:
    return lambda workspace: workspace.reviewing.shows(subject)


def _toggle_panel(workspace: "Workspace") -> None:
    """Show the panel with the focus in its list; hide it when it has the focus."""
    dock, rows = workspace.window.dock("review"), workspace.reviewing.panel.list
    if rows.hasFocus():
        dock.hide()
        workspace.editor.body.setFocus()
    else:
        dock.show()
        dock.raise_()
        rows.setFocus()


ACTIONS = (
    ActionSpec(
        action_id="review.panel",
        menu="view/2",
        text=mark("Findings"),
        keys=("Shift+F8",),
        run=_toggle_panel,
        checked=lambda workspace: not workspace.window.dock("review").isHidden(),
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
    ActionSpec(
        action_id="review.spelling_marks",
        menu="edit/3/review",
        text=mark("Mark wrong spelling"),
        keys=("Ctrl+Shift+F8",),
        run=_toggle_marks("spelling"),
        checked=_marks_shown("spelling"),
    ),
    ActionSpec(
        action_id="review.style_marks",
        menu="edit/3/review",
        text=mark("Mark what is against the house style"),
        keys=("Ctrl+Shift+F10",),
        run=_toggle_marks("style"),
        checked=_marks_shown("style"),
    ),
    ActionSpec(
        action_id="review.name_marks",
        menu="edit/3/review",
        text=mark("Mark doubtful names"),
        keys=("Ctrl+Shift+F11",),
        run=_toggle_marks("names"),
        checked=_marks_shown("names"),
    ),
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
