"""The time zone of a site."""

from zoneinfo import ZoneInfo

from newsroom_desktop.article.errors import FieldRefused


def zone_called(name: str) -> ZoneInfo:
    """The time zone with the IANA name `name`.

    Raises:
        FieldRefused: code time_zone_unknown.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # not known; no name at all; the name of a folder
        raise FieldRefused("time_zone_unknown", zone=name) from error
