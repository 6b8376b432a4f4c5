"""What a menu offers for a finding: what may be meant, and the ways to let it stand."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.review.verbs import Verbs

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

_MOST_GC = 40
"""Grapheme clusters of a fix that a row of a menu shows."""


def offer(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    """Put what can be done about `found` at the end of `menu`, a line below it."""
    if verbs.is_spelling(found):
        _offer_suggestions(menu, found, verbs)
    else:
        menu.addAction(found.finding.reason).setEnabled(False)
        _offer_fix(menu, found, verbs)
    menu.addSeparator()
    offer_ways_out(menu, found, verbs)
    menu.addSeparator()


def offer_ways_out(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    """Put the ways to let `found` stand at the end of `menu`."""
    for text, act in verbs.ways_out(found):
        menu.addAction(text).triggered.connect(act)


def _offer_suggestions(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    """Rows for what may be meant; they come where a row says that they are looked for."""
    waiting = menu.addAction(tr("Looking for suggestions…"))
    waiting.setEnabled(False)

    def arrived(suggestions: tuple[str, ...]) -> None:
        if not isValid(waiting):  # the menu was left meanwhile
            return
        for suggestion in suggestions:
            row = QAction(suggestion, menu)
            row.triggered.connect(partial(verbs.fix, found, suggestion))
            menu.insertAction(waiting, row)
        if suggestions:
            menu.removeAction(waiting)
        else:
            waiting.setText(tr("No suggestion"))

    verbs.suggest("menu", found, arrived)


def _offer_fix(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    from newsroom_desktop.hindi.graphemes import shortened  # noqa: PLC0415 - regex comes after the first paint

    fix = found.finding.fix
    if fix is None:
        return
    text = tr("Change to “{fix}”", fix=shortened(fix, _MOST_GC)) if fix.strip() else tr("Take it out")
    menu.addAction(text).triggered.connect(lambda: verbs.fix(found, fix))
    alike = verbs.alike(found)
    if len(alike) > 1:
        row = menu.addAction(tr("Fix all {n} of this kind", n=len(alike)))
        row.triggered.connect(lambda: verbs.fix_all(found))
