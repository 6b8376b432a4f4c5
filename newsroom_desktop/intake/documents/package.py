"""A packed document: a zip file whose size is known and bounded before anything of it is unpacked."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.intake.documents.trees import Unreadable, Unsafe, read_tree

MOST_MEMBERS = 2_000
MOST_UNPACKED_MEGABYTES = 200
MOST_XML_MEGABYTES = 12
"""Of one part; a text of 20,000 words takes one, and a second to read for each."""

_MEGABYTE = 1_000_000
_MOST_RATIO = 200
_RATIO_FROM = 10 * _MEGABYTE
"""Below this it does no harm how well a part is packed: XML often is a hundredth of its size."""

_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_END_FIELDS = struct.Struct("<4s4H2LH")
_LONGEST_COMMENT = 0xFFFF
_MOST_OF_AN_ENTRY = 1_000
_PLAINLY_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What zipfile raises for bytes that are no proper zip file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The parts of a packed document; `path` is how a person knows the file."""

    path: str
    _zip: zipfile.ZipFile = field(repr=False)

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part that is there.

        Raises:
            FileRefused: it is damaged.
        """
        try:
            return self._zip.read(name)
        except _BROKEN as error:
            raise FileRefused("document_broken", path=self.path) from error

    def read_xml(self, name: str) -> bytes:
        """The bytes of a part that is to be parsed.

        Raises:
            FileRefused: it is damaged, or larger than MOST_XML_MEGABYTES.
        """
        if self._zip.getinfo(name).file_size > MOST_XML_MEGABYTES * _MEGABYTE:
            raise FileRefused("document_too_long", path=self.path, most=MOST_XML_MEGABYTES)
        return self.read(name)

    def tree(self, name: str) -> Element:
        """The root of the XML in a part.

        Raises:
            FileRefused: the part is missing, damaged, too large, or holds a DTD.
        """
        if name not in self.names:
            raise FileRefused("document_broken", path=self.path)
        return parsed(self.path, self.read_xml(name))


def parsed(path: str, xml: bytes) -> Element:
    """The root of `xml`, a part of the document at `path`.

    Raises:
        FileRefused: it is damaged or holds a DTD.
    """
    try:
        return read_tree(xml)
    except Unreadable as error:
        raise FileRefused("document_broken", path=path) from error
    except Unsafe as error:
        raise FileRefused("document_unsafe", path=path) from error


def open_package(path: str, data: bytes) -> Package:
    """The parts in the zip file `data`.

    Raises:
        FileRefused: it is damaged or protected by a password, or it would take up too much when unpacked.
    """
    _check_list(path, data)
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise FileRefused("document_broken", path=path) from error
    parts = package.infolist()
    # A part never unpacks to more than it says here: zipfile reads no further, and then finds the sum wrong.
    size = sum(part.file_size for part in parts)
    is_bomb = size > _RATIO_FROM and size > len(data) * _MOST_RATIO
    if is_bomb or size > MOST_UNPACKED_MEGABYTES * _MEGABYTE or len(parts) > MOST_MEMBERS:
        raise FileRefused("document_unsafe", path=path)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise FileRefused("document_encrypted", path=path)
    if any(
        part.compress_type not in _PLAINLY_PACKED for part in parts
    ):  # others ask for any amount of memory
        raise FileRefused("document_unsafe", path=path)
    return Package(path=path, _zip=package)


def _check_list(path: str, data: bytes) -> None:
    """Look at how long the list of the parts is before zipfile reads it, which takes 10 s for a million."""
    at = data.rfind(_END, max(0, len(data) - _LONGEST_COMMENT - _END_FIELDS.size))
    if at < 0 or at + _END_FIELDS.size > len(data):
        raise FileRefused("document_broken", path=path)
    *_numbers, count, size, _offset, _comment = _END_FIELDS.unpack_from(data, at)
    is_of_64_bits = data[max(0, at - 20) : at].startswith(_END_64)
    if count > MOST_MEMBERS or size > MOST_MEMBERS * _MOST_OF_AN_ENTRY or is_of_64_bits:
        raise FileRefused("document_unsafe", path=path)
