"""Views: what a person has the list show, kept under names."""

from collections.abc import Callable

from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.view import View
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.hindi.graphemes import count_clusters
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.storage.archive import Archive

LONGEST_GC = 80
"""Letters of a name; what is longer can be shown nowhere."""

_LONGEST_CP = 255
"""What the archive takes."""


class Views:
    """The verbs of saved views; each gives the views as they are then, in their order."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def all(self) -> list[View]:
        """The views of the person who works here."""
        with self._archive.reading() as unit:
            return unit.views.all()

    def put(self, name: str, wanted: Wanted) -> list[View]:
        """Keep `wanted` under `name`, in the place of the view that has it, else behind all others.

        Raises:
            FieldRefused: the name is empty or too long.
        """
        view = View(name=_checked(name), wanted=wanted)

        def put(views: list[View]) -> list[View]:
            names = [each.name for each in views]
            if view.name not in names:
                return [*views, view]
            views[names.index(view.name)] = view
            return views

        return self._changed(put)

    def rename(self, name: str, new_name: str) -> list[View]:
        """Give the view another name; nothing happens where there is none.

        Raises:
            FieldRefused: the new name is empty, too long, or that of another view.
        """
        checked = _checked(new_name)

        def rename(views: list[View]) -> list[View]:
            if checked != name and checked in [each.name for each in views]:
                raise FieldRefused("view_there", name=checked)
            return [View(name=checked, wanted=each.wanted) if each.name == name else each for each in views]

        return self._changed(rename)

    def move(self, name: str, place: int) -> list[View]:
        """Let the view stand at `place`, counted from 0 among all; nothing happens where there is none."""

        def move(views: list[View]) -> list[View]:
            others = [each for each in views if each.name != name]
            moved = [each for each in views if each.name == name]
            return [*others[: max(0, place)], *moved, *others[max(0, place) :]]

        return self._changed(move)

    def remove(self, name: str) -> list[View]:
        """Keep the view no longer; the articles in it stay as they are."""
        return self._changed(lambda views: [each for each in views if each.name != name])

    def _changed(self, change: Callable[[list[View]], list[View]]) -> list[View]:
        with self._archive.writing() as unit:
            views = change(unit.views.all())
            unit.views.put_all(views)
        return views


def _checked(name: str) -> str:
    checked = normal_line(name).strip()
    if not checked:
        raise FieldRefused("view_nameless")
    length = count_clusters(checked) if len(checked) <= _LONGEST_CP else len(checked)
    if length > LONGEST_GC:
        raise FieldRefused("view_name_too_long", length=length, most=LONGEST_GC)
    return checked
