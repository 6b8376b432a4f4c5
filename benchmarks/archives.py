"""Archives with many articles, made through the desk's own saving."""

from dataclasses import replace
from pathlib import Path

from benchmarks.corpus import headline, paragraphs
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.site import USUAL_CATEGORIES
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.saving import store

_IN_ONE_UNIT = 500
"""Each save waits for the disk; here some hundred do so together."""


def filled_archive(path: Path, articles: int, words: int = 120) -> Path:
    """Make an archive with `articles` saved articles at `path`, unless it is there already."""
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    for left in path.parent.glob(f"{part.name}*"):  # of a run that was broken off: it holds some articles
        left.unlink()
    desk = open_desk(part)
    for start in range(0, articles, _IN_ONE_UNIT):
        with desk._archive.writing() as unit:  # noqa: SLF001 - no person saves 500 articles at a time
            for number in range(start, min(start + _IN_ONE_UNIT, articles)):
                article = replace(
                    desk.editing.create(),
                    headline=headline(number),
                    body="\n\n".join(paragraphs(words, number)),
                    category=USUAL_CATEGORIES[number % len(USUAL_CATEGORIES)].name,
                )
                store(unit, tidied(article), Reason.SAVE, desk.now())
    desk.close()
    part.rename(path)
    return path
