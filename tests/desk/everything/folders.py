"""A few articles in an archive, exported to a folder, changed there, and imported again."""

from pathlib import Path
from typing import Any

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.everything.exporting import Written, export_all
from newsroom_desktop.desk.everything.importing import Importing, Taken
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import Current, current
from tests.desk.everything.archives import FIRST_MS, rows

ID = "a" * 32


def saved(archive: Archive, body: str, at: int = 0, article_id: str = ID, **fields: Any) -> Article:
    article = Article(
        article_id=article_id,
        created_ms=FIRST_MS,
        updated_ms=FIRST_MS + at,
        headline="पहली ख़बर",
        body=body,
        **fields,
    )
    with archive.writing() as unit:
        heads = unit.revisions.heads(article_id)
        unit.revisions.add(article, heads[:1], Reason.SAVE, FIRST_MS + at)
        unit.drafts.drop(article_id)
        unit.articles.put(article, has_draft=False)
    return article


def drafted(archive: Archive, body: str, at: int = 0) -> None:
    with archive.writing() as unit:
        heads = unit.revisions.heads(ID)
        article = Article(
            article_id=ID, created_ms=FIRST_MS, updated_ms=FIRST_MS + at, headline="पहली ख़बर", body=body
        )
        unit.drafts.put(article, heads[0].revision_id if heads else None, FIRST_MS + at)
        unit.articles.put(article, has_draft=True)


def standing(archive: Archive, article_id: str = ID) -> Current:
    with archive.reading() as unit:
        return current(unit, article_id)


def bodies(archive: Archive) -> set[str]:
    return {row["body"] for row in rows(archive)["revision"]}


def out(archive: Archive, folder: Path) -> Written:
    return export_all(archive, folder, FIRST_MS, Progress())


def taken(archive: Archive, folder: Path) -> Taken:
    importing = Importing(archive, folder, FIRST_MS + 999_000, Progress())
    for _ in importing.steps():
        pass
    return importing.found


def filled(archive: Archive, count: int) -> None:
    for number in range(count):
        saved(archive, f"पाठ {number} " * 40, at=number, article_id=f"{number:032x}")


def told(found: Taken) -> list[str]:
    return [problem.code for problem in found.problems]


def the_file(folder: Path, end: str = ".md") -> Path:
    (path,) = (folder / ("articles" if end == ".md" else "history")).rglob(f"*{end}")
    return path


def changed(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
