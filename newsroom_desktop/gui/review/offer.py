"""What a menu offers for a finding: what may be meant, and the ways to let it stand."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QWidgetAction
from shiboken6 import isValid

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.plain_letters import as_row
from newsroom_desktop.gui.review.verbs import Verbs
from newsroom_desktop.hindi.graphemes import shortened

if TYPE_CHECKING:
    from newsroom_desktop.desk.checking import Found

_REASON_WIDTH = 300

_MOST_GC = 40
"""Grapheme clusters of a fix that a row of a menu shows."""


def offer(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    """Put what can be done about `found` at the end of `menu`, a line below it."""
    if verbs.is_spelling(found):
        _offer_suggestions(menu, found, verbs)
    else:
        menu.addAction(_reason(menu, found.finding.reason))
        _offer_fix(menu, found, verbs)
    menu.addSeparator()
    offer_ways_out(menu, found, verbs)
    menu.addSeparator()


def offer_ways_out(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    """Put the ways to let `found` stand at the end of `menu`."""
    for text, act in verbs.ways_out(found):
        menu.addAction(as_row(text)).triggered.connect(act)


def _reason(menu: QMenu, text: str) -> QAction:
    """The words of a reason in `menu`, which are read and not chosen."""
    label, row = QLabel(text), QWidgetAction(menu)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", "quiet")
    label.setWordWrap(True)
    label.setFixedWidth(_REASON_WIDTH)
    label.setContentsMargins(10, 5, 10, 5)
    row.setText(as_row(text))
    row.setDefaultWidget(label)
    row.setEnabled(False)
    return row


def _offer_suggestions(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    """Rows for what may be meant; they come where a row says that they are looked for."""
    waiting = menu.addAction(tr("Looking for suggestions…"))
    waiting.setEnabled(False)

    def arrived(suggestions: tuple[str, ...]) -> None:
        if not isValid(waiting):  # the menu was left meanwhile
            return
        for suggestion in suggestions:
            _insert(menu, waiting, as_row(suggestion), partial(verbs.fix, found, suggestion))
        alike = len(verbs.alike(found))
        if suggestions and alike > 1:
            text = tr("Write “{fix}” in all {n} places", fix=suggestions[0], n=alike)
            _insert(menu, waiting, as_row(text), partial(verbs.fix_all, found, suggestions[0]))
        if suggestions:
            menu.removeAction(waiting)
        else:
            waiting.setText(tr("No suggestion"))

    verbs.suggest("menu", found, arrived)


def _insert(menu: QMenu, before: QAction, text: str, act: Callable[[], None]) -> None:
    row = QAction(text, menu)
    row.triggered.connect(act)
    menu.insertAction(before, row)


def _offer_fix(menu: QMenu, found: "Found", verbs: Verbs) -> None:
    fix = found.finding.fix
    if fix is None:
        return
    text = tr("Change to “{fix}”", fix=shortened(fix, _MOST_GC)) if fix.strip() else tr("Take it out")
    menu.addAction(as_row(text)).triggered.connect(lambda: verbs.fix(found, fix))
    alike = verbs.alike(found)
    if len(alike) > 1:
        row = menu.addAction(tr("Fix all {n} of this kind", n=len(alike)))
        row.triggered.connect(lambda: verbs.fix_all(found))
