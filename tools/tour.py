"""The whole job without a display: import the sample page, show it in the real window, export, prove.

Does what a person does, through the same code; says where archive, page and screenshot lie, and exits
with 0 only when all of it worked.
"""

import faulthandler
import html
import os
import shutil
import sys
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QDialog, QWidget

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base import paths
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.publishing import Receipt
from newsroom_desktop.gui.start import Program, make_app
from tools.waiting import give_size, until

FOLDER = Path(__file__).resolve().parent.parent / "build" / "tour"
SAMPLE = paths.resource("samples", "sample-article.txt")
SIZE = (1366, 768)
LIMIT_S = 300
BLANK = 12
"""A panel that is painted with no more colours than this shows nothing yet."""


class WentWrong(Exception):
    """A part of the job did not work; the text says which."""


def main(folder: Path) -> int:
    """Do the job in `folder`, which is made anew; the exit code."""
    faulthandler.dump_traceback_later(LIMIT_S, exit=True)  # a window that hangs is no window
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["NEWSROOM_DATA"] = str(folder / "data")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "export").mkdir(parents=True)
    archive, screenshot = folder / "archive.db", folder / "window.png"
    try:
        article = _imported(archive)
        receipt = _shown_and_exported(archive, article, folder / "export", screenshot)
        page = _proved(receipt, article)
    except (WentWrong, TimeoutError) as error:
        print(f"The tour went wrong: {error}", file=sys.stderr)
        return 1
    except DeskError as error:
        print(f"The tour went wrong: {sentence(error)}", file=sys.stderr)
        return 1
    print(f"archive     {archive}\npage        {page}\nscreenshot  {screenshot}")
    return 0


def _imported(archive: Path) -> Article:
    desk = open_desk(archive)
    try:
        article, _changes = desk.receiving.import_file(SAMPLE)
    finally:
        desk.close()
    return article


def _shown_and_exported(archive: Path, article: Article, folder: Path, screenshot: Path) -> Receipt:
    program = Program(make_app(), archive)
    window = program.window
    receipts: list[Receipt] = []
    faults: list[str] = []
    drawn: list[bool] = []
    ends: list[bool] = []
    window.faults.happened.connect(faults.append)
    window.workspace.preview.page_shown.connect(lambda: drawn.append(True))
    window.workspace.export.exported.connect(receipts.extend)
    program.finished.connect(lambda: ends.append(True))
    give_size(window, SIZE)
    program.start()
    until(lambda: _is_open(program, article), "the article is in the editor")
    until(lambda: bool(drawn), "the preview has the page")
    for panel in (
        window.articles,
        window.workspace.editor,
        window.workspace.preview,
        window.workspace.details,
    ):
        until(partial(_is_painted, window, panel), f"{type(panel).__name__} is painted")
    if not window.grab().save(str(screenshot)):
        raise WentWrong(f"the screenshot could not be written to {screenshot}")
    window.workspace.export.export([article.article_id], folder)
    until(lambda: bool(receipts), "the page is exported")
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.close()
    until(lambda: bool(ends), "the window closes")
    if faults:
        raise WentWrong(faults[0])
    return receipts[0]


def _is_open(program: Program, article: Article) -> bool:
    shown = program.window.workspace.session.article
    return shown is not None and shown.headline == article.headline and program.window.articles.row_count == 1


def _is_painted(window: QWidget, part: QWidget) -> bool:
    """Whether `part` shows more than a surface; every fourth pixel each way is looked at."""
    image = window.grab(QRect(part.mapTo(window, QPoint(0, 0)), part.size())).toImage()
    places = product(range(0, image.width(), 4), range(0, image.height(), 4))
    return len({image.pixel(x, y) for x, y in places}) > BLANK


def _proved(receipt: Receipt, article: Article) -> Path:
    if receipt.path is None or not receipt.ok:
        raise WentWrong(receipt.text)
    page = html.unescape(receipt.path.read_text("utf-8"))
    for text in (article.headline, article.dateline, *article.body.split("\n\n")):
        if text not in page:
            raise WentWrong(f"the page lacks “{text[:60]}”")
    return receipt.path


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]).resolve() if sys.argv[1:] else FOLDER))
