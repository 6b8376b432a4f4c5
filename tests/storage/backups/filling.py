"""What is put into archives that are backed up."""

import sqlite3
from hashlib import sha256
from pathlib import Path

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.media import StoredPicture
from tests.storage.conftest import article

NOW_MS = 1_718_700_000_000
HOUR_MS = 3_600_000
PICTURE = b"pixels of a picture"


def save(archive: Archive, number: int = 1, body: str = "बैठक में फ़ैसला हुआ।") -> None:
    with archive.writing() as unit:
        some = article(number, headline=f"ख़बर {number}", body=body)
        unit.revisions.add(some, unit.revisions.heads(some.article_id)[:1], Reason.SAVE, NOW_MS)
        unit.articles.put(some, has_draft=False)


def keep_draft(archive: Archive, number: int, body: str) -> None:
    with archive.writing() as unit:
        some = article(number, body=body)
        unit.drafts.put(some, None, NOW_MS)
        unit.articles.put(some, has_draft=True)


def add_picture(archive: Archive, data: bytes = PICTURE) -> str:
    stored = StoredPicture(
        media_id=sha256(data).hexdigest(), suffix=".jpg", width=1, height=1, size_bytes=len(data)
    )
    archive.media_folder.mkdir(exist_ok=True)
    (archive.media_folder / stored.name).write_bytes(data)
    with archive.writing() as unit:
        unit.media.put(stored, NOW_MS)
    return stored.name


def change(path: Path, statement: str, *values: object) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement, values)
    connection.close()
