"""What a command may reach: the parts of one window, named."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.gui.jobs import Jobs
from newsroom_desktop.gui.settings import WindowSettings

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.gui.article_list.panel import ArticleListPanel
    from newsroom_desktop.gui.details.panel import DetailsPanel
    from newsroom_desktop.gui.editor.panel import EditorPanel
    from newsroom_desktop.gui.editor.session import EditSession
    from newsroom_desktop.gui.preview.panel import PreviewPanel
    from newsroom_desktop.gui.window import MainWindow


@dataclass(slots=True, kw_only=True)
class Context:
    """The parts of one window; `desk` is None until the archive is open."""

    window: "MainWindow"
    jobs: Jobs
    settings: WindowSettings
    session: "EditSession"
    articles: "ArticleListPanel"
    editor: "EditorPanel"
    details: "DetailsPanel"
    preview: "PreviewPanel"
    desk: "Desk | None" = None
