"""What the archive does not take goes into files; from there it comes back, and no file is deleted."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article, Breaking, LeadImage, Status
from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base import paths
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.rescue_text import RescueText, read, written
from newsroom_desktop.hindi.normal import normal
from tests.desk.conftest import NOW_MS, OpenDesk


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All places for rescue files are in tmp_path."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def article(desk: Desk) -> Article:
    """A saved one, as it is written on while the archive takes nothing."""
    saved, _ = desk.saving.save(replace(desk.editing.create(), headline="सियोल में बैठक", body="पहला"))
    return replace(saved, body="पहला\n\nदूसरा", headline="सियोल में बड़ी बैठक")


def bodies(desk: Desk) -> list[str]:
    return sorted(desk.listing.article(article_id).body for article_id in desk.listing.ids())


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.md"))


LINES = st.text().map(
    lambda text: tidied(Article(article_id="", created_ms=0, updated_ms=0, headline=text)).headline
)


@given(
    headline=LINES,
    deck=LINES,
    body=st.text(),
    tags=st.lists(LINES.filter(bool)),
    upon=st.none() | st.lists(st.text()),
)
def test_a_file_holds_all_of_an_article(
    headline: str, deck: str, body: str, tags: list[str], upon: list[str] | None
) -> None:
    article = Article(
        article_id="0123456789abcdef" * 2,
        created_ms=NOW_MS,
        updated_ms=NOW_MS,
        headline=headline,
        deck=deck,
        body=normal(body),
        tags=tuple(tags),
        urgency=1,
        breaking=Breaking(start_ms=NOW_MS, end_ms=NOW_MS + 1),
        lead_image=LeadImage(media_id="a" * 64, alt=headline, focus=(1, 100)),
        status=Status.APPROVED,
        published_ms=NOW_MS,
        let_stand=("rule letters",),
    )
    names = None if upon is None else tuple(map(normal, upon))
    text = RescueText(article=article, archive="/संग्रह/archive.db", upon=names)
    assert read(written(text)) == text


@pytest.mark.parametrize(
    "letters",
    [
        "",
        "---",
        "---\n---\n",
        "कुछ और",
        "---\ntitle: \n---\n\nपाठ",
        '---\narticle_id: "x"\n---\n\nपाठ',
        "---\n[]: 1\n---\n\n",
    ],
)
def test_what_is_no_such_file_is_not_taken_for_one(letters: str) -> None:
    with pytest.raises(ValueError, match=r"no front matter|no id|Expecting value"):
        read(letters)


def test_a_text_comes_back_as_the_next_revision(desk: Desk, article: Article, open_here: OpenDesk) -> None:
    path = desk.rescuing.keep(article)
    assert path.parent == paths.rescue_folders()[0]
    desk = open_here()
    (file,) = desk.rescuing.left_behind()
    assert file.headline == "सियोल में बड़ी बैठक"
    letters = path.read_bytes()
    taken, changes = desk.rescuing.take(file)
    assert changes.article_ids == {article.article_id}
    assert desk.listing.article(article.article_id) == taken
    assert (taken.body, taken.status) == (article.body, Status.DRAFT)
    assert (files(path.parent), files(path.parent / "taken")) == ([], [path.name])
    assert (path.parent / "taken" / path.name).read_bytes() == letters
    assert desk.rescuing.left_behind() == []


def test_an_article_that_the_archive_never_had_is_taken_as_it_is(desk: Desk, open_here: OpenDesk) -> None:
    new = replace(desk.editing.create(), headline="नई ख़बर", body="पाठ")
    desk.rescuing.keep(new)
    desk = open_here()
    (file,) = desk.rescuing.left_behind()
    taken, _ = desk.rescuing.take(file)
    assert taken.article_id == new.article_id
    assert desk.listing.article(new.article_id).body == "पाठ"


def test_a_draft_below_it_becomes_a_revision_first(desk: Desk, article: Article, open_here: OpenDesk) -> None:
    desk.editing.keep_draft(replace(article, body="पहला और आधा"), 0)
    desk.rescuing.keep(article)
    desk = open_here()
    (file,) = desk.rescuing.left_behind()
    desk.rescuing.take(file)
    assert bodies(desk) == [article.body]
    made = desk.history.timeline(article.article_id).entries
    assert [entry.trace.reason for entry in made] == [Reason.RESCUE, Reason.RESCUE, Reason.SAVE]


def test_what_was_saved_since_stays_on_top(desk: Desk, article: Article, open_here: OpenDesk) -> None:
    desk.rescuing.keep(article)
    desk.moving.move(replace(article, body="पहला और उसके बाद"), Step.SUBMIT)
    desk = open_here()
    (file,) = desk.rescuing.left_behind()
    taken, _ = desk.rescuing.take(file)
    assert taken.article_id != article.article_id
    assert taken.status is Status.DRAFT
    assert bodies(desk) == sorted([article.body, "पहला और उसके बाद"])


def test_what_the_archive_has_is_not_offered_but_set_aside(
    desk: Desk, article: Article, open_here: OpenDesk
) -> None:
    path = desk.rescuing.keep(article)
    desk.editing.keep_draft(article, 0)
    desk = open_here()
    assert desk.rescuing.left_behind() == []
    assert files(path.parent / "taken") == [path.name]


def test_a_file_that_was_changed_by_hand_is_taken_whole(
    desk: Desk, article: Article, open_here: OpenDesk
) -> None:
    path = desk.rescuing.keep(article)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"---\n", b"", 1).replace(b"\n", b"\r\n"))
    desk = open_here()
    (file,) = desk.rescuing.left_behind()
    taken, _ = desk.rescuing.take(file)
    assert "दूसरा" in taken.body
    assert article.headline in taken.body


def test_a_file_that_would_never_end_is_taken_as_letters(
    desk: Desk, article: Article, open_here: OpenDesk
) -> None:
    path = desk.rescuing.keep(article)
    path.write_text(f"---\ntitle: {'[' * 100_000}\n---\n\nपाठ\n", "utf-8")
    (file,) = open_here().rescuing.left_behind()
    assert (file.text, file.headline) == (None, "")


def test_a_file_of_another_archive_waits_for_it(desk: Desk, article: Article, tmp_path: Path) -> None:
    path = desk.rescuing.keep(article)
    other = tmp_path / "दूसरा.db"
    path.write_text(path.read_text("utf-8").replace("archive.db", other.name), "utf-8")
    desk.rescuing.settle(article.article_id)  # no more than the name of the file is known of it
    (path.parent / "taken" / path.name).rename(path)
    other.touch()
    assert desk.rescuing.left_behind() == []
    other.rename(tmp_path / "weg.db")
    assert [file.path for file in desk.rescuing.left_behind()] == [path]


def test_a_file_in_use_is_written_again_and_one_left_behind_never(
    desk: Desk, article: Article, open_here: OpenDesk
) -> None:
    first = desk.rescuing.keep(article)
    assert desk.rescuing.keep(replace(article, body="तीसरा")) == first
    assert desk.rescuing.left_behind() == []
    desk = open_here()
    second = desk.rescuing.keep(article)
    assert second != first
    assert "तीसरा" in first.read_text("utf-8")
    desk.rescuing.settle(article.article_id)
    assert files(first.parent) == [first.name]
    assert files(first.parent / "taken") == [second.name]


def test_names_that_are_taken_are_kept_beside_each_other(desk: Desk, article: Article) -> None:
    path = desk.rescuing.keep(article)
    (path.parent / "taken").mkdir()
    (path.parent / "taken" / path.name).write_text("पुराना", "utf-8")
    desk.rescuing.settle(article.article_id)
    assert len(files(path.parent / "taken")) == 2
    assert (path.parent / "taken" / path.name).read_text("utf-8") == "पुराना"


def test_the_next_folder_takes_what_the_first_does_not(desk: Desk, article: Article) -> None:
    first, second, third = paths.rescue_folders()
    first.parent.mkdir(exist_ok=True)
    first.write_text("a file is in the way")
    assert desk.rescuing.keep(article).parent == second
    assert first.is_file()
    second.rename(second.with_name("gone"))
    second.write_text("another one")
    assert desk.rescuing.keep(article).parent == third


def test_a_file_that_cannot_be_written_any_more_gives_way_to_another(
    desk: Desk, article: Article, open_here: OpenDesk
) -> None:
    first = desk.rescuing.keep(article)
    aside = first.parent / "taken"
    aside.mkdir()
    first.rename(aside / first.name)
    first.mkdir()  # in the way of the next text
    second = desk.rescuing.keep(replace(article, body="तीसरा"))
    assert second != first
    first.rmdir() if first.is_dir() else None
    desk = open_here()
    assert [file.path for file in desk.rescuing.left_behind()] == [second]


def test_what_no_folder_takes_is_said_and_is_taken_once_one_does(desk: Desk, article: Article) -> None:
    for folder in paths.rescue_folders():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.write_text("in the way")
    with pytest.raises(FileRefused, match="rescue_refused") as refused:
        desk.rescuing.keep(article)
    assert "exists" in sentence(refused.value)
    paths.rescue_folders()[2].unlink()
    assert read(desk.rescuing.keep(article).read_text("utf-8")).article == article


def test_a_text_goes_into_a_file_of_choice(desk: Desk, article: Article, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="text_file_refused"):
        desk.rescuing.save_as(article, tmp_path / "missing" / "a.md")
    desk.rescuing.save_as(article, tmp_path / "a.md")
    assert read((tmp_path / "a.md").read_text("utf-8")).article == article
