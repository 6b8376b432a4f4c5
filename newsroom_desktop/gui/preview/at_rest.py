"""When the preview is made warm: a little after the first article, and never while somebody types."""

from PySide6.QtCore import QObject, QTimer

from newsroom_desktop.gui.editor.keeping import Keeping
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.preview.panel import PreviewPanel

_REST_MS = 350


class WarmingAtRest(QObject):
    """Makes `preview` warm once `session` is at rest."""

    def __init__(self, preview: PreviewPanel, session: EditSession) -> None:
        super().__init__(preview)
        self._preview = preview
        self._session = session
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Wait for a rest."""
        self._timer.start()

    def stop(self) -> None:
        """Wait for it no more."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        if self._session.keeping.keeping is Keeping.TYPING:
            self._timer.start()
        else:
            self._preview.warm()
