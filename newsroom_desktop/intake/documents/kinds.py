"""What kind of file it is, by what is in it: an ending may be wrong."""

from collections.abc import Callable
from pathlib import Path, PurePath

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.intake.documents.document import Document
from newsroom_desktop.intake.documents.mail import is_mail, read_mail
from newsroom_desktop.intake.documents.package import Package, open_package
from newsroom_desktop.intake.documents.page_file import is_page_file, read_page_file
from newsroom_desktop.intake.documents.word import read_word
from newsroom_desktop.intake.documents.writer import read_writer
from newsroom_desktop.intake.letters import SAMPLE, is_binary

MOST_MEGABYTES = 50

PACKED = (b"PK\x03\x04", b"PK\x05\x06")
PAGES = frozenset((".html", ".htm", ".xhtml"))
MAILS = frozenset((".eml",))

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
_WRITER = b"application/vnd.oasis.opendocument.text"
_DOCUMENTS = frozenset((".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".doc", ".dot", ".rtf", ".pages"))
_TEXTS = frozenset((".txt", ".text", ".md", ".markdown"))


def read_document(path: str, data: bytes, progress: Progress, folder: Path | None = None) -> Document | None:
    """What the document `data` says, None when it is plain text; `path` is how a person knows it.

    `folder` is where it lies, None for one that came in a mail.

    Raises:
        FileRefused: it is damaged, unsafe, protected, or of a kind that is not opened; the code says which.
        Stopped: `progress` says so.
    """
    ending = PurePath(path).suffix.lower()
    if data.startswith(PACKED):
        package = open_package(path, data)
        return _of_package(package)(package, progress)
    if data.startswith(_OLE):
        raise FileRefused("document_encrypted" if _ENCRYPTED in data else "file_is_document", path=path)
    if data.startswith(_RTF):
        raise FileRefused("file_is_document", path=path)
    if ending in _TEXTS:
        return None
    if ending in MAILS | PAGES | _DOCUMENTS and is_mail(data):
        return read_mail(path, data)
    if ending in PAGES or (ending in _DOCUMENTS | MAILS and is_page_file(data)):
        return read_page_file(path, data, folder)
    if ending in MAILS:
        return read_mail(path, data)
    if ending in _DOCUMENTS and is_binary(data[:SAMPLE]):
        raise FileRefused("document_broken", path=path)
    return None


def _of_package(package: Package) -> Callable[[Package, Progress], Document]:
    """What reads it.

    Raises:
        FileRefused: nothing does.
    """
    if any(name.startswith("word/document") for name in package.names):
        return read_word
    if "content.xml" in package.names and _mimetype(package).startswith(_WRITER):
        return read_writer
    raise FileRefused("document_other", path=package.path)


def _mimetype(package: Package) -> bytes:
    """What an OpenDocument file says of itself; a text where it does not."""
    return package.read("mimetype").strip() if "mimetype" in package.names else _WRITER
