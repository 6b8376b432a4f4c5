"""The lists of own words: shown in a dialog, and changed off the GUI thread."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from newsroom_desktop.article.errors import DeskError, FileRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr, tr_n
from newsroom_desktop.gui.dialogs.files import FilesDialog, Wanted

if TYPE_CHECKING:
    from newsroom_desktop.desk.words import Words
    from newsroom_desktop.gui.dialogs.words import WordsDialog
    from newsroom_desktop.gui.workspace import Workspace


class WordsAsking(QObject):
    """Asks which words are right in a dialog; one is open at a time."""

    changed = Signal()
    """Other words are right from now on."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._jobs = workspace.jobs
        self.dialog: WordsDialog | None = None

    def ask(self) -> None:
        """Open the dialog, once the files are read; one that is broken is told and left as it is."""
        desk = self._workspace.desk
        if desk is not None and self.dialog is None:
            words = desk.checking.words

            def opened(refused: "list[FileRefused]") -> None:
                self._open(words)
                if self.dialog is not None and refused:
                    self.dialog.say(sentence(refused[0]))

            self._jobs.read("own words", words.look, opened)

    def _open(self, words: "Words") -> None:
        from newsroom_desktop.desk.words import Owner  # noqa: PLC0415 - the desk is loaded by now
        from newsroom_desktop.gui.dialogs.words import WordsDialog  # noqa: PLC0415 - seldom needed

        if self.dialog is not None:
            return
        titles = {Owner.PERSON.value: tr("My words"), Owner.DESK.value: tr("The desk’s words")}
        paths = {owner.value: str(path) for owner, path in words.paths.items()}
        self.dialog = dialog = WordsDialog(titles, paths, self._workspace.window)
        for owner in Owner:
            dialog.show_words(owner.value, words.of(owner))
        dialog.add_requested.connect(
            lambda name, some: self._change(words, name, lambda: words.add(Owner(name), some))
        )
        dialog.remove_requested.connect(
            lambda name, some: self._change(words, name, lambda: words.remove(Owner(name), some))
        )
        dialog.import_requested.connect(self._ask_import)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _change(self, words: "Words", name: str, change: Callable[[], int | None]) -> None:
        """Do `change`, then show what is in the list called `name`; a number of new words is said."""
        from newsroom_desktop.desk.words import Owner  # noqa: PLC0415 - the desk is loaded by now

        def done(count: int | None) -> None:
            self.changed.emit()
            if self.dialog is not None:
                self.dialog.show_words(name, words.of(Owner(name)))
                if count is not None:
                    self.dialog.say(tr_n("{n} new word.", "{n} new words.", count))

        self._jobs.write(change, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        if self.dialog is not None:
            self.dialog.say(sentence(error))
        else:
            self._workspace.show_refusal(error)

    def _ask_import(self, name: str) -> None:
        files = FilesDialog(self.dialog or self._workspace.window, tr("Import words"), Wanted.WORDS)
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.setNameFilters([tr("Texts ({endings})", endings="*.txt"), tr("All files") + " (*)"])
        files.fileSelected.connect(lambda path: self.take(name, Path(path)))
        files.open()

    def take(self, name: str, path: Path) -> None:
        """Add the words in the file at `path`, one on each line, to the list called `name`."""
        from newsroom_desktop.desk.words import Owner  # noqa: PLC0415 - the desk is loaded by now

        desk = self._workspace.desk
        if desk is not None:
            words = desk.checking.words
            self._change(words, name, lambda: words.import_file(Owner(name), path))
