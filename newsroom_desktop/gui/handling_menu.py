"""The menu of what can be done with the articles that are chosen in the list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from newsroom_desktop.article.names import category_name, step_name
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.dialogs.one_line import OneLineDialog
from newsroom_desktop.gui.keys import PhysicalLetters
from newsroom_desktop.gui.plain_letters import as_row

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.listing import Choices
    from newsroom_desktop.gui.workspace import Workspace

_MOST = 30
"""Desks and persons that a menu offers; any other can be written."""


class HandlingMenu:
    """Makes the menu of a workspace."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace

    def show(self, place: QPoint) -> None:
        """Show the menu at `place` on the screen; what desks and persons there are is looked up before."""
        workspace, desk = self._workspace, self._workspace.desk
        if desk is not None and workspace.handling.ids:
            workspace.jobs.read(
                "choices", desk.listing.choices, lambda choices: self.menu(desk, choices).popup(place)
            )

    def show_beside_list(self) -> None:
        """Show the menu for the keyboard, in the list."""
        rows = self._workspace.articles.rows
        rows.have_chosen()
        self.show(rows.mapToGlobal(rows.rect().center()))

    def menu(self, desk: "Desk", choices: "Choices") -> QMenu:
        """A new menu for what is chosen now, with the desks and persons that there are.

        Of an archive that is only read it offers what changes no article.
        """
        workspace = self._workspace
        handling, is_written = workspace.handling, desk.reading_only is None
        menu = QMenu(workspace.articles)
        menu.aboutToHide.connect(menu.deleteLater)
        ids = handling.ids
        if len(ids) == 1:
            self._add_for_one(menu, ids[0], is_written=is_written)
            menu.addSeparator()
        if is_written:
            self._add_fields(menu, desk, choices)
            menu.addSeparator()
            self._add_row(menu, tr("Mark as read"), lambda: handling.mark_read(is_read=True))
            self._add_row(menu, tr("Mark as not read"), lambda: handling.mark_read(is_read=False))
        self._add_row(menu, tr("Export…"), lambda: workspace.export.export_these(ids))
        if is_written:
            menu.addSeparator()
            self._add_bin(menu)
        PhysicalLetters([menu, *menu.findChildren(QMenu)], menu)
        return menu

    @staticmethod
    def _add_row(menu: QMenu, text: str, act: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(act)

    def _add_bin(self, menu: QMenu) -> None:
        handling = self._workspace.handling
        if self._workspace.articles.wanted.binned:
            self._add_row(menu, tr("Put back into the list"), handling.put_back)
        else:
            self._add_row(menu, tr("Put into the bin"), handling.bin)

    def _add_for_one(self, menu: QMenu, article_id: str, *, is_written: bool) -> None:
        workspace = self._workspace
        self._add_row(menu, tr("Open"), lambda: workspace.session.open(article_id))
        self._add_row(menu, tr("Open in a new tab"), lambda: workspace.tabs.open_beside(article_id))
        self._add_row(menu, tr("Read in a window of its own"), lambda: workspace.reading.open(article_id))
        if is_written:
            self._add_row(menu, tr("Duplicate"), lambda: workspace.handling.duplicate(article_id))
            self._add_row(menu, tr("Begin a follow-up"), lambda: workspace.handling.follow_up(article_id))
        self._add_row(menu, tr("Open with its history"), lambda: self._show_history(article_id))

    def _show_history(self, article_id: str) -> None:
        self._workspace.session.open(article_id)
        self._workspace.window.bring_forward("history")

    def _add_fields(self, menu: QMenu, desk: "Desk", choices: "Choices") -> None:
        handling = self._workspace.handling
        categories = menu.addMenu(tr("Category"))
        for category in desk.site.categories:
            name = category_name(category.name, desk.site)
            self._add(categories, name, handling.set_category, category.name)
        categories.addSeparator()
        self._add(categories, tr("None"), handling.set_category, "")
        steps = menu.addMenu(tr("Next step"))
        for step in Step:
            steps.addAction(step_name(step)).triggered.connect(
                lambda _on=False, step=step: handling.move(step)
            )
        self._add_tags(menu)
        desks = menu.addMenu(tr("Desk"))
        self._add_names(desks, [name for name, _ in choices.desks], handling.set_desk, tr("Name of the desk"))
        persons = menu.addMenu(tr("Mark for"))
        if desk.person:
            self._add(persons, tr("Me"), handling.mark_for, desk.person)
        self._add_names(
            persons, [name for name, _ in choices.authors], handling.mark_for, tr("Name of the person")
        )

    def _add_tags(self, menu: QMenu) -> None:
        handling, question = self._workspace.handling, tr("Tags, separated by commas")
        tags = menu.addMenu(tr("Tags"))
        for title, text, act in (
            (tr("Add tags"), tr("Add tags…"), handling.add_tags),
            (tr("Remove tags"), tr("Remove tags…"), handling.remove_tags),
        ):
            tags.addAction(text).triggered.connect(
                lambda _on=False, title=title, act=act: self._ask(title, question, _split(act))
            )

    def _add_names(self, menu: QMenu, names: list[str], act: Callable[[str], None], question: str) -> None:
        for name in names[:_MOST]:
            self._add(menu, name, act, name)
        menu.addSeparator()
        menu.addAction(tr("Another…")).triggered.connect(
            lambda: self._ask(menu.title(), question, act, names)
        )
        self._add(menu, tr("None"), act, "")

    @staticmethod
    def _add(menu: QMenu, text: str, act: Callable[[str], None], value: str) -> None:
        menu.addAction(as_row(text)).triggered.connect(lambda: act(value))

    def _ask(
        self, title: str, question: str, act: Callable[[str], None], known: list[str] | None = None
    ) -> None:
        dialog = OneLineDialog(title.replace("&", ""), question, self._workspace.window, known=known or ())

        def take(answer: str) -> None:
            if answer:
                dialog.accept()
                act(answer)
            else:
                dialog.hint.say(tr("Write something, or leave by Escape."))

        dialog.answered.connect(take)
        dialog.open()


def _split(act: "Callable[[list[str]], None]") -> Callable[[str], None]:
    return lambda text: act([tag for tag in (part.strip() for part in text.split(",")) if tag])
