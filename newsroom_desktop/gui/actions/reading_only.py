"""Which commands are open in an archive that is only read."""

from newsroom_desktop.gui.actions.spec import ActionSpec

_MENUS = frozenset({"view", "help", "archive"})
_COMMANDS = frozenset(
    {
        "article.export",
        "article.export_listed",
        "article.handle",
        "article.quit",
        "edit.copy",
        "edit.select_all",
        "edit.find",
        "edit.find_next",
        "edit.find_previous",
    }
)
_NOT = frozenset({"view.source", "archive.back_up", "archive.compact", "archive.import_all"})


def changes_nothing(spec: ActionSpec) -> bool:
    """Whether the command leaves every article as it is."""
    return spec.action_id not in _NOT and (spec.menu_name in _MENUS or spec.action_id in _COMMANDS)
