"""What is read out of a damaged archive: every word that is there, and nothing is changed."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.storage.archive import open_archive
from newsroom_desktop.storage.backups.verifying import verify_words
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.salvage.completing import salvaged
from newsroom_desktop.storage.salvage.holding import Holding, ReadOut, beyond, holding_in
from tests.behind import run
from tests.faults.length import rounds
from tests.older import VERSIONS, made
from tests.storage.conftest import MAKER
from tests.storage.salvage.conftest import SAVED, TYPED, Words, said, wal_of

ALL = Holding(articles=SAVED, revisions=2 * SAVED, drafts=TYPED, newest_ms=200 + TYPED)
PAGE = 4096


def read_out(*sources: Path) -> ReadOut:
    """Read the archives out into `out.db` beside them, which has to be whole, and leave them as they are."""
    files = [each for each in sources[0].parent.iterdir() if each.is_file() and each.name != "out.db"]
    before = {each: each.read_bytes() for each in files}
    found = salvaged(sources[0].with_name("out.db"), sources, MAKER, 999, Progress())
    assert {each: each.read_bytes() for each in files} == before
    assert verify_words(sources[0].with_name("out.db"), Progress()).is_whole
    return found


def words_in(path: Path) -> Words:
    archive = open_archive(path, MAKER, writing=True, wait_s=0)
    with archive.reading() as unit:
        found = {name: current(unit, name).article for name in unit.articles.ids()}
    archive.close()
    return found


def change(path: Path, *changes: tuple[int, bytes]) -> None:
    with path.open("r+b") as file:
        for start, data in changes:
            file.seek(start)
            file.write(data)


def place_of(path: Path, text: str, before: str = "") -> int:
    """Where the last place in the file is that holds `text`; with `before`, of those before that text."""
    held = path.read_bytes()
    place = held.rfind(text.encode(), 0, held.rfind(before.encode()))
    assert place > 0
    return place


def test_all_of_a_whole_archive_is_read(whole: Path, words: Words) -> None:
    order = ordered_ids(whole)
    assert read_out(whole) == ReadOut(holding=ALL)
    assert words_in(whole.with_name("out.db")) == words
    assert ordered_ids(whole.with_name("out.db")) == order
    with closing(sqlite3.connect(whole.with_name("out.db"))) as made:
        assert made.execute("SELECT text FROM comment").fetchall() == [("नाम जाँचें",)]
        assert made.execute("SELECT media_id, size_bytes FROM media").fetchall() == [("a" * 64, 9)]
        assert made.execute("SELECT caret_cp FROM article ORDER BY article_id DESC").fetchone() == (SAVED,)


def ordered_ids(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT article_id FROM article ORDER BY change_no")]


def test_what_only_the_wal_holds_is_read(alive: Path, words: Words) -> None:
    assert read_out(alive) == ReadOut(holding=ALL)
    assert words_in(alive.with_name("out.db")) == words


def no_header(path: Path) -> None:
    change(path, (0, b"\0" * 100))


def no_tables(path: Path) -> None:
    change(path, (100, b"\0" * (PAGE - 100)))


def no_way_to_revisions(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'revision'").fetchone()
    assert path.read_bytes()[(root - 1) * PAGE] == 5  # an inner page
    change(path, ((root - 1) * PAGE, b"\xa5" * PAGE))


def no_ways_at_all(path: Path) -> None:
    data = path.read_bytes()
    inner = [at for at in range(PAGE, len(data), PAGE) if data[at] in (2, 5, 10)]
    assert inner
    change(path, *((at, b"\0" * PAGE) for at in inner))


def no_parents(path: Path) -> None:
    run(path, "DELETE FROM revision_parent")


def other_parents(path: Path) -> None:
    parent = "(SELECT revision_id FROM head LIMIT 1)"
    run(path, f"INSERT INTO revision_parent SELECT revision_id, {parent} FROM revision WHERE generation")  # noqa: S608


def no_heads(path: Path) -> None:
    run(path, "DELETE FROM head", "DELETE FROM article", "DROP TABLE search_text")


def other_names(path: Path) -> None:
    run(path, "ALTER TABLE article RENAME TO something")


@pytest.mark.parametrize(
    "damage",
    [
        no_header,
        no_tables,
        no_way_to_revisions,
        no_ways_at_all,
        no_parents,
        other_parents,
        no_heads,
        other_names,
    ],
)
def test_what_holds_no_word_is_not_needed(whole: Path, words: Words, damage: Callable[[Path], None]) -> None:
    damage(whole)
    found = read_out(whole)
    assert (found.holding, found.doubtful, found.lost) == (ALL, (), ())
    assert words_in(whole.with_name("out.db")) == words


FRAME = 24 + PAGE


@pytest.mark.parametrize("where", [0, 18, 32 + 4 * FRAME, 40, 60_000, -2_000])
def test_a_broken_wal_hides_nothing_that_stands_behind_the_break(
    alive: Path, words: Words, where: int
) -> None:
    wal = wal_of(alive)
    at = where % wal.stat().st_size
    change(wal, (at, bytes([wal.read_bytes()[at] ^ 0x81])))
    found = read_out(alive)
    assert found.holding.articles == SAVED
    there = words_in(alive.with_name("out.db"))
    changed = [each for name, each in words.items() if there[name].body != each.body]
    assert len(changed) <= 1


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.stem)
@pytest.mark.parametrize("damage", [no_header, no_tables])
def test_what_an_earlier_version_wrote_is_read(
    tmp_path: Path, version: Path, damage: Callable[[Path], None]
) -> None:
    path = made(tmp_path / "archive.db", version)
    before = rows_in(path)
    for spoil in (lambda _path: None, damage):
        spoil(path)
        found = read_out(path)
        assert (found.doubtful, found.lost, found.lost_revisions) == ((), (), 0)
        assert rows_in(path.with_name("out.db")) == before


def rows_in(path: Path) -> set[tuple[object, ...]]:
    """All words in the archive: revisions, and drafts that are typed upon them."""
    with closing(sqlite3.connect(path)) as connection:
        revisions = connection.execute("SELECT revision_id, body FROM revision").fetchall()
        drafts = connection.execute("SELECT article_id, base_id, fields, body FROM draft").fetchall()
    assert revisions
    return {*revisions, *drafts}


def test_a_letter_that_was_flipped_is_told_and_the_words_around_it_stay(whole: Path, words: Words) -> None:
    text = said(29)
    place = place_of(whole, text)
    change(whole, (place, "स".encode()))
    found = read_out(whole)
    assert found.doubtful == ("ख़बर 29",)
    assert (found.holding.articles, found.holding.revisions, found.lost_revisions) == (SAVED, 2 * SAVED, 1)
    there = words_in(whole.with_name("out.db"))
    wrong = f"{29:032x}"
    assert there[wrong].body.replace("स\u093c", "ज\u093c") == words[wrong].body != there[wrong].body
    assert {name for name, each in there.items() if each.body != words[name].body} == {wrong}


@pytest.mark.parametrize("broken", [(0,), (1,), (0, 1)])
def test_two_versions_of_which_one_is_broken_stay_two(whole: Path, broken: tuple[int, ...]) -> None:
    archive, two = open_archive(whole, MAKER, writing=True, wait_s=0), f"{9:032x}"
    with archive.writing() as unit:
        ids = [trace.revision_id for trace in unit.timelines.traces(two)]
        found = unit.revisions.these(ids)
        mine, first = (found[each] for each in ids)
        theirs = unit.revisions.add(replace(mine.article, body="उनका पाठ"), (first,), Reason.IMPORT, 300)
    archive.close()
    for number in broken:
        names = (mine.revision_id, theirs.revision_id)
        run(whole, f"UPDATE revision SET author = 'x' WHERE revision_id = '{names[number]}'")  # noqa: S608
    assert read_out(whole).doubtful == ("ख़बर 9",) * len(broken)
    again = open_archive(whole.with_name("out.db"), MAKER, writing=True, wait_s=0)
    with again.reading() as unit:
        assert {each.article.body for each in unit.revisions.heads(two)} == {mine.article.body, "उनका पाठ"}
    again.close()


def test_broken_fields_cost_no_word_of_the_text(whole: Path, words: Words) -> None:
    place = place_of(whole, '"headline":"ख़बर 29"', before="}" + said(29))
    change(whole, (place, b"'"))
    found = read_out(whole)
    there = words_in(whole.with_name("out.db"))[f"{29:032x}"]
    assert (there.headline, there.body) == ("", words[f"{29:032x}"].body)
    assert found.doubtful == ("",)


def test_a_page_that_is_gone_takes_no_other_with_it(whole: Path, words: Words) -> None:
    text = said(29)
    change(whole, (place_of(whole, text) // PAGE * PAGE, b"\0" * PAGE))
    read_out(whole)
    there = words_in(whole.with_name("out.db"))
    assert {name for name in words if there.get(name) != words[name]} <= {
        f"{number:032x}" for number in range(26, SAVED + 1)
    }
    assert there[f"{29:032x}"].body == "पहला"  # its revision before


def test_what_was_cut_off_is_told_by_its_headline(whole: Path, words: Words) -> None:
    with whole.open("r+b") as file:
        file.truncate(whole.stat().st_size // 2)
    found = read_out(whole)
    there = words_in(whole.with_name("out.db"))
    assert 0 < found.holding.articles < SAVED
    assert {each.headline for name, each in words.items() if name not in there} == set(found.lost)


OLDER = "(SELECT revision_id FROM revision WHERE article_id = draft.article_id AND generation = 0)"


def test_a_draft_that_was_saved_long_ago_is_not_brought_back(whole: Path, words: Words) -> None:
    backup = whole.with_name("backup.db")
    backup.write_bytes(whole.read_bytes())
    run(backup, f"UPDATE draft SET base_id = {OLDER}, body = 'पुराना'")  # noqa: S608 - our own
    run(whole, f"DELETE FROM draft WHERE article_id != '{1:032x}'")  # noqa: S608 - our own
    assert read_out(whole, backup).holding.drafts == 1
    assert words_in(whole.with_name("out.db"))[f"{1:032x}"] == words[f"{1:032x}"]


def test_a_draft_upon_a_revision_that_others_went_on_from_stays(whole: Path, words: Words) -> None:
    """As where somebody types in an article while a newer version of it is taken in."""
    run(whole, f"UPDATE draft SET base_id = {OLDER}")  # noqa: S608 - our own
    assert read_out(whole).holding == ALL
    assert words_in(whole.with_name("out.db")) == words


def test_an_article_whose_revisions_have_thinned_out_has_no_more_heads_than_before(
    whole: Path, words: Words
) -> None:
    archive = open_archive(whole, MAKER, writing=True, wait_s=0)
    with archive.writing() as unit:
        (head,) = unit.revisions.heads(f"{9:032x}")
        for number in range(2, 8):
            head = unit.revisions.add(
                replace(head.article, body=f"पाठ {number}"), (head,), Reason.IDLE, number
            )
        gone = [each.revision_id for each in unit.timelines.traces(head.article.article_id)[1:4]]
        unit.timelines.drop(gone)
        words[head.article.article_id] = head.article
    archive.close()
    read_out(whole)
    assert words_in(whole.with_name("out.db")) == words
    with closing(sqlite3.connect(whole.with_name("out.db"))) as made:
        assert made.execute("SELECT count(*) FROM head").fetchone() == (SAVED,)


@pytest.mark.parametrize("content", ["", "यह कोई संग्रह नहीं है। " * 5_000, "SQLite format 3\0" + "क" * 20_000])
def test_nothing_comes_out_of_what_is_no_archive(tmp_path: Path, content: str) -> None:
    path = tmp_path / "archive.db"
    path.write_text(content, "utf-8")
    assert read_out(path) == ReadOut(holding=Holding())


def test_two_archives_together_have_what_either_has(whole: Path, words: Words) -> None:
    backup = whole.with_name("backup.db")
    backup.write_bytes(whole.read_bytes())
    archive = open_archive(whole, MAKER, writing=True, wait_s=0)
    newer = f"{30:032x}"
    with archive.writing() as unit:
        words[newer] = Article(article_id=newer, created_ms=1, updated_ms=5_000, headline="नई", body="नया")
        unit.drafts.put(words[newer], unit.revisions.heads(newer)[0].revision_id, 300)
        unit.articles.put(words[newer], has_draft=True)
    archive.close()
    change(whole, (place_of(whole, said(23)) // PAGE * PAGE, b"\0" * PAGE))
    read_out(whole)
    assert words_in(whole.with_name("out.db")) != words
    assert beyond(whole.with_name("out.db"), backup) == ("नई",)
    assert beyond(backup, whole.with_name("out.db"))[-1:] != ()
    both = read_out(whole, backup)
    assert both.holding == Holding(articles=SAVED, revisions=2 * SAVED, drafts=TYPED + 1, newest_ms=300)
    assert words_in(whole.with_name("out.db")) == words
    assert holding_in(whole.with_name("out.db")) == both.holding


def test_a_draft_of_the_archive_goes_on_though_the_clock_was_turned_back_since_the_backup(
    whole: Path, words: Words
) -> None:
    backup = whole.with_name("backup.db")
    backup.write_bytes(whole.read_bytes())
    typed = f"{1:032x}"
    run(whole, f"UPDATE draft SET body = body || ' बाद में', kept_ms = 7 WHERE article_id = '{typed}'")  # noqa: S608
    read_out(whole, backup)
    assert words_in(whole.with_name("out.db"))[typed].body == f"{words[typed].body} बाद में"


@pytest.mark.parametrize("table", ["draft", "revision"])
@pytest.mark.parametrize(
    "said",
    [
        "'VACUUM INTO ''planted'''",
        "'CREATE TABLE ' || name || ' (other)'",
        "replace(sql, 'TABLE ' || name, 'TABLE other')",
        "replace(sql, 'article_id', 'article_it')",
    ],
)
def test_what_a_file_says_of_a_table_is_not_obeyed_nor_believed(
    whole: Path, words: Words, table: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(f"UPDATE sqlite_master SET sql = {said} WHERE name = ?", [table])  # noqa: S608
        connection.commit()
    monkeypatch.chdir(whole.parent)
    assert read_out(whole).holding == ALL
    assert not whole.with_name("planted").exists()
    assert words_in(whole.with_name("out.db")) == words


def test_flipped_bits_make_no_word_that_is_not_told(whole: Path, words: Words) -> None:
    """Whatever is broken: an article is as it was, as it was before, or among those that are told."""
    chance, good = random.Random(11), whole.read_bytes()
    for _round in range(rounds(short=6, full=1_000)):
        places = [chance.randrange(len(good)) for _ in range(chance.choice([1, 10, 60]))]
        change(whole, *((at, bytes([good[at] ^ 1 << chance.randrange(8)])) for at in places))
        found = read_out(whole)
        headlines, there = set(found.doubtful), words_in(whole.with_name("out.db"))
        for name, each in there.items():
            is_typed = int(name, 16) <= TYPED  # nothing is named after what is in a draft
            is_known = name in words and each.body in (words[name].body, "पहला")
            assert is_typed or is_known or each.headline in headlines
        change(whole, (0, good))


def test_giving_it_up_leaves_nothing(whole: Path) -> None:
    progress = Progress()
    progress.report = lambda _done, _total: progress.cancel()
    with pytest.raises(Stopped):
        salvaged(whole.with_name("out.db"), [whole], MAKER, 1, progress)
    assert not whole.with_name("out.db").exists()
