"""The articles that are open, each in a tab above the text.

One of them stands in the editor; the session leaves it with every word in a revision before another comes.
The documents of the others are kept with what can be undone in them (`editor/sheets.py`).
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QTabBar, QWidget

from newsroom_desktop.article.article import Article
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.keeping import Keeping, KeepingState
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.icons import themed_icon
from newsroom_desktop.gui.plain_letters import as_row, as_tip

MOST = 32
"""Tabs: as many as there are documents kept."""

_SIGNS = {Keeping.TYPING: "pencil", Keeping.FAILED: "triangle-alert"}


class ArticleTabs(QTabBar):
    """Shows a tab for each open article while there are several; the session is asked to open another."""

    kept = Signal(list)
    """The ids of the open articles, in their order, are others now."""

    def __init__(self, session: EditSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._beside: set[str] = set()
        self._new_is_beside = False
        self._closing = ""
        self._headlines: dict[str, str] = {}
        self._without_row: set[str] = set()
        self.setObjectName("article_tabs")
        self.setAutoHide(True)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setExpanding(False)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.keeping_changed.connect(self._on_keeping_changed)
        session.jobs.refused.connect(lambda _error: self._show_open())  # it could not be opened, say
        self.currentChanged.connect(self._on_current_changed)
        self.tabCloseRequested.connect(self.close_tab)
        self.tabMoved.connect(lambda _from, _to: self.kept.emit(self.ids))
        self._set_texts()

    @property
    def ids(self) -> list[str]:
        """The ids of the open articles, in their order."""
        return [self.tabData(place) for place in range(self.count())]

    def restore(self, headlines: dict[str, str]) -> None:
        """Have tabs for these articles, each with its headline, before one that is open by now."""
        others = [each for each in headlines.items() if self._place_of(each[0]) < 0]
        for place, (article_id, headline) in enumerate(others):
            self._add(place, article_id, headline)
        self._bound()
        self.kept.emit(self.ids)

    def open_beside(self, article_id: str) -> None:
        """Open the article in a tab of its own, or go to the tab that it has."""
        self._beside.add(article_id)
        self._session.open(article_id)

    def start_new(self) -> None:
        """Begin an article in a tab of its own."""
        self._new_is_beside = True
        self._session.start_new()

    def go(self, step: int) -> None:
        """Open the article of the tab so many steps to the right; behind the last comes the first."""
        if self.count() > 1:
            self.setCurrentIndex((self.currentIndex() + step) % self.count())

    def close_current(self) -> None:
        """Close the tab of the article in the editor."""
        self.close_tab(self.currentIndex())

    def close_tab(self, place: int) -> None:
        """Close a tab; of the one in the editor every word is kept first, and a neighbour is opened.

        The last one stays.
        """
        others = [at for at, name in enumerate(self.ids) if at != place and name != self._closing]
        if not others or not 0 <= place < self.count():
            return
        if place == self.currentIndex():
            self.setCurrentIndex(next((at for at in others if at > place), others[-1]))
        if self._is_open(self.tabData(place)):
            self._closing = self.tabData(place)
        else:
            self._remove(place)

    # what the session tells

    def _on_opened(self, article: Article) -> None:
        beside = self._is_beside(article.article_id)
        closing, self._closing = self._closing, ""
        before = self.currentIndex()
        place = self._place_of(article.article_id)
        if place < 0:
            if beside or before < 0:
                place = self._add(before + 1, article.article_id, article.headline)
            else:
                place = before
                self._name(place, article.article_id, article.headline)
        self._set_current(place)
        self._leave_blank_ones(article.article_id)
        if closing != article.article_id and self._place_of(closing) >= 0:
            self._remove(self._place_of(closing))
        self._bound()
        self._on_changed(article)
        self._on_keeping_changed(self._session.keeping)
        self.kept.emit(self.ids)

    def _is_beside(self, article_id: str) -> bool:
        """Whether the article that has been opened shall have a tab of its own."""
        if self._session.keeping.at_ms is None and self._new_is_beside:
            self._new_is_beside = False
            return True
        beside = article_id in self._beside
        self._beside.discard(article_id)
        return beside

    def _leave_blank_ones(self, open_id: str) -> None:
        """Close the tabs of articles in which nobody has written anything: nothing of them is anywhere."""
        for article_id in self._without_row - {open_id}:
            place = self._place_of(article_id)
            if place >= 0:
                self._remove(place)
        self._without_row &= {open_id}
        if self._session.keeping.at_ms is None:
            self._without_row.add(open_id)

    def _bound(self) -> None:
        while self.count() > MOST:
            self._remove(0 if self.currentIndex() else 1)

    def _on_changed(self, article: Article) -> None:
        place = self._place_of(article.article_id)
        if place >= 0 and self._headlines.get(article.article_id) != article.headline:
            self._name(place, article.article_id, article.headline)

    def _on_keeping_changed(self, state: KeepingState) -> None:
        article = self._session.article
        if article is None:
            return
        if state.keeping is Keeping.FAILED:
            self._show_open()
        if state.at_ms is not None:
            self._without_row.discard(article.article_id)
        place = self._place_of(article.article_id)
        if place >= 0:
            sign = _SIGNS.get(state.keeping)
            self.setTabIcon(place, themed_icon(sign, self.palette()) if sign else QIcon())

    # tabs

    def _on_current_changed(self, place: int) -> None:
        wanted = self.tabData(place) if place >= 0 else None
        if wanted and self._is_open(wanted):
            self._closing = ""
            self._session.stay()
        elif wanted:
            self._session.open(wanted)

    def _is_open(self, article_id: str) -> bool:
        """Whether the article stands in the editor."""
        article = self._session.article
        return article is not None and article.article_id == article_id

    def _show_open(self) -> None:
        """Go back to the tab of the article that could not be left."""
        self._beside.clear()
        self._new_is_beside, self._closing = False, ""
        if self._session.article is not None:
            self._set_current(self._place_of(self._session.article.article_id))

    def _set_current(self, place: int) -> None:
        blocked = self.blockSignals(True)
        self.setCurrentIndex(place)
        self.blockSignals(blocked)

    def _add(self, place: int, article_id: str, headline: str) -> int:
        blocked = self.blockSignals(True)
        place = self.insertTab(place, "")
        self._name(place, article_id, headline)
        self.blockSignals(blocked)
        return place

    def _remove(self, place: int) -> None:
        blocked = self.blockSignals(True)
        self._headlines.pop(self.tabData(place), None)
        self.removeTab(place)
        self.blockSignals(blocked)
        self.kept.emit(self.ids)

    def _place_of(self, article_id: str) -> int:
        ids = self.ids
        return ids.index(article_id) if article_id in ids else -1

    def _name(self, place: int, article_id: str, headline: str) -> None:
        self._headlines.pop(self.tabData(place), None)
        self._headlines[article_id] = headline
        self.setTabData(place, article_id)
        self.setTabText(place, as_row(headline or tr("Without a headline")))
        self.setTabToolTip(place, as_tip(headline) if headline else "")
        for side in QTabBar.ButtonPosition:
            button = self.tabButton(place, side)
            if button is not None:
                button.setToolTip(tr("Close this article"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab that the middle button is on."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self.close_tab(self.tabAt(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language, in the new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._set_texts()
        elif event.type() == QEvent.Type.PaletteChange:
            self._on_keeping_changed(self._session.keeping)

    def _set_texts(self) -> None:
        self.setAccessibleName(tr("Open articles"))
        for place, article_id in enumerate(self.ids):
            self._name(place, article_id, self._headlines.get(article_id, ""))
