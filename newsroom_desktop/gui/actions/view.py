"""Commands on the window itself: places, panels, language, appearance, help."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base import texts
from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.article import has_article
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def _panel_shown(name: str) -> Condition:
    return lambda workspace: not workspace.window.dock(name).isHidden()


def _toggle_panel(name: str) -> Callable[["Workspace"], None]:
    def run(workspace: "Workspace") -> None:
        dock = workspace.window.dock(name)
        dock.setVisible(dock.isHidden())

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
        text=mark("The filter of the list"),
        keys=("Ctrl+Shift+F",),
        run=lambda workspace: workspace.articles.focus_filter(),
    ),
    ActionSpec(
        action_id="view.go_list",
        menu="view/1/go",
        text=mark("The list"),
        keys=("Alt+1",),
        run=lambda workspace: workspace.articles.focus_list(),
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
        run=lambda workspace: workspace.details.focus_first(),
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
        action_id="view.list",
        menu="view/2",
        text=mark("Articles"),
        keys=("F7",),
        run=_toggle_panel("articles"),
        checked=_panel_shown("articles"),
    ),
    ActionSpec(
        action_id="view.details",
        menu="view/2",
        text=mark("Details"),
        keys=("F8",),
        run=_toggle_panel("details"),
        checked=_panel_shown("details"),
    ),
    ActionSpec(
        action_id="view.preview",
        menu="view/2",
        text=mark("Preview"),
        keys=("F9",),
        run=_toggle_panel("preview"),
        checked=_panel_shown("preview"),
    ),
    ActionSpec(
        action_id="view.outline",
        menu="view/2",
        text=mark("Outline"),
        keys=("F6",),
        run=_toggle_panel("outline"),
        checked=_panel_shown("outline"),
    ),
    ActionSpec(
        action_id="view.statistics",
        menu="view/2",
        text=mark("Statistics"),
        keys=("Ctrl+Shift+W",),
        run=_toggle_panel("statistics"),
        checked=_panel_shown("statistics"),
    ),
    ActionSpec(
        action_id="view.headline",
        menu="view/2",
        text=mark("Lengths of the headline"),
        keys=("Shift+F6",),
        run=_toggle_panel("headline"),
        checked=_panel_shown("headline"),
    ),
    ActionSpec(
        action_id="view.reset",
        menu="view/2",
        text=mark("Panels as at first"),
        keys=("Shift+F9",),
        run=lambda workspace: workspace.window.reset_layout(),
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
