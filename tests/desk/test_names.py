"""The names of a desk: learnt from its archive, and decided by people in a file that can be shared."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArchiveRefused, DeskError, FieldRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.hindi.findings import Passage
from newsroom_desktop.hindi.names.check import findings
from newsroom_desktop.hindi.names.choices import NO_CHOICES
from newsroom_desktop.hindi.names.tally import Count
from tests.desk.conftest import FakeClock, OpenDesk

BY_HAND = """\
apart = [["विनोद", "बिनोद"]]
no_names = ["सोल"]
owner = "रात की पाली"

[[name]]
form = "पूतिन"
others = ["पुतिन"]
note = "संपादक का निर्णय"

[[name]]
form = "तेमुजिन"
"""


def _write(desk: Desk, body: str, headline: str = "शीर्षक") -> Article:
    article, _ = desk.saving.save(replace(desk.editing.create(), headline=headline, body=body))
    return article


def _learn(desk: Desk) -> list[tuple[int, int]]:
    return list(desk.naming.learning())


def _count(desk: Desk, spelling: str) -> Count:
    return desk.naming.book.tally.count(spelling)


def test_names_are_counted_by_articles_in_all_their_fields(desk: Desk) -> None:
    _write(desk, "तेमुजिन ने कहा।\n\n**तेमुजिन** से बात हुई।")
    _write(desk, "बैठक हुई।", headline="तेमुजिन ने लिखा")
    assert _learn(desk)[-1] == (2, 2)
    assert _count(desk, "तेमुजिन") == Count(articles=2, weight=2, cued=2)


def test_what_was_approved_weighs_more(desk: Desk) -> None:
    article = _write(desk, "तेमुजिन ने कहा।")
    _learn(desk)
    desk.moving.move(desk.moving.move(article, Step.SUBMIT)[0], Step.APPROVE)
    _learn(desk)
    assert _count(desk, "तेमुजिन") == Count(articles=1, weight=3, cued=1)


def test_article_that_has_changed_is_counted_anew(desk: Desk, clock: FakeClock) -> None:
    article = _write(desk, "तेमुजिन ने कहा।")
    _learn(desk)
    clock.now_ms += 1
    desk.saving.save(replace(article, body="उशाकोव ने कहा।", updated_ms=clock.now_ms))
    desk.naming.learn([article.article_id, "0" * 32])
    assert (_count(desk, "तेमुजिन").articles, _count(desk, "उशाकोव").articles) == (0, 1)
    desk.naming.learn([article.article_id])
    assert _count(desk, "उशाकोव").articles == 1


def test_what_was_learnt_is_known_at_the_next_start(open_here: OpenDesk, tmp_path: Path) -> None:
    desk = open_here()
    _write(desk, "तेमुजिन ने कहा।")
    _learn(desk)
    learnt = desk.naming.book.tally
    _write(desk, "उशाकोव ने कहा।")
    desk = open_here()
    assert _learn(desk)[-1] == (1, 1)
    assert _count(desk, "उशाकोव").articles == 1
    assert dict(learnt.seen).items() <= dict(desk.naming.book.tally.seen).items()
    assert [path.name for path in tmp_path.glob("names*")] == ["names-learnt.bin"]


@pytest.mark.parametrize(
    "broken",
    [lambda _: b"", lambda _: b"names", lambda old: old[:-9], lambda old: old[:40] + b"x" + old[41:]],
)
def test_what_was_learnt_is_learnt_anew_where_its_file_is_broken(
    open_here: OpenDesk, tmp_path: Path, broken: Callable[[bytes], bytes]
) -> None:
    desk = open_here()
    _write(desk, "तेमुजिन ने कहा।")
    _learn(desk)
    path = tmp_path / "names-learnt.bin"
    whole = path.read_bytes()
    path.write_bytes(broken(whole))
    desk = open_here()
    _learn(desk)
    assert _count(desk, "तेमुजिन").articles == 1
    assert path.read_bytes() == whole


def test_what_cannot_be_kept_is_learnt_all_the_same(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "names-learnt.bin").mkdir()
    _write(desk, "तेमुजिन ने कहा।")
    _learn(desk)
    assert _count(desk, "तेमुजिन").articles == 1


def test_learning_can_be_left_at_any_step(desk: Desk) -> None:
    for number in range(90):
        _write(desk, f"तेमुजिन ने {number} बार कहा।")
    steps = desk.naming.learning()
    while next(steps)[0] == 0:
        pass
    learnt = _count(desk, "तेमुजिन").articles
    assert 0 < learnt < 90
    assert _learn(desk)[-1] == (90 - learnt, 90 - learnt)
    assert _count(desk, "तेमुजिन").articles == 90


def test_desks_form_of_its_archive_is_offered(desk: Desk) -> None:
    for number in range(6):
        _write(desk, f"तेमुजिन ने {number} बार कहा।")
    _learn(desk)
    (found,) = findings([Passage(text="टेमुजिन ने कहा।")], desk.naming.book)
    assert [(finding.fix, finding.reason) for finding in found] == [
        ("तेमुजिन", "The desk writes तेमुजिन (6 articles).")
    ]


def test_choices_are_kept_in_a_file_that_another_desk_can_read(open_here: OpenDesk) -> None:
    desk = open_here()
    desk.naming.fix("  पूतिन ", ["पुतिन"])
    desk.naming.part("विनोद", "बिनोद")
    desk.naming.drop(["सोल", "मर्ज"])
    desk.naming.forget(["मर्ज"])
    expected = NO_CHOICES.with_form("पूतिन", ["पुतिन"]).with_apart("विनोद", "बिनोद").without("सोल")
    assert desk.naming.book.choices == expected
    desk = open_here()
    desk.naming.look()
    assert desk.naming.book.choices == expected


def test_spelling_cannot_be_apart_from_itself(desk: Desk) -> None:
    desk.naming.part("विनोद", "विनोद")
    desk.naming.look()
    assert desk.naming.book.choices == NO_CHOICES


def test_file_written_by_hand_is_read_and_what_it_says_more_is_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text(BY_HAND, "utf-8")
    desk.naming.look()
    choices = desk.naming.book.choices
    assert choices.forms == {"पूतिन": ("पुतिन",), "तेमुजिन": ()}
    assert choices.are_apart("बिनोद", "विनोद")
    assert choices.no_names == {"सोल"}
    desk.naming.fix("उशाकोव")
    told = path.read_text("utf-8")
    assert "रात की पाली" in told
    assert "संपादक का निर्णय" in told
    assert "उशाकोव" in told


@pytest.mark.parametrize(
    "broken",
    [
        b"\xff\xfe",
        b"[[name]\n",
        b"name = 3\n",
        b'[[name]]\nothers = ["x"]\n',
        b'apart = [["a"]]\n',
        b'[[name]]\nform = " "\n',
        b"no_names = [3]\n",
    ],
)
def test_broken_file_is_told_of_once_and_left_as_it_is(desk: Desk, tmp_path: Path, broken: bytes) -> None:
    desk.naming.fix("पूतिन", ["पुतिन"])
    path = tmp_path / "names.toml"
    path.write_bytes(broken)
    with pytest.raises(ArchiveRefused) as caught:
        desk.naming.look()
    assert str(path) in sentence(caught.value)
    desk.naming.look()
    assert desk.naming.refusal is caught.value
    with pytest.raises(ArchiveRefused):
        desk.naming.fix("तेमुजिन")
    assert path.read_bytes() == broken
    assert desk.naming.book.choices.form_of("पुतिन") == "पूतिन"
    path.write_text(BY_HAND, "utf-8")
    desk.naming.look()
    assert desk.naming.refusal is None


@pytest.mark.parametrize("form", ["", "  ", "Putin", "पुतिन2", "पुतिन, व्लादिमीर"])
def test_what_is_no_hindi_is_no_form(desk: Desk, form: str) -> None:
    with pytest.raises(FieldRefused) as caught:
        desk.naming.fix(form)
    assert sentence(caught.value)


def test_folder_that_cannot_be_written_refuses_a_choice(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "names.toml").mkdir()
    with pytest.raises(DeskError):
        desk.naming.fix("पूतिन")
    assert desk.naming.book.choices == NO_CHOICES
