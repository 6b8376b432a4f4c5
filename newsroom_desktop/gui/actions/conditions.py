"""When commands are open."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


def has_desk(workspace: "Workspace") -> bool:
    """Whether the archive is open."""
    return workspace.desk is not None


def has_article(workspace: "Workspace") -> bool:
    """Whether an article stands in the editor."""
    return workspace.desk is not None and workspace.session.article is not None


def has_text(workspace: "Workspace") -> bool:
    """Whether an article stands in the editor, and its text is shown and not its Markdown."""
    return has_article(workspace) and workspace.session.source is None


def in_body(workspace: "Workspace") -> bool:
    """Whether the text of an article is what a person writes in."""
    return has_text(workspace) and workspace.field_in_use.widget is workspace.editor.body
