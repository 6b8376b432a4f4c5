"""Commands on how letters and paragraphs are set."""

from newsroom_desktop.base.texts import mark
from newsroom_desktop.gui.actions.conditions import has_text, in_body
from newsroom_desktop.gui.actions.spec import ActionSpec, Condition
from newsroom_desktop.markup.blocks import Kind, Mark


def _is_kind(kind: Kind) -> Condition:
    return lambda workspace: has_text(workspace) and workspace.editor.body.kind_at_caret()[0] is kind


def _letters(letter_mark: Mark, text: str, key: str, icon: str) -> ActionSpec:
    """The command that sets letters with a mark, and sets them plain again."""
    return ActionSpec(
        action_id=f"format.{letter_mark}",
        menu="format/1",
        text=text,
        keys=(key,),
        icon=icon,
        run=lambda workspace: workspace.editor.body.toggle_mark(letter_mark),
        when=in_body,
        checked=lambda workspace: (
            has_text(workspace) and letter_mark in workspace.editor.body.marks_at_caret()
        ),
    )


def _paragraph(name: str, kind: tuple[Kind, int], text: str, key: str, icon: str) -> ActionSpec:
    """The command that makes a paragraph one of a kind and level."""
    return ActionSpec(
        action_id=f"format.{name}",
        menu="format/2",
        text=text,
        keys=(key,),
        icon=icon,
        run=lambda workspace: workspace.editor.body.set_kind(*kind),
        when=in_body,
        checked=lambda workspace: has_text(workspace) and workspace.editor.body.kind_at_caret() == kind,
        choice="kind",
    )


def _list(name: str, kind: Kind, text: str, key: str, icon: str) -> ActionSpec:
    """The command that makes items of paragraphs, and paragraphs of items."""
    return ActionSpec(
        action_id=f"format.{name}",
        menu="format/3",
        text=text,
        keys=(key,),
        icon=icon,
        run=lambda workspace: workspace.editor.body.toggle_list(kind),
        when=in_body,
        checked=_is_kind(kind),
    )


ACTIONS = (
    _letters(Mark.BOLD, mark("Bold"), "Ctrl+B", "bold"),
    _letters(Mark.ITALIC, mark("Italic"), "Ctrl+I", "italic"),
    _letters(Mark.UNDERLINE, mark("Underline"), "Ctrl+U", "underline"),
    _letters(Mark.STRIKE, mark("Strike through"), "Ctrl+Shift+X", "strikethrough"),
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
    _letters(Mark.CODE, mark("Code"), "Ctrl+Shift+K", "code"),
    _paragraph("paragraph", (Kind.PARAGRAPH, 0), mark("Paragraph"), "Ctrl+0", "pilcrow"),
    _paragraph("heading2", (Kind.HEADING, 2), mark("Heading 2"), "Ctrl+2", "heading-2"),
    _paragraph("heading3", (Kind.HEADING, 3), mark("Heading 3"), "Ctrl+3", "heading-3"),
    _paragraph("heading4", (Kind.HEADING, 4), mark("Heading 4"), "Ctrl+4", "heading-4"),
    _paragraph("quote", (Kind.QUOTE, 0), mark("Quotation"), "Ctrl+Shift+Q", "text-quote"),
    _paragraph("pull_quote", (Kind.PULL_QUOTE, 0), mark("Pull quote"), "Ctrl+Shift+P", "quote"),
    ActionSpec(
        action_id="format.code_block",
        menu="format/2",
        text=mark("Block of code"),
        keys=("Ctrl+Shift+C",),
        icon="square-code",
        run=lambda workspace: workspace.editor.body.toggle_code(),
        when=in_body,
        checked=lambda workspace: (
            has_text(workspace) and workspace.editor.body.kind_at_caret()[0] is Kind.CODE
        ),
        choice="kind",
    ),
    _list("bullets", Kind.BULLET, mark("Bulleted list"), "Ctrl+Shift+L", "list"),
    _list("numbers", Kind.NUMBER, mark("Numbered list"), "Ctrl+Shift+N", "list-ordered"),
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
