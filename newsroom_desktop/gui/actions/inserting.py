"""Commands that put something into the text."""

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_text, in_body
from newsroom_desktop.gui.actions.spec import ActionSpec

ACTIONS = (
    ActionSpec(
        action_id="insert.picture",
        menu="insert/1",
        text=mark("Picture…"),
        keys=("Ctrl+Shift+G",),
        icon="image-plus",
        run=lambda workspace: workspace.editor.inserting.choose_pictures(),
        when=has_text,
    ),
    ActionSpec(
        action_id="insert.table",
        menu="insert/1",
        text=mark("Table…"),
        keys=("Ctrl+Shift+T",),
        icon="table",
        run=lambda workspace: workspace.editor.inserting.insert_table(),
        when=has_text,
    ),
    ActionSpec(
        action_id="insert.embed",
        menu="insert/1",
        text=mark("Video or post…"),
        keys=("Ctrl+Shift+M",),
        icon="square-play",
        run=lambda workspace: workspace.editor.inserting.ask_for_embed(),
        when=has_text,
    ),
    ActionSpec(
        action_id="insert.note",
        menu="insert/1",
        text=mark("Footnote"),
        keys=("Ctrl+Shift+J",),
        icon="superscript",
        run=lambda workspace: workspace.editor.inserting.insert_note(),
        when=in_body,
        checked=lambda workspace: has_text(workspace) and workspace.editor.body.is_at_note(),
    ),
    ActionSpec(
        action_id="insert.change",
        menu="insert/1",
        text=mark("Change the picture, table or video…"),
        keys=("Alt+Return",),
        run=lambda workspace: workspace.editor.inserting.change_card(),
        when=lambda workspace: has_text(workspace) and workspace.editor.body.card_at_caret() is not None,
    ),
    ActionSpec(
        action_id="insert.rule",
        menu="insert/2",
        text=mark("Rule"),
        keys=("Ctrl+Shift+H",),
        icon="minus",
        run=lambda workspace: workspace.editor.body.insert_rule(),
        when=in_body,
    ),
    ActionSpec(
        action_id="insert.line_break",
        menu="insert/2",
        text=mark("Line break"),
        keys=("Shift+Return",),
        icon="corner-down-left",
        run=lambda workspace: workspace.editor.body.insert_line_break(),
        when=in_body,
    ),
)
