"""The page of shortcuts, made from the commands, with what can be searched for, and what the program is."""

import re
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QTextBrowser, QVBoxLayout, QWidget

from newsroom_desktop import __version__
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.actions.spec import MENUS, SUBMENUS, ActionSpec
from newsroom_desktop.gui.icons import picture
from newsroom_desktop.gui.search.help import search_rows


class ShortcutsDialog(QDialog):
    """All commands with their keys, menu by menu, and what can be typed into the search."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self.resize(520, 560)
        page = QTextBrowser()
        page.setHtml(_page())
        note = tr("The keys count by their place: they work under every Hindi keyboard layout.")
        page.append(f"<p><i>{note}</i></p>")
        page.verticalScrollBar().setValue(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(page)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)


def _page() -> str:
    parts = []
    for menu, specs in groupby(SPECS, key=lambda spec: spec.menu_name):
        rows = "".join(
            _title_row(submenu) + "".join(_row(spec) for spec in group)
            for submenu, group in groupby(specs, key=lambda spec: spec.submenu)
        )
        parts.append(f"<h3>{_without_mnemonic(tr(MENUS[menu]))}</h3><table>{rows}</table>")
    searching = tr("Search articles")
    return "".join([*parts, f"<h3>{searching}</h3><table>{_search_table()}</table>"])


def _search_table() -> str:
    return "".join(
        f"<tr><td width='230' style='padding:3px 16px 3px 0'><b>{escape(example)}</b></td>"
        f"<td style='padding:3px 0'>{escape(meaning)}</td></tr>"
        for example, meaning in search_rows()
    )


def _title_row(submenu: str) -> str:
    return f"<tr><td style='padding:8px 0 3px 0'>{tr(SUBMENUS[submenu])}</td></tr>" if submenu else ""


def _row(spec: ActionSpec) -> str:
    inset = 20 if spec.submenu else 0
    return (
        f"<tr><td width='330' style='padding:3px 16px 3px {inset}px'>{tr(spec.text).rstrip('…')}</td>"
        f"<td style='padding:3px 0'><b>{_keys(spec.keys)}</b></td></tr>"
    )


def _without_mnemonic(title: str) -> str:
    return re.sub(r"\s*\(&.\)|&", "", title)


def _keys(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys)


def about_box(parent: QWidget) -> QMessageBox:
    """A box that says what the program is, and its version."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About Newsroom Desktop"))
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setIconPixmap(picture("newspaper", theme.colours().accent, 48))
    lead = tr("An offline newsroom editor for Hindi news desks.")
    licences = tr(
        "Free software under the MIT licence. The fonts are under the SIL Open Font License, "
        "the icons (Lucide) under ISC."
    )
    box.setText(f"<h3>{tr('Newsroom Desktop')} {__version__}</h3><p>{lead}</p><p>{licences}</p>")
    box.finished.connect(box.deleteLater)
    return box
