"""The house style of the desk: asked for, kept, taken from others and handed on, off the GUI thread."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.files import FilesDialog, Wanted

if TYPE_CHECKING:
    from newsroom_desktop.gui.dialogs.house_style import HouseStyleDialog
    from newsroom_desktop.gui.workspace import Workspace
    from newsroom_desktop.hindi.style.house_style import HouseStyle

_NAME = "house-style.toml"


class StyleAsking(QObject):
    """Asks for the house style in a dialog; one is open at a time."""

    changed = Signal(object)
    """The HouseStyle that holds from now on."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._jobs = workspace.jobs
        self.dialog: HouseStyleDialog | None = None

    def ask(self) -> None:
        """Open the dialog, once the file is read; a broken one is told and left as it is."""
        desk = self._workspace.desk
        if desk is not None and self.dialog is None:

            def read() -> "HouseStyle":
                return desk.styling.read()  # what it needs is loaded here, in the lane

            self._jobs.read("house style", read, self._open, self._workspace.show_refusal)

    def _open(self, style: "HouseStyle") -> None:
        from newsroom_desktop.gui.dialogs.house_style import HouseStyleDialog  # noqa: PLC0415 - slow import

        if self.dialog is not None:
            return
        self.dialog = dialog = HouseStyleDialog(style, self._workspace.window)
        dialog.style_chosen.connect(self._save)
        dialog.import_requested.connect(self._ask_import)
        dialog.export_requested.connect(self._ask_export)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _save(self, style: "HouseStyle") -> None:
        desk = self._workspace.desk
        if desk is not None:
            self._jobs.write(lambda: desk.styling.save(style), self._saved, self._refused)

    def _saved(self, style: "HouseStyle") -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.changed.emit(style)

    def _refused(self, error: DeskError) -> None:
        if self.dialog is not None:
            self.dialog.say(sentence(error))
        else:
            self._workspace.show_refusal(error)

    def _ask_import(self) -> None:
        files = self._files(tr("Import a house style"))
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.fileSelected.connect(lambda name: self.take(Path(name)))
        files.open()

    def _ask_export(self, style: "HouseStyle") -> None:
        files = self._files(tr("Export the house style"))
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.setDefaultSuffix("toml")
        files.selectFile(_NAME)
        files.fileSelected.connect(lambda name: self.hand_on(style, Path(name)))
        files.open()

    def _files(self, title: str) -> FilesDialog:
        files = FilesDialog(self.dialog or self._workspace.window, title, Wanted.STYLE)
        files.setNameFilters([tr("House styles ({endings})", endings="*.toml"), tr("All files") + " (*)"])
        return files

    def take(self, path: Path) -> None:
        """Show in the dialog what the file at `path` says; nothing is kept before a person says so."""

        def read() -> "HouseStyle":
            from newsroom_desktop.desk.styling import read_shared  # noqa: PLC0415 - the desk loads it in a lane

            return read_shared(path)

        self._jobs.read("shared style", read, lambda style: self._show_taken(style, path), self._refused)

    def _show_taken(self, style: "HouseStyle", path: Path) -> None:
        if self.dialog is not None:
            self.dialog.show_style(style)
            self.dialog.say(
                tr("This is the style of {name}. Save it to write so from now on.", name=path.name)
            )

    def hand_on(self, style: "HouseStyle", path: Path) -> None:
        """Write `style` to the file at `path`, and say so in the dialog."""
        desk = self._workspace.desk
        if desk is not None:
            self._jobs.send(
                lambda: desk.styling.hand_on(style, path), lambda _style: self._told(path), self._refused
            )

    def _told(self, path: Path) -> None:
        if self.dialog is not None:
            self.dialog.say(tr("The house style is in {name}. Hand that file on.", name=path.name))
