"""What the groups of the list are called."""

from newsroom_desktop.article.names import status_name
from newsroom_desktop.article.survey import Group
from newsroom_desktop.base.texts import tr


def group_name(group: Group) -> str:
    """The name of a group in the language in use: breaking news, or a status."""
    if group.status is not None:
        return status_name(group.status)
    return {
        Group.BREAKING: tr("Breaking news"),
        Group.UNREADABLE: tr("Cannot be read"),
        Group.ALL: tr("All articles"),
    }[group]
