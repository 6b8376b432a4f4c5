"""What is asked in a dialog and taken at once: the site, the person's name, the rules of auto-correct."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.site import Site
from newsroom_desktop.gui.dialogs.autocorrect import AutoCorrectDialog
from newsroom_desktop.gui.dialogs.name import NameDialog
from newsroom_desktop.gui.dialogs.site import SiteDialog
from newsroom_desktop.hindi.autocorrect import ALL_RULES, Rule

if TYPE_CHECKING:
    from newsroom_desktop.gui.workspace import Workspace


class Asking:
    """Shows one dialog for each thing that is asked, above the window."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace

    def for_site(self) -> None:
        """Ask for the settings of the site, and save them."""
        workspace, desk = self._workspace, self._workspace.desk
        if desk is None:
            return
        dialog = SiteDialog(desk.site, workspace.window)

        def saved(site: Site) -> None:
            _close(dialog)
            workspace.details.show_site(site)
            workspace.session.refresh()

        def choose(site: Site) -> None:
            refused = self._telling(dialog, dialog.show_refusal)
            workspace.jobs.write(lambda: desk.settling.save(site), saved, refused)

        dialog.site_chosen.connect(choose)
        dialog.open()

    def for_name(self) -> None:
        """Ask under what name the person works, and work under it."""
        workspace, desk = self._workspace, self._workspace.desk
        if desk is None:
            return
        dialog = NameDialog(desk.person, workspace.window)

        def signed(_name: str) -> None:
            _close(dialog)
            workspace.articles.attach(desk)

        def choose(name: str) -> None:
            refused = self._telling(dialog, dialog.say)
            workspace.jobs.write(lambda: desk.signing.sign_as(name), signed, refused)

        dialog.chosen.connect(choose)
        dialog.open()

    def for_autocorrect(self) -> None:
        """Ask which signs are mended while they are typed."""
        autocorrect, settings = self._workspace.editor.body.autocorrect, self._workspace.settings
        dialog = AutoCorrectDialog(autocorrect.rules, self._workspace.window)

        def use(rules: frozenset[Rule]) -> None:
            autocorrect.rules = rules
            settings.autocorrect_off = frozenset(ALL_RULES - rules)

        dialog.chosen.connect(use)
        dialog.open()

    def _telling(self, dialog: QDialog, say: Callable[[str], None]) -> Callable[[DeskError], None]:
        """Takes a refusal, and has it said in `dialog`, or above the text where a person has left that."""

        def tell(error: DeskError) -> None:
            if isValid(dialog):
                say(sentence(error))
            else:
                self._workspace.show_refusal(error)

        return tell


def _close(dialog: QDialog) -> None:
    """Close `dialog`, which a person may have left before the answer came."""
    if isValid(dialog):
        dialog.accept()
