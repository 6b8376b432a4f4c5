"""Commands on the text: undo, clipboard, formats."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.article import has_article, has_text
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition
from newsroom_desktop.markup.blocks import Kind, Mark

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def in_body(workspace: "Workspace") -> bool:
    """Whether the text of an article is what a person writes in."""
    return has_text(workspace) and workspace.field_in_use.widget is workspace.editor.body


def _has_mark(letter_mark: Mark) -> Condition:
    return lambda workspace: has_text(workspace) and letter_mark in workspace.editor.body.marks_at_caret()


def _toggle_mark(letter_mark: Mark) -> Callable[["Workspace"], None]:
    return lambda workspace: workspace.editor.body.toggle_mark(letter_mark)


def _is_kind(kind: Kind, level: int = 0) -> Condition:
    def check(workspace: "Workspace") -> bool:
        return has_text(workspace) and workspace.editor.body.kind_at_caret() == (kind, level)

    return check


def _set_kind(kind: Kind, level: int = 0) -> Callable[["Workspace"], None]:
    return lambda workspace: workspace.editor.body.set_kind(kind, level)


ACTIONS = (
    ActionSpec(
        action_id="edit.undo",
        menu="edit/1",
        text=mark("Undo"),
        keys=("Ctrl+Z",),
        icon="undo",
        run=lambda workspace: workspace.editor.undo(),
        offered=lambda workspace: workspace.field_in_use.can_undo or workspace.editor.can_undo_at_once,
    ),
    ActionSpec(
        action_id="edit.redo",
        menu="edit/1",
        text=mark("Redo"),
        keys=("Ctrl+Y", "Ctrl+Shift+Z"),
        icon="redo",
        run=lambda workspace: workspace.editor.redo(),
        offered=lambda workspace: workspace.field_in_use.can_redo or workspace.editor.can_redo_at_once,
    ),
    ActionSpec(
        action_id="edit.cut",
        menu="edit/2",
        text=mark("Cut"),
        keys=("Ctrl+X",),
        run=lambda workspace: workspace.editor.on_focused("cut"),
        offered=lambda workspace: workspace.field_in_use.has_selection,
    ),
    ActionSpec(
        action_id="edit.copy",
        menu="edit/2",
        text=mark("Copy"),
        keys=("Ctrl+C",),
        run=lambda workspace: workspace.editor.on_focused("copy"),
        offered=lambda workspace: workspace.field_in_use.has_selection,
    ),
    ActionSpec(
        action_id="edit.paste",
        menu="edit/2",
        text=mark("Paste"),
        keys=("Ctrl+V",),
        run=lambda workspace: workspace.editor.on_focused("paste"),
    ),
    ActionSpec(
        action_id="edit.paste_plain",
        menu="edit/2",
        text=mark("Paste as plain text"),
        keys=("Ctrl+Shift+V",),
        run=lambda workspace: workspace.editor.paste_plain(),
    ),
    ActionSpec(
        action_id="edit.paste_special",
        menu="edit/2",
        text=mark("Paste special…"),
        keys=("Ctrl+Shift+D",),
        run=lambda workspace: workspace.editor.paste_special(),
        when=has_text,
    ),
    ActionSpec(
        action_id="edit.select_all",
        menu="edit/2",
        text=mark("Select all"),
        keys=("Ctrl+A",),
        run=lambda workspace: workspace.editor.on_focused("selectAll"),
    ),
    ActionSpec(
        action_id="edit.find",
        menu="edit/3",
        text=mark("Find in the text…"),
        keys=("Ctrl+F",),
        icon="search",
        run=lambda workspace: workspace.editor.finder.open(to_replace=False),
        when=has_article,
    ),
    ActionSpec(
        action_id="edit.find_next",
        menu="edit/3",
        text=mark("Find next"),
        keys=("F3",),
        run=lambda workspace: workspace.editor.finder.step(1),
        when=has_article,
    ),
    ActionSpec(
        action_id="edit.find_previous",
        menu="edit/3",
        text=mark("Find previous"),
        keys=("Shift+F3",),
        run=lambda workspace: workspace.editor.finder.step(-1),
        when=has_article,
    ),
    ActionSpec(
        action_id="edit.replace",
        menu="edit/3",
        text=mark("Find and replace…"),
        keys=("Ctrl+H",),
        icon="replace",
        run=lambda workspace: workspace.editor.finder.open(to_replace=True),
        when=has_article,
    ),
    ActionSpec(
        action_id="edit.autocorrect",
        menu="edit/4",
        text=mark("Auto-correct…"),
        keys=("Ctrl+Shift+S",),
        run=lambda workspace: workspace.edit_autocorrect(),
    ),
    ActionSpec(
        action_id="format.bold",
        menu="format/1",
        text=mark("Bold"),
        keys=("Ctrl+B",),
        icon="bold",
        run=_toggle_mark(Mark.BOLD),
        when=in_body,
        checked=_has_mark(Mark.BOLD),
    ),
    ActionSpec(
        action_id="format.italic",
        menu="format/1",
        text=mark("Italic"),
        keys=("Ctrl+I",),
        icon="italic",
        run=_toggle_mark(Mark.ITALIC),
        when=in_body,
        checked=_has_mark(Mark.ITALIC),
    ),
    ActionSpec(
        action_id="format.underline",
        menu="format/1",
        text=mark("Underline"),
        keys=("Ctrl+U",),
        icon="underline",
        run=_toggle_mark(Mark.UNDERLINE),
        when=in_body,
        checked=_has_mark(Mark.UNDERLINE),
    ),
    ActionSpec(
        action_id="format.strike",
        menu="format/1",
        text=mark("Strike through"),
        keys=("Ctrl+Shift+X",),
        icon="strikethrough",
        run=_toggle_mark(Mark.STRIKE),
        when=in_body,
        checked=_has_mark(Mark.STRIKE),
    ),
    ActionSpec(
        action_id="format.link",
        menu="format/1",
        text=mark("Link…"),
        keys=("Ctrl+K",),
        icon="link",
        run=lambda workspace: workspace.editor.edit_link(),
        when=in_body,
        checked=lambda workspace: has_text(workspace) and workspace.editor.body.link_at_caret() != "",
    ),
    ActionSpec(
        action_id="format.code",
        menu="format/1",
        text=mark("Code"),
        keys=("Ctrl+Shift+K",),
        icon="code",
        run=_toggle_mark(Mark.CODE),
        when=in_body,
        checked=_has_mark(Mark.CODE),
    ),
    ActionSpec(
        action_id="format.paragraph",
        menu="format/2",
        text=mark("Paragraph"),
        keys=("Ctrl+0",),
        icon="pilcrow",
        run=_set_kind(Kind.PARAGRAPH),
        when=in_body,
        checked=_is_kind(Kind.PARAGRAPH),
        choice="kind",
    ),
    ActionSpec(
        action_id="format.heading2",
        menu="format/2",
        text=mark("Heading 2"),
        keys=("Ctrl+2",),
        icon="heading-2",
        run=_set_kind(Kind.HEADING, 2),
        when=in_body,
        checked=_is_kind(Kind.HEADING, 2),
        choice="kind",
    ),
    ActionSpec(
        action_id="format.heading3",
        menu="format/2",
        text=mark("Heading 3"),
        keys=("Ctrl+3",),
        icon="heading-3",
        run=_set_kind(Kind.HEADING, 3),
        when=in_body,
        checked=_is_kind(Kind.HEADING, 3),
        choice="kind",
    ),
    ActionSpec(
        action_id="format.heading4",
        menu="format/2",
        text=mark("Heading 4"),
        keys=("Ctrl+4",),
        icon="heading-4",
        run=_set_kind(Kind.HEADING, 4),
        when=in_body,
        checked=_is_kind(Kind.HEADING, 4),
        choice="kind",
    ),
    ActionSpec(
        action_id="format.quote",
        menu="format/2",
        text=mark("Quotation"),
        keys=("Ctrl+Shift+Q",),
        icon="text-quote",
        run=_set_kind(Kind.QUOTE),
        when=in_body,
        checked=_is_kind(Kind.QUOTE),
        choice="kind",
    ),
    ActionSpec(
        action_id="format.pull_quote",
        menu="format/2",
        text=mark("Pull quote"),
        keys=("Ctrl+Shift+P",),
        icon="quote",
        run=_set_kind(Kind.PULL_QUOTE),
        when=in_body,
        checked=_is_kind(Kind.PULL_QUOTE),
        choice="kind",
    ),
    ActionSpec(
        action_id="format.code_block",
        menu="format/2",
        text=mark("Block of code"),
        keys=("Ctrl+Shift+C",),
        icon="square-code",
        run=lambda workspace: workspace.editor.body.toggle_code(),
        when=in_body,
        checked=_is_kind(Kind.CODE),
        choice="kind",
    ),
    ActionSpec(
        action_id="format.bullets",
        menu="format/3",
        text=mark("Bulleted list"),
        keys=("Ctrl+Shift+L",),
        icon="list",
        run=lambda workspace: workspace.editor.body.toggle_list(Kind.BULLET),
        when=in_body,
        checked=lambda workspace: (
            has_text(workspace) and workspace.editor.body.kind_at_caret()[0] is Kind.BULLET
        ),
    ),
    ActionSpec(
        action_id="format.numbers",
        menu="format/3",
        text=mark("Numbered list"),
        keys=("Ctrl+Shift+N",),
        icon="list-ordered",
        run=lambda workspace: workspace.editor.body.toggle_list(Kind.NUMBER),
        when=in_body,
        checked=lambda workspace: (
            has_text(workspace) and workspace.editor.body.kind_at_caret()[0] is Kind.NUMBER
        ),
    ),
    ActionSpec(
        action_id="format.indent",
        menu="format/3",
        text=mark("Deeper in the list"),
        keys=("Ctrl+]",),
        icon="list-indent-increase",
        run=lambda workspace: workspace.editor.body.indent(1),
        when=in_body,
    ),
    ActionSpec(
        action_id="format.outdent",
        menu="format/3",
        text=mark("Out of the list"),
        keys=("Ctrl+[",),
        icon="list-indent-decrease",
        run=lambda workspace: workspace.editor.body.indent(-1),
        when=in_body,
    ),
    ActionSpec(
        action_id="format.clear",
        menu="format/4",
        text=mark("Clear the format"),
        keys=("Ctrl+\\",),
        icon="remove-formatting",
        run=lambda workspace: workspace.editor.body.clear_format(),
        when=in_body,
    ),
)
