"""What the window remembers between two starts: places, language, appearance, the open article."""

from PySide6.QtCore import QByteArray, QSettings

from newsroom_desktop.article.wanted import Wanted, as_json, from_json
from newsroom_desktop.base import paths, texts

APPEARANCES = ("system", "light", "dark")


class WindowSettings:
    """A small file beside the archive; damaged or missing values fall back to the usual ones."""

    def __init__(self) -> None:
        self._store = QSettings(str(paths.data_folder() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The chosen interface language, else the system's."""
        value = self._text("language")
        return value if value in texts.LANGUAGES else texts.system_language()

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def appearance(self) -> str:
        """One of APPEARANCES."""
        value = self._text("appearance")
        return value if value in APPEARANCES else APPEARANCES[0]

    @appearance.setter
    def appearance(self, value: str) -> None:
        self._store.setValue("appearance", value)

    @property
    def open_article(self) -> str:
        """The id of the article that was open last; empty when there was none."""
        return self._text("open_article")

    @open_article.setter
    def open_article(self, article_id: str) -> None:
        self._store.setValue("open_article", article_id)

    @property
    def open_tabs(self) -> list[str]:
        """The ids of the articles that were open last, in their order."""
        return self._text("open_tabs").split()

    @open_tabs.setter
    def open_tabs(self, article_ids: list[str]) -> None:
        self._store.setValue("open_tabs", " ".join(article_ids))

    @property
    def export_folder(self) -> str:
        """The folder that was exported to last; empty before the first export."""
        return self._text("export_folder")

    @export_folder.setter
    def export_folder(self, folder: str) -> None:
        self._store.setValue("export_folder", folder)

    def folder(self, wanted: str) -> str:
        """The folder that files of the kind `wanted` were taken from last; empty before the first."""
        return self._text(f"folder/{wanted}")

    def keep_folder(self, wanted: str, folder: str) -> None:
        """Keep `folder` as the one that files of the kind `wanted` were taken from."""
        self._store.setValue(f"folder/{wanted}", folder)

    @property
    def zoom(self) -> int:
        """The size of the text in percent."""
        value = self._text("zoom")
        return int(value) if value.isdecimal() else 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("zoom", str(percent))

    @property
    def line_width(self) -> str:
        """How wide the text may stand, by a name that the editor knows; empty when it was never chosen."""
        return self._text("line_width")

    @line_width.setter
    def line_width(self, value: str) -> None:
        self._store.setValue("line_width", value)

    @property
    def typewriter(self) -> bool:
        """Whether the line of the caret stays in the middle."""
        return self._text("typewriter") == "on"

    @typewriter.setter
    def typewriter(self, on: bool) -> None:
        self._store.setValue("typewriter", "on" if on else "off")

    @property
    def side_by_side(self) -> bool:
        """Whether two texts that are compared stand beside each other."""
        return self._text("side_by_side") == "on"

    @side_by_side.setter
    def side_by_side(self, on: bool) -> None:
        self._store.setValue("side_by_side", "on" if on else "off")

    @property
    def keyboard(self) -> str:
        """The Hindi layout that was on last, by the name that it has for the command line; empty before."""
        return self._text("keyboard")

    @keyboard.setter
    def keyboard(self, name: str) -> None:
        self._store.setValue("keyboard", name)

    @property
    def keyboard_on(self) -> bool:
        """Whether the Hindi layout was on."""
        return self._text("keyboard_on") == "on"

    @keyboard_on.setter
    def keyboard_on(self, on: bool) -> None:
        self._store.setValue("keyboard_on", "on" if on else "off")

    @property
    def autocorrect_off(self) -> frozenset[str]:
        """The rules of auto-correct that are switched off."""
        return frozenset(self._text("autocorrect_off").split())

    @autocorrect_off.setter
    def autocorrect_off(self, rules: frozenset[str]) -> None:
        self._store.setValue("autocorrect_off", " ".join(sorted(rules)))

    @property
    def marks_off(self) -> frozenset[str]:
        """The subjects of checks whose findings are not marked in the text."""
        return frozenset(self._text("marks_off").split())

    @marks_off.setter
    def marks_off(self, subjects: frozenset[str]) -> None:
        self._store.setValue("marks_off", " ".join(sorted(subjects)))

    @property
    def list_order(self) -> Wanted:
        """In which order and groups the articles were listed last; by status at first."""
        try:
            kept = from_json(self._text("list_order"))
        except ValueError:
            return Wanted(grouped=True)
        return Wanted(sort=kept.sort, descending=kept.descending, grouped=kept.grouped)

    @list_order.setter
    def list_order(self, wanted: Wanted) -> None:
        self._store.setValue("list_order", as_json(wanted))

    @property
    def list_is_roomy(self) -> bool:
        """Whether the rows of the list show details and pictures."""
        return self._text("list_rows") != "compact"

    @list_is_roomy.setter
    def list_is_roomy(self, roomy: bool) -> None:
        self._store.setValue("list_rows", "roomy" if roomy else "compact")

    @property
    def folded_groups(self) -> frozenset[str]:
        """The groups of the list that are folded."""
        return frozenset(self._text("folded_groups").split())

    @folded_groups.setter
    def folded_groups(self, keys: frozenset[str]) -> None:
        self._store.setValue("folded_groups", " ".join(sorted(keys)))

    def begun_comment(self, article_id: str) -> str:
        """What was written as a comment on the article and is not added yet."""
        return self._text(f"begun_comment/{article_id}")

    def keep_begun_comment(self, article_id: str, text: str) -> None:
        """Keep `text` as the comment on the article that is not added yet; nothing where it is empty."""
        if text:
            self._store.setValue(f"begun_comment/{article_id}", text)
        else:
            self._store.remove(f"begun_comment/{article_id}")

    def layout(self, name: str) -> QByteArray:
        """What was kept of the window as `name`; empty before the first close."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Keep `state` of the window as `name`."""
        self._store.setValue(f"layout/{name}", state)

    def sync(self) -> None:
        """Write what was set to the disk."""
        self._store.sync()

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else ""
