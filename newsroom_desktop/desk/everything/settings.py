"""The settings that go along: those of the desk, beside the archive, and those of the person."""

from itertools import chain, count
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveRefused, DeskError, PartSkipped
from newsroom_desktop.base import paths
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.desk.settling import usable_site
from newsroom_desktop.storage.beside import SETTINGS
from newsroom_desktop.storage.refusing import not_written

_OF_PERSON = ("my-words.txt", "headline-places.toml")
_SITE = "site.toml"
_WORDS = frozenset({"words.txt", "my-words.txt"})
"""Lists of which two make one."""


def settings_files(archive: Path) -> list[Path]:
    """The settings files that there are."""
    return [path for path in _places(archive).values() if path.is_file()]


def take_settings(archive: Path, name: str, data: bytes) -> DeskError | None:
    """Let the settings in `data` hold where there are none; gives what is to be told of it.

    Lists of words are put together. Other settings that differ, and those of a site that cannot be used, lie
    beside those that hold, by another name.

    Raises:
        ArchiveRefused: the folder cannot be written.
    """
    place = _places(archive).get(name)
    if place is None:
        return PartSkipped("settings_unknown", name=name)
    try:
        return _take(place, data)
    except OSError as error:
        raise not_written(error, place) from error


def _take(place: Path, data: bytes) -> DeskError | None:
    before = place.read_bytes() if place.is_file() else None
    if before is None or not before.strip():
        return _put_first(place, data)
    if place.name in _WORDS:
        known = set(before.split(b"\n"))
        new = [line for line in data.split(b"\n") if line.strip() and line not in known]
        if new:
            write_atomic(place, b"\n".join([before.rstrip(b"\n"), *new, b""]))
    elif before != data:
        beside = _beside(place, data)
        write_atomic(beside, data)
        return PartSkipped("settings_differ", name=place.name, path=str(beside))
    return None


def _put_first(place: Path, data: bytes) -> DeskError | None:
    """Let settings hold where there were none: not those of a site that would keep the archive closed."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.name == _SITE:
        beside = _beside(place, data)
        write_atomic(beside, data)
        try:
            usable_site(beside)
        except ArchiveRefused as error:
            return error
        beside.unlink()
    write_atomic(place, data)
    return None


def _beside(place: Path, data: bytes) -> Path:
    """Where settings lie that came in: never in the place of others that did."""
    ends = chain(["-imported"], (f"-imported-{number}" for number in count(2)))
    names = (place.with_name(f"{place.stem}{end}{place.suffix}") for end in ends)
    return next(name for name in names if not name.exists() or name.read_bytes() == data)


def _places(archive: Path) -> dict[str, Path]:
    own = {name: paths.data_folder() / name for name in _OF_PERSON}
    return own | {name: archive.with_name(name) for name in SETTINGS}
