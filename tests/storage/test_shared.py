"""The same tables on a server: many at a time write it, one after the other."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.shared import open_shared
from tests.storage.conftest import article

WRITERS, EACH = 4, 10


def test_one_that_is_there_already_is_opened_as_it_is(shared: Archive, postgres: str, tmp_path: Path) -> None:
    with shared.writing() as unit:
        unit.articles.put(article(headline="सियोल में बैठक"), has_draft=False)
        made = unit.revisions.add(article(headline="सियोल में बैठक"), (), Reason.SAVE, 10)
    again = open_shared(postgres, tmp_path / "elsewhere", Maker(author="desk", device="e" * 32))
    with again.reading() as unit:
        assert current(unit, article().article_id).heads == (made,)
    again.close()


def test_people_who_write_at_once_wait_for_each_other(shared: Archive, postgres: str, tmp_path: Path) -> None:
    def write(writer: int) -> None:
        archive = open_shared(postgres, tmp_path / "elsewhere", Maker(author=f"{writer}", device="e" * 32))
        for number in range(EACH):
            with archive.writing() as unit:
                unit.articles.put(article(writer * EACH + number), has_draft=False)
        archive.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    with shared.reading() as unit:
        ids = unit.articles.ids()
        assert sorted(int(name, 16) for name in ids) == list(range(WRITERS * EACH))
