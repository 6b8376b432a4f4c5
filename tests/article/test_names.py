import pytest

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.names import category_name, reason_name, status_name, step_name
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.site import Category, Site
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base import texts


def test_every_status_and_step_has_a_name_of_its_own() -> None:
    assert len({status_name(status) for status in Status}) == len(Status)
    assert len({step_name(step) for step in Step}) == len(Step)


def test_every_reason_for_a_revision_has_a_name_of_its_own() -> None:
    assert len({reason_name(reason) for reason in (*Reason, None)}) == len(Reason) + 1


def test_a_reason_says_in_hindi_what_was_done_and_asks_for_nothing() -> None:
    texts.use("hi")
    names = [reason_name(reason) for reason in (*Reason, None)]
    assert [name for name in names if not name.endswith(("गया", "बना"))] == []


@pytest.mark.parametrize(
    ("name", "shown"), [("World News", "World News"), ("दुनिया", "World News"), ("Moon", "Moon")]
)
def test_category_name_in_english(name: str, shown: str) -> None:
    assert category_name(name, Site()) == shown


def test_category_name_of_a_category_without_hindi() -> None:
    site = Site(categories=(Category(name="Moon", slug="moon", hindi=""),))
    assert category_name("Moon", site) == "Moon"
