"""From the process to a painted window, and then to an open archive."""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory

from newsroom_desktop.base import paths, texts
from newsroom_desktop.base.clock import Clock, now_ms
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.appearance import paint
from newsroom_desktop.gui.bringing_up import BringingUp
from newsroom_desktop.gui.gc_guard import GcGuard
from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.precedence import go_first
from newsroom_desktop.gui.preview.environment import prepare_environment
from newsroom_desktop.gui.qt_texts import CatalogueTranslator
from newsroom_desktop.gui.settings import WindowSettings
from newsroom_desktop.gui.window import MainWindow

if TYPE_CHECKING:
    from newsroom_desktop.article.errors import DeskError
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.busy_archive import BusyArchive


GIVE_WAY_S = 0.001
"""How long work in a lane may hold the interpreter while a key waits: with Python's own 5 ms one key in ten
takes 20 ms beside a busy lane, with this one 9."""


READING_PAUSE_MS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a window is opened for: which archive, by default the person's own.

    It is moved to the folder `move_to` first, or the backup `restore` put in its place. With `remember` it
    is the person's own from now on.
    """

    archive: Path | None = None
    move_to: Path | None = None
    restore: Path | None = None
    remember: bool = False


class Program(QObject):
    """One run of the program with a window: what is alive from the first paint to the end."""

    finished = Signal()
    """All is on the disk, and the archive is closed."""
    rested = Signal()
    """No lane holds anything of the window any more, so that it may go."""

    def __init__(
        self, app: QApplication, archive: Path | None, wanted: Wanted | None = None, now: Clock = now_ms
    ) -> None:
        super().__init__()
        self._app = app
        self._now = now
        self._archive = archive
        self._move_to = wanted.move_to if wanted else None
        self._restore = wanted.restore if wanted else None
        self._remember = wanted is not None and wanted.remember
        self.wanted: Wanted | None = None
        """What the next window is opened for, where a person asked for one."""
        self._desk: Desk | None = None
        self._bringing_up: BringingUp | None = None
        self._busy: BusyArchive | None = None
        self._translator = CatalogueTranslator(self)
        self.settings = WindowSettings()
        self.jobs = Jobs(self)
        self.use_language(self.settings.language)
        theme.load_fonts()
        paint(self.settings.appearance)
        self.window = MainWindow(self.jobs, self.settings)
        self._guard = GcGuard(self, lambda: self.jobs.is_reading)
        self.window.language_requested.connect(self.use_language)
        self.window.appearance_requested.connect(self.use_appearance)
        self.window.first_painted.connect(self._begin)
        self.window.archive_requested.connect(
            lambda path: self._leave_for(Wanted(archive=path, remember=True))
        )
        self.window.move_requested.connect(
            lambda folder: self._leave_for(Wanted(archive=self._archive, move_to=folder))
        )
        self.window.restore_requested.connect(
            lambda chosen: self._leave_for(Wanted(archive=self._archive, restore=chosen))
        )
        self.window.closed.connect(self.close)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def start(self) -> None:
        """Show the window; the archive follows after the first paint."""
        self._guard.start()
        self.window.show()

    def run(self) -> int:
        """Show the window until it is closed; the exit code."""
        self.finished.connect(self._app.quit)
        self.start()
        code = self._app.exec()
        if self.jobs.is_reading and self.wanted is None:
            os._exit(code)  # Python would wait at its end for what nobody wants any more
        return code

    def use_language(self, language: str) -> None:
        """Show everything in `language` from now on, and at the next start."""
        texts.use(language)
        if language != self.settings.language:
            self.settings.language = language
        country = QLocale.Country.India
        spoken = QLocale.Language.Hindi if language == "hi" else QLocale.Language.English
        QLocale.setDefault(QLocale(spoken, country))
        self._app.removeTranslator(self._translator)
        self._app.installTranslator(self._translator)

    def use_appearance(self, appearance: str) -> None:
        """Paint everything in `appearance` from now on, and at the next start."""
        if appearance != self.settings.appearance:
            self.settings.appearance = appearance
        paint(appearance)
        self.window.set_icons()

    def _on_scheme_changed(self) -> None:
        self.use_appearance(self.settings.appearance)

    def _begin(self) -> None:
        if self._move_to is not None:
            self.move_archive(self._move_to)
        elif self._restore is not None:
            self.restore_archive(self._restore)
        else:
            self.open_archive()

    def open_archive(self, other: Path | None = None) -> None:
        """Open the archive, or from now on that other one; a refusal is shown with what can be done."""
        archive = self._archive = other or self._archive
        bringing_up = self._bringing_up = BringingUp(self.window)
        remember = self._remember or other is not None

        def work() -> "Desk":
            from newsroom_desktop.bootstrap import open_desk_or_read  # noqa: PLC0415 - SQLAlchemy after the paint

            desk = self._desk = open_desk_or_read(archive, progress=bringing_up.progress, now=self._now)
            if remember and archive is not None:
                with suppress(OSError):  # else it is chosen again at the next start
                    paths.remember_archive(archive)
            return desk

        self.jobs.write(work, self._on_opened, self._on_refused)

    def _leave_for(self, wanted: Wanted) -> None:
        """Close this window once every word in it is kept, for another one."""
        workspace = self.window.workspace

        def go() -> None:
            self.wanted = wanted
            workspace.unsaved.stayed.connect(self._forget_wanted, Qt.ConnectionType.SingleShotConnection)
            self.window.close_soon()

        workspace.session.leave(go)

    def _forget_wanted(self) -> None:
        self.wanted = None

    def move_archive(self, folder: Path) -> None:
        """Bring the archive, which is not open, into `folder`, and open it there, else where it lies."""
        from newsroom_desktop.gui.moving_archive import MovingArchive  # noqa: PLC0415 - seldom needed

        moving = MovingArchive(self.window)
        moving.moved.connect(self._on_moved)
        moving.stopped.connect(self.open_archive)
        moving.refused.connect(self._on_not_moved)
        moving.begin(self._archive, folder)

    def restore_archive(self, chosen: Path) -> None:
        """Put the backup `chosen` in the place of the archive, which is not open, and open what is there."""
        from newsroom_desktop.gui.restoring_archive import RestoringArchive  # noqa: PLC0415 - seldom needed

        restoring = RestoringArchive(self.window, self._now)
        restoring.ended.connect(self.open_archive)
        restoring.begin(self._archive, chosen)

    def _on_moved(self, path: Path) -> None:
        self._archive = path
        self.open_archive()

    def _on_not_moved(self, error: "DeskError") -> None:
        from newsroom_desktop.gui.no_archive import offer_after_move  # noqa: PLC0415 - seldom needed

        offer_after_move(self.window.workspace, error, self.open_archive, self.move_archive)

    def _on_opened(self, desk: "Desk") -> None:
        self._end_bringing_up()
        self._end_waiting()
        self.window.attach(desk)

    def _end_bringing_up(self) -> None:
        if self._bringing_up is not None:
            self._bringing_up.end()
            self._bringing_up = None

    def _end_waiting(self) -> None:
        if self._busy is not None:
            self._busy.end()
            self._busy = None

    def _on_refused(self, error: "DeskError") -> None:
        self._end_bringing_up()
        if error.code == "archive_in_use":
            self._on_busy(error)
            return
        self._end_waiting()
        from newsroom_desktop.gui.no_archive import offer_ways_out  # noqa: PLC0415 - seldom needed

        offer_ways_out(
            self.window.workspace, error, self.open_archive, self.move_archive, self._salvage_archive
        )

    def _on_busy(self, error: "DeskError") -> None:
        from newsroom_desktop.gui.busy_archive import BusyArchive  # noqa: PLC0415 - seldom needed
        from newsroom_desktop.gui.no_archive import offer_ways_out  # noqa: PLC0415 - seldom needed

        if self._busy is not None and self._busy.is_waiting:
            self._busy.wait_on()
            return
        self._end_waiting()
        busy = self._busy = BusyArchive(self.window, self._archive, self._now)
        busy.wanted_again.connect(self.open_archive)
        offer_ways_out(
            self.window.workspace,
            error,
            self.open_archive,
            self.move_archive,
            self._salvage_archive,
            *busy.offers,
        )

    def _salvage_archive(self, damage: "DeskError") -> None:
        """Read out the archive that could not be opened for its `damage`, and open what takes its place."""
        from newsroom_desktop.gui.salvaging_archive import SalvagingArchive  # noqa: PLC0415 - seldom needed

        salvaging = SalvagingArchive(self.window, self._archive, self._now)
        salvaging.placed.connect(self.open_archive)
        salvaging.stopped.connect(lambda: self._on_refused(damage))
        salvaging.refused.connect(self._on_refused)
        salvaging.begin()

    def close(self) -> None:
        """Finish what is to be written, and close the archive; the window does not wait for it."""
        if self._bringing_up is not None:
            self._bringing_up.progress.cancel()
        self._end_bringing_up()
        self._end_waiting()
        self.jobs.closed.connect(self._on_closed)
        self.jobs.close(self._close_archive)

    def _close_archive(self) -> None:
        """Close what was opened before in the same lane, also where the window did not live to see it."""
        if self._desk is not None:
            self._desk.close()

    def _on_closed(self) -> None:
        self.finished.emit()
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        """Let Python collect by itself again once nothing is read, in whose thread it would do so."""
        if not self.jobs.let_go():
            QTimer.singleShot(READING_PAUSE_MS, self, self._come_to_rest)
            return
        self._guard.stop(to_another=self.wanted is not None)
        self.rested.emit()


def make_app() -> QApplication:
    """The QApplication, ready for a preview that is made later."""
    prepare_environment()
    sys.setswitchinterval(GIVE_WAY_S)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    go_first()
    app.setApplicationName("newsroom-desktop")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setQuitOnLastWindowClosed(False)
    return app


def run_window(archive: Path | None) -> int:
    """Run the program with a window until it is closed; the archive defaults to the person's own."""
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    app = make_app()
    code = 0
    wanted: Wanted | None = Wanted(archive=archive)
    while wanted is not None:
        program = Program(app, wanted.archive, wanted)
        program.window.faults.install()
        program.finished.connect(program.window.faults.remove)
        program.rested.connect(program.window.deleteLater)
        program.rested.connect(program.deleteLater)
        code, wanted = program.run(), program.wanted
    return code
