"""The settings of the site, in a TOML file beside the archive that a desk can share."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.article.site import Category, Site
from newsroom_desktop.hindi.slug import slug_from
from newsroom_desktop.storage.toml_file import read_toml, write_toml

_BROKEN = "site_file_broken"
_TEXTS = ("name", "address", "home_label", "comment_target", "time_zone", "theme")


def site_path(archive: Path) -> Path:
    """Where the settings for `archive` lie."""
    return archive.with_name("site.toml")


def read_site(path: Path) -> Site:
    """The settings in the file at `path`; what it does not say, or all if it is missing, is as usual.

    Raises:
        ArchiveRefused: it cannot be read, or is not what was expected; it was left as it is.
    """
    return _site(read_toml(path, _BROKEN), path)


def _site(told: dict[str, Any], path: Path) -> Site:
    try:
        site = dict(told.get("site", {}))
        texts = {name: str(site[name]) for name in _TEXTS if name in site}
        categories = tuple(_category(entry) for entry in told.get("category", ()))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ArchiveRefused(_BROKEN, path=str(path)) from error
    return replace(Site(), **texts, categories=categories or Site().categories)


def write_site(path: Path, site: Site) -> None:
    """Put `site` into the file at `path`; what others have written there beside it stays.

    Raises:
        ArchiveRefused: it cannot be written, or was broken meanwhile; what was in it still is.
    """
    told = read_toml(path, _BROKEN)
    _site(told, path)  # refuses what it does not know, rather than write over it
    told["site"] = told.get("site", {}) | {name: getattr(site, name) for name in _TEXTS}
    told["category"] = [
        {"name": category.name, "slug": category.slug, "hindi": category.hindi}
        for category in site.categories
    ]
    write_toml(path, told)


def _category(entry: dict[str, Any]) -> Category:
    name = str(entry["name"])
    return Category(
        name=name, slug=str(entry.get("slug") or slug_from(name)), hindi=str(entry.get("hindi", ""))
    )
