"""What the preview may ask for: the files of its own page, and nothing else."""

from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

from newsroom_desktop.gui.preview.scheme import SCHEME

_ALLOWED = frozenset({SCHEME, "data"})


class OnlyOurs(QWebEngineUrlRequestInterceptor):
    """Keeps the network and the disk closed to whatever an article holds."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block a request for anything that the page does not bring along."""
        if info.requestUrl().scheme() not in _ALLOWED:
            info.block(True)
