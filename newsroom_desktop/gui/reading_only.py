"""An archive that is only read: nothing can be typed, and why is said as long as the window is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace

_Key = Qt.Key
_GOING = frozenset(
    {
        _Key.Key_Left,
        _Key.Key_Right,
        _Key.Key_Up,
        _Key.Key_Down,
        _Key.Key_Home,
        _Key.Key_End,
        _Key.Key_PageUp,
        _Key.Key_PageDown,
        _Key.Key_Tab,
        _Key.Key_Backtab,
        _Key.Key_Escape,
        _Key.Key_Shift,
        _Key.Key_Control,
        _Key.Key_Alt,
        _Key.Key_AltGr,
        _Key.Key_Meta,
    }
)
_TAKING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_GIVING = frozenset({QEvent.Type.InputMethod, QEvent.Type.Drop, QEvent.Type.DragEnter, QEvent.Type.DragMove})
_TOPIC = "reading only"


class ReadingOnly(QObject):
    """Keeps what is written away from the fields of a window, and leaves reading, copying and finding."""

    def __init__(self, workspace: "Workspace", why: DeskError) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._why = why
        self._label = QLabel()
        workspace.window.statusBar().addPermanentWidget(self._label)
        editor = workspace.editor
        for edit in (editor.kicker, editor.headline, editor.deck, editor.body):
            edit.setReadOnly(True)
            edit.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            edit.setAcceptDrops(False)
            edit.installEventFilter(self)
            edit.viewport().installEventFilter(self)
        workspace.details.setEnabled(False)
        self.set_texts()

    def set_texts(self) -> None:
        """Say it in the language in use."""
        self._label.setText(tr("Opened for reading only"))
        self._workspace.editor.notice.alert(_TOPIC, sentence(self._why))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether `event` would change a text: then it is kept from its field."""
        if event.type() in _GIVING:
            return True
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not _reads(event)


def _reads(event: QKeyEvent) -> bool:
    is_function_key = _Key.Key_F1 <= event.key() <= _Key.Key_F35
    return event.key() in _GOING or is_function_key or any(map(event.matches, _TAKING))
