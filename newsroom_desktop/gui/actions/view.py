"""Commands on the window itself: places, language, appearance, help."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base import texts
from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_article, has_desk
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _in_panel(name: str, go: Callable[["Workspace"], None]) -> Callable[["Workspace"], None]:
    """Go to a place of the panel of that name, which comes in sight."""

    def run(workspace: "Workspace") -> None:
        workspace.window.bring_forward(name)
        go(workspace)

    return run


def _use_language(language: str) -> Callable[["Workspace"], None]:
    return lambda workspace: workspace.window.language_requested.emit(language)


def _use_appearance(appearance: str) -> Callable[["Workspace"], None]:
    return lambda workspace: workspace.window.appearance_requested.emit(appearance)


def _appearance_is(appearance: str) -> Condition:
    return lambda workspace: workspace.settings.appearance == appearance


ACTIONS = (
    ActionSpec(
        action_id="view.filter",
        menu="view/1/go",
        text=mark("The search of the list"),
        keys=("Ctrl+Shift+F",),
        run=_in_panel("articles", lambda workspace: workspace.articles.focus_filter()),
    ),
    ActionSpec(
        action_id="view.go_list",
        menu="view/1/go",
        text=mark("The list"),
        keys=("Alt+1",),
        run=_in_panel("articles", lambda workspace: workspace.articles.focus_list()),
    ),
    ActionSpec(
        action_id="view.go_headline",
        menu="view/1/go",
        text=mark("The headline"),
        keys=("Alt+2",),
        run=lambda workspace: workspace.editor.headline.setFocus(),
        when=has_article,
    ),
    ActionSpec(
        action_id="view.go_body",
        menu="view/1/go",
        text=mark("The text"),
        keys=("Alt+3",),
        run=lambda workspace: workspace.editor.body.setFocus(),
        when=has_article,
    ),
    ActionSpec(
        action_id="view.go_details",
        menu="view/1/go",
        text=mark("The details"),
        keys=("Alt+4",),
        run=_in_panel("details", lambda workspace: workspace.details.focus_first()),
        when=has_article,
    ),
    ActionSpec(
        action_id="view.go_views",
        menu="view/1/go",
        text=mark("The views of the list"),
        keys=("Alt+5",),
        run=_in_panel("articles", lambda workspace: workspace.articles.head.view_button.open_menu()),
        when=has_desk,
    ),
    ActionSpec(
        action_id="view.go_filters",
        menu="view/1/go",
        text=mark("The filters of the list"),
        keys=("Alt+6",),
        run=_in_panel("articles", lambda workspace: workspace.articles.head.filter_button.open_menu()),
        when=has_desk,
    ),
    ActionSpec(
        action_id="view.go_order",
        menu="view/1/go",
        text=mark("Order and rows of the list"),
        keys=("Alt+7",),
        run=_in_panel("articles", lambda workspace: workspace.articles.head.list_button.open_menu()),
        when=has_desk,
    ),
    ActionSpec(
        action_id="view.go_comments",
        menu="view/1/go",
        text=mark("The comments"),
        keys=("Alt+8",),
        run=_in_panel("details", lambda workspace: workspace.details.focus_comments()),
        when=has_article,
    ),
    ActionSpec(
        action_id="view.source",
        menu="view/1",
        text=mark("The text as Markdown"),
        keys=("F4",),
        run=lambda workspace: workspace.editor.toggle_source(),
        when=has_article,
        checked=lambda workspace: workspace.session.source is not None,
    ),
    ActionSpec(
        action_id="view.full_screen",
        menu="view/4",
        text=mark("Full screen"),
        keys=("F11",),
        run=lambda workspace: workspace.window.toggle_full_screen(),
        checked=lambda workspace: workspace.window.isFullScreen(),
    ),
    ActionSpec(
        action_id="view.hindi",
        menu="view/5/language",
        text="हिंदी",
        keys=("Ctrl+F2",),
        run=_use_language("hi"),
        checked=lambda _workspace: texts.current() == "hi",
        choice="language",
    ),
    ActionSpec(
        action_id="view.english",
        menu="view/5/language",
        text="English",
        keys=("Ctrl+F3",),
        run=_use_language("en"),
        checked=lambda _workspace: texts.current() == "en",
        choice="language",
    ),
    ActionSpec(
        action_id="view.system_colours",
        menu="view/5/colours",
        text=mark("As the system"),
        keys=("Ctrl+F9",),
        run=_use_appearance("system"),
        checked=_appearance_is("system"),
        choice="appearance",
    ),
    ActionSpec(
        action_id="view.light",
        menu="view/5/colours",
        text=mark("Light"),
        keys=("Ctrl+F10",),
        run=_use_appearance("light"),
        checked=_appearance_is("light"),
        choice="appearance",
    ),
    ActionSpec(
        action_id="view.dark",
        menu="view/5/colours",
        text=mark("Dark"),
        keys=("Ctrl+F11",),
        run=_use_appearance("dark"),
        checked=_appearance_is("dark"),
        choice="appearance",
    ),
    ActionSpec(
        action_id="help.shortcuts",
        menu="help/1",
        text=mark("Shortcuts"),
        keys=("F1",),
        run=lambda workspace: workspace.show_shortcuts(),
    ),
    ActionSpec(
        action_id="help.about",
        menu="help/2",
        text=mark("About Newsroom Desktop"),
        keys=("Shift+F1",),
        run=lambda workspace: workspace.show_about(),
    ),
)
