"""Settling: what the site is called, where it is, and what its pages have."""

from pathlib import Path
from urllib.parse import urlsplit

from newsroom_desktop.article.errors import ArchiveRefused, FieldRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.site_file import read_site, site_path, write_site


class Settling:
    """Holds the settings of the site, and changes them."""

    def __init__(self, archive: Archive) -> None:
        self._path = site_path(archive.path)
        self.site = usable_site(self._path)

    def look(self) -> None:
        """Let the settings be those in the file, which came from elsewhere.

        Raises:
            ArchiveRefused: they cannot be read or used; those that were go on.
        """
        self.site = usable_site(self._path)

    def save(self, site: Site) -> Site:
        """Make `site` the settings, now and at the next start.

        Raises:
            FieldRefused: an address or the time zone cannot be used.
            ArchiveRefused: the file cannot be written.
        """
        _check(site)
        write_site(self._path, site)
        self.site = site
        return site


def usable_site(path: Path) -> Site:
    """The settings in the file at `path`, as usual where it is missing.

    Raises:
        ArchiveRefused: it cannot be read, or a value in it cannot be used.
    """
    site = read_site(path)
    try:
        _check(site)
    except FieldRefused as error:
        raise ArchiveRefused("site_file_unusable", path=str(path), reason=sentence(error)) from error
    return site


def _check(site: Site) -> None:
    for address in (site.address, site.comment_target):
        if address and not _is_web_address(address):
            raise FieldRefused("address_unusable", address=address)
    zone_called(site.time_zone)


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in address
