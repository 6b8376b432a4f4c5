"""Fields within something that scrolls, which a wheel passes over."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class WheelPassing(QObject):
    """Gives the wheel over a field to what the field stands in.

    A QComboBox or QDateTimeEdit would choose another value by it, also without the focus: whoever scrolled
    past one changed an article and did not see it.
    """

    def guard(self, *fields: QWidget) -> None:
        """Let the wheel change none of `fields`, and give none of them the focus."""
        for field in fields:
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the wheel, so that Qt offers it to the parent."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
