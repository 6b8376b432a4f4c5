"""The house style, in a file beside the archive that a desk edits and shares."""

from pathlib import Path

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.style_text import StyleRefused, is_style, read_style, written_style


def style_path(archive: Path) -> Path:
    """Where the house style for `archive` lies."""
    return archive.with_name("house-style.toml")


def read_style_file(path: Path) -> HouseStyle:
    """The house style in the file at `path`; as usual if there is none.

    Raises:
        FileRefused: it cannot be read, or is no house style; it was left as it is.
    """
    try:
        return _read(path, path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return HouseStyle()
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error


def write_style_file(path: Path, style: HouseStyle) -> None:
    """Put `style` into the file at `path`; the comments that are in it stay.

    Raises:
        FileRefused: it cannot be written, or is no house style; what was in it still is.
    """
    try:
        before = path.read_text("utf-8-sig")
    except FileNotFoundError:
        before = ""
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from error
    _read(path, before)
    try:
        write_atomic(path, written_style(style, before).encode())
    except OSError as error:
        raise FileRefused(
            "style_not_writable", path=str(path), reason=error.strerror or str(error)
        ) from error


def _read(path: Path, text: str) -> HouseStyle:
    try:
        style = read_style(text)
    except StyleRefused as error:
        raise _refused(path, error) from error
    if not is_style(text):
        raise FileRefused("style_other", path=str(path))
    return style


def _refused(path: Path, error: StyleRefused) -> FileRefused:
    if error.line:
        return FileRefused("style_broken", path=str(path), line=error.line)
    values = {"name": error.name, "value": error.value}
    if error.choices:
        return FileRefused("style_value", path=str(path), choices=error.choices, **values)
    return FileRefused("style_value_odd", path=str(path), **values)


def _unreadable(path: Path, error: OSError | UnicodeDecodeError) -> FileRefused:
    if isinstance(error, UnicodeDecodeError):
        line = error.object[: error.start].count(b"\n") + 1
        return FileRefused("file_utf8_broken", path=str(path), line=line)
    return FileRefused("file_unreadable", path=str(path), reason=error.strerror or str(error))
