"""Styling: how the desk writes, in a file that it shares."""

from pathlib import Path

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.style_file import read_style_file, style_path, write_style_file


class Styling:
    """Reads the house style, and changes it; each verb gives back the style that holds from now on."""

    def __init__(self, archive: Archive) -> None:
        self._path = style_path(archive.path)

    def read(self) -> HouseStyle:
        """The style in the file as it is now, which people also edit by hand; as usual without one.

        Raises:
            FileRefused: it cannot be read, or is no house style; it was left as it is.
        """
        return read_style_file(self._path)

    def save(self, style: HouseStyle) -> HouseStyle:
        """Keep `style`, with the comments that are in the file.

        Raises:
            FileRefused: the file cannot be written, or is broken; it was left as it is.
        """
        write_style_file(self._path, style)
        return style

    def hand_on(self, style: HouseStyle, path: Path) -> HouseStyle:
        """Write `style` to the file at `path`, for others.

        Raises:
            FileRefused: the file cannot be written, or holds something else.
        """
        write_style_file(path, style)
        return style


def read_shared(path: Path) -> HouseStyle:
    """The house style in a file that someone handed on.

    Raises:
        FileRefused: it is missing, cannot be read, or is no house style.
    """
    if not path.is_file():
        raise FileRefused("file_is_folder" if path.is_dir() else "file_missing", path=str(path))
    return read_style_file(path)
