"""What is asked in a dialog and taken at once: the site, the person's name, the rules of auto-correct."""

from typing import TYPE_CHECKING

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
            dialog.accept()
            workspace.details.show_site(site)
            workspace.session.refresh()

        def choose(site: Site) -> None:
            workspace.jobs.write(
                lambda: desk.settling.save(site), saved, lambda error: dialog.show_refusal(sentence(error))
            )

        dialog.site_chosen.connect(choose)
        dialog.open()

    def for_name(self) -> None:
        """Ask under what name the person works, and work under it."""
        workspace, desk = self._workspace, self._workspace.desk
        if desk is None:
            return
        dialog = NameDialog(desk.person, workspace.window)

        def signed(_name: str) -> None:
            dialog.accept()
            workspace.articles.attach(desk)

        def choose(name: str) -> None:
            workspace.jobs.write(
                lambda: desk.signing.sign_as(name), signed, lambda error: dialog.say(sentence(error))
            )

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
