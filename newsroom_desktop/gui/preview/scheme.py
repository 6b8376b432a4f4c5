"""The scheme that the preview is loaded by: it answers for one page and the files beside it."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QFile, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

if TYPE_CHECKING:
    from newsroom_desktop.publish.page import Page

SCHEME = "newsroom-page"
_PAGE = "page.html"
_MEDIA = "media"
_TYPES = {
    ".css": b"text/css",
    ".woff2": b"font/woff2",
    ".svg": b"image/svg+xml",
    ".png": b"image/png",
    ".jpg": b"image/jpeg",
    ".jpeg": b"image/jpeg",
    ".gif": b"image/gif",
    ".webp": b"image/webp",
    ".ico": b"image/x-icon",
}


def register_scheme() -> None:
    """Make the scheme known; later than the first profile of a process is too late."""
    name = SCHEME.encode()
    if QWebEngineUrlScheme.schemeByName(name).name() == name:
        return
    scheme = QWebEngineUrlScheme(name)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


class PageFiles(QWebEngineUrlSchemeHandler):
    """Answers for the page it serves: its HTML, its assets and the stored pictures that it names.

    Addresses are looked up as names and never joined to a folder: none leads anywhere else.
    """

    def __init__(self, media_file: Callable[[str], Path | None], parent: QObject) -> None:
        super().__init__(parent)
        self._media_file = media_file
        self._edition = 0
        self._html = b""
        self._assets: dict[str, bytes] = {}
        self._media: frozenset[str] = frozenset()

    def serve(self, page: "Page") -> QUrl:
        """The address of `page`, for which it answers from now on.

        Changed assets have new addresses: Chromium does not ask again for what it has in memory.
        """
        assets = {asset.path: asset.data for asset in page.assets}
        if assets != self._assets:
            self._assets = assets
            self._edition += 1
        self._html = page.html.encode()
        self._media = frozenset(page.media)
        return QUrl(f"{SCHEME}://page/{self._edition}/{_PAGE}")

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request; what the page does not bring along is not found."""
        path = job.requestUrl().path(QUrl.ComponentFormattingOption.FullyDecoded)
        name = PurePosixPath(path.removeprefix(f"/{self._edition}/"))
        if str(name) == _PAGE:
            _answer(job, self._html, b"text/html; charset=utf-8")
        elif str(name) in self._assets:
            _answer(job, self._assets[str(name)], _type_of(name.suffix))
        elif str(name.parent) == _MEDIA and name.stem in self._media:
            _answer_file(job, self._media_file(name.stem))
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


def _type_of(suffix: str) -> bytes:
    return _TYPES.get(suffix.lower(), b"application/octet-stream")


def _answer(job: QWebEngineUrlRequestJob, data: bytes, kind: bytes) -> None:
    device = QBuffer(job)
    device.setData(data)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(kind, device)


def _answer_file(job: QWebEngineUrlRequestJob, path: Path | None) -> None:
    device = QFile(str(path), job)
    if path is None or not device.open(QIODevice.OpenModeFlag.ReadOnly):
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
    else:
        job.reply(_type_of(path.suffix), device)
