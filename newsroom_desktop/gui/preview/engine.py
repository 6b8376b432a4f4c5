"""The page engine: a profile, a page and a view that reach nothing but the page's own files.

Importing this module loads Qt WebEngine, which costs more than the first paint.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from newsroom_desktop.gui.precedence import put_last, threads
from newsroom_desktop.gui.preview.interceptor import OnlyOurs
from newsroom_desktop.gui.preview.patch import patch_script, scroll_script
from newsroom_desktop.gui.preview.scheme import SCHEME, PageFiles, register_scheme

if TYPE_CHECKING:
    from newsroom_desktop.publish.page import Page

__all__ = ["PageEngine", "register_scheme"]

_OUTSIDE = ("http", "https")
_OFF = (
    QWebEngineSettings.WebAttribute.JavascriptEnabled,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.FocusOnNavigationEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
)


class PageEngine(QObject):
    """Profile, page and view; gone in the right order with `close`."""

    loaded = Signal()
    """What `load` was given is shown."""
    patched = Signal(bool)
    """What `patch` was given is shown; False: the page could not be changed into it."""
    crashed = Signal()
    link_clicked = Signal(QUrl)

    def __init__(self, media_file: Callable[[str], Path | None], parent: QWidget) -> None:
        super().__init__(parent)
        register_scheme()
        self._others = threads()
        self._is_loading = False
        self._scroll_to: QPointF | None = None
        self._profile = QWebEngineProfile(self)
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._profile.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self._interceptor = OnlyOurs(self._profile)
        self._profile.setUrlRequestInterceptor(self._interceptor)
        self._files = PageFiles(media_file, self._profile)
        self._profile.installUrlSchemeHandler(SCHEME.encode(), self._files)
        self._page = _StayingPage(self._profile, self)
        for attribute in _OFF:
            self._page.settings().setAttribute(attribute, False)
        self.view = QWebEngineView(parent)
        self.view.setPage(self._page)
        self.view.setAcceptDrops(False)  # dropped files are for the window
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._page.loadFinished.connect(self._on_load_finished)
        self._page.renderProcessTerminated.connect(lambda *_: self.crashed.emit())
        self._page.link_clicked.connect(self.link_clicked)

    @property
    def process_id(self) -> int:
        """The process that draws the page, 0 when there is none."""
        return self._page.renderProcessPid()

    def set_ground(self, colour: QColor) -> None:
        """Show `colour` until there is a page."""
        self._page.setBackgroundColor(colour)

    def load(self, page: "Page", *, stay: bool = False) -> None:
        """Show `page` anew: from its top, or scrolled to where the last one `stay`s."""
        self._scroll_to = self._page.scrollPosition() if stay else None
        self._is_loading = True
        self._page.address = self._files.serve(page)
        self._page.load(self._page.address)

    def patch(self, page: "Page") -> None:
        """Make the shown page like `page`; it stays scrolled where it is."""
        self._files.serve(page)
        self.run(patch_script(page.html), self._on_patched)

    def run(self, script: str, done: Callable[[object], None]) -> None:
        """Run `script` beside the page, in a world of its own: the page's own scripts are off."""
        self._page.runJavaScript(script, QWebEngineScript.ScriptWorldId.ApplicationWorld.value, done)

    def close(self) -> None:
        """Delete view, page and profile at once, in the order that Qt wants."""
        self.blockSignals(True)
        for part in (self.view, self._page, self._profile):
            shiboken6.delete(part)
        self.deleteLater()

    def _on_load_finished(self, _is_whole: bool) -> None:  # noqa: FBT001 - Qt's own signature
        if not self._is_loading:  # a navigation that was refused "finishes", too
            return
        self._is_loading = False
        put_last(threads() - self._others | threads(str(self.process_id)))
        if self._scroll_to is None:
            self.loaded.emit()
        else:
            self.run(scroll_script(self._scroll_to.toTuple()), lambda _done: self.loaded.emit())

    def _on_patched(self, answer: object) -> None:
        if isinstance(answer, bool):  # nothing is answered when the process has ended: see `crashed`
            self.patched.emit(answer)


class _StayingPage(QWebEnginePage):
    """Never leaves the article: a click on a link is told, not followed."""

    link_clicked = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.address = QUrl()
        self.newWindowRequested.connect(self._on_new_window_requested)

    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        is_main_frame: bool,  # noqa: FBT001 - Qt's own signature
    ) -> bool:
        """Whether to follow: our own loads and places within the page only; frames stay empty."""
        target = QUrl(url)
        is_click = kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        if is_click:
            self._tell(target)
        if not is_main_frame or target.toString().partition("#")[0] != self.address.toString():
            return False
        return kind == QWebEnginePage.NavigationType.NavigationTypeTyped or (
            is_click and target.hasFragment()
        )

    def _on_new_window_requested(self, request: QWebEngineNewWindowRequest) -> None:
        self._tell(request.requestedUrl())

    def _tell(self, target: QUrl) -> None:
        if target.scheme() in _OUTSIDE:
            self.link_clicked.emit(target)
