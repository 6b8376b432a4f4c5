"""What a desk has decided about names, in a TOML file beside the archive that can be shared.

`[[name]]` has a `form` and the `others` that were given up for it, `apart` has pairs of spellings that are
two names, `no_names` words that are none.
"""

from pathlib import Path
from typing import Any

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.hindi.names.choices import NO_CHOICES, Choices
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.storage.toml_file import read_toml, write_toml

_BROKEN = "names_file_broken"


def names_path(archive: Path) -> Path:
    """Where the choices for `archive` lie."""
    return archive.with_name("names.toml")


def read_names(path: Path) -> Choices:
    """The choices in the file at `path`; none when it is missing.

    Raises:
        ArchiveRefused: it cannot be read, or is not what was expected; it was left as it is.
    """
    return _choices(read_toml(path, _BROKEN), path)


def _choices(told: dict[str, Any], path: Path) -> Choices:
    choices = NO_CHOICES
    try:
        for one, other in told.get("apart", ()):
            choices = choices.with_apart(_spelling(one), _spelling(other))
        for spelling in told.get("no_names", ()):
            choices = choices.without(_spelling(spelling))
        forms = {
            _spelling(entry["form"]): tuple(map(_spelling, entry.get("others", ())))
            for entry in told.get("name", ())
        }
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ArchiveRefused(_BROKEN, path=str(path)) from error
    return choices.with_forms(forms)


def write_names(path: Path, choices: Choices) -> None:
    """Put `choices` into the file at `path`; what others have written there beside them stays.

    Raises:
        ArchiveRefused: it cannot be written, or was broken meanwhile; what was in it still is.
    """
    told = read_toml(path, _BROKEN)
    _choices(told, path)  # refuses what it does not know, rather than write over it
    kept = {entry["form"]: entry for entry in told.get("name", ())}
    told["name"] = [
        kept.get(form, {}) | {"form": form, "others": list(others)}
        for form, others in sorted(choices.forms.items())
    ]
    told["apart"] = sorted(sorted(pair) for pair in choices.apart)
    told["no_names"] = sorted(choices.no_names)
    write_toml(path, told)


def _spelling(value: str) -> str:
    spelling = normal_line(value)
    if not spelling:
        raise ValueError(value)
    return spelling
