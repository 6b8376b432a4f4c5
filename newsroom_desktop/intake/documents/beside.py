"""Pictures that a browser or Writer has put beside a web page when it was saved."""

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsroom_desktop.intake.documents.document import MOST_PICTURES

_ENDINGS = frozenset((".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"))
_MOST_BYTES = 200_000_000
"""Of all pictures together."""


class PicturesBeside(Mapping[str, bytes]):
    """The pictures in the folder of a page and below it, read when they are asked for by their address.

    Nothing outside the folder is there, not by a link either.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._read: dict[str, bytes] = {}

    def __getitem__(self, address: str) -> bytes:
        """The bytes of the picture.

        Raises:
            KeyError: there is no such file, or it is no picture, or too much was read already.
        """
        if address not in self._read:
            self._read[address] = self._bytes(address)
        return self._read[address]

    def __iter__(self) -> Iterator[str]:
        """The addresses that were read."""
        return iter(self._read)

    def __len__(self) -> int:
        """How many were read."""
        return len(self._read)

    def _bytes(self, address: str) -> bytes:
        left = _MOST_BYTES - sum(map(len, self._read.values()))
        try:
            parts = urlsplit(address)
            path = (self._folder / unquote(parts.path)).resolve()
            found = path.stat()
            is_elsewhere = parts.scheme or parts.netloc or not path.is_relative_to(self._folder)
            if is_elsewhere or path.suffix.lower() not in _ENDINGS or not stat.S_ISREG(found.st_mode):
                raise KeyError(address)
            if found.st_size > left or len(self._read) >= MOST_PICTURES:
                raise KeyError(address)
            return path.read_bytes()
        except (OSError, ValueError) as error:
            raise KeyError(address) from error
