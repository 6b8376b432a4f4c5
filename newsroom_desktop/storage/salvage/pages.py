"""The pages of an SQLite file and of its WAL, read without SQLite: nothing is changed, nothing is refused.

After "The Database Header", "The WAL File Format" and "WAL Frame Checksum", SQLite file format.
"""

import struct
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO, Self

_USUAL_BYTES = 4096
_PAGE_BYTES = frozenset(1 << power for power in range(9, 17))
_HEADER_BYTES = 100
_WAL_HEADER_BYTES = 32
_FRAME_HEADER_BYTES = 24
_FIRST_FRAMES = 3
_LEFT_BY_APPLE = bytes([12])
"""So many bytes at the end of each page are not used, where Apple's SQLite made the file; else none."""
_WAL_MAGIC_BIG = 0x377F0683.to_bytes(4)
"""Of a WAL whose sums are made of words with the highest byte first; usually it is the lowest."""


class Pages:
    """The pages of the archive at `path` as its last whole transaction left them; they count from 1.

    `unread` are those that the disk did not give. `is_torn` tells that SQLite would stop reading the WAL
    before its last transaction: a broken frame does not hide those behind it here.
    """

    def __init__(self, path: Path) -> None:
        self._open = ExitStack()
        self._main = self._opened(path)
        self._wal = self._opened(path.with_name(f"{path.name}-wal"))
        header = self._bytes(self._main, 0, _HEADER_BYTES) or b""
        self.size = _page_bytes(header[16:18], self._bytes(self._wal, 8, 4) or b"")
        self.usable = self.size - (header[20] if header[20:21] == _LEFT_BY_APPLE else 0)
        self.unread: set[int] = set()
        in_file, in_wal = (-(-_length(file) // self.size) for file in (self._main, self._wal))
        self._newest, self.is_torn = self._of_wal(in_file + in_wal)
        self.count = max([in_file, *self._newest])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._open.close()

    def page(self, number: int) -> bytes:
        """The bytes of a page, filled up with zeros where the file ends early; none if it cannot be read."""
        start = self._newest.get(number)
        if start is None:
            data = self._bytes(self._main, (number - 1) * self.size, self.size)
        else:
            data = self._bytes(self._wal, start, self.size)
        if data is None:
            self.unread.add(number)
            return b""
        return data.ljust(self.size, b"\0") if data else b""

    def _opened(self, path: Path) -> BinaryIO | None:
        try:
            return self._open.enter_context(path.open("rb", buffering=0))
        except FileNotFoundError:
            return None

    @staticmethod
    def _bytes(file: BinaryIO | None, start: int, length: int) -> bytes | None:
        """What stands there; None where the disk fails to read it."""
        if file is None:
            return b""
        with suppress(OSError):
            file.seek(start)
            return file.read(length)
        return None

    def _of_wal(self, most: int) -> tuple[dict[int, int], bool]:
        """Where in the WAL the newest bytes of a page begin, by its number; and whether a frame is broken.

        There are no more than `most` pages, whatever the number in a broken frame has become. A frame is
        whole where its sums follow from those that stand in the frame before it.
        """
        header = self._bytes(self._wal, 0, _WAL_HEADER_BYTES) or b""
        order = ">" if header[:4] == _WAL_MAGIC_BIG else "<"
        newest: dict[int, int] = {}
        under_way: dict[int, int] = {}
        torn_before = is_torn = False
        step = _FRAME_HEADER_BYTES + self.size
        salts, sums = self._salts(header[16:24], step), header[24:32]
        for start in range(_WAL_HEADER_BYTES, _length(self._wal) - step + 1, step):
            frame = self._bytes(self._wal, start, step) or b""
            if frame[8:16] != salts:
                torn_before = True
                continue  # of a time before the file had all of it
            number = int.from_bytes(frame[:4])
            if 0 < number <= most:
                under_way[number] = start + _FRAME_HEADER_BYTES
            is_good = _sums(order, frame[:8] + frame[_FRAME_HEADER_BYTES:], sums) == frame[16:24]
            torn_before |= not is_good
            sums = frame[16:24]
            if is_good and frame[4:8] != b"\0\0\0\0":  # the last of a transaction
                newest |= under_way
                under_way.clear()
                is_torn |= torn_before
        return newest, is_torn

    def _salts(self, told: bytes, step: int) -> bytes:
        """What the frames of now have in common: what the header says, unless no frame agrees."""
        starts = [_WAL_HEADER_BYTES + number * step + 8 for number in range(_FIRST_FRAMES)]
        found = [self._bytes(self._wal, start, 8) or b"" for start in starts]
        return told if told in found else found[0]


def _page_bytes(in_file: bytes, in_wal: bytes) -> int:
    """The size of a page as the file says, else as its WAL says, else the usual one."""
    for said in (int.from_bytes(in_file), int.from_bytes(in_wal)):
        size = 65536 if said == 1 else said
        if size in _PAGE_BYTES:
            return size
    return _USUAL_BYTES


def _length(file: BinaryIO | None) -> int:
    return file.seek(0, 2) if file is not None else 0


def _sums(order: str, data: bytes, before: bytes) -> bytes:
    """The two sums of a frame that goes on from those of the frame before it."""
    first, second = struct.unpack(">II", before) if len(before) == 8 else (0, 0)
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return struct.pack(">II", first, second)
