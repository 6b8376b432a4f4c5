"""What stands in the middle of the window while no article is open."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsroom_desktop.base.texts import mark, tr


class WelcomePage(QWidget):
    """Says what to do first, with a button for each way to begin."""

    new_requested = Signal()
    paste_requested = Signal()
    files_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self._lead_text = mark("Opening the archive…")
        self._is_ready = False
        self._title, self._lead, self._steps = QLabel(), QLabel(), QLabel()
        self._title.setProperty("kind", "title")
        for label in (self._title, self._lead, self._steps):
            label.setWordWrap(True)
            label.setMaximumWidth(560)
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._new, self._paste, self._files = QPushButton(), QPushButton(), QPushButton()
        self._new.setProperty("kind", "primary")
        buttons = QHBoxLayout()
        for button in (self._new, self._paste, self._files):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addWidget(self._steps)
        column.addLayout(buttons)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 16, 32, 16)
        row.addStretch(1)
        row.addLayout(column, 8)
        row.addStretch(1)
        self._new.clicked.connect(self.new_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._files.clicked.connect(self.files_requested)
        self._show()

    def show_ready(self) -> None:
        """Offer the ways to begin: the archive is open."""
        self._is_ready = True
        self._show()
        self._new.setFocus()

    def show_refused(self) -> None:
        """Say that there is no archive; the reason stands in the bar above."""
        self._lead_text = mark("No archive is open. The line above says why, and what can be done.")
        self._show()

    def show_read_only(self) -> None:
        """Say how to read: the archive can be, though not written."""
        self._lead_text = mark("Choose an article in the list: it opens in a window of its own.")
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        for part in (self._steps, self._new, self._paste, self._files):
            part.setVisible(self._is_ready)
        self._title.setText(tr("Newsroom Desktop"))
        if not self._is_ready:
            self._lead.setText(tr(self._lead_text))
            return
        self._lead.setText(tr("Write, check and export a story in Hindi. Everything stays on this computer."))
        steps = (
            tr("Start a new article (Ctrl+N) and write, or paste a whole page from the site: headline, "
               "category, dateline and text find their places."),
            tr("Set the category and, if need be, breaking news in the details. The preview shows the "
               "page as readers will see it."),
            tr("Hand the story to the desk, and export the page as a file to upload (Ctrl+E)."),
        )  # fmt: skip
        items = "".join(f"<li style='margin-bottom:6px'>{step}</li>" for step in steps)
        safe = tr("There is no need to save: every word is kept while you type.")
        self._steps.setText(f"<ol style='margin-left:-18px'>{items}</ol><p>{safe}</p>")
        self._new.setText(tr("New article"))
        self._paste.setText(tr("Paste a page"))
        self._files.setText(tr("Open files…"))
