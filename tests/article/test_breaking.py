import pytest

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.breaking import (
    USUAL_LENGTH_MS,
    flagged,
    flagged_between,
    is_breaking,
    unflagged,
)
from newsroom_desktop.article.errors import FieldRefused

HOUR = 3_600_000
NEW = Article(article_id="a1", created_ms=0, updated_ms=0)


@pytest.mark.parametrize(
    ("now_ms", "expected"),
    [(0, False), (HOUR - 1, False), (HOUR, True), (3 * HOUR - 1, True), (3 * HOUR, False)],
)
def test_is_breaking_from_the_start_up_to_the_end(now_ms: int, *, expected: bool) -> None:
    assert is_breaking(flagged_between(NEW, HOUR, 3 * HOUR), now_ms) is expected


def test_flagged_lasts_two_hours() -> None:
    article = flagged(NEW, HOUR)
    assert article.breaking is not None
    assert article.breaking.end_ms - article.breaking.start_ms == USUAL_LENGTH_MS == 2 * HOUR
    assert is_breaking(article, HOUR)


def test_unflagged_is_not_breaking() -> None:
    assert unflagged(flagged(NEW, 0)) == NEW
    assert not is_breaking(NEW, 0)


@pytest.mark.parametrize("end_ms", [HOUR, HOUR - 1])
def test_flagged_between_refuses_an_end_before_the_start(end_ms: int) -> None:
    with pytest.raises(FieldRefused) as refused:
        flagged_between(NEW, HOUR, end_ms)
    assert refused.value.code == "breaking_ends_before_start"
