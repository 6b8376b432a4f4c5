"""Archives with many articles, made through the desk."""

from dataclasses import replace
from pathlib import Path

from benchmarks.corpus import headline, paragraphs
from newsroom_desktop.article.site import USUAL_CATEGORIES
from newsroom_desktop.bootstrap import open_desk


def filled_archive(path: Path, articles: int, words: int = 120) -> Path:
    """Make an archive with `articles` saved articles at `path`, unless it is there already."""
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    desk = open_desk(path)
    for number in range(articles):
        article = replace(
            desk.editing.create(),
            headline=headline(number),
            body="\n\n".join(paragraphs(words, number)),
            category=USUAL_CATEGORIES[number % len(USUAL_CATEGORIES)].name,
        )
        desk.saving.save(article)
    desk.close()
    return path
