"""Long work says how far it is, and can be asked to stop."""

import pytest

from newsroom_desktop.base.progress import Progress, Stopped


def test_work_can_be_watched_and_stopped() -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(report=lambda done, total: seen.append((done, total)))
    for done in range(10):
        if progress.cancelled:
            break
        progress.report(done, 10)
        if done == 2:
            progress.cancel()
    assert seen == [(0, 10), (1, 10), (2, 10)]


def test_nobody_needs_to_watch() -> None:
    progress = Progress()
    progress.report(1, 2)
    assert not progress.cancelled


def test_steps_end_where_the_work_was_asked_to_stop() -> None:
    progress = Progress()
    taken: list[str] = []

    def work() -> None:
        for word in progress.steps(["एक", "दो", "तीन"]):
            taken.append(word)
            if word == "दो":
                progress.cancel()

    with pytest.raises(Stopped):
        work()
    assert taken == ["एक", "दो"]


def test_steps_tell_how_many_are_done_but_not_each_of_a_million() -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(report=lambda done, total: seen.append((done, total)))
    assert list(progress.steps("कखग", 3)) == ["क", "ख", "ग"]
    assert seen == [(0, 3), (1, 3), (2, 3)]
    seen.clear()
    assert sum(1 for _ in progress.steps(range(100_000), 100_000)) == 100_000
    assert len(seen) == 1_000


def test_a_share_goes_from_its_start_to_its_end_and_stops_with_the_whole() -> None:
    seen: list[float] = []
    progress = Progress(report=lambda done, total: seen.append(done / total))
    share = progress.share(0.5, 1).share(0, 0.5)
    share.report(0, 4)
    share.report(2, 4)
    share.report(4, 4)
    assert seen == [0.5, 0.625, 0.75]
    progress.cancel()
    assert share.cancelled
