"""Times as the command line says them."""

from collections.abc import Callable

from newsroom_desktop.article.site import Site
from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.base.clock import moment
from newsroom_desktop.base.texts import tr


def clock_of(site: Site) -> Callable[[int], str]:
    """What says UTC milliseconds by the clock of `site`, as 2026-11-26 10:42.

    Raises:
        FieldRefused: code time_zone_unknown.
    """
    zone = zone_called(site.time_zone)

    def said(time_ms: int) -> str:
        try:
            time = moment(time_ms).astimezone(zone)
        except OverflowError:  # of a damaged row
            return tr("unknown")
        return f"{time.year:04}-{time:%m-%d %H:%M}"

    return said
